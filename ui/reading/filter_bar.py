# SPDX-License-Identifier: MIT
"""The search box and filter chips over the cards, with how many statements each choice would show."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from briefing.statement_filter import Facet, Filters, Grouping, Span, StatementFilter
from ui.files.open_briefing import OpenBriefing
from ui.kit.fields import make_clearable
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label
from ui.kit.text_size import fix_height
from ui.kit.texts import kinds_name, numeral, order_of_words, tr
from ui.kit.value_fields import DayField

_KINDS: Final = ("position", "claim", "figure", "background")
_MENUS: Final[tuple[Facet, ...]] = ("speakers", "sources", "areas")
_TYPING_MILLISECONDS: Final = 90
_MOST_IN_MENU: Final = 60
_MOST_TITLE: Final = 48
_CHIP_HEIGHT = 24

Names = Mapping[Facet, Callable[[str], str]]


class SpanRow(QWidget):
    """Two days, the first and the last; one that is empty leaves that end open. ``edited`` carries a span or None."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = DayField(), DayField()
        self.first.setAccessibleName(tr("From this day on"))
        self.last.setAccessibleName(tr("Up to this day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (plain_label(tr("from"), quiet=True), self.first, plain_label(tr("to"), quiet=True), self.last):
            row.addWidget(widget)
        for field in (self.first, self.last):
            field.edited.connect(lambda _day: self.edited.emit(self.value()))

    def value(self) -> Span | None:
        """The span in the fields, its ends in order; None without a day."""
        first, last = self.first.value(), self.last.value()
        if first is None and last is None:
            return None
        ends = first or datetime.date.min, last or datetime.date.max
        return min(ends), max(ends)

    def show_span(self, days: Span | None) -> None:
        """Shows a span; open ends are empty."""
        first, last = days or (datetime.date.min, datetime.date.max)
        self.first.show_value(None if first == datetime.date.min else first)
        self.last.show_value(None if last == datetime.date.max else last)


class FilterBar(QWidget):
    """Holds the filters. ``changed`` is emitted when the user changes them."""

    changed = Signal()
    groupingChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self.grouping: Grouping = "order"
        self._names: Names = {}
        self._statement_filter: StatementFilter | None = None
        self._shown_choices: list[tuple[Facet, str]] = []
        self.search = QLineEdit(placeholderText=tr("Search statements, sources, areas, places"))
        make_clearable(self.search)
        self.search.setMaxLength(200)
        self.search.setAccessibleName(tr("Search statements and places"))
        self.new = QPushButton(tr("+ New"))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._searched)
        self.search.textChanged.connect(lambda: self._typing.start())
        self.all_chip = self._chip(tr("All"))
        self.all_chip.clicked.connect(self.clear)
        self.kind_chips = {kind: self._chip(kinds_name(kind)) for kind in _KINDS}
        for kind, chip in self.kind_chips.items():
            chip.clicked.connect(partial(self._toggle, "kinds", kind))
        titles: dict[Facet, str] = {"speakers": tr("Speaker"), "sources": tr("Source"), "areas": tr("Area")}
        self.menus = {facet: self._menu_button(titles[facet], partial(self._fill, facet)) for facet in _MENUS}
        self.order = self._menu_button(tr("Order"), self._fill_order)
        self.when = self._chip(tr("When"))
        self.when.clicked.connect(self._show_span)
        self.span = SpanRow()
        self.span.edited.connect(lambda days: self._ask(days=days))
        self.clear_chip = self._chip(tr("Clear all"))
        self.clear_chip.clicked.connect(self.clear)
        self.chosen: list[QPushButton] = []
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.new)
        layout.addLayout(row)
        self._column = layout
        self._flow = FlowLayout(gap=4)
        for chip in (self.all_chip, *self.kind_chips.values(), *self.menus.values(), self.when, self.order,
                     self.clear_chip):
            self._flow.addWidget(chip)
        layout.addLayout(self._flow)
        layout.addWidget(self.span)
        self.span.hide()

    def _show_span(self) -> None:
        """Shows the fields of the span, or hides them and ends it."""
        self.span.setVisible(not self.span.isVisibleTo(self))
        self.when.setChecked(self.span.isVisibleTo(self))
        if self.span.isVisibleTo(self):
            self.span.first.line.setFocus()
        elif self.filters.days is not None:
            self._ask(days=None)

    def add_under_search(self, widget: QWidget) -> None:
        """Puts a widget between the search and the filters."""
        self._column.insertWidget(1, widget)
        self.setTabOrder(self.search, widget)

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        fix_height(chip, _CHIP_HEIGHT)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        return chip

    def _menu_button(self, text: str, fill: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(f"{text} ▾")
        button.setAccessibleName(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("chip", True)
        fix_height(button, _CHIP_HEIGHT)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(button)
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    # Filters

    def reset(self) -> None:
        """Clears the filters without a signal."""
        self.filters = Filters()
        self.search.clear()
        self._typing.stop()  # clearing counts as typing, but the caller reports a reset itself

    def clear(self) -> None:
        """Clears the filters."""
        self.reset()
        self.changed.emit()

    def keep_only(self, opened: OpenBriefing) -> None:
        """Removes filters for what an edit removed from the briefing."""
        briefing, now = opened.briefing, self.filters
        self.filters = Filters(
            query=now.query, kinds=now.kinds, days=now.days,
            speakers=now.speakers & {each.id for each in briefing.speakers},
            sources=now.sources & {each.id for each in briefing.sources},
            areas=frozenset(each for each in now.areas if each in opened.layer))

    def set_area(self, area_id: str | None) -> None:
        """Filters for the statements about one area, or ends that."""
        self.reset()
        self.filters = Filters(areas=frozenset({area_id} if area_id else ()))
        self.changed.emit()

    def drop_areas(self) -> None:
        """Ends the filter for areas; the others stay."""
        if self.filters.areas:
            self._ask(areas=frozenset())

    def _searched(self) -> None:
        self._ask(query=self.search.text())

    def _toggle(self, facet: Facet, choice: str) -> None:
        self._ask(**{facet: self.filters.chosen(facet) ^ {choice}})

    def _ask(self, **changes: object) -> None:
        now = {name: getattr(self.filters, name) for name in self.filters.__struct_fields__}
        self.filters = Filters(**{**now, **changes})
        self.changed.emit()

    def _group(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self.groupingChanged.emit()

    # What is shown

    def show_counts(self, statement_filter: StatementFilter, total: int, names: Names) -> None:
        """Shows how many statements each choice would show, and the current choice."""
        self._names = names
        self.all_chip.setText(tr("All") + f" {numeral(total)}")
        self.all_chip.setChecked(self.filters.is_empty)
        counts = statement_filter.count("kinds", self.filters)
        for kind, chip in self.kind_chips.items():
            count = counts.get(kind, 0)
            chip.setText(f"{kinds_name(kind)} {numeral(count)}")
            chip.setChecked(kind in self.filters.kinds)
            chip.setEnabled(count > 0 or kind in self.filters.kinds)
        self._statement_filter = statement_filter
        for facet, button in self.menus.items():
            button.setChecked(bool(self.filters.chosen(facet)))
        self._show_chosen()
        self.span.show_span(self.filters.days)
        self.when.setChecked(self.span.isVisibleTo(self))
        self.clear_chip.setVisible(not self.filters.is_empty)
        self.clear_chip.setChecked(False)
        for chip in (self.all_chip, *self.kind_chips.values()):
            chip.updateGeometry()
        self._flow.invalidate()
        self.updateGeometry()

    def _fill(self, facet: Facet) -> None:
        """Fills a menu just before it opens, because most counts are never looked at."""
        menu = self.menus[facet].menu()
        counts = self._statement_filter.count(facet, self.filters) if self._statement_filter is not None else {}
        menu.clear()
        chosen = self.filters.chosen(facet)
        key, names = order_of_words(), self._names[facet]
        listed = sorted(counts, key=lambda choice: (-counts[choice], key(names(choice))))[:_MOST_IN_MENU]
        for choice in [*listed, *sorted(chosen - set(listed))]:
            action = QAction(f"{_title(self._names[facet](choice))}   {numeral(counts.get(choice, 0))}", menu)
            action.setCheckable(True)
            action.setChecked(choice in chosen)
            action.triggered.connect(partial(self._toggle, facet, choice))
            menu.addAction(action)
        if len(counts) > len(listed):
            more = menu.addAction(tr("… and {number} more: use the search box").format(
                number=numeral(len(counts) - len(listed))))
            more.setEnabled(False)

    def _fill_order(self) -> None:
        menu = self.order.menu()
        menu.clear()
        groupings: tuple[tuple[Grouping, str], ...] = (("order", tr("In briefing order")), ("theme", tr("By theme")))
        for grouping, text in groupings:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(self.grouping == grouping)
            action.triggered.connect(partial(self._group, grouping))
        self.order.setChecked(False)

    def _show_chosen(self) -> None:
        """Shows a chip for every chosen speaker, source and area; a click removes it."""
        choices = [(facet, choice) for facet in _MENUS for choice in sorted(self.filters.chosen(facet))]
        if choices == self._shown_choices:
            return
        self._shown_choices = choices
        for chip in self.chosen:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chosen = []
        for facet, choice in choices:
            name = self._names[facet](choice)
            chip = self._chip(f"{_title(name)}  ✕")
            chip.setChecked(True)
            chip.setAccessibleName(tr("Remove filter {name}").format(name=name))
            chip.setAccessibleDescription(self.menus[facet].accessibleName())
            chip.clicked.connect(partial(self._toggle, facet, choice))
            self.chosen.append(chip)
            self._flow.addWidget(chip)


def _title(text: str) -> str:
    """Returns a name from a file as a button's or menu's text: on one line, short, with "&" escaped."""
    line = " ".join(text.split())
    short = line if len(line) <= _MOST_TITLE else line[: _MOST_TITLE - 1] + "…"
    return short.replace("&", "&&")
