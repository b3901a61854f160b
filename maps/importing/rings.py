# SPDX-License-Identifier: MIT
"""Groups rings into polygons by the way they turn, as Shapefiles and Esri's JSON have it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maps.importing.shapes import Positions


def grouped(rings: list[Positions]) -> Iterator[list[Positions]]:
    """Groups rings into polygons: outer rings turn clockwise, their holes the other way and lie within them.

    If no ring turns clockwise, each is a polygon of its own, and so is a hole that lies in no outer ring.
    """
    outers = [ring for ring in rings if _turn(ring) < 0]
    holes = [ring for ring in rings if _turn(ring) >= 0]
    if not outers:
        outers, holes = holes, []
    polygons = [[outer] for outer in outers]
    if len(outers) == 1:
        polygons[0] += holes
    elif holes:
        for hole, owner in zip(holes, _owners(holes, outers), strict=True):
            if owner is None:
                polygons.append([hole])
            else:
                polygons[owner].append(hole)
    yield from polygons


def _owners(holes: list[Positions], outers: list[Positions]) -> list[int | None]:
    """Returns for every hole the smallest of the outer rings around it."""
    from shapely import Point, Polygon, STRtree

    grounds = [Polygon(outer) if len(outer) >= 4 else Polygon() for outer in outers]
    tree = STRtree(grounds)
    found = tree.query([Point(hole[0]) if len(hole) else Point() for hole in holes], predicate="intersects")
    owners: list[int | None] = [None] * len(holes)
    for hole, outer in found.T.tolist():
        best = owners[hole]
        if abs(_turn(holes[hole])) <= abs(_turn(outers[outer])) and (
            best is None or grounds[outer].area < grounds[best].area
        ):
            owners[hole] = outer
    return owners


def _turn(ring: Positions) -> float:
    """Returns twice the ring's area in its own units, negative for a ring wound clockwise."""
    import numpy as np

    if len(ring) < 3:
        return 0.0
    x, y = (ring - ring[0]).T
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))
