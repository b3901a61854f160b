# SPDX-License-Identifier: MIT
"""The builds' whole-number grid of 1e-5 degree, and its reproducible output as GeoJSON.

On whole numbers shared borders stay shared: two areas that meet have exactly the same vertices.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

CELLS_PER_DEGREE = 100_000
DECIMALS = 5

Cell = tuple[int, int]
Ring = list[Cell]


def to_grid(geometry: BaseGeometry) -> BaseGeometry:
    """Moves the vertices of a geometry in degrees to the nearest cell (at most 0.6 m away)."""
    return shapely.transform(geometry, lambda points: np.round(points * CELLS_PER_DEGREE))


def to_degrees(geometry: BaseGeometry) -> BaseGeometry:
    """Converts a geometry on the grid to degrees with 5 decimals."""
    return shapely.transform(geometry, lambda points: np.round(points / CELLS_PER_DEGREE, DECIMALS))


def polygons(geometry: BaseGeometry) -> list[Polygon]:
    """Returns the polygons of an area, dropping anything else that a cut left."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def cells(points: Iterable[Sequence[float]]) -> Ring:
    """Returns the vertices of a grid geometry as whole numbers."""
    return [(round(point[0]), round(point[1])) for point in points]


def geojson_area(geometry: Polygon | MultiPolygon) -> dict[str, Any]:
    """Returns a GeoJSON Polygon or MultiPolygon of an area on the grid.

    Outer rings turn anticlockwise, holes clockwise (RFC 7946, 3.1.6); every ring starts at its
    south-westernmost vertex and rings are sorted, so that equal areas give equal bytes.
    """
    written = sorted(_polygon_rings(polygon) for polygon in polygons(geometry))
    if len(written) == 1:
        return {"type": "Polygon", "coordinates": written[0]}
    return {"type": "MultiPolygon", "coordinates": written}


def geojson_line(line: LineString) -> dict[str, Any]:
    """Returns a GeoJSON LineString of a line on the grid."""
    return {"type": "LineString", "coordinates": [_degrees(cell) for cell in cells(line.coords)]}


def _polygon_rings(polygon: Polygon) -> list[list[list[float]]]:
    oriented = shapely.orient_polygons(polygon)
    holes = sorted(_ring(ring.coords) for ring in oriented.interiors)
    return [_ring(oriented.exterior.coords), *holes]


def _ring(points: Iterable[Sequence[float]]) -> list[list[float]]:
    open_ring = cells(points)[:-1]
    start = open_ring.index(min(open_ring))
    turned = open_ring[start:] + open_ring[: start + 1]
    return [_degrees(cell) for cell in turned]


def _degrees(cell: Cell) -> list[float]:
    return [round(value / CELLS_PER_DEGREE, DECIMALS) for value in cell]
