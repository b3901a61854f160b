# SPDX-License-Identifier: MIT
"""Decodes pictures of snapshots within limits, and shows one that is a snapshot itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from briefing import limits
from briefing.snapshots.picture_files import picture_kind, picture_size

_WIDEST: Final = 1_200
"""Pixels across of a picture in a page: the pane at its widest, on a screen with two dots for each pixel."""
_LARGEST: Final = 4_096
"""Pixels along either side of a picture that is a snapshot itself: what is read of it on any screen."""
_MOST_OF_PAGE: Final = 200_000_000
"""Pixels of all pictures of a page together, before they are made smaller: some two seconds of work."""


def decoded_picture(data: bytes, most: int = _LARGEST) -> QImage:
    """Returns a picture no larger than ``most`` pixels along its sides; a null one where it cannot be read."""
    kind, said = picture_kind(data), picture_size(data)
    if not kind or said is None or said.width * said.height > limits.MAX_PICTURE_PIXELS:
        return QImage()
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > limits.MAX_PICTURE_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(QSize(most, most), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def decoded_pictures(pictures: Mapping[str, bytes]) -> dict[str, QImage]:
    """Returns the pictures of a page that can be read, by their names. For the background."""
    images: dict[str, QImage] = {}
    pixels = 0
    for name, data in pictures.items():
        size = picture_size(data)
        pixels += size.width * size.height if size is not None else 0
        if pixels > _MOST_OF_PAGE:
            break
        image = decoded_picture(data, _WIDEST)
        if not image.isNull():
            images[name] = image
    return images


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
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            left = (self.width() - self.shown) / 2
            painter.drawImage(QRectF(left, 0, self.shown, self.height()), self.image)
            painter.end()
