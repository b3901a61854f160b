# SPDX-License-Identifier: MIT
"""The days of control data in hand: fetched when asked for, packed for the map, measured, compared.

All of it runs in the background, one thing at a time; ``cancel`` ends what is running, and what was fetched stays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from maps.errors import MapError
from maps.ground import Ground
from maps.shipped import SHIPPED, SHIPPED_DAY
from maps.timeline.day_cache import DayCache
from ui.kit.background import Background
from ui.kit.texts import say, tr
from ui.kit.work_queue import Work, WorkQueue
from ui.map.bridge import MOST_PACKS
from ui.timeline.observers import KnownObservers

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.control_day import ControlDay
    from maps.providers.protocol import Provider
    from maps.timeline.agreement import Disagreements, Observers
    from maps.timeline.comparing import Comparison, Comparisons
    from maps.timeline.sizes import DaySizes
    from ui.window.settings import Settings

Days = dict[str, tuple[datetime.date, ...]]
Place = tuple[str, datetime.date]
"""A provider's id and a day."""

_SHIPPED_SPEAKS_FOR: Final = 7
"""Days after its own on which the shipped layer is still asked."""


class DayLibrary(QObject):
    """``daysChanged`` when there are others in hand, ``packed`` when the map can have them, ``progress`` with a
    sentence and how far it is (done, of), ``ended`` with a sentence or "", ``failed`` with one."""

    daysChanged = Signal()
    packed = Signal(str, int, int)
    progress = Signal(str, int, int)
    ended = Signal(str)
    failed = Signal(str)

    def __init__(self, settings: Settings, background: Background, layer: AreaLayer, basemap: Path,
                 made: dict[str, bytes]) -> None:
        super().__init__(background)
        self._basemap = basemap
        self._made = made
        self.ground = Ground(layer)
        self.cache = DayCache(settings.days_folder)
        self.known = KnownObservers(settings, self.ground)
        self.days: Days = {}
        self._slots: dict[str, int] = {}
        self._versions: dict[str, int] = {}
        self._comparisons: Comparisons | None = None
        self._disagreements: Disagreements | None = None
        self.work = WorkQueue(background)
        self.work.failed.connect(self._stopped)
        self.work.idle.connect(lambda: self.ended.emit(""))

    @property
    def is_busy(self) -> bool:
        """Whether something is running."""
        return self.work.is_busy

    @property
    def places(self) -> Days:
        """Every day that can be shown: the shipped layer's, and those in hand."""
        return {SHIPPED: (SHIPPED_DAY,), **self.days}

    @property
    def names(self) -> dict[str, str]:
        """The names of the observers of which there are days."""
        return {provider: self.known.name_of(provider) for provider in self.places}

    def cancel(self) -> None:
        """Ends what is running; what it did so far stays."""
        self.work.cancel()

    def _stopped(self, sentence: str) -> None:
        self.refresh()
        self.failed.emit(sentence)

    # Days

    def refresh(self) -> None:
        """Looks which days are in hand."""
        before = self.days
        self.days = {provider: self.cache.days(provider) for provider in self.cache.providers}
        for provider, days in self.days.items():
            if provider not in self.known.providers:
                head = self.cache.head(provider, days[-1]) if days else None  # not of all days: that takes 50 ms
                self.known.learn(provider, head.name if head else provider)
        if self.days != before:
            self.daysChanged.emit()
        for sentence in self.cache.dropped:
            self.failed.emit(say(sentence))
        self.cache.dropped.clear()

    def fetch(self, provider: Provider, first: datetime.date, last: datetime.date) -> None:
        """Fetches the days from … to …; those in hand are not asked for again."""
        self.work.add(f"fetch {provider.id}", lambda work: self._fetch(work, provider, first, last), self._fetched)

    def _fetch(self, work: Work, provider: Provider, first: datetime.date, last: datetime.date) -> str:
        from maps.http.client import HttpClient
        from maps.providers.protocol import Asking
        from maps.timeline.fetching_days import fetch_days

        counts: dict[str, int] = {}
        troubles: list[str] = []
        self.progress.emit(tr("{name}: asking which days there are …").format(name=tr(provider.name)), 0, 0)
        client = HttpClient()
        try:
            for outcome in fetch_days(provider, first, last, self.cache, Asking(client, work.cancelled)):
                counts[outcome.state] = counts.get(outcome.state, 0) + 1
                if outcome.sentence:
                    troubles.append(say(outcome.sentence))
                self.progress.emit(f"{tr(provider.name)}: {outcome.day.isoformat()}", outcome.number, outcome.count)
        finally:
            client.close()
        return _fetched_words(tr(provider.name), counts, troubles)

    def fetch_latest(self, provider: Provider) -> None:
        """Fetches the newest day there is, no more often than is polite."""
        self.work.add(f"fetch {provider.id}", lambda work: self._fetch_latest(work, provider), self._fetched)

    def _fetch_latest(self, work: Work, provider: Provider) -> str:
        from maps.http.client import HttpClient
        from maps.providers.protocol import Asking
        from maps.timeline.fetching_days import fetch_latest

        self.progress.emit(tr("{name}: asking for the newest day …").format(name=tr(provider.name)), 0, 0)
        client = HttpClient()
        try:
            outcome = fetch_latest(provider, self.cache, Asking(client, work.cancelled))
        finally:
            client.close()
        return _fetched_words(
            tr(provider.name), {outcome.state: 1}, [say(outcome.sentence)] if outcome.sentence else [])

    def _fetched(self, sentence: str) -> None:
        self.refresh()
        self.ended.emit(sentence)
        self.pack()

    def remove(self, provider: str, day: datetime.date | None = None) -> None:
        """Removes a day, or all of a provider's."""
        try:
            self.cache.remove(provider, day)
        except MapError as error:
            self.failed.emit(say(error))
        self.refresh()
        self.pack()

    # For the map

    def pack(self) -> None:
        """Packs the days in hand for the map."""
        if self.days:
            self.work.add("pack", self._pack, self._take_packs)

    def _pack(self, work: Work) -> dict[str, bytes]:
        from maps.timeline.time_pack import pack_days, pack_of

        packs = {provider: pack_of(self.cache, provider, cancelled=work.cancelled)
                 for provider in list(self.days)[:MOST_PACKS - 1]}
        return {SHIPPED: pack_days([self.read((SHIPPED, SHIPPED_DAY))]), **packs}

    def _take_packs(self, packs: dict[str, bytes]) -> None:
        for provider, data in packs.items():
            slot = self._slots.setdefault(provider, len(self._slots) % MOST_PACKS)
            path = f"/time-{slot}.pack"
            if self._made.get(path) != data:
                self._made[path] = data
                self._versions[provider] = self._versions.get(provider, 0) + 1
            self.packed.emit(provider, slot, self._versions[provider])

    def slot_of(self, provider: str) -> tuple[int, int] | None:
        """A provider's slot in the site and its version; None where it is not packed."""
        if provider not in self._versions:
            return None
        return self._slots[provider], self._versions[provider]

    def hand_over_parts(self, collection: bytes) -> int:
        """Hands a comparison's parts to the map; the version to ask for them by."""
        self._made["/comparison.json"] = collection
        self._versions["comparison"] = self._versions.get("comparison", 0) + 1
        return self._versions["comparison"]

    # Asked of the days

    def read(self, place: Place) -> ControlDay:
        """In the background: a day with its ground; MapError where it is not in hand."""
        from maps.control_day import shipped_day

        return shipped_day(self.ground, SHIPPED_DAY) if place[0] == SHIPPED else self.cache.read(*place)

    def sizes(self, take: Callable[[dict[str, dict[datetime.date, DaySizes]]], object]) -> None:
        """Km² of every day in hand, and of the shipped layer."""
        self.work.add("sizes", self._sizes, take)

    def _sizes(self, work: Work) -> dict[str, dict[datetime.date, DaySizes]]:
        from maps.timeline.sizes import SizesOverTime, measured

        over_time = SizesOverTime(self.cache, self.ground)
        found = {SHIPPED: {SHIPPED_DAY: measured(self.read((SHIPPED, SHIPPED_DAY)), self.ground)}}
        for provider in self.days:
            found[provider] = over_time.of_days(
                provider, cancelled=work.cancelled,
                progress=lambda done, of: self.progress.emit(tr("Measuring the days …"), done, of))
        return found

    def compare(self, first: Place, second: Place, take: Callable[[Comparison], object]) -> None:
        """What is occupied in the second and not in the first, and the other way round."""
        self.work.add("compare", lambda _work: self._compare(first, second), take)

    def _compare(self, first: Place, second: Place) -> Comparison:
        from maps.nearest_town import read_towns
        from maps.timeline.comparing import Comparisons

        if self._comparisons is None:
            self._comparisons = Comparisons(self.ground, read_towns(self._basemap))
        return self._comparisons.of(self.read(first), self.read(second))

    def observers(self, day: datetime.date, take: Callable[[Observers], object]) -> None:
        """Every observer's day for a date, ready to be asked about places."""
        self.work.add("observers", lambda _work: self._observers(day), take)

    def _observers(self, day: datetime.date) -> Observers:
        from maps.timeline.agreement import Disagreements, Observers, days_on

        days = list(days_on(self.cache, day))
        if 0 <= (day - SHIPPED_DAY).days <= _SHIPPED_SPEAKS_FOR:
            days.insert(0, self.read((SHIPPED, SHIPPED_DAY)))
        made = Observers(days, self.ground)
        if self._disagreements is None:
            self._disagreements = Disagreements(self.ground)
        if len(days) > 1:
            made.disagreement = self._disagreements.of(days)
        made.at(0, 0)
        return made

    def run(self, kind: str, operation: Callable[[], Any], take: Callable[[Any], object]) -> None:
        """Anything else that takes a while."""
        self.work.add(kind, lambda _work: operation(), take)


def _fetched_words(name: str, counts: dict[str, int], troubles: list[str]) -> str:
    words = {"fetched": tr("{n} fetched"), "in hand": tr("{n} in hand already"), "unchanged": tr("{n} unchanged"),
             "gone": tr("{n} gone"), "failed": tr("{n} failed")}
    said = [words[state].format(n=number) for state, number in counts.items() if state in words]
    if not said:
        said = [tr("it has no day in this time")]
    return f"{name}: {', '.join(said)}." + (f" {troubles[0]}" if troubles else "")
