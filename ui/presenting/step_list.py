# SPDX-License-Identifier: MIT
"""The presenter view's list of steps, with a search; Enter jumps to a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRegularExpression,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from briefing.folding import fold, fold_all
from briefing.presenting.sequence import Sequence
from ui.kit.texts import tr
from ui.kit.theme import font
from ui.stage.caption_contents import step_name

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing

_ROOT = QModelIndex()
_ROW_HEIGHT = 30
_MOST_NAME = 300
_MOST_SEARCHED = 200
Index = QModelIndex | QPersistentModelIndex


class StepModel(QAbstractListModel):
    """A list with one row per step, "7  Dmitry Peskov: A freeze is not …"; the current one in bold."""

    SEARCH_ROLE = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._folded: list[str] = []
        self._current = -1

    def show_sequence(self, opened: OpenBriefing, sequence: Sequence) -> None:
        """Shows the steps of a briefing."""
        self.beginResetModel()
        names = [f"{step.number or '–'}   {step_name(opened, step)}" for step in sequence.steps]
        self._folded = fold_all(names)
        self._names = [name[:_MOST_NAME] + (f" ({step.part}/{step.parts})" if step.parts > 1 else "")
                       for name, step in zip(names, sequence.steps, strict=True)]
        self._current = -1
        self.endResetModel()

    @property
    def current(self) -> int:
        """The index of the step shown; -1 for none."""
        return self._current

    def set_current(self, index: int) -> None:
        """Marks the step shown."""
        before, self._current = self._current, index
        for row in (before, index):
            if 0 <= row < len(self._names):
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.FontRole])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of steps."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a row's text, font or height."""
        if not index.isValid():
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._names[row]
        if role == self.SEARCH_ROLE:
            return self._folded[row]
        if role == Qt.ItemDataRole.FontRole:
            return font(14, QFont.Weight.DemiBold if row == self._current else QFont.Weight.Normal)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(100, _ROW_HEIGHT)
        return None


class StepList(QWidget):
    """The list and its search. ``jumped`` carries the index of a step; ``left`` is emitted when the search ends."""

    jumped = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = StepModel(self)
        self.found = QSortFilterProxyModel(self)
        self.found.setSourceModel(self.model)
        self.found.setFilterRole(StepModel.SEARCH_ROLE)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a step: words, speaker or number"))
        self.search.setAccessibleName(tr("Find a step"))
        self.search.setMaxLength(_MOST_SEARCHED)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._jump_to_current)
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setModel(self.found)
        self.view.clicked.connect(self._jump)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)

    def show_sequence(self, opened: OpenBriefing, sequence: Sequence) -> None:
        """Shows the steps of a briefing."""
        self.model.show_sequence(opened, sequence)

    def set_current(self, index: int) -> None:
        """Marks the step shown and scrolls to it."""
        self.model.set_current(index)
        self._select(self.found.mapFromSource(self.model.index(index)))

    def start_search(self) -> None:
        """Gives the search field the focus."""
        self.search.setFocus()
        self.search.selectAll()

    def _search(self, text: str) -> None:
        """Filters for every word typed; selects the step with that number, else the first one found."""
        words = fold(text).split()
        pattern = "^" + "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in words)
        self.found.setFilterRegularExpression(QRegularExpression(pattern))
        if not words:
            self._select(self.found.mapFromSource(self.model.index(self.model.current)))
            return
        first = self.found.index(0, 0)
        numbered = self.found.match(first, StepModel.SEARCH_ROLE, f"{words[0]} ", 1, Qt.MatchFlag.MatchStartsWith)
        self._select(numbered[0] if numbered else first)

    def _select(self, index: QModelIndex) -> None:
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handles the search field's keys: ↑ and ↓ go through the steps found, Esc leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        return False

    def _step(self, by: int) -> None:
        rows = self.found.rowCount()
        if rows:
            row = self.view.currentIndex().row() + by if self.view.currentIndex().isValid() else 0
            self.view.setCurrentIndex(self.found.index(max(0, min(rows - 1, row)), 0))

    def _leave(self) -> None:
        self.search.clear()
        self.left.emit()

    def _jump_to_current(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._jump(index)

    def _jump(self, index: QModelIndex) -> None:
        row = self.found.mapToSource(index).row()
        self._leave()
        self.jumped.emit(row)
