# SPDX-License-Identifier: MIT
"""Questions to the user, in a dialog that does not block the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.kit.dialogs import MarkedDialog
from ui.kit.labels import plain_label

_WIDTH = 440


class Question(MarkedDialog):
    """A dialog with one sentence, an explanation, and a button for every answer; Esc gives the last one."""

    def __init__(self, window: QWidget, sentence: str, explanation: str,
                 answers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self.setWindowTitle("Line of Contact")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(plain_label(sentence, wrapped=True, strong=True))
        layout.addWidget(plain_label(explanation, wrapped=True, quiet=True))
        layout.addSpacing(10)
        row = QHBoxLayout()
        row.addStretch(1)
        self.buttons: dict[str, QPushButton] = {}
        for text, act in answers.items():
            button = QPushButton(text)
            button.setIcon(QIcon())
            button.clicked.connect(lambda _checked=False, act=act: self._answer(act))
            row.addWidget(button)
            self.buttons[text] = button
        layout.addLayout(row)
        self._last = list(answers.values())[-1]
        next(iter(self.buttons.values())).setDefault(True)

    def _answer(self, act: Callable[[], object]) -> None:
        self.accept()
        act()

    def reject(self) -> None:
        """Gives the last answer, after Esc or the window's close button."""
        super().reject()
        self._last()


def ask(window: QWidget, sentence: str, explanation: str, answers: Mapping[str, Callable[[], object]]) -> Question:
    """Opens a question, unless one is already open, which has to be answered first."""
    open_one = next((each for each in window.findChildren(Question) if each.isVisible()), None)
    if open_one is not None:
        open_one.raise_()
        return open_one
    question = Question(window, sentence, explanation, answers)
    question.open()
    return question
