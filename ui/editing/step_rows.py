# SPDX-License-Identifier: MIT
"""The editor's list of steps: numbered, with pictures, hidden ones struck through, moved by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.kit.labels import plain_tip
from ui.stage.step_rows import BY_ROLE, HIDDEN_ROLE, NUMBER_ROLE, WORDS_ROLE, StepDelegate, row_height

_ROOT = QModelIndex()
_MIME: Final = "application/x-line-of-contact-step"
_MOST_ROWS, _LEAST_ROWS = 7, 3
_MOST_TEXT: Final = 200
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class StepRow:
    """A step in the list: the words that tell it from others, who says them or its kind, whether it is hidden."""

    words: str
    by: str
    hidden: bool = False


class StepRowModel(QAbstractListModel):
    """A list with one row per step. It does not move dropped rows itself: ``dragged`` carries from and to.

    ``picture_of`` returns a step's picture, once it is made.
    """

    dragged = Signal(int, int)

    def __init__(self, parent: QObject | None, picture_of: Callable[[int], QPixmap | None]) -> None:
        super().__init__(parent)
        self._rows: list[StepRow] = []
        self._picture_of = picture_of

    def show_steps(self, rows: Sequence[StepRow]) -> None:
        """Replaces the steps."""
        if list(rows) == self._rows:
            self._changed(range(len(rows)), Qt.ItemDataRole.DecorationRole)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def picture_made(self, index: int) -> None:
        """Paints the picture of a step that was made."""
        if index < len(self._rows):
            self._changed(range(index, index + 1), Qt.ItemDataRole.DecorationRole)

    def _changed(self, rows: range, role: Qt.ItemDataRole) -> None:
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]), [role])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of steps."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a part of a step's row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture_of(index.row())
        text = f"{row.by}: {row.words}" if row.words else row.by
        parts: dict[int, Callable[[], object]] = {
            NUMBER_ROLE: lambda: index.row() + 1,
            WORDS_ROLE: lambda: (row.words or row.by)[:_MOST_TEXT],
            BY_ROLE: lambda: row.by[:_MOST_TEXT] if row.words else "",
            HIDDEN_ROLE: lambda: row.hidden,
            Qt.ItemDataRole.DisplayRole: lambda: f"{index.row() + 1}   {text[:_MOST_TEXT]}",
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(text[:_MOST_TEXT]),
        }
        return parts[role]() if role in parts else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Makes rows draggable, and lets them be dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Returns that a drop moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Returns the type of this list's rows, the only one accepted."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Returns the data of the dragged row."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int,
                     _parent: Index) -> bool:
        """Emits where the row is to go; the owner of the steps moves it."""
        number = bytes(data.data(_MIME).data())
        if not number.isdigit() or int(number) >= len(self._rows):
            return False
        index = int(number)
        to = row if row >= 0 else len(self._rows)
        self.dragged.emit(index, to - 1 if to > index else to)
        return False


class StepRows(QListView):
    """The list. ``chosen`` is emitted when the user goes to another step, ``dragged`` to move one."""

    chosen = Signal(int)
    dragged = Signal(int, int)

    def __init__(self, picture_of: Callable[[int], QPixmap | None]) -> None:
        super().__init__()
        self.setObjectName("itemList")
        self.rows = StepRowModel(self, picture_of)
        self.setModel(self.rows)
        self.setItemDelegate(StepDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.rows.dragged.connect(self.dragged)
        self.selectionModel().currentChanged.connect(
            lambda index: self.chosen.emit(index.row()) if index.isValid() else None)

    def show_steps(self, rows: Sequence[StepRow], index: int) -> None:
        """Replaces the steps and chooses one, without a signal."""
        with QSignalBlocker(self):
            self.rows.show_steps(rows)
            if rows and self.currentIndex().row() != index:
                self.setCurrentIndex(self.rows.index(index))
        self.setFixedHeight(min(max(len(rows), _LEAST_ROWS), _MOST_ROWS) * row_height() + 8)

    def event(self, event: QEvent) -> bool:
        """Keeps Alt and the arrows from the window, where they move statements."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _by(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the step on Alt and an arrow."""
        row = self.currentIndex().row()
        if _by(event) and row >= 0:
            self.dragged.emit(row, row + _by(event))
        else:
            super().keyPressEvent(event)


def _by(event: QKeyEvent) -> int:
    """Returns how far Alt and an arrow move a step; 0 for any other key."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
