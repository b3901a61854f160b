# SPDX-License-Identifier: MIT
"""A small map of the ground of one version, in the colours of the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.theme import COLOURS, Theme, fixed_font, scaled
from ui.merging.small_map import Drawing, DrawnArea

_HEIGHT: Final = 132
_DOT: Final = 5.0
"""Half the width of a place's dot, in pixels."""
_REST_MILLISECONDS: Final = 80
"""How long a size has to last before the map is drawn for it."""
_NAMES: Final = {"town": "label", "water": "water", "country": "country", "oblast": "oblastName"}


class VersionMap(QWidget):
    """The map. ``wanted`` carries its width and height in pixels once it is seen, and again after they changed."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colours: dict[str, Any] = COLOURS[theme.name]["map"]
        self._asked: tuple[int, int] | None = None
        self.drawing: Drawing | None = None
        """What it shows; None until that is there."""
        self._resting = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._resting.timeout.connect(self._ask_for_size)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows a map."""
        self.drawing = drawing
        self.update()

    def sizeHint(self) -> QSize:
        """Returns the height of a few lines of text."""
        return QSize(220, scaled(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for a map of the new size once that has come to rest."""
        if self._asked is not None:
            self._resting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the map, or the bare ground until it is there."""
        if self._asked is None:
            self._ask_for_size()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect())
            painter.fillRect(frame, QColor(self._theme.sea if self.drawing is not None else self._theme.card))
            if self.drawing is not None:
                self._paint_ground(painter, self.drawing)
                for area in self.drawing.control:
                    self._paint_control(painter, area)
                for area in self.drawing.chosen:
                    self._paint_chosen(painter, area)
                self._paint_names(painter, self.drawing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.edge), 1))
            painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))

    def _ask_for_size(self) -> None:
        size = (self.width(), self.height())
        if size != self._asked:
            self._asked = size
            self.wanted.emit(*size)

    def _paint_ground(self, painter: QPainter, drawing: Drawing) -> None:
        base, colours = drawing.base, self._colours
        painter.setPen(Qt.PenStyle.NoPen)
        for rings, colour in ((base.land, "land"), (base.ukraine, "ukraine"), (base.lakes, "lake")):
            painter.setBrush(QColor(colours[colour]))
            painter.drawPath(_path(rings, is_closed=True))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rivers = [(rings, "river", 0.8) for rings in base.rivers.values()]
        for rings, colour, width in (*rivers, (base.oblasts, "oblast", 0.8), (base.coast, "coast", 0.8),
                                     (base.borders, "border", 1.1), (base.ukraine_borders, "ukraineBorder", 1.4)):
            painter.setPen(QPen(QColor(colours[colour]), width))
            painter.drawPath(_path(rings, is_closed=False))

    def _paint_control(self, painter: QPainter, area: DrawnArea) -> None:
        hue = QColor(self._theme.area_colour(area.kind, area.colour))
        painter.setPen(QPen(hue, 1.6 if area.is_line else 0.6))
        self._fill(painter, hue, is_line=area.is_line)
        painter.drawPath(_path(area.rings, is_closed=not area.is_line))

    def _paint_chosen(self, painter: QPainter, area: DrawnArea) -> None:
        """The ground of the version: its outline with a casing; an own area has its own colour as well."""
        path = _path(area.rings, is_closed=not area.is_line)
        if area.kind in ("own", "place"):
            painter.setPen(Qt.PenStyle.NoPen)
            self._fill(painter, QColor(self._theme.own[area.colour]), is_line=area.is_line)
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        chosen = {"kursk": "selectedKursk", "occupied": "selectedOccupied", "occupied-2014": "selectedOccupied",
                  "line": "selectedOccupied"}.get(area.kind, "selected")
        for colour, width in (("casing", 4.6), (chosen, 2.0)):
            painter.setPen(_pen(self._colours[colour], width))
            painter.drawPath(path)
        if area.dot is not None:
            painter.setPen(QPen(QColor(self._colours["casing"]), 1.6))
            painter.setBrush(QColor(self._theme.own[area.colour]))
            painter.drawEllipse(QPointF(*area.dot), _DOT, _DOT)

    def _fill(self, painter: QPainter, hue: QColor, *, is_line: bool) -> None:
        hue = QColor(hue)
        hue.setAlphaF(self._colours["fill"])
        painter.setBrush(Qt.BrushStyle.NoBrush if is_line else hue)

    def _paint_names(self, painter: QPainter, drawing: Drawing) -> None:
        halo = _pen(self._colours["land" if self._theme.name == "dark" else "ukraine"], 3)
        for name in drawing.names:
            colour = QColor(self._colours[_NAMES[name.kind]])
            font = fixed_font(round(name.pixels), QFont.Weight.DemiBold if name.is_bold else QFont.Weight.Normal)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, name.space)
            font.setItalic(name.kind == "water")
            path = QPainterPath()
            path.addText(QPointF(name.x, name.y), font, name.text)
            painter.strokePath(path, halo)
            painter.fillPath(path, colour)
            if name.dot is not None:
                painter.setPen(QPen(QColor(self._colours["ukraine"]), 1))
                painter.setBrush(colour)
                painter.drawEllipse(QPointF(name.dot[0], name.dot[1]), name.dot[2], name.dot[2])


def _pen(colour: str, width: float) -> QPen:
    """Returns a pen that goes around corners without points."""
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _path(rings: Iterable[Iterable[tuple[float, float]]], *, is_closed: bool) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        if is_closed:
            path.closeSubpath()
    return path
