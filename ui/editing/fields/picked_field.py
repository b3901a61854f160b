# SPDX-License-Identifier: MIT
"""A field of several items picked from a list: areas, the chain of sources, related statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefing.editing import moved
from ui.kit.fields import tool_button
from ui.kit.labels import set_tip
from ui.kit.pick_button import PickButton
from ui.kit.pick_list import Choice, PickList, pick
from ui.kit.texts import tr
from ui.window.header import ElidedLabel

Choices = Callable[[], Sequence[Choice]]


class PickedField(QWidget):
    """Rows of picked items, each with a cross, and a button to pick another one.

    ``ordered`` rows can be moved. ``newAsked`` carries what was typed for an item that does not exist yet. With
    ``details``, the name of a button, each row has that, and ``opened`` carries its item's id.
    """

    edited = Signal(tuple)
    newAsked = Signal(str)
    opened = Signal(str)

    def __init__(self, choices: Choices, add: str, *, ordered: bool = False, offer: str = "",
                 details: str = "") -> None:
        super().__init__()
        self._choices = choices
        self._ordered = ordered
        self._offer = offer
        self._details = details
        self._ids: tuple[str, ...] = ()
        self._shown: tuple[tuple[str, str, str], ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout.addLayout(self._rows)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self.add = PickButton(add)
        self.add.setProperty("plain", True)
        self.add.asked.connect(self.pick)
        self.buttons.addWidget(self.add)
        self.buttons.addStretch(1)
        layout.addLayout(self.buttons)
        self.popup: PickList | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the picked items, in order."""
        return self._ids

    def show_value(self, ids: tuple[str, ...], texts: Callable[[str], str],
                   colours: Callable[[str], str] = lambda _id: "") -> None:
        """Shows the picked items; ``texts`` gives the text for an id, ``colours`` a dot's colour or ""."""
        shown = tuple((each, texts(each), colours(each)) for each in ids)
        self._ids = ids
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for index, (each, text, colour) in enumerate(shown):
            self._rows.addWidget(self._row(index, each, text, colour))

    def _row(self, index: int, item_id: str, text: str, colour: str) -> QWidget:
        row = QWidget()
        row.setObjectName("pickedRow")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(8, 2, 2, 2)
        layout.setSpacing(4)
        if colour:
            layout.addWidget(Dot(colour))
        label = ElidedLabel("pickedText")
        label.set_text(" ".join(text.split()))
        set_tip(label, " ".join(text.split())[:300])
        layout.addWidget(label, 1)
        if self._details:
            about = tool_button("…", self._details)
            about.clicked.connect(lambda: self.opened.emit(item_id))
            layout.addWidget(about)
        if self._ordered and len(self._shown) > 1:
            up = tool_button("↑", tr("Earlier"))
            up.setEnabled(index > 0)
            up.clicked.connect(lambda: self._emit(moved(self._ids, index, index - 1)))
            down = tool_button("↓", tr("Later"))
            down.setEnabled(index < len(self._shown) - 1)
            down.clicked.connect(lambda: self._emit(moved(self._ids, index, index + 1)))
            layout.addWidget(up)
            layout.addWidget(down)
        cross = tool_button("✕", tr("Remove from this list"))
        cross.clicked.connect(lambda: self._emit(tuple(each for each in self._ids if each != item_id)))
        layout.addWidget(cross)
        for button in row.findChildren(QToolButton):
            button.setAccessibleDescription(label.text())  # the same buttons are in every row
        return row

    def pick(self, query: str = "") -> None:
        """Opens the list of items to pick from, with what was typed already."""
        choices = [choice for choice in self._choices() if choice.id not in self._ids]
        self.popup = pick(choices, self.add, lambda chosen: self._emit((*self._ids, chosen)),
                          offer=self._offer, new=self.newAsked.emit, query=query)

    def _emit(self, ids: tuple[str, ...]) -> None:
        self.edited.emit(ids)


class Dot(QWidget):
    """A small circle filled with a colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = QColor(colour)
        self.setFixedSize(10, 10)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the circle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour)
            painter.drawEllipse(1, 1, 8, 8)
