# SPDX-License-Identifier: MIT
"""Shows a picture that is a snapshot itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class PictureView(QScrollArea):
    """A picture, as wide as the pane and no wider than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet()
        self.setWidget(self._sheet)

    def show_picture(self, image: QImage) -> None:
        """Shows another picture from its top."""
        self._sheet.image = image
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        image = self._sheet.image
        width = self.viewport().width()
        if image.isNull():
            self._sheet.resize(width, 1)
            return
        ratio = self.devicePixelRatioF()
        shown = min(width, round(image.width() / ratio))
        self._sheet.resize(width, max(1, round(shown * image.height() / image.width())))
        self._sheet.shown = shown
        self._sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the picture to the width."""
        super().resizeEvent(event)
        self._fit()


class _Sheet(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.shown = 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the picture in the middle."""
        if not self.image.isNull():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                left = (self.width() - self.shown) / 2
                painter.drawImage(QRectF(left, 0, self.shown, self.height()), self.image)
