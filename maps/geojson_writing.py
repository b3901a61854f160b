# SPDX-License-Identifier: MIT
"""Writes shapes as GeoJSON geometries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def geojson_geometry(shape: BaseGeometry) -> dict[str, Any]:
    """Returns the shape as a GeoJSON geometry of plain lists, [lon, lat]."""
    from shapely import get_coordinates, get_parts

    def positions(line: BaseGeometry) -> list[list[float]]:
        made: list[list[float]] = get_coordinates(line).tolist()
        return made

    def rings(polygon: BaseGeometry) -> list[list[list[float]]]:
        return [positions(ring) for ring in (polygon.exterior, *polygon.interiors)]

    coordinates: list[Any]
    if shape.geom_type == "Polygon":
        coordinates = rings(shape)
    elif shape.geom_type == "MultiPolygon":
        coordinates = [rings(each) for each in get_parts(shape)]
    elif shape.geom_type == "LineString":
        coordinates = positions(shape)
    else:
        coordinates = [positions(each) for each in get_parts(shape)]
    return {"type": shape.geom_type, "coordinates": coordinates}
