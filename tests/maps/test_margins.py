# SPDX-License-Identifier: MIT
"""How sure sizes along the line are: half of what lies between the observers, added up along the line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from maps.areas import AreaLayer, read_control_layer
from maps.margins import edge_margins, joint_margin
from maps.measure import measure
from maps.own_areas import with_own_areas
from tests.corpora import PROJECT

FOLDER = PROJECT / "resources" / "control" / "2024-11-20"
LAYER = read_control_layer(FOLDER / "areas.geojson")
FOUR = ("donetsk", "luhansk", "zaporizhzhia", "kherson")
BETWEEN = json.loads((FOLDER / "band.geojson").read_bytes())["features"][0]["properties"]["between_within_km2"]


def margin(*area_ids: str, quantity: Any = "area", layer: AreaLayer = LAYER) -> float | None:
    measured = measure(layer, area_ids, quantity)
    assert measured is not None
    return measured.margin


def half(area_id: str) -> float:
    stated = LAYER[area_id].margin_km2
    assert stated is not None
    return stated


def test_the_shipped_areas_that_end_at_the_line_and_kursk_have_a_margin_and_no_others() -> None:
    having = {area.id for area in LAYER if area.margin_km2 is not None}
    ending = {*(f"{side}-{name}" for name in FOUR for side in ("occupied", "held")),
              *(f"occupied-2022-{name}" for name in FOUR[:2])}
    assert having == ending | {"occupied", "occupied-2022", "occupied-kharkiv", "land-bridge", "kursk-incursion"}


def test_a_margin_is_half_of_what_lies_between_the_observers_within_the_oblast() -> None:
    for area_id, km2 in edge_margins(LAYER, BETWEEN).items():
        assert LAYER[area_id].margin_km2 == pytest.approx(km2, abs=0.03), area_id
    assert LAYER["occupied"].margin_km2 == pytest.approx(666 / 2, abs=0.1)


def test_parts_add_up_to_the_margin_of_their_whole() -> None:
    for area in LAYER:
        if area.margin_km2 is not None:
            assert margin(area.id) == pytest.approx(area.margin_km2, abs=0.05), area.id
    assert margin(*(f"held-{name}" for name in FOUR)) == pytest.approx(sum(BETWEEN[name] for name in FOUR) / 2, abs=0.1)
    assert margin("occupied-donetsk", "crimea") == LAYER["occupied-donetsk"].margin_km2


def test_both_sides_of_an_oblast_together_have_none() -> None:
    assert margin("occupied-donetsk", "held-donetsk") is None
    assert margin("donetsk") is None and margin("donetsk", "occupied-donetsk") is None
    rest = half("occupied") - half("occupied-donetsk")
    assert margin("donetsk", "occupied") == pytest.approx(rest, abs=0.05)
    assert margin("ukraine", "occupied") is None


def test_shares_have_theirs_in_percentage_points() -> None:
    four = sum(LAYER[name].area_km2 or 0 for name in FOUR)
    held = sum(BETWEEN[name] for name in FOUR) / 2
    assert margin(*FOUR, quantity="occupied share") == pytest.approx(100 * held / four, rel=0.01)
    whole = LAYER["ukraine"].area_km2 or 0
    assert margin("occupied", quantity="share of Ukraine") == pytest.approx(100 * 333 / whole, rel=0.01)
    assert margin("ukraine", quantity="occupied share") == pytest.approx(100 * 333 / whole, rel=0.01)
    assert margin("occupied-donetsk", quantity="occupied share") is None, "all of it is occupied, wherever it ends"
    assert margin("crimea", quantity="share of Ukraine") is None


def test_nothing_is_made_up_where_an_own_outline_cuts_through() -> None:
    ring = [[36, 47], [38, 47], [38, 49], [36, 49], [36, 47]]
    own = {"type": "Feature", "id": "square", "properties": {"label": "Square"},
           "geometry": {"type": "Polygon", "coordinates": [ring]}}
    layer = with_own_areas(LAYER, [own])
    assert margin("square", layer=layer) is None
    assert margin("square", "occupied", layer=layer) is None
    assert margin("square", quantity="occupied share", layer=layer) is None


def test_margins_along_several_oblasts_are_added_side_by_side() -> None:
    km2 = half("occupied-donetsk") + half("held-kherson")
    assert joint_margin(LAYER, ["occupied-donetsk", "held-kherson"]) == pytest.approx(km2)
