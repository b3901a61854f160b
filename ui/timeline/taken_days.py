# SPDX-License-Identifier: MIT
"""Control data in the briefing's own file: taken in, read when a briefing is opened, shown like an observer's day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from maps.control_day import TAKEN
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.texts import say, tr
from ui.timeline.day_library import DayLibrary
from ui.timeline.page_packs import PagePacks

if TYPE_CHECKING:
    from briefing.model import Briefing, PinnedDay
    from maps.control_day import ControlDay
    from maps.timeline.day_files import DayHead


class TakenDays(QObject):
    """Keeps the library's ``TAKEN`` day the one that the open briefing's file holds."""

    def __init__(self, session: Session, library: DayLibrary, packs: PagePacks) -> None:
        super().__init__(library)
        self._session = session
        self._library = library
        self._packs = packs
        self._ground: tuple[dict[str, object], ...] = ()
        session.openedChanged.connect(self.follow)
        session.edited.connect(self.follow)

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
        if head is None:
            return
        source = self._library.known.providers.get(provider)
        terms = f"{say(source.terms.text)} {say(source.terms.licence)}." if source is not None else head.licence

        def taken(found: ControlDay) -> None:
            from maps.timeline.taken_ground import with_taken

            self._apply(tr("Take control data into the briefing"),
                        with_taken(self._session.briefing, head, found, terms))

        self._library.work.add("take", lambda _work: self._library.read((provider, day)), taken)

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
