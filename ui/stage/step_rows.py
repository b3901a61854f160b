# SPDX-License-Identifier: MIT
"""How a list shows steps: number, picture, the words that tell it from others, who says them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.theme import font, scaled

THUMBNAIL: Final = QSize(88, 50)
"""Pixels of a step's picture in a list."""
NUMBER_ROLE: Final = Qt.ItemDataRole.UserRole + 1
WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The words that differ from step to step."""
BY_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""Who says them, or the step's kind."""
CURRENT_ROLE: Final = Qt.ItemDataRole.UserRole + 4
HIDDEN_ROLE: Final = Qt.ItemDataRole.UserRole + 5

_MARGIN, _GAP = 8, 10
_NUMBER_WIDTH: Final = 26
_SHADE: Final = 26
"""The strength of the chosen row's shade, of 255."""
_LINES: Final = 2
_QUIET: Final = 0.74
"""How strong the quiet words are."""
Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Returns the height of a row: of its picture or of its words, whichever is higher."""
    words, by = _faces()
    height = max(THUMBNAIL.height(), _LINES * QFontMetrics(words).lineSpacing() + QFontMetrics(by).lineSpacing())
    return height + _MARGIN


class StepDelegate(QStyledItemDelegate):
    """Paints a step's row from the roles above; its picture is the decoration."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Returns the height of picture or words, whichever is higher."""
        return QSize(160, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the row."""
        painter.save()
        palette: QPalette = option.palette
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ink = palette.color(QPalette.ColorRole.Text)
        if state & QStyle.StateFlag.State_Selected:
            _paint_chosen(painter, rect, ink)
        quiet = QColor(ink)
        quiet.setAlphaF(_QUIET)
        is_hidden = bool(index.data(HIDDEN_ROLE))
        inner = rect.adjusted(_MARGIN, _MARGIN // 2, -_MARGIN, -_MARGIN // 2)
        left = _paint_number(painter, inner, index, ink if index.data(CURRENT_ROLE) else quiet)
        left = _paint_picture(painter, inner, left, index.data(Qt.ItemDataRole.DecorationRole), quiet,
                              is_faint=is_hidden)
        _paint_words(painter, QRect(left, inner.top(), inner.right() - left, inner.height()), index,
                     quiet if is_hidden else ink, quiet)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_chosen(painter: QPainter, rect: QRect, ink: QColor) -> None:
    """Paints a shade, and a bar at the left, which tells in grey, too."""
    shade = QColor(ink)
    shade.setAlpha(_SHADE)
    painter.fillRect(rect, shade)
    painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), ink)


def _faces(*, is_current: bool = False, is_hidden: bool = False) -> tuple[QFont, QFont]:
    words = font(13, QFont.Weight.DemiBold if is_current else QFont.Weight.Normal)
    words.setStrikeOut(is_hidden)
    return words, font(12)


def _paint_number(painter: QPainter, inner: QRect, index: Index, colour: QColor) -> int:
    """Paints the step's number, right-aligned. Returns where the picture begins."""
    width = scaled(_NUMBER_WIDTH)
    painter.setFont(_faces(is_current=bool(index.data(CURRENT_ROLE)))[0])
    painter.setPen(colour)
    painter.drawText(QRect(inner.left(), inner.top(), width, inner.height()),
                     Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data(NUMBER_ROLE) or ""))
    return int(inner.left() + width + _GAP)


def _paint_picture(painter: QPainter, inner: QRect, left: int, picture: Any, edge: QColor, *, is_faint: bool) -> int:
    """Paints the step's picture, or a frame where it is not there yet. Returns where the words begin."""
    frame = QRect(left, inner.top() + (inner.height() - THUMBNAIL.height()) // 2, THUMBNAIL.width(), THUMBNAIL.height())
    if isinstance(picture, QPixmap) and not picture.isNull():
        size = picture.deviceIndependentSize().toSize()
        frame = QRect(frame.x() + (frame.width() - size.width()) // 2,
                      frame.y() + (frame.height() - size.height()) // 2, size.width(), size.height())
        painter.setOpacity(0.4 if is_faint else 1)
        painter.drawPixmap(frame, picture)
        painter.setOpacity(1)
    line = QColor(edge)
    line.setAlpha(90)
    painter.setPen(line)
    painter.drawRect(frame.adjusted(0, 0, -1, -1))
    return left + THUMBNAIL.width() + _GAP


def _paint_words(painter: QPainter, rect: QRect, index: Index, ink: QColor, quiet: QColor) -> None:
    """Paints the words on two lines, and below them who says them."""
    words, by = _faces(is_current=bool(index.data(CURRENT_ROLE)), is_hidden=bool(index.data(HIDDEN_ROLE)))
    metrics, small = QFontMetrics(words), QFontMetrics(by)
    lines = _lines(str(index.data(WORDS_ROLE) or ""), metrics, rect.width())
    said = str(index.data(BY_ROLE) or "")
    height = len(lines) * metrics.lineSpacing() + (small.lineSpacing() if said else 0)
    y = rect.top() + max(0, (rect.height() - height) // 2)
    painter.setFont(words)
    painter.setPen(ink)
    for line in lines:
        painter.drawText(rect.left(), y + metrics.ascent(), line)
        y += metrics.lineSpacing()
    painter.setFont(by)
    painter.setPen(quiet)
    painter.drawText(rect.left(), y + small.ascent(), small.elidedText(said, Qt.TextElideMode.ElideRight, rect.width()))


def _lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Returns a text's first two lines, broken between words, the last one with "…" where more follows."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < _LINES - 1:
        count = 1
        while count < len(rest) and metrics.horizontalAdvance(" ".join(rest[: count + 1])) <= width:
            count += 1
        lines.append(metrics.elidedText(" ".join(rest[:count]), Qt.TextElideMode.ElideRight, width))
        rest = rest[count:]
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return lines
