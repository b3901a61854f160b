# SPDX-License-Identifier: MIT
"""A list of items with a check mark each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.kit.labels import plain_tip
from ui.kit.pick_list import Choice

_ROOT = QModelIndex()
_MOST_TEXT = 240
Index = QModelIndex | QPersistentModelIndex


class CheckModel(QAbstractListModel):
    """Items by id, all checked at first. ``changed`` is emitted when a check mark changes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self._unmarked: set[str] = set()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Replaces the items; all are checked."""
        self.beginResetModel()
        self._choices = list(choices)
        self._unmarked = set()
        self.endResetModel()
        self.changed.emit()

    @property
    def marked(self) -> list[str]:
        """Returns the ids of the checked items."""
        return [choice.id for choice in self._choices if choice.id not in self._unmarked]

    def mark_all(self, on: bool) -> None:
        """Checks all items or none."""
        self._unmarked = set() if on else {choice.id for choice in self._choices}
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self._choices) - 1)))
        self.changed.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of items."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns an item's text or check mark."""
        if not index.isValid() or index.row() >= len(self._choices):
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(choice.text.split())[:_MOST_TEXT]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(" ".join(choice.text.split())[:_MOST_TEXT])
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if choice.id in self._unmarked else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Checks or unchecks an item."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        item_id = self._choices[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unmarked.discard(item_id)
        else:
            self._unmarked.add(item_id)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Makes every row checkable."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
