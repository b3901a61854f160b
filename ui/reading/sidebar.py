# SPDX-License-Identifier: MIT
"""The sidebar: search, filters and the statements as cards."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from briefing.model import Briefing, Statement
from briefing.sentences import mark
from briefing.statement_filter import Facet
from ui.files.open_briefing import OpenBriefing
from ui.kit.focus import FocusInside
from ui.kit.labels import announce, plain_label
from ui.kit.texts import area_name, counted, publisher_text, short_date, speaker_name, tr
from ui.kit.theme import Theme
from ui.reading.card_list import CardList
from ui.reading.card_model import CardModel, CardRole
from ui.reading.filter_bar import FilterBar
from ui.window.actions import tell_key


class Sidebar(FocusInside, QWidget):
    """Shows the statements that pass the filters, and emits which one is selected."""

    statementSelected = Signal(str)  # "" for none
    statementActivated = Signal(str)
    areaActivated = Signal(str)
    areaFiltersChanged = Signal(list)
    shownChanged = Signal()
    """Other statements pass the filters, or they are others now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._opened: OpenBriefing | None = None
        self._known_on: datetime.date | None = None
        self.later = plain_label(wrapped=True, note=True)
        self.later.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.later.hide()
        self.said = plain_label(wrapped=True, note=True)
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said.hide()
        self._changing = False
        self._shown_count = 0
        self.stand_in: QWidget | None = None
        """The folded list while it is in this one's place."""
        self._enter_takers: list[Callable[[], bool]] = []
        self.filter_bar = FilterBar()
        self.model = CardModel(self)
        self.cards = CardList(self.model)
        self.cards.setAccessibleName(tr("Statements"))
        self.empty = QLabel()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(24, 36, 24, 0)
        self.empty.hide()
        self.new = QPushButton(tr("New statement"))
        self.new.hide()
        self.first_inside = self.cards
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.filter_bar, self.later, self.said, self.empty, self.cards):
            layout.addWidget(widget)
        layout.addWidget(self.new, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.setStretchFactor(self.cards, 1)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        layout.addItem(self._rest)
        self._connect()

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._filters_changed)
        self.filter_bar.groupingChanged.connect(self._refill)
        self.cards.areaActivated.connect(self.areaActivated)
        self.cards.statementActivated.connect(self.statementActivated)
        self.cards.selectionModel().currentChanged.connect(self._current_changed)
        self.filter_bar.search.returnPressed.connect(self._leave_search)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Gives the focus to the list, or to the strip that it is folded to."""
        if self.stand_in is not None:
            self.stand_in.setFocus(reason)
        else:
            super().setFocus(reason)

    @property
    def selected(self) -> str:
        """The selected statement's id, or ""."""
        return self.cards.currentIndex().data(CardRole.STATEMENT_ID) or ""

    @property
    def shown(self) -> list[str]:
        """Returns the ids of the statements shown, from top to bottom."""
        indexes = (self.model.index(row) for row in range(self.model.rowCount()))
        return [each for index in indexes if (each := index.data(CardRole.STATEMENT_ID))]

    def show_briefing(self, opened: OpenBriefing) -> None:
        """Shows the statements of a briefing, with no selection and no filter."""
        self._opened = opened
        self.filter_bar.reset()
        self._refill()

    def show_edit(self, opened: OpenBriefing) -> None:
        """Shows another state of the same briefing, filtered and scrolled as before."""
        position = self.cards.verticalScrollBar().value()
        self._opened = opened
        self.filter_bar.keep_only(opened)
        self._refill()
        self.cards.verticalScrollBar().setValue(position)

    def show_known_on(self, day: datetime.date | None) -> None:
        """Hides the statements that were published after this day; None shows them all."""
        if day != self._known_on:
            self._known_on = day
            self._refill()

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours."""
        self.cards.cards.set_theme(theme)
        self.cards.refresh()

    def show_roomy(self, on: bool) -> None:
        """Shows kinds as words and all areas on the cards, or as many cards as can be."""
        self.cards.cards.is_roomy = on
        self.cards.cards.forget()
        self.cards.refresh()

    def select(self, statement_id: str) -> None:
        """Selects a statement, and clears the filters where they hide it; "" selects none."""
        if statement_id == self.selected:
            return
        if not statement_id:
            self.cards.setCurrentIndex(QModelIndex())
            self.cards.clearSelection()
            return
        index = self.model.index_of(statement_id)
        if not index.isValid():
            self.filter_bar.reset()
            self._refill()
            self.areaFiltersChanged.emit([])
            index = self.model.index_of(statement_id)
        self.cards.setCurrentIndex(index)
        self.cards.scrollTo(index)

    def step(self, by: int) -> None:
        """Selects the next (1) or previous (-1) statement shown."""
        shown = self.shown
        if shown:
            index = shown.index(self.selected) + by if self.selected in shown else (0 if by > 0 else len(shown) - 1)
            self.select(shown[min(max(index, 0), len(shown) - 1)])

    def show_area(self, area_id: str | None) -> None:
        """Shows the statements about one area; None ends that."""
        self.select("")
        self.filter_bar.set_area(area_id)

    def say(self, sentence: str) -> None:
        """Says something about the list above it; "" ends that. The map beside it keeps its size."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def leave_area(self) -> None:
        """Ends the selection and the filter for areas; the list stays as it is otherwise."""
        self.select("")
        self.filter_bar.drop_areas()

    def follow_new(self, action: QAction) -> None:
        """Offers a new statement beside the search, and in an empty briefing, while that is possible."""
        for button in (self.filter_bar.new, self.new):
            button.clicked.connect(action.trigger)
            tell_key(button, action.text(), action)
            action.enabledChanged.connect(button.setEnabled)

    def _filters_changed(self) -> None:
        self._refill()
        announce(self.cards, counted(self._shown_count, mark("statement"), mark("statements")))
        self.areaFiltersChanged.emit(sorted(self.filter_bar.filters.areas))

    def _refill(self) -> None:
        """Fills the list again, and keeps the selection where the statement is still shown."""
        if self._opened is None:
            return
        selected = self.selected
        bar, statement_filter = self.filter_bar, self._opened.statement_filter
        positions = self._known(statement_filter.visible(bar.filters))
        self._changing = True
        self.model.show(self._opened, statement_filter.groups(positions, bar.grouping))
        kept = self.model.index_of(selected) if selected else QModelIndex()
        if kept.isValid():
            self.cards.setCurrentIndex(kept)
        self._changing = False
        bar.show_counts(statement_filter, len(self._opened.briefing.statements), self._names(self._opened))
        self.empty.setText(self._why_empty(self._opened))
        self.empty.setVisible(not positions)
        self.new.setVisible(not self._opened.briefing.statements)
        self.cards.setVisible(bool(positions))
        self._rest.changeSize(0, 0, QSizePolicy.Policy.Minimum,
                              QSizePolicy.Policy.Ignored if positions else QSizePolicy.Policy.Expanding)
        if selected and not kept.isValid():
            self.statementSelected.emit("")
        self._shown_count = len(positions)
        self.shownChanged.emit()

    def _known(self, positions: list[int]) -> list[int]:
        """Returns the statements published by the locked day, and shows how many were published later."""
        day, opened = self._known_on, self._opened
        self.later.hide()
        if day is None or opened is None:
            return positions
        known = [each for each in positions if not _is_later(opened.briefing, opened.briefing.statements[each], day)]
        if len(known) < len(positions):
            self.later.setText(tr("As known on {day}: {later} published later hidden.").format(
                day=short_date(day), later=counted(len(positions) - len(known), mark("statement"), mark("statements"))))
            self.later.show()
        return known

    def _why_empty(self, opened: OpenBriefing) -> str:
        if not opened.briefing.statements:
            return tr("This briefing has no statements yet.")
        if self.later.isVisibleTo(self):
            return tr("Nothing that matches was published by then. Go on in time, or end “As known on this day”.")
        return tr("No statement matches. Clear the filters to see all.")

    @staticmethod
    def _names(opened: OpenBriefing) -> dict[Facet, Callable[[str], str]]:
        return {
            "speakers": lambda each: speaker_name(opened.briefing.speaker(each)),
            "sources": lambda each: publisher_text(opened.briefing.source(each)),
            "areas": lambda each: area_name(opened.layer[each]),
        }

    def _current_changed(self, current: QModelIndex) -> None:
        if not self._changing:
            self.statementSelected.emit(current.data(CardRole.STATEMENT_ID) or "")

    def add_enter_taker(self, take: Callable[[], bool]) -> None:
        """Adds a function that may handle Enter in the search; it returns False where it does not."""
        self._enter_takers.append(take)

    def _leave_search(self) -> None:
        if any(take() for take in self._enter_takers):
            return
        self.cards.setFocus()
        if not self.selected:
            self.step(1)


def _is_later(briefing: Briefing, statement: Statement, day: datetime.date) -> bool:
    """Whether a statement was first published after a day; one without a date was not."""
    published = [source.published for source in briefing.chain_of(statement) if source.published is not None]
    return bool(published) and min(published) > day
