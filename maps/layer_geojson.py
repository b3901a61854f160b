# SPDX-License-Identifier: MIT
"""A layer written in the form of the shipped control layer's file: one feature to a line, [lon, lat] in degrees."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from maps.areas import Area, AreaLayer

DECIMALS: Final = 6
"""Decimals of a degree, 0.1 m: one more than the shipped layer has, as many as observers' days have."""


def layer_geojson(layer: AreaLayer) -> bytes:
    """A layer as a GeoJSON FeatureCollection with its bounding box, UTF-8, ending in a line break.

    Sizes are km² and km; those not stated are measured now. The shipped layer gives the bytes of its file.
    """
    geometries = [_rounded(area.geometry) for area in layer]
    lines = ",\n".join(_compact(_feature(area, geometry)) for area, geometry in zip(layer, geometries, strict=True))
    box = _bounds(geometries)
    bounds = f'"bbox":{_compact(box)},' if box else ""
    return f'{{"type":"FeatureCollection",{bounds}"features":[\n{lines}\n]}}\n'.encode()


def _feature(area: Area, geometry: Mapping[str, Any]) -> dict[str, Any]:
    properties = {
        "label": area.label, "label_uk": area.label_uk, "kind": area.kind, "area_km2": area.area_km2,
        "length_km": area.length_km, "as_of": area.as_of, "approximate": area.approximate,
        "sources": list(area.sources), "parts": list(area.parts), "within": area.within,
    }  # fmt: skip
    return {"type": "Feature", "id": area.id, "properties": properties, "geometry": geometry}


def _rounded(geometry: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": geometry["type"], "coordinates": _rounded_positions(geometry["coordinates"])}


def _rounded_positions(item: Any) -> Any:
    if item and isinstance(item[0], int | float):
        return [round(value, DECIMALS) for value in item[:2]]
    return [_rounded_positions(each) for each in item]


def _bounds(geometries: list[dict[str, Any]]) -> list[float]:
    """West, south, east, north; nothing where there is no position."""
    points = [point for geometry in geometries for point in _points(geometry["coordinates"])]
    if not points:
        return []
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return [min(lons), min(lats), max(lons), max(lats)]


def _points(item: Any) -> Iterator[list[float]]:
    if item and not isinstance(item[0], list):
        yield item
        return
    for each in item:
        yield from _points(each)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
