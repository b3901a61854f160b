# SPDX-License-Identifier: MIT
"""Joins the list of events with the list of statements and the map, which follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.events.model import events_of
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow
from ui.window.pane_controller import PaneController

if TYPE_CHECKING:
    from ui.events.pane import EventsPane


class EventsController(PaneController["EventsPane"]):
    """Opens the pane and keeps it in step."""

    def __init__(self, window: MainWindow, reading: ReadingController) -> None:
        super().__init__(window, "events")
        self._reading = reading
        self._session = reading.session
        for changed in (self._session.openedChanged, self._session.edited, self._session.groundChanged,
                        reading.sidebar.shownChanged):
            changed.connect(self._refresh)
        reading.statementShown.connect(self._follow)

    def _make_pane(self) -> EventsPane:
        from ui.events.pane import EventsPane

        pane = EventsPane()
        pane.chosen.connect(self._reading.sidebar.select)
        return pane

    def _toggled(self, pane: EventsPane, on: bool) -> None:
        if on:
            self._refresh()
            self._follow(self._reading.sidebar.selected)
            pane.table.setFocus()

    def _refresh(self) -> None:
        if self.pane is not None and self.is_open:
            shown = self._reading.sidebar.shown
            is_filtered = len(shown) < len(self._session.briefing.statements)
            self.pane.show_events(events_of(self._session.shown, set(shown)), is_filtered=is_filtered)

    def _follow(self, statement_id: str) -> None:
        if self.pane is not None and self.is_open:
            self.pane.follow(statement_id)
