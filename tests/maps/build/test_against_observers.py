# SPDX-License-Identifier: MIT
"""Compares the control layer with two observers' maps of neighbouring days, if these are present.

Neither observer's map of the day itself is at hand, and 600 to 700 km² changed hands between the
days. Ground that did is left out, or the bounds leave room for it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import Point, Polygon, shape
from shapely.geometry.base import BaseGeometry

from maps.build import basemap, control
from maps.build.inputs import ROOT

FIXTURES = ROOT.parent / "shared" / "fixtures"
DAYS = ("20241101", "20241201")
NARROWING = 0.65
"""How much shorter a degree of longitude is than one of latitude at 49° N."""

NEAR_DEG = 0.15
"""About 15 km."""

pytestmark = pytest.mark.skipif(
    not FIXTURES.is_dir(), reason="the observers' maps are not part of the project"
)


@pytest.fixture(scope="module")
def shapes() -> dict[str, Any]:
    layer = json.loads(control.AREAS_PATH.read_bytes())
    return {item["id"]: shape(item["geometry"]) for item in layer["features"]}


def read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def deepstate(day: str) -> BaseGeometry:
    mirror = read(FIXTURES / "deepstate_mirror" / f"deepstatemap_data_{day}.geojson")
    return shapely.union_all([shape(item["geometry"]).buffer(0) for item in mirror["features"]])


def owl(day: str, key: str) -> BaseGeometry:
    rings = read(FIXTURES / "owlmaps" / f"{day}.json")[key]
    turned = [Polygon([(lon, lat) for lat, lon in ring]).buffer(0) for ring in rings]
    return shapely.union_all(turned)


def read_towns() -> list[dict[str, Any]]:
    files = (read(basemap.FOLDER / name)["towns"] for name in ("cities.json", "towns.json"))
    return [town for towns in files for town in towns if town["country"] == "UA"]


def overlap(one: BaseGeometry, other: BaseGeometry) -> float:
    """Returns intersection over union."""
    first, second = (
        shapely.transform(item, lambda points: points * [NARROWING, 1]) for item in (one, other)
    )
    return float(first.intersection(second).area / first.union(second).area)


@pytest.mark.parametrize("day", DAYS)
def test_occupied_ground_agrees_with_both_observers(shapes: dict[str, Any], day: str) -> None:
    for observed in (deepstate(day), owl(day, "areas")):
        ground = observed.intersection(shapes["ukraine"])
        assert overlap(shapes["occupied"], ground) >= 0.985


def test_occupied_ground_that_did_not_change_hands_agrees_with_both_observers(shapes: dict[str, Any]) -> None:
    for maps in ([deepstate(day) for day in DAYS], [owl(day, "areas") for day in DAYS]):
        before, after = (observed.intersection(shapes["ukraine"]) for observed in maps)
        ours = shapes["occupied"].difference(before.symmetric_difference(after))
        assert overlap(ours, before.intersection(after)) >= 0.987


def test_every_town_near_the_line_is_on_the_side_on_which_both_observers_have_it(shapes: dict[str, Any]) -> None:
    near = shapes["line-of-contact"].union(shapes["occupied-kharkiv"].boundary).buffer(NEAR_DEG)
    maps = [observed for day in DAYS for observed in (deepstate(day), owl(day, "areas"))]
    for shape_ in (near, shapes["occupied"], *maps):
        shapely.prepare(shape_)
    wrong, found = [], 0
    for town in read_towns():
        place = Point(town["lon"], town["lat"])
        said = {bool(observed.contains(place)) for observed in maps} if near.contains(place) else set()
        found += len(said) == 1
        if len(said) == 1 and shapes["occupied"].contains(place) not in said:
            wrong.append(town["en"])
    assert found > 150
    assert wrong == []


@pytest.mark.parametrize(("day", "least"), [("20241101", 0.83), ("20241201", 0.89)])
def test_kursk_ground_is_near_that_of_the_neighbouring_days(
    shapes: dict[str, Any], day: str, least: float
) -> None:
    assert overlap(shapes["kursk-incursion"], owl(day, "areas_ua")) >= least


def test_kursk_ground_lies_between_that_of_the_two_days(shapes: dict[str, Any]) -> None:
    before, after = (owl(day, "areas_ua") for day in DAYS)
    ours = shapes["kursk-incursion"]
    in_both = before.intersection(after)
    assert ours.intersection(in_both).area / in_both.area >= 0.97
    assert ours.intersection(before.union(after)).area / ours.area >= 0.97
