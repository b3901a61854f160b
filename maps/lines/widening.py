# SPDX-License-Identifier: MIT
"""A strip of ground on either side of a line, measured on the ellipsoid."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_PLANE: Final = "+proj=aeqd +lat_0={lat} +lon_0={lon} +ellps=WGS84 +units=m"
_STEP_DEG: Final = 4.0
"""Pieces of a line that are wider apart have a plane of their own: within it lengths are right to 0.1 %."""
_SEGMENTS: Final = 6


def widened(line: BaseGeometry, km: float) -> BaseGeometry:
    """Returns the ground within ``km`` of a line, [lon, lat] in degrees."""
    from shapely import box, get_parts, union_all

    if line.is_empty:
        return line.buffer(0)
    west, south, east, north = line.bounds
    made = []
    lon = west
    while lon <= east:
        lat = south
        while lat <= north:
            piece = line.intersection(box(lon, lat, lon + _STEP_DEG, lat + _STEP_DEG))
            made += [_around(each, km) for each in get_parts(piece) if not each.is_empty]
            lat += _STEP_DEG
        lon += _STEP_DEG
    return union_all(made)


def _around(line: BaseGeometry, km: float) -> BaseGeometry:
    from shapely import transform

    middle = line.centroid
    to_plane, to_degrees = _planes(round(middle.x, 1), round(middle.y, 1))
    flat = transform(line, to_plane.transform, interleaved=False)
    return transform(flat.buffer(1000 * km, quad_segs=_SEGMENTS), to_degrees.transform, interleaved=False)


@cache
def _planes(lon: float, lat: float) -> tuple[Any, Any]:
    from pyproj import Transformer

    plane = _PLANE.format(lat=lat, lon=lon)
    return (Transformer.from_crs("EPSG:4326", plane, always_xy=True),
            Transformer.from_crs(plane, "EPSG:4326", always_xy=True))
