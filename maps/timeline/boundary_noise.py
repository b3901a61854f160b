# SPDX-License-Identifier: MIT
"""Filters out meaningless differences between two observers' drawings: coasts, lagoons, shared lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.ground import Ground

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

COAST_WIDTH_DEG: Final = 0.024
"""Degrees, 1.8 to 2.7 km: a piece along the shore that is nowhere wider comes from two drawings of the same shore.
The simplest drawing among the observers leaves out capes and islands of that width."""

ALONG_SHORE: Final = 0.9
"""The share of such a piece that must lie within a strip's width of the shore."""


def on_land(shape: BaseGeometry, ground: Ground) -> BaseGeometry:
    """Returns the part of a shape that is land: in Ukraine by the shipped layer, or adjoining Russia."""
    from shapely import intersection

    return only_ground(intersection(shape, ground.land))


def only_ground(shape: BaseGeometry) -> BaseGeometry:
    """Returns the polygons left by a cut, without the lines and points along shared borders."""
    from shapely import MultiPolygon, get_parts

    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    return MultiPolygon([part for part in get_parts(get_parts(shape)) if part.geom_type == "Polygon"])


def without_coast(shape: BaseGeometry, ground: Ground) -> tuple[BaseGeometry, float]:
    """Removes pieces that only show different drawings of a shore from a difference; also returns their km².

    Such a piece lies along the shore and is nowhere wider than ``COAST_WIDTH_DEG``.
    """
    from shapely import MultiPolygon, buffer, get_parts, intersection, is_empty

    from maps.geodesy import area_km2

    kept, left_out = [], 0.0
    for part in get_parts(shape):
        narrow = is_empty(buffer(part, -COAST_WIDTH_DEG / 2))
        if narrow and intersection(part, ground.coast).area >= ALONG_SHORE * part.area:
            left_out += area_km2(part)
        else:
            kept.append(part)
    return MultiPolygon(kept), left_out
