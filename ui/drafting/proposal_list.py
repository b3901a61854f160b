# SPDX-License-Identifier: MIT
"""The list of what is proposed: a row each, with keys that accept, edit and drop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.drafting.words import RowWords
from ui.kit.key_places import names_of
from ui.kit.texts import tr
from ui.kit.theme import LIGHT, Theme, font

_WORDS: Final = Qt.ItemDataRole.UserRole
_PAD: Final = 9
_GAP: Final = 3
_MOST_LINES: Final = 3
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class ProposalDelegate(QStyledItemDelegate):
    """Paints a row: who and of which kind, the passage, what else was found, what is unsure, and its state."""

    theme: Theme = LIGHT

    def _lines(self, words: RowWords) -> list[tuple[str, QFont, int, QColor]]:
        """Returns the row's texts with their fonts, most lines, and colours."""
        text, quiet = QColor(self.theme.text), QColor(self.theme.quiet)
        return [(words.passage, font(13), _MOST_LINES, quiet if words.is_done else text),
                (words.about, font(12), 2, quiet),
                (words.doubts, font(12), 2, QColor(self.theme.note_text))]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the height of a row at the list's width."""
        words: RowWords = index.data(_WORDS)
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListWidget) else 320) - 2 * _PAD - 4
        height = QFontMetrics(font(13, QFont.Weight.DemiBold)).height()
        for text, face, most, _colour in self._lines(words):
            if text:
                height += _GAP + _height(text, face, width, most)
        return QSize(width, height + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paints a row."""
        words: RowWords = index.data(_WORDS)
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        frame = rect.adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.focus if is_chosen else self.theme.edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(self.theme.window if words.is_done else self.theme.card))
        painter.drawRoundedRect(frame, 5, 5)
        inner = rect.adjusted(_PAD + 2, _PAD, -_PAD - 2, -_PAD)
        y = inner.top() + self._paint_head(painter, words, inner)
        for text, face, most, colour in self._lines(words):
            if text:
                height = _height(text, face, inner.width(), most)
                painter.setFont(face)
                painter.setPen(colour)
                painter.save()
                box = QRect(inner.left(), y + _GAP, inner.width(), height)
                painter.setClipRect(box)
                painter.drawText(box, _WRAP, _cut(text, face, inner.width(), most))
                painter.restore()
                y += _GAP + height
        painter.restore()

    def _paint_head(self, painter: QPainter, words: RowWords, inner: QRect) -> int:
        """Paints who says it, at the right the state or the kind. Returns the height."""
        bold, small = font(13, QFont.Weight.DemiBold), font(12)
        side = words.state or words.kind
        width = QFontMetrics(small).horizontalAdvance(side) + 12
        height = QFontMetrics(bold).height()
        back, ink = (self.theme.note, self.theme.note_text) if words.state and not words.is_done else (
            self.theme.chip, self.theme.chip_text)
        tag = QRect(inner.right() - width, inner.top(), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(tag, 3, 3)
        painter.setPen(QColor(ink))
        painter.setFont(small)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, side)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.quiet if words.is_done else self.theme.text))
        room = inner.width() - width - 10
        painter.drawText(inner.left(), inner.top() + QFontMetrics(bold).ascent(),
                         QFontMetrics(bold).elidedText(words.speaker, Qt.TextElideMode.ElideRight, room))
        return height


def _height(text: str, face: QFont, width: int, most: int) -> int:
    metrics = QFontMetrics(face)
    whole = metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), text).height()
    return min(whole, most * metrics.lineSpacing())


def _cut(text: str, face: QFont, width: int, most: int) -> str:
    """Returns a text that has room in so many lines, with … where it goes on."""
    return QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, most * width - width // 5)


class ProposalList(QListWidget):
    """The list. ``acted`` carries what a key asks for: "accept", "edit", "drop", "support", "chain"."""

    acted = Signal(str)
    _LETTERS: Final[Mapping[str, str]] = {"a": "accept", "e": "edit", "x": "drop", "s": "support", "c": "chain"}
    _KEYS: Final[Mapping[int, str]] = {
        Qt.Key.Key_Return: "accept", Qt.Key.Key_Enter: "accept", Qt.Key.Key_Delete: "drop"}

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("proposals")
        self.setAccessibleName(tr("Proposed statements"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(1)
        self.delegate = ProposalDelegate(self)
        self.setItemDelegate(self.delegate)

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours."""
        self.delegate.theme = theme
        self.viewport().update()

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Shows these rows; the chosen one stays chosen where there are as many."""
        row = self.currentRow()
        if self.count() != len(rows):
            self.clear()
            for _each in rows:
                self.addItem(QListWidgetItem())
        for index, words in enumerate(rows):
            item = self.item(index)
            if item.data(_WORDS) != words:
                item.setData(_WORDS, words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (
                    words.state, words.speaker, words.kind, words.passage, words.about, words.doubts))))
        self.setCurrentRow(row if 0 <= row < len(rows) else 0 if rows else -1)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys of proposals; all others as every list does."""
        act = None
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            letters = (self._LETTERS[name] for name in names_of(event) if name in self._LETTERS)
            act = self._KEYS.get(event.key()) or next(letters, None)
        if act is None:
            super().keyPressEvent(event)
        else:
            self.acted.emit(act)
