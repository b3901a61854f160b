# SPDX-License-Identifier: MIT
"""Keeps what the observers in hand measure in Kursk Oblast beside the statements that state a size of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui.files.open_briefing import Observed, ObservedSize

if TYPE_CHECKING:
    from ui.files.session import Session
    from ui.timeline.day_library import DayLibrary

_REST_MILLISECONDS: Final = 300
"""Edits and fetched days that follow each other so quickly are answered together."""


class KurskOfStatements(QObject):
    """Measures the day of each such statement in the background; without days in hand it does nothing."""

    def __init__(self, session: Session, library: DayLibrary) -> None:
        super().__init__(session)
        self._session = session
        self._library = library
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        for changed in (session.openedChanged, session.edited, session.groundChanged, library.daysChanged,
                        library.fetched):
            changed.connect(self._rest.start)

    def _ask(self) -> None:
        opened = self._session.opened
        asked = {opened.day_in_kursk(each) for each in opened.briefing.statements}
        days = sorted(day for day in asked if day is not None)
        if not days or not any(self._library.days.values()):
            self._session.show_observed({})
            return
        self._library.shown_work.add("kursk", lambda _work: self._measured(days), self._session.show_observed)

    def _measured(self, days: Iterable[datetime.date]) -> Observed:
        from maps.timeline.kursk_sizes import kursk_sizes

        library = self._library
        return {day: tuple(
            ObservedSize(library.known.name_of(each.provider), each.day, each.held_km2, each.unknown_km2)
            for each in kursk_sizes(library.cache, library.ground, day)) for day in days}
