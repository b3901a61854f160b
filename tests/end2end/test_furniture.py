# SPDX-License-Identifier: MIT
"""The furniture on the map, and the names that avoid it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.end2end.driver import Driver, wait_until
from ui.kit.theme import DARK, LIGHT, Theme

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


@pytest.mark.parametrize("areas", [["donetsk"], ["crimea"], ["kursk-incursion"], ["line-of-contact"]])
@pytest.mark.parametrize("at", [(0.9, 0.97), (0.9, 0.1), (0.1, 0.97), (0.1, 0.05)])
def test_the_plate_of_an_area_avoids_furniture(
        window: Driver, areas: list[str], at: tuple[float, float]) -> None:
    """The area's own position is at these shares of the map, under legend, stamp, scale or credits."""
    window.map.show_areas(areas, False)
    box = f"lineOfContact.areas.byId.get('{areas[0]}').anchor"
    window.map.set_view(36, 48.5, 6.5)
    window.settle()
    window.run(f"""(({{ scene, map }}) => {{ const {{ x, y }} = {box}, view = scene.view();
      map.panBy([x * view.scale - view.left - {at[0]} * view.width, y * view.scale - view.top - {at[1]} * view.height],
        {{ animate: false }}); }})(lineOfContact)""")
    window.settle()
    (plate,) = window.evaluate(PILLS)
    assert not any(meet(plate, panel) for panel in window.evaluate(PANELS))


CHOOSER = """(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(
  document.querySelector('.chooser').getBoundingClientRect())"""
PILLS = "lineOfContact.labels.pills.shown.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))"


@pytest.mark.parametrize(("lon", "lat", "at"), [
    (38.4, 48.2, (0.5, 0.5)), (33.5, 46.9, (0.5, 0.5)), (38.4, 48.2, (0.85, 0.75)), (38.4, 48.2, (0.15, 0.8)),
    (38.4, 48.2, (0.8, 0.3))])
def test_the_chooser_is_beside_the_click_and_hides_nothing(
        window: Driver, lon: float, lat: float, at: tuple[float, float]) -> None:
    """The clicked point is at these shares of the map's width and height."""
    size = window.web_widget.size()
    window.look_at(lon, lat, 8)
    away = [size.width() * (at[0] - 0.5), size.height() * (at[1] - 0.5)]
    window.run(f"lineOfContact.map.panBy([{-away[0]}, {-away[1]}], {{ animate: false }})")
    window.settle()
    point = window.pixel_of(lon, lat)
    assert abs(point.x() - at[0] * size.width()) < 3
    window.click_map(lon, lat)
    wait_until(lambda: window.evaluate("!document.querySelector('.chooser').hidden"), "the others are offered")
    chooser = window.evaluate(CHOOSER)
    panels = [panel for panel in window.evaluate(PANELS) if panel != chooser]
    assert not any(meet(chooser, each) for each in (*panels, *window.evaluate(PILLS)))
    across = max(chooser["left"] - point.x(), point.x() - chooser["right"], 0)
    along = max(chooser["top"] - point.y(), point.y() - chooser["bottom"], 0)
    assert across < 260 and along < 160, "it is beside the click"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_chip_has_the_colour_of_its_ground(window: Driver, theme: Theme) -> None:
    window.window.set_theme(theme.name)
    window.settle()
    page = window.evaluate("(({ sea, line, occupied, kursk, neutral, own }) =>"
                           " ({ sea, line, occupied, kursk, neutral, own }))(lineOfContact.theme)")
    window.window.set_theme("light")
    assert (page["sea"], page["line"]) == (theme.sea, theme.line)
    grounds = {"occupied": page["occupied"], "kursk": page["kursk"], "oblast": page["neutral"],
               "occupied-2014": page["occupied"]}
    chips = {kind: channels(theme.area_colour(kind)) for kind in grounds}
    assert chips == grounds
    assert {name: channels(theme.area_colour("own", name)) for name in theme.own} == page["own"]


def channels(colour: str) -> str:
    """"181,72,47" for "#B5482F", as the page has it."""
    return ",".join(str(int(colour[at:at + 2], 16)) for at in (1, 3, 5))
