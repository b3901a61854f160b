# SPDX-License-Identifier: MIT
"""Areas and lengths on the WGS 84 ellipsoid, from [lon, lat] geometries in degrees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import fsum
from typing import TYPE_CHECKING, Any

from briefing.sentences import sentence
from maps.errors import MapError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyproj import Geod
    from shapely.geometry.base import BaseGeometry

SQUARE_METRES_PER_KM2 = 1_000_000.0
METRES_PER_KM = 1_000.0
Position = tuple[float, float]
"""(lon, lat) in degrees."""
_MOST_BETWEEN = 200
_CIRCLE_POSITIONS = 72
_MOST_CIRCLES = 20_000
KM_PER_DEGREE = 111.2
"""Of latitude, on a sphere: for distances where 1 % does not matter."""


def area_km2(geometry: BaseGeometry | Mapping[str, Any]) -> float:
    """Returns the geodesic area in km² of a shapely geometry or a GeoJSON geometry object.

    Holes are subtracted whichever way their rings turn; lines and points have no area.
    Raises MapError when the object is no geometry.
    """
    square_metres = fsum(_ring_square_metres(ring) for ring in _rings(_oriented(_shape(geometry))))
    return abs(square_metres) / SQUARE_METRES_PER_KM2


def _rings(geometry: BaseGeometry) -> Iterable[BaseGeometry]:
    """Returns the rings of all polygons of a geometry, also in collections."""
    from shapely import get_parts, get_rings

    parts = get_parts(geometry)
    while any(part.geom_type.startswith(("Multi", "GeometryCollection")) for part in parts):
        parts = get_parts(parts)
    rings: Iterable[BaseGeometry] = get_rings(parts)
    return rings


def _ring_square_metres(ring: BaseGeometry) -> float:
    """Returns the area within a ring, negative if the ring turns clockwise."""
    from shapely import get_coordinates

    points = get_coordinates(ring)  # whole arrays: pyproj takes shapely's rings point by point, which is slow
    return float(_wgs84().polygon_area_perimeter(points[:, 0], points[:, 1])[0])


def km2_under(points: NDArray[np.float64]) -> float:
    """Returns the km² between the equator and a line of [lon, lat] points, shape (n, 2); eastwards they are negative.

    Those of the lines that make up a ring add up to the area within it, negative if the ring turns clockwise.
    """
    import numpy as np

    # Back along two meridians and the equator, which have nothing under them.
    around = np.vstack([points, [(points[-1, 0], 0.0), (points[0, 0], 0.0)]])
    return float(_wgs84().polygon_area_perimeter(around[:, 0], around[:, 1])[0]) / SQUARE_METRES_PER_KM2


def length_km(geometry: BaseGeometry | Mapping[str, Any]) -> float:
    """Returns the geodesic length in km of a line, or of all the rings of a polygon.

    Raises MapError when the object is no geometry.
    """
    return float(_wgs84().geometry_length(_shape(geometry))) / METRES_PER_KM


def distance_km(start: Position, end: Position) -> float:
    """Returns the length in km of the shortest line between two [lon, lat] positions on the ellipsoid."""
    return float(_wgs84().inv(*start, *end)[2]) / METRES_PER_KM


def shortest_line(start: Position, end: Position, step_km: float) -> list[Position]:
    """Returns positions on the shortest line from start to end, both included, about ``step_km`` apart."""
    between = min(int(distance_km(start, end) / step_km), _MOST_BETWEEN)
    inner = _wgs84().npts(*start, *end, between) if between else []
    return [start, *((lon, lat) for lon, lat in inner), end]


@lru_cache(maxsize=_MOST_CIRCLES)
def circle(lon: float, lat: float, radius_km: float) -> tuple[Position, ...]:
    """Returns the positions of the circle around a point on the ellipsoid, anticlockwise, the first one repeated."""
    count = _CIRCLE_POSITIONS
    angles = [360.0 * (count - number) / count for number in range(count)]
    there = [radius_km * METRES_PER_KM] * count
    lons, lats, _back = _wgs84().fwd([lon] * count, [lat] * count, angles, there)
    ring = [(round(x, 6), round(y, 6)) for x, y in zip(lons, lats, strict=True)]
    return (*ring, ring[0])


@cache
def _wgs84() -> Geod:
    """Returns the ellipsoid, built at first use: importing pyproj takes longer than most callers need."""
    from pyproj import Geod

    return Geod(ellps="WGS84")


def _shape(geometry: BaseGeometry | Mapping[str, Any]) -> BaseGeometry:
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    if not isinstance(geometry, Mapping):
        return geometry
    try:
        return shape(geometry)
    except (ShapelyError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise MapError(
            sentence(
                "This object is not a GeoJSON geometry ({fault}); give it a known type and its coordinates.",
                fault=str(error),
            )
        ) from error


def _oriented(geometry: BaseGeometry) -> BaseGeometry:
    """Returns the geometry with outer rings anticlockwise, holes clockwise: pyproj adds signed areas."""
    from shapely import orient_polygons

    return orient_polygons(geometry)
