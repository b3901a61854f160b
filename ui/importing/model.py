# SPDX-License-Identifier: MIT
"""The model of the features found in a file: searched, sorted, checked, renamed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from briefing.folding import fold, fold_all
from briefing.sentences import mark
from ui.importing.texts import details_text, kind_text
from ui.kit.labels import plain_tip
from ui.kit.texts import numeral, short_date, size_text, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from maps.importing.layers import ImportedFeature

Index = QModelIndex | QPersistentModelIndex

_ROOT: Final = QModelIndex()
_HEADS: Final = (
    mark("Name"), mark("Layer"), mark("Kind"),
    mark("As of"), mark("Size"), mark("Points"), mark("Note"),
)
NAME, LAYER, KIND, AS_OF, SIZE, POINTS, NOTE = range(len(_HEADS))
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MOST_TIP: Final = 1_000
_MOST_SHOWN: Final = 200
"""Characters of a name that are laid out; a column shows about forty."""


class FeatureModel(QAbstractTableModel):
    """A table with one row per feature that the search finds; hidden features stay checked."""

    choiceChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._features: list[ImportedFeature] = []
        self._checked: list[bool] = []
        self._folded: list[str] = []
        self._order: list[int] = []
        self._rows: list[int] = []
        self._search = ""

    def show_features(self, features: Sequence[ImportedFeature]) -> None:
        """Shows these features, checked except those that their file has switched off."""
        self.beginResetModel()
        self._features = list(features)
        self._checked = [not each.details.is_hidden for each in self._features]
        self._folded = fold_all([f"{each.name} {each.layer}" for each in self._features])
        self._order = list(range(len(self._features)))
        self._choose_rows()
        self.endResetModel()
        self.choiceChanged.emit()

    def chosen(self) -> list[ImportedFeature]:
        """Returns the checked features, in the file's order."""
        return [feature for feature, checked in zip(self._features, self._checked, strict=True) if checked]

    def search(self, text: str) -> None:
        """Shows the features whose name or layer contains this text."""
        self.beginResetModel()
        self._search = fold(text.strip())
        self._choose_rows()
        self.endResetModel()

    def check_shown(self, checked: bool) -> None:
        """Checks, or unchecks, every feature that the search finds."""
        self.check_rows(range(len(self._rows)), checked)

    def check_rows(self, rows: Sequence[int], checked: bool) -> None:
        """Checks, or unchecks, these rows together."""
        for row in rows:
            self._checked[self._rows[row]] = checked
        if rows:
            self.dataChanged.emit(self.index(min(rows), NAME), self.index(max(rows), NAME), [_CHECK])
            self.choiceChanged.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of features that the search finds."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns: name, layer, kind, as of, size, points, note."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the columns' heads."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_HEADS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (SIZE, POINTS) else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Makes names checkable and editable."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a cell's text, alignment or check; a file's colour as a swatch."""
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(self._features[number], column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _cell(self._features[number], column) or "–"
        if role == Qt.ItemDataRole.EditRole and column == NAME:
            return self._features[number].name
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if self._checked[number] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (SIZE, POINTS):
            return _RIGHT
        details = self._features[number].details
        if role == Qt.ItemDataRole.DecorationRole and column == NOTE and details.colour:
            return QColor(details.colour)
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, NOTE):
            return plain_tip(details_text(details)[:_MOST_TIP])
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Checks a feature, or renames it."""
        if not index.isValid() or index.column() != NAME:
            return False
        number = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self._checked[number] = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role == Qt.ItemDataRole.EditRole and (name := _named(value)):
            self._features[number] = replace(self._features[number], name=name)
            self._folded[number] = fold(f"{name} {self._features[number].layer}")
        else:
            return False
        self.dataChanged.emit(index, index, [role])
        self.choiceChanged.emit()
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; in the file's order where there is no such column."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self._rows[index.row()] for index in kept]
        self._order = list(range(len(self._features)))
        if 0 <= column < len(_HEADS):
            self._order.sort(
                key=lambda number: _sort_key(self._features[number], column),
                reverse=order == Qt.SortOrder.DescendingOrder)
        self._choose_rows()
        row_of = {number: row for row, number in enumerate(self._rows)}
        moved = [self.index(row_of[number], index.column()) for number, index in zip(numbers, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _choose_rows(self) -> None:
        self._rows = [number for number in self._order if self._search in self._folded[number]]


_CHECK: Final = Qt.ItemDataRole.CheckStateRole


def _named(value: Any) -> str:
    from maps.importing.labels import clean

    return clean(str(value))


def _cell(feature: ImportedFeature, column: int) -> str:
    if column == NAME:
        return feature.name[:_MOST_SHOWN]
    if column == LAYER:
        return feature.layer[:_MOST_SHOWN]
    if column == KIND:
        return kind_text(feature)
    if column == AS_OF:
        return short_date(feature.as_of) if feature.as_of else ""
    if column == NOTE:
        return details_text(feature.details)[:_MOST_SHOWN]
    if column == SIZE:
        return size_text(feature.size.area_km2, feature.size.length_km)
    return numeral(feature.vertices)


def _sort_key(feature: ImportedFeature, column: int) -> tuple[Any, ...]:
    if column == NAME:
        return (fold(feature.name),)
    if column == LAYER:
        return (fold(feature.layer),)
    if column == KIND:
        return (feature.kind,)
    if column == AS_OF:
        return (feature.as_of.isoformat() if feature.as_of else "",)
    if column == SIZE:
        return (feature.kind, feature.size.area_km2 or feature.size.length_km or 0.0)
    if column == NOTE:
        return (fold(details_text(feature.details)[:_MOST_SHOWN]),)
    return (feature.vertices,)


def has_details(feature: ImportedFeature) -> bool:
    """Checks whether the file says anything of a feature that the note's column shows."""
    return bool(feature.details.colour or details_text(feature.details))
