# SPDX-License-Identifier: MIT
"""Builds the control layer of 20 November 2024: ``python -m maps.build.control``.

Reads only committed files (units, waypoints, settlement pairs, pockets) and writes ``areas.geojson`` and
``band.geojson``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import LineString, Point, Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from maps import areas as layers
from maps.build import cutting, sides
from maps.build.area_texts import DIVIDED, KHARKIV, PARTED, REGIONS, AreaText, area_texts
from maps.build.band import band_file, between_within
from maps.build.command import run
from maps.build.cutting import Area, Face
from maps.build.extract import KURSK_CODE, RUSSIA_CODE, UNITS_PATH
from maps.build.facts import (
    Place,
    Surveyed,
    Waypoint,
    read_pairs,
    read_places,
    read_pockets,
    read_sides,
    read_waypoints,
)
from maps.build.grid import geojson_area, geojson_line, to_degrees, to_grid
from maps.build.natural_earth import CRIMEA_CODES
from maps.build.sources import Built
from maps.geodesy import area_km2, length_km
from maps.geojson_writing import feature_collection
from maps.margins import edge_margins, joint_margin
from maps.shipped import CONTROL_LAYER, INCURSION

FOLDER = UNITS_PATH.parent / CONTROL_LAYER
AREAS_PATH = FOLDER / "areas.geojson"
BAND_PATH = FOLDER / "band.geojson"
WAYPOINTS_PATH = FOLDER / "waypoints.csv"
PAIRS_PATH = FOLDER / "pairs.csv"
PAIRS_2022_PATH = FOLDER / "pairs_2022-02-23.csv"
POCKETS_PATH = FOLDER / "pockets.csv"
SIDES_PATH = FOLDER / "sides.csv"

UKRAINE_PREFIX = "UA-"
KURSK_POCKET = "kursk"
KURSK_MARGIN_KM2 = 10.0
"""Half of what the observers differ by on that day: Project Owl has 549 km² held by Ukraine there, DeepStateMap 569."""
CUT_TO_EXTENT = ("russia",)
"""Areas whose size the map does not know, because it shows only a part of them."""
MEASURE_DECIMALS = 2

NOTES = (
    "The line runs from waypoint to waypoint, each half way between the two observers; it is carried on to the "
    "border in the north-east and past the Kinburn Spit in the south-west.",
    "Each settlement of the pairs and of `sides.csv` lies on its side: where the waypoints, rounded to 0.01°, put "
    "one on the wrong side by less than a kilometre, the line passes it by 0.3 km on the other side.",
    "The band is as wide as the observers were apart at each waypoint, straight in between. Half of what lies "
    "between the observers in an oblast is the margin of the areas that end at the line there.",
    "The line before 24 February 2022 crosses the straight segment between the two settlements of a pair at "
    "`fraction`; it is carried on to the border in the north-east and to the Sea of Azov.",
    "Shore that the straight line cuts off from its side goes to the side that adjoins it, and so "
    "does every piece of an oblast below 1 km² that the line cuts off.",
    "Sizes are geodesic, on the WGS 84 ellipsoid, of the shapes as written.",
)


def build() -> Built:
    """Builds the control layer's file and records the committed files it was made from."""
    units = read_units(UNITS_PATH)
    surveyed = read_waypoints(WAYPOINTS_PATH)
    places = [*read_places(PAIRS_PATH), *read_sides(SIDES_PATH)]
    geometries = _with_places_on_their_sides(units, surveyed, places)
    between = between_within(surveyed, {region.id: geometries[region.id] for region in REGIONS})
    margins = _margins(between)
    features = [_feature(id_, text, geometries[id_], margins.get(id_)) for id_, text in area_texts().items()]
    files = {AREAS_PATH: feature_collection(features), BAND_PATH: band_file(surveyed, between)}
    committed = (UNITS_PATH, WAYPOINTS_PATH, PAIRS_PATH, SIDES_PATH, POCKETS_PATH, PAIRS_2022_PATH)
    return Built(files, committed=committed, notes=NOTES)


def read_units(path: Path) -> dict[str, Area]:
    """Reads the extracted units, on the grid, by ISO 3166 code."""
    features = json.loads(path.read_bytes())["features"]
    return {feature["id"]: to_grid(shape(feature["geometry"])) for feature in features}


def _with_places_on_their_sides(
    units: Mapping[str, Area], surveyed: list[Surveyed], places: list[Place]
) -> dict[str, BaseGeometry]:
    """The areas on the grid, after line and pockets were bent round the places they had on the wrong side."""
    line = [(point.lon, point.lat) for point in surveyed]
    pockets, before = read_pockets(POCKETS_PATH), read_pairs(PAIRS_2022_PATH)
    first = control_areas(units, line, pockets, before)
    wrong = sides.misplaced(to_degrees(first["occupied"]), places)
    occupied = {name: ring for name, ring in pockets.items() if name != KURSK_POCKET}
    bent, rings = sides.bent_round(line, occupied, wrong)
    areas = control_areas(units, bent, pockets | rings, before)
    sides.refuse_misplaced(to_degrees(areas["occupied"]), places)
    return areas


def control_areas(
    units: Mapping[str, Area],
    waypoints: list[Waypoint],
    pockets: Mapping[str, list[Waypoint]],
    waypoints_2022: list[Waypoint],
) -> dict[str, BaseGeometry]:
    """Returns every area of the layer on the grid, by id."""
    line = cutting.line_of_contact(waypoints)
    rings = {name: to_grid(Polygon(ring)) for name, ring in pockets.items()}
    before = cutting.occupied_before_2022(waypoints_2022)
    cuts = [line, before.boundary, *(ring.boundary for ring in rings.values())]
    faces = cutting.faces_of(_without_overlap(units), cuts)
    ours = [face for face in faces if face.unit.startswith(UKRAINE_PREFIX)]
    theirs = [face for face in faces if not face.unit.startswith(UKRAINE_PREFIX)]
    areas: dict[str, BaseGeometry] = {"ukraine": cutting.join(ours)}
    occupied = _occupied_faces(ours, line, rings, cutting.join(theirs))
    areas |= _ukrainian_areas(ours, occupied)
    areas |= _by_year([face for place, face in enumerate(ours) if place in occupied], before)
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


def _by_year(occupied: list[Face], before: Polygon) -> dict[str, BaseGeometry]:
    """What of the occupied parts of Donetsk and Luhansk oblasts was occupied before 2022, and what since."""
    areas: dict[str, BaseGeometry] = {}
    for region in PARTED:
        faces = [face for face in occupied if face.unit == region.code]
        longer = cutting.without_slivers(faces, cutting.on_side(faces, before))
        areas[f"occupied-2014-{region.id}"] = cutting.join(faces[place] for place in sorted(longer))
        newer = [face for place, face in enumerate(faces) if place not in longer]
        areas[f"occupied-2022-{region.id}"] = cutting.join(newer)
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
    """The line from where it enters Ukraine in the north-east to its last waypoint, in the estuary."""
    met = shapely.points(shapely.get_coordinates(shapely.intersection(line, ukraine)))
    start = shapely.line_locate_point(line, met).min()
    end = shapely.line_locate_point(line, Point(line.coords[-len(cutting.SOUTH_WEST_ENDS) - 1]))
    return shapely.transform(substring(line, start, end), lambda points: points.round())


def _margins(between_km2: Mapping[str, float]) -> dict[str, float | None]:
    """How much more or less ground each area may be, in km², by what lies between the observers in each oblast."""
    areas = [
        layers.Area(
            id_, text.label, text.label_uk, text.kind, text.as_of, text.approximate, text.sources, text.parts,
            text.within, {},
        )
        for id_, text in area_texts().items()
    ]  # fmt: skip
    edges = edge_margins(layers.AreaLayer(areas), between_km2)
    edges[INCURSION] = KURSK_MARGIN_KM2
    layer = layers.AreaLayer(replace(area, margin_km2=edges.get(area.id)) for area in areas)
    return {area.id: joint_margin(layer, [area.id]) for area in areas}


def _feature(id_: str, text: AreaText, geometry: BaseGeometry, margin: float | None) -> dict[str, Any]:
    is_line = isinstance(geometry, LineString)
    degrees = to_degrees(geometry)
    measured = None if is_line or id_ in CUT_TO_EXTENT else area_km2(degrees)
    properties = {
        "label": text.label,
        "label_uk": text.label_uk,
        "kind": text.kind,
        "area_km2": _rounded(measured),
        "margin_km2": _rounded(margin),
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
