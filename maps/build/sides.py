# SPDX-License-Identifier: MIT
"""Sees to it that each named place lies on its side of the line and of the pockets' outlines.

Waypoints are rounded to 0.01°, up to 0.7 km away from where they were. Where that puts a named place on the wrong
side, the line takes a short way round it, so that it passes the place on its other side.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from maps.build.facts import Place, Waypoint
from maps.errors import MapError
from maps.geodesy import KM_PER_DEGREE

REACH_KM: Final = 1.0
"""How far the line may be moved: the waypoints' rounding, and half of what the observers are commonly apart."""
CLEARANCE_KM: Final = 0.3
"""How far beyond a place the bent line passes it."""
BESIDE_KM: Final = 0.5
"""How far the bent line runs straight to either side of the place."""


def misplaced(occupied: BaseGeometry, places: Iterable[Place]) -> list[Place]:
    """The places that are not on their side of occupied ground, which is in degrees."""
    shapely.prepare(occupied)
    return [place for place in places if occupied.contains(Point(place.lon, place.lat)) != place.occupied]


def bent_round(
    line: Sequence[Waypoint], rings: Mapping[str, Sequence[Waypoint]], places: Iterable[Place]
) -> tuple[list[Waypoint], dict[str, list[Waypoint]]]:
    """The line and the rings [lon, lat] in degrees, the nearest of them bent round each of the misplaced places.

    Raises MapError naming a place that lies farther than REACH_KM from all of them.
    """
    bent, bent_rings = list(line), {name: list(ring) for name, ring in rings.items()}
    for place in places:
        outlines = {"": _plane(bent, place)} | {
            name: _plane([*ring, ring[0]], place) for name, ring in bent_rings.items()
        }
        nearest = min(outlines, key=lambda name: shapely.distance(outlines[name], Point(0, 0)))
        if nearest:
            bent_rings[nearest] = _bent_ring(bent_rings[nearest], place)
        else:
            bent = _bent(bent, place)
    return bent, bent_rings


def refuse_misplaced(occupied: BaseGeometry, places: Iterable[Place]) -> None:
    """Raises MapError naming the first place that is not on its side of occupied ground, which is in degrees."""
    for place in misplaced(occupied, places):
        _refuse(place)


def _plane(points: Sequence[Waypoint], place: Place) -> LineString:
    """The points as a line in km east and north of the place."""
    shrinking = math.cos(math.radians(place.lat))
    offsets = (np.array(points) - [place.lon, place.lat]) * KM_PER_DEGREE * [shrinking, 1]
    return LineString(offsets)


def _bent(points: Sequence[Waypoint], place: Place) -> list[Waypoint]:
    """The points with a short straight stretch beyond the place instead of those nearest to it."""
    offsets = _plane(points, place)
    at = offsets.project(Point(0, 0))
    steps = (at - BESIDE_KM, at, at + BESIDE_KM)
    before, near, after = shapely.get_coordinates(shapely.line_interpolate_point(offsets, steps))
    away = float(np.hypot(*near))
    if not 0 < away <= REACH_KM:
        _refuse(place)
    beyond = -near / away
    across = np.array([beyond[1], -beyond[0]])
    across *= math.copysign(BESIDE_KM, float(np.dot(after - before, across)))
    ends = [_degrees(beyond * CLEARANCE_KM + side * across, place) for side in (-1, 1)]
    stretches = np.hypot(*np.diff(shapely.get_coordinates(offsets), axis=0).T)
    along = [0.0, *np.cumsum(stretches).tolist()]
    first = [point for point, km in zip(points, along, strict=True) if km < at - BESIDE_KM]
    last = [point for point, km in zip(points, along, strict=True) if km > at + BESIDE_KM]
    return [*first, *ends, *last]


def _bent_ring(ring: Sequence[Waypoint], place: Place) -> list[Waypoint]:
    """The same for a ring, which starts where it is farthest from the place."""
    distances = np.hypot(*shapely.get_coordinates(_plane(ring, place)).T)
    start = int(distances.argmax())
    return _bent([*ring[start:], *ring[: start + 1]], place)[:-1]


def _degrees(offset: NDArray[np.float64], place: Place) -> Waypoint:
    east, north = (offset / KM_PER_DEGREE).tolist()
    return (place.lon + east / math.cos(math.radians(place.lat)), place.lat + north)


def _refuse(place: Place) -> None:
    side = "occupied" if place.occupied else "held by Ukraine"
    raise MapError(
        f"{place.name} was {side}, but the line has it on the other side; correct the waypoints or the pairs."
    )
