# SPDX-License-Identifier: MIT
"""Compares the control layer with two observers' maps of neighbouring days, if these are present.

Neither observer's map of the day itself is available; the line moved by some hundred square
kilometres between the days, so the bounds leave room for that.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

from maps.build import control
from maps.build.inputs import ROOT

FIXTURES = ROOT.parent / "shared" / "fixtures"
DAYS = ("20241101", "20241201")
NARROWING = 0.65
"""How much shorter a degree of longitude is than one of latitude at 49° N."""

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
        assert overlap(shapes["occupied"], ground) >= 0.98


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
