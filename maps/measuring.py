# SPDX-License-Identifier: MIT
"""A distance measured over points: the shortest lines between them on the WGS 84 ellipsoid, never on a flat map."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from maps.geodesy import Position, distance_km, shortest_line

MOST_POINTS: Final = 100
_STEP_KM: Final = 20.0
"""Between positions of a line as it is drawn: on the map a shortest line is bent."""


class Path(NamedTuple):
    """Points in the order in which they were set, (lon, lat) in degrees."""

    points: tuple[Position, ...] = ()

    def with_point(self, point: Position) -> Path:
        """Returns the path with one more point; the same one where it has as many as it may."""
        is_again = bool(self.points) and self.points[-1] == point
        return self if is_again or len(self.points) >= MOST_POINTS else Path((*self.points, point))

    def without_last(self) -> Path:
        """Returns the path without its last point."""
        return Path(self.points[:-1])

    @property
    def lengths_km(self) -> list[float]:
        """The length from the first point to each of the others, in km."""
        total, lengths = 0.0, []
        for start, end in pairwise(self.points):
            total += distance_km(start, end)
            lengths.append(total)
        return lengths

    @property
    def length_km(self) -> float:
        """The whole length in km."""
        return sum(distance_km(start, end) for start, end in pairwise(self.points))

    @property
    def line(self) -> list[Position]:
        """Positions along the whole path, close enough to be joined by straight strokes on the map."""
        drawn = list(self.points[:1])
        for start, end in pairwise(self.points):
            drawn += shortest_line(start, end, _STEP_KM)[1:]
        return drawn
