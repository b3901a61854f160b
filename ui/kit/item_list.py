# SPDX-License-Identifier: MIT
"""The list at the top of the editor's pages of speakers, sources, areas and steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.kit.labels import plain_tip
from ui.kit.pick_list import Choice
from ui.kit.theme import scaled

_ROOT = QModelIndex()
_ROW_HEIGHT = 26
_MOST_ROWS, _LEAST_ROWS = 9, 3
Index = QModelIndex | QPersistentModelIndex


class ItemModel(QAbstractListModel):
    """Items by id, each in one line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Choice] = []

    def show_items(self, items: Sequence[Choice]) -> None:
        """Replaces the items."""
        items = [Choice(each.id, " ".join(each.text.split())[:200]) for each in items]
        if [each.id for each in items] == [each.id for each in self.items]:
            changed = [row for row, (old, new) in enumerate(zip(self.items, items, strict=True)) if old != new]
            self.items = items
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns an item's text."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        choice = self.items[index.row()]
        return {Qt.ItemDataRole.DisplayRole: choice.text, Qt.ItemDataRole.ToolTipRole: plain_tip(choice.text),
                Qt.ItemDataRole.UserRole: choice.id}.get(Qt.ItemDataRole(role))


class ItemList(QListView):
    """A list of items. ``chosen`` is emitted when the user goes to another one.

    It is as high as its first items need, or takes what height there is (``fills``).
    """

    chosen = Signal(str)

    def __init__(self, *, fills: bool = False) -> None:
        super().__init__()
        self._fills = fills
        self.setObjectName("itemList")
        self.items = ItemModel(self)
        self.setModel(self.items)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(
            lambda index: self.chosen.emit(index.data(Qt.ItemDataRole.UserRole) or ""))

    @property
    def current(self) -> str:
        """The id of the chosen item, or ""."""
        return self.currentIndex().data(Qt.ItemDataRole.UserRole) or ""

    def show_items(self, items: Sequence[Choice], current: str) -> None:
        """Replaces the items and chooses one, without a signal."""
        with QSignalBlocker(self):
            self.items.show_items(items)
            rows = [row for row, each in enumerate(self.items.items) if each.id == current]
            with QSignalBlocker(self.selectionModel()):
                self.setCurrentIndex(self.items.index(rows[0]) if rows else QModelIndex())
        self.viewport().update()
        if not self._fills:
            self.setFixedHeight(min(max(len(items), _LEAST_ROWS), _MOST_ROWS) * scaled(_ROW_HEIGHT) + 8)
