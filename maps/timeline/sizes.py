# SPDX-License-Identifier: MIT
"""The size of occupied ground by day, in total and by oblast: measured once, then read from a file.

Sizes are geodesic, on the WGS 84 ellipsoid. They are kept by the hash of the ground in ``sizes-<regions>.json``
beside the days: a day that was fetched again unchanged, or that two providers have alike, is measured once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.files.atomic_write import write_durably
from maps.control_day import ControlDay
from maps.ground import ELSEWHERE, KURSK, REGIONS, Ground, GroundKind
from maps.http.faults import Cancelled, FetchCancelled, never
from maps.timeline.day_cache import CacheError, DayCache

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Progress = Callable[[int, int], object]
"""Called with the days done and the total, in the calling thread."""

SAVE_EVERY: Final = 100
"""Days after which the results are written, so that an interruption costs a second at most."""
_LEAST_KM2: Final = 0.005
"""Less than this is left over from rounding, and shown as nothing."""


class DaySizes(msgspec.Struct, frozen=True):
    """Km² of one day. ``occupied_km2`` is all occupied ground, Crimea included; ``regions`` add up to it.

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

    def as_told(self, tells: Container[GroundKind]) -> DaySizes:
        """The same ground as measured for an observer who tells of these kinds: what is told and absent is none."""
        def told(size: float | None, *kinds: GroundKind) -> float | None:
            return (size or 0.0) if all(kind in tells for kind in kinds) else None

        return msgspec.structs.replace(
            self, kursk_km2=told(self.kursk_km2, "kursk"), unknown_km2=told(self.unknown_km2, "unknown"),
            kursk_unknown_km2=told(self.kursk_unknown_km2, "kursk", "unknown"))


_Known = dict[str, DaySizes]
# Made while the module is imported, which only one thread does (see maps/areas.py).
_READER: Final = msgspec.json.Decoder(_Known)
_WRITER: Final = msgspec.json.Encoder()


def measured(day: ControlDay, ground: Ground) -> DaySizes:
    """Measures one day; takes some 10 ms for a day of 75 kB."""
    from maps.geodesy import area_km2

    return DaySizes(
        *by_region(day.occupied, ground),
        area_km2(day.shape("kursk")) if "kursk" in day.tells else None,
        area_km2(day.shape("unknown")) if "unknown" in day.tells else None,
        unknown_in_kursk_km2(day, ground) if "unknown" in day.tells else None)


def unknown_in_kursk_km2(day: ControlDay, ground: Ground) -> float:
    """Km² of the ground in Kursk Oblast whose status the observer does not know."""
    from shapely import intersection, is_empty

    from maps.geodesy import area_km2

    part = intersection(day.shape("unknown"), ground.kursk_side)
    return 0.0 if is_empty(part) else area_km2(part)


def by_region(shape: BaseGeometry, ground: Ground) -> tuple[float, dict[str, float]]:
    """Returns the km² of a shape in total and by region, ``elsewhere`` for the rest; empty regions are left out.

    The total is the sum of the regions: a side of 100 km that a border cuts in two encloses some 0.01 % more or
    less, because each half is a geodesic of its own.
    """
    from shapely import difference, intersection, is_empty

    from maps.geodesy import area_km2

    if is_empty(shape):
        return 0.0, {}
    parts = {name: intersection(shape, ground.regions[name]) for name in REGIONS}
    parts[ELSEWHERE] = difference(shape, ground.all_regions)
    sizes = {name: area_km2(part) for name, part in parts.items() if not is_empty(part)}
    return sum(sizes.values()), {name: size for name, size in sizes.items() if size > _LEAST_KM2}


class SizesOverTime:
    """The sizes of days in hand. For one thread at a time; other copies of the program may share the folder."""

    def __init__(self, cache: DayCache, ground: Ground) -> None:
        self._cache = cache
        self._ground = ground
        self._known: _Known | None = None

    def in_hand(self, provider: str) -> dict[datetime.date, DaySizes | None]:
        """Returns the known sizes of a provider's days, without measuring; None for days still to be measured."""
        known = self._read()
        return {head.day: known[head.content].as_told(head.tells) if head.content in known else None
                for head in self._cache.heads(provider)}

    def of_days(self, provider: str, *, progress: Progress = lambda _done, _count: None,
                cancelled: Cancelled = never) -> dict[datetime.date, DaySizes]:
        """Returns the sizes of all a provider's days in hand, by day, ascending.

        Raises FetchCancelled; what was measured before is kept. Days that turn out to be damaged are left out
        and noted by the cache.
        """
        known = self._read()
        heads = self._cache.heads(provider)
        found: dict[datetime.date, DaySizes] = {}
        measured_now = 0
        try:
            for number, head in enumerate(heads, 1):
                if head.content not in known:
                    if cancelled():
                        raise FetchCancelled
                    with suppress(CacheError):
                        known[head.content] = measured(self._cache.read(provider, head.day), self._ground)
                    measured_now += 1
                    if measured_now % SAVE_EVERY == 0:
                        self._write(known)
                    progress(number, len(heads))
                if head.content in known:
                    found[head.day] = known[head.content].as_told(head.tells)
        finally:
            if measured_now % SAVE_EVERY:
                self._write(known)
        return found

    @property
    def _path(self) -> Path:
        return self._cache.folder / f"sizes-{self._ground.fingerprint}.json"

    def _read(self) -> _Known:
        if self._known is None:
            self._known = self._on_disk()
        return self._known

    def _on_disk(self) -> _Known:
        try:
            known = _READER.decode(self._path.read_bytes())
            return {content: sizes for content, sizes in known.items() if _is_whole(sizes)}
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}  # what is lost is measured again

    def _write(self, known: _Known) -> None:
        """Writes the sizes, keeping those another copy of the program has added; on a full disk they are lost."""
        for content, sizes in self._on_disk().items():
            known.setdefault(content, sizes)
        with suppress(OSError):
            write_durably(self._path, _WRITER.encode(known))


def _is_whole(sizes: DaySizes) -> bool:
    """Whether unknown ground was measured by the side of the border it is on, which earlier versions did not."""
    return sizes.unknown_km2 is None or sizes.kursk_unknown_km2 is not None
