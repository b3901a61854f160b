# SPDX-License-Identifier: MIT
"""The band along the line of contact that is as wide as the two observers were apart there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from maps.build.facts import Surveyed
from maps.build.grid import geojson_area, to_degrees, to_grid
from maps.geodesy import KM_PER_DEGREE, area_km2, length_km
from maps.geojson_writing import feature_collection
from maps.shipped import CONTROL_LAYER

LEAST_KM: Final = 0.02
"""Width where the observers agree: less than that is lost on the grid."""
DECIMALS: Final = 1


def band_file(waypoints: Sequence[Surveyed], within_km2: Mapping[str, float]) -> bytes:
    """The band as a GeoJSON file of one feature, with what lies between the two observers' lines in km².

    ``between_km2`` is the line's length times how far apart the observers are, and
    ``between_within_km2`` says it for each oblast, from ``within_km2``. ``area_km2`` is the size of the polygon, which
    is less, because in bends the band covers itself.
    """
    band = band_of(waypoints)
    properties: dict[str, Any] = {
        "as_of": CONTROL_LAYER,
        "area_km2": round(area_km2(to_degrees(band)), DECIMALS),
        "between_km2": round(between_km2(waypoints), DECIMALS),
        "between_within_km2": {name: round(km2, DECIMALS) for name, km2 in within_km2.items()},
    }
    feature = {"type": "Feature", "id": "band", "properties": properties, "geometry": geojson_area(band)}
    return feature_collection([feature])


def between_within(waypoints: Sequence[Surveyed], oblasts: Mapping[str, BaseGeometry]) -> dict[str, float]:
    """Km² between the two observers' lines in each oblast that the line crosses; ``oblasts`` are on the grid."""
    within = {name: between_km2(waypoints, oblast) for name, oblast in oblasts.items()}
    return {name: km2 for name, km2 in within.items() if km2}


def between_km2(waypoints: Sequence[Surveyed], inside: BaseGeometry | None = None) -> float:
    """Km² between the two observers' lines: each stretch's length times how far apart they are on it.

    With ``inside``, ground on the grid, only as much of each stretch as lies in it.
    """
    return math.fsum(
        length_km(stretch) * _share(stretch, inside) * (one.apart_km + other.apart_km) / 2
        for one, other in pairwise(waypoints)
        for stretch in [LineString([(one.lon, one.lat), (other.lon, other.lat)])]
    )


def _share(stretch: LineString, inside: BaseGeometry | None) -> float:
    if inside is None:
        return 1.0
    on_grid = to_grid(stretch)
    return float(shapely.intersection(on_grid, inside).length / on_grid.length)


def band_of(waypoints: Sequence[Surveyed]) -> BaseGeometry:
    """The band on the grid: half of ``apart_km`` to either side of each waypoint, straight in between."""
    positions = np.array([(point.lon, point.lat) for point in waypoints])
    shrinking = np.cos(np.radians(positions[:, 1:]))
    scale = np.hstack([KM_PER_DEGREE * shrinking, np.full_like(shrinking, KM_PER_DEGREE)])
    across = _across(positions * [math.cos(math.radians(48)), 1]) / scale
    half = np.array([[max(point.apart_km, LEAST_KM) / 2] for point in waypoints])
    left, right = positions + across * half, positions - across * half
    corners = np.stack([left[:-1], left[1:], right[1:], right[:-1]], axis=1)
    pieces = [shapely.convex_hull(to_grid(Polygon(four))) for four in corners]
    return shapely.union_all(pieces, grid_size=1.0)


def _across(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors across a line at each of its points."""
    along = np.gradient(points, axis=0)
    turned = np.stack([-along[:, 1], along[:, 0]], axis=1)
    unit: NDArray[np.float64] = turned / np.hypot(turned[:, 0], turned[:, 1])[:, None]
    return unit
