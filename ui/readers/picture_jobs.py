# SPDX-License-Identifier: MIT
"""Decodes pictures within limits, in a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from briefing import limits
from briefing.snapshots.picture_files import picture_kind, picture_size
from ui.readers.answers import Pixels
from ui.readers.pixels import pixels_of

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


def decoded_pictures(pictures: Mapping[str, bytes]) -> dict[str, Pixels]:
    """Returns the pictures of a page that can be read, by their names."""
    images: dict[str, Pixels] = {}
    pixels = 0
    for name, data in pictures.items():
        size = picture_size(data)
        pixels += size.width * size.height if size is not None else 0
        if pixels > _MOST_OF_PAGE:
            break
        image = decoded_picture(data, _WIDEST)
        if not image.isNull():
            images[name] = pixels_of(image)
    return images
