# SPDX-License-Identifier: MIT
"""The bar for messages at the top of the window: a sentence of plain text, never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.kit.labels import announce
from ui.kit.texts import tr

_NOTE_MILLISECONDS = 8000
_MOST_CHARACTERS = 600


class MessageBar(QWidget):
    """Shows one message at a time; a note disappears by itself, a problem stays until it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss_button = QPushButton("✕")
        self.dismiss_button.setProperty("plain", True)
        self.dismiss_button.setAccessibleName(tr("Dismiss the message"))
        self.dismiss_button.clicked.connect(self.dismiss)
        self.action_button = QPushButton()
        self.action_button.setProperty("plain", True)
        self.action_button.clicked.connect(lambda: self._act())
        self._act: Callable[[], object] = lambda: None
        self._remedies: dict[str, tuple[str, Callable[[], object]]] = {}
        for button in (self.action_button, self.dismiss_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where it was
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.dismiss_button, 0, Qt.AlignmentFlag.AlignTop)
        self._leaving = QTimer(self, singleShot=True, interval=_NOTE_MILLISECONDS)
        self._leaving.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown; "" for none."""
        return "" if self.isHidden() else self.label.text()

    def add_remedy(self, end: str, action: str, act: Callable[[], object]) -> None:
        """Has every problem whose sentence ends in these words offer a button, unless it has one of its own."""
        self._remedies[end] = (action, act)

    def problem(self, sentence: str, action: str = "", act: Callable[[], object] = lambda: None) -> None:
        """Shows a problem until it is dismissed. ``action`` is the text of a button that calls ``act``."""
        self._show(sentence, quiet=False)
        known = next((each for end, each in self._remedies.items() if sentence.endswith(end)), ("", act))
        self._offer(*((action, act) if action else known))
        self._leaving.stop()

    def note(self, sentence: str, action: str = "", act: Callable[[], object] = lambda: None) -> None:
        """Shows a note for a while; it never covers a problem. ``action`` is as in ``problem``."""
        if self.isVisible() and not self.property("quiet"):
            return
        self._show(sentence, quiet=True)
        self._offer(action, act)
        self._leaving.start()

    def _offer(self, action: str, act: Callable[[], object]) -> None:
        self._act = act
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))

    def dismiss(self) -> bool:
        """Removes the message. Returns False where there was none."""
        shown = self.isVisible()
        self.hide()
        return shown

    def _show(self, sentence: str, *, quiet: bool) -> None:
        line = sentence if len(sentence) <= _MOST_CHARACTERS else sentence[: _MOST_CHARACTERS - 1] + "…"
        self.label.setText(line)
        self.setProperty("quiet", quiet)
        for widget in (self, self.label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        announce(self, line)
