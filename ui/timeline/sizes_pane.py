# SPDX-License-Identifier: MIT
"""Sizes over time as a chart, a line for every observer, statements' figures as marks; the only user of pyqtgraph."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyqtgraph
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit.fields import ChoiceField
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.texts import km2, short_date, tr
from ui.kit.theme import Theme, font
from ui.timeline.texts import ALL_REGIONS, region_name

if TYPE_CHECKING:
    from maps.timeline.sizes import DaySizes

Sizes = Mapping[str, Mapping[datetime.date, "DaySizes"]]
_COLOURS: Final = ("occupied", "kursk", "neutral", "focus", "line")
_SIGN: Final = QSize(26, 14)
_DASHES: Final = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


@dataclass(frozen=True)
class StatedFigure:
    """A statement's figure in km²: the day it was said or published, its ends, and of which region it speaks."""

    day: datetime.date
    low: float
    high: float
    region: str
    text: str


class _Plot(pyqtgraph.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Takes the height that is left, where that is little too."""

    def sizeHint(self) -> QSize:
        """Low enough for a small window."""
        return QSize(300, 180)


class SizesPane(SidePane):
    """``hovered`` with an observer and a day under the pointer."""

    hovered = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Sizes over time"), 520)
        self._sizes: Sizes = {}
        self._names: Mapping[str, str] = {}
        self._figures: list[StatedFigure] = []
        self._theme = theme
        self._last: tuple[str, datetime.date] | None = None
        self.region = ChoiceField([(each, region_name(each)) for each in ALL_REGIONS])
        self.region.show_value("occupied")
        self.region.edited.connect(lambda _region: self._draw())
        self.body.addWidget(self.region)
        self.setFocusProxy(self.region)
        self.plot = _Plot(axisItems={"bottom": pyqtgraph.DateAxisItem(utcOffset=0)})
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.showGrid(x=False, y=True, alpha=0.15)
        self.plot.scene().sigMouseMoved.connect(self._pointed)
        self.plot.getAxis("left").enableAutoSIPrefix(False)
        self.body.addWidget(self.plot, 1)
        self.said = plain_label(wrapped=True, strong=True)
        self.plot.setLabel("left", "km²")
        self.keys = QWidget()
        self._key_row = FlowLayout(self.keys, gap=14)
        self.body.addWidget(self.said)
        self.body.addWidget(self.keys)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draws in these colours."""
        self._theme = theme
        self.plot.setBackground(theme.card)
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setPen(QColor(theme.edge))
            axis.setTextPen(QColor(theme.quiet))
            axis.setTickFont(font(11))
        self._draw()

    def show_sizes(self, sizes: Sizes, names: Mapping[str, str], figures: list[StatedFigure]) -> None:
        """Draws what was measured."""
        self._sizes, self._names, self._figures = sizes, names, figures
        self._draw()

    def values(self, provider: str) -> dict[datetime.date, float]:
        """Km² by day of the chosen region, days without a word on it left out."""
        region = self.region.currentData()
        found = {day: sizes.of(region) for day, sizes in self._sizes.get(provider, {}).items()}
        return {day: value for day, value in found.items() if value is not None}

    def _draw(self) -> None:
        self.plot.clear()
        keys = []
        for number, provider in enumerate(self._sizes):
            values = self.values(provider)
            if not values:
                continue
            colour = QColor(getattr(self._theme, _COLOURS[number % len(_COLOURS)]))
            pen = pyqtgraph.mkPen(colour, width=2, style=_DASHES[number % len(_DASHES)])
            one = len(values) == 1
            self.plot.plot([_seconds(day) for day in values], list(values.values()), pen=pen,
                           symbol="o" if len(values) < 60 else None, symbolSize=9 if one else 5, symbolBrush=colour,
                           symbolPen=None)
            keys.append((self._names.get(provider, provider), pen))
        self._draw_figures()
        self._show_keys(keys)
        self.plot.autoRange()

    def _show_keys(self, keys: list[tuple[str, QPen]]) -> None:
        while (item := self._key_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for name, pen in keys:
            self._key_row.addWidget(_key(name, pen))
        if self._shown_figures():
            self._key_row.addWidget(_key(tr("stated in a statement"), None, self._theme.text))

    def _shown_figures(self) -> list[StatedFigure]:
        return [each for each in self._figures if each.region == self.region.currentData()]

    def _draw_figures(self) -> None:
        colour = QColor(self._theme.text)
        for figure in self._shown_figures():
            x = _seconds(figure.day)
            if figure.high > figure.low:
                self.plot.plot([x, x], [figure.low, figure.high], pen=pyqtgraph.mkPen(colour, width=2))
            self.plot.plot([x], [(figure.low + figure.high) / 2], pen=None, symbol="t1", symbolSize=11,
                           symbolBrush=colour, symbolPen=None)

    def _pointed(self, at_pixel: QPointF) -> None:
        if not self.plot.sceneBoundingRect().contains(at_pixel):
            return
        at = self.plot.getPlotItem().vb.mapSceneToView(at_pixel)
        found = self.nearest(at.x(), at.y())
        if found is None or found == self._last:
            return
        self._last = found
        provider, day = found
        name = self._names.get(provider, provider)
        self.said.setText(f"{name}, {short_date(day)}: {km2(self.values(provider)[day])}")
        self.hovered.emit(provider, day)

    def nearest(self, seconds: float, size: float) -> tuple[str, datetime.date] | None:
        """The observer whose line is nearest in height at this time, and its day."""
        best: tuple[float, str, datetime.date] | None = None
        for provider in self._sizes:
            values = self.values(provider)
            if not values:
                continue
            day = min(values, key=lambda each: abs(_seconds(each) - seconds))
            apart = abs(values[day] - size) + abs(_seconds(day) - seconds) / 86_400
            if best is None or apart < best[0]:
                best = (apart, provider, day)
        return None if best is None else (best[1], best[2])


def _key(name: str, pen: QPen | None, colour: str = "#000000") -> QWidget:
    """A line or a mark and what it means."""
    sign = QPixmap(_SIGN)
    sign.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sign)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = _SIGN.height() / 2
    if pen is not None:
        painter.setPen(pen)
        painter.drawLine(QPointF(0, middle), QPointF(_SIGN.width(), middle))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([QPointF(10, middle - 6), QPointF(4, middle + 5), QPointF(16, middle + 5)]))
    painter.end()
    key = QWidget()
    row = QHBoxLayout(key)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    shown = QLabel()
    shown.setPixmap(sign)
    row.addWidget(shown)
    row.addWidget(plain_label(name, quiet=True))
    return key


def _seconds(day: datetime.date) -> float:
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp()
