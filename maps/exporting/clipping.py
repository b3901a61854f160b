# SPDX-License-Identifier: MIT
"""Cuts outlines to what a picture shows, so that nothing hangs far out of a page."""

from __future__ import annotations

from collections.abc import Sequence

import shapely

from maps.exporting.handout import Point


def clipped_ring(ring: Sequence[Point], width: float, height: float, margin: float) -> tuple[Point, ...]:
    """Returns the part of a ring on a picture and ``margin`` pixels around it; empty for none.

    Edges along the border of that rectangle join the parts (Sutherland and Hodgman), each ring for itself: where rings
    fill by even and odd, what lies within stays as it was.
    """
    points = list(ring)
    for axis, sign, limit in ((0, 1, -margin), (0, -1, -(width + margin)), (1, 1, -margin),
                              (1, -1, -(height + margin))):
        points = _half(points, axis, sign, limit)
    return tuple(points) if len(points) > 2 else ()


def clipped_line(line: Sequence[Point], width: float, height: float, margin: float) -> tuple[tuple[Point, ...], ...]:
    """Returns the parts of a line on a picture and ``margin`` pixels around it."""
    cut = shapely.clip_by_rect(shapely.LineString(line), -margin, -margin, width + margin, height + margin)
    parts = [part for part in shapely.get_parts(cut) if part.geom_type == "LineString" and not part.is_empty]
    return tuple(tuple((float(x), float(y)) for x, y in shapely.get_coordinates(part)) for part in parts)


def _half(points: Sequence[Point], axis: int, sign: int, limit: float) -> list[Point]:
    """Returns a ring's part on one side of a line across an axis: where ``sign`` times the position is over a limit."""
    kept: list[Point] = []
    for before, point in zip([*points[-1:], *points[:-1]], points, strict=True):
        first, second = sign * before[axis] - limit, sign * point[axis] - limit
        if (first < 0) != (second < 0):
            share = first / (first - second)
            kept.append((before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share))
        if second >= 0:
            kept.append(point)
    return kept
