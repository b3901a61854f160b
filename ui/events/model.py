# SPDX-License-Identifier: MIT
"""The table of events: the statements shown in the list that say when something happened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.happening import happened_text, order_of
from briefing.sentences import mark
from ui.files.open_briefing import OpenBriefing
from ui.kit.labels import plain_tip
from ui.kit.texts import area_name, order_of_words, say, speaker_name, statement_text, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_HEADS: Final = (mark("When"), mark("What"), mark("Where"), mark("Who says it"))
WHEN, WHAT, WHERE, WHO = range(len(_HEADS))
_MOST_SHOWN: Final = 300


@dataclass(frozen=True)
class Event:
    """A row: its statement's id, its place in time, and its texts by column."""

    statement: str
    order: tuple[datetime, datetime]
    texts: tuple[str, str, str, str]


def events_of(opened: OpenBriefing, shown: Collection[str]) -> list[Event]:
    """Returns the events among these statements, the earliest first."""
    briefing = opened.briefing
    found = []
    for statement in briefing.statements:
        if statement.happened is None or statement.id not in shown:
            continue
        where = ", ".join(area_name(opened.layer[area]) for area in statement.areas if area in opened.layer)
        texts = (say(happened_text(statement.happened)), statement_text(statement), where,
                 speaker_name(speaker) if (speaker := briefing.speaker_of(statement)) is not None else "")
        found.append(Event(statement.id, order_of(statement.happened), texts))
    return sorted(found, key=lambda each: each.order)


class EventModel(QAbstractTableModel):
    """The events, in order of time until the user sorts them otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events: list[Event] = []
        self._sorted: tuple[int, Qt.SortOrder] = (WHEN, Qt.SortOrder.AscendingOrder)

    def show_events(self, events: list[Event]) -> None:
        """Shows these events, in the order chosen last."""
        self.beginResetModel()
        self.events = self._in_order(events)
        self.endResetModel()

    def row_of(self, statement_id: str) -> int:
        """Returns the row of a statement's event; −1 where there is none."""
        return next((row for row, event in enumerate(self.events) if event.statement == statement_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of events."""
        return 0 if parent.isValid() else len(self.events)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns: when, what, where, who."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the columns' heads."""
        is_head = orientation == Qt.Orientation.Horizontal and 0 <= section < len(_HEADS)
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        if is_head and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a cell's text, whole in the tip."""
        if not index.isValid() or index.row() >= len(self.events):
            return None
        text = " ".join(self.events[index.row()].texts[index.column()].split())
        if role == Qt.ItemDataRole.DisplayRole:
            return text[:_MOST_SHOWN]
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        events = [self.events[index.row()] for index in kept]
        self.events = self._in_order(self.events)
        rows = {event.statement: row for row, event in enumerate(self.events)}
        self.changePersistentIndexList(kept, [
            self.index(rows[event.statement], index.column()) for event, index in zip(events, kept, strict=True)])
        self.layoutChanged.emit()

    def _in_order(self, events: list[Event]) -> list[Event]:
        column, order = self._sorted
        by_time = sorted(events, key=lambda each: each.order)
        if column > WHEN:
            key = order_of_words()
            by_time.sort(key=lambda each: key(each.texts[column]))
        return by_time[::-1] if order == Qt.SortOrder.DescendingOrder else by_time
