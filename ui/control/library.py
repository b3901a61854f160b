# SPDX-License-Identifier: MIT
"""The days of control data in hand: fetched when asked for, packed for the map, measured, compared.

All of it runs in the background, one thing at a time; ``cancel`` ends what is running, and what was fetched stays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from maps.control_day import SHIPPED
from maps.day_cache import DayCache
from maps.errors import MapError
from maps.ground import Ground
from maps.http_faults import FetchCancelled
from ui.background import Background
from ui.map_state import MOST_PACKS
from ui.texts import tr

if TYPE_CHECKING:
    from maps.agreement import Observers
    from maps.areas import AreaLayer
    from maps.comparing import Comparison
    from maps.control_day import ControlDay
    from maps.places import Towns
    from maps.providers.protocol import Provider
    from maps.sizes import DaySizes
    from ui.settings import Settings

T = TypeVar("T")
Days = dict[str, tuple[datetime.date, ...]]
Place = tuple[str, datetime.date]
"""A provider's id and a day."""

SHIPPED_DAY: Final = datetime.date(2024, 11, 20)


class Work:
    """One thing that runs in the background, to be cancelled."""

    def __init__(self) -> None:
        self.is_wanted = True

    def cancelled(self) -> bool:
        """In the operation's thread."""
        return not self.is_wanted


class Library(QObject):
    """``daysChanged`` when there are others in hand, ``packed`` when the map can have them, ``progress`` with a
    sentence and how far it is (done, of), ``ended`` with a sentence or "", ``failed`` with one."""

    daysChanged = Signal()  # noqa: N815 (Qt's style for signals)
    packed = Signal(str, int, int)
    progress = Signal(str, int, int)
    ended = Signal(str)
    failed = Signal(str)

    def __init__(self, settings: Settings, background: Background, layer: AreaLayer, basemap: Path,
                 made: dict[str, bytes]) -> None:
        super().__init__(background)
        self.settings = settings
        self._background = background
        self._basemap = basemap
        self._made = made
        self.ground = Ground(layer)
        self.cache = DayCache(settings.days_folder)
        self.providers: dict[str, Provider] = {}
        self.days: Days = {}
        self._names: dict[str, str] = {}
        self._slots: dict[str, int] = {}
        self._versions: dict[str, int] = {}
        self._work: Work | None = None
        self._towns: Towns | None = None
        self._make_providers()

    # Providers

    def _make_providers(self) -> None:
        from maps.providers.deepstate import DeepState
        from maps.providers.isw import Isw
        from maps.providers.mirror import DeepStateMirror
        from maps.providers.owl import ProjectOwl

        for provider in (DeepStateMirror(self.ground), ProjectOwl(self.ground), DeepState(self.ground),
                         Isw(self.ground)):
            self.providers[provider.id] = provider
        for source in self.settings.own_sources:
            self._add_own(source)

    def _add_own(self, source: str) -> Provider:
        from maps.providers.own_files import DatedFolder, GeoJsonAddress, named_day

        provider: Provider
        if source.startswith(("http://", "https://")):
            provider = GeoJsonAddress(self.ground, source, source.rsplit("/", 1)[-1] or source)
        else:
            path = Path(source)
            provider = DatedFolder(self.ground, path, None if path.is_dir() else named_day(path.name))
        self.providers[provider.id] = provider
        return provider

    def add_own(self, source: str) -> Provider:
        """A folder of dated files, a file or an address as a source of its own, from now on."""
        provider = self._add_own(source)
        self.settings.own_sources = list(dict.fromkeys([*self.settings.own_sources, source]))
        return provider

    def name_of(self, provider: str) -> str:
        """A provider's name, also of one whose days alone are in hand."""
        if provider == SHIPPED:
            return tr("Shipped layer")
        known = self.providers.get(provider)
        return known.name if known is not None else self._names.get(provider, provider)

    def attribution_of(self, provider: str) -> str:
        """Whom the map has to credit."""
        known = self.providers.get(provider)
        return known.terms.attribution if known is not None else self.name_of(provider)

    def may_pass_on(self, provider: str) -> bool:
        """Whether a provider's data may be passed on without asking."""
        known = self.providers.get(provider)
        return provider == SHIPPED or (known is not None and known.terms.redistributable)

    def has_accepted(self, provider: str) -> bool:
        """Whether its terms were shown and agreed to."""
        return provider in self.settings.accepted_terms

    def accept(self, provider: str) -> None:
        """Its terms were shown and agreed to."""
        self.settings.accepted_terms = self.settings.accepted_terms | {provider}
        self.settings.save()

    # Work

    @property
    def is_busy(self) -> bool:
        """Whether something is running."""
        return self._work is not None

    def cancel(self) -> None:
        """Ends what is running; what it did so far stays."""
        if self._work is not None:
            self._work.is_wanted = False

    def _run(self, operation: Callable[[Work], T], success: Callable[[T], object]) -> None:
        """Runs one operation at a time; another one asked for meanwhile is refused with a sentence."""
        if self._work is not None:
            self.failed.emit(tr("Something is still running; wait for it or cancel it."))
            return
        work = self._work = Work()

        def done(result: T) -> None:
            self._work = None
            success(result)

        def stopped(sentence: str) -> None:
            self._work = None
            self.refresh()
            self.failed.emit(sentence)

        self._background.run(lambda: operation(work), done, stopped)

    # Days

    def refresh(self) -> None:
        """Looks which days are in hand."""
        before = self.days
        self.days = {provider: self.cache.days(provider) for provider in self.cache.providers}
        for provider in self.days:
            if provider not in self.providers and provider not in self._names:
                heads = self.cache.heads(provider)
                self._names[provider] = heads[-1].name if heads else provider
        if self.days != before:
            self.daysChanged.emit()
        for sentence in self.cache.dropped:
            self.failed.emit(sentence)
        self.cache.dropped.clear()

    def fetch(self, provider: Provider, first: datetime.date, last: datetime.date) -> None:
        """Fetches the days from … to …; those in hand are not asked for again."""
        self._run(lambda work: self._fetch(work, provider, first, last), self._fetched)

    def _fetch(self, work: Work, provider: Provider, first: datetime.date, last: datetime.date) -> str:
        from maps.fetching_days import fetch_days
        from maps.http import HttpClient
        from maps.providers.protocol import Asking

        counts: dict[str, int] = {}
        troubles: list[str] = []
        self.progress.emit(tr("{name}: asking which days there are …").format(name=provider.name), 0, 0)
        for outcome in fetch_days(provider, first, last, self.cache, Asking(HttpClient(), work.cancelled)):
            counts[outcome.state] = counts.get(outcome.state, 0) + 1
            if outcome.sentence:
                troubles.append(outcome.sentence)
            self.progress.emit(f"{provider.name}: {outcome.day.isoformat()}", outcome.number, outcome.count)
        return _fetched_words(provider.name, counts, troubles)

    def fetch_latest(self, provider: Provider) -> None:
        """Fetches the newest day there is, no more often than is polite."""
        self._run(lambda work: self._fetch_latest(work, provider), self._fetched)

    def _fetch_latest(self, work: Work, provider: Provider) -> str:
        from maps.fetching_days import fetch_latest
        from maps.http import HttpClient
        from maps.providers.protocol import Asking

        self.progress.emit(tr("{name}: asking for the newest day …").format(name=provider.name), 0, 0)
        outcome = fetch_latest(provider, self.cache, Asking(HttpClient(), work.cancelled))
        return _fetched_words(provider.name, {outcome.state: 1}, [])

    def _fetched(self, sentence: str) -> None:
        self.refresh()
        self.ended.emit(sentence)
        self.pack()

    def remove(self, provider: str, day: datetime.date | None = None) -> None:
        """Removes a day, or all of a provider's."""
        try:
            self.cache.remove(provider, day)
        except MapError as error:
            self.failed.emit(str(error))
        self.refresh()
        self.pack()

    # For the map

    def pack(self) -> None:
        """Packs the days in hand for the map."""
        if not self.days:
            return
        self._run(self._pack, self._take_packs)

    def _pack(self, work: Work) -> dict[str, bytes]:
        from maps.time_pack import pack_of

        return {provider: pack_of(self.cache, provider, cancelled=work.cancelled)
                for provider in list(self.days)[:MOST_PACKS]}

    def _take_packs(self, packs: dict[str, bytes]) -> None:
        for provider, data in packs.items():
            slot = self._slots.setdefault(provider, len(self._slots) % MOST_PACKS)
            path = f"/time-{slot}.pack"
            if self._made.get(path) != data:
                self._made[path] = data
                self._versions[provider] = self._versions.get(provider, 0) + 1
            self.packed.emit(provider, slot, self._versions[provider])
        self.ended.emit("")

    def slot_of(self, provider: str) -> tuple[int, int] | None:
        """A provider's slot in the site and its version; None where it is not packed."""
        if provider not in self._versions:
            return None
        return self._slots[provider], self._versions[provider]

    def show_comparison(self, collection: bytes) -> int:
        """Hands what differs to the map; the version to ask for it by."""
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
        self._run(self._sizes, take)

    def _sizes(self, work: Work) -> dict[str, dict[datetime.date, DaySizes]]:
        from maps.sizes import SizesOverTime, measured

        over_time = SizesOverTime(self.cache, self.ground)
        found = {SHIPPED: {SHIPPED_DAY: measured(self.read((SHIPPED, SHIPPED_DAY)), self.ground)}}
        for provider in self.days:
            found[provider] = over_time.of_days(
                provider, cancelled=work.cancelled,
                progress=lambda done, of: self.progress.emit(tr("Measuring the days …"), done, of))
        return found

    def compare(self, first: Place, second: Place, take: Callable[[Comparison], object]) -> None:
        """What is occupied in the second and not in the first, and the other way round."""
        self._run(lambda _work: self._compare(first, second), take)

    def _compare(self, first: Place, second: Place) -> Comparison:
        from maps.comparing import compare
        from maps.places import read_towns

        if self._towns is None:
            self._towns = read_towns(self._basemap)
        return compare(self.read(first), self.read(second), self.ground, self._towns)

    def observers(self, day: datetime.date, take: Callable[[Observers], object]) -> None:
        """Every observer's day for a date, ready to be asked about places."""
        self._run(lambda _work: self._observers(day), take)

    def _observers(self, day: datetime.date) -> Observers:
        from maps.agreement import Observers, days_on

        days = list(days_on(self.cache, day))
        if 0 <= (day - SHIPPED_DAY).days <= 7:
            days.insert(0, self.read((SHIPPED, SHIPPED_DAY)))
        made = Observers(days, self.ground)
        if len(days) > 1:
            made.disagreement  # noqa: B018 (reckoned here, off the window's thread)
        made.at(0, 0)
        return made

    def run(self, operation: Callable[[], Any], take: Callable[[Any], object]) -> None:
        """Anything else that takes a while."""
        self._run(lambda _work: operation(), take)


def _fetched_words(name: str, counts: dict[str, int], troubles: list[str]) -> str:
    words = {"fetched": tr("{n} fetched"), "in hand": tr("{n} in hand already"), "unchanged": tr("{n} unchanged"),
             "not offered": tr("{n} not offered"), "gone": tr("{n} gone"), "failed": tr("{n} failed")}
    said = ", ".join(words[state].format(n=number) for state, number in counts.items())
    return f"{name}: {said}." + (f" {troubles[0]}" if troubles else "")


__all__ = ["SHIPPED", "SHIPPED_DAY", "FetchCancelled", "Library", "Place"]
