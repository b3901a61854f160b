# SPDX-License-Identifier: MIT
"""The picture of the chart of sizes: axes, lines with their names, doubtful days, stated figures, the day on show."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from briefing import quantities
from maps.control_day import ObserverDay
from ui.charts.chart_scale import SizeScale, apart, day_ticks, runs
from ui.kit.texts import short_date, tr
from ui.kit.theme import Theme, font

TOP: Final = 24
FOOT: Final = 22
STRIP: Final = 28
"""The height of the strip under the axis for doubtful days."""
GAP: Final = 14
"""The space between the chart's field and the names."""
_TICK_EVERY: Final = 84
_DOT: Final = 2.5
_LEAST_PIXELS: Final = 5
"""Days that are nearer to each other than this have no dots of their own: the line is one."""
_SAMPLE: Final = 12
_DASHES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_LINE_END: Final = re.compile(r"[ .\-_/]+(?=.)")
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class ChartLine:
    """An observer's sizes in km² by day, ascending; those of ``doubtful`` days are apart from line and scale."""

    observer: str
    name: str
    sizes: Mapping[datetime.date, float]
    doubtful: Mapping[datetime.date, float]


@dataclass(frozen=True)
class Stated:
    """A figure that a statement gives, in km²: its day and its ends."""

    day: datetime.date
    low: float
    high: float


@dataclass(frozen=True)
class ChartPlaces:
    """Where days and sizes are: the field ``box``, names ``right`` of it, the doubtful days' ``strip`` under it."""

    box: QRectF
    right: int
    strip: int
    scale: SizeScale
    span: tuple[datetime.date, datetime.date]

    def x_of(self, day: datetime.date) -> float:
        """A day's position, in pixels."""
        first, last = self.span
        return self.box.left() + (day - first).days / max(1, (last - first).days) * self.box.width()

    def y_of(self, size: float) -> float:
        """The position of km², in pixels."""
        return self.box.bottom() - self.scale.share(size) * self.box.height()

    @property
    def strip_y(self) -> float:
        """The middle of the doubtful days' strip."""
        return self.box.bottom() + self.strip * 0.62


class ChartPicture:
    """Paints a chart with one painter."""

    def __init__(self, painter: QPainter, places: ChartPlaces, theme: Theme) -> None:
        self._painter = painter
        self._places = places
        self._theme = theme
        own = theme.own
        self._colours = (theme.occupied, theme.kursk, own["green"], own["violet"], own["ochre"], own["teal"],
                         theme.neutral)
        painter.setFont(font(11))

    def paint(self, lines: Sequence[ChartLine], stated: Sequence[Stated], on_show: ObserverDay | None) -> None:
        """Paints all of it, what matters most last."""
        self._sizes_axis()
        self._days_axis(self._day_on_show(on_show))
        for number, line in enumerate(lines):
            self._line(line, self._pen(number))
        self._stated(stated)
        self._names(lines)
        self._ring(lines, on_show)

    def _pen(self, number: int) -> QPen:
        return QPen(QColor(self._colours[number % len(self._colours)]), 2, _DASHES[number % len(_DASHES)])

    # Axes

    def _sizes_axis(self) -> None:
        painter, places, theme = self._painter, self._places, self._theme
        box = places.box
        for tick in places.scale.ticks:
            y = places.y_of(tick)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(QRectF(0, y - 8, box.left() - 6, 16), _RIGHT, quantities.number(tick))
        unit = tr("km² · the axis does not begin at 0") if places.scale.is_broken else tr("km²")
        painter.drawText(QRectF(0, 0, box.right(), 16), _LEFT, unit)
        painter.setPen(QPen(QColor(theme.quiet), 1))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        if places.scale.is_broken:
            self._break(box.left(), box.bottom() - 15)
        if places.strip:
            painter.drawText(QRectF(0, places.strip_y - 8, box.left() - 6, 16), _RIGHT, tr("doubtful"))

    def _break(self, x: float, y: float) -> None:
        """Paints two strokes across the axis, with nothing between them."""
        painter = self._painter
        painter.fillRect(QRectF(x - 2, y - 2, 4, 4), QColor(self._theme.window))
        for off in (-2, 2):
            painter.drawLine(QPointF(x - 5, y + off + 2.5), QPointF(x + 5, y + off - 2.5))

    def _days_axis(self, taken: QRectF) -> None:
        """Paints ticks and days, but for those whose words would touch the words ``taken`` by the day on show."""
        painter, places = self._painter, self._places
        first, last = places.span
        foot = places.box.bottom() + places.strip
        ticks = day_ticks(first, last, max(1, int(places.box.width() // _TICK_EVERY)))
        of_months = all(day.day == 1 for day in ticks) and len(ticks) > 1
        painter.setPen(QColor(self._theme.quiet))
        for day in ticks:
            x, said = places.x_of(day), short_date(day)
            painter.drawLine(QPointF(x, foot), QPointF(x, foot + 3))
            label = said.split("\N{NO-BREAK SPACE}", 1)[1] if of_months else said
            place = self._centred(x, foot + 4, label)
            if not place.intersects(taken):
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)

    def _centred(self, x: float, top: float, text: str) -> QRectF:
        """The box of a text around a place, moved where it would leave the chart."""
        width = self._painter.fontMetrics().horizontalAdvance(text) + 8
        most = self._places.box.right() + GAP + self._places.right - width
        return QRectF(min(max(x - width / 2, 0), most), top, width, 16)

    # Lines

    def _line(self, line: ChartLine, pen: QPen) -> None:
        painter, places = self._painter, self._places
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for days in runs(list(line.sizes)):
            points = [QPointF(places.x_of(day), places.y_of(line.sizes[day])) for day in days]
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
            near = len(days) > 1 and (points[-1].x() - points[0].x()) / (len(days) - 1) < _LEAST_PIXELS
            self._dots([points[0], points[-1]] if near else points, pen.color())
        painter.setPen(QPen(pen.color(), 1.4))
        painter.setBrush(QColor(self._theme.window))
        for day in line.doubtful:
            painter.drawEllipse(QPointF(places.x_of(day), places.strip_y), 4, 4)

    def _dots(self, points: Sequence[QPointF], colour: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        for point in points:
            self._painter.drawEllipse(point, _DOT, _DOT)

    def _names(self, lines: Sequence[ChartLine]) -> None:
        """Names every line at its end, joined with it by a fine stroke."""
        places, painter = self._places, self._painter
        numbered = [(number, line) for number, line in enumerate(lines) if line.sizes]
        ends = [QPointF(places.x_of(max(line.sizes)), places.y_of(line.sizes[max(line.sizes)])) for _, line in numbered]
        width = places.right - _SAMPLE - 6
        metrics = painter.fontMetrics()
        texts = [_two_lines(line.name, width, metrics.horizontalAdvance, lambda text: metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, width)) for _, line in numbered]
        heights = [metrics.lineSpacing() * (text.count("\n") + 1) + 4.0 for text in texts]
        middles = apart([end.y() for end in ends], heights, 0, places.box.bottom() + places.strip + FOOT)
        left = places.box.right() + GAP
        for (number, _line), end, text, height, y in zip(numbered, ends, texts, heights, middles, strict=True):
            painter.setPen(QPen(QColor(self._theme.quiet), 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(end, QPointF(left, y))
            painter.setPen(self._pen(number))
            painter.drawLine(QPointF(left, y), QPointF(left + _SAMPLE, y))
            painter.setPen(QColor(self._theme.text))
            painter.drawText(QRectF(left + _SAMPLE + 4, y - height / 2, width + 2, height), _LEFT, text)

    # Marks

    def _stated(self, stated: Sequence[Stated]) -> None:
        painter, places, colour = self._painter, self._places, QColor(self._theme.text)
        for each in stated:
            x, y = places.x_of(each.day), places.y_of((each.low + each.high) / 2)
            painter.setPen(QPen(colour, 2))
            if each.high > each.low:
                painter.drawLine(QPointF(x, places.y_of(each.low)), QPointF(x, places.y_of(each.high)))
            painter.setPen(QPen(QColor(self._theme.window), 1))
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([QPointF(x, y - 6), QPointF(x - 6, y + 5), QPointF(x + 6, y + 5)]))

    def _day_on_show(self, on_show: ObserverDay | None) -> QRectF:
        """Paints the mark of the day on show; the box of its words."""
        first, last = self._places.span
        if on_show is None or not first <= on_show[1] <= last:
            return QRectF()
        painter, box, strong = self._painter, self._places.box, QColor(self._theme.strong)
        x, foot = self._places.x_of(on_show[1]), box.bottom() + self._places.strip
        painter.fillRect(QRectF(round(x) - 1, box.top(), 2, foot + 4 - box.top()), strong)
        painter.setFont(font(11, font().Weight.DemiBold))
        text = short_date(on_show[1])
        place = self._centred(x, foot + 4, text)
        painter.fillRect(place, strong)
        painter.setPen(QColor(self._theme.strong_text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(font(11))
        return place

    def _ring(self, lines: Sequence[ChartLine], on_show: ObserverDay | None) -> None:
        """Rings the size of the day on show."""
        for line in lines:
            if on_show is not None and on_show[0] == line.observer:
                day = on_show[1]
                size = line.sizes.get(day)
                if size is not None or day in line.doubtful:
                    y = self._places.strip_y if size is None else self._places.y_of(size)
                    self._painter.setPen(QPen(QColor(self._theme.strong), 1.8))
                    self._painter.setBrush(Qt.BrushStyle.NoBrush)
                    self._painter.drawEllipse(QPointF(self._places.x_of(day), y), 6, 6)


def _two_lines(name: str, width: int, wide: Callable[[str], int], elided: Callable[[str], str]) -> str:
    """A name in one line or two, the rest left out; the first may end after a space, a dot or a hyphen."""
    if wide(name) <= width:
        return name
    ends = [match.end() for match in _LINE_END.finditer(name) if wide(name[:match.end()].rstrip()) <= width]
    if not ends:
        return elided(name)
    return name[:ends[-1]].rstrip() + "\n" + elided(name[ends[-1]:])
