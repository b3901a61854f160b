# SPDX-License-Identifier: MIT
"""Pictures on their way from a reader to the program: plain pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.readers.answers import Pixels

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def pixels_of(image: QImage) -> Pixels:
    """Returns a picture's pixels; none for a null one."""
    from PySide6.QtGui import QImage

    if image.isNull():
        return Pixels(0, 0, b"")
    plain = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return Pixels(plain.width(), plain.height(), bytes(plain.constBits()))


def image_of(pixels: Pixels) -> QImage:
    """Returns the picture; a null one where the numbers do not fit the bytes."""
    from PySide6.QtGui import QImage

    width, height, data = pixels
    if width < 1 or height < 1 or len(data) != 4 * width * height:
        return QImage()
    return QImage(data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()
