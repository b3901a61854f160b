# SPDX-License-Identifier: MIT
"""The dialog to merge another briefing into the open one: what is added, and a choice for each conflict."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from briefing.merging import THINGS, Choice, Conflict, Key, compare, merged
from briefing.model import Briefing
from briefing.sentences import mark
from ui.editing.difference_texts import field_name, thing_name, value_text
from ui.kit.dialogs import EditDialog
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import counted, tr

_CHOICES: Final[tuple[tuple[Choice, str], ...]] = (
    ("mine", mark("Keep mine")), ("theirs", mark("Take theirs")),
    ("both", mark("Keep both")),
)
_COUNTED: Final = {
    "speaker": (mark("speaker"), mark("speakers")), "source": (mark("source"), mark("sources")),
    "statement": (mark("statement"), mark("statements")), "area": (mark("area"), mark("areas"))}
MOST_SHOWN: Final = 200
"""The most conflicts shown; beyond these, mine is kept."""


class MergeDialog(EditDialog):
    """The dialog. ``take`` receives the merged briefing when the user agrees."""

    def __init__(self, window: QWidget, mine: Briefing, theirs: Briefing, name: str,
                 take: Callable[[Briefing], object]) -> None:
        found = compare(mine, theirs)
        added = ", ".join(counted(len(found.added[thing]), *_COUNTED[thing]) for thing in THINGS if found.added[thing])
        super().__init__(window, tr("Merge {name}").format(name=name), _sentence(added, len(found.conflicts)),
                         tr("Merge"), lambda: take(merged(mine, theirs, self.choices)))
        self.resize(760, 560)
        self.choices: dict[Key, Choice] = {}
        self.groups: dict[Key, dict[Choice, QRadioButton]] = {}
        self.agree.setEnabled(bool(added or found.conflicts))
        if not found.conflicts:
            self.body.addStretch(1)
            return
        inner = QWidget()
        inner.setObjectName("drawerBody")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for conflict in found.conflicts[:MOST_SHOWN]:
            column.addWidget(self._card(conflict, mine))
        if len(found.conflicts) > MOST_SHOWN:
            more = counted(len(found.conflicts) - MOST_SHOWN, mark("more conflict"), mark("more conflicts"))
            column.addWidget(plain_label(tr("{more} are not shown; mine is kept there.").format(more=more), quiet=True))
        column.addStretch(1)
        self.body.addWidget(scrolled(inner), 1)

    def _card(self, conflict: Conflict, mine: Briefing) -> QWidget:
        card = QFrame()
        card.setObjectName("conflict")
        grid = QGridLayout(card)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        head = f"{thing_name(conflict.thing)}: {_label(conflict, mine)}"
        grid.addWidget(plain_label(head, wrapped=True, strong=True), 0, 0, 1, 3)
        grid.addWidget(plain_label(tr("mine").upper(), caption=True), 1, 1)
        grid.addWidget(plain_label(tr("theirs").upper(), caption=True), 1, 2)
        for row, field in enumerate(conflict.fields, start=2):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(plain_label(field_name(field), quiet=True), row, 0, top)
            grid.addWidget(plain_label(value_text(conflict.mine.get(field)), wrapped=True), row, 1, top)
            grid.addWidget(plain_label(value_text(conflict.theirs.get(field)), wrapped=True), row, 2, top)
        grid.addWidget(self._buttons(conflict), len(conflict.fields) + 2, 0, 1, 3)
        return card

    def _buttons(self, conflict: Conflict) -> QWidget:
        box = QWidget()
        row = QGridLayout(box)
        row.setContentsMargins(0, 4, 0, 0)
        group = QButtonGroup(box)
        key: Key = (conflict.thing, conflict.id)
        self.groups[key] = {}
        for column, (choice, text) in enumerate(_CHOICES):
            button = QRadioButton(tr(text))
            button.setChecked(choice == "mine")
            button.clicked.connect(partial(self._choose, key, choice))
            group.addButton(button)
            row.addWidget(button, 0, column)
            self.groups[key][choice] = button
        row.setColumnStretch(len(_CHOICES), 1)
        return box

    def _choose(self, key: Key, choice: Choice, _checked: bool = True) -> None:
        self.choices[key] = choice


def _sentence(added: str, conflicts: int) -> str:
    if not added and not conflicts:
        return tr("The other briefing brings nothing that this one does not have.")
    comes = tr("{added} will be added.").format(added=added) if added else tr("Nothing new will be added.")
    if not conflicts:
        return comes
    return f"{comes} " + tr("{count} both briefings have in two versions; choose for each.").format(
        count=counted(conflicts, mark("thing"), mark("things")))


def _label(conflict: Conflict, mine: Briefing) -> str:
    if conflict.thing == "statement":
        text = mine.statement(conflict.id).text
    elif conflict.thing == "speaker":
        text = mine.speaker(conflict.id).name
    elif conflict.thing == "source":
        text = mine.source(conflict.id).title
    else:
        text = conflict.id
    return " ".join(text.split())[:120] or conflict.id
