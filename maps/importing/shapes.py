# SPDX-License-Identifier: MIT
"""Makes shapely geometries from positions.

Positions are numpy arrays of floats with the shape (n, 2), in the file's reference system.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from maps.importing.findings import Notes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely import LineString, Polygon
    from shapely.geometry.base import BaseGeometry

    Positions = NDArray[np.float64]

FEWEST_OF_RING = 4
"""Positions of a ring, its first repeated at the end."""


class Parts:
    """Collects the polygons and lines of one feature, and its points, and counts its empty parts."""

    def __init__(self, notes: Notes, count: Callable[[int], object]) -> None:
        """``count`` receives the number of rings and lines before they are kept."""
        self._notes = notes
        self._count = count
        self.polygons: list[Polygon] = []
        self.lines: list[LineString] = []
        self.points: list[tuple[float, float]] = []
        self.empty = 0

    def polygon(self, rings: Iterable[Positions]) -> None:
        """Adds a polygon of an outer ring and its holes; one with too few positions is an empty part."""
        from shapely import Polygon

        made = []
        for ring in rings:
            self._count(1)
            made.append(self._ring(ring))
        if not made or made[0] is None:
            self.empty += 1
            return
        self.polygons.append(Polygon(made[0], [hole for hole in made[1:] if hole is not None]))

    def point(self, x: float, y: float) -> None:
        """Adds a point."""
        self._count(1)
        self.points.append((float(x), float(y)))

    def line(self, positions: Positions) -> None:
        """Adds a line; one with less than two positions is an empty part."""
        from shapely import LineString

        self._count(1)
        if len(positions) < 2:
            self.empty += 1
            return
        self.lines.append(LineString(positions))

    def add(self, shape: BaseGeometry) -> None:
        """Adds a shapely geometry or collection, split into polygons and lines; heights are left out."""
        from shapely import force_2d, get_num_interior_rings, get_parts, is_empty

        kind = shape.geom_type
        if is_empty(shape):
            self.empty += 1
        elif kind == "Point":
            self.point(shape.x, shape.y)
        elif kind == "Polygon":
            self._count(1 + int(get_num_interior_rings(shape)))
            self.polygons.append(force_2d(shape))
        elif kind == "LineString":
            self._count(1)
            self.lines.append(force_2d(shape))
        else:
            for each in get_parts(shape):
                self.add(each)

    def shape(self, kind: str) -> BaseGeometry | None:
        """Returns all polygons, or all lines, as one geometry; None if there are none."""
        from shapely import MultiLineString, MultiPolygon

        if kind == "polygons":
            return None if not self.polygons else (
                self.polygons[0] if len(self.polygons) == 1 else MultiPolygon(self.polygons))
        return None if not self.lines else self.lines[0] if len(self.lines) == 1 else MultiLineString(self.lines)

    def _ring(self, positions: Positions) -> Positions | None:
        import numpy as np

        if len(positions) and not np.array_equal(positions[0], positions[-1]):
            self._notes.note("closed")
            positions = np.concatenate([positions, positions[:1]])
        return positions if len(positions) >= FEWEST_OF_RING else None
