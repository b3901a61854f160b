# SPDX-License-Identifier: MIT
"""The arrays of a pack of days: projected rings, cut into arcs at vertices chosen by hash, each stored once.

A vertex begins an arc where a hash of its coordinates ends in five zeros, so one in 32 on average. Since nothing
else decides, a stretch that did not move is cut at the same places every day, whatever happens elsewhere.
"""

from __future__ import annotations

import datetime
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from maps.control_day import ControlDay
from maps.ground import KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]
    Units = NDArray[np.float32]

MAGIC: Final = b"LOCTIME1"
_COUNTS: Final = struct.Struct("<10I")
HEADER: Final = len(MAGIC) + _COUNTS.size
_EPOCH: Final = datetime.date(1970, 1, 1)

# The page's map units (resources/web/geometry.js): Web Mercator pixels at zoom 8, from 30° E, 50° N.
_WORLD: Final = 256 * 2**8
_ORIGIN: Final = (30.0, 50.0)
_CUT_MASK: Final = 31


@dataclass(frozen=True)
class Arrays:
    """The sections of a pack, in its order and under its names (see ``maps.timeline.time_pack``)."""

    day_number: NDArray[np.int32]
    day_start: Numbers
    day_ring: Numbers
    ring_kind: Numbers
    ring_start: Numbers
    ring_arc: Numbers
    ring_box: Units
    arc_start: Numbers
    point: Units

    def rings(self, row: int) -> list[tuple[int, Units]]:
        """Returns the rings of the day in this row, each with its kind's number and its points of shape (n, 2)."""
        return [(int(self.ring_kind[ring]), self.outline(int(ring)))
                for ring in self.day_ring[self.day_start[row] : self.day_start[row + 1]]]

    def outline(self, ring: int) -> Units:
        """Returns a ring's points of shape (n, 2), not closed."""
        import numpy as np

        return np.concatenate([self.arc(int(each)) for each in self.arcs(ring)])

    def arcs(self, ring: int) -> Numbers:
        """Returns the numbers of a ring's arcs."""
        return self.ring_arc[self.ring_start[ring] : self.ring_start[ring + 1]]

    def arc(self, arc: int) -> Units:
        """Returns an arc's points of shape (n, 2)."""
        return self.point[2 * self.arc_start[arc] : 2 * self.arc_start[arc + 1]].reshape(-1, 2)


_Outline = tuple[int, bytes]
"""A ring's kind by its number, and its vertices in degrees, float64, not closed."""


@dataclass(frozen=True)
class _Taken:
    """Another pack, and the numbers that its rings and arcs have here."""

    arrays: Arrays
    rings: dict[int, int]
    arcs: dict[int, int]


class PackBuilder:
    """Collects days in ascending order; equal arcs and equal rings are stored once. For one thread."""

    def __init__(self) -> None:
        self.last: datetime.date | None = None
        self._days: list[int] = []
        self._day_rings: list[list[int]] = []
        self._rings: dict[tuple[int, ...], int] = {}  # (kind, arc, arc, …)
        self._boxes: list[Units] = []
        self._arcs: dict[bytes, int] = {}
        self._taken: _Taken | None = None
        self._before: dict[_Outline, int] = {}

    def add(self, day: datetime.date, control: ControlDay) -> None:
        """Adds a day by its ground. Rings that the day before has too, vertex by vertex, are not cut again."""
        outlines = _outlines(control)
        new = [each for each in dict.fromkeys(outlines) if each not in self._before]
        made = dict(zip(new, self._new_rings(new), strict=True))
        self._before = {each: made[each] if each in made else self._before[each] for each in outlines}
        self._end(day, [self._before[each] for each in outlines])

    def take(self, day: datetime.date, arrays: Arrays, row: int) -> None:
        """Adds a day from a row of another pack."""
        if self._taken is None or self._taken.arrays is not arrays:
            self._taken = _Taken(arrays, {}, {})
        taken = self._taken
        rings = []
        for ring in arrays.day_ring[arrays.day_start[row] : arrays.day_start[row + 1]].tolist():
            if ring not in taken.rings:
                arcs = [self._taken_arc(taken, arc) for arc in arrays.arcs(ring).tolist()]
                box = arrays.ring_box[4 * ring : 4 * ring + 4]
                taken.rings[ring] = self._known((int(arrays.ring_kind[ring]), *arcs), box)
            rings.append(taken.rings[ring])
        self._end(day, rings)

    def _taken_arc(self, taken: _Taken, arc: int) -> int:
        if arc not in taken.arcs:
            taken.arcs[arc] = self._arc(taken.arrays.arc(arc).tobytes())
        return taken.arcs[arc]

    def arrays(self) -> Arrays:
        """Returns the pack's sections."""
        import numpy as np

        arcs = [len(data) // 8 for data in self._arcs]
        rings = list(self._rings)
        return Arrays(
            np.array(self._days, "<i4"), _starts([len(each) for each in self._day_rings]),
            np.array([ring for each in self._day_rings for ring in each], "<u4"),
            np.array([ring[0] for ring in rings], "<u4"), _starts([len(ring) - 1 for ring in rings]),
            np.array([arc for ring in rings for arc in ring[1:]], "<u4"),
            np.concatenate(self._boxes) if self._boxes else np.empty(0, "<f4"), _starts(arcs),
            np.frombuffer(b"".join(self._arcs), "<f4"))

    def _end(self, day: datetime.date, rings: list[int]) -> None:
        if self.last is not None and day <= self.last:
            raise ValueError("days have to be added in ascending order")
        self.last = day
        self._days.append((day - _EPOCH).days)
        self._day_rings.append(rings)

    def _new_rings(self, outlines: list[_Outline]) -> list[int]:
        """Returns the numbers of rings that are given by their outlines; whatever can be is done to all at once."""
        import numpy as np

        if not outlines:
            return []
        units = _units(np.frombuffer(b"".join(data for _, data in outlines), "<f8").reshape(-1, 2))
        ends = np.cumsum([len(data) // 16 for _, data in outlines])
        starts = np.concatenate([[0], ends[:-1]])
        boxes = np.hstack([np.minimum.reduceat(units, starts), np.maximum.reduceat(units, starts)])
        arcs = _cut(units, starts.tolist(), ends.tolist())
        return [self._known((kind, *map(self._arc, each)), box)
                for (kind, _), each, box in zip(outlines, arcs, boxes, strict=True)]

    def _known(self, ring: tuple[int, ...], box: Units) -> int:
        number = self._rings.setdefault(ring, len(self._rings))
        if number == len(self._boxes):
            self._boxes.append(box)
        return number

    def _arc(self, points: bytes) -> int:
        return self._arcs.setdefault(points, len(self._arcs))


def encoded(arrays: Arrays, about: bytes) -> bytes:
    """Returns the pack's bytes."""
    sections = b"".join(getattr(arrays, each.name).tobytes() for each in fields(Arrays)) + about
    return MAGIC + _COUNTS.pack(
        len(arrays.day_number), len(arrays.day_ring), len(arrays.ring_kind), len(arrays.ring_arc),
        len(arrays.arc_start) - 1, len(arrays.point) // 2, len(about), zlib.crc32(sections), 0, 0) + sections


def decoded(data: bytes) -> tuple[Arrays, bytes]:
    """Returns the pack's sections and its ``about``. ValueError if it is no pack, or not complete."""
    import numpy as np

    if data[: len(MAGIC)] != MAGIC or len(data) < HEADER:
        raise ValueError("this is no pack of days")
    days, entries, rings, ring_arcs, arcs, points, about, crc, _, _ = _COUNTS.unpack_from(data, len(MAGIC))
    lengths = (days, days + 1, entries, rings, rings + 1, ring_arcs, 4 * rings, arcs + 1, 2 * points)
    if len(data) != HEADER + 4 * sum(lengths) + about or zlib.crc32(memoryview(data)[HEADER:]) != crc:
        raise ValueError("the pack is damaged")
    kinds = ("<i4", "<u4", "<u4", "<u4", "<u4", "<u4", "<f4", "<u4", "<f4")
    sections, at = [], HEADER
    for kind, length in zip(kinds, lengths, strict=True):
        sections.append(np.frombuffer(data, kind, length, at))
        at += 4 * length
    return Arrays(*sections), data[at:]


def _outlines(control: ControlDay) -> list[_Outline]:
    """Returns the rings of a day's ground, those of one kind together, in the order of the kinds."""
    import numpy as np
    from shapely import get_coordinates, get_num_coordinates, get_parts, get_rings

    found: list[_Outline] = []
    for number, kind in enumerate(KINDS):
        if kind not in control.shapes:
            continue
        rings = get_rings(get_parts(control.shapes[kind]))
        data = get_coordinates(rings).tobytes()
        ends = (16 * np.cumsum(get_num_coordinates(rings))).tolist()
        found += [(number, data[begin : end - 16]) for begin, end in pairwise([0, *ends])]
    return found


def _units(positions: NDArray[np.float64]) -> Units:
    """Converts positions of [lon, lat] in degrees to map units."""
    import numpy as np

    def plane(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.float64]:
        sine = np.sin(np.radians(lat))
        x = (lon + 180) / 360 * _WORLD
        y = (0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)) * _WORLD
        return np.column_stack([x, y])

    origin = plane(*np.array(_ORIGIN).reshape(2, 1))
    return (plane(positions[:, 0], positions[:, 1]) - origin).astype("<f4")


def _hashes(units: Units) -> NDArray[np.uint64]:
    """Returns a hash of each vertex."""
    import numpy as np

    bits = units.view("<u4").astype(np.uint64)
    mixed = (bits[:, 0] * np.uint64(0x9E3779B97F4A7C15)) ^ (bits[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F))
    hashes: NDArray[np.uint64] = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x165667B19E3779F9) >> np.uint64(32)
    return hashes


def _cut(units: Units, starts: list[int], ends: list[int]) -> Iterator[list[bytes]]:
    """Cuts rings into arcs; the first begins at a vertex that does not depend on where the ring's list starts."""
    import numpy as np

    hashes = _hashes(units)
    all_cuts = np.flatnonzero((hashes & np.uint64(_CUT_MASK)) == 0)
    places = np.searchsorted(all_cuts, [*starts, ends[-1]]).tolist()
    for begin, end, (first, last) in zip(starts, ends, pairwise(places), strict=True):
        if first == last:
            start, cuts = begin + int(hashes[begin:end].argmin()), []
        else:
            cuts = all_cuts[first:last].tolist()
            at = int(hashes[all_cuts[first:last]].argmin())
            start = cuts[at]
            cuts = [each - start for each in cuts[at + 1:]] + [each + end - begin - start for each in cuts[:at]]
        data = units[start:end].tobytes() + units[begin:start].tobytes()
        yield [data[8 * one : 8 * other] for one, other in pairwise([0, *cuts, end - begin])]


def _starts(lengths: list[int]) -> Numbers:
    import numpy as np

    return np.concatenate([[0], np.cumsum(lengths)]).astype("<u4")
