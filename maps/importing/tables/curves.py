# SPDX-License-Identifier: MIT
"""Reads well-known binary with curves (ISO 13249-3): arcs become straight lines within half a metre.

An arc is the piece of a circle through three positions, in the plane of its reference system. The binary has to
have passed ``wkb.checked_wkb``, which counts it and keeps its nesting shallow.
"""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Final

from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.shapes import Parts
from maps.importing.tables.wkb import numbers_of, split_code

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

OFF_M: Final = 0.5
"""Metres that a stroked arc may leave the true one: half of what is promised, the rest is for rounding."""

_POINT, _LINE, _POLYGON = 1, 2, 3
_ARCS, _COMPOUND, _CURVE_POLYGON = 8, 9, 10
_FARTHEST: Final = 1e9
"""Units of a reference system beyond which nothing lies on the Earth."""
_SHARPEST: Final = math.pi / 8
"""Radians of an arc that one straight line may stand for, however small the circle is."""


def add_curved(data: bytes, parts: Parts, collector: FeatureCollector, metres_per_unit: float) -> None:
    """Adds the polygons, lines and points in these bytes; ``metres_per_unit`` is of the reference system.

    Raises ValueError or struct.error if they are none; AreaImportError if there are too many positions.
    """
    reader = _Reader(data, collector, OFF_M / metres_per_unit)
    reader.add(parts)
    if reader.has_arcs:
        collector.notes.note("stroked")


class _Reader:
    def __init__(self, data: bytes, collector: FeatureCollector, off: float) -> None:
        self._data = data
        self._collector = collector
        self._off = off
        self._at = 0
        self.has_arcs = False

    def add(self, parts: Parts) -> None:
        """Adds the geometry that begins here."""
        kind, order, numbers = self._head()
        if kind == _POINT:
            for x, y in self._positions(1, order, numbers).tolist():
                parts.point(x, y)
        elif kind in (_LINE, _ARCS, _COMPOUND):
            parts.line(self._curve(kind, order, numbers))
        elif kind == _POLYGON:
            parts.polygon([self._line(order, numbers) for _ in range(self._count(order))])
        elif kind == _CURVE_POLYGON:
            parts.polygon([self._curve(*self._head()) for _ in range(self._count(order))])
        else:
            for _ in range(self._count(order)):
                self.add(parts)

    def _head(self) -> tuple[int, str, int]:
        """Reads the start of a geometry: its kind, its byte order, and how many numbers a position has."""
        order = "<" if self._data[self._at : self._at + 1] == b"\x01" else ">"
        self._at += 1
        code = self._count(order)
        kind, has_srid = split_code(code)
        self._at += 4 * has_srid
        return kind, order, numbers_of(code)

    def _count(self, order: str) -> int:
        (number,) = struct.unpack_from(order + "I", self._data, self._at)
        self._at += 4
        return int(number)

    def _line(self, order: str, numbers: int) -> Positions:
        return self._positions(self._count(order), order, numbers)

    def _positions(self, count: int, order: str, numbers: int) -> Positions:
        import numpy as np

        made = np.frombuffer(self._data, f"{order}f8", count * numbers, self._at).reshape(-1, numbers)
        self._at += 8 * count * numbers
        return made[:, :2].astype(float)

    def _curve(self, kind: int, order: str, numbers: int) -> Positions:
        """Returns a line, arcs, or both after each other, as straight lines."""
        import numpy as np

        if kind == _LINE:
            return self._line(order, numbers)
        if kind == _ARCS:
            return self._arcs(self._line(order, numbers))
        if kind != _COMPOUND:
            raise ValueError(sentence("a curve is made of something that is no line"))
        pieces = [self._curve(*self._head()) for _ in range(self._count(order))]
        filled = [piece for piece in pieces if len(piece)]
        joined = [piece[1:] if at and np.array_equal(piece[0], filled[at - 1][-1]) else piece
                  for at, piece in enumerate(filled)]
        return np.concatenate([np.empty((0, 2)), *joined])

    def _arcs(self, through: Positions) -> Positions:
        """Returns the arcs through each three positions, of which the last is the next arc's first."""
        import numpy as np

        if len(through) and (len(through) < 3 or len(through) % 2 == 0):
            raise ValueError(sentence("an arc has no three positions"))
        if len(through) and not np.abs(through).max() < _FARTHEST:
            raise ValueError(sentence("an arc lies beyond the Earth"))
        made = [through[:1]]
        for at in range(0, len(through) - 2, 2):
            made.append(self._arc(*through[at : at + 3]))
        return np.concatenate(made)

    def _arc(self, start: Positions, middle: Positions, end: Positions) -> Positions:
        """Returns the positions of an arc after its first."""
        import numpy as np

        centre = _centre(start, middle, end)
        if centre is None:
            return np.array([middle, end])
        self.has_arcs = True
        radius = float(np.hypot(*(start - centre)))
        first, halfway, last = (math.atan2(*(each - centre)[::-1]) for each in (start, middle, end))
        swept = _swept(first, halfway, last)
        if np.array_equal(start, end):
            swept = 2 * math.pi
        step = min(2 * math.acos(max(1 - self._off / radius, 0.0)), _SHARPEST) if radius else _SHARPEST
        count = 2 * max(math.ceil(abs(swept) / step / 2), 1)
        self._collector.positions(count)
        angles = first + swept * np.arange(1, count + 1) / count
        made = centre + radius * np.column_stack([np.cos(angles), np.sin(angles)])
        made[-1] = end
        return made


def _centre(start: Positions, middle: Positions, end: Positions) -> Positions | None:
    """Returns the centre of the circle through three positions; None if they are on one straight line."""
    import numpy as np

    if np.array_equal(start, end):  # a whole circle: the middle is opposite
        return None if np.array_equal(start, middle) else (start + middle) / 2
    (ax, ay), (bx, by) = middle - start, end - start
    twice = 2 * (ax * by - ay * bx)
    if abs(twice) <= 1e-12 * (ax * ax + ay * ay + bx * bx + by * by):
        return None
    a, b = ax * ax + ay * ay, bx * bx + by * by
    away: Positions = np.array([by * a - ay * b, ax * b - bx * a]) / twice
    return start + away


def _swept(first: float, halfway: float, last: float) -> float:
    """Returns the angle from the first direction to the last by way of the one halfway, in radians, with its sign."""
    turn = 2 * math.pi
    there, on = (halfway - first) % turn, (last - first) % turn
    return on if there <= on else on - turn
