# SPDX-License-Identifier: MIT
"""Writes GeoJSON: shapes as geometries, features as collections, the same bytes for the same content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from maps.extent import bounds_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

# For what the window waits on: json.dumps takes ten times as long, and no other thread runs meanwhile.
_WRITER: Final = msgspec.json.Encoder()


def geojson_geometry(shape: BaseGeometry) -> dict[str, Any]:
    """Returns the shape as a GeoJSON geometry of plain lists, [lon, lat]."""
    from shapely import get_coordinates, get_parts

    def positions(line: BaseGeometry) -> list[list[float]]:
        made: list[list[float]] = get_coordinates(line).tolist()
        return made

    def rings(polygon: BaseGeometry) -> list[list[list[float]]]:
        return [positions(ring) for ring in (polygon.exterior, *polygon.interiors)]

    coordinates: list[Any]
    if shape.geom_type == "Point":
        return {"type": "Point", "coordinates": [shape.x, shape.y]}
    if shape.geom_type == "Polygon":
        coordinates = rings(shape)
    elif shape.geom_type == "MultiPolygon":
        coordinates = [rings(each) for each in get_parts(shape)]
    elif shape.geom_type == "LineString":
        coordinates = positions(shape)
    else:
        coordinates = [positions(each) for each in get_parts(shape)]
    return {"type": shape.geom_type, "coordinates": coordinates}


def feature_collection(features: Sequence[dict[str, Any]]) -> bytes:
    """Returns an RFC 7946 FeatureCollection, UTF-8, one feature to a line, ending in a line break.

    It has a bounding box [west, south, east, north] in degrees, unless there is no position at all.
    """
    lines = ",\n".join(_WRITER.encode(feature).decode() for feature in features)
    box = _bounds(features)
    bounds = f'"bbox":{compact(box)},' if box else ""
    return f'{{"type":"FeatureCollection",{bounds}"features":[\n{lines}\n]}}\n'.encode()


def compact(value: Any) -> str:
    """Returns JSON without blanks, keys in the given order, text unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _bounds(features: Iterable[dict[str, Any]]) -> list[float]:
    boxes = [bounds_of(feature["geometry"]) for feature in features if feature["geometry"]["coordinates"]]
    if not boxes:
        return []
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return [min(wests), min(souths), max(easts), max(norths)]
