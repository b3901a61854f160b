# SPDX-License-Identifier: MIT
"""Packs all days of one provider into one file that the page reads as typed arrays, without repetition.

A front line moves in few places a day. So rings are cut into arcs at vertices chosen by their own coordinates, and
an arc or a whole ring that several days share is stored only once. 800 days of 75 kB take a few MB.

The format, little endian; every section begins at a multiple of 4 bytes, so that a typed array can lie on it:

    bytes    what
    0..7     "LOCTIME1"
    8..47    Uint32[10]: D days, E day-rings, R rings, Q ring-arcs, A arcs, P points, J bytes of ``about``,
             CRC-32 of all that follows byte 47, 0, 0
    48..     dayNumber  Int32[D]      days since 1970-01-01, ascending, none twice
             dayStart   Uint32[D+1]   day d has the entries dayStart[d] … dayStart[d+1]-1 of dayRing
             dayRing    Uint32[E]     numbers of rings, those of one kind together, in the order of the kinds
             ringKind   Uint32[R]     0 occupied, 1 occupied-2014, 2 kursk, 3 unknown (``maps.ground.KINDS``)
             ringStart  Uint32[R+1]   ring r has the entries ringStart[r] … ringStart[r+1]-1 of ringArc, at least one
             ringArc    Uint32[Q]     numbers of arcs, in the ring's order
             ringBox    Float32[4R]   west, north, east, south of each ring, in map units
             arcStart   Uint32[A+1]   arc a has the points arcStart[a] … arcStart[a+1]-1, at least one
             point      Float32[2P]   x, y in map units
             about      Uint8[J]      JSON in UTF-8: {"provider", "name", "attribution", "licence",
                                      "days": [{"day": "2024-11-20", "content": hash, "tells": [kind, …]}, …]}

A map unit is that of ``resources/web/geometry.js``: a Web Mercator pixel at zoom 8, counted from 30° E, 50° N; y
grows southwards. A ring's outline is its arcs' points one after another and closes from the last to the first; the
first is not repeated, and neighbouring arcs share no point. Fill a day's rings of one kind together with the
even-odd rule: outer rings and holes are not distinguished. Equal numbers in two days mean equal outlines, so whatever
the page makes of an arc or a ring (a Path2D) can be kept by its number.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from briefing.files.atomic_write import write_durably
from briefing.sentences import sentence
from maps.control_day import ControlDay
from maps.errors import MapError
from maps.ground import GroundKind
from maps.http.faults import Cancelled, FetchCancelled, never
from maps.timeline.day_cache import CacheError, DayCache
from maps.timeline.day_files import DayHead
from maps.timeline.time_pack_arcs import HEADER, Arrays, PackBuilder, decoded, encoded

Progress = Callable[[int, int], object]
"""Called with the days done and the total, in the calling thread."""


class PackedDay(msgspec.Struct, frozen=True):
    """A day of a pack, and the hash of its ground."""

    day: datetime.date
    content: str
    tells: tuple[GroundKind, ...]


class About(msgspec.Struct, frozen=True):
    """The description of a pack, its section ``about``."""

    provider: str
    name: str
    attribution: str
    licence: str
    days: tuple[PackedDay, ...]


# Made while the module is imported, which only one thread does (see maps/areas.py).
_ABOUT: Final = msgspec.json.Decoder(About)
_WRITER: Final = msgspec.json.Encoder()


class PackingCancelled(FetchCancelled):
    """Packing was cancelled."""

    def __init__(self) -> None:
        MapError.__init__(self, sentence("Preparing the days for the map was cancelled; what was prepared is kept."))


def pack_of(cache: DayCache, provider: str, *, progress: Progress = lambda _done, _count: None,
            cancelled: Cancelled = never) -> bytes:
    """Returns the pack of all a provider's days in hand, updating the one that is kept beside the cache.

    Days that it already has are not read again. Days that turn out to be damaged are left out and noted by the
    cache; a pack that cannot be kept (full disk) is still returned. Raises PackingCancelled; the days packed until
    then are kept.
    """
    heads = cache.heads(provider)
    path = cache.pack_path(provider)
    old = _kept(path)
    if old is not None and _says(old[0], heads):
        return old[2]
    packing = _Packing(cache, heads, old)
    for number, head in enumerate(heads, 1):
        if cancelled():
            if len(packing.packed) > (0 if old is None else len(old[0].days)):
                _keep(path, packing.data())
            raise PackingCancelled
        packing.add(head)
        progress(number, len(heads))
    data = packing.data()
    _keep(path, data)
    return data


def says_of(data: bytes) -> bytes:
    """Returns what tells a pack from any other, some bytes: its head, which has a check of all the rest."""
    return data[:HEADER]


def is_kept(cache: DayCache, provider: str, data: bytes) -> bool:
    """Checks whether the file of a provider's pack holds this one."""
    with suppress(OSError), cache.pack_path(provider).open("rb") as file:
        return file.read(HEADER) == says_of(data)
    return False


class _Packing:
    """Packs days from the cache, those of an old pack from there."""

    def __init__(self, cache: DayCache, heads: tuple[DayHead, ...], old: tuple[About, Arrays, bytes] | None) -> None:
        self.packed: list[PackedDay] = []
        self._cache = cache
        self._heads = heads
        self._builder = PackBuilder()
        self._arrays = None if old is None else old[1]
        self._rows = {} if old is None else {day.content: row for row, day in enumerate(old[0].days)}

    def add(self, head: DayHead) -> None:
        """Adds the next day, unless it is damaged."""
        if head.content in self._rows and self._arrays is not None:
            self._builder.take(head.day, self._arrays, self._rows[head.content])
        else:
            with suppress(CacheError):
                self._builder.add(head.day, self._cache.read(head.provider, head.day))
        if self._builder.last == head.day:
            self.packed.append(PackedDay(head.day, head.content, head.tells))

    def data(self) -> bytes:
        """Returns the pack of the days added so far."""
        names = ("", "", "", "")
        if self._heads:
            last = self._heads[-1]
            names = (last.provider, last.name, last.attribution, last.licence)
        return encoded(self._builder.arrays(), _WRITER.encode(About(*names, tuple(self.packed))))


def _keep(path: Path, data: bytes) -> None:
    with suppress(OSError):
        write_durably(path, data)


def pack_days(days: list[ControlDay], name: str = "", attribution: str = "", licence: str = "") -> bytes:
    """Returns a pack of these days of one provider, ascending; nothing is kept."""
    builder = PackBuilder()
    for day in days:
        builder.add(day.day, day)
    packed = tuple(PackedDay(day.day, day.content, day.tells) for day in days)
    provider = days[0].provider if days else ""
    return encoded(builder.arrays(), _WRITER.encode(About(provider, name, attribution, licence, packed)))


def read_pack(data: bytes) -> tuple[About, Arrays]:
    """Returns a pack's content, for tests and for building the next one. ValueError if it is none, or damaged."""
    arrays, about = decoded(data)
    try:
        return _ABOUT.decode(about), arrays
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError("the pack's description is damaged") from error


def _kept(path: Path) -> tuple[About, Arrays, bytes] | None:
    try:
        data = path.read_bytes()
        about, arrays = read_pack(data)
    except (OSError, ValueError):
        return None  # it is made again
    return about, arrays, data


def _says(about: About, heads: tuple[DayHead, ...]) -> bool:
    """Checks whether a pack holds exactly these days."""
    names = (heads[-1].name, heads[-1].attribution, heads[-1].licence) if heads else ("", "", "")
    return (names == (about.name, about.attribution, about.licence)
            and [(day.day, day.content, day.tells) for day in about.days]
            == [(head.day, head.content, head.tells) for head in heads])
