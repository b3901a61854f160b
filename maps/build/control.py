# SPDX-License-Identifier: MIT
"""Builds the control layer of 20 November 2024: ``python -m maps.build.control``.

Reads only committed files (units, settlement pairs, pockets) and writes ``areas.geojson``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import LineString, Point, Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from maps.build import cutting
from maps.build.area_texts import DIVIDED, KHARKIV, REGIONS, AreaText, area_texts
from maps.build.command import run
from maps.build.cutting import Area, Face
from maps.build.extract import KURSK_CODE, RUSSIA_CODE, UNITS_PATH
from maps.build.facts import Waypoint, read_line, read_pockets
from maps.build.grid import geojson_area, geojson_line, to_degrees, to_grid
from maps.build.natural_earth import CRIMEA_CODES
from maps.build.sources import Built
from maps.build.writing import feature_collection
from maps.geodesy import area_km2, length_km
from maps.shipped import CONTROL_LAYER

FOLDER = UNITS_PATH.parent / CONTROL_LAYER
AREAS_PATH = FOLDER / "areas.geojson"
LINE_PATH = FOLDER / "line_of_contact.csv"
POCKETS_PATH = FOLDER / "pockets.csv"

UKRAINE_PREFIX = "UA-"
KURSK_POCKET = "kursk"
CUT_TO_EXTENT = ("russia",)
"""Areas whose size the map does not know, because it shows only a part of them."""
MEASURE_DECIMALS = 2

NOTES = (
    "The line crosses the straight segment between the two settlements of a pair at `fraction`; it "
    "is carried on to the border in the north-east and past the Kinburn Spit in the south-west.",
    "Shore that the straight line cuts off from its side goes to the side that adjoins it, and so "
    "does every piece of an oblast below 1 km² that the line cuts off.",
    "Sizes are geodesic, on the WGS 84 ellipsoid, of the shapes as written.",
)


def build() -> Built:
    """Builds the control layer's file and records the committed files it was made from."""
    units = read_units(UNITS_PATH)
    geometries = control_areas(units, read_line(LINE_PATH), read_pockets(POCKETS_PATH))
    features = [_feature(id_, text, geometries[id_]) for id_, text in area_texts().items()]
    committed = (UNITS_PATH, LINE_PATH, POCKETS_PATH)
    return Built({AREAS_PATH: feature_collection(features)}, committed=committed, notes=NOTES)


def read_units(path: Path) -> dict[str, Area]:
    """Reads the extracted units, on the grid, by ISO 3166 code."""
    features = json.loads(path.read_bytes())["features"]
    return {feature["id"]: to_grid(shape(feature["geometry"])) for feature in features}


def control_areas(
    units: Mapping[str, Area], waypoints: list[Waypoint], pockets: Mapping[str, list[Waypoint]]
) -> dict[str, BaseGeometry]:
    """Returns every area of the layer on the grid, by id."""
    line = cutting.line_of_contact(waypoints)
    rings = {name: to_grid(Polygon(ring)) for name, ring in pockets.items()}
    cuts = [line, *(ring.boundary for ring in rings.values())]
    faces = cutting.faces_of(_without_overlap(units), cuts)
    ours = [face for face in faces if face.unit.startswith(UKRAINE_PREFIX)]
    theirs = [face for face in faces if not face.unit.startswith(UKRAINE_PREFIX)]
    areas: dict[str, BaseGeometry] = {"ukraine": cutting.join(ours)}
    areas |= _ukrainian_areas(ours, _occupied_faces(ours, line, rings, cutting.join(theirs)))
    areas |= _russian_areas(theirs, rings[KURSK_POCKET])
    areas["line-of-contact"] = _drawn_line(line, areas["ukraine"])
    return areas | _joined(areas)


def _without_overlap(units: Mapping[str, Area]) -> dict[str, Area]:
    """Returns the units with Kursk Oblast removed from Russia, so that no two overlap."""
    rest = shapely.difference(units[RUSSIA_CODE], units[KURSK_CODE], grid_size=1.0)
    return {**units, RUSSIA_CODE: rest}


def _occupied_faces(
    faces: list[Face], line: LineString, rings: Mapping[str, Polygon], neighbour: BaseGeometry
) -> set[int]:
    crossed = {region.code for region in REGIONS}
    beyond = {
        index
        for index in cutting.on_side(faces, cutting.occupied_side(line))
        if faces[index].unit in crossed
    }
    crimea = {index for index, face in enumerate(faces) if face.unit in CRIMEA_CODES}
    occupied = cutting.without_cut_off(faces, beyond | crimea, neighbour)
    for name, ring in rings.items():
        if name != KURSK_POCKET:
            occupied |= {
                index for index in cutting.on_side(faces, ring) if faces[index].unit == KHARKIV.code
            }
    return cutting.without_slivers(faces, occupied)


def _ukrainian_areas(faces: list[Face], occupied: set[int]) -> dict[str, BaseGeometry]:
    areas: dict[str, BaseGeometry] = {
        "crimea": cutting.join(face for face in faces if face.unit in CRIMEA_CODES)
    }
    for region in REGIONS:
        places = [index for index, face in enumerate(faces) if face.unit == region.code]
        taken = [faces[index] for index in places if index in occupied]
        areas[region.id] = cutting.join(faces[index] for index in places)
        areas[f"occupied-{region.id}"] = cutting.join(taken)
        if region in DIVIDED:
            kept = [faces[index] for index in places if index not in occupied]
            areas[f"held-{region.id}"] = cutting.join(kept)
    return areas


def _russian_areas(faces: list[Face], pocket: Polygon) -> dict[str, BaseGeometry]:
    inside = cutting.on_side(faces, pocket)
    return {
        "russia": cutting.join(faces),
        "kursk-oblast": cutting.join(face for face in faces if face.unit == KURSK_CODE),
        "kursk-incursion": cutting.join(faces[index] for index in sorted(inside)),
    }


def _joined(areas: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Returns the areas that are only the union of their parts."""
    return {
        id_: shapely.coverage_union_all([areas[part] for part in text.parts])
        for id_, text in area_texts().items()
        if text.parts and id_ not in areas
    }


def _drawn_line(line: LineString, ukraine: BaseGeometry) -> LineString:
    """Returns the line from where it enters Ukraine in the north-east to the mouth of the estuary."""
    met = shapely.points(shapely.get_coordinates(shapely.intersection(line, ukraine)))
    start = shapely.line_locate_point(line, met).min()
    end = shapely.line_locate_point(line, Point(line.coords[-len(cutting.SOUTH_WEST_ENDS)]))
    return shapely.transform(substring(line, start, end), lambda points: points.round())


def _feature(id_: str, text: AreaText, geometry: BaseGeometry) -> dict[str, Any]:
    is_line = isinstance(geometry, LineString)
    degrees = to_degrees(geometry)
    measured = None if is_line or id_ in CUT_TO_EXTENT else area_km2(degrees)
    properties = {
        "label": text.label,
        "label_uk": text.label_uk,
        "kind": text.kind,
        "area_km2": _rounded(measured),
        "length_km": _rounded(length_km(degrees) if is_line else None),
        "as_of": text.as_of,
        "approximate": text.approximate,
        "sources": list(text.sources),
        "parts": list(text.parts),
        "within": text.within,
    }
    written = geojson_line(geometry) if is_line else geojson_area(geometry)
    return {"type": "Feature", "id": id_, "properties": properties, "geometry": written}


def _rounded(measure: float | None) -> float | None:
    return None if measure is None else round(measure, MEASURE_DECIMALS)


def main(arguments: list[str] | None = None) -> int:
    """Builds, or compares with ``--check``; returns the exit status."""
    return run("control", build, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
