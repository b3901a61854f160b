# SPDX-License-Identifier: MIT
"""A briefing's places on the map: dots that join, part and fan out, are chosen, hovered, named and framed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from briefing.editing import put_statement, remove_area
from briefing.model import Happening
from briefing.structs import changed
from maps.exporting.handout import ExportSettings
from tests.briefing.examples import document
from tests.end2end.driver import Driver, wait_until
from tests.end2end.test_exporting import exported
from tests.end2end.writing import Writing

SPOTS: dict[str, tuple[float, float]] = {
    "pokrovsk": (37.18, 48.28), "north": (37.18, 48.30),  # 2 km apart: one dot from afar, two from near
    "same-1": (33.0, 50.0), "same-2": (33.0, 50.0), "same-3": (33.0, 50.0), "alone": (30.0, 47.5)}


def place(name: str, **about: object) -> dict[str, Any]:
    return {"type": "Feature", "id": name, "properties": {"label": name.title(), **about}, "geometry": {
        "type": "Point", "coordinates": list(SPOTS[name])}}


@pytest.fixture
def drawn(module_window: Driver, tmp_path: Path) -> Driver:
    """The module's window with a briefing of places."""
    made = document()
    made["areas"]["features"] += [place(name, **({"radius_km": 20} if name == "alone" else {})) for name in SPOTS]
    made["statements"][0]["areas"] = ["pokrovsk"]
    path = tmp_path / "places.json"
    path.write_text(json.dumps(made), "utf-8")
    Writing(module_window).begin()
    module_window.controllers.files.open(path)
    wait_until(lambda: module_window.opened.path == path, "it is open")
    wait_until(lambda: module_window.evaluate("lineOfContact.areas.byId.has('alone')"), "the map has the places")
    module_window.go_home()
    return module_window


def dots(window: Driver) -> dict[str, int]:
    """The dots on the screen: the first place of each, and how many it stands for."""
    window.settle()
    return {dot["id"]: dot["count"] for dot in window.report()["places"]}


def test_places_near_each_other_share_a_dot_until_the_map_comes_closer(drawn: Driver) -> None:
    drawn.look_at(37.18, 48.29, 6)
    assert dots(drawn)["pokrovsk"] == 2
    drawn.click_map(37.18, 48.29)
    wait_until(lambda: dots(drawn).get("north") == 1, "the two have parted")
    assert dots(drawn)["pokrovsk"] == 1


BEFORE_THE_NEXT_FRAME = """(({ map, scene, places, labels }) => {
  const town = labels.named.find(({ label }) => label.place.kind === "town"), old = { x: town.x, y: town.y };
  const dot = map.latLngToContainerPoint([47.5, 30]);
  scene.invalidate();  // a frame is to come already, so that the move does not paint at once
  map.panBy([140, 90], { animate: false });
  const view = scene.view(), now = ({ x, y }) => ({ x: x - 140, y: y - 90 });
  return [places.at(dot, view), places.at(now(dot), view).place.id,
          labels.townAt(old, view) === town.label.place, labels.townAt(now(old), view) === town.label.place];
})(lineOfContact)"""


def test_a_click_before_the_next_frame_is_on_what_is_there_now(drawn: Driver) -> None:
    """A map that was just moved, or got another size, is clicked before it is painted again, on a slow machine."""
    drawn.look_at(30.0, 47.5, 7)
    assert drawn.evaluate(BEFORE_THE_NEXT_FRAME) == [None, "alone", False, True]


def test_places_in_one_spot_fan_out_and_each_is_chosen(drawn: Driver) -> None:
    drawn.look_at(33.0, 50.0, 7)
    assert dots(drawn)["same-1"] == 3
    drawn.click_map(33.0, 50.0)
    wait_until(lambda: len(drawn.report()["fan"]) == 3, "they are spread")
    spots = {spot["id"]: (spot["x"], spot["y"]) for spot in drawn.report()["fan"]}
    assert len(set(spots.values())) == 3
    QTest.mouseClick(drawn.web_widget, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, spots["same-2"])))
    wait_until(lambda: drawn.outlined() == {"same-2"}, "the second is chosen")
    wait_until(lambda: dots(drawn) == {"same-2": 1}, "only the chosen one is drawn")


@pytest.mark.parametrize("how", ["removed", "dated", "chosen", "another briefing"])
def test_a_fan_closes_when_its_dot_is_no_longer_there(drawn: Driver, tmp_path: Path, how: str) -> None:
    drawn.look_at(33.0, 50.0, 7)
    drawn.click_map(33.0, 50.0)
    wait_until(lambda: len(drawn.report()["fan"]) == 3, "they are spread")
    session = drawn.controllers.session
    if how == "removed":
        session.apply("Remove", remove_area(session.briefing, "same-3"))
    elif how == "dated":  # on a day before it, the place is not shown
        give_day(drawn, "same-3", datetime.date(2024, 11, 5))
        drawn.controllers.timeline.events.show(datetime.date(2024, 11, 4))
    elif how == "chosen":
        drawn.map.show_areas(["alone"], False)
    else:
        path = tmp_path / "other.json"
        path.write_text(json.dumps(document()), "utf-8")
        drawn.controllers.files.open(path)
    wait_until(lambda: drawn.report()["fan"] == [], "there is no fan")
    counts = {"removed": 2, "dated": 2, "chosen": None, "another briefing": None}
    wait_until(lambda: dots(drawn).get("same-1") == counts[how], "the dot stands for the others")


def give_day(window: Driver, place: str, day: datetime.date) -> None:
    """Says of a place that something happened there on a day."""
    session = window.controllers.session
    statement = session.briefing.statements[0]
    session.apply("Tell", put_statement(session.briefing, changed(
        statement, areas=(place,), happened=Happening(day=day))))


def test_the_ground_around_a_place_comes_with_what_happened_there(drawn: Driver) -> None:
    drawn.look_at(30.0, 47.5, 8.5)
    give_day(drawn, "alone", datetime.date(2024, 11, 5))
    events = drawn.controllers.timeline.events
    for day, is_there in ((4, False), (5, True)):
        events.show(datetime.date(2024, 11, day))
        drawn.settle()
        assert drawn.evaluate("lineOfContact.areas.isDrawn(lineOfContact.areas.byId.get('alone'))") is is_there
        drawn.hover(drawn.pixel_of(30.0 + 12 / 75, 47.5))
        wait_until(lambda is_there=is_there: (drawn.report()["hovered"] == "alone") is is_there,  # type: ignore[misc]
                   "the pointer finds what is drawn")


def test_a_picture_of_the_map_has_its_places_as_they_are_seen(drawn: Driver, tmp_path: Path) -> None:
    give_day(drawn, "alone", datetime.date(2024, 11, 5))
    drawn.look_at(30.0, 47.5, 8.5)
    events, camera = drawn.controllers.timeline.events, drawn.controllers.exporting._camera
    wait_until(lambda: (now := camera.now()) is not None and abs(now.lon - 30) < 0.01, "the map has come to rest there")
    grey = QColor(drawn.evaluate("(([r, g, b]) => '#' + [r, g, b].map((n) => n.toString(16).padStart(2, 0)).join(''))"
                                 "(lineOfContact.places.theme().own.grey.split(',').map(Number))"))
    middles = []
    for day in (5, 4):
        events.show(datetime.date(2024, 11, day))
        settings = ExportSettings(width=1280, theme=drawn.report()["theme"])
        path = exported(drawn, "view", tmp_path / f"{day}.png", settings)
        middles.append(QImage(str(path)).pixelColor(640, 360))
    assert middles[0] == grey and middles[1] != grey, "there on its day, not before"


def test_a_statement_frames_its_place_and_names_it(drawn: Driver) -> None:
    drawn.sidebar.select(drawn.opened.briefing.statements[0].id)
    wait_until(lambda: drawn.report()["labels"] == ["pokrovsk"], "it is named")
    found = next(dot for dot in drawn.report()["places"] if dot["id"] == "pokrovsk")
    assert found["isChosen"] and 0 < found["x"] < drawn.map.width() and 0 < found["y"] < drawn.map.height()


def test_the_ground_around_a_place_is_an_area_to_click(drawn: Driver) -> None:
    drawn.look_at(30.0, 47.5, 8.5)
    lon_inside = 30.0 + 12 / 75  # 12 km east of it: inside of the 20, outside of the dot
    drawn.click_map(lon_inside, 47.5)
    wait_until(lambda: drawn.outlined() == {"alone"}, "the place is chosen by its ground")
    texts = drawn.evaluate("lineOfContact.texts.alone")
    assert "within 20 km" in texts["size"]


def test_no_town_is_named_under_a_dot(drawn: Driver) -> None:
    drawn.look_at(37.18, 48.28, 8.5)
    drawn.sidebar.select(drawn.opened.briefing.statements[0].id)
    drawn.settle()
    boxes = drawn.evaluate("lineOfContact.places.taken")
    names = drawn.evaluate("lineOfContact.labels.onScreen(lineOfContact.scene.view(), lineOfContact.labels.pills.shown)"
                           ".map(({ box }) => box)")
    assert boxes and names
    apart = [a["left"] >= b["right"] or a["right"] <= b["left"] or a["top"] >= b["bottom"] or a["bottom"] <= b["top"]
             for a in boxes for b in names]
    assert all(apart)


def test_a_dot_says_what_it_stands_for(drawn: Driver) -> None:
    drawn.look_at(33.0, 50.0, 7)
    drawn.hover(drawn.pixel_of(33.0, 50.0))
    wait_until(lambda: "Same-1 · Same-2 · Same-3" in str(drawn.evaluate(
        "document.querySelector('.tooltip:not([hidden])')?.textContent ?? ''")), "the tooltip names them")


@pytest.mark.parametrize("geometry", [
    {"type": "Point", "coordinates": [30, 90]}, {"type": "Point", "coordinates": [180, -90]},
    {"type": "Polygon", "coordinates": [[[20, 60], [40, 60], [40, 90], [20, 90], [20, 60]]]}])
def test_ground_at_a_pole_does_not_stop_the_page(
        new_window: Callable[..., Driver], tmp_path: Path, geometry: dict[str, Any]) -> None:
    made = document()
    made["areas"]["features"].append(
        {"type": "Feature", "id": "pole", "properties": {"label": "Pole"}, "geometry": geometry})
    made["statements"][0]["areas"] = ["pole"]
    path = tmp_path / "pole.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.evaluate("lineOfContact.areas.byId.has('pole')"), "the map has it")
    window.sidebar.select("first")
    wait_until(lambda: window.outlined() == {"pole"}, "it is outlined")
    window.settle()
    assert window.map.is_ready
