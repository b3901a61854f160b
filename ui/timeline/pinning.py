# SPDX-License-Identifier: MIT
"""Pins a briefing to an observer's day, by reference only, and shows that day with the briefing."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.files.session import Focus, Session
from ui.kit.texts import short_date, tr
from ui.timeline.day_library import DayLibrary
from ui.timeline.page_packs import PagePacks
from ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from briefing.model import PinnedDay


class Pinning(QObject):
    """Asks for the day with ``dayAsked``: the observer, and the day."""

    dayAsked = Signal(str, object)
    changed = Signal(object)
    """The ``PinnedDay`` the user has just pinned the briefing to, or None."""

    def __init__(self, session: Session, messages: MessageBar, library: DayLibrary, packs: PagePacks) -> None:
        super().__init__(library)
        self._session = session
        self._messages = messages
        self._library = library
        self._packs = packs
        self._awaited: PinnedDay | None = None
        self._seen: PinnedDay | None = None
        packs.packed.connect(self._packed)
        session.openedChanged.connect(self.follow)
        session.edited.connect(self.follow)

    @property
    def pinned(self) -> PinnedDay | None:
        """What the open briefing is pinned to."""
        return self._session.briefing.control

    def pin(self, provider: str, day: datetime.date) -> None:
        """The briefing names this day of an observer."""
        from briefing.model import PinnedDay

        head = self._library.cache.head(provider, day)
        if head is not None:
            self._change(tr("Pin control data"),
                         PinnedDay(provider=provider, name=head.name, day=head.day, content=head.content))

    def unpin(self) -> None:
        """The briefing shows the shipped layer from now on."""
        self._change(tr("Unpin control data"), None)

    def _change(self, words: str, pinned: PinnedDay | None) -> None:
        from briefing.structs import changed
        if self._session.apply(words, changed(self._session.briefing, control=pinned), Focus("briefing")):
            self.changed.emit(pinned)

    def follow(self) -> None:
        """Asks once for the day the briefing is pinned to; says so where it is missing, or has changed since."""
        pinned = self.pinned
        if pinned == self._seen:
            return
        self._seen, self._awaited = pinned, None
        if pinned is None:
            self.dayAsked.emit(SHIPPED, SHIPPED_DAY)
            return
        head = self._library.cache.head(pinned.provider, pinned.day)
        if head is None:
            self._messages.note(tr(
                "The briefing is pinned to {name} of {day}, which is not in hand on this computer; the shipped layer "
                "is shown. Control data… fetches it.").format(name=pinned.name, day=short_date(pinned.day)))
            self.dayAsked.emit(SHIPPED, SHIPPED_DAY)
            return
        if head.content != pinned.content:
            self._messages.note(tr(
                "{name} has changed its data of {day} since the briefing was pinned to it; the data in hand are "
                "shown.").format(name=pinned.name, day=short_date(pinned.day)))
        if self._packs.slot_of(pinned.provider) is None:
            self._awaited = pinned
            self._packs.pack()
        else:
            self.dayAsked.emit(pinned.provider, pinned.day)

    def _packed(self, provider: str, _slot: int, _version: int) -> None:
        awaited = self._awaited
        if awaited is not None and awaited.provider == provider:
            self._awaited = None
            self.dayAsked.emit(provider, awaited.day)
