# SPDX-License-Identifier: MIT
"""A picture or video over the free part of a stage's map, with its credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from ui.kit.theme import fixed_font
from ui.stage.caption_blocks import Block, set_block
from ui.stage.look import SMALLEST_TYPE, StageLook, type_pixels

_PADDING: Final = 18
_MOST_TITLE: Final = 3
"""Lines of the title; the credit has as many as it needs."""
_MOST_WORDS: Final = 0.5
"""The share of the height that title and credit take at most, however long they are."""
_LEAST_WIDTH: Final = 30
"""How wide the words may be beside a narrow picture, in heights of their letters."""


@dataclass(frozen=True)
class StageMedium:
    """What is shown: the picture, null until it is read; its title, and who made it under which licence."""

    image: QImage
    title: str
    credit: str


class _Placed(NamedTuple):
    """Where plate and picture lie, and the words under it: blocks of lines, each with its role."""

    plate: QRectF
    picture: QRectF
    words: tuple[Block, ...]


def medium_rects(medium: StageMedium, spaces: list[QRectF], stage_unit: float) -> tuple[QRectF, QRectF]:
    """Returns where plate and picture lie: in the free space in which the picture is largest."""
    placed = _placed(medium, spaces, stage_unit)
    return (QRectF(), QRectF()) if placed is None else placed[:2]


def paint_medium(painter: QPainter, medium: StageMedium, spaces: list[QRectF], look: StageLook,
                 stage_unit: float) -> None:
    """Paints the picture on a plate, with title and credit below it in a size that a room can read."""
    placed = _placed(medium, spaces, stage_unit)
    if placed is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.plate))
    painter.drawRoundedRect(placed.plate, 4 * stage_unit, 4 * stage_unit)
    if not medium.image.isNull():
        painter.drawImage(placed.picture, medium.image)
    padding = _PADDING * stage_unit
    y = placed.picture.bottom() + padding
    for block in placed.words:
        painter.setPen(QColor(look.colour(block.role)))
        for line in block.lines:
            line.draw(painter, QPointF(placed.plate.left() + padding, y))
            y += block.pitch(line)


def _placed(medium: StageMedium, spaces: list[QRectF], stage_unit: float) -> _Placed | None:
    padding, best = _PADDING * stage_unit, None
    for space in spaces:
        room = QSizeF(space.width() - 2 * padding, space.height() - 3 * padding)
        fitted, words, width = _fitted(medium, room, stage_unit)
        if fitted.width() < 1 or fitted.height() < 1:
            continue
        if best is None or fitted.width() * fitted.height() > best.picture.width() * best.picture.height():
            plate = QRectF(0, 0, width + 2 * padding, fitted.height() + _height(words) + 3 * padding)
            plate.moveCenter(space.center())
            picture = QRectF(plate.center().x() - fitted.width() / 2, plate.top() + padding, fitted.width(),
                             fitted.height())
            best = _Placed(plate, picture, words)
    return best


def _fitted(medium: StageMedium, room: QSizeF, stage_unit: float) -> tuple[QSizeF, tuple[Block, ...], float]:
    """Returns the picture's size in a room, the words under it, and their width: the picture gives way to them."""
    size = QSizeF(medium.image.size()) if not medium.image.isNull() else QSizeF(4, 3)
    narrow = min(room.width(), _LEAST_WIDTH * _face(stage_unit).pixelSize())
    taken, most = 0.0, room.height() * _MOST_WORDS
    while taken <= most and room.height() > taken and room.width() > 0:
        fitted = size.scaled(QSizeF(room.width(), room.height() - taken), Qt.AspectRatioMode.KeepAspectRatio)
        width = max(fitted.width(), narrow)
        words = _words(medium, width, stage_unit)
        if _height(words) <= taken:
            return fitted, words, width
        taken = _height(words)
    words = _words(medium, max(1.0, room.width()), stage_unit, most)
    left = QSizeF(max(0.0, room.width()), max(0.0, room.height() - _height(words)))
    return size.scaled(left, Qt.AspectRatioMode.KeepAspectRatio), words, room.width()


def _words(medium: StageMedium, width: float, stage_unit: float, most: float | None = None) -> tuple[Block, ...]:
    """Returns title and credit in lines; the title is shortened first where they would be higher than ``most``."""
    plain, strong = _face(stage_unit), _face(stage_unit, QFont.Weight.DemiBold)
    lines = None if most is None else max(2, int(most / QFontMetricsF(strong).lineSpacing()))
    credit = set_block(medium.credit, "fact", plain, width, None if lines is None else lines - 1)
    left = _MOST_TITLE if lines is None or credit is None else max(1, min(_MOST_TITLE, lines - len(credit.lines)))
    title = set_block(medium.title, "text", strong, width, left)
    return tuple(block for block in (title, credit) if block is not None)


def _height(words: tuple[Block, ...]) -> float:
    return sum(block.height() for block in words)


def _face(stage_unit: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return fixed_font(type_pixels(SMALLEST_TYPE, stage_unit), weight)
