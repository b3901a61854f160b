# SPDX-License-Identifier: MIT
"""Places in the real window: found in the search, flown to, marked, measured, copied; and shown to the room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from maps.geodesy import distance_km
from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import Room
from ui.map.measuring import length_text
from ui.places.controller import PlacesController
from ui.presenting.presenter_window import PresenterWindow

SELYDOVE = (37.3011, 48.1525)


@pytest.fixture
def places(window: Driver) -> Iterator[PlacesController]:
    made = window.controllers.places
    yield made
    made.unmark()
    made.measuring.leave()
    window.sidebar.filter_bar.search.clear()
    window.sidebar.filter_bar.clear()


def search(window: Driver, text: str) -> None:
    """Types into the search, from its key on, and waits until places can be found."""
    window.window.commands["search"].trigger()
    QTest.keyClicks(window.sidebar.filter_bar.search, text)
    wait_until(lambda: window.controllers.places._finder.is_ready, "places can be found")


def titles(places: PlacesController) -> list[str]:
    return [row.title for row in places.found.places.rows] if places.is_list_shown else []


def mark(window: Driver) -> Any:
    window.settle()
    return window.report()["mark"]


def test_a_town_is_found_flown_to_and_marked(window: Driver, places: PlacesController) -> None:
    search(window, "Selydove")
    assert titles(places)[0] == "Selydove" and places.found.places.rows[0].other == "Селидове"
    assert "Donetsk Oblast" in places.found.places.rows[0].detail
    window.press_focused(Qt.Key.Key_Return)
    wait_until(lambda: window.report()["resting"], "the map is there")
    lon, lat = window.report()["centre"]
    place = places.found.places.rows[0].at
    assert abs(lon - place[0]) < 0.01 and abs(lat - place[1]) < 0.01
    assert mark(window)["name"] == "Selydove" and mark(window)["isShown"]


def test_enter_goes_to_the_statements_where_no_place_is_found(window: Driver, places: PlacesController) -> None:
    search(window, "NATO")
    assert titles(places) == []
    wait_until(lambda: len(window.sidebar.shown) < 23, "the list is filtered")
    window.press_focused(Qt.Key.Key_Return)
    assert window.sidebar.cards.hasFocus() and window.sidebar.selected


def test_places_leave_the_statements_filtered(window: Driver, places: PlacesController) -> None:
    search(window, "donetsk")
    wait_until(lambda: 0 < len(window.sidebar.shown) < 23, "the list is filtered")
    assert {"Donetsk", "Donetsk Oblast", "Donetsk (Russia)"} <= set(titles(places))
    groups = [row.group for row in places.found.places.rows]
    assert groups == sorted(groups, reverse=True), "places, then areas"


def test_down_enters_the_list_and_up_leaves_it(window: Driver, places: PlacesController) -> None:
    search(window, "donetsk")
    window.press_focused(Qt.Key.Key_Down)
    assert places.found.hasFocus() and places.found.current is places.found.first
    window.press_focused(Qt.Key.Key_Down)
    assert places.found.current is places.found.places.rows[1]
    window.press_focused(Qt.Key.Key_Up)
    window.press_focused(Qt.Key.Key_Up)
    assert window.sidebar.filter_bar.search.hasFocus()


def test_an_area_that_is_found_is_chosen_as_a_click_does(window: Driver, places: PlacesController) -> None:
    search(window, "kursk incursion")
    assert [row.group for row in places.found.places.rows] == ["areas"]
    window.press_focused(Qt.Key.Key_Return)
    wait_until(lambda: window.outlined() == {"kursk-incursion"}, "the area is outlined")
    assert window.sidebar.filter_bar.filters.areas == {"kursk-incursion"} and not places.is_list_shown


def test_esc_closes_the_list_then_removes_the_mark_then_clears_the_search(
        window: Driver, places: PlacesController) -> None:
    search(window, "sudzha")
    wait_until(lambda: "held by" in places.found.places.rows[0].detail, "it is known who holds the place")
    window.press_focused(Qt.Key.Key_Return)
    assert mark(window)["name"] == "Sudzha"
    assert mark(window)["detail"].startswith("Town · Kursk Oblast\nheld by Ukraine on 20\u00a0Nov\u00a02024")
    window.press_focused(Qt.Key.Key_Escape)
    assert not places.is_list_shown and mark(window)
    window.press_focused(Qt.Key.Key_Escape)
    assert mark(window) is None and window.sidebar.filter_bar.search.text()
    window.press_focused(Qt.Key.Key_Escape)
    assert not window.sidebar.filter_bar.search.text()


def test_typed_coordinates_are_said_in_full_and_marked(window: Driver, places: PlacesController) -> None:
    search(window, "47.85, 37.42")
    assert titles(places) == ["47.8500° N, 37.4200° E", "37.4200° N, 47.8500° E"]
    assert "read as latitude, longitude" in places.found.places.rows[0].detail
    window.press_focused(Qt.Key.Key_Return)
    shown = mark(window)
    assert shown["name"] == "47.8500° N, 37.4200° E" and (shown["lon"], shown["lat"]) == (37.42, 47.85)


def test_a_point_outside_the_map_is_not_gone_to(window: Driver, places: PlacesController) -> None:
    search(window, "10.5 N 20.5 E")
    window.press_focused(Qt.Key.Key_Return)
    assert mark(window) is None and "outside the map" in window.message


def test_the_cross_removes_the_mark(window: Driver, places: PlacesController) -> None:
    search(window, "Bakhmut")
    window.press_focused(Qt.Key.Key_Return)
    wait_until(lambda: window.report()["resting"], "the map is there")
    window.click_element(".mark button")
    wait_until(lambda: places.marked is None, "the mark is gone")
    assert mark(window) is None


# Measuring


def measured(window: Driver) -> Any:
    window.settle()
    return window.report()["measure"]


def click_point(window: Driver, lon: float, lat: float) -> None:
    before = len(measured(window)["points"])
    window.click_map(lon, lat)
    wait_until(lambda: len(measured(window)["points"]) == before + 1, "the point is there")


def test_a_distance_is_that_of_the_ellipsoid(window: Driver, places: PlacesController) -> None:
    window.look_at(35.0, 48.5, 6.5)
    window.map.setFocus()
    window.window.commands["measure"].trigger()
    click_point(window, 33.0, 48.0)
    click_point(window, 36.0, 49.0)
    first, second = places.measuring.path.points
    assert abs(first[0] - 33.0) < 0.02 and abs(second[1] - 49.0) < 0.02
    one = distance_km(first, second)
    assert measured(window)["texts"] == ["", length_text(one)]
    assert measured(window)["said"].startswith("Straight line on the ellipsoid")
    click_point(window, 37.0, 48.0)
    total = one + distance_km(second, places.measuring.path.points[2])
    assert measured(window)["total"] == length_text(total) == measured(window)["texts"][2]
    assert window.outlined() == set(), "clicks choose no areas meanwhile"
    window.hover(window.pixel_of(35.0, 49.5))
    wait_until(lambda: measured(window)["pointer"], "the line to the pointer has a length")
    window.press_focused(Qt.Key.Key_Return)
    wait_until(lambda: not measured(window)["isOpen"], "it has ended")
    window.click_element(".measured button")
    wait_until(lambda: QGuiApplication.clipboard().text().startswith(length_text(total)), "the length is copied")
    assert "ellipsoid" in QGuiApplication.clipboard().text()
    window.window.back_steps.step_back()
    assert measured(window) is None


def test_the_last_point_is_taken_back(window: Driver, places: PlacesController) -> None:
    window.look_at(35.0, 48.5, 6.5)
    places.measure()
    click_point(window, 33.0, 48.0)
    click_point(window, 36.0, 49.0)
    window.press_focused(Qt.Key.Key_Backspace)
    wait_until(lambda: len(measured(window)["points"]) == 1, "the point is gone")
    window.run("document.querySelector('.folium-map').dispatchEvent(new MouseEvent('dblclick', "
               "{clientX: 300, clientY: 300, bubbles: true}))")
    wait_until(lambda: measured(window) is None, "one point is no distance")


# The menu of a point


def menu_at(window: Driver, lon: float, lat: float) -> dict[str, Any]:
    places = window.controllers.places
    before = places.menu
    QTest.mouseClick(window.web_widget, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier,
                     window.pixel_of(lon, lat))
    wait_until(lambda: places.menu is not None and places.menu is not before, "the menu is there")
    assert places.menu is not None
    places.menu.close()
    return {action.text().split(" ")[0] + " " + action.text().split(" ")[1]: action
            for action in places.menu.actions() if action.text()}


def test_a_right_click_copies_marks_and_measures(window: Driver, places: PlacesController) -> None:
    window.look_at(37.42, 47.85, 9.0)
    menu = menu_at(window, 37.42, 47.85)
    clipboard = QGuiApplication.clipboard()
    next(action for name, action in menu.items() if name.startswith("Copy 47.")).trigger()
    assert clipboard.text().startswith("47.8") and clipboard.text().endswith("° E")
    menu["Copy as"].trigger()
    assert clipboard.text().startswith("47°5") and "′ N, 37°25" in clipboard.text()
    menu["Copy MGRS"].trigger()
    assert clipboard.text().startswith("37T CP 81")
    menu["Mark this"].trigger()
    assert mark(window)["name"].startswith("47.8")
    menu["Measure from"].trigger()
    assert len(measured(window)["points"]) == 1 and measured(window)["isOpen"]


# The room


def test_a_place_is_shown_to_the_room_and_r_returns_exactly(room: Room) -> None:
    room.press(Qt.Key.Key_Right)
    room.page.settle()
    before = room.report()
    presenter = open_search(room, "Pokrovsk")
    assert presenter.places.list.current is not None
    QTest.keyClick(presenter.places.search, Qt.Key.Key_Return)
    wait_until(lambda: room.presentation.state.audience_view.mark is not None, "the place is shown")
    wait_until(lambda: (room.report()["mark"] or {}).get("name") == "Pokrovsk", "the room sees the mark")
    assert abs(room.report()["centre"][0] - before["centre"][0]) > 0.1
    assert room.mirror.report()["mark"]["name"] == "Pokrovsk"
    room.press(Qt.Key.Key_R)
    wait_until(lambda: room.report()["mark"] is None, "the mark is gone")
    wait_until(lambda: room.report()["resting"], "the map rests")
    after = room.report()
    assert after["centre"] == pytest.approx(before["centre"], abs=1e-6)
    assert after["zoom"] == pytest.approx(before["zoom"])
    assert room.presentation.state.presenter_view.is_step


def open_search(room: Room, text: str) -> PresenterWindow:
    """Opens the search by its key, and types."""
    room.press(Qt.Key.Key_J)
    presenter = room.presentation.presenter
    assert presenter is not None
    wait_until(lambda: presenter.stage.map.is_ready, "the presenter's map is there")
    presenter.places.start_search()
    QTest.keyClicks(presenter.places.search, text)
    wait_until(lambda: presenter.places.list.first is not None, "places are found")
    return presenter


def test_a_frozen_room_sees_a_place_once_it_is_sent(room: Room) -> None:
    room.press(Qt.Key.Key_Right, Qt.Key.Key_F)
    presenter = open_search(room, "Sudzha")
    QTest.keyClick(presenter.places.search, Qt.Key.Key_Return)
    wait_until(lambda: room.presentation.state.presenter_view.mark is not None, "the briefer sees the place")
    room.page.settle()
    assert room.report()["mark"] is None
    room.press(Qt.Key.Key_F, modifiers=Qt.KeyboardModifier.ShiftModifier)
    wait_until(lambda: (room.report()["mark"] or {}).get("name") == "Sudzha", "the room sees it, too")
    room.press(Qt.Key.Key_Right)
    wait_until(lambda: room.report()["mark"] is None, "the next step has no mark")


def has_points(room: Room, number: int) -> bool:
    return len(room.presentation.state.audience_view.path) == number


def test_the_room_sees_a_distance(room: Room) -> None:
    room.press(Qt.Key.Key_Right, Qt.Key.Key_M)
    wait_until(lambda: (room.report()["measure"] or {}).get("isOpen"), "the room's map measures")
    widget = room.page.web_widget
    for number, share in enumerate((0.3, 0.6), 1):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         (widget.rect().bottomRight() * share))
        wait_until(partial(has_points, room, number), "the point is there")
    room.press(Qt.Key.Key_Return)
    assert not room.presentation.state.measuring and not room.is_over
    first, second = room.presentation.state.audience_view.path
    length = length_text(distance_km(first, second))
    wait_until(lambda: room.report()["measure"]["total"] == length, "the length is said")
    room.press(Qt.Key.Key_R)
    wait_until(lambda: room.report()["measure"] is None, "it is gone with the return")


def test_a_frozen_room_sees_no_line_to_the_pointer_and_backspace_takes_a_point_back(room: Room) -> None:
    room.press(Qt.Key.Key_Right, Qt.Key.Key_M)
    wait_until(lambda: (room.report()["measure"] or {}).get("isOpen"), "the room's map measures")
    step = room.presentation.state.audience_view.index
    for number, at in enumerate(((33.0, 48.0), (36.0, 49.0), (37.0, 48.0)), 1):
        room.presentation.audience.stage.map.measurePointed.emit(*at, True)
        assert has_points(room, number)
    room.press(Qt.Key.Key_Backspace)
    assert has_points(room, 2) and room.presentation.state.audience_view.index == step
    room.presentation.audience.stage.map.measurePointed.emit(34.0, 47.0, False)
    wait_until(lambda: room.report()["measure"]["pointer"], "there is a line to the pointer")
    room.press(Qt.Key.Key_F)
    wait_until(lambda: not room.report()["measure"]["pointer"], "the room's picture holds still")
    assert not room.report()["measure"]["isOpen"] and len(room.report()["measure"]["points"]) == 2
    presenter = room.presentation.presenter
    assert presenter is not None
    presenter.stage.map.measurePointed.emit(34.5, 47.0, False)
    wait_until(lambda: room.mirror.report()["measure"]["pointer"], "the briefer goes on")
    assert room.report()["measure"]["pointer"] == ""
    room.press(Qt.Key.Key_Escape)
    assert not room.presentation.state.measuring and not room.is_over


def test_a_distance_is_measured_after_a_place_was_shown_from_the_presenter_view(room: Room) -> None:
    room.press(Qt.Key.Key_Right)
    presenter = open_search(room, "Pokrovsk")
    QTest.keyClick(presenter.places.search, Qt.Key.Key_Return)
    wait_until(lambda: room.presentation.state.audience_view.mark is not None, "the place is shown")
    room.press(Qt.Key.Key_M)
    wait_until(lambda: (room.report()["measure"] or {}).get("isOpen"), "the room's map measures")
    assert room.report()["mark"]["name"] == "Pokrovsk"
    room.press(Qt.Key.Key_Escape)
    assert not room.is_over and not room.presentation.state.measuring, "Esc ends the measuring first"
