# SPDX-License-Identifier: MIT
"""The pane of terms: all of them side by side, and what the chosen one would mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from briefing.model import Briefing, Term
from briefing.sentences import mark
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField
from ui.kit.flow_layout import FlowLayout
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.pick_button import ElidedButton
from ui.kit.side_pane import SidePane
from ui.kit.table_style import dress_rows
from ui.kit.texts import numeral, order_of_words, tr
from ui.stage.term_words import basis, details, rests_on, rounded, title_of

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.terms.outcome import Outcome

_WIDTH: Final = 620
_HEADS: Final = (mark("Term"), mark("Ukraine\ngives, km²"), mark("Russia\ngives, km²"), mark("People"),
                 mark("Occupied,\n% of Ukraine"), mark("Line,\nkm"))
_WIDTHS: Final = {1: 74, 2: 74, 3: 92, 4: 92, 5: 62}
_ALWAYS: Final = 4
"""Columns that are shown however narrow the pane is; the others need more room."""
_ROOMY: Final = 540
_TALL_ROW: Final = 44
"""Pixels of a row, for a title of two lines."""
_SORTED: Final = Qt.ItemDataRole.UserRole + 1


class _Cell(QTableWidgetItem):
    """A cell that sorts by a number."""

    def __init__(self, text: str, value: float | None = None) -> None:
        super().__init__(text)
        self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.setData(_SORTED, value)
        if value is not None:
            self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setToolTip(text)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        mine, theirs = self.data(_SORTED), other.data(_SORTED)
        if mine is None or theirs is None:
            key = order_of_words()
            return key(self.text()) < key(other.text())
        return bool(mine < theirs)


class TermsPane(SidePane):
    """The pane. ``chosen`` carries a term's id, "" for none; ``statementAsked`` a statement's."""

    chosen = Signal(str)
    statementAsked = Signal(str)
    newAsked = Signal()
    editAsked = Signal(str)
    deleteAsked = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Terms"), _WIDTH)
        self._wanted = ""
        self.empty = plain_label(wrapped=True, quiet=True)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._make_table())
        self._add_comparing()
        self.body.addWidget(self._tools())
        self._add_details()
        self.copy = self.offer_copy()
        self.body.addWidget(self.copy)
        self.body.addStretch(1)

    def _make_table(self) -> QTableWidget:
        self.table = QTableWidget(0, len(_HEADS))
        self.table.setHorizontalHeaderLabels([tr(each) for each in _HEADS])
        self.table.setAccessibleName(tr("Terms side by side"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        dress_rows(self.table, _WIDTHS, 0)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setDefaultSectionSize(_TALL_ROW)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they are written
        self.table.itemSelectionChanged.connect(lambda: self.chosen.emit(self.term))
        self.first_inside = self.table
        return self.table

    def _add_comparing(self) -> None:
        self.kursk = CheckBox(tr("As if Ukraine left Kursk Oblast, too"))
        self.kursk.toggled.connect(lambda _on: self.changed.emit())
        self.body.addWidget(self.kursk)
        against = QHBoxLayout()
        against.addWidget(plain_label(tr("Compared with")))
        self.against = ChoiceField([("", tr("the ground as it is"))])
        self.against.setAccessibleName(tr("Compared with"))
        self.against.currentIndexChanged.connect(lambda _index: self.changed.emit())
        against.addWidget(self.against, 1)
        self.body.addLayout(against)
        self.swipe = CheckBox(tr("Swipe between the two on the map"))
        self.swipe.toggled.connect(lambda _on: self.changed.emit())
        self.body.addWidget(self.swipe)

    def _add_details(self) -> None:
        self.title_line = plain_label(wrapped=True, strong=True)
        self.details = plain_label(wrapped=True)
        self.details.hide()  # nothing to come to by Tab yet
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.left_open = plain_label(wrapped=True, note=True)
        self.basis = plain_label(wrapped=True, quiet=True)
        self.said = QVBoxLayout()
        for widget in (self.title_line, self.details, self.left_open):
            self.body.addWidget(widget)
        self.body.addLayout(self.said)
        self.body.addWidget(self.basis)

    def _tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        self.new = push_button(tr("New term…"), self.newAsked.emit)
        self.edit = push_button(tr("Edit…"), lambda: self.editAsked.emit(self.term))
        self.delete = push_button(tr("Delete"), lambda: self.deleteAsked.emit(self.term))
        for button in (self.new, self.edit, self.delete):
            flow.addWidget(button)
        return tools

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as many columns as there is room for."""
        super().resizeEvent(event)
        for column in range(_ALWAYS, len(_HEADS)):
            self.table.setColumnHidden(column, self.width() < _ROOMY)

    @property
    def term(self) -> str:
        """The id of the chosen term, "" for none."""
        rows = {item.row() for item in self.table.selectedItems()}
        item = self.table.item(min(rows), 0) if rows else None
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def other(self) -> str:
        """The id of the term that the chosen one is compared with, "" for the ground as it is."""
        return str(self.against.currentData() or "")

    def choose(self, term_id: str) -> None:
        """Chooses a term; one that is not there yet as soon as it is."""
        self._wanted = term_id
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == term_id:
                self.table.selectRow(row)
                self._wanted = ""
                return

    def show_terms(self, terms: Sequence[Term], outcomes: Mapping[str, Outcome]) -> None:
        """Shows the terms with what each would mean, as far as that is known; the chosen one stays chosen."""
        before = self._wanted or self.term
        self.table.blockSignals(True)
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(terms))
        for row, term in enumerate(terms):
            for column, cell in enumerate(_cells(term, outcomes.get(term.id))):
                self.table.setItem(row, column, cell)
        self.table.setSortingEnabled(True)
        self.table.blockSignals(False)
        heads = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(_TALL_ROW * min(len(terms), 7) + heads + 4)
        self.table.setVisible(bool(terms))
        self.copy.setVisible(bool(terms))
        self.empty.setVisible(not terms)
        self.empty.setText(tr("The briefing has no terms. A term is a proposal made in statements, such as a ceasefire "
                              "along the line of contact; the map shows what it would mean."))
        self._show_others(terms)
        self.choose(before if before in {each.id for each in terms} else terms[0].id if terms else "")
        self.chosen.emit(self.term)

    def _show_others(self, terms: Sequence[Term]) -> None:
        kept = self.against.currentData()
        self.against.blockSignals(True)
        self.against.clear()
        self.against.addItem(tr("the ground as it is"), "")
        for each in terms:
            self.against.addItem(title_of(each), each.id)
        self.against.setCurrentIndex(max(0, self.against.findData(kept)))
        self.against.blockSignals(False)

    def show_term(self, term: Term | None, outcome: Outcome | None, layer: AreaLayer, briefing: Briefing) -> None:
        """Shows what the chosen term would mean, and who said it."""
        for button in (self.edit, self.delete):
            button.setEnabled(term is not None)
        for widget in (self.title_line, self.details, self.left_open, self.basis, self.kursk):
            widget.setVisible(term is not None)
        self.swipe.setVisible(self.other not in ("", self.term))
        _clear(self.said)
        if term is None:
            return
        self.title_line.setText(title_of(term))
        lines = details(outcome, term, layer) if outcome is not None else [tr("Working it out …")]
        self.details.setText("\n".join(lines))
        self.details.setVisible(bool(lines))
        self.left_open.setText(tr("Left open: {what}").format(what=term.left_open or ""))
        self.left_open.setVisible(bool(term.left_open))
        self.basis.setText(basis(outcome) if outcome is not None else "")
        said = rests_on(term, briefing)
        if not said:
            self.said.addWidget(plain_label(tr("No statement is named that it rests on."), wrapped=True, note=True))
        for statement_id, text, chain in said:
            button = ElidedButton(text)
            button.setProperty("link", True)
            button.setProperty("plain", True)
            button.clicked.connect(lambda _checked=False, each=statement_id: self.statementAsked.emit(each))
            self.said.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.said.addWidget(plain_label(chain, wrapped=True, quiet=True))


def _cells(term: Term, outcome: Outcome | None) -> list[_Cell]:
    first = _Cell(title_of(term))
    first.setData(Qt.ItemDataRole.UserRole, term.id)
    if outcome is None:
        return [first, *(_Cell("…", 0.0) for _ in range(len(_HEADS) - 1))]
    people = outcome.living("ukraine").people + outcome.living("russia").people
    sizes = (outcome.km2("ukraine"), outcome.km2("russia"))
    given = [_Cell(numeral(km2, ",.0f") if km2 else "–", km2) for km2 in sizes]
    return [first, *given, _Cell(rounded(people) if people else "–", people),
            _Cell(numeral(outcome.share_after, ".1f"), outcome.share_after),
            _Cell(numeral(outcome.line_after_km, ",.0f"), outcome.line_after_km)]


def _clear(layout: Any) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
