# SPDX-License-Identifier: MIT
"""Waits for the day of the first briefing's file, for runs that present it or take a picture at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.files.session import Session
from ui.kit.texts import short_date, tr
from ui.map.map_look import MapLook
from ui.timeline.controller import TimelineController

LIMIT_MILLISECONDS: Final = 30_000
"""Packing the days of several years takes some seconds; a run that takes a picture ends after a minute."""


class FirstDay(QObject):
    """``ready`` comes once, when the map shows the file's day with its areas: "", or a sentence on why it does not."""

    ready = Signal(str)

    def __init__(self, timeline: TimelineController, session: Session, look: MapLook) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._session = session
        self._is_over = False
        self._trouble = ""
        self._limit = QTimer(self, singleShot=True, interval=LIMIT_MILLISECONDS)
        self._limit.timeout.connect(self._end)
        for signal in (look.dayShown, session.groundChanged):
            signal.connect(self._look)
        timeline.library.failed.connect(self._failed)

    def begin(self) -> None:
        """Begins to wait."""
        self._limit.start()
        self._look()

    def _look(self) -> None:
        if not self._timeline.pinning.is_awaiting and self._timeline.ground.is_current:
            self._end()

    def _failed(self, sentence: str) -> None:
        self._trouble = sentence

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._limit.stop()
            self.ready.emit(self._why_not())

    def _why_not(self) -> str:
        pinned = self._session.briefing.control
        is_there = self._timeline.observer_day == self._session.opened.control_day and self._timeline.ground.is_current
        if pinned is None or is_there:
            return ""
        return tr("The day of the briefing's file, {day} of {name}, cannot be shown; another is shown. {why}").format(
            day=short_date(pinned.day), name=pinned.name, why=self._trouble).strip()
