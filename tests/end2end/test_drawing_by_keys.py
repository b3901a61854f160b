# SPDX-License-Identifier: MIT
"""Drawing and measuring without a pointer: the arrows move the map under a cross, Space sets a point there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from tests.end2end.driver import Driver
from tests.end2end.waiting import wait_until
from tests.end2end.writing import Writing

Key = Qt.Key
AT_A_COAST = (32.0, 46.0)
"""Where points come to an outline nearby, away from the cross."""
GLIDES = "Boolean(lineOfContact.map._panAnim && lineOfContact.map._panAnim._inProgress)"


def shown(window: Driver) -> dict[str, Any]:
    found: dict[str, Any] = window.report()
    return found


def points(window: Driver) -> list[list[float]]:
    drawing = shown(window)["drawing"]
    return drawing["rings"][0] if drawing else []


def press(window: Driver, *keys: Qt.Key) -> None:
    """Presses keys one after the other, Space once the map has come to rest: it takes the place under the cross."""
    for key in keys:
        if key == Key.Key_Space:
            wait_until(lambda: not window.evaluate(GLIDES), "the map has come to rest")
        window.press_focused(key)


def test_ground_is_drawn_changed_and_taken_back_by_keys(writing: Writing) -> None:
    window, page = writing.window, writing.page("Areas")
    window.look_at(*AT_A_COAST, 8)
    assert not shown(window)["cross"]
    writing.click(page.new)
    wait_until(lambda: shown(window)["drawing"], "the map draws")
    assert "Space" in page.drawn.text()
    press(window, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    wait_until(lambda: len(points(window)) == 3, "three points")
    assert shown(window)["cross"]
    first, second, third = points(window)
    assert second[0] > first[0] + 0.1 and abs(second[1] - first[1]) < 0.1, "to the east"
    assert third[1] < second[1] - 0.1 and abs(third[0] - second[0]) < 0.1, "to the south"
    press(window, Key.Key_Space)
    assert len(points(window)) == 3, "the same place sets no other point"
    press(window, Key.Key_Left, Key.Key_Space)
    wait_until(lambda: len(points(window)) == 4, "another one")
    press(window, Key.Key_Backspace)
    wait_until(lambda: len(points(window)) == 3, "is taken back")
    press(window, Key.Key_Return)
    wait_until(lambda: shown(window)["drawing"] is None, "Enter ends")
    assert len(writing.briefing.own_areas) == 1 and not shown(window)["cross"]


def test_a_vertex_is_carried_by_keys(writing: Writing) -> None:
    window, page = writing.window, writing.page("Areas")
    writing.click(page.new)
    wait_until(lambda: shown(window)["drawing"], "the map draws")
    press(window, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Space,
          Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    before = points(window)
    press(window, Key.Key_Return)
    wait_until(lambda: shown(window)["drawing"] is None, "it is drawn")
    writing.click(page.reshape)
    wait_until(lambda: len(points(window)) >= 3, "it can be changed")
    lon, lat = before[2]
    window.look_at(lon, lat, 6.5)
    press(window, Key.Key_Space, Key.Key_Left, Key.Key_Space)
    wait_until(lambda: all(abs(each[0] - before[2][0]) > 0.05 or abs(each[1] - before[2][1]) > 0.05
                           for each in points(window)), "the corner was moved")
    writing.editing.drawing.cancel()
