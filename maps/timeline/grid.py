# SPDX-License-Identifier: MIT
"""Ground on a grid of 1e-5 degree, the shipped layer's five decimals: on whole numbers edges stay shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

CELLS: Final = 100_000
"""Cells of the grid in a degree; one is some 1 m."""
DECIMALS: Final = 5


def to_grid(shape: BaseGeometry) -> BaseGeometry:
    """Returns a shape of [lon, lat] degrees on the grid, valid."""
    from shapely import set_precision, transform

    return set_precision(transform(shape, lambda points: points * CELLS), 1.0)


def to_degrees(shape: BaseGeometry) -> BaseGeometry:
    """Returns a shape on the grid in [lon, lat] degrees of five decimals, in one order, outer rings anticlockwise."""
    from shapely import normalize, orient_polygons

    return orient_polygons(in_degrees(normalize(shape)))


def in_degrees(shape: BaseGeometry) -> BaseGeometry:
    """Returns a shape on the grid in [lon, lat] degrees of five decimals, its rings as they are."""
    from shapely import transform

    return transform(shape, points_in_degrees)


def points_in_degrees(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Returns points on the grid, shape (n, 2), in [lon, lat] degrees of five decimals."""
    return (points / CELLS).round(DECIMALS)


def only_polygons(shape: BaseGeometry) -> BaseGeometry:
    """Returns the polygons of what a cut left, as a MultiPolygon, without the lines and points along shared borders."""
    from shapely import MultiPolygon, get_parts

    return MultiPolygon([part for part in get_parts(get_parts(shape)) if part.geom_type == "Polygon" and part.area > 0])
