# SPDX-License-Identifier: MIT
"""Control data in the briefing's own file: taken in, read when a briefing is opened, shown like an observer's day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from maps.control_day import TAKEN
from maps.errors import MapError
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.texts import say, tr
from ui.timeline.day_library import DayLibrary
from ui.timeline.page_packs import PagePacks
from ui.timeline.texts import terms_text

if TYPE_CHECKING:
    from briefing.model import Briefing, PinnedDay
    from maps.control_day import ControlDay
    from maps.timeline.day_files import DayHead
    from maps.timeline.taken_ground import Observer


class TakenDays(QObject):
    """Keeps the library's ``TAKEN`` day the one that the open briefing's file holds."""

    def __init__(self, session: Session, library: DayLibrary, packs: PagePacks) -> None:
        super().__init__(library)
        self._session = session
        self._library = library
        self._packs = packs
        self._ground: tuple[dict[str, object], ...] = ()
        self._openings = 0
        session.openedChanged.connect(self._opened)
        session.edited.connect(self.follow)

    def _opened(self) -> None:
        self._openings += 1
        self.follow()

    def follow(self) -> None:
        """Reads the ground of the open briefing's file in the background, where it is another than before."""
        briefing = self._session.briefing
        ground, pinned = briefing.control_ground, briefing.control
        if ground is self._ground:
            return
        self._ground = ground
        self._library.hold(None)
        if ground and pinned is not None:
            self._library.shown_work.add(
                "taken", lambda _work: _read(pinned, ground), lambda found: self._hold(ground, pinned, found))

    def _hold(self, ground: object, pinned: PinnedDay, found: ControlDay) -> None:
        if ground is not self._ground or pinned.taken is None:
            return  # another briefing is open by now
        self._library.known.learn(TAKEN, pinned.name, pinned.taken.credit)
        self._library.hold((_head(pinned, found), found))
        self._packs.pack()

    def take(self, provider: str, day: datetime.date) -> None:
        """Takes an observer's day into the briefing, after its terms were confirmed."""
        head = self._library.head(provider, day)
        if head is None or provider == TAKEN:
            return
        observer, opening = self._observer(head), self._openings
        self._library.shown_work.add("take", lambda _work: self._library.read((provider, day)),
                                     lambda found: self._taken(observer, found, opening))

    def _observer(self, head: DayHead) -> Observer:
        """Whose day it is, in the words that the user sees now."""
        from maps.timeline.taken_ground import Observer

        known = self._library.known
        source = known.providers.get(head.provider)
        return Observer(head.provider, known.name_of(head.provider),
                        known.attribution_of(head.provider, head.attribution),
                        terms_text(source.terms) if source is not None else head.licence)

    def _taken(self, observer: Observer, found: ControlDay, opening: int) -> None:
        from maps.timeline.taken_ground import with_taken

        if opening != self._openings:
            self._library.failed.emit(tr("Another briefing was opened, so {name} was not taken in.").format(
                name=observer.name))
            return
        try:
            self._apply(tr("Take control data into the briefing"), with_taken(self._session.briefing, observer, found))
        except MapError as error:
            self._library.failed.emit(say(error))

    def remove(self) -> None:
        """Takes the day out of the briefing again; it shows the shipped layer from now on."""
        from maps.timeline.taken_ground import without_taken

        self._apply(tr("Take control data out of the briefing"), without_taken(self._session.briefing))

    def _apply(self, words: str, briefing: Briefing) -> None:
        self._session.apply(words, briefing, Focus("briefing"))


def _read(pinned: PinnedDay, ground: tuple[dict[str, object], ...]) -> ControlDay:
    from maps.timeline.taken_ground import taken_day

    return taken_day(pinned, ground)


def _head(pinned: PinnedDay, day: ControlDay) -> DayHead:
    """What is known of the day, as of one that was fetched."""
    from maps.timeline.day_files import DayHead

    taken = pinned.taken
    return DayHead(
        provider=TAKEN, name=pinned.name, day=pinned.day, address="", fetched=datetime.datetime.now(datetime.UTC),
        sha256=pinned.content, attribution=taken.credit if taken is not None else "",
        licence=(taken.terms or "") if taken is not None else "", content=pinned.content,
        parts=tuple((kind, len(data)) for kind, data in day.parts), tells=day.tells,
        tells_2014_parts=day.tells_2014_parts)
