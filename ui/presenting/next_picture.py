# SPDX-License-Identifier: MIT
"""The picture of the step that comes next, as the room will see it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

_LEAST_HEIGHT: Final = 120
_EMPTY: Final = "#22313A"


class NextPicture(QWidget):
    """Paints a picture as large as there is space, in the shape of the audience window."""

    def __init__(self, shape: QSize) -> None:
        super().__init__()
        self._shape = shape
        self._picture: QPixmap | None = None
        self.setMinimumHeight(_LEAST_HEIGHT)

    @property
    def picture(self) -> QPixmap | None:
        """The picture shown; None before there is one."""
        return self._picture

    def show_picture(self, picture: QPixmap | None) -> None:
        """Shows a picture; None for a plain ground until it is made."""
        self._picture = picture
        self.update()

    def show_shape(self, shape: QSize) -> None:
        """Sets the shape of the audience window."""
        if not shape.isEmpty() and shape != self._shape:
            self._shape = shape
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes no more height than the picture needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMaximumHeight(max(_LEAST_HEIGHT, self.width() * self._shape.height() // max(1, self._shape.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the picture, or the ground where it will be."""
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._picture is None:
                painter.fillRect(place, QColor(_EMPTY))
            else:
                painter.drawPixmap(place, self._picture)
