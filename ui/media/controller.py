# SPDX-License-Identifier: MIT
"""Joins the pane of pictures and videos with the list of statements, and shows on the map where cameras stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.media.media_reader import MediaReader
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.media.pane import MediaPane


class MediaController(QObject):
    """Opens the pane, which is made when it is first opened, and keeps it in step."""

    def __init__(self, window: MainWindow, reading: ReadingController, reader: MediaReader) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self.reader = reader
        self.pane: MediaPane | None = None
        self._views: list[tuple[float, float, float | None]] = []
        """Where the cameras of the selected statement's media stood, as the map shows it."""
        for changed in (self._session.openedChanged, self._session.edited):
            changed.connect(self._refresh)
        reading.statementShown.connect(lambda _id: self._refresh())
        window.commands.connect({"media": lambda: self.show(window.commands["media"].isChecked())})
        window.back_steps.add("media", self._leave)

    @property
    def is_open(self) -> bool:
        """Whether the pane is in view."""
        return self.pane is not None and self.pane.isVisible()

    def show(self, on: bool) -> None:
        """Opens or closes the pane beside the map."""
        self._window.commands["media"].setChecked(on)
        if on and self.pane is None:
            self._make_pane()
        if self.pane is None or self.is_open == on:
            return
        self._window.panes.show(self.pane, on)
        self._reading.frame_again()
        if on:
            self._refresh()
            self.pane.view.setFocus()

    def _make_pane(self) -> None:
        from ui.media.pane import MediaPane

        self.reader.get_ready()
        self.pane = MediaPane(self.reader)
        self.pane.closeRequested.connect(lambda: self.show(False))
        self.pane.closed.connect(lambda: self._window.commands["media"].setChecked(False))

    def _refresh(self) -> None:
        briefing, selected = self._session.briefing, self._reading.sidebar.selected
        media = briefing.media_of(briefing.statement(selected)) if self._session.opened.has_statement(selected) else ()
        views = [(each.lon, each.lat, each.direction)
                 for each in media if each.lon is not None and each.lat is not None]
        if views != self._views:
            self._views = views
            self._reading.map.show_views(views)
        if self.pane is not None and self.is_open:
            self.pane.show_media(briefing, media)

    def _leave(self) -> bool:
        is_open = self.is_open
        if is_open:
            self.show(False)
        return is_open
