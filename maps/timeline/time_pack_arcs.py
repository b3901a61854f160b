# SPDX-License-Identifier: MIT
"""The arrays of a pack of days: projected rings, cut into arcs at vertices chosen by hash, each stored once.

A vertex begins an arc where a hash of its coordinates ends in five zeros, so one in 32 on average. Since nothing
else decides, a stretch that did not move is cut at the same places every day, whatever happens elsewhere.
"""

from __future__ import annotations

import datetime
import struct
import zlib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from maps.control_day import ControlDay
from maps.ground import KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    Numbers = NDArray[np.uint32]
    Units = NDArray[np.float32]

MAGIC: Final = b"LOCTIME1"
_COUNTS: Final = struct.Struct("<10I")
_HEADER: Final = len(MAGIC) + _COUNTS.size
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


class PackBuilder:
    """Collects days in ascending order; equal arcs and equal rings are stored once. For one thread."""

    def __init__(self) -> None:
        self.last: datetime.date | None = None
        self._days: list[int] = []
        self._day_rings: list[list[int]] = []
        self._rings: dict[tuple[int, ...], int] = {}  # (kind, arc, arc, …)
        self._boxes: list[Units] = []
        self._arcs: dict[bytes, int] = {}
        self._taken: tuple[Arrays, dict[int, int]] | None = None

    def add(self, day: datetime.date, control: ControlDay) -> None:
        """Adds a day by its ground."""
        rings = [self._ring(number, units) for number, kind in enumerate(KINDS) if kind in control.shapes
                 for units in _projected(control.shapes[kind])]
        self._end(day, rings)

    def take(self, day: datetime.date, arrays: Arrays, row: int) -> None:
        """Adds a day from a row of another pack."""
        if self._taken is None or self._taken[0] is not arrays:
            self._taken = (arrays, {})
        known = self._taken[1]
        rings = []
        for ring in arrays.day_ring[arrays.day_start[row] : arrays.day_start[row + 1]].tolist():
            if ring not in known:
                arcs = [self._arc(arrays.arc(arc)) for arc in arrays.arcs(ring).tolist()]
                box = arrays.ring_box[4 * ring : 4 * ring + 4]
                known[ring] = self._known((int(arrays.ring_kind[ring]), *arcs), box)
            rings.append(known[ring])
        self._end(day, rings)

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

    def _ring(self, kind: int, units: Units) -> int:
        import numpy as np

        arcs = [self._arc(arc) for arc in _cut(units)]
        return self._known((kind, *arcs), np.concatenate([units.min(axis=0), units.max(axis=0)]))

    def _known(self, ring: tuple[int, ...], box: Units) -> int:
        number = self._rings.setdefault(ring, len(self._rings))
        if number == len(self._boxes):
            self._boxes.append(box)
        return number

    def _arc(self, units: Units) -> int:
        return self._arcs.setdefault(units.tobytes(), len(self._arcs))


def encoded(arrays: Arrays, about: bytes) -> bytes:
    """Returns the pack's bytes."""
    sections = b"".join(getattr(arrays, each.name).tobytes() for each in fields(Arrays)) + about
    return MAGIC + _COUNTS.pack(
        len(arrays.day_number), len(arrays.day_ring), len(arrays.ring_kind), len(arrays.ring_arc),
        len(arrays.arc_start) - 1, len(arrays.point) // 2, len(about), zlib.crc32(sections), 0, 0) + sections


def decoded(data: bytes) -> tuple[Arrays, bytes]:
    """Returns the pack's sections and its ``about``. ValueError if it is no pack, or not complete."""
    import numpy as np

    if data[: len(MAGIC)] != MAGIC or len(data) < _HEADER:
        raise ValueError("this is no pack of days")
    days, entries, rings, ring_arcs, arcs, points, about, crc, _, _ = _COUNTS.unpack_from(data, len(MAGIC))
    lengths = (days, days + 1, entries, rings, rings + 1, ring_arcs, 4 * rings, arcs + 1, 2 * points)
    if len(data) != _HEADER + 4 * sum(lengths) + about or zlib.crc32(memoryview(data)[_HEADER:]) != crc:
        raise ValueError("the pack is damaged")
    kinds = ("<i4", "<u4", "<u4", "<u4", "<u4", "<u4", "<f4", "<u4", "<f4")
    sections, at = [], _HEADER
    for kind, length in zip(kinds, lengths, strict=True):
        sections.append(np.frombuffer(data, kind, length, at))
        at += 4 * length
    return Arrays(*sections), data[at:]


def _projected(shape: BaseGeometry) -> list[Units]:
    """Returns the rings of a shape in map units, each of shape (n, 2), without the repeated end."""
    import numpy as np
    from shapely import get_coordinates, get_num_coordinates, get_parts, get_rings

    rings = get_rings(get_parts(shape))
    units = _units(get_coordinates(rings))
    ends = np.cumsum(get_num_coordinates(rings))
    return [each[:-1] for each in np.split(units, ends[:-1])]


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


def _cut(units: Units) -> list[Units]:
    """Cuts a ring into arcs; the first begins at a vertex that does not depend on where the ring's list starts."""
    import numpy as np

    bits = units.view("<u4").astype(np.uint64)
    mixed = (bits[:, 0] * np.uint64(0x9E3779B97F4A7C15)) ^ (bits[:, 1] * np.uint64(0xC2B2AE3D27D4EB4F))
    hashes = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x165667B19E3779F9) >> np.uint64(32)
    cuts = np.flatnonzero((hashes & np.uint64(_CUT_MASK)) == 0)
    if not len(cuts):
        return [np.roll(units, -int(np.argmin(hashes)), axis=0)]
    start = int(cuts[np.argmin(hashes[cuts])])
    return np.split(np.roll(units, -start, axis=0), np.sort((cuts - start) % len(units))[1:])


def _starts(lengths: list[int]) -> Numbers:
    import numpy as np

    return np.concatenate([[0], np.cumsum(lengths)]).astype("<u4")
