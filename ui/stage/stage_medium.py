# SPDX-License-Identifier: MIT
"""A picture or video over the free part of a stage's map, with its credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from ui.kit.theme import fixed_font
from ui.stage.look import SMALLEST_TYPE, StageLook, type_pixels

_PADDING: Final = 18
_MOST_LINES: Final = 2
"""Lines of the credit, as many as it may need; its title has one."""


@dataclass(frozen=True)
class StageMedium:
    """What is shown: the picture, null until it is read; its title, and who made it under which licence."""

    image: QImage
    title: str
    credit: str


def medium_rects(medium: StageMedium, spaces: list[QRectF], stage_unit: float) -> tuple[QRectF, QRectF]:
    """Returns where plate and picture lie: in the free space in which the picture is largest."""
    size = QSizeF(medium.image.size()) if not medium.image.isNull() else QSizeF(4, 3)
    padding, words = _PADDING * stage_unit, _words_height(stage_unit)
    best = QRectF(), QRectF()
    for space in spaces:
        room = QSizeF(space.width() - 2 * padding, space.height() - 3 * padding - words)
        if room.width() < 1 or room.height() < 1:
            continue
        fitted = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if best[1].isNull() or fitted.width() * fitted.height() > best[1].width() * best[1].height():
            width = max(fitted.width(), min(room.width(), 30 * _face(stage_unit).pixelSize()))
            plate = QRectF(0, 0, width + 2 * padding, fitted.height() + words + 3 * padding)
            plate.moveCenter(space.center())
            best = plate, QRectF(plate.center().x() - fitted.width() / 2, plate.top() + padding, fitted.width(),
                                 fitted.height())
    return best


def paint_medium(painter: QPainter, medium: StageMedium, spaces: list[QRectF], look: StageLook,
                 stage_unit: float) -> None:
    """Paints the picture on a plate, with title and credit below it in a size that a room can read."""
    plate, rect = medium_rects(medium, spaces, stage_unit)
    if plate.isNull():
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.plate))
    painter.drawRoundedRect(plate, 4 * stage_unit, 4 * stage_unit)
    if not medium.image.isNull():
        painter.drawImage(rect, medium.image)
    padding = _PADDING * stage_unit
    face, strong = _face(stage_unit), _face(stage_unit, QFont.Weight.DemiBold)
    line = QFontMetricsF(strong).lineSpacing()
    words = QRectF(plate.left() + padding, rect.bottom() + padding, plate.width() - 2 * padding, line)
    painter.setFont(strong)
    painter.setPen(QColor(look.text))
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft, QFontMetricsF(strong).elidedText(
        medium.title, Qt.TextElideMode.ElideRight, words.width()))
    painter.setFont(face)
    painter.setPen(QColor(look.quiet))
    painter.drawText(QRectF(words.left(), words.bottom(), words.width(), _MOST_LINES * line),
                     Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, medium.credit)


def _words_height(stage_unit: float) -> float:
    return QFontMetricsF(_face(stage_unit, QFont.Weight.DemiBold)).lineSpacing() * (1 + _MOST_LINES)


def _face(stage_unit: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return fixed_font(type_pixels(SMALLEST_TYPE, stage_unit), weight)
