# SPDX-License-Identifier: MIT
"""Paints boxes of text and plates over a picture of the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from maps.exporting.handout import Box, FilledBox, TextBox
from ui.kit.theme import fixed_font

_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def paint_boxes(painter: QPainter, plates: Iterable[FilledBox], texts: Iterable[TextBox]) -> None:
    """Paints plates, then texts on one line each, in the painter's pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for plate in plates:
        colour = QColor(plate.colour)
        colour.setAlphaF(plate.alpha)
        painter.setBrush(colour)
        painter.drawRect(_rect(plate.box))
    for text in texts:
        face = fixed_font(max(1, round(text.pixels)), QFont.Weight.DemiBold if text.bold else QFont.Weight.Normal)
        painter.setFont(face)
        painter.setPen(QColor(text.colour))
        rect = _rect(text.box)
        shown = QFontMetricsF(face).elidedText(text.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _FLAGS, shown)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def png_of(picture: QImage) -> bytes:
    """Returns a picture as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(data.data())
