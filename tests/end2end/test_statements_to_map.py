# SPDX-License-Identifier: MIT
"""From a statement to the map: its areas outlined and named, the others dimmed, the view moved there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.briefing.examples import document
from tests.end2end.driver import RESOURCES, Driver, received, wait_until
from ui.start.options import Options

DEFAULT = json.loads((RESOURCES / "briefings" / "ceasefire-terms-2024-11-20.json").read_text("utf-8"))
CONTROL = json.loads((RESOURCES / "control" / "2024-11-20" / "areas.geojson").read_text("utf-8"))
ABOUT = {feature["id"]: feature["properties"] for feature in CONTROL["features"]}


def family(area_id: str) -> set[str]:
    """Returns an area with its parts, the areas it lies in, and those within it."""
    made_of = {area_id}
    for part in ABOUT[area_id]["parts"]:
        made_of |= family(part)
    return made_of


def draw_frames(window: Driver) -> None:
    """Returns when the page has had all calls, and drawn some frames."""
    for _each in range(3):
        window.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


def lit_by(selected: set[str]) -> set[str]:
    """Returns the areas that are not dimmed while these are selected: they, their parts, and those within them."""
    lit = set().union(*(family(area_id) for area_id in selected))
    for area_id in ABOUT:
        outer: str | None = area_id
        while outer:
            if outer in selected:
                lit.add(area_id)
            outer = ABOUT[outer]["within"]
    return lit


@pytest.mark.parametrize("statement", DEFAULT["statements"], ids=lambda each: each["id"])
def test_a_selected_statement_shows_exactly_its_areas(window: Driver, statement: dict[str, list[str]]) -> None:
    window.sidebar.select(str(statement["id"]))
    areas = set(statement["areas"])
    report = window.report()
    assert {each["id"] for each in report["areas"] if each["outlined"]} == areas
    assert set(report["labels"]) == areas
    assert {each["id"] for each in report["areas"] if not each["dimmed"]} == lit_by(areas)
    assert {each["id"] for each in report["areas"] if each["outlined"] and not each["drawn"]} == set()


def test_deselecting_brings_every_area_back(window: Driver) -> None:
    window.sidebar.select("crimea-closed")
    assert any(each["dimmed"] for each in window.report()["areas"])
    window.sidebar.select("")
    report = window.report()
    assert not any(each["dimmed"] or each["outlined"] for each in report["areas"])
    assert report["labels"] == []


def test_the_view_goes_to_areas_that_are_too_small_to_see(window: Driver) -> None:
    before = window.report()["zoom"]
    window.sidebar.select("kursk-area")
    after = window.report()
    assert after["zoom"] > before + 1
    lon, lat = after["centre"]
    assert 34 < lon < 37 and 50.5 < lat < 52


def test_the_view_stays_where_the_areas_are_well_in_view(window: Driver) -> None:
    before = window.report()
    window.sidebar.select("no-return")
    after = window.report()
    if after["zoom"] != before["zoom"]:  # the window is wide: it may frame them once,
        window.sidebar.select("seized-area")  # but not again for the same area
        assert window.report()["centre"] == after["centre"]


def test_labels_name_the_areas_with_the_size_the_map_measures(window: Driver) -> None:
    window.sidebar.select("seized-area")
    window.settle()
    assert window.evaluate("lineOfContact.texts.occupied") == {
        "name": "All occupied territory",
        "size": "110,383 ± 330 km²",
    }
    wait_until(lambda: window.evaluate("lineOfContact.spoken?.status.textContent") ==
               "All occupied territory, 110,383 ± 330 km²", "it is said, too")


@pytest.mark.parametrize("statement_id", ["sold-as-victory", "kursk-area", "held-in-four-oblasts"])
def test_labels_are_within_the_map(window: Driver, statement_id: str) -> None:
    window.sidebar.select(statement_id)
    window.settle()
    boxes = window.evaluate("lineOfContact.labels.pills.shown.map(p => [p.left, p.top, p.right, p.bottom])")
    width, height = window.web_widget.width(), window.web_widget.height()
    assert all(left >= 0 and top >= 0 and right <= width and bottom <= height for left, top, right, bottom in boxes)


def test_reduced_motion_is_at_the_target_at_once_and_a_flight_takes_frames(window: Driver) -> None:
    frames = window.report()["frames"]
    window.sidebar.select("kursk-area")
    target = window.report()
    assert target["zoom"] > 8, "at the target in the next drawn frame"
    assert target["frames"] - frames <= 4
    window.go_home()
    window.map.set_motion(True)
    try:
        frames = window.report()["frames"]
        with received(window.map.viewRested) as rests:
            window.sidebar.select("kursk-area")
            wait_until(lambda: rests and rests[-1][2] == pytest.approx(target["zoom"]), "the flight ends")
    finally:
        window.map.set_motion(False)
    end = window.report()
    assert end["centre"] == pytest.approx(target["centre"], abs=1e-3)
    assert end["frames"] - frames > 8, "a flight is more than a jump"


def test_a_line_s_label_is_beside_it_and_clear_of_the_legend(window: Driver) -> None:
    window.sidebar.select("open-to-talks")
    report = window.report()
    assert report["labels"] == ["line-of-contact"]
    box = report["selectedBoxes"]["line-of-contact"]
    legend = window.evaluate("document.querySelector('.legend').getBoundingClientRect().left")
    assert box["right"] <= legend, "framed beside the legend"
    assert line_points_under_label(window, "line-of-contact") == 0


def test_whichever_way_a_line_runs_its_label_is_beside_it(
    new_window: Callable[..., Driver], tmp_path: Path
) -> None:
    made = document()
    points = [[30 + step / 20, 50 - step / 40] for step in range(121)]  # from the north-west to the south-east
    made["areas"]["features"][0]["geometry"] = {"type": "LineString", "coordinates": points}
    path = tmp_path / "line.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: "bridgehead" in window.opened.layer, "the briefing is open")
    window.reading.choose_area("bridgehead")
    assert window.report()["labels"] == ["bridgehead"]
    assert line_points_under_label(window, "bridgehead") == 0


def line_points_under_label(window: Driver, area_id: str) -> int:
    """Returns how many of a line's points its label covers."""
    return int(window.evaluate(
        "((id) => { const page = lineOfContact, view = page.scene.view(), pill = page.labels.pills.shown[0];"
        " const line = page.areas.byId.get(id).rings[0]; let inside = 0;"
        " for (let i = 0; i < line.length; i += 2) {"
        "   const x = line[i] * view.scale - view.left, y = line[i + 1] * view.scale - view.top;"
        "   if (x > pill.left && x < pill.right && y > pill.top && y < pill.bottom) inside += 1; }"
        f" return inside; }})({json.dumps(area_id)})"
    ))


def test_ground_is_framed_again_for_the_map_that_a_drawer_leaves(window: Driver) -> None:
    window.window.resize(1280, 720)
    window.sidebar.select(next(
        each.id for each in window.opened.briefing.statements if each.areas == ("line-of-contact",)))
    window.settle()
    window.reading.show_drawer(True)
    wait_until(lambda: window.map.width() < 520, "the drawer has taken its room")
    wait_until(lambda: not window.reading.framing.isActive(), "the ground is framed again")
    wait_until(lambda: window.evaluate("lineOfContact.map.getSize().x") == window.map.width(),
               "the page has the width of its view")
    window.settle()
    wait_until(lambda: window.evaluate("lineOfContact.report().resting"), "the map rests")
    (box,) = window.report()["selectedBoxes"].values()
    assert box["right"] - box["left"] > 0.6 * window.map.width()
    assert box["left"] > 40 and box["right"] < window.map.width() - 40
    window.reading.show_drawer(False)


WIDENED = """(({ camera, map }) => {
  const ground = L.latLngBounds([44.4, 32.5], [50, 40.2]), { style } = map.getContainer();
  const viewAfter = (visits) => {
    style.width = "500px";
    map.invalidateSize({ animate: false });
    camera.home(false);
    for (let i = 0; i < visits; i++) camera.visit(ground);
    style.width = "900px";
    map.invalidateSize({ animate: false });
    return [map.getZoom(), map.getCenter().lng];
  };
  const views = [viewAfter(1), viewAfter(2)];
  style.width = "";
  map.invalidateSize({ animate: false });
  return views;
})(lineOfContact)"""


def test_ground_is_framed_alike_whether_its_map_is_made_wider_before_it_is_asked_for_again_or_after(
    window: Driver
) -> None:
    """A pane that opens or closes has the ground framed again, and the page may get its new size only then."""
    window.look_at(33.0, 47.0, 6.5)
    before, after = window.evaluate(WIDENED)
    assert before == pytest.approx(after)


def test_the_picture_of_chosen_ground_waits_for_its_towns(window: Driver) -> None:
    """Of chosen ground one town is named, of all that there are; most come after the first picture of the map."""
    window.run("lineOfContact.before = lineOfContact.towns;"
               "lineOfContact.towns = new Promise((come) => { lineOfContact.come = come; })")
    with received(window.map.drawn) as drawn:
        token = window.map.ask_drawn()
        wait_until(lambda: (token,) in drawn, "nothing is chosen: the first picture is whole")
        window.sidebar.select("sold-as-victory")
        token = window.map.ask_drawn()
        draw_frames(window)
        assert (token,) not in drawn
        window.run("lineOfContact.come(); lineOfContact.towns = lineOfContact.before")
        wait_until(lambda: (token,) in drawn, "the towns have come")


def test_the_picture_waits_for_towns_of_ground_that_was_chosen_before_it_had_arrived(window: Driver) -> None:
    """On a slow machine the page is asked for its picture while it does not know the chosen areas yet."""
    window.run("(({ lineOfContact: page }) => { page.before = [page.ground, page.towns];"
               " page.ground = new Promise((come) => { page.comeGround = come; });"
               " page.towns = new Promise((come) => { page.comeTowns = come; }); })(window)")
    with received(window.map.drawn) as drawn:
        token = window.map.ask_drawn()
        draw_frames(window)
        window.run("lineOfContact.areas.select(['crimea']); lineOfContact.comeGround()")
        draw_frames(window)
        assert (token,) not in drawn
        window.run("lineOfContact.comeTowns(); [lineOfContact.ground, lineOfContact.towns] = lineOfContact.before")
        wait_until(lambda: (token,) in drawn, "the towns have come")
    window.run("lineOfContact.areas.select([])")


def test_no_town_of_chosen_ground_and_no_plate_takes_the_place_of_a_great_city(
    new_window: Callable[..., Driver]
) -> None:
    driver = new_window(options=Options(size=(1280, 720), select="sold-as-victory"))
    driver.settle()
    named = driver.evaluate("lineOfContact.labels.named.map((each) => each.label.text)")
    assert {"Kyiv", "Kharkiv", "Odesa", "Dnipro", "Donetsk", "Chișinău", "Bucharest"} <= {*named}
