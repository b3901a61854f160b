# SPDX-License-Identifier: MIT
"""Shows one picture or two: zoomed and moved together, side by side, or one over the other up to a line."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel

from ui.kit.texts import tr

Mode = Literal["one", "two", "swipe"]

_MOST_ZOOM: Final = 16.0
_STEP: Final = 1.25
_GAP: Final = 4
_NEAR: Final = 12
"""Pixels from the line within which a press moves it."""
_KEY_STEP: Final = 0.02


class PictureView(QLabel):
    """The view. ``detailWanted`` carries the pixels along the longer side that the zoom could show."""

    detailWanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(180)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._images: list[QImage] = [QImage(), QImage()]
        self._mode: Mode = "one"
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._line = 0.5
        self._grabbed: Literal["", "ground", "line"] = ""
        self._last = QPointF()

    # What is shown

    def show_images(self, mode: Mode, first: QImage, second: QImage | None = None) -> None:
        """Shows pictures; zoom and place stay while the mode does."""
        if mode != self._mode:
            self._mode = mode
            self.reset()
        self._images = [first, second if second is not None else QImage()]
        self.update()

    @property
    def zoom(self) -> float:
        """How many times larger than the view fits it the picture is."""
        return self._zoom

    @property
    def line(self) -> float:
        """Where the line between two pictures is, as a share of the view's width."""
        return self._line

    def set_line(self, share: float) -> None:
        """Moves the line between two pictures."""
        self._line = min(max(share, 0.0), 1.0)
        self.update()

    def reset(self) -> None:
        """Fits the pictures into the view again."""
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms, with the point ``at`` of the view staying where it is."""
        pane = self._pane_of(at) if at is not None else self._panes()[0]
        before = self._target(0, pane)
        self._zoom = min(max(self._zoom * factor, 1.0), _MOST_ZOOM)
        after = self._target(0, pane)
        by = QPointF()
        if at is not None and not before.isEmpty():
            x, y = (at.x() - before.left()) / before.width(), (at.y() - before.top()) / before.height()
            by = QPointF(at.x() - after.left() - x * after.width(), at.y() - after.top() - y * after.height())
        self._move(by, after)
        self.detailWanted.emit(self.wanted)
        self.update()

    @property
    def wanted(self) -> int:
        """The pixels along the longer side that the view can show at its zoom."""
        pane = self._panes()[0]
        return round(max(pane.width(), pane.height()) * self._zoom * self.devicePixelRatioF())

    # Where it is shown

    def _panes(self) -> list[QRectF]:
        whole = QRectF(self.rect())
        if self._mode != "two":
            return [whole, whole]
        width = (whole.width() - _GAP) / 2
        return [QRectF(0, 0, width, whole.height()), QRectF(width + _GAP, 0, width, whole.height())]

    def _pane_of(self, at: QPointF) -> QRectF:
        panes = self._panes()
        return panes[1] if self._mode == "two" and panes[1].contains(at) else panes[0]

    def _target(self, index: int, pane: QRectF) -> QRectF:
        """Returns where a picture lies: fitted into its pane, times the zoom, moved so that the centre is in view."""
        image = self._images[index]
        if image.isNull() or pane.isEmpty():
            return QRectF()
        size = QSizeF(image.size()).scaled(pane.size(), Qt.AspectRatioMode.KeepAspectRatio) * self._zoom
        return QRectF(pane.center().x() - self._centre.x() * size.width(),
                      pane.center().y() - self._centre.y() * size.height(), size.width(), size.height())

    def _move(self, by: QPointF, target: QRectF) -> None:
        """Moves the pictures by pixels of the view, no further than their edges."""
        if target.isEmpty():
            return
        pane = self._panes()[0]
        for axis, size, room in ((0, target.width(), pane.width()), (1, target.height(), pane.height())):
            centre = (self._centre.x(), self._centre.y())[axis] - (by.x(), by.y())[axis] / size
            half = min(0.5, room / size / 2)
            centre = min(max(centre, half), 1 - half)
            if axis == 0:
                self._centre.setX(centre)
            else:
                self._centre.setY(centre)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for what the new size can show."""
        super().resizeEvent(event)
        self.detailWanted.emit(self.wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pictures, and the line between them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), QColor("#14181B"))
            panes = self._panes()
            split = self._line * self.width()
            clips = [*panes] if self._mode != "swipe" else [
                QRectF(0, 0, split, self.height()), QRectF(split, 0, self.width() - split, self.height())]
            for index in range(1 if self._mode == "one" else 2):
                painter.setClipRect(clips[index])
                painter.drawImage(self._target(index, panes[index]), self._images[index])
            painter.setClipping(False)
            if self._mode == "swipe":
                self._paint_line(painter, split)

    def _paint_line(self, painter: QPainter, split: float) -> None:
        for colour, width in (("#14181B", 5.0), ("#FFFFFF", 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(QPointF(split, 0), QPointF(split, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#FFFFFF"))
        painter.setPen(QPen(QColor("#14181B"), 2))
        painter.drawEllipse(QPointF(split, self.height() / 2), 9, 9)

    # Mouse and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer."""
        self.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the picture, or of the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = event.position()
            is_line = self._mode == "swipe" and abs(event.position().x() - self._line * self.width()) < _NEAR
            self._grabbed = "line" if is_line else "ground"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves what is held."""
        if self._grabbed == "line":
            self.set_line(event.position().x() / max(1, self.width()))
        elif self._grabbed == "ground":
            self._move(event.position() - self._last, self._target(0, self._panes()[0]))
            self._last = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._grabbed = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fits the pictures again."""
        self.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms with + and -, fits with 0; the arrows move the line or the picture."""
        key = event.key()
        arrows = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1 / _STEP if key == Qt.Key.Key_Minus else _STEP)
        elif key == Qt.Key.Key_0:
            self.reset()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._mode == "swipe" and self._zoom <= 1:
            self.set_line(self._line + arrows[Qt.Key(key)][0] * _KEY_STEP)
        elif key in arrows and self._zoom > 1:
            x, y = arrows[Qt.Key(key)]
            self._move(QPointF(-40 * x, -40 * y), self._target(0, self._panes()[0]))
        else:
            super().keyPressEvent(event)
