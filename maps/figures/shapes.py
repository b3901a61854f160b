# SPDX-License-Identifier: MIT
"""The shapes of areas that figures are measured of, made valid; [lon, lat] in degrees."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from maps.areas import Area

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def shape_of(area: Area | None) -> BaseGeometry:
    """Returns an area's shape; an empty one for none, and for an area without outline."""
    from shapely import GeometryCollection, make_valid
    from shapely.geometry import shape

    has_outline = area is not None and area.geometry.get("coordinates")
    return make_valid(shape(area.geometry)) if area is not None and has_outline else GeometryCollection()


def joined(areas: Iterable[Area]) -> BaseGeometry:
    """Returns the ground of several areas together."""
    from shapely import union_all

    return union_all([shape_of(each) for each in areas])
