# SPDX-License-Identifier: MIT
"""The fields of the editor's forms: each emits ``edited`` with a clean value when the user changed it.

A field that receives the value it already shows keeps cursor and selection."""
from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QStyledItemDelegate, QToolButton

from briefing.structs import whole_text
from ui.kit.texts import tr

TYPING_MILLISECONDS: Final = 250
"""Typed text is committed after a pause this long, or when the field loses the focus."""


def clean(text: str, most: int) -> str:
    """Returns text as a file may hold it: without U+0000 and lone surrogates, at most ``most`` characters long."""
    return whole_text(text)[:most]


_TYPING_KEYS: Final = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that belong to a text field while one types in it, whatever is held down with them."""


def make_clearable(search: QLineEdit) -> None:
    """Gives a search box a cross that empties it and has a name for screen readers."""
    search.setClearButtonEnabled(True)
    for cross in search.findChildren(QToolButton):
        cross.setAccessibleName(tr("Clear the search"))


def _takes_key(event: QEvent) -> bool:
    """Leaves undo and redo to the window's actions, and keeps the keys of typing. Returns True for one of them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    if event.key() in _TYPING_KEYS:
        event.accept()
        return True
    return False


class LineField(QLineEdit):
    """A field for one line of text."""

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
        """Leaves undo and redo to the window, which undoes all edits; keeps the keys of typing."""
        return _takes_key(event) or super().event(event)

    def show_value(self, text: str) -> None:
        """Shows a value from the briefing."""
        self._typing.stop()
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Emits what was typed, if anything."""
        self._typing.stop()
        text = clean(self.text(), self.maxLength())
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)


class TextField(QPlainTextEdit):
    """A field for several lines of text, as high as they need, between ``rows`` and ``most_rows``."""

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
        """Leaves undo and redo to the window, which undoes all edits; keeps the keys of typing."""
        return _takes_key(event) or super().event(event)

    def _fit(self) -> None:
        least, most = self._rows
        lines = min(max(least, int(self.document().size().height())), most)
        height = lines * self.fontMetrics().lineSpacing() + 16
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the lines of another width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # once the lines have been wrapped again

    def _changed(self) -> None:
        self._typing.start()
        self.typed.emit(self.toPlainText())

    def show_value(self, text: str) -> None:
        """Shows a value from the briefing."""
        self._shown = text
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()
        self._typing.stop()

    def limit(self, most: int) -> None:
        """Sets how many letters are kept."""
        self._most = most

    def commit(self) -> None:
        """Emits what was typed, if anything."""
        self._typing.stop()
        text = clean(self.toPlainText(), self._most)
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commits the typed text when the field loses the focus."""
        super().focusOutEvent(event)
        self.commit()


class ChoiceField(QComboBox):
    """A field for one of a few values."""

    edited = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        for value, text in choices:
            self.addItem(text, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the form and takes no focus
        self.setItemDelegate(QStyledItemDelegate(self))  # the style's own ignores the sheet's colours
        self.activated.connect(lambda _index: self.edited.emit(self.currentData()))

    def setAccessibleName(self, name: str) -> None:
        """Names the field for screen readers, on Linux too."""
        super().setAccessibleName(name)
        if sys.platform.startswith("linux"):  # there, Qt gives a box's value as its name
            self.setAccessibleDescription(name)

    def show_value(self, value: object) -> None:
        """Shows a value from the briefing."""
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Adds the sign of other buttons with a menu, for which a style sheet offers only pictures."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -11, 0), right, "▾")

    def wheelEvent(self, event: object) -> None:
        """Leaves the wheel to the form, which scrolls."""
        event.ignore()  # type: ignore[attr-defined]


def tool_button(text: str, name: str) -> QToolButton:
    """Returns a small button that shows a sign; ``name`` says it in words."""
    button = QToolButton()
    button.setText(text)
    button.setIcon(QIcon())
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("small", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def commit_focused_field() -> None:
    """Commits the text of the field that has the focus."""
    commit = getattr(QApplication.focusWidget(), "commit", None)
    if callable(commit):
        commit()
