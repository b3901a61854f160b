# SPDX-License-Identifier: MIT
"""Cuts outlines at the 180th meridian, as RFC 7946, section 3.1.9, asks.

A step of more than 180 degrees of longitude from one position to the next is read as the short way across
the meridian, and longitudes to 360 as the other way of counting. A step of exactly 360 is kept: it is how
frames of the whole world are drawn. An outline that winds round a pole has no short way and is kept too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from maps.importing.findings import Notes

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.importing.shapes import Positions

HALF = 180.0
TURN = 360.0
_NEARLY = 1e-9


def crosses(shape: BaseGeometry) -> bool:
    """Checks whether the shape may cross the meridian: wider than half the globe, or beyond 180 degrees."""
    west, _, east, _ = shape.bounds
    return bool(east - west > HALF or west < -HALF or east > HALF)


def unwrapped(shape: BaseGeometry, notes: Notes) -> BaseGeometry:
    """Returns the shape with its longitudes continued across the meridian, instead of jumping."""
    from shapely import LineString, MultiLineString, MultiPolygon, get_coordinates, get_parts

    made = []
    for part in get_parts(shape):
        if part.geom_type == "LineString":
            made.append(LineString(_counted_on(get_coordinates(part))))
        else:
            made.append(_polygon(part, notes))
    if len(made) == 1:
        return made[0]
    return MultiLineString(made) if made[0].geom_type == "LineString" else MultiPolygon(made)


def cut(shape: BaseGeometry) -> BaseGeometry:
    """Cuts a valid shape at every 180th meridian it crosses, and moves the pieces between -180 and 180."""
    import math

    from shapely import box, get_parts, intersection, union_all
    from shapely.affinity import translate

    west, _, east, _ = shape.bounds
    first, last = math.floor((west + HALF) / TURN), math.ceil((east - HALF) / TURN)
    pieces = []
    for turn in range(first, last + 1):
        frame = box(turn * TURN - HALF, -91, turn * TURN + HALF, 91)
        pieces.append(translate(intersection(shape, frame), -turn * TURN))
    whole = union_all(pieces)
    kinds = ("Polygon",) if "Polygon" in shape.geom_type else ("LineString",)
    parts = [part for part in get_parts(whole) if part.geom_type in kinds]
    return _joined(parts)


def _joined(parts: list[BaseGeometry]) -> BaseGeometry:
    from shapely import GeometryCollection, MultiLineString, MultiPolygon

    if not parts:
        return GeometryCollection()
    if len(parts) == 1:
        return parts[0]
    return MultiPolygon(parts) if parts[0].geom_type == "Polygon" else MultiLineString(parts)


def _polygon(polygon: BaseGeometry, notes: Notes) -> BaseGeometry:
    from shapely import Polygon, get_coordinates

    rings = [_counted_on(get_coordinates(ring)) for ring in (polygon.exterior, *polygon.interiors)]
    if any(abs(ring[0, 0] - ring[-1, 0]) > _NEARLY for ring in rings):
        notes.note("round a pole")
        return polygon
    outer = rings[0]
    holes = [_beside(hole, outer) for hole in rings[1:]]
    return Polygon(outer, holes)


def _counted_on(positions: Positions) -> Positions:
    import numpy as np

    steps = np.diff(positions[:, 0])
    jumps = (np.abs(steps) > HALF) & (np.abs(steps) < TURN - _NEARLY)
    turns = np.concatenate([[0.0], np.cumsum(np.where(jumps, np.round(steps / TURN), 0.0))])
    moved = positions.copy()
    moved[:, 0] -= turns * TURN
    return moved


def _beside(hole: Positions, outer: Positions) -> Positions:
    """Returns the hole with longitudes on the same turn as its outer ring."""
    import numpy as np

    moved = hole.copy()
    moved[:, 0] += TURN * np.ceil((outer[:, 0].min() - _NEARLY - hole[:, 0].min()) / TURN)
    return moved
