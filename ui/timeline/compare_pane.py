# SPDX-License-Identifier: MIT
"""Two days or two observers side by side: what differs by oblast, each change by its place, and the swipe line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView

from maps.control_day import ObserverDay
from ui.kit.fields import ChoiceField
from ui.kit.focus import FocusInside
from ui.kit.forms import push_button, side_by_side
from ui.kit.item_list import ItemList
from ui.kit.labels import plain_label, plain_tip
from ui.kit.pick_list import Choice
from ui.kit.side_pane import SidePane
from ui.kit.text_size import fix_width
from ui.kit.texts import km2, short_date, tr
from ui.kit.theme import font
from ui.kit.value_fields import DayField
from ui.timeline.compare_words import ComparedWords, in_lines
from ui.timeline.texts import ALL_REGIONS, short_region

if TYPE_CHECKING:
    from maps.timeline.comparing import Comparison

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, float, float, float]
_ROW_HEIGHT: Final = 25
_TABLE_EDGES: Final = 4
_HEADING_EDGES, _CELL_EDGES = 12, 24
_HEADING_PIXELS: Final = 11


class RegionModel(QAbstractTableModel):
    """A row a region: km² gained, lost and the sum; of two observers, what only one has, and what both have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.words = ComparedWords()

    def show_rows(self, rows: Sequence[Row], words: ComparedWords) -> None:
        """Shows these rows under these words."""
        self.beginResetModel()
        self.rows, self.words = list(rows), words
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many regions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Region, two parts, and what they come to."""
        return 0 if parent.isValid() else len(self.words.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A region's name or one of its sizes."""
        if not index.isValid():
            return None
        value = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            is_net = index.column() == len(self.words.headers) - 1 and not self.words.is_of_observers
            return value if isinstance(value, str) else km2(value, signed=is_net)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns hold."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.FontRole:
            return font(_HEADING_PIXELS)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
        header = self.words.headers[section]
        return {Qt.ItemDataRole.DisplayRole: in_lines(header), Qt.ItemDataRole.ToolTipRole: plain_tip(header),
                Qt.ItemDataRole.AccessibleTextRole: header}.get(Qt.ItemDataRole(role))


class ComparePane(FocusInside, SidePane):
    """``asked`` with two chosen in time; ``changeChosen`` with the number of a change; ``swipeAsked`` on or off."""

    asked = Signal(object, object)
    changeChosen = Signal(int)
    swipeAsked = Signal(bool)

    def __init__(self) -> None:
        super().__init__(tr("Compare two days or observers"), 440)
        self._days: Mapping[str, Sequence[datetime.date]] = {}
        self.first, self.second = ChoiceField([]), ChoiceField([])
        self.first_day, self.second_day = DayField(), DayField()
        for name, provider, day in ((tr("First"), self.first, self.first_day),
                                    (tr("Second"), self.second, self.second_day)):
            fix_width(day, 150)
            provider.setAccessibleName(name)
            day.setAccessibleName(name)
            self.body.addWidget(plain_label(name.upper(), caption=True))
            self.body.addLayout(side_by_side(provider, day, stretch=0))
        self.first_inside = self.first
        self.compare = push_button(tr("Compare"), self._ask)
        self.swipe: QPushButton = push_button(tr("Swipe between the two"), lambda: None)
        self.swipe.setCheckable(True)
        self.swipe.toggled.connect(self.swipeAsked)
        self.body.addLayout(side_by_side(self.compare, self.swipe))
        self.said = plain_label(wrapped=True, strong=True)
        self.body.addWidget(self.said)
        self.regions = RegionModel(self)
        self.table = self._made_table()
        self.body.addWidget(self.table)
        self.caption = plain_label(tr("Changes, the largest first").upper(), caption=True)
        self.body.addWidget(self.caption)
        self.changes = ItemList()
        self.changes.setAccessibleName(self.caption.text())
        self.changes.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the end says whose ground it is
        self.changes.chosen.connect(lambda each: self.changeChosen.emit(int(each)) if each else None)
        self.body.addWidget(self.changes, 1)
        self.note = plain_label(wrapped=True, quiet=True)
        self.body.addWidget(self.note)
        self.copy = self.offer_copy()
        self.body.addWidget(self.copy)
        self.body.addStretch()
        self.show_comparison(None, ComparedWords(), "en")

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("itemList")
        table.setAccessibleName(tr("Sizes by region"))
        table.setModel(self.regions)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setMinimumSectionSize(20)
        return table

    def show_days(self, days: Mapping[str, Sequence[datetime.date]], names: Mapping[str, str]) -> None:
        """Offers the observers that have days; keeps a choice made before."""
        self._days = days
        for field in (self.first, self.second):
            before = field.currentData()
            field.clear()
            for provider in days:
                field.addItem(names.get(provider, provider), provider)
            field.show_value(before if before in days else next(iter(days), None))

    def set_days(self, first: ObserverDay, second: ObserverDay) -> None:
        """Fills in what is to be compared."""
        for provider, day, wanted in ((self.first, self.first_day, first), (self.second, self.second_day, second)):
            provider.show_value(wanted[0])
            day.show_value(wanted[1])

    def chosen_days(self) -> tuple[ObserverDay, ObserverDay] | None:
        """The two, each on the observer's latest day at or before the one written; None where there is none."""
        found = []
        for provider, day in ((self.first, self.first_day), (self.second, self.second_day)):
            wanted, days = day.value(), self._days.get(provider.currentData() or "", ())
            before = [each for each in days if wanted is not None and each <= wanted]
            if not before:
                return None
            found.append((str(provider.currentData()), before[-1]))
        return found[0], found[1]

    def set_swiping(self, on: bool) -> None:
        """Whether the swipe line is on show, where that changed elsewhere."""
        with QSignalBlocker(self.swipe):
            self.swipe.setChecked(on)

    def _ask(self) -> None:
        chosen = self.chosen_days()
        if chosen is None:
            self.said.setText(tr("Write two days of the chosen observers that are on this computer."))
            return
        self.first_day.show_value(chosen[0][1])
        self.second_day.show_value(chosen[1][1])
        self.said.setText(tr("Comparing …"))
        self.asked.emit(*chosen)

    def show_comparison(self, found: Comparison | None, words: ComparedWords, language: str) -> None:
        """Shows sums, regions and changes in these words; None for nothing yet."""
        self.swipe.setEnabled(found is not None)
        for part in (self.table, self.caption, self.changes, self.copy):
            part.setVisible(found is not None)
        if found is None:
            self.regions.show_rows([], words)
            self.changes.show_items([], "")
            self.said.setText("")
            self.note.setText(tr(
                "Of two days of one observer, “gained” is ground occupied on the second and not on the first, “lost” "
                "the other way round. Of two observers, the parts are what only one of them counts as occupied, and "
                "what both do. These are observers' assessments."))
            return
        self.said.setText(words.sums(found))
        self.caption.setText((tr("Where they differ, the largest first") if words.is_of_observers else
                              tr("Changes, the largest first")).upper())
        self.regions.show_rows(_rows(found, words), words)
        self._fit_table()
        self.changes.show_items([Choice(str(number), words.change(change, language))
                                 for number, change in enumerate(found.changes)], "")
        self.changes.setMinimumHeight(120)
        self.changes.setMaximumHeight(16_777_215)
        left_out = found.slivers_km2 + found.left_out_km2
        days = " · ".join(map(short_date, dict.fromkeys([found.first.day, found.second.day])))
        self.note.setText(tr("{days}. Left out: {km2} of water, slivers, and borders drawn differently.").format(
            days=days, km2=km2(left_out)))

    def compared_as_text(self) -> list[str]:
        """What is compared, in lines: the sums, the table's head and rows with tabs between the cells, the changes."""
        model, listed = self.regions, self.changes.model()
        changes = [str(listed.index(row, 0).data()) for row in range(listed.rowCount())]
        rows = [[str(model.index(row, column).data()) for column in range(model.columnCount())]
                for row in range(model.rowCount())]
        return [self.said.text(), *("\t".join(row) for row in (model.words.headers, *rows)), *changes]

    def _fit_table(self) -> None:
        """Gives every column the width of its sizes and its header's lines, and the table the height of all rows."""
        header, model = self.table.horizontalHeader(), self.regions
        sizes, headings = QFontMetrics(font()), QFontMetrics(font(_HEADING_PIXELS))
        texts = [in_lines(each) for each in model.words.headers]
        for column, text in enumerate(texts):
            cells = [sizes.horizontalAdvance(model.index(row, column).data()) + _CELL_EDGES
                     for row in range(model.rowCount())]
            lines = [headings.horizontalAdvance(line) + _HEADING_EDGES for line in text.split("\n")]
            self.table.setColumnWidth(column, max([*cells, *lines]))
        lines_high = max(text.count("\n") + 1 for text in texts)
        header.setFixedHeight(lines_high * headings.lineSpacing() + _HEADING_EDGES)
        self.table.setFixedHeight(model.rowCount() * _ROW_HEIGHT + header.height() + _TABLE_EDGES)


def _rows(found: Comparison, words: ComparedWords) -> list[Row]:
    """The regions in which anything differs, with the three sizes that the columns speak of."""
    rows: list[Row] = []
    for region in ALL_REGIONS[1:]:
        gained, lost, both = (part.regions.get(region, 0.0) for part in (found.gained, found.lost, found.unchanged))
        if gained or lost:
            rows.append(_row(region, gained, lost, both, words))
    if found.kursk_gained is not None and found.kursk_lost is not None and found.kursk_unchanged is not None:
        rows.append(_row("kursk", found.kursk_gained.km2, found.kursk_lost.km2, found.kursk_unchanged.km2, words))
    return rows


def _row(region: str, gained: float, lost: float, unchanged: float, words: ComparedWords) -> Row:
    name = short_region(region)
    return (name, lost, gained, unchanged) if words.is_of_observers else (name, gained, lost, gained - lost)
