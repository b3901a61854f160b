# SPDX-License-Identifier: MIT
"""The band along the line: as wide as the observers are apart, and worth what lies between their lines."""

from __future__ import annotations

import json

import pytest
from shapely.geometry import box, shape

from maps.build import control
from maps.build.band import band_of, between_km2
from maps.build.facts import Surveyed, read_waypoints
from maps.build.grid import to_degrees, to_grid
from maps.geodesy import area_km2, length_km

STRAIGHT = [Surveyed(36 + 0.05 * step, 48.0, 2.0) for step in range(5)]
LENGTH_KM = length_km({"type": "LineString", "coordinates": [[point.lon, point.lat] for point in STRAIGHT]})


def test_a_straight_band_is_as_wide_as_the_observers_are_apart() -> None:
    band = to_degrees(band_of(STRAIGHT))
    assert area_km2(band) == pytest.approx(2 * LENGTH_KM, rel=0.01)
    west, south, east, north = band.bounds
    assert (north - south) * 111.2 == pytest.approx(2, rel=0.01)
    assert (west, east) == (36.0, 36.2)


def test_what_lies_between_is_counted_within_an_oblast_alone() -> None:
    assert between_km2(STRAIGHT) == pytest.approx(2 * LENGTH_KM, rel=1e-6)
    half = to_grid(box(36.1, 47, 37, 49))
    assert between_km2(STRAIGHT, half) == pytest.approx(LENGTH_KM, rel=1e-6)


def test_the_committed_band() -> None:
    (feature,) = json.loads(control.BAND_PATH.read_bytes())["features"]
    stated, band = feature["properties"], shape(feature["geometry"])
    assert band.is_valid
    assert stated["area_km2"] == pytest.approx(area_km2(band), abs=0.1)
    assert stated["between_km2"] == pytest.approx(666, abs=1)
    assert sum(stated["between_within_km2"].values()) == pytest.approx(stated["between_km2"], rel=0.1)
    assert set(stated["between_within_km2"]) == {"donetsk", "luhansk", "zaporizhzhia", "kherson", "kharkiv"}
    for waypoint in read_waypoints(control.WAYPOINTS_PATH):
        assert band.distance(shape({"type": "Point", "coordinates": (waypoint.lon, waypoint.lat)})) < 1e-3
