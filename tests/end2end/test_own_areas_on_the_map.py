# SPDX-License-Identifier: MIT
"""A briefing's own areas among those of the control layer: the smallest at a point is chosen, in either layer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.briefing.examples import document
from tests.end2end.driver import Driver, wait_until

# [west, south, east, north] in degrees, and whether it is smaller than the occupied part of Donetsk Oblast.
SQUARES = {"small": ((37.9, 47.9, 38.2, 48.1), True), "large": ((35.0, 45.5, 40.5, 49.5), False)}
PLACE = (38.05, 48.0)


def feature(name: str, with_hole: bool) -> dict[str, object]:
    west, south, east, north = SQUARES[name][0]
    rings = [[[west, south], [east, south], [east, north], [west, north], [west, south]]]
    if with_hole:
        x, y, d = west + 0.02, south + 0.02, 0.03
        rings.append([[x, y], [x, y + d], [x + d, y + d], [x + d, y], [x, y]])
    return {"type": "Feature", "id": name, "properties": {"label": name}, "geometry": {
        "type": "Polygon", "coordinates": rings}}


@pytest.fixture
def drawn(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    made = document()
    made["areas"]["features"] += [feature("small", True), feature("large", False)]
    path = tmp_path / "areas.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.evaluate("lineOfContact.areas.byId.has('large')"), "the map has the areas")
    return window


@pytest.mark.parametrize("name", SQUARES)
def test_the_page_knows_the_size_of_an_own_area(drawn: Driver, name: str) -> None:
    size = drawn.evaluate(f"lineOfContact.areas.byId.get('{name}').size")
    assert size == pytest.approx(drawn.opened.layer[name].area_km2, rel=0.02)


def test_the_smallest_at_a_point_is_chosen_and_the_rest_are_by_size(drawn: Driver) -> None:
    drawn.look_at(*PLACE, 8)
    drawn.click_map(*PLACE)
    wait_until(lambda: drawn.outlined() == {"small"}, "the small one is chosen")
    offered = drawn.evaluate(
        "[...document.querySelectorAll('.chooser:not([hidden]) .choice')].map((row) => row.dataset.area)")
    sizes = [drawn.opened.layer[each].area_km2 or 0 for each in offered]
    assert sizes == sorted(sizes) and "large" in offered and offered.index("occupied-donetsk") < offered.index("large")
