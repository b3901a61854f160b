# SPDX-License-Identifier: MIT
"""Edits areas while a briefing is written: makes drawn outlines valid, and cuts areas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from maps.areas import LINES, POLYGONS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Geometry = dict[str, Any]

DECIMALS: Final = 5
"""Decimals of a degree, about a metre: the precision of an outline drawn by hand."""
_GRID: Final = 10.0**-DECIMALS


def sound(geometry: Mapping[str, Any]) -> Geometry | None:
    """Returns a drawn outline as a valid GeoJSON geometry: [lon, lat] in degrees, rounded, right-hand rule.

    A polygon's outline is split where it crosses itself. None if nothing is left.
    """
    from shapely import make_valid
    from shapely.geometry import shape

    drawn = shape(geometry)
    return _plain(drawn if geometry["type"] in LINES else make_valid(drawn), geometry["type"])


def part_within(geometry: Mapping[str, Any], cutter: Mapping[str, Any]) -> Geometry | None:
    """Returns the part of a geometry or line that lies inside an area; None if there is none."""
    import shapely
    from shapely.geometry import shape

    first, second = shapely.make_valid(shape(geometry)), shapely.make_valid(shape(cutter))
    return _plain(shapely.intersection(first, second), geometry["type"])


def _plain(made: BaseGeometry, kind: str) -> Geometry | None:
    """Returns the parts of the wanted kind, rounded, as GeoJSON."""
    import shapely
    from shapely.geometry import mapping

    wanted = POLYGONS if kind in POLYGONS else LINES
    single = "Polygon" if kind in POLYGONS else "LineString"
    # Rounding may make an outline cross itself; shapely's own grid keeps it valid.
    rounded = shapely.set_precision(made, _GRID)
    parts = [part for part in shapely.get_parts(rounded) if part.geom_type in wanted and not part.is_empty]
    if not parts:
        parts = [inner for part in shapely.get_parts(rounded) if hasattr(part, "geoms")
                 for inner in part.geoms if inner.geom_type == single and not inner.is_empty]
    if not parts:
        return None
    joined = parts[0] if len(parts) == 1 else getattr(shapely, f"multi{single.lower()}s")(parts)
    turned = shapely.orient_polygons(joined) if kind in POLYGONS else joined
    return _rounded(mapping(turned))


def _rounded(geometry: Mapping[str, Any]) -> Geometry:
    def each(coordinates: Any) -> Any:
        if isinstance(coordinates[0], (int, float)):
            return [round(float(number), DECIMALS) for number in coordinates[:2]]
        return [each(inner) for inner in coordinates]

    return {"type": geometry["type"], "coordinates": each(geometry["coordinates"])}
