# SPDX-License-Identifier: MIT
"""The map moved by hand: dragged, and zoomed by the wheel, in the real web view."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.end2end.driver import Driver, wait_until

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
START = QPoint(500, 300)
CITY = (38, 49)
LEFT = Qt.MouseButton.LeftButton
# Records for every drawn picture whether the map was moving, and its zoom.
SPY = """lineOfContact.scene.painters.push(window.spy = {
  seen: [], draw(context, view) { this.seen.push([view.moving, view.zoom]); } })"""


@pytest.fixture
def gliding(window: Driver) -> Iterator[Driver]:
    """The shared window with motion, which other tests switch off."""
    window.look_at(36, 48, 7)
    window.map.set_motion(True)
    window.settle()
    yield window
    window.map.set_motion(False)
    window.run("lineOfContact.scene.painters = lineOfContact.scene.painters.filter((each) => each !== window.spy)")


def turn_wheel(window: Driver, degrees: int, point: QPoint = START) -> None:
    widget = window.web_widget
    QApplication.sendEvent(widget, QWheelEvent(
        QPointF(point), QPointF(widget.mapToGlobal(point)), QPoint(), QPoint(0, degrees * 8),
        Qt.MouseButton.NoButton, NO_MODIFIER, Qt.ScrollPhase.NoScrollPhase, False))


def drag(window: Driver, *ways: QPoint) -> None:
    """Drags the map from START by each of these offsets; it has to follow each time."""
    widget, city = window.web_widget, window.pixel_of(*CITY)

    def follows(way: QPoint) -> bool:
        return window.pixel_of(*CITY) - city == way

    QTest.mousePress(widget, LEFT, NO_MODIFIER, START)
    for way in ways:
        QTest.mouseMove(widget, START + way)
        wait_until(partial(follows, way), f"the map has gone {way}")
    QTest.mouseRelease(widget, LEFT, NO_MODIFIER, START + ways[-1])
    wait_until(lambda: not window.report()["moving"], "the map is at rest")


def test_a_drag_follows_the_hand_past_the_place_where_it_began(window: Driver) -> None:
    window.look_at(36, 48, 7)
    drag(window, QPoint(10, 0), QPoint(40, 0), QPoint(1, 1), QPoint(-30, 0), QPoint(0, 0))


def test_a_trembling_hand_clicks_and_does_not_drag(window: Driver) -> None:
    window.look_at(36, 48, 7)
    drag(window, QPoint(40, 0))  # the map has to follow to the pixel
    before = window.report()["centre"]
    QTest.mousePress(window.web_widget, LEFT, NO_MODIFIER, START)
    QTest.mouseMove(window.web_widget, START + QPoint(1, 1))
    QTest.mouseRelease(window.web_widget, LEFT, NO_MODIFIER, START + QPoint(1, 1))
    window.settle()
    assert window.report()["centre"] == before


def test_the_wheel_moves_the_map_until_it_rests_and_then_all_is_drawn(gliding: Driver) -> None:
    window = gliding
    window.run(SPY)
    for _ in range(3):
        turn_wheel(window, 15)
    wait_until(lambda: window.report()["zoom"] > 7.9 and not window.report()["moving"], "the glide is over")
    window.settle()
    seen = window.evaluate("spy.seen")
    zooms = [zoom for moving, zoom in seen if moving]
    assert len(zooms) >= 4
    assert zooms == sorted(zooms), "it glides one way"
    first_rest = next(i for i, (moving, _) in enumerate(seen) if not moving)
    assert all(not moving for moving, _ in seen[first_rest:]), "rest comes once, after the last step"
    assert seen[-1] == [False, pytest.approx(window.report()["zoom"])]


def test_a_glide_that_something_else_ends_leaves_a_map_at_rest(gliding: Driver) -> None:
    window = gliding
    window.run(SPY)
    turn_wheel(window, 15)
    wait_until(lambda: any(moving for moving, _ in window.evaluate("spy.seen")), "the glide began")
    window.map.go_home()
    wait_until(lambda: not window.report()["moving"], "home, and at rest")
    drawn = window.report()["frames"]
    window.settle()
    assert window.report()["frames"] <= drawn + 2, "nothing goes on being drawn"


def test_a_view_taken_back_inside_the_ground_disturbs_none_that_follows(window: Driver) -> None:
    window.look_at(60, 40, 8)
    out_and_elsewhere = """(({ map, camera }) => { map.panBy([900, 400], { animate: false });
      const edge = map.getBounds(); camera.setView(38.4, 48.2, 8);
      return [edge.getEast(), edge.getSouth()]; })(lineOfContact)"""
    east, south = window.evaluate(out_and_elsewhere)
    assert east <= 66.01 and south >= 36.99, "it is inside at once"
    wait_until(lambda: not window.report()["moving"], "the map is at rest")
    window.settle()
    assert window.report()["centre"] == pytest.approx([38.4, 48.2], abs=1e-6)


def test_a_glide_ends_where_the_window_grows_past_its_aim(gliding: Driver) -> None:
    window = gliding
    window.window.resize(760, 620)
    window.settle()
    window.run("lineOfContact.camera.setView(36, 48.5, lineOfContact.map.getMinZoom() + 0.3)")
    window.settle()
    for _ in range(6):
        turn_wheel(window, -15, QPoint(150, 200))
    wait_until(lambda: window.report()["moving"], "it glides out")
    window.window.resize(1700, 1000)
    wait_until(lambda: window.map.width() > 1000, "the window is larger")
    wait_until(lambda: not window.report()["moving"], "the map is at rest")
    assert window.report()["zoom"] >= window.evaluate("lineOfContact.map.getMinZoom()") - 1e-9
