# SPDX-License-Identifier: MIT
"""What stands on the map besides ground, and the names that keep clear of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.end2end.driver import Driver, wait_until

PANELS = """[...document.querySelectorAll('.furniture .panel')].map((part) => part.getBoundingClientRect())
  .filter((box) => box.width > 0).map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))"""
NAMES = """(({ labels, scene }) => labels.onScreen(scene.view(), labels.pills.shown).map(({ label, left, top }) =>
  ({ text: label.text, left, top, right: left + label.width, bottom: top + label.height })))(lineOfContact)"""


def meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    across: bool = one["left"] < other["right"] and one["right"] > other["left"]
    return across and one["top"] < other["bottom"] and one["bottom"] > other["top"]


def covered(window: Driver) -> list[str]:
    panels = window.evaluate(PANELS)
    return [name["text"] for name in window.evaluate(NAMES) if any(meet(name, panel) for panel in panels)]


@pytest.mark.parametrize(("lon", "lat", "zoom"), [(35.3, 51.1, 9), (34, 48, 7), (31, 49, 6), (38.2, 48.3, 9.5)])
def test_no_name_of_a_town_lies_under_furniture(window: Driver, lon: float, lat: float, zoom: float) -> None:
    window.look_at(lon, lat, zoom)
    window.settle()
    assert len(window.evaluate(PANELS)) == 5
    assert len(window.evaluate(NAMES)) >= 5
    assert covered(window) == []


def test_names_keep_clear_of_furniture_that_has_moved(window: Driver) -> None:
    window.look_at(34.5, 49.5, 8)
    before = window.report()["frames"]
    window.window.resize(1000, 640)
    wait_until(lambda: window.report()["frames"] > before, "drawn again")
    window.settle()
    assert covered(window) == []
