# SPDX-License-Identifier: MIT
"""The committed control layer: reproduced byte for byte, well formed, and of the expected sizes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import shapely
from shapely.geometry import LineString, Point, Polygon, shape

from maps.build import control
from maps.build.facts import read_places, read_sides, read_waypoints
from maps.geodesy import area_km2, length_km

REGIONS = ("donetsk", "luhansk", "zaporizhzhia", "kherson", "kharkiv", "mykolaiv")
DIVIDED = REGIONS[:4]
PARTED = REGIONS[:2]
IDS = {
    "ukraine", "russia", "kursk-oblast", "line-of-contact", "occupied", "crimea", "land-bridge",
    "kursk-incursion", *REGIONS, *(f"occupied-{name}" for name in REGIONS),
    *(f"held-{name}" for name in DIVIDED), "occupied-2014", "occupied-2022",
    *(f"occupied-{year}-{name}" for year in (2014, 2022) for name in PARTED),
}  # fmt: skip
KINDS = {"country", "oblast", "occupied", "occupied-2014", "held", "kursk", "line"}
EXPECTED_KM2 = {
    "crimea": 27_096,
    "occupied-luhansk": 26_050,
    "occupied-donetsk": 17_250,
    "occupied-zaporizhzhia": 19_770,
    "occupied-kherson": 19_140,
    "occupied-kharkiv": 946,
    "occupied-mykolaiv": 135,
    "occupied": 110_382,
    "occupied-2014": 43_820,
    "occupied-2022": 110_382 - 43_820,
    "kursk-incursion": 560,
}
SIMFEROPOL, DONETSK_CITY, KYIV = Point(34.11, 44.96), Point(37.8, 48.02), Point(30.52, 50.45)
SUDZHA, KHERSON_CITY, OLESHKY = Point(35.27, 51.19), Point(32.61, 46.64), Point(32.72, 46.62)
ENERHODAR, KAMIANKA, NIKOPOL = Point(34.662, 47.4905), Point(34.4103, 47.4963), Point(34.3913, 47.5683)
VOVCHANSK, TORETSK, MARIUPOL = Point(36.9411, 50.2908), Point(37.8478, 48.3948), Point(37.54, 47.1)


@pytest.fixture(scope="module")
def layer() -> Any:
    return json.loads(control.AREAS_PATH.read_bytes())


@pytest.fixture(scope="module")
def features(layer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {feature["id"]: feature for feature in layer["features"]}


@pytest.fixture(scope="module")
def shapes(features: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {id_: shape(feature["geometry"]) for id_, feature in features.items()}


def rings_of(geometry: dict[str, Any]) -> Iterator[tuple[bool, list[list[float]]]]:
    """Every ring with whether it is an outer one."""
    coordinates = geometry["coordinates"]
    for polygon in coordinates if geometry["type"] == "MultiPolygon" else [coordinates]:
        for index, ring in enumerate(polygon):
            yield index == 0, ring


def test_build_reproduces_the_committed_file_byte_for_byte() -> None:
    committed = (control.AREAS_PATH, control.BAND_PATH)
    assert control.build().files == {path: path.read_bytes() for path in committed}


def test_build_reads_no_packages() -> None:
    assert control.build().inputs == ()


def test_ids_are_those_of_the_statements(features: dict[str, Any]) -> None:
    assert set(features) == IDS


def test_collection_is_rfc_7946(layer: dict[str, Any]) -> None:
    assert set(layer) == {"type", "bbox", "features"}
    assert layer["type"] == "FeatureCollection"
    points = shapely.get_coordinates([shape(item["geometry"]) for item in layer["features"]])
    assert layer["bbox"] == [*points.min(axis=0), *points.max(axis=0)]
    for feature in layer["features"]:
        assert set(feature) == {"type", "id", "properties", "geometry"}


def test_geometries_are_valid(shapes: dict[str, Any]) -> None:
    assert [id_ for id_, geometry in shapes.items() if not geometry.is_valid] == []
    assert shapes["line-of-contact"].is_simple


def test_rings_follow_the_right_hand_rule(features: dict[str, Any]) -> None:
    for feature in features.values():
        if feature["geometry"]["type"] != "LineString":
            for outer, ring in rings_of(feature["geometry"]):
                assert Polygon(ring).exterior.is_ccw == outer, feature["id"]


def test_positions_have_at_most_five_decimals(shapes: dict[str, Any]) -> None:
    points = shapely.get_coordinates(list(shapes.values())).ravel().tolist()
    assert all(value == round(value, 5) for value in points)


@pytest.mark.parametrize(("id_", "expected"), EXPECTED_KM2.items())
def test_sizes_are_as_expected(features: dict[str, Any], id_: str, expected: float) -> None:
    assert features[id_]["properties"]["area_km2"] == pytest.approx(expected, rel=5e-3, abs=1)


def test_stated_sizes_are_those_of_the_shapes(
    features: dict[str, Any], shapes: dict[str, Any]
) -> None:
    for id_, feature in features.items():
        stated = feature["properties"]
        if id_ == "line-of-contact":
            assert stated["area_km2"] is None
            assert stated["length_km"] == round(length_km(shapes[id_]), 2)
        elif id_ == "russia":
            assert stated["area_km2"] is None, "the map shows only a part of Russia"
        else:
            assert stated["area_km2"] == round(area_km2(shapes[id_]), 2)
            assert stated["length_km"] is None


def test_parts_are_disjoint_and_make_up_the_whole(
    features: dict[str, Any], shapes: dict[str, Any]
) -> None:
    wholes = {id_: item["properties"]["parts"] for id_, item in features.items()}
    parted = {"occupied-2014", "occupied-2022", *(f"occupied-{name}" for name in PARTED)}
    assert {id_ for id_, parts in wholes.items() if parts} == {"occupied", "land-bridge", *DIVIDED, *parted}
    for id_, parts in wholes.items():
        if parts:
            pieces = [shapes[part] for part in parts]
            assert shapely.coverage_is_valid(pieces), f"{id_}: parts overlap or leave gaps"
            joined = shapely.coverage_union_all(pieces)
            assert joined.symmetric_difference(shapes[id_]).area == pytest.approx(0, abs=1e-9)
            sizes = [features[part]["properties"]["area_km2"] for part in parts]
            whole = features[id_]["properties"]["area_km2"]
            assert sum(sizes) == pytest.approx(whole, rel=1e-5)


def test_areas_lie_within_what_they_say(features: dict[str, Any], shapes: dict[str, Any]) -> None:
    for id_, feature in features.items():
        within = feature["properties"]["within"]
        if within is not None:
            outside = shapes[id_].difference(shapes[within])
            assert outside.area == pytest.approx(0, abs=1e-9), f"{id_} reaches out of {within}"


def test_no_slivers_are_left_by_the_cutting(shapes: dict[str, Any]) -> None:
    for id_, geometry in shapes.items():
        if id_.startswith(("occupied", "held", "land", "kursk")):
            for part in shapely.get_parts(geometry):
                assert area_km2(part) >= 1, f"{id_} has a sliver at {part.centroid}"


def test_neighbours_share_their_vertices(shapes: dict[str, Any]) -> None:
    divided = [shapes[f"{side}-{name}"] for name in DIVIDED for side in ("occupied", "held")]
    others = [shapes[id_] for id_ in ("crimea", "occupied-kharkiv", "occupied-mykolaiv")]
    assert shapely.coverage_is_valid([*divided, *others])
    assert shapely.coverage_is_valid([shapes["ukraine"], shapes["russia"]])


def test_crimea_is_ukraine_and_not_russia(shapes: dict[str, Any]) -> None:
    assert shapes["ukraine"].contains(SIMFEROPOL)
    assert shapes["crimea"].contains(SIMFEROPOL)
    assert not shapes["russia"].contains(SIMFEROPOL)
    assert shapes["russia"].intersection(shapes["ukraine"]).area == pytest.approx(0, abs=1e-9)


def test_known_places_lie_on_their_side(shapes: dict[str, Any]) -> None:
    assert shapes["occupied-donetsk"].contains(DONETSK_CITY)
    assert shapes["held-kherson"].contains(KHERSON_CITY)
    assert shapes["occupied-kherson"].contains(OLESHKY)
    assert shapes["kursk-incursion"].contains(SUDZHA)
    assert not shapes["occupied"].contains(KYIV)
    assert shapes["occupied-2014-donetsk"].contains(DONETSK_CITY)
    assert shapes["occupied-2022-donetsk"].contains(MARIUPOL)
    assert shapes["occupied-2014"].contains(SIMFEROPOL)


def test_towns_on_the_dnipro_lie_on_their_bank(shapes: dict[str, Any]) -> None:
    for town in (ENERHODAR, KAMIANKA):
        assert shapes["occupied-zaporizhzhia"].contains(town)
        assert shapes["line-of-contact"].distance(town) > 0.0035
    assert not shapes["occupied"].contains(NIKOPOL)


def test_every_named_place_lies_on_its_side_and_not_on_the_line(shapes: dict[str, Any]) -> None:
    places = [*read_places(control.PAIRS_PATH), *read_sides(control.SIDES_PATH)]
    assert len(places) > 130
    for place in places:
        assert shapes["occupied"].contains(Point(place.lon, place.lat)) == place.occupied, place
    edge = shapes["occupied"].boundary
    assert shapes["occupied-donetsk"].contains(TORETSK) and edge.distance(TORETSK) > 0.002
    assert min(edge.distance(Point(place.lon, place.lat)) for place in places) > 0.001
    assert edge.distance(VOVCHANSK) > 0.002


def test_line_runs_through_the_waypoints_from_the_border_on(shapes: dict[str, Any]) -> None:
    line: LineString = shapes["line-of-contact"]
    waypoints = [(point.lon, point.lat) for point in read_waypoints(control.WAYPOINTS_PATH)]
    moved = [point for point in waypoints if line.distance(Point(point)) > 1e-4]
    assert len(moved) <= 3, "those that would put a named place on the wrong side"
    assert length_km(LineString(waypoints)) == pytest.approx(928, rel=0.005)
    assert length_km(line) == pytest.approx(length_km(LineString(waypoints)) + 6, abs=2)
    along = [line.project(Point(waypoint)) for waypoint in waypoints]
    assert along == sorted(along), "the line runs from the north-east to the south-west"
    assert shapes["russia"].distance(Point(line.coords[0])) < 1e-4, "it starts at the border"


def test_line_and_fill_agree(shapes: dict[str, Any]) -> None:
    line, edge = shapes["line-of-contact"], shapes["occupied"].boundary
    on_land = line.intersection(shapes["ukraine"])
    assert on_land.difference(edge.buffer(1e-4)).is_empty, "all along the line lies occupied ground"
    held = shapes["ukraine"].difference(shapes["occupied"])
    apart = edge.intersection(held.boundary).difference(line.buffer(1e-3))
    south = [part for part in shapely.get_parts(apart) if part.length > 0.003 and part.bounds[1] < 50.2]
    beyond = [part for part in south if part.bounds[2] > 32.5]
    assert beyond == [], "the rest of the fill's edge is the two pockets', and reeds past the last waypoint"


def test_what_was_occupied_in_2014_and_2022_is_all(features: dict[str, Any], shapes: dict[str, Any]) -> None:
    since = [shapes["occupied-2014"], shapes["occupied-2022"]]
    assert shapely.coverage_is_valid(since)
    assert shapely.coverage_union_all(since).equals(shapes["occupied"])
    donbas = sum(features[f"occupied-2014-{name}"]["properties"]["area_km2"] for name in PARTED)
    assert donbas == pytest.approx(16_720, rel=5e-3)
    drawn = [item for item in features.values() if not item["properties"]["parts"]]
    hatched = {item["id"] for item in drawn if item["properties"]["kind"] == "occupied-2014"}
    assert hatched == {"crimea", *(f"occupied-2014-{name}" for name in PARTED)}
    filled = [shapes[item["id"]] for item in drawn if item["properties"]["kind"].startswith("occupied")]
    assert shapely.coverage_is_valid(filled), "nothing is painted twice"
    assert shapely.coverage_union_all(filled).equals(shapes["occupied"])


def test_properties_are_complete(features: dict[str, Any]) -> None:
    for feature in features.values():
        stated = feature["properties"]
        assert list(stated) == [
            "label", "label_uk", "kind", "area_km2", "margin_km2", "length_km", "as_of", "approximate",
            "sources", "parts", "within",
        ]  # fmt: skip
        assert stated["kind"] in KINDS
        assert stated["label"]
        assert stated["label_uk"]
        assert stated["sources"]
        control_or_border = (
            "2014-03-27" if stated["kind"] in ("country", "oblast") else "2024-11-20"
        )
        assert stated["as_of"] == control_or_border
    borders = {"ukraine", "russia", "kursk-oblast", "crimea", *REGIONS}
    assert {
        id_ for id_, item in features.items() if not item["properties"]["approximate"]
    } == borders
