# SPDX-License-Identifier: MIT
"""What two observers draw differently without meaning anything by it: coasts, lagoons, the lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.ground import Ground

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

COAST_WIDTH_DEG: Final = 0.024
"""Degrees, 1.8 to 2.7 km: a piece along the shore that is nowhere wider shows two drawings of one shore. The
simplest drawing among the observers leaves out capes and islands of that width."""

ALONG_SHORE: Final = 0.9
"""The share of such a piece that lies within a strip's width of the shore."""


def on_land(shape: BaseGeometry, ground: Ground) -> BaseGeometry:
    """The part of a shape that is land: Ukraine by the shipped layer, and what adjoins it on the Russian side."""
    from shapely import intersection

    return only_ground(intersection(shape, ground.land))


def only_ground(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of what a cut left, without the lines and points along shared borders."""
    from shapely import MultiPolygon, get_parts

    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    return MultiPolygon([part for part in get_parts(get_parts(shape)) if part.geom_type == "Polygon"])


def without_coast(shape: BaseGeometry, ground: Ground) -> tuple[BaseGeometry, float]:
    """A difference between observers without the pieces that are drawings of a shore, and the km² of those.

    That is a piece that lies along the shore and is nowhere wider than ``COAST_WIDTH_DEG``.
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
