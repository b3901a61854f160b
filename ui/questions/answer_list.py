# SPDX-License-Identifier: MIT
"""The list of the answers to a question, with threads that join those which contradict or support each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.disputes.answers import Thread
from ui.kit.texts import tr
from ui.kit.theme import LIGHT, Theme, font, scaled
from ui.reading.answer_words import AnswerWords

LANES: Final = 4
_WORDS: Final = Qt.ItemDataRole.UserRole
_LANE: Final = 13
_PAD: Final = 9
_GAP: Final = 4
_MARK: Final = 15
"""Pixels: the width of a lane, of the room around a text, between texts, and of a thread's sign."""
_WRAP: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class AnswerDelegate(QStyledItemDelegate):
    """Paints an answer: its number and speaker, the day at the right, its text, whom it meets, the ground, the chain.

    ``gutter`` is the room at the left for threads, in pixels.
    """

    theme: Theme = LIGHT
    gutter: int = 0

    def _lines(self, words: AnswerWords) -> list[tuple[str, QFont, QColor]]:
        quiet, ink = QColor(self.theme.quiet), QColor(self.theme.text)
        return [(text, face, colour) for text, face, colour in (
            (words.text, font(13), ink), (words.bonds, font(12, QFont.Weight.DemiBold), QColor(self.theme.note_text)),
            (words.before, font(12), ink), (words.ground, font(12), quiet), (words.through, font(12), quiet)) if text]

    def _room(self, width: int) -> int:
        return max(80, width - self.gutter - 2 * _PAD - 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the height of an answer at the list's width."""
        words: AnswerWords = index.data(_WORDS)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else 480
        room = self._room(width)
        bold = font(13, QFont.Weight.DemiBold)
        height = _height(_head(words), bold, room - self._day_width(words))
        height += sum(_GAP + _height(text, face, room) for text, face, _colour in self._lines(words))
        return QSize(width, height + 2 * _PAD + 4)

    def _day_width(self, words: AnswerWords) -> int:
        return QFontMetrics(font(12)).horizontalAdvance(words.when) + 12

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paints an answer."""
        words: AnswerWords = index.data(_WORDS)
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.focus if is_chosen else self.theme.edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(rect.adjusted(2 + self.gutter, 2, -2, -2), 5, 5)
        left, top = rect.left() + self.gutter + _PAD + 2, rect.top() + _PAD + 2
        room, day = self._room(rect.width()), self._day_width(words)
        bold, small = font(13, QFont.Weight.DemiBold), font(12)
        height = _height(_head(words), bold, room - day)
        _draw(painter, QRect(left, top, room - day, height), _head(words), bold, QColor(self.theme.text))
        painter.setFont(small)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(QRect(left + room - day, top, day, QFontMetrics(bold).height()),
                         Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words.when)
        top += height
        for text, face, colour in self._lines(words):
            height = _height(text, face, room)
            _draw(painter, QRect(left, top + _GAP, room, height), text, face, colour)
            top += _GAP + height
        painter.restore()


def _head(words: AnswerWords) -> str:
    return f"{words.number}  {words.speaker}"


def _height(text: str, face: QFont, width: int) -> int:
    return QFontMetrics(face).boundingRect(QRect(0, 0, width, 100_000), _WRAP, text).height()


def _draw(painter: QPainter, box: QRect, text: str, face: QFont, colour: QColor) -> None:
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(box, _WRAP, text)


class AnswerList(QListWidget):
    """The list. ``opened`` carries the id of a statement that Enter or a double-click asks for."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("answers")
        self.setAccessibleName(tr("Answers"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.delegate = AnswerDelegate(self)
        self.setItemDelegate(self.delegate)
        self.threads: Sequence[Thread] = ()
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_WORDS).statement_id))

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours."""
        self.delegate.theme = theme
        self.viewport().update()

    @property
    def statement_id(self) -> str:
        """The id of the chosen answer's statement, "" for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_WORDS).statement_id)

    def show_answers(self, answers: Sequence[AnswerWords], threads: Sequence[Thread]) -> None:
        """Shows these answers; the chosen one stays chosen."""
        chosen = self.statement_id
        self.blockSignals(True)
        self.clear()
        self.threads = threads
        lanes = 1 + max((each.lane for each in threads), default=-1)
        self.delegate.gutter = scaled(_LANE) * lanes + (scaled(6) if lanes else 0)
        for words in answers:
            item = QListWidgetItem()
            item.setData(_WORDS, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken)
            self.addItem(item)
            if words.statement_id == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.viewport().update()

    def choose(self, statement_id: str) -> None:
        """Chooses the answer of a statement, if it is one; nothing is emitted."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(_WORDS).statement_id == statement_id:
                self.setCurrentRow(row)
        self.blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the statement; all other keys as in every list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.statement_id:
            self.opened.emit(self.statement_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the answers out again at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the answers, then the threads in the room at their left."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for thread in self.threads:
                upper, lower = (self.visualItemRect(self.item(row)) for row in (thread.upper, thread.lower))
                if lower.bottom() >= 0 and upper.top() <= self.viewport().height():
                    self._paint_thread(painter, thread, upper, lower)

    def _paint_thread(self, painter: QPainter, thread: Thread, upper: QRect, lower: QRect) -> None:
        """Paints a thread: broken with × for a contradiction, whole with + for support."""
        edge, x = self.delegate.gutter + 2, self.delegate.gutter - scaled(_LANE) * (thread.lane + 1) + scaled(2)
        first, last = upper.center().y() + scaled(4), lower.center().y() - scaled(4)
        is_against = thread.bond == "contradicts"
        colour = QColor(self.delegate.theme.occupied if is_against else self.delegate.theme.focus)
        pen = QPen(colour, scaled(2))
        if is_against:
            pen.setDashPattern([3, 2])
        path = QPainterPath(QPointF(edge, first))
        path.lineTo(x, first)
        path.lineTo(x, last)
        path.lineTo(edge, last)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        side = scaled(_MARK)
        sign = QRect(x - side // 2, (first + last) // 2 - side // 2, side, side)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QColor(self.delegate.theme.window))
        painter.drawEllipse(sign)
        painter.setFont(font(12, QFont.Weight.Bold))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "×" if is_against else "+")
