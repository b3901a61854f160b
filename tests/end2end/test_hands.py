# SPDX-License-Identifier: MIT
"""What a hand expects: a button for a new statement, the view after opening and resizing, own areas where named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.briefing.examples import document
from tests.end2end.driver import Driver, wait_until


@pytest.fixture
def drawn(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A briefing with two areas of its own: only the bridgehead is named, by the third statement."""
    made = document()
    made["areas"]["features"].append({**made["areas"]["features"][0], "id": "other", "properties": {"label": "Other"}})
    made["statements"][1]["areas"] = []
    path = tmp_path / "own.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.evaluate("lineOfContact.areas.byId.has('other')"), "the map has the areas")
    return window


def own_drawn(window: Driver) -> set[str]:
    return {each["id"] for each in window.report()["areas"] if each["drawn"] and each["id"] in ("bridgehead", "other")}


def test_own_areas_are_drawn_where_they_are_named(drawn: Driver) -> None:
    assert own_drawn(drawn) == {"bridgehead", "other"}, "nothing is chosen: all can be seen and chosen"
    drawn.sidebar.select("third")
    drawn.settle()
    assert own_drawn(drawn) == {"bridgehead"}
    drawn.sidebar.select("first")
    drawn.settle()
    assert own_drawn(drawn) == set()
    drawn.window.commands["own_areas"].trigger()
    drawn.settle()
    assert own_drawn(drawn) == {"bridgehead", "other"}


def test_another_briefing_begins_with_the_whole_region(drawn: Driver) -> None:
    home = drawn.report()["zoom"]
    drawn.look_at(38, 48, 11)
    drawn.controllers.editing.show_editor(False)  # beside it the list would be folded
    drawn.controllers.files.new()
    wait_until(lambda: drawn.report()["zoom"] == pytest.approx(home, abs=0.05), "the whole region is shown")


def test_a_statement_without_an_area_is_shown_with_the_whole_region(drawn: Driver) -> None:
    home = drawn.report()["zoom"]
    drawn.look_at(38, 48, 11)
    drawn.sidebar.select("second")
    wait_until(lambda: drawn.report()["zoom"] == pytest.approx(home, abs=0.05), "the whole region is shown")


def test_what_was_in_view_without_a_flight_stays_in_view_when_the_map_shrinks(window: Driver) -> None:
    window.look_at(34.5, 47.5, 6.2)
    window.sidebar.select(next(
        each.id for each in window.opened.briefing.statements if each.areas == ("line-of-contact",)))
    window.settle()
    window.controllers.timeline.show_time(True)
    window.reading.show_drawer(True)
    try:
        def is_inside() -> bool:
            return bool(window.evaluate(
                "(() => { const { map, areas } = lineOfContact; const { box } = areas.byId.get('line-of-contact');"
                "const degrees = areas.degrees([box], map); return map.getBounds().contains(degrees); })()"))

        wait_until(is_inside, "the whole line is in view")
    finally:
        window.controllers.timeline.show_time(False)


def test_a_view_that_the_user_moved_stays_when_the_map_shrinks(window: Driver) -> None:
    window.sidebar.select(next(each.id for each in window.opened.briefing.statements if each.areas))
    window.settle()
    window.press(Qt.Key.Key_Plus)
    window.settle()
    zoom = window.report()["zoom"]
    window.controllers.timeline.show_time(True)
    window.settle()
    window.controllers.timeline.show_time(False)
    assert window.report()["zoom"] == pytest.approx(zoom, abs=0.02)


def test_a_button_makes_a_new_statement_also_in_an_empty_briefing(drawn: Driver) -> None:
    before = len(drawn.opened.briefing.statements)
    QTest.mouseClick(drawn.sidebar.filter_bar.new, Qt.MouseButton.LeftButton)
    assert len(drawn.opened.briefing.statements) == before + 1
    assert drawn.controllers.editing.statements.text.hasFocus()
    drawn.controllers.session.stack.undo()
    drawn.controllers.files.begin(drawn.opened)
    drawn.controllers.editing.show_editor(False)  # beside it the list would be folded
    drawn.controllers.files.new()
    assert drawn.sidebar.new.isVisible() and drawn.sidebar.empty.text() == "This briefing has no statements yet."
    QTest.mouseClick(drawn.sidebar.new, Qt.MouseButton.LeftButton)
    assert len(drawn.opened.briefing.statements) == 1 and not drawn.sidebar.new.isVisible()
