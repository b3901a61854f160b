# SPDX-License-Identifier: MIT
"""Pins a briefing to an observer's day, by reference only, and shows that day with the briefing."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from maps.control_day import TAKEN
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.texts import short_date, tr
from ui.timeline.day_library import DayLibrary
from ui.timeline.page_packs import PagePacks
from ui.timeline.taken_days import TakenDays
from ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from briefing.model import PinnedDay
    from maps.timeline.day_files import DayHead


class Pinning(QObject):
    """Asks for the day with ``dayAsked``: the observer, and the day."""

    dayAsked = Signal(str, object)

    def __init__(self, session: Session, messages: MessageBar, library: DayLibrary, packs: PagePacks,
                 taken: TakenDays) -> None:
        super().__init__(library)
        self._session = session
        self._messages = messages
        self._library = library
        self._packs = packs
        self._taken = taken
        self._awaited: PinnedDay | None = None
        """The file's day while it is read and packed."""
        self._missing: PinnedDay | None = None
        """The file's day while it is not in hand."""
        self._seen: PinnedDay | None = None
        self._is_new = False
        packs.packed.connect(self._packed)
        library.daysChanged.connect(self._days_changed)
        library.cancelled.connect(self._cancelled)
        session.openedChanged.connect(self._opened_changed)
        session.edited.connect(self.follow)

    @property
    def pinned(self) -> PinnedDay | None:
        """What the open briefing is pinned to."""
        return self._session.briefing.control

    @property
    def is_awaiting(self) -> bool:
        """Whether the file's day is on its way to the map."""
        return self._awaited is not None

    def let_go(self) -> None:
        """The user chose a day: the file's day does not take its place later."""
        self._awaited = self._missing = None

    def pin(self, provider: str, day: datetime.date) -> None:
        """The briefing names this day of an observer."""
        from briefing.model import PinnedDay

        head = self._library.head(provider, day)
        if head is not None:
            known = self._library.known
            name = head.name if known.own(provider) is None else known.name_of(provider)
            self._change(tr("Pin control data"),
                         PinnedDay(provider=provider, name=name, day=head.day, content=head.content))

    def unpin(self) -> None:
        """The briefing shows the shipped layer from now on; control data of its own is taken out."""
        if self.pinned is not None and self.pinned.taken is not None:
            self._taken.remove()
        else:
            self._change(tr("Unpin control data"), None)

    def _change(self, words: str, pinned: PinnedDay | None) -> None:
        from briefing.structs import changed
        briefing = changed(self._session.briefing, control=pinned, control_ground=())
        self._session.apply(words, briefing, Focus("briefing"))

    def change_to(self, provider: str, day: datetime.date) -> None:
        """The briefing shows this day from now on: the shipped layer without a pin."""
        if provider == SHIPPED:
            self.unpin()
        else:
            self.pin(provider, day)

    def change(self, provider: str, day: datetime.date) -> None:
        """Pins the day on show, or unpins it where it is pinned."""
        if (provider, day) == self._session.opened.control_day:
            self.unpin()
        else:
            self.change_to(provider, day)

    def offer(self, provider: str, day: datetime.date, name: str) -> None:
        """Offers to pin the day shown, where the file just written would show another one that is in hand."""
        pinned, file_day = self.pinned, self._session.opened.control_day
        is_in_hand = file_day[1] in self._library.all_days.get(file_day[0], ())
        if (provider, day) == file_day or self.is_awaiting or not is_in_hand:
            return
        other = tr("{day}, the built-in layer").format(day=short_date(SHIPPED_DAY)) if pinned is None else tr(
            "{day} of {name}").format(day=short_date(pinned.day), name=pinned.name)
        self._messages.problem(
            tr("The map shows {day} of {name}, but the saved file will show {other}.").format(
                day=short_date(day), name=name, other=other),
            tr("Unpin it") if provider == SHIPPED else tr("Pin it"), lambda: self.change_to(provider, day))

    def _opened_changed(self) -> None:
        """Another briefing never inherits the day of the one before."""
        self._is_new = True
        self.follow()

    def follow(self) -> None:
        """Asks once for the day the briefing is pinned to; says so where it is missing, or has changed since."""
        pinned = self.pinned
        if pinned == self._seen and not self._is_new:
            return
        is_new, self._is_new = self._is_new, False
        self._seen = pinned
        self.let_go()
        if pinned is None:
            self.dayAsked.emit(SHIPPED, SHIPPED_DAY)
            return
        if pinned.taken is not None:
            self._await(pinned, is_new)
        else:
            self._follow_pinned(pinned, is_new)

    def _follow_pinned(self, pinned: PinnedDay, is_new: bool) -> None:
        head = self._library.head(pinned.provider, pinned.day)
        if head is None:
            self._messages.note(tr(
                "The briefing is pinned to {name} of {day}, which is not on this computer; the built-in layer "
                "is shown. Control data… fetches it.").format(name=pinned.name, day=short_date(pinned.day)))
            self._missing = pinned
            self.dayAsked.emit(SHIPPED, SHIPPED_DAY)
            return
        self._say_what_changed(pinned, head)
        if self._packs.slot_of(pinned.provider) is None:
            self._await(pinned, is_new)
            self._packs.make_room_for(pinned.provider)
        else:
            self.dayAsked.emit(pinned.provider, pinned.day)

    def _say_what_changed(self, pinned: PinnedDay, head: DayHead) -> None:
        if head.content != pinned.content:
            self._messages.note(tr(
                "The data of {name} for {day} on this computer are not those that the briefing was pinned to: the "
                "observer changed them, or this version of the program reads them in another way. They are shown."
            ).format(name=pinned.name, day=short_date(pinned.day)))

    def _await(self, pinned: PinnedDay, is_new: bool) -> None:
        """The day is shown once it is read and packed."""
        self._awaited = pinned
        if is_new:  # until then nothing of the briefing before
            self.dayAsked.emit(SHIPPED, SHIPPED_DAY)

    def _days_changed(self) -> None:
        """A day that was missing is shown once it was fetched."""
        missing = self._missing
        head = None if missing is None else self._library.head(missing.provider, missing.day)
        if missing is not None and head is not None:
            self._missing, self._awaited = None, missing
            self._say_what_changed(missing, head)
            self._packs.make_room_for(missing.provider)

    def _cancelled(self) -> None:
        """What the user cancels is something else: the file's day is asked for again."""
        if self.is_awaiting:
            self._packs.pack()

    def _packed(self, provider: str, _slot: int, version: int) -> None:
        awaited = self._awaited
        if awaited is not None and version and provider == (TAKEN if awaited.taken is not None else awaited.provider):
            self._awaited = None
            self.dayAsked.emit(provider, awaited.day)
