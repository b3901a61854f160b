# SPDX-License-Identifier: MIT
"""Tells the map what happened where, and on which day of the time bar it is: events come, stay and fade."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import QObject

from briefing.happening import kyiv_days
from briefing.model import Briefing
from maps.areas import PLACE
from ui.files.session import Session
from ui.map.map_view import MapView

EVENTS: Final = "events"
"""The row of the time bar with the days of events, as if it were an observer's."""
_EPOCH: Final = datetime.date(1970, 1, 1)


class EventsOnMap(QObject):
    """Follows the open briefing. ``days`` are those on which something begins."""

    def __init__(self, session: Session, view: MapView) -> None:
        super().__init__(session)
        self._session = session
        self._map = view
        self._told: tuple[object, object] = (None, None)
        self.days: tuple[datetime.date, ...] = ()
        """The days on which something in the briefing begins, in order, each once."""
        self.day: datetime.date | None = None
        """The day that the map shows events for; None for all days."""
        for changed in (session.openedChanged, session.edited, session.groundChanged):
            changed.connect(self._tell)
        self._tell()

    def show(self, day: datetime.date | None) -> None:
        """Shows the events up to this day; None shows those of all days."""
        if day != self.day:
            self.day = day
            self._map.set_event_day(None if day is None else _number(day))

    def _tell(self) -> None:
        opened = self._session.opened
        now = (opened.briefing.statements, opened.briefing.own_areas)
        if now[0] is self._told[0] and now[1] is self._told[1]:
            return
        self._told = now
        self.days = _days(opened.briefing)
        places = {area.id for area in opened.layer if area.kind == PLACE}
        events = []
        for statement in opened.briefing.statements:
            if statement.happened is not None:
                first, last = map(_number, kyiv_days(statement.happened))
                events += [(area, first, last) for area in statement.areas if area in places]
        self._map.set_events(events)


def _days(briefing: Briefing) -> tuple[datetime.date, ...]:
    return tuple(sorted({kyiv_days(each.happened)[0] for each in briefing.statements if each.happened is not None}))


def _number(day: datetime.date) -> int:
    return (day - _EPOCH).days
