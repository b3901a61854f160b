# SPDX-License-Identifier: MIT
"""Places of a briefing: points with the ground around them or without, read, measured by nobody, given to the page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from maps.areas import PLACE, AreaLayer
from maps.geodesy import area_km2, circle, distance_km
from maps.geojson_findings import GeoJsonError
from maps.own_areas import page_features, position_count, with_own_areas


def feature(lon: float = 37.18, lat: float = 48.28, **about: object) -> dict[str, Any]:
    return {"type": "Feature", "id": "pokrovsk", "properties": {"label": "Pokrovsk", **about},
            "geometry": {"type": "Point", "coordinates": [lon, lat]}}


def read(*features: dict[str, Any]) -> AreaLayer:
    return with_own_areas(AreaLayer([]), features)


def test_a_point_is_a_place_without_size() -> None:
    place = read(feature(label_uk="Покровськ", colour="teal"))["pokrovsk"]
    assert (place.kind, place.point, place.radius_km) == (PLACE, (37.18, 48.28), None)
    assert (place.area_km2, place.length_km, place.bounds) == (None, None, (37.18, 48.28, 37.18, 48.28))
    assert (place.label_uk, place.colour) == ("Покровськ", "teal")


@pytest.mark.parametrize("lat", [0.0, 48.28, 69.0])
@pytest.mark.parametrize("radius", [0.5, 20, 400])
def test_with_a_radius_it_is_the_circle_around_it_and_still_claims_no_size(lat: float, radius: float) -> None:
    place = read(feature(lat=lat, radius_km=radius))["pokrovsk"]
    ring = place.geometry["coordinates"][0]
    assert all(distance_km((37.18, lat), (lon, each)) == pytest.approx(radius, abs=1e-3) for lon, each in ring)
    assert ring[0] == ring[-1] and place.area_km2 is None
    assert area_km2(place.geometry) == pytest.approx(3.14159 * radius ** 2, rel=0.01)


@pytest.mark.parametrize("radius", [0, -1, 2_000, "12", True, None, [5], float("nan")])
def test_what_is_no_radius_is_none(radius: object) -> None:
    assert read(feature(radius_km=radius))["pokrovsk"].radius_km is None


@pytest.mark.parametrize("kind, coordinates", [("MultiPoint", [[37, 48], [38, 48]]), ("Point", []), ("Point", [37])])
def test_several_points_are_no_place(kind: str, coordinates: list[Any]) -> None:
    with pytest.raises(GeoJsonError):
        read({**feature(), "geometry": {"type": kind, "coordinates": coordinates}})


def test_the_page_gets_the_circle_beside_the_point() -> None:
    line = {"type": "Feature", "id": "l", "properties": {}, "geometry": {
        "type": "LineString", "coordinates": [[30, 50], [31, 50]]}}
    bare, wide = feature(), feature(radius_km=12)
    sent = json.loads(page_features([bare, wide, line]))["features"]
    assert sent[0] == bare and sent[2] == line
    assert sent[1] == {**wide, "circle": [list(each) for each in circle(37.18, 48.28, 12.0)]}
    assert position_count([bare, wide, line]) == 4
