# SPDX-License-Identifier: MIT
"""The editor's list of steps: numbered, hidden ones struck through, moved by dragging."""

from __future__ import annotations

from collections.abc import Sequence
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
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.kit.labels import plain_tip
from ui.kit.theme import font

_ROOT = QModelIndex()
_MIME: Final = "application/x-line-of-contact-step"
_ROW_HEIGHT, _MOST_ROWS, _LEAST_ROWS = 26, 11, 3
_MOST_TEXT: Final = 200
Index = QModelIndex | QPersistentModelIndex


class StepRowModel(QAbstractListModel):
    """A list with one row per step. It does not move dropped rows itself: ``dragged`` carries from and to."""

    dragged = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: list[str] = []
        self._hidden: list[bool] = []

    def show_steps(self, texts: Sequence[str], hidden: Sequence[bool]) -> None:
        """Replaces the steps."""
        lines = [f"{number}   {' '.join(text.split())[:_MOST_TEXT]}" for number, text in enumerate(texts, start=1)]
        if lines == self._texts and list(hidden) == self._hidden:
            return
        self.beginResetModel()
        self._texts, self._hidden = lines, list(hidden)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of steps."""
        return 0 if parent.isValid() else len(self._texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a step's text, or its font, struck through where the step is hidden."""
        if not index.isValid() or index.row() >= len(self._texts):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._texts[index.row()])
        if role == Qt.ItemDataRole.FontRole and self._hidden[index.row()]:
            struck = font()
            struck.setStrikeOut(True)
            return struck
        return None

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
        if not number.isdigit() or int(number) >= len(self._texts):
            return False
        index = int(number)
        to = row if row >= 0 else len(self._texts)
        self.dragged.emit(index, to - 1 if to > index else to)
        return False


class StepRows(QListView):
    """The list. ``chosen`` is emitted when the user goes to another step, ``dragged`` to move one."""

    chosen = Signal(int)
    dragged = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("itemList")
        self.rows = StepRowModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.rows.dragged.connect(self.dragged)
        self.selectionModel().currentChanged.connect(
            lambda index: self.chosen.emit(index.row()) if index.isValid() else None)

    def show_steps(self, texts: Sequence[str], hidden: Sequence[bool], index: int) -> None:
        """Replaces the steps and chooses one, without a signal."""
        with QSignalBlocker(self):
            self.rows.show_steps(texts, hidden)
            if texts and self.currentIndex().row() != index:
                self.setCurrentIndex(self.rows.index(index))
        self.setFixedHeight(min(max(len(texts), _LEAST_ROWS), _MOST_ROWS) * _ROW_HEIGHT + 8)

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
