# SPDX-License-Identifier: MIT
"""Ground without the crumbs that drawing and cutting leave: the fourth rule of ``maps.timeline.slivers``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

CRUMB_CELLS: Final = 60_000
"""Cells of the grid in 0.05 km² here, the 5 ha below which changes are not listed either."""
NEEDLE: Final = 1_000
"""Cells, 0.7 to 1.1 km: ground that is as long as this and still a crumb is nowhere wider than a lane."""


def without_crumbs(ground: BaseGeometry) -> BaseGeometry:
    """Ground without pieces smaller than a crumb, and with holes smaller than one filled (4)."""
    from shapely import MultiPolygon, Polygon, area, get_num_interior_rings, get_parts, polygons

    def filled(polygon: BaseGeometry) -> BaseGeometry:
        rings = list(polygon.interiors)
        holes = [ring for ring, size in zip(rings, area(polygons(rings)), strict=True) if size >= CRUMB_CELLS]
        return polygon if len(holes) == len(rings) else Polygon(polygon.exterior, holes)

    pieces = get_parts(ground)
    pieces = pieces[area(pieces) >= CRUMB_CELLS]
    return MultiPolygon([filled(piece) if holes else piece
                         for piece, holes in zip(pieces, get_num_interior_rings(pieces), strict=True)])
