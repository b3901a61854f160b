# SPDX-License-Identifier: MIT
"""Notes on an import: what is doubtful is marked, what was left out or repaired is quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.importing.left_out import all_left_out
from ui.importing.texts import done_texts, doubt_texts, encoding_text
from ui.kit.fields import ChoiceField
from ui.kit.labels import plain_label, set_tip
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.importing.layers import Import
    from maps.importing.text_encoding import TextEncoding

_MOST_HEIGHT: Final = 168
_MOST_TIP: Final = 2_000


class ImportNotes(QScrollArea):
    """A line for each doubt, then what was left out and repaired; hidden where there are no notes."""

    swapRequested = Signal()
    encodingChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.swap_button: QPushButton | None = None
        self.encodings: ChoiceField | None = None
        self.lines: list[str] = []

    def show_notes(self, made: Import) -> None:
        """Shows the notes of this import."""
        body = QWidget()
        body.setObjectName("drawerBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.swap_button = None
        self.encodings = None
        self.lines = []
        for kind, sentence in doubt_texts(made.notes):
            layout.addWidget(self._doubt(sentence, tr("Exchange them") if kind == "swapped" else ""))
        if made.encoding is not None:
            layout.addWidget(self._encoding_choice(made.encoding))
        if made.is_swapped and not made.looks_swapped:
            layout.addWidget(self._doubt(tr("Latitude and longitude were exchanged."), tr("Exchange them back")))
        for sentence in done_texts(made.notes):
            self.lines.append(sentence)
            label = plain_label(sentence, wrapped=True, quiet=True)
            set_tip(label, all_left_out(made.notes)[:_MOST_TIP])
            layout.addWidget(label)
        self.setWidget(body)
        self.setVisible(bool(self.lines) or self.encodings is not None)
        self.setFixedHeight(min(self._height(body), _MOST_HEIGHT))

    def resizeEvent(self, event: object) -> None:
        """Fits the height to the wrapped lines."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        body = self.widget()
        if body is not None:
            self.setFixedHeight(min(self._height(body), _MOST_HEIGHT))

    def _height(self, body: QWidget) -> int:
        return body.heightForWidth(self.width()) if body.hasHeightForWidth() else body.sizeHint().height()

    def _encoding_choice(self, encoding: TextEncoding) -> QWidget:
        """Returns the choice of how names read, each with its encoding."""
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.encodings = ChoiceField([(name, encoding_text(name, text)) for name, text in encoding.choices])
        self.encodings.setMinimumContentsLength(36)
        self.encodings.show_value(encoding.used)
        self.encodings.setAccessibleName(tr("How names read, and in which encoding"))
        self.encodings.edited.connect(lambda encoding: self.encodingChosen.emit(str(encoding)))
        head = plain_label(tr("Names read as"))
        head.setBuddy(self.encodings)
        layout.addWidget(head)
        layout.addWidget(self.encodings)
        layout.addStretch(1)
        return row

    def _doubt(self, sentence: str, button: str) -> QWidget:
        self.lines.append(sentence)
        if not button:
            return plain_label(sentence, wrapped=True, note=True)
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(plain_label(sentence, wrapped=True, note=True), 1)
        self.swap_button = QPushButton(button)
        self.swap_button.clicked.connect(self.swapRequested)
        layout.addWidget(self.swap_button)
        return row
