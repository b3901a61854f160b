# SPDX-License-Identifier: MIT
"""The pane with the list of events."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from briefing.sentences import mark
from ui.events.model import WHAT, WHEN, WHERE, WHO, Event, EventModel
from ui.kit.labels import plain_label
from ui.kit.side_pane import SidePane
from ui.kit.table_style import dress_rows
from ui.kit.texts import counted, tr

_WIDTH: Final = 560
_WIDTHS: Final = {WHEN: 150, WHERE: 90, WHO: 110}
_WIDE: Final = 500
"""The width of the list from which on it says who says it."""


class EventsPane(SidePane):
    """The list. ``chosen`` carries the id of the statement whose row the user went to."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Events"), _WIDTH)
        self.found = plain_label("", wrapped=True, quiet=True)
        self.model = EventModel(self)
        self.table = _table(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.body.addWidget(self.found)
        self.body.addWidget(self.table, 1)
        self.first_inside = self.table
        self._is_following = False

    def show_events(self, events: list[Event], *, is_filtered: bool) -> None:
        """Shows these events; ``is_filtered`` where the list of statements hides some."""
        current = self.current
        self._is_following = True
        self.model.show_events(events)
        self._is_following = False
        self.follow(current)
        self.table.setVisible(bool(events))
        count = counted(len(events), mark("event"), mark("events"))
        if events:
            self.found.setText(tr("{events} among the statements shown").format(events=count) if is_filtered else count)
        else:
            self.found.setText(tr("No statement shown says when something happened. Write it in the editor under "
                                  "“Happened on”, or bring in a table or a file of dated places."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out the last column where there is no room for it."""
        super().resizeEvent(event)
        self.table.setColumnHidden(WHO, event.size().width() < _WIDE)

    @property
    def current(self) -> str:
        """The statement of the current row; "" for none."""
        index = self.table.currentIndex()
        return self.model.events[index.row()].statement if index.isValid() else ""

    def follow(self, statement_id: str) -> None:
        """Goes to the row of the statement that is selected elsewhere."""
        row = self.model.row_of(statement_id) if statement_id else -1
        self._is_following = True
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, WHAT) if row >= 0 else QModelIndex()
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if row >= 0:
            self.table.scrollTo(index)
        self._is_following = False

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.chosen.emit(self.model.events[current.row()].statement)


def _table(model: EventModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    dress_rows(table, _WIDTHS, WHAT)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAccessibleName(tr("Events in order of time"))
    table.horizontalHeader().setSortIndicator(WHEN, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    return table
