# SPDX-License-Identifier: MIT
"""A field for a tolerance in metres, with steps of 1, 2, 5, 10 and so on.

It is a line of text and not Qt's spin box, which Qt 6.11 draws with a field of no width once a style sheet gives
it a frame and no buttons.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from briefing import limits
from maps.importing.simplifying import TOLERANCES
from ui.kit.text_size import fix_width
from ui.kit.texts import numeral, tr

_LADDER = (0, *TOLERANCES)


class ToleranceBox(QLineEdit):
    """A field for metres, empty for "not at all". ``valueChanged`` carries the metres."""

    valueChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fix_width(self, 112)
        self.setPlaceholderText(tr("not at all"))
        self.setAccessibleName(tr("Simplify outlines, by at most so many metres"))
        self.textEdited.connect(lambda: self.valueChanged.emit(self.value()))
        self.editingFinished.connect(lambda: self.show_value(self.value()))

    def value(self) -> int:
        """The metres; 0 for none."""
        digits = re.sub(r"\D", "", self.text())[:9]
        return min(int(digits or 0), limits.MAX_TOLERANCE)

    def show_value(self, metres: int) -> None:
        """Shows a number of metres without a signal."""
        self.setText(f"{numeral(metres)}\N{NO-BREAK SPACE}" + tr("m") if metres else "")

    def setValue(self, metres: int) -> None:
        """Sets the metres as if they had been typed."""
        if metres != self.value():
            self.show_value(metres)
            self.valueChanged.emit(self.value())

    def step(self, up: bool) -> None:
        """Goes to the next step above or below."""
        index = bisect_right(_LADDER, self.value()) if up else bisect_left(_LADDER, self.value()) - 1
        self.setValue(_LADDER[max(0, min(index, len(_LADDER) - 1))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles the arrows up and down, which go by steps."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(event.key() == Qt.Key.Key_Up)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Handles the wheel, which goes by steps while the field has the focus."""
        if self.hasFocus() and event.angleDelta().y():
            self.step(event.angleDelta().y() > 0)
        else:
            event.ignore()


class ToleranceField(QWidget):
    """The tolerance box with a button for finer and one for coarser outlines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ToleranceBox()
        self.finer = _button("\N{MINUS SIGN}", tr("Finer outlines"))
        self.finer.clicked.connect(lambda: self.box.step(up=False))
        self.coarser = _button("+", tr("Coarser outlines"))
        self.coarser.clicked.connect(lambda: self.box.step(up=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.box, self.finer, self.coarser):
            layout.addWidget(widget)


def _button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    return button
