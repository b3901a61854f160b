# SPDX-License-Identifier: MIT
"""A view that the map returns to is exactly the same, with and without motion, after any drag.

The free parts of the screen are set here, so that the step's view does not depend on fonts.
"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.end2end.driver import Driver
from tests.end2end.page import Page
from tests.end2end.stage_map import NO_MODIFIER, StageMap
from tests.end2end.waiting import wait_until

# Sides that put the centre of a step between two pixels, each time at another point.
ROOMS = [(40.0, 90.0, 900.0, 330.0), (17.3, 41.9, 871.4, 402.7), (300.25, 60.5, 640.75, 511.1)]
DRAGS = [(4, 6), (-120, 0), (220, 130)]
SAME = 1e-9  # degrees and levels of zoom: what the arithmetic loses


def drag(page: Page, by: tuple[int, int]) -> None:
    """Takes the map along with the mouse, and never back: let go of, a map glides on a little the way it went.

    A long drag rests before its end: its glide would take a second.
    """
    widget, start = page.web_widget, QPoint(500, 250)
    before = view_of(page)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start)
    for point in (start + QPoint(*by) / 2, start + QPoint(*by)):
        QTest.mouseMove(widget, point)
        page.evaluate("new Promise(requestAnimationFrame).then(() => 0)")
    if max(map(abs, by)) > 50:
        page.evaluate("new Promise((rested) => setTimeout(rested, 60)).then(() => 0)")
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NO_MODIFIER, start + QPoint(*by))
    wait_until(lambda: view_of(page) != before and at_rest(page), "the drag has ended")


def view_of(page: Page) -> list[float]:
    report: dict[str, Any] = page.evaluate("(r => ({ centre: r.centre, zoom: r.zoom }))(lineOfContact.report())")
    return [*report["centre"], report["zoom"]]


def at_rest(page: Page) -> bool:
    return not page.report()["moving"]


def step(stage: StageMap, room: tuple[float, float, float, float], *, fly: bool) -> list[float]:
    """Returns the map's view once a step's areas are framed in this part of the screen."""
    stage.view.show_step(["occupied"], free=[room], fly=fly)
    stage.settle()
    wait_until(lambda: at_rest(stage), "the flight has ended")
    return view_of(stage)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("by", DRAGS)
@pytest.mark.parametrize("motion", [False, True])
def test_a_step_after_a_drag(stage: StageMap, motion: bool, by: tuple[int, int], room: Any) -> None:
    stage.view.set_motion(motion)
    before = step(stage, room, fly=False)
    drag(stage, by)
    assert view_of(stage) != pytest.approx(before, abs=1e-4)
    assert step(stage, room, fly=motion) == pytest.approx(before, abs=SAME)


@pytest.mark.parametrize("motion", [False, True])
def test_a_step_that_is_less_than_a_pixel_away(stage: StageMap, motion: bool) -> None:
    stage.view.set_motion(motion)
    before = step(stage, ROOMS[1], fly=False)
    stage.run("(m => m.setView(m.unproject(m.project(m.getCenter()).add([0.3, -0.2])), m.getZoom(), { reset: true }))"
              "(lineOfContact.map)")
    assert view_of(stage) != pytest.approx(before, abs=SAME)
    assert step(stage, ROOMS[1], fly=motion) == pytest.approx(before, abs=SAME)


def test_a_step_whose_flight_a_click_had_stopped(stage: StageMap) -> None:
    stage.view.set_motion(True)
    before = step(stage, ROOMS[2], fly=False)
    drag(stage, DRAGS[2])
    stage.view.show_step(["occupied"], free=[ROOMS[2]], fly=True)
    QTest.mouseClick(stage.web_widget, Qt.MouseButton.LeftButton, NO_MODIFIER, QPoint(400, 200))
    stage.settle()
    wait_until(lambda: view_of(stage) == pytest.approx(before, abs=SAME), "the flight has ended where it was to")


def test_one_step_after_the_other_in_mid_flight(stage: StageMap) -> None:
    """The second step's target is a fraction of a pixel from the first one's."""
    left, top, width, height = ROOMS[0]
    beside = (left + 0.4, top, width, height)
    before = step(stage, beside, fly=False)
    drag(stage, DRAGS[1])
    stage.view.set_motion(True)
    stage.view.show_step(["occupied"], free=[ROOMS[0]], fly=True)
    assert step(stage, beside, fly=True) == pytest.approx(before, abs=SAME)


@pytest.mark.parametrize("motion", [False, True])
def test_the_whole_region_after_a_drag(window: Driver, motion: bool) -> None:
    before = view_of(window.page)
    window.look_at(33, 49, 7)
    drag(window.page, DRAGS[2])
    window.map.set_motion(motion)
    try:
        window.map.go_home()
        window.settle()
        wait_until(lambda: at_rest(window.page), "the flight has ended")
    finally:
        window.map.set_motion(False)
    assert view_of(window.page) == pytest.approx(before, abs=SAME)


def test_the_view_that_the_program_sets(window: Driver) -> None:
    window.look_at(33, 49, 7)
    drag(window.page, (60, 40))
    window.look_at(33.00071, 49.00037, 7)
    assert view_of(window.page) == pytest.approx([33.00071, 49.00037, 7], abs=SAME)


def test_a_window_that_says_its_size_again_moves_nothing(window: Driver) -> None:
    """Leaflet would go on from whole pixels then, and names stood a pixel aside."""
    centre = "(({ lat, lng }) => [lng, lat])(lineOfContact.map.getCenter())"
    place = "(({ left, top }) => [left, top])(lineOfContact.scene.view())"
    window.go_home()
    before = window.evaluate(centre), window.evaluate(place)
    window.run("window.dispatchEvent(new Event('resize'))")
    window.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
    assert (window.evaluate(centre), window.evaluate(place)) == before
    window.run("lineOfContact.map.invalidateSize({ animate: false })")
    assert (window.evaluate(centre), window.evaluate(place)) == before
