# SPDX-License-Identifier: MIT
"""Strokes of the pen, thinned so that they can be kept as marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing import limits

_PIECE: Final = 200
"""Points that are thinned at once."""


def thinned(points: Sequence[tuple[float, float]], tolerance: float) -> list[tuple[float, float]]:
    """Returns the points of a line without those that lie nearer than ``tolerance`` to the line of the others.

    This is the way of Douglas and Peucker, along pieces of the line: its time grows with the square of what it takes at
    once. Points and tolerance are in the same flat unit, such as pixels. At most as many points are left as a mark
    may have.
    """
    kept = _thinned(points, tolerance)
    while len(kept) > limits.MAX_MARK_POINTS:
        tolerance *= 2
        kept = _thinned(points, tolerance)
    return kept


def _thinned(points: Sequence[tuple[float, float]], tolerance: float) -> list[tuple[float, float]]:
    ends = [*range(0, len(points) - 1, _PIECE), len(points) - 1]
    kept = {0, *ends}
    parts = list(pairwise(ends))
    while parts:
        first, last = parts.pop()
        far = max(_distances(points, first, last), default=(0.0, 0))
        if far[0] > tolerance:
            kept.add(far[1])
            parts += [(first, far[1]), (far[1], last)]
    return [points[index] for index in sorted(kept) if 0 <= index < len(points)]


def _distances(points: Sequence[tuple[float, float]], first: int, last: int) -> Iterator[tuple[float, int]]:
    (ax, ay), (bx, by) = points[first], points[last]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    for index in range(first + 1, last):
        x, y = points[index]
        share = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
        yield ((x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2) ** 0.5, index
