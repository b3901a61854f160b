# SPDX-License-Identifier: MIT
"""Joins the pane of pictures and videos with the list of statements, and shows on the map where cameras stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.media.media_reader import MediaReader
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow
from ui.window.pane_controller import PaneController

if TYPE_CHECKING:
    from ui.media.pane import MediaPane


class MediaController(PaneController["MediaPane"]):
    """Opens the pane, which is made when it is first opened, and keeps it in step."""

    def __init__(self, window: MainWindow, reading: ReadingController, reader: MediaReader) -> None:
        super().__init__(window, "media")
        self._reading = reading
        self._session = reading.session
        self.reader = reader
        self._views: list[tuple[float, float, float | None]] = []
        """Where the cameras of the selected statement's media stood, as the map shows it."""
        for changed in (self._session.openedChanged, self._session.edited):
            changed.connect(self._refresh)
        reading.statementShown.connect(lambda _id: self._refresh())

    def _make_pane(self) -> MediaPane:
        from ui.media.pane import MediaPane

        self.reader.get_ready()
        return MediaPane(self.reader)

    def _toggled(self, pane: MediaPane, on: bool) -> None:
        self._reading.frame_again()
        if on:
            self._refresh()
            pane.view.setFocus()

    def _refresh(self) -> None:
        briefing, selected = self._session.shown.briefing, self._reading.sidebar.selected
        media = briefing.media_of(briefing.statement(selected)) if self._session.opened.has_statement(selected) else ()
        views = [(each.lon, each.lat, each.direction)
                 for each in media if each.lon is not None and each.lat is not None]
        if views != self._views:
            self._views = views
            self._reading.map.show_views(views)
        if self.pane is not None and self.is_open:
            self.pane.show_media(briefing, media)
