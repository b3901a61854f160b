# SPDX-License-Identifier: MIT
"""Lists of items with a check mark each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from briefing.model import Briefing
from ui.kit.labels import plain_tip
from ui.kit.pick_list import Choice
from ui.kit.texts import speaker_name, tr

_ROOT = QModelIndex()
_MOST_TEXT = 240
_MOST_STATEMENT: Final = 160
_CHECKS_HEIGHT: Final = 190
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


class StatementChecks(QListWidget):
    """The list. ``in_order``: the ticked ones come first, in the order that they are kept in, and rows can be moved
    by dragging and with Alt+Up and Alt+Down.
    """

    def __init__(self, briefing: Briefing, ticked: Sequence[str], *, in_order: bool = False) -> None:
        super().__init__()
        self.setObjectName("checkRows")
        self.setMaximumHeight(_CHECKS_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._in_order = in_order
        if in_order:
            self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
            self.setToolTip(tr("Drag a statement, or press Alt+Up and Alt+Down, to move it."))
        numbered = [(number, each) for number, each in enumerate(briefing.statements, start=1)]
        if in_order:
            places = {each: place for place, each in enumerate(ticked)}
            numbered.sort(key=lambda each: places.get(each[1].id, len(places)))
        for number, each in numbered:
            text = f"{number}   {speaker_name(briefing.speaker_of(each))}: {each.text}"
            item = QListWidgetItem(text[:_MOST_STATEMENT])
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if each.id in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
            if each.id in ticked and self.currentRow() < 0:
                self.setCurrentItem(item)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked statements, in the list's order."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in items
                     if item.checkState() == Qt.CheckState.Checked)

    def tick(self, statement_id: str, on: bool) -> None:
        """Ticks a statement, or takes its tick away."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == statement_id:
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the row with Alt+Up and Alt+Down; all other keys as every list does."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        row = self.currentRow()
        if not (self._in_order and step and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif row >= 0 and 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
