# SPDX-License-Identifier: MIT
"""The commands for whole statements: make, duplicate, delete, move."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing.editing import move_statement, put_statement, remove_statements
from briefing.ids import random_id
from briefing.model import Statement
from briefing.structs import changed
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.focus import focus_kept
from ui.kit.texts import tr
from ui.reading.sidebar import Sidebar
from ui.window.actions import Actions


class StatementCommands(QObject):
    """Carries out the commands, each as one edit. ``show`` opens the editor on a new statement."""

    def __init__(self, actions: Actions, session: Session, sidebar: Sidebar, show: Callable[[Focus], object]) -> None:
        super().__init__(session)
        self._actions = actions
        self._sidebar = sidebar
        self.session = session
        self._show = show
        actions.connect({
            "new_statement": self.new_statement, "duplicate": self.duplicate, "delete": self.delete_statement,
            "move_up": lambda: self.move(-1), "move_down": lambda: self.move(1),
        })

    def enable(self) -> None:
        """Enables the commands that are possible now."""
        commands = self._actions
        may_write = not self.session.read_only
        commands["new_statement"].setEnabled(may_write)
        for name in ("duplicate", "delete", "move_up", "move_down"):
            commands[name].setEnabled(may_write and bool(self._sidebar.selected))

    def new_statement(self) -> None:
        """Makes a statement after the selected one, with its theme and chain, and opens it."""
        selected = self._sidebar.selected
        briefing = self.session.briefing
        like = briefing.statement(selected) if selected else None
        statement = Statement(
            id=random_id("statement"), kind="claim", theme=like.theme if like else None, via=like.via if like else ())
        self._add(tr("New statement"), statement)

    def duplicate(self) -> None:
        """Copies the selected statement, without its relations."""
        selected = self._sidebar.selected
        if selected:
            like = self.session.briefing.statement(selected)
            self._add(tr("Duplicate statement"), changed(
                like, id=random_id(" ".join(like.text.split()[:4]), "statement"), supports=(), contradicts=()))

    def _add(self, name: str, statement: Statement) -> None:
        focus = Focus("statement", statement.id)
        edited = put_statement(self.session.briefing, statement, after=self._sidebar.selected or None)
        if self.session.apply(name, edited, focus):
            self._show(focus)

    def delete_statement(self) -> None:
        """Deletes the selected statement and selects its neighbour; undo restores it."""
        selected = self._sidebar.selected
        if not selected:
            return
        shown = self._sidebar.shown
        index = shown.index(selected) if selected in shown else 0
        neighbour = (shown[index + 1:index + 2] or shown[max(index - 1, 0):index] or [""])[0]
        with focus_kept(lambda: self._sidebar):
            if self.session.delete(tr("Delete statement"), remove_statements(self.session.briefing, {selected}),
                                   tr("Statement deleted."), Focus("statement", selected)):
                self._sidebar.select(neighbour)

    def move(self, by: int) -> None:
        """Moves the selected statement in the briefing's order."""
        selected = self._sidebar.selected
        if selected:
            self.session.apply(tr("Move statement"), move_statement(self.session.briefing, selected, by),
                               Focus("statement", selected))
