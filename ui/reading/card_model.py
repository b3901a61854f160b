# SPDX-License-Identifier: MIT
"""The Qt model of the statements shown: headers and cards, over a plain list of positions."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.statement_filter import Group
from ui.files.open_briefing import OpenBriefing
from ui.reading.card_contents import CardContents, card_contents

AnyIndex = QModelIndex | QPersistentModelIndex


class CardRole(IntEnum):
    """The model's roles in addition to Qt's."""

    CONTENTS = Qt.ItemDataRole.UserRole + 1
    STATEMENT_ID = Qt.ItemDataRole.UserRole + 2
    HEADER = Qt.ItemDataRole.UserRole + 3
    IS_LED = Qt.ItemDataRole.UserRole + 4
    """Whether speaker and source stand above the card: the one before has others."""
    NUMBER = Qt.ItemDataRole.UserRole + 5
    """The statement's place in the briefing, from 1."""


class CardModel(QAbstractListModel):
    """A list whose rows are a group's header (a text) or a statement (its position in the briefing)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenBriefing | None = None
        self._rows: list[int | str] = []
        self._row_of: dict[int, int] | None = None
        self._lengths: list[int] = []
        self._contents: dict[int, CardContents] = {}

    def show(self, opened: OpenBriefing, groups: list[Group]) -> None:
        """Shows these statements of a briefing, grouped."""
        rows: list[int | str] = []
        for group in groups:
            if group.header is not None:
                rows.append(group.header)
            rows.extend(group.positions)
        if opened is self._opened and rows == self._rows:
            return
        self.beginResetModel()
        if opened is not self._opened:
            self._opened, self._contents = opened, {}
            self._lengths = [len(statement.text) for statement in opened.briefing.statements]
        self._rows = rows
        self._row_of = None  # built when first asked for: a filter that is typed on needs none
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Returns the number of headers and cards."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a card's contents, or a header's text."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, CardRole.HEADER) else None
        if role == CardRole.STATEMENT_ID:
            return self._opened.briefing.statements[row].id if self._opened else None
        if role == CardRole.CONTENTS:
            return self._contents_of(row)
        if role == CardRole.NUMBER:
            return row + 1
        if role == CardRole.IS_LED:
            before = self._rows[index.row() - 1] if index.row() else ""
            return isinstance(before, str) or not self._contents_of(row).has_head_of(self._contents_of(before))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._contents_of(row).spoken
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Makes cards selectable, and headers not."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)

    def text_lengths(self) -> list[int]:
        """Returns the length of each row's statement in characters, 0 for a header; for estimating heights."""
        lengths = self._lengths
        return [0 if isinstance(row, str) else lengths[row] for row in self._rows]

    def index_of(self, statement_id: str) -> QModelIndex:
        """Returns the index of a statement, invalid where it is not shown."""
        if self._opened is None:
            return QModelIndex()
        if self._row_of is None:
            self._row_of = {row: index for index, row in enumerate(self._rows) if isinstance(row, int)}
        try:
            row = self._row_of[self._opened.briefing.position(statement_id)]
        except KeyError:
            return QModelIndex()
        return self.index(row)

    def _contents_of(self, position: int) -> CardContents:
        if position not in self._contents and self._opened is not None:
            self._contents[position] = card_contents(self._opened, self._opened.briefing.statements[position])
        return self._contents[position]
