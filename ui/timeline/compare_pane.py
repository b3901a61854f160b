# SPDX-License-Identifier: MIT
"""Two days or two observers side by side: what differs by oblast, each change by its place, and the swipe line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView

from briefing.sentences import mark
from maps.control_day import ObserverDay
from ui.kit.fields import ChoiceField
from ui.kit.forms import push_button, side_by_side
from ui.kit.item_list import ItemList
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.side_pane import SidePane
from ui.kit.texts import km2, short_date, tr
from ui.kit.value_fields import DayField
from ui.timeline.texts import ALL_REGIONS, change_text, short_region

if TYPE_CHECKING:
    from maps.timeline.comparing import Comparison

_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, float, float, float]
_ROW_HEIGHT: Final = 25
_TABLE_EDGES: Final = 12
_HEADERS: Final = (mark("Region"), mark("gained"), mark("lost"), mark("net"))


class RegionModel(QAbstractTableModel):
    """A row a region: km² gained, lost and the sum."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many regions."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Region, gained, lost, net."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A region's name or one of its sizes."""
        if not index.isValid():
            return None
        value = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return value if isinstance(value, str) else km2(value, signed=index.column() == len(_HEADERS) - 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns hold."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
        return tr(_HEADERS[section]) if role == Qt.ItemDataRole.DisplayRole else None


class ComparePane(SidePane):
    """``asked`` with two chosen in time; ``changeChosen`` with the number of a change; ``swipeAsked`` on or off."""

    asked = Signal(object, object)
    changeChosen = Signal(int)
    swipeAsked = Signal(bool)

    def __init__(self) -> None:
        super().__init__(tr("Compare two days or observers"), 440)
        self._days: Mapping[str, Sequence[datetime.date]] = {}
        self.first, self.second = ChoiceField([]), ChoiceField([])
        self.first_day, self.second_day = DayField(), DayField()
        for name, provider, day in ((tr("from"), self.first, self.first_day), (tr("to"), self.second, self.second_day)):
            day.setFixedWidth(150)
            self.body.addWidget(plain_label(name.upper(), caption=True))
            self.body.addLayout(side_by_side(provider, day, stretch=0))
        self.setFocusProxy(self.first)
        self.compare = push_button(tr("Compare"), self._ask)
        self.swipe: QPushButton = push_button(tr("Swipe between the two"), lambda: None)
        self.swipe.setCheckable(True)
        self.swipe.toggled.connect(self.swipeAsked)
        self.body.addLayout(side_by_side(self.compare, self.swipe))
        self.said = plain_label(wrapped=True, strong=True)
        self.body.addWidget(self.said)
        self.regions = RegionModel(self)
        self.table = QTableView()
        self.table.setObjectName("itemList")
        self.table.setModel(self.regions)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(self.table)
        self.body.addWidget(plain_label(tr("Changes, the largest first").upper(), caption=True))
        self.changes = ItemList()
        self.changes.chosen.connect(lambda each: self.changeChosen.emit(int(each)) if each else None)
        self.body.addWidget(self.changes, 1)
        self.note = plain_label(wrapped=True, quiet=True)
        self.body.addWidget(self.note)
        self.show_comparison(None, "en")

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
            self.said.setText(tr("Write two days of which the chosen observers have data in hand."))
            return
        self.first_day.show_value(chosen[0][1])
        self.second_day.show_value(chosen[1][1])
        self.said.setText(tr("Comparing …"))
        self.asked.emit(*chosen)

    def show_comparison(self, found: Comparison | None, language: str) -> None:
        """Shows sums, regions and changes; None for nothing yet."""
        self.swipe.setEnabled(found is not None)
        if found is None:
            self.regions.show_rows([])
            self.changes.show_items([], "")
            self.said.setText("")
            self.note.setText(tr("“Gained” is ground occupied on the second day and not on the first, “lost” the other "
                                 "way round. These are observers' assessments."))
            return
        self.said.setText(tr("Occupied: {gained} gained, {lost} lost, {net} in all").format(
            gained=km2(found.gained.km2), lost=km2(found.lost.km2), net=km2(found.net_km2, signed=True)))
        self.regions.show_rows(_rows(found))
        self.table.resizeColumnsToContents()
        self.table.setFixedHeight((len(self.regions.rows) + 1) * _ROW_HEIGHT + _TABLE_EDGES)
        self.changes.show_items([Choice(str(number), change_text(change, language))
                                 for number, change in enumerate(found.changes)], "")
        self.changes.setMinimumHeight(120)
        self.changes.setMaximumHeight(16_777_215)
        self.note.setText(tr(
            "{first} and {second}. Left out: {km2} of water, slivers, and borders drawn differently.").format(
            first=short_date(found.first.day), second=short_date(found.second.day),
            km2=km2(found.slivers_km2 + found.left_out_km2)))


def _rows(found: Comparison) -> list[Row]:
    rows: list[Row] = []
    for region in ALL_REGIONS[1:]:
        gained, lost = found.gained.regions.get(region, 0.0), found.lost.regions.get(region, 0.0)
        if gained or lost:
            rows.append((short_region(region), gained, lost, gained - lost))
    if found.kursk_gained is not None and found.kursk_lost is not None:
        gained, lost = found.kursk_gained.km2, found.kursk_lost.km2
        rows.append((short_region("kursk"), gained, lost, gained - lost))
    return rows
