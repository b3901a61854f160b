# SPDX-License-Identifier: MIT
"""Puts ground on a picture of the map, in the projection of web maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atan, cos, degrees, log, pi, radians, sin, sinh, tan
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from maps.areas import POINT
from maps.exporting.handout import Point

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Line = Sequence[Sequence[float]] | NDArray[np.float64]

TOLERANCE: Final = 0.4
"""Pixels that nobody sees."""

_CORNERS: Final = 24
_MOST_LATITUDE: Final = 85.05112878
"""Degrees where web maps end, which makes them square; a pole is without end."""


def rings_on(geometry: Mapping[str, Any], view: Mapping[str, float], size: tuple[float, float],
             tolerance: float = TOLERANCE) -> tuple[tuple[Point, ...], ...]:
    """Returns a geometry's rings, or its lines, in pixels of a picture of this size, thinned.

    ``view`` has the picture's middle, "lon" and "lat" in degrees, and its "zoom".
    """
    found = (thinned(pixels(ring, view, size), tolerance) for ring in rings_of(geometry))
    return tuple(ring for ring in found if len(ring) > 1)


def rings_of(geometry: Mapping[str, Any]) -> list[Sequence[Sequence[float]]]:
    """Returns the rings of a polygon or the lines of a line, [lon, lat] each; none of a point."""
    coordinates, kind = geometry["coordinates"], geometry["type"]
    if kind == POINT:
        return []
    if kind == "LineString":
        return [coordinates]
    if kind in ("Polygon", "MultiLineString"):
        return list(coordinates)
    return [ring for polygon in coordinates for ring in polygon]


def dot(point: Sequence[float], km: float) -> list[tuple[float, float]]:
    """Returns a small circle around a point, (lon, lat) each, for forms that know no points."""
    half = km / 111.32
    wide = half / max(0.1, cos(radians(point[1])))
    turns = [2 * pi * number / _CORNERS for number in range(_CORNERS)]
    ring = [(point[0] + wide * cos(turn), point[1] + half * sin(turn)) for turn in turns]
    return [*ring, ring[0]]


def pixel(position: Sequence[float], view: Mapping[str, float], size: tuple[float, float]) -> Point:
    """Returns where a position [lon, lat] is on a picture, in pixels."""
    world, left, top = _scale(view, size)
    return left + position[0] / 360 * world, top - mercator(position[1]) * world


def pixels(line: Line, view: Mapping[str, float], size: tuple[float, float]) -> NDArray[np.float64]:
    """Returns where a line's positions, [lon, lat] each, are on a picture: (x, y) in pixels, of shape (n, 2)."""
    world, left, top = _scale(view, size)
    positions = line if isinstance(line, np.ndarray) else np.array([each[:2] for each in line], float).reshape(-1, 2)
    lats = positions[:, 1].clip(-_MOST_LATITUDE, _MOST_LATITUDE)
    heights = np.log(np.tan(pi / 4 + lats * pi / 360)) / (2 * pi)
    return np.column_stack((left + positions[:, 0] / 360 * world, top - heights * world))


def _scale(view: Mapping[str, float], size: tuple[float, float]) -> tuple[float, float, float]:
    """Returns the world's width, and where it has 0° east and the equator, in pixels of a picture."""
    world = 256 * 2 ** view["zoom"]
    return world, size[0] / 2 - view["lon"] / 360 * world, size[1] / 2 + mercator(view["lat"]) * world


def mercator(lat: float) -> float:
    """Returns the height of a latitude (degrees) above the equator, in widths of the world; poles are at its edge."""
    lat = max(-_MOST_LATITUDE, min(_MOST_LATITUDE, lat))
    return log(tan(pi / 4 + lat * pi / 360)) / (2 * pi)


def latitude(height: float) -> float:
    """Returns the latitude (degrees) at a height above the equator, in widths of the world."""
    return degrees(atan(sinh(2 * pi * height)))


def thinned(points: Line, tolerance: float) -> tuple[Point, ...]:
    """Returns a line without the points that nobody sees, rounded to a tenth of a pixel."""
    if len(points) < 3:
        return tuple((float(x), float(y)) for x, y in points)
    line = shapely.simplify(shapely.LineString(points), tolerance)
    return tuple(map(tuple, shapely.get_coordinates(line).round(1).tolist()))
