# SPDX-License-Identifier: MIT
"""The form of a term: its title, what it does with which ground, the statements it rests on, what they leave open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing import limits
from briefing.model import Briefing, Operation, Term
from briefing.sentences import mark
from briefing.structs import changed
from ui.kit.check_rows import StatementChecks
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.texts import area_name, tr
from ui.kit.value_fields import NumberField
from ui.stage.term_words import PARTIES

if TYPE_CHECKING:
    from maps.areas import AreaLayer

KINDS: Final = {
    "freeze": mark("Stop along the line of contact"), "withdraw": mark("Leave an area"),
    "hand over": mark("Hand an area over"), "buffer": mark("Buffer along the line"),
}
_WIDTH: Final = 720


class OperationRow(QWidget):
    """An operation. ``removed`` when it is to be taken out."""

    removed = Signal()

    def __init__(self, operation: Operation, areas: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.kind = ChoiceField([(name, tr(text)) for name, text in KINDS.items()])
        self.kind.setAccessibleName(tr("What happens"))
        self.kind.show_value(operation.kind)
        self.giver = ChoiceField([(name, tr(text)) for name, text in PARTIES.items()])
        self.giver.setAccessibleName(tr("Who gives"))
        self.giver.show_value(operation.giver or "russia")
        self.area = ChoiceField([*areas])
        self.area.setAccessibleName(tr("Area"))
        if operation.area is not None and self.area.findData(operation.area) < 0:
            self.area.addItem(operation.area, operation.area)
        self.area.show_value(operation.area or (areas[0][0] if areas else ""))
        self.km = NumberField(tr("km"))
        self.km.show_value(operation.km)
        take_out = QPushButton("✕")
        take_out.setProperty("plain", True)
        take_out.setAccessibleName(tr("Take this operation out"))
        take_out.clicked.connect(self.removed)
        for widget, stretch in ((self.giver, 1), (self.kind, 2), (self.area, 2), (self.km, 1), (take_out, 0)):
            layout.addWidget(widget, stretch)
        self.kind.currentIndexChanged.connect(lambda _index: self._fit())
        self._fit()

    def _fit(self) -> None:
        kind = self.kind.currentData()
        self.giver.setVisible(kind in ("withdraw", "hand over"))
        self.area.setVisible(kind in ("withdraw", "hand over"))
        self.km.setVisible(kind == "buffer")

    def operation(self) -> Operation | None:
        """Returns the operation; None where something that it needs is missing."""
        kind = self.kind.currentData()
        if kind == "freeze":
            return Operation(kind="freeze")
        if kind == "buffer":
            km = self.km.value()
            return Operation(kind="buffer", km=km) if km is not None and 0 < km <= limits.MAX_BUFFER_KM else None
        area = self.area.currentData()
        return Operation(kind=kind, area=area, giver=self.giver.currentData()) if area else None


class TermForm(EditDialog):
    """The form. ``act`` receives the term."""

    def __init__(self, window: QWidget, term: Term, layer: AreaLayer, briefing: Briefing,
                 act: Callable[[Term], object]) -> None:
        super().__init__(window, tr("Term"), tr("What was proposed?"), tr("Keep"), lambda: self._keep(act))
        self.setMinimumWidth(_WIDTH)
        self._term = term
        self._areas = [(area.id, area_name(area)) for area in layer if area.geometry["type"].endswith("Polygon")]
        self.rows: list[OperationRow] = []
        self.title_line = LineField(limits.MAX_LINE, tr("Such as: a freeze, and withdrawal from two oblasts"))
        self.title_line.show_value(term.title)
        self._add(tr("Title"), self.title_line)
        self.body.addWidget(plain_label(tr("What would happen").upper(), caption=True))
        self._operations = QVBoxLayout()
        self.body.addLayout(self._operations)
        for operation in term.operations:
            self.add_row(operation)
        tools = QHBoxLayout()
        self.add = push_button(tr("Add an operation"), lambda: self.add_row(Operation(kind="freeze")))
        self.swap = push_button(tr("Add a swap"), self._add_swap)
        tools.addWidget(self.add)
        tools.addWidget(self.swap)
        tools.addStretch(1)
        self.body.addLayout(tools)
        self.statements = StatementChecks(briefing, term.rests_on)
        self._add(tr("Statements it was made in"), self.statements)
        self.left_open = TextField(limits.MAX_PROSE, tr("What they do not say, such as the exact division"), rows=2)
        self.left_open.show_value(term.left_open or "")
        self._add(tr("Left open"), self.left_open)
        self.wrong = plain_label(wrapped=True, note=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.title_line.setFocus()

    def _add(self, caption: str, field: QWidget) -> None:
        field.setAccessibleName(caption)
        self.body.addWidget(plain_label(caption.upper(), caption=True))
        self.body.addWidget(field)

    def add_row(self, operation: Operation) -> OperationRow:
        """Adds an operation to the form."""
        row = OperationRow(operation, self._areas)
        self.rows.append(row)
        row.removed.connect(lambda: self._take_out(row))
        self._operations.addWidget(row)
        row.show()
        self.adjustSize()
        return row

    def _add_swap(self) -> None:
        """Adds both halves of a swap: each party hands an area over."""
        for giver in ("russia", "ukraine"):
            self.add_row(Operation(kind="hand over", giver=giver, area=self._areas[0][0] if self._areas else None))

    def _take_out(self, row: OperationRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def term(self) -> Term | None:
        """Returns the term as described; None where an operation lacks something."""
        operations = [row.operation() for row in self.rows]
        if any(each is None for each in operations):
            return None
        return changed(
            self._term, title=" ".join(self.title_line.text().split()),
            rests_on=self.statements.ticked[:limits.MAX_RELATIONS],
            operations=tuple(each for each in operations if each is not None)[:limits.MAX_OPERATIONS],
            left_open=self.left_open.toPlainText().strip() or None)

    def _keep(self, act: Callable[[Term], object]) -> bool:
        term = self.term()
        if term is None:
            self.wrong.setText(tr("An operation lacks its area, or its kilometres (up to {most}).").format(
                most=limits.MAX_BUFFER_KM))
            self.wrong.show()
            return False
        act(term)
        return True
