# SPDX-License-Identifier: MIT
"""The frame of the editor's dialogs: a sentence, the choices, and the buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.focus import FocusMarks
from ui.kit.labels import plain_label
from ui.kit.screens import space_for
from ui.kit.texts import tr


class MarkedDialog(QDialog):
    """A dialog in which what has the focus is marked; it is no larger than the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.focus_marks = FocusMarks(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Keeps the dialog within the screen."""
        if not event.spontaneous():
            self.resize(self.size().boundedTo(space_for(self)))
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Moves the focus by Tab, and marks where it comes to."""
        moved: list[bool] = []
        self.focus_marks.by_key(lambda: moved.append(super(MarkedDialog, self).focusNextPrevChild(forward)))
        return moved[0]


class EditDialog(MarkedDialog):
    """A dialog that does not block the program.

    ``act`` is called when the user agrees; where it returns False the dialog stays open.
    """

    def __init__(self, window: QWidget, title: str, sentence: str, agree: str, act: Callable[[], object]) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 12)
        outer.setSpacing(8)
        self.sentence = plain_label(sentence, wrapped=True, strong=True)
        outer.addWidget(self.sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.agree = self.add_button(agree, lambda: self._agree(act))
        self.agree.setDefault(True)
        self.cancel = self.add_button(tr("Cancel"), self.reject)
        outer.addLayout(self.buttons)

    def add_button(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Adds a button at the foot."""
        button = QPushButton(text)
        button.setIcon(QIcon())
        button.clicked.connect(lambda: act())
        self.buttons.addWidget(button)
        return button

    def _agree(self, act: Callable[[], object]) -> None:
        if act() is not False:
            self.accept()
