# SPDX-License-Identifier: MIT
"""The days of control data on this computer: fetched when the user asks, kept, read, removed.

All of it runs in the background, one thing at a time, what the day on show needs beside it; ``cancel`` ends what is
running, and what was fetched stays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from maps.control_day import TAKEN
from maps.errors import MapError
from maps.ground import Ground
from maps.shipped import SHIPPED, SHIPPED_DAY
from maps.timeline.day_cache import DayCache
from ui.kit.background import Background
from ui.kit.texts import say, tr
from ui.kit.work_queue import Work, WorkQueue
from ui.start.heaps import give_back
from ui.timeline.observers import KnownObservers

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.control_day import ControlDay, ObserverDay
    from maps.http.client import HttpClient
    from maps.providers.forms import Form
    from maps.providers.own_sources import OwnSource
    from maps.providers.protocol import Asking, Provider
    from maps.timeline.day_files import DayHead
    from ui.window.settings import Settings

Days = dict[str, tuple[datetime.date, ...]]


class DayLibrary(QObject):
    """The days of all observers, and the work on them, one thing after another.

    ``daysChanged`` comes when there are other days, ``observersChanged`` when one was added, is called or credited
    otherwise, or is gone, ``fetched`` after fetching or removing, ``progress`` with a sentence and how far it is
    (done, of), ``ended`` with a sentence or "", ``failed`` with one.
    """

    daysChanged = Signal()
    observersChanged = Signal()
    fetched = Signal()
    progress = Signal(str, int, int)
    ended = Signal(str)
    cancelled = Signal()
    failed = Signal(str)

    def __init__(self, settings: Settings, background: Background, layer: AreaLayer) -> None:
        super().__init__(background)
        self.background = background
        self.ground = Ground(layer)
        self.cache = DayCache(settings.days_folder)
        self.known = KnownObservers(settings, self.ground)
        self.days: Days = {}
        self._taken: tuple[DayHead, ControlDay] | None = None
        self.work = WorkQueue(background)
        self.shown_work = WorkQueue(background)
        """What the map needs of the day on show: nothing that runs holds it up, and ``cancel`` does not end it."""
        for queue in (self.work, self.shown_work):
            queue.failed.connect(self._stopped)
            queue.idle.connect(lambda: background.run(give_back, lambda _nothing: None, lambda _sentence: None))
        self.work.idle.connect(lambda: self.ended.emit(""))

    @property
    def is_busy(self) -> bool:
        """Whether something is running."""
        return self.work.is_busy or self.shown_work.is_busy

    @property
    def all_days(self) -> Days:
        """Every day that can be shown: the shipped layer's, the one that the briefing holds, and the observers'."""
        taken = {} if self._taken is None else {TAKEN: (self._taken[0].day,)}
        return {SHIPPED: (SHIPPED_DAY,), **taken, **self.days}

    @property
    def names(self) -> dict[str, str]:
        """The names of the observers of which there are days."""
        names = {provider: self.known.name_of(provider) for provider in self.all_days}
        if TAKEN in names:
            names[TAKEN] = tr("{name}, in the briefing").format(name=names[TAKEN])
        return names

    def cancel(self) -> None:
        """Ends what is running; what it did so far stays."""
        self.work.cancel()
        self.cancelled.emit()

    def _stopped(self, sentence: str) -> None:
        self.refresh()
        self.failed.emit(sentence)

    # Days

    def refresh(self) -> None:
        """Reads which days there are."""
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

    def hold(self, taken: tuple[DayHead, ControlDay] | None) -> None:
        """Sets the day that the open briefing's file holds itself; None for none."""
        if taken is not self._taken:
            self._taken = taken
            self.daysChanged.emit()

    @property
    def taken(self) -> tuple[DayHead, ControlDay] | None:
        """The day that the open briefing's file holds itself, as it was set."""
        return self._taken

    def head(self, provider: str, day: datetime.date) -> DayHead | None:
        """Returns what is known of a day, without its ground; None for one that is not there."""
        if provider == TAKEN:
            return self._taken[0] if self._taken is not None and self._taken[0].day == day else None
        return self.cache.head(provider, day)

    def fetch(self, provider: Provider, first: datetime.date, last: datetime.date) -> None:
        """Fetches the days from … to …; days that are there already are not asked for again."""
        self.work.add(f"fetch {provider.id}", lambda work: self._fetch(work, provider, first, last), self._fetched)

    def _fetch(self, work: Work, provider: Provider, first: datetime.date, last: datetime.date) -> str:
        from maps.http.client import HttpClient
        from maps.timeline.fetch_remarks import remarks
        from maps.timeline.fetching_days import DayOutcome, fetch_days

        counts: dict[str, int] = {}
        outcomes: list[DayOutcome] = []
        troubles: list[str] = []
        self.progress.emit(tr("{name}: asking which days there are …").format(name=tr(provider.name)), 0, 0)
        client = HttpClient()
        try:
            for outcome in fetch_days(provider, first, last, self.cache, _asking(client, work)):
                counts[outcome.state] = counts.get(outcome.state, 0) + 1
                outcomes.append(outcome)
                if outcome.sentence and outcome.state != "no ground":
                    troubles.append(say(outcome.sentence))
                self.progress.emit(f"{tr(provider.name)}: {outcome.day.isoformat()}", outcome.number, outcome.count)
        finally:
            client.close()
        return _fetched_words(tr(provider.name), counts, [*troubles[:1], *map(say, remarks(outcomes))])

    def fetch_latest(self, provider: Provider) -> None:
        """Fetches the newest day there is, no more often than is polite."""
        self.work.add(f"fetch {provider.id}", lambda work: self._fetch_latest(work, provider), self._fetched)

    def _fetch_latest(self, work: Work, provider: Provider) -> str:
        from maps.http.client import HttpClient
        from maps.timeline.fetch_remarks import remarks
        from maps.timeline.fetching_days import fetch_latest

        self.progress.emit(tr("{name}: asking for the newest day …").format(name=tr(provider.name)), 0, 0)
        client = HttpClient()
        try:
            outcome = fetch_latest(provider, self.cache, _asking(client, work))
        finally:
            client.close()
        return _fetched_words(tr(provider.name), {outcome.state: 1}, [*map(say, remarks([outcome]))])

    def _fetched(self, sentence: str) -> None:
        self.refresh()
        self.ended.emit(sentence)
        self.fetched.emit()

    def remove(self, provider: str, day: datetime.date | None = None) -> None:
        """Removes a day, or all of a provider's."""
        try:
            self.cache.remove(provider, day)
        except MapError as error:
            self.failed.emit(say(error))
        self.refresh()
        self.fetched.emit()

    # Observers of one's own

    def describe(self, own: OwnSource) -> Provider:
        """Adds an observer, or takes what is said of it now."""
        provider = self.known.add(own)
        self.observersChanged.emit()
        return provider

    def look_into(self, source: str, take: Callable[[Form | None], object]) -> None:
        """Looks in the background whose form the files of a source have, for whom to credit."""
        from maps.providers.own_files import form_in

        self.shown_work.add("form", lambda _work: form_in(Path(source)), take)

    def forget(self, provider: str) -> None:
        """Removes an observer of one's own and all its days from this computer; its files stay where they are."""
        self.work.cancel_kind(f"fetch {provider}")
        self.work.add(f"forget {provider}", lambda _work: self.cache.remove(provider),
                      lambda _count: self._forgotten(provider))

    def _forgotten(self, provider: str) -> None:
        name = self.known.name_of(provider)
        self.known.forget(provider)
        self._fetched(tr("{name} and its days were removed from this computer.").format(name=name))
        self.observersChanged.emit()

    def read(self, wanted: ObserverDay) -> ControlDay:
        """Reads a day with its ground, in the background; MapError where there is none."""
        from maps.control_day import shipped_day

        if wanted[0] == SHIPPED:
            return shipped_day(self.ground, SHIPPED_DAY)
        taken = self._taken
        if wanted[0] == TAKEN and taken is not None:
            return taken[1]
        return self.cache.read(*wanted)


def _fetched_words(name: str, counts: dict[str, int], troubles: list[str]) -> str:
    words = {"fetched": tr("{n} fetched"), "in hand": tr("{n} here already"), "unchanged": tr("{n} unchanged"),
             "gone": tr("{n} gone"), "no ground": tr("{n} without ground"), "failed": tr("{n} failed")}
    said = [words[state].format(n=number) for state, number in counts.items() if state in words]
    if not said:
        said = [tr("it has no day in this time")]
    return " ".join([f"{name}: {', '.join(said)}.", *troubles])


def _asking(client: HttpClient, work: Work) -> Asking:
    """Returns what a fetch is done with."""
    from maps.providers.protocol import Asking
    from ui.timeline.day_readers import read_layers

    return Asking(client, work.cancelled, layers=partial(read_layers, work))
