# SPDX-License-Identifier: MIT
"""The fields of a mark in the editor: its words, colour and size, and an arrow's shape and bend."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing import limits
from briefing.model import ArrowShape, Mark, MarkColour, MarkKind
from briefing.sentences import mark
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import plain_label
from ui.kit.texts import tr

KINDS: Final[dict[MarkKind, str]] = {
    "arrow": mark("Arrow"), "line": mark("Line"), "distance": mark("Distance"),
    "shading": mark("Shaded ground"), "text": mark("Text"),
}
_COLOURS: Final[dict[MarkColour, str]] = {
    "ink": mark("Ink"), "ochre": mark("Ochre"), "green": mark("Green"),
    "teal": mark("Teal"), "violet": mark("Violet"),
}
_SIZES: Final = {1: mark("Small"), 2: mark("Medium"), 3: mark("Large")}
_SHAPES: Final[dict[ArrowShape, str]] = {
    "straight": mark("Straight"), "curved": mark("Curved"), "widening": mark("Widening"),
}
_BENDS: Final = {
    0.5: mark("Far to the left"), 0.25: mark("To the left"), 0.0: mark("None"),
    -0.25: mark("To the right"), -0.5: mark("Far to the right"),
}


class MarkFields(QWidget):
    """The fields. ``edited`` carries the name of a field of the mark and its new value."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._is_text = False
        self._text = ""
        self.text = LineField(limits.MAX_LINE, tr("Words at the mark"))
        self.text.edited.connect(self._type)
        self._add(tr("Text"), self.text)
        self.colour = ChoiceField([(value, tr(text)) for value, text in _COLOURS.items()])
        self.colour.edited.connect(lambda value: self.edited.emit("colour", value))
        self._add(tr("Colour"), self.colour)
        self.size_ = ChoiceField([(value, tr(text)) for value, text in _SIZES.items()])
        self.size_.edited.connect(lambda value: self.edited.emit("size", value))
        self._add(tr("Size", "of a mark"), self.size_)
        self.shape = ChoiceField([(value, tr(text)) for value, text in _SHAPES.items()])
        self.shape.edited.connect(lambda value: self.edited.emit("shape", value))
        self._for_arrows = self._add(tr("Shape"), self.shape)
        self.bend = ChoiceField([(value, tr(text)) for value, text in _BENDS.items()])
        self.bend.edited.connect(lambda value: self.edited.emit("bend", value))
        self._for_bent = self._add(tr("Bend"), self.bend)

    def _add(self, caption: str, field: QWidget) -> tuple[QWidget, ...]:
        label = plain_label(caption.upper(), caption=True)
        field.setAccessibleName(caption)
        self._layout.addSpacing(8)
        self._layout.addWidget(label)
        self._layout.addWidget(field)
        return label, field

    def show_mark(self, shown: Mark) -> None:
        """Shows a mark of the briefing."""
        self._is_text, self._text = shown.kind == "text", shown.text or ""
        self.text.show_value(self._text)
        self.colour.show_value(shown.colour)
        self.size_.show_value(shown.size)
        self.shape.show_value(shown.shape)
        self.bend.show_value(min(_BENDS, key=lambda each: abs(each - shown.bend)))
        is_arrow = shown.kind == "arrow"
        for widget in self._for_arrows:
            widget.setVisible(is_arrow)
        for widget in self._for_bent:
            widget.setVisible(is_arrow and shown.shape != "straight" and len(shown.points) == 2)

    def _type(self, text: str) -> None:
        if self._is_text and not text.strip():
            self.text.show_value(self._text)  # a text without words would be nothing
        else:
            self.edited.emit("text", text or None)
