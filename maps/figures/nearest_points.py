# SPDX-License-Identifier: MIT
"""The nearest points of two geometries on the ellipsoid: found on a flat map around the place where they are nearest.

Distances on a map that keeps those from its middle are wrong by less than 0.1 % within some 300 km of it, so the middle
is put between the nearest points, and they are looked for again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.geodesy import Position, distance_km

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_STEP: Final = 0.1
"""Degrees between the points that an edge is given before it is drawn flat."""
_MOST_POINTS: Final = 20_000
"""Points that edges are given at most: edges that would need more get them further apart."""
_ROUNDS: Final = 3
_SAME_KM: Final = 0.001


def nearest(one: BaseGeometry, other: BaseGeometry) -> tuple[Position, Position] | None:
    """Returns the nearest points of two geometries, [lon, lat] in degrees; None where they touch or overlap."""
    from shapely import intersects, segmentize

    if intersects(one, other):
        return None
    one, other = (segmentize(each, max(_STEP, each.length / _MOST_POINTS)) for each in (one, other))
    ends = _nearest_around(one, other, _middle(one, other))
    for _round in range(_ROUNDS):
        again = _nearest_around(one, other, ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2))
        is_close_enough = abs(distance_km(*again) - distance_km(*ends)) < _SAME_KM
        ends = again
        if is_close_enough:
            break
    return ends


def _middle(one: BaseGeometry, other: BaseGeometry) -> Position:
    from shapely.ops import nearest_points

    start, end = nearest_points(one, other)
    return (start.x + end.x) / 2, (start.y + end.y) / 2


def _nearest_around(one: BaseGeometry, other: BaseGeometry, middle: Position) -> tuple[Position, Position]:
    """Returns the nearest points on a flat map with this middle."""
    from pyproj import CRS, Transformer
    from shapely import transform
    from shapely.ops import nearest_points

    flat = CRS.from_proj4(f"+proj=aeqd +lon_0={middle[0]:.6f} +lat_0={middle[1]:.6f} +datum=WGS84 +units=m")
    there = Transformer.from_crs(CRS.from_epsg(4326), flat, always_xy=True)
    start, end = nearest_points(*(
        transform(each, there.transform, interleaved=False) for each in (one, other)))
    ends = there.transform([start.x, end.x], [start.y, end.y], direction="INVERSE")
    return (ends[0][0], ends[1][0]), (ends[0][1], ends[1][1])
