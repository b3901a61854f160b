# SPDX-License-Identifier: MIT
"""The overlay of a stage's map: caption, stamp, position, pointer, pen strokes, blank screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.labels import announce_whole
from ui.stage.caption_contents import Caption
from ui.stage.caption_layout import CaptionLayout, lay_out
from ui.stage.free_space import covered, free_space
from ui.stage.look import STAGE_DARK, StageLook, unit
from ui.stage.plates import StageContents, plates, position_rect
from ui.stage.stage_medium import StageMedium, paint_medium

SPOT_RADIUS: Final = 130
_PEN_WIDTH: Final = 7
_PEN_COLOUR, _PEN_HALO = "#FFE14D", "#1A1500"
_DIMMED: Final = 120
"""How dark the screen becomes around the pointer's spot, of 255."""


class StageOverlay(QLabel):
    """Covers the whole stage; lets the mouse through unless the mouse draws or the map is held."""

    strokesChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = STAGE_DARK
        self._contents = StageContents(Caption("map", "", ""), "", "", "")
        self._layout: CaptionLayout | None = None
        self._laid_out_for = QSize()
        self._plates: QPixmap | None = None
        self._medium: StageMedium | None = None
        self._spot: QPointF | None = None
        self._strokes: list[list[QPointF]] = []
        self._draws = False
        self._holds = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # What is shown

    @property
    def layout_of_caption(self) -> CaptionLayout | None:
        """Returns the caption's layout; None where the step has none."""
        if self._laid_out_for != self.size():  # a hidden widget receives its resize event only when it is shown
            self._lay_out()
        return self._layout

    @property
    def contents(self) -> StageContents:
        """The contents shown."""
        return self._contents

    def free_space(self) -> list[QRectF]:
        """Returns the rectangles in which the map may frame areas."""
        return free_space(QSizeF(self.size()), self.layout_of_caption)

    def covered(self) -> list[QRectF]:
        """Returns the rectangles under which the map places no name."""
        size, layout = QSizeF(self.size()), self.layout_of_caption
        return covered(size, layout, position_rect(self._contents.position, size, layout))

    def show_contents(self, contents: StageContents) -> None:
        """Shows a step, and removes the strokes on the one before."""
        if contents == self._contents:
            return
        only_blank = replace(contents, blank=self._contents.blank) == self._contents
        self._contents = contents
        if not only_blank:
            self._lay_out()
        self._say()
        self.update()

    def _say(self) -> None:
        """Tells screen readers what is shown."""
        medium = self._medium
        words = [f"{medium.title}, {medium.credit}"] if medium is not None else []
        said = "\n".join((self._contents.caption.spoken, *words))
        if said != self.accessibleName():  # each picture of a video would be announced again
            self.setAccessibleName(said)
            announce_whole(self, said)

    def show_medium(self, medium: StageMedium | None) -> None:
        """Shows a picture or video over the free part of the map; None takes it away."""
        self._medium = medium
        self._say()
        self.update()

    @property
    def medium(self) -> StageMedium | None:
        """The picture or video shown."""
        return self._medium

    def set_look(self, look: StageLook) -> None:
        """Sets the colours."""
        self._look = look
        self._plates = None
        self.update()

    def _lay_out(self) -> None:
        self._laid_out_for = self.size()
        self._layout = lay_out(self._contents.caption, QSizeF(self.size()), self._contents.shape)
        self._plates = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays everything out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    # Pointer and pen

    def hold(self, on: bool) -> None:
        """Keeps the mouse from the map while ``on``."""
        self._holds = on
        self._take_mouse()

    def draw_with_mouse(self, on: bool) -> None:
        """Lets the mouse draw strokes while ``on``."""
        self._draws = on
        self._take_mouse()

    def _take_mouse(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not (self._draws or self._holds))

    def set_spot(self, share: QPointF | None) -> None:
        """Sets the pointer's spot, as shares of width and height from the upper left; None for none."""
        before, self._spot = self._spot, share
        if before is None or share is None:
            self.update()
        elif before != share:
            self.update(self._spot_area(before).united(self._spot_area(share)).toAlignedRect())

    @property
    def spot(self) -> QPointF | None:
        """The pointer's spot, as shares of width and height."""
        return self._spot

    def _spot_area(self, share: QPointF) -> QRectF:
        radius = SPOT_RADIUS * self._unit + 2
        centre = QPointF(share.x() * self.width(), share.y() * self.height())
        return QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius))

    @property
    def strokes(self) -> list[list[QPointF]]:
        """The pen's strokes, as shares of width and height."""
        return [list(stroke) for stroke in self._strokes]

    def set_strokes(self, strokes: list[list[QPointF]]) -> None:
        """Replaces the strokes."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Starts a stroke."""
        if self._draws and event.button() == Qt.MouseButton.LeftButton:
            self._strokes.append([self._share(event)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Continues the stroke."""
        if self._draws and self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._strokes[-1].append(self._share(event))
            self.update()
            self.strokesChanged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the stroke; one without length is a dot."""
        if self._draws and self._strokes and len(self._strokes[-1]) == 1:
            self._strokes[-1].append(self._strokes[-1][0] + QPointF(0.0005, 0))
            self.update()
            self.strokesChanged.emit()

    def _share(self, event: QMouseEvent) -> QPointF:
        point = event.position()
        return QPointF(point.x() / max(1, self.width()), point.y() / max(1, self.height()))

    # Painting

    @property
    def _unit(self) -> float:
        return unit(QSizeF(self.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the plates from a picture made once for each step, then strokes, spot and blank screen."""
        with QPainter(self) as painter:
            if self._contents.blank != "none":
                painter.fillRect(event.rect(), Qt.GlobalColor.black if self._contents.blank == "black"
                                 else Qt.GlobalColor.white)
            else:
                if self._plates is None:
                    self._plates = plates(self._contents, self._layout, self._look,
                                          QSizeF(self.size()), self.devicePixelRatioF())
                painter.drawPixmap(0, 0, self._plates)
                if self._medium is not None:
                    paint_medium(painter, self._medium, self.free_space(), self._look, self._unit)
                self._paint_strokes(painter)
                if self._spot is not None:
                    self._paint_spot(painter, self._spot)

    def _paint_strokes(self, painter: QPainter) -> None:
        if not self._strokes:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for stroke in self._strokes:
            points = [QPointF(point.x() * self.width(), point.y() * self.height()) for point in stroke]
            path.moveTo(points[0])
            for point in points[1:]:
                path.lineTo(point)
        for colour, width in ((_PEN_HALO, _PEN_WIDTH + 4), (_PEN_COLOUR, _PEN_WIDTH)):
            painter.setPen(QPen(QColor(colour), width * self._unit, Qt.PenStyle.SolidLine,
                                Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPath(path)

    def _paint_spot(self, painter: QPainter, share: QPointF) -> None:
        """Dims the screen around a soft circle."""
        spot = QRectF(self._spot_area(share).toAlignedRect())  # whole pixels, or a seam would be visible around it
        shade = QColor(0, 0, 0, _DIMMED)
        whole = QPainterPath()
        whole.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRect(spot)
        painter.fillPath(whole - hole, shade)
        light = QRadialGradient(spot.center(), spot.width() / 2)
        light.setColorAt(0, QColor(0, 0, 0, 0))
        light.setColorAt(0.72, QColor(0, 0, 0, 0))
        light.setColorAt(0.78, QColor(255, 255, 255, 90))
        light.setColorAt(1, shade)
        painter.fillRect(spot, light)
