# SPDX-License-Identifier: MIT
"""Natural Earth's first-level units within the map's extent, on the grid and corrected.

Natural Earth lists Crimea (UA-43) and Sevastopol (UA-40) under Russia; the UN General Assembly
affirmed them as Ukraine's (resolution 68/262, 27 March 2014), and so does this map.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, box, shape

from maps.build.grid import CELLS_PER_DEGREE, Cell, polygons, to_grid
from maps.extent import EXTENT

CORE = (20.0, 43.5, 44.0, 56.5)
"""The part of the map that is drawn in full detail."""

UKRAINE, RUSSIA, BELARUS = "UKR", "RUS", "BLR"
CRIMEA_CODES = ("UA-43", "UA-40")
SAME_COUNTRY = {"ALD": "FIN", "KAB": "KAZ"}
"""Territories that Natural Earth lists separately although no state border surrounds them."""


@dataclass(frozen=True)
class Unit:
    """A first-level unit: ISO 3166-2 code, ISO 3166-1 alpha-3 country, area on the grid."""

    code: str
    country: str
    area: Polygon | MultiPolygon


def read_units(data: bytes) -> list[Unit]:
    """Reads the units that reach into the extent, cut to it, in the file's order."""
    frame = box(*(bound * CELLS_PER_DEGREE for bound in EXTENT))
    units = []
    for feature in json.loads(data)["features"]:
        geometry = feature["geometry"]
        if geometry is None or not _may_reach(geometry):
            continue
        area = _cut(to_grid(shape(geometry)), frame)
        if area is not None:
            properties = feature["properties"]
            code = str(properties["iso_3166_2"] or properties["adm1_code"])
            units.append(Unit(code, _country(code, properties), area))
    return units


def in_core(cell: Cell) -> bool:
    """Checks whether a grid vertex lies where the map is drawn in full detail."""
    lon, lat = cell[0] / CELLS_PER_DEGREE, cell[1] / CELLS_PER_DEGREE
    west, south, east, north = CORE
    return west <= lon <= east and south <= lat <= north


def _country(code: str, properties: dict[str, Any]) -> str:
    if code.startswith("UA-"):
        return UKRAINE
    country = str(properties["adm0_a3"])
    return SAME_COUNTRY.get(country, country)


def _cut(area: Polygon | MultiPolygon, frame: Polygon) -> Polygon | MultiPolygon | None:
    if frame.contains(area):
        return area
    if not frame.intersects(area):
        return None
    inside = polygons(frame.intersection(area))
    rounded = [shapely.transform(part, lambda points: points.round()) for part in inside]
    return shapely.union_all(rounded) if rounded else None


def _may_reach(geometry: dict[str, Any]) -> bool:
    """Checks quickly, by longitudes and latitudes, whether a geometry may reach into the extent."""
    parts = geometry["coordinates"]
    outlines = [part[0] for part in parts] if geometry["type"] == "MultiPolygon" else [parts[0]]
    west, south, east, north = EXTENT
    return any(
        west <= point[0] <= east and south <= point[1] <= north
        for outline in outlines
        for point in outline
    )
