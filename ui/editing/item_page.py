# SPDX-License-Identifier: MIT
"""The base of the pages of speakers, sources and areas: a list, the form of the chosen item, its uses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefing.model import Briefing
from briefing.sentences import mark
from ui.editing.page import Page
from ui.editing.warnings_footer import WarningsFooter
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.flow_layout import FlowLayout
from ui.kit.focus import focus_kept
from ui.kit.forms import push_button, side_by_side, widgets_of
from ui.kit.item_list import ItemList
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import counted, tr


class ItemPage(Page):
    """Edits one item at a time. An item in use can be deleted too: undo restores it with its uses."""

    statementAsked = Signal(str)
    shownChanged = Signal(str)
    replaceAsked = Signal(str)

    def __init__(self, session: Session, thing: str, title: str, *, new: str, delete: str, none: str) -> None:
        super().__init__(session)
        self.thing = thing
        self.title = title
        self.shown = ""
        self._came_from = ""
        self.back = push_button(tr("← Back to the statement"), self._go_back, plain=True)
        self.back.hide()
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.list = ItemList()
        self.list.setAccessibleName(title)
        self.list.chosen.connect(self.show_item)
        self.form.addWidget(self.list)
        self.none = plain_label(none, wrapped=True, quiet=True)
        self.form.addWidget(self.none)
        self.new = push_button(new, self._make_new)
        self.delete = push_button(delete, self._delete)
        self.buttons = FlowLayout()
        for button in (self.new, self.delete):
            self.buttons.addWidget(button)
        self.form.addLayout(self.buttons)
        self.footer = WarningsFooter()
        self.warnings = self.footer.label
        self._always = self.form.count()
        self._can_replace = False
        self._fields: list[QWidget] = []

    def add_uses(self, *, replaceable: bool = False) -> None:
        """Adds a line that counts the statements with the item, leads to them, and may replace it there."""
        self.add_caption(tr("Named in"))
        self.uses_label = plain_label(wrapped=True, quiet=True)
        self.form.addWidget(self.uses_label)
        self.first_use = push_button(tr("Show the first"), self._show_first_use, plain=True)
        self.replace = push_button(tr("Replace…"), lambda: self.replaceAsked.emit(self.shown), plain=True)
        self._can_replace = replaceable
        self.form.addLayout(side_by_side(self.first_use, self.replace))

    def finish(self) -> None:
        """Completes the form."""
        self.form.addStretch(1)
        self._first = self.first_inside
        items = map(self.form.itemAt, range(self._always, self.form.count()))
        self._fields = [widget for item in items if item is not None for widget in widgets_of(item)]

    def refresh(self) -> None:
        """Shows the list, and the current state of the chosen item."""
        items = self._items()
        ids = [each.id for each in items]
        if self.shown not in ids:
            self.shown = ids[0] if ids else ""
        self.list.show_items(items, self.shown)
        self.list.setVisible(bool(items))
        self.none.setVisible(not items)
        self.delete.setEnabled(bool(self.shown))
        for widget in self._fields:
            widget.setVisible(bool(self.shown))
        self.first_inside = self._first if self.shown and self._first is not None else self.list if items else self.new
        warnings = self._show(self.shown) if self.shown else []
        if self.footer is not None:
            self.footer.show_warnings(warnings, has_item=bool(self.shown))
        if self.shown and hasattr(self, "uses_label"):
            uses = self._uses(self.shown)
            self.uses_label.setText(
                counted(len(uses), mark("statement"), mark("statements")) if uses else tr("no statement yet"))
            self.first_use.setVisible(bool(uses))
            self.replace.setVisible(self._can_replace)

    def show_item(self, item_id: str) -> None:
        """Shows an item, after committing what was typed for the one before."""
        if item_id and item_id != self.shown:
            self.commit()
            self.shown = item_id
        self.refresh()
        self.shownChanged.emit(self.shown)

    def lead_back_to(self, statement_id: str) -> None:
        """Offers the way back to the statement from which the user came; "" for none."""
        self._came_from = statement_id
        self.back.setVisible(bool(statement_id))

    def _go_back(self) -> None:
        statement_id = self._came_from
        self.lead_back_to("")
        if any(each.id == statement_id for each in self.briefing.statements):
            self.statementAsked.emit(statement_id)

    def commit(self) -> None:
        """Commits what was typed."""
        for widget in self._fields:
            for field in (widget, *widget.findChildren(QWidget)):
                if hasattr(field, "commit"):
                    field.commit()

    def _apply(self, name: str, briefing: Briefing, key: str | None) -> None:
        if briefing != self.briefing:
            self.session.apply(name, briefing, Focus(self.thing, self.shown),
                               key=(self.thing, self.shown, key) if key else None)

    def _delete(self) -> None:
        if self.shown:
            with focus_kept(lambda: self.list if self.shown else self.new):
                self._remove(self.shown)

    def _show_first_use(self) -> None:
        uses = self._uses(self.shown)
        if uses:
            self.statementAsked.emit(uses[0])

    # Implemented by each page for its items

    def _items(self) -> list[Choice]:
        raise NotImplementedError

    def _show(self, item_id: str) -> list[str]:
        """Fills the form. Returns the warnings."""
        raise NotImplementedError

    def _uses(self, item_id: str) -> list[str]:
        """Returns the ids of the statements that name the item."""
        raise NotImplementedError

    def _make_new(self) -> None:
        raise NotImplementedError

    def _remove(self, item_id: str) -> None:
        raise NotImplementedError
