# SPDX-License-Identifier: MIT
"""A search field with the places it finds under it, as the presenter view has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.places.place_list import PlaceList
from ui.places.rows import PlaceRow

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_MOST_SEARCHED: Final = 200


class PlaceSearch(QWidget):
    """``chosen`` carries a row; ``left`` is emitted when the search ends. The keys stay with the search field."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, find: Callable[[str], list[PlaceRow] | None], changed: SignalInstance) -> None:
        super().__init__()
        self._find = find
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a place: name, area or coordinates"))
        self.search.setAccessibleName(tr("Find a place"))
        self.search.setMaxLength(_MOST_SEARCHED)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._choose)
        self.nothing = plain_label("", quiet=True, wrapped=True)
        self.list = PlaceList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
        self.list.chosen.connect(self._go)
        changed.connect(self._search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.search, self.list, self.nothing):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._search()

    def start_search(self) -> None:
        """Gives the search field the focus."""
        self._search()
        self.search.setFocus()
        self.search.selectAll()

    def _search(self) -> None:
        query = self.search.text().strip()
        found = self._find(query) if query else []
        rows = found or []
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        said = tr("The list of places is not read yet.") if found is None else tr("Nothing on the map has this name.")
        self.nothing.setText(said if query and not rows else "")
        if rows and self.list.current is None:
            self.list.step(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handles the search field's keys: ↑ and ↓ go through the places found, Esc leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.left.emit()
                return True
        return False

    def _choose(self) -> None:
        row = self.list.current
        if row is not None:
            self._go(row)

    def _go(self, row: PlaceRow) -> None:
        self.left.emit()
        self.chosen.emit(row)
