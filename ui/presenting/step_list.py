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
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from briefing.folding import fold, fold_all
from briefing.presenting.sequence import PresentedStep, Sequence
from ui.kit.texts import tr
from ui.stage.caption_contents import step_name, step_words
from ui.stage.step_rows import BY_ROLE, CURRENT_ROLE, NUMBER_ROLE, WORDS_ROLE, StepDelegate

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing

_ROOT = QModelIndex()
_MOST_NAME = 300
_MOST_SEARCHED = 200
Index = QModelIndex | QPersistentModelIndex


class StepModel(QAbstractListModel):
    """A list with one row per step: its number, picture, words and speaker; the current one in bold.

    ``pictureWanted`` carries the index of a step whose picture is shown for the first time.
    """

    SEARCH_ROLE = Qt.ItemDataRole.UserRole
    pictureWanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._rows: list[tuple[str, str, str]] = []
        self._folded: list[str] = []
        self._pictures: dict[int, QPixmap | None] = {}
        self._current = -1

    def show_sequence(self, opened: OpenBriefing, sequence: Sequence) -> None:
        """Shows the steps of a briefing."""
        self.beginResetModel()
        names = [f"{step.number or '–'}   {step_name(opened, step)}" for step in sequence.steps]
        self._folded = fold_all(names)
        self._names = [name[:_MOST_NAME] + _part(step) for name, step in zip(names, sequence.steps, strict=True)]
        self._rows = []
        for step in sequence.steps:
            by, words = step_words(opened, step)
            said = (by if words else "") + _part(step)
            self._rows.append((str(step.number or "–"), (words or by)[:_MOST_NAME], said))
        self._current = -1
        self.endResetModel()

    def forget_pictures(self) -> None:
        """Wants every picture again; the old ones are shown until then."""
        self._pictures = {index: picture for index, picture in self._pictures.items() if picture is not None}
        for index in self._pictures:
            self.pictureWanted.emit(index)

    def show_picture(self, index: int, picture: QPixmap) -> None:
        """Shows the picture of a step, small already."""
        self._pictures[index] = picture
        self.dataChanged.emit(self.index(index), self.index(index), [Qt.ItemDataRole.DecorationRole])

    @property
    def current(self) -> int:
        """The index of the step shown; -1 for none."""
        return self._current

    def set_current(self, index: int) -> None:
        """Marks the step shown."""
        before, self._current = self._current, index
        for row in (before, index):
            if 0 <= row < len(self._names):
                self.dataChanged.emit(self.index(row), self.index(row), [CURRENT_ROLE])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of steps."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a part of a row."""
        if not index.isValid():
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._names[row]
        if role == self.SEARCH_ROLE:
            return self._folded[row]
        if role == CURRENT_ROLE:
            return row == self._current
        if role in (NUMBER_ROLE, WORDS_ROLE, BY_ROLE):
            return self._rows[row][role - NUMBER_ROLE]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row)
        return None

    def _picture(self, row: int) -> QPixmap | None:
        if row not in self._pictures:
            self._pictures[row] = None
            self.pictureWanted.emit(row)
        return self._pictures[row]


def _part(step: PresentedStep) -> str:
    """Returns " (2/3)" for a part of a long text."""
    return f" ({step.part}/{step.parts})" if step.parts > 1 else ""


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
        self.view.setAccessibleName(tr("Steps"))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setModel(self.found)
        self.view.setItemDelegate(StepDelegate(self.view))
        self.view.clicked.connect(self._jump)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
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
