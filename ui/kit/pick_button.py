# SPDX-License-Identifier: MIT
"""A button that opens a list to pick from, by mouse, Enter, Space, the arrow down, or the first letters of a name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton

_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F4)

_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PickButton(QPushButton):
    """The button. ``asked`` carries what was typed on it, "" where it was pressed."""

    asked = Signal(str)

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setIcon(QIcon())
        self.clicked.connect(lambda: self.asked.emit(""))

    def event(self, event: QEvent) -> bool:
        """Keeps letters from the window's actions, which have single letters as keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list on Enter, the arrow down and letters; the letters begin the search."""
        if not event.modifiers() & _HELD and event.key() in _OPENING:
            self.asked.emit("")
        elif _is_typed(event):
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)


def _is_typed(event: QKeyEvent) -> bool:
    text = event.text()
    return not event.modifiers() & _HELD and text.isprintable() and bool(text.strip())
