# SPDX-License-Identifier: MIT
"""The chart of sizes over time: a line for every observer with its name at the end, doubtful days apart from it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from briefing import quantities
from maps.control_day import ObserverDay
from ui.charts.chart_scale import size_scale
from ui.charts.sizes_chart_picture import (
    FOOT,
    GAP,
    STRIP,
    TOP,
    ChartLine,
    ChartPicture,
    ChartPlaces,
    Stated,
)
from ui.kit.texts import tr
from ui.kit.theme import Theme, font

_MOST_NAME_SHARE = 0.34
_MOST_NAME_WIDTH = 190
_SPARE_DAYS = 2


class SizesChart(QLabel):
    """``pointed`` with the observer and the day that are nearest to the pointer."""

    pointed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(150)
        self._theme = theme
        self.lines: tuple[ChartLine, ...] = ()
        self.stated: tuple[Stated, ...] = ()
        self.on_show: ObserverDay | None = None
        self._last: ObserverDay | None = None
        self._places: ChartPlaces | None = None

    def sizeHint(self) -> QSize:
        """Low enough for a small window."""
        return QSize(300, 180)

    def set_theme(self, theme: Theme) -> None:
        """Draws in these colours."""
        self._theme = theme
        self.update()

    def show_lines(self, lines: Sequence[ChartLine], stated: Sequence[Stated]) -> None:
        """Draws these lines, and marks what statements say."""
        self.lines = tuple(each for each in lines if each.sizes or each.doubtful)
        self.stated = tuple(stated)
        self._places = None
        self.update()

    def go_to(self, on_show: ObserverDay | None) -> None:
        """Marks the day that the map shows."""
        self.on_show = on_show
        self.update()

    # Places

    @property
    def places(self) -> ChartPlaces:
        """Where days and sizes are in the chart."""
        if self._places is None:
            self._places = self._made_places()
        return self._places

    def _made_places(self) -> ChartPlaces:
        sizes = [size for line in self.lines for size in line.sizes.values()]
        scale = size_scale([*sizes, *(size for each in self.stated for size in (each.low, each.high))])
        days = [day for line in self.lines for day in (*line.sizes, *line.doubtful)] + [
            each.day for each in self.stated]
        first, last = (min(days), max(days)) if days else (datetime.date.today(),) * 2
        spare = datetime.timedelta(days=_SPARE_DAYS if (last - first).days < 60 else 0)
        small = QFontMetrics(font(11))
        strip = STRIP if any(line.doubtful for line in self.lines) else 0
        words = [quantities.number(tick) for tick in scale.ticks] + [tr("doubtful")] * bool(strip)
        left = max(map(small.horizontalAdvance, words)) + 10
        names = max((small.horizontalAdvance(line.name) for line in self.lines), default=0) + GAP + 6
        right = min(names, int(self.width() * _MOST_NAME_SHARE), _MOST_NAME_WIDTH)
        box = QRectF(left, TOP, self.width() - left - right - GAP, self.height() - TOP - FOOT - strip)
        return ChartPlaces(box, right, strip, scale, (first - spare, last + spare))

    def nearest(self, x: float, y: float) -> ObserverDay | None:
        """The observer and the day whose mark is nearest to a place, in pixels; None where nothing is drawn."""
        places, best = self.places, None
        for line in self.lines:
            days = [*line.sizes, *line.doubtful]
            day = min(days, key=lambda each: abs(places.x_of(each) - x))
            mark_y = places.strip_y if day in line.doubtful else places.y_of(line.sizes[day])
            apart = abs(places.x_of(day) - x) + abs(mark_y - y)
            if best is None or apart < best[0]:
                best = (apart, (line.observer, day))
        return None if best is None else best[1]

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells the day under the pointer, once."""
        at, places = event.position(), self.places
        if not places.box.adjusted(-GAP, -TOP, GAP, places.strip).contains(at):
            return
        found = self.nearest(at.x(), at.y())
        if found is not None and found != self._last:
            self._last = found
            self.pointed.emit(*found)

    def leaveEvent(self, _event: object) -> None:
        """Forgets what was pointed at."""
        self._last = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Has other places in another size."""
        super().resizeEvent(event)
        self._places = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the chart."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.window))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.lines or self.stated:
                ChartPicture(painter, self.places, self._theme).paint(self.lines, self.stated, self.on_show)
            else:
                painter.setFont(font(12))
                painter.setPen(QColor(self._theme.quiet))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Nothing is measured of this"))
