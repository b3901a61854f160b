# SPDX-License-Identifier: MIT
"""Joins the list of events with the list of statements and the map, which follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.events.model import events_of
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.events.pane import EventsPane


class EventsController(QObject):
    """Opens the pane, which is made when it is first opened, and keeps it in step."""

    def __init__(self, window: MainWindow, reading: ReadingController) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self.pane: EventsPane | None = None
        for changed in (self._session.openedChanged, self._session.edited, self._session.groundChanged,
                        reading.sidebar.shownChanged):
            changed.connect(self._refresh)
        reading.statementShown.connect(self._follow)
        window.commands.connect({"events": lambda: self.show(window.commands["events"].isChecked())})
        window.back_steps.add("events", self._leave)

    @property
    def is_open(self) -> bool:
        """Whether the pane is in view."""
        return self.pane is not None and self.pane.isVisible()

    def show(self, on: bool) -> None:
        """Opens or closes the pane beside the map."""
        self._window.commands["events"].setChecked(on)
        if on and self.pane is None:
            self._make_pane()
        if self.pane is None or self.is_open == on:
            return
        self._window.panes.show(self.pane, on)
        if on:
            self._refresh()
            self._follow(self._reading.sidebar.selected)
            self.pane.table.setFocus()

    def _make_pane(self) -> None:
        from ui.events.pane import EventsPane

        self.pane = EventsPane()
        self.pane.closeRequested.connect(lambda: self.show(False))
        self.pane.closed.connect(lambda: self._window.commands["events"].setChecked(False))
        self.pane.chosen.connect(self._reading.sidebar.select)

    def _refresh(self) -> None:
        if self.pane is not None and self.is_open:
            shown = self._reading.sidebar.shown
            is_filtered = len(shown) < len(self._session.briefing.statements)
            self.pane.show_events(events_of(self._session.opened, set(shown)), is_filtered=is_filtered)

    def _follow(self, statement_id: str) -> None:
        if self.pane is not None and self.is_open:
            self.pane.follow(statement_id)

    def _leave(self) -> bool:
        is_open = self.is_open
        if is_open:
            self.show(False)
        return is_open
