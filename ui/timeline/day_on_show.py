# SPDX-License-Identifier: MIT
"""Puts an observer's day on the map in place of the shipped layer, once the page has the observer's days."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from maps.control_day import ObserverDay
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.map.map_look import MapLook
from ui.map.shown_day import ShownDay
from ui.timeline.day_library import DayLibrary
from ui.timeline.difference_layer import DifferenceLayer
from ui.timeline.doubts import DoubtfulDays
from ui.timeline.page_packs import PagePacks


class DayOnShow(QObject):
    """``shown`` when the map shows the day that was asked for."""

    shown = Signal()

    def __init__(self, look: MapLook, library: DayLibrary, packs: PagePacks, parts: DifferenceLayer) -> None:
        super().__init__(packs)
        self._look = look
        self._library = library
        self._packs = packs
        self._parts = parts
        self._awaited: ObserverDay | None = None
        self.doubts = DoubtfulDays(library)
        self.doubts.changed.connect(self._doubts_changed)
        packs.packed.connect(self._packed)
        library.observersChanged.connect(self._name_again)

    @property
    def observer_day(self) -> ObserverDay:
        """Whose day the map shows, and which."""
        shown = self._look.day
        return (SHIPPED, SHIPPED_DAY) if shown is None else (shown.provider, shown.day)

    @property
    def is_there(self) -> bool:
        """Whether the day on show is still in hand; the shipped layer always is."""
        shown = self._look.day
        return shown is None or shown.day in self._library.all_days.get(shown.provider, ())

    def show(self, provider: str, day: datetime.date) -> None:
        """Shows an observer's day; the shipped layer where that is asked for, or the day is not on this computer."""
        self._awaited = None
        is_here = provider != SHIPPED and day in self._library.all_days.get(provider, ())
        if is_here:
            self._packs.make_room_for(provider)
            if self._packs.slot_of(provider) is None:
                self._awaited = (provider, day)
                return
        self._parts.leave()
        if provider != SHIPPED:
            self.doubts.look_once()
        self._look.show_day(self._made(provider, day))
        self.shown.emit()

    def _packed(self, provider: str, _slot: int, _version: int) -> None:
        if self._awaited is not None and self._awaited[0] == provider:
            self.show(*self._awaited)

    def _made(self, provider: str, day: datetime.date) -> ShownDay | None:
        slot = self._packs.slot_of(provider)
        head = self._library.head(provider, day) if provider != SHIPPED and slot is not None else None
        if head is None or slot is None:
            return None
        known = self._library.known
        return ShownDay(
            provider=provider, name=known.name_of(provider), day=day, slot=slot[0], version=slot[1],
            attribution=known.attribution_of(provider, head.attribution),
            tells=tuple(kind for kind, count in head.parts if count), tells_2014_parts=head.tells_2014_parts,
            is_doubtful=bool(self.doubts.of((provider, day))))

    def all_of_observer(self) -> tuple[ShownDay, ...]:
        """Returns the days of the observer on show, in order and without doubtful ones; none of the shipped layer."""
        provider, _day = self.observer_day
        days = self._library.all_days.get(provider, ()) if provider != SHIPPED else ()
        made = (self._made(provider, day) for day in sorted(days))
        return tuple(each for each in made if each is not None and not each.is_doubtful)

    def _name_again(self) -> None:
        """Shows the name and the credit that the user now gives the observer on show."""
        if self._look.day is not None and self.is_there:
            self._look.show_day(self._made(*self.observer_day))

    def _doubts_changed(self) -> None:
        """Says of the day on show that it is doubtful, or that it no longer is."""
        shown = self._look.day
        if shown is not None and shown.is_doubtful != bool(self.doubts.of(self.observer_day)):
            self._look.show_day(replace(shown, is_doubtful=not shown.is_doubtful))
