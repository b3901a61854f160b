# SPDX-License-Identifier: MIT
"""The size of occupied ground by day, in total and by oblast: measured once, then read from a file.

Only land inside the borders the map draws counts, by the rule in ``maps.timeline.land``. Sizes are geodesic, on the
WGS 84 ellipsoid. They are kept by the hash of the ground in ``land-sizes-<rule>-<regions>.json`` beside the days: a
day that was fetched again unchanged, or that two providers have alike, is measured once.
"""

from __future__ import annotations

import datetime
import os
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.files.atomic_write import write_durably
from maps.control_day import ControlDay
from maps.ground import KURSK, Ground, GroundKind
from maps.http.faults import Cancelled, FetchCancelled, never
from maps.shipped import KURSK_OBLAST
from maps.timeline.day_cache import CacheError, DayCache
from maps.timeline.day_files import DayHead
from maps.timeline.grid import only_polygons, to_degrees
from maps.timeline.land import RULE, land_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Progress = Callable[[int, int], object]
"""Called with the days done and the total, in the calling thread."""

Helper = Callable[[Sequence["DayHead"]], dict[str, "DaySizes"]]
"""Measures neighbouring days beside this process, by their ground; days that it cannot measure are left out."""

SAVE_EVERY: Final = 100
"""Days after which the results are written, so that an interruption costs a second at most."""
MOST_THREADS: Final = min(4, os.cpu_count() or 1)
"""Groups of days measured at the same time; shapely lets other threads run while it computes."""
TOGETHER: Final = 16
"""Neighbouring days that one thread measures at a time."""


class DaySizes(msgspec.Struct, frozen=True):
    """Km² of one day's land. ``occupied_km2`` is all occupied ground, Crimea included; ``regions`` add up to it.

    ``regions`` has Crimea (with Sevastopol), the six oblasts, and ``elsewhere``. ``kursk_km2`` is ground held by
    Ukraine in Kursk Oblast, None where the observer says nothing of it; so is ``unknown_km2``, all ground of unknown
    status. ``kursk_unknown_km2`` is the part of it in Kursk Oblast: what is held there lies between ``kursk_km2`` and
    the two together.
    """

    occupied_km2: float
    regions: dict[str, float]
    kursk_km2: float | None = None
    unknown_km2: float | None = None
    kursk_unknown_km2: float | None = None

    def of(self, name: str) -> float | None:
        """Returns km² by name: a region's, ``kursk``, or the total for ``occupied``; None if not covered."""
        if name == "occupied":
            return self.occupied_km2
        return self.kursk_km2 if name == KURSK else self.regions.get(name, 0.0)

    @property
    def kursk_range_km2(self) -> tuple[float, float] | None:
        """The least and the most that may be held by Ukraine in Kursk Oblast; None where nothing is said of it."""
        if self.kursk_km2 is None:
            return None
        return self.kursk_km2, self.kursk_km2 + (self.kursk_unknown_km2 or 0.0)

    def as_reported(self, tells: Container[GroundKind]) -> DaySizes:
        """The same ground as measured for an observer who reports these kinds: what is reported and absent is none."""
        def reported(size: float | None, *kinds: GroundKind) -> float | None:
            return (size or 0.0) if all(kind in tells for kind in kinds) else None

        return msgspec.structs.replace(
            self, kursk_km2=reported(self.kursk_km2, "kursk"), unknown_km2=reported(self.unknown_km2, "unknown"),
            kursk_unknown_km2=reported(self.kursk_unknown_km2, "kursk", "unknown"))


_Known = dict[str, DaySizes]
_Measured = tuple[str, DaySizes | None]
# Made while the module is imported, which only one thread does (see maps/areas.py).
_READER: Final = msgspec.json.Decoder(_Known)
_WRITER: Final = msgspec.json.Encoder()


def measured(day: ControlDay, ground: Ground) -> DaySizes:
    """Measures one day; takes some 60 ms for a day of 75 kB, a third for one much like the last."""
    from maps.geodesy import area_km2

    in_kursk = {kind: area_km2(in_kursk_oblast(day, kind, ground)) if kind in day.tells else None
                for kind in ("kursk", "unknown")}
    unknown = in_kursk["unknown"]
    with land_of(ground) as land:
        if unknown is not None:
            unknown += area_km2(to_degrees(land.within(day.shapes.get("unknown"))))
        return DaySizes(*land.occupied_km2(day), in_kursk["kursk"], unknown, in_kursk["unknown"])


def in_kursk_oblast(day: ControlDay, kind: GroundKind, ground: Ground) -> BaseGeometry:
    """Returns the day's ground of a kind within Kursk Oblast, in [lon, lat] degrees; empty if there is none."""
    from shapely import MultiPolygon, intersection

    shape = day.shapes.get(kind)
    return MultiPolygon() if shape is None else only_polygons(intersection(ground.shipped(KURSK_OBLAST), shape))


class SizesOverTime:
    """The sizes of days in hand. For one thread at a time; other copies of the program may share the folder."""

    def __init__(self, cache: DayCache, ground: Ground) -> None:
        self._cache = cache
        self._ground = ground
        self._known: _Known | None = None

    def in_hand(self, provider: str) -> dict[datetime.date, DaySizes | None]:
        """Returns the known sizes of a provider's days, without measuring; None for days still to be measured."""
        known = self._read()
        return {head.day: known[head.content].as_reported(head.tells) if head.content in known else None
                for head in self._cache.heads(provider)}

    def of_days(self, provider: str, *, progress: Progress = lambda _done, _count: None,
                cancelled: Cancelled = never, helpers: Sequence[Helper] = ()) -> dict[datetime.date, DaySizes]:
        """Returns the sizes of all a provider's days in hand, by day, ascending. ``helpers`` measure, if there are any.

        Raises FetchCancelled; what was measured before is kept. Days that turn out to be damaged are left out
        and noted by the cache.
        """
        known = self._read()
        heads = self._cache.heads(provider)
        missing = {head.content: head for head in heads if head.content not in known}
        with _Measuring(self._cache, self._ground, helpers) as measuring:
            try:
                for number, (content, sizes) in enumerate(measuring.of(list(missing.values()), cancelled), 1):
                    if sizes is not None:
                        known[content] = sizes
                    if number % SAVE_EVERY == 0:
                        self._write(known)
                    progress(len(heads) - len(missing) + number, len(heads))
            finally:
                if missing:
                    self._write(known)
        return {head.day: known[head.content].as_reported(head.tells) for head in heads if head.content in known}

    def measure_some(self, providers: Iterable[str], most: int, cancelled: Cancelled = never) -> int:
        """Measures at most so many days that were not measured yet, one after another; returns how many are left."""
        known, missing = self._read(), self.unmeasured(providers)
        for done, (content, head) in enumerate(islice(missing.items(), most)):
            if cancelled():
                return len(missing) - done
            try:
                known[content] = measured(self._cache.read(head.provider, head.day), self._ground)
            except CacheError:
                continue  # the cache notes it
        if missing:
            self._write(known)
        return max(0, len(missing) - most)

    def unmeasured(self, providers: Iterable[str]) -> dict[str, DayHead]:
        """Returns the days in hand that were not measured yet, by their ground."""
        known = self._read()
        return {head.content: head for provider in providers for head in self._cache.heads(provider)
                if head.content not in known}

    def of_day(self, head: DayHead) -> DaySizes | None:
        """Returns the sizes of one day, measured if they were not yet; None where it turns out to be damaged."""
        known = self._read()
        if head.content not in known:
            try:
                known[head.content] = measured(self._cache.read(head.provider, head.day), self._ground)
            except CacheError:
                return None  # the cache notes it
            self._write(known)
        return known[head.content].as_reported(head.tells)

    def of_ground(self, day: ControlDay) -> DaySizes:
        """Returns the sizes of a day that is not among those in hand, measured if its ground was not yet."""
        known = self._read()
        if day.content not in known:
            known[day.content] = measured(day, self._ground)
            self._write(known)
        return known[day.content].as_reported(day.tells)

    @property
    def _path(self) -> Path:
        return self._cache.folder / f"land-sizes-{RULE}-{self._ground.fingerprint}.json"

    def _read(self) -> _Known:
        if self._known is None:
            self._known = self._on_disk()
        return self._known

    def _on_disk(self) -> _Known:
        try:
            return _READER.decode(self._path.read_bytes())
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}  # what is lost is measured again

    def _write(self, known: _Known) -> None:
        """Writes the sizes, keeping those another copy of the program has added; on a full disk they are lost."""
        for content, sizes in self._on_disk().items():
            known.setdefault(content, sizes)
        with suppress(OSError):
            write_durably(self._path, _WRITER.encode(known))


class _Measuring:
    """Measures days on all cores, by helpers if there are any; ends its threads when the block ends.

    Each thread has days of its own that follow one another: of a day it measures what differs from the one before.
    """

    def __init__(self, cache: DayCache, ground: Ground, helpers: Sequence[Helper]) -> None:
        self._cache = cache
        self._ground = ground
        self._helpers = tuple(helpers) or (_nobody,) * MOST_THREADS
        self._threads = [ThreadPoolExecutor(1, thread_name_prefix="sizes") for _ in self._helpers]

    def __enter__(self) -> _Measuring:
        return self

    def __exit__(self, *_: object) -> None:
        for thread in self._threads:
            thread.shutdown(cancel_futures=True)

    def of(self, heads: list[DayHead], cancelled: Cancelled) -> Iterator[tuple[str, DaySizes | None]]:
        """Yields the sizes of days by content; None for a damaged one. Raises FetchCancelled."""
        share = max(TOGETHER, -(-len(heads) // len(self._threads)))
        lanes = [iter([heads[at:at + TOGETHER] for at in range(begin, min(begin + share, len(heads)), TOGETHER)])
                 for begin in range(0, len(heads), share)]
        running = deque(filter(None, [self._begun(lane, todo, cancelled) for _ in range(2)
                                      for lane, todo in enumerate(lanes)]))
        while running:
            lane, future = running.popleft()
            for content, sizes in future.result():
                if cancelled():
                    raise FetchCancelled
                yield content, sizes
            following = self._begun(lane, lanes[lane], cancelled)
            if following is not None:
                running.append(following)

    def _begun(self, lane: int, todo: Iterator[list[DayHead]],
               cancelled: Cancelled) -> tuple[int, Future[list[_Measured]]] | None:
        """Has a thread measure its next group of days; None where there is none."""
        group = next(todo, None)
        return None if group is None else (
            lane, self._threads[lane].submit(self._some, self._helpers[lane], group, cancelled))

    def _some(self, helper: Helper, heads: list[DayHead], cancelled: Cancelled) -> list[_Measured]:
        found = {} if cancelled() else helper(heads)
        return [(head.content, found.get(head.content) or (None if cancelled() else self._one(head)))
                for head in heads]

    def _one(self, head: DayHead) -> DaySizes | None:
        try:
            return measured(self._cache.read(head.provider, head.day), self._ground)
        except CacheError:
            return None  # the cache notes it


def _nobody(_heads: Sequence[DayHead]) -> dict[str, DaySizes]:
    """Helps with no day: all are measured in this process."""
    return {}
