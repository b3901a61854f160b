# SPDX-License-Identifier: MIT
"""The fields of the editor's forms: each tells ``edited`` with a clean value when its user changed it.

A field that is given the value it already shows leaves cursor and selection where they are."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QStyledItemDelegate, QToolButton

TYPING_MILLISECONDS: Final = 250
"""Typing is taken over when it pauses for this long, or when the field is left."""


def clean(text: str, most: int) -> str:
    """Text as a file may hold it: without U+0000 and halves of characters, not too long."""
    whole = text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    return whole[:most]


def _leave_undo(event: QEvent) -> bool:
    """Leaves the keys of undo and redo to the window's actions; True where the event was about them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    if is_undo:
        event.ignore()
    return is_undo


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal(str)

    def __init__(self, most: int, placeholder: str = "") -> None:
        super().__init__()
        self.setMaxLength(most)
        self.setPlaceholderText(placeholder)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._typing.timeout.connect(self.commit)
        self.textEdited.connect(lambda: self._typing.start())
        self.editingFinished.connect(self.commit)
        self._shown = ""

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, of all that was done, and not the field's own."""
        return _leave_undo(event) or super().event(event)

    def show_value(self, text: str) -> None:
        """Shows a value that comes from the briefing."""
        self._typing.stop()
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tells what was typed, if anything."""
        self._typing.stop()
        text = clean(self.text(), self.maxLength())
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)


class TextField(QPlainTextEdit):
    """Text of several lines, as high as it needs, between ``rows`` and ``most_rows``."""

    edited = Signal(str)
    typed = Signal(str)

    def __init__(self, most: int, placeholder: str = "", rows: int = 2, most_rows: int = 9) -> None:
        super().__init__()
        self._most = most
        self._rows = (rows, most_rows)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._typing.timeout.connect(self.commit)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._shown = ""
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's, of all that was done, and not the field's own."""
        return _leave_undo(event) or super().event(event)

    def _fit(self) -> None:
        least, most = self._rows
        lines = min(max(least, int(self.document().size().height())), most)
        height = lines * self.fontMetrics().lineSpacing() + 16
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # once the lines are broken anew

    def _changed(self) -> None:
        self._typing.start()
        self.typed.emit(self.toPlainText())

    def show_value(self, text: str) -> None:
        """Shows a value that comes from the briefing."""
        self._shown = text
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()
        self._typing.stop()

    def commit(self) -> None:
        """Tells what was typed, if anything."""
        self._typing.stop()
        text = clean(self.toPlainText(), self._most)
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is taken over when the field is left."""
        super().focusOutEvent(event)
        self.commit()


class ChoiceField(QComboBox):
    """One of a few values."""

    edited = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        for value, text in choices:
            self.addItem(text, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setItemDelegate(QStyledItemDelegate(self))  # the style's own does not know the sheet's colours
        self.activated.connect(lambda _index: self.edited.emit(self.currentData()))

    def show_value(self, value: object) -> None:
        """Shows a value that comes from the briefing."""
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """With the sign that other buttons with a menu have; a style sheet has only pictures for it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -11, 0), right, "▾")
        painter.end()

    def wheelEvent(self, event: object) -> None:
        """The wheel scrolls the form and changes nothing by the way."""
        event.ignore()  # type: ignore[attr-defined]


def tool_button(text: str, name: str) -> QToolButton:
    """A small button with a sign on it, which ``name`` says in words."""
    button = QToolButton()
    button.setText(text)
    button.setIcon(QIcon())
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("small", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def commit_focused_field() -> None:
    """Takes over what stands in the field that has the keys."""
    commit = getattr(QApplication.focusWidget(), "commit", None)
    if callable(commit):
        commit()
