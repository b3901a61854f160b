# SPDX-License-Identifier: MIT
"""Events from a file to the room: imported, listed, played on the time bar, filtered, presented, saved, opened."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.editing import put_statement
from briefing.structs import changed
from tests.briefing.examples import document
from tests.end2end.driver import Driver, wait_until
from tests.end2end.waiting import received
from ui.events.on_map import EVENTS
from ui.importing.dialog import ImportDialog

DAYS = [datetime.date(2024, 11, day) for day in (1, 5, 20)]


def points() -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {
            "name": f"Strike {number}", "date": day.isoformat(), "url": f"https://example.org/{number}",
            "description": f"Depot {number} hit."},
         "geometry": {"type": "Point", "coordinates": [27.0 + 4 * number, 50.0]}} for number, day in enumerate(DAYS)]}


@pytest.fixture
def window(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    made = new_window()
    path = tmp_path / "briefing.json"
    path.write_text(json.dumps(document()), "utf-8")
    made.controllers.files.open(path)
    wait_until(lambda: made.opened.path == path, "the briefing is open")
    return made


def imported(window: Driver, tmp_path: Path) -> list[str]:
    """Imports the points with a statement of each; returns the ids of the new statements."""
    before = {each.id for each in window.opened.briefing.statements}
    file = tmp_path / "strikes.geojson"
    file.write_text(json.dumps(points()), "utf-8")
    tasks = window.controllers.editing.tasks
    tasks.import_areas(file)
    dialog = tasks.dialog
    assert isinstance(dialog, ImportDialog)
    wait_until(lambda: dialog.found.text() == "3 places", "the file is read")
    assert dialog.as_statements.isVisible()
    dialog.as_statements.setChecked(True)
    dialog.add_button.click()
    wait_until(lambda: len(window.opened.briefing.statements) == len(before) + 3, "they are events")
    return [each.id for each in window.opened.briefing.statements if each.id not in before]


def dots(window: Driver) -> dict[str, float]:
    window.settle()
    return {dot["id"]: dot["strength"] for dot in window.report()["places"]}


def test_events_are_imported_listed_played_chosen_saved_and_opened(window: Driver, tmp_path: Path) -> None:
    new = imported(window, tmp_path)
    window.controllers.editing.show_editor(False)
    events = window.controllers.events
    events.show(True)
    assert events.pane is not None
    assert [event.statement for event in events.pane.model.events] == new
    assert [event.texts[0] for event in events.pane.model.events] == ["1 Nov 2024", "5 Nov 2024", "20 Nov 2024"]
    events.pane.table.selectRow(1)
    wait_until(lambda: window.sidebar.selected == new[1], "the list chooses")
    place = window.opened.briefing.statement(new[1]).areas[0]
    wait_until(lambda: window.outlined() == {place}, "the map follows")
    window.go_home()
    assert events.pane.current == ""
    # played: they come, stay, and fade
    timeline = window.controllers.timeline
    timeline.show_time(True)
    assert timeline.pane is not None and EVENTS in timeline.pane.bar._days
    places = [window.opened.briefing.statement(each).areas[0] for each in new]
    timeline.show_day(EVENTS, DAYS[0])
    assert dots(window) == {places[0]: 1}
    assert timeline.pane.bar.observer_day == (EVENTS, DAYS[0])
    timeline.pane.bar.step(1)
    assert set(dots(window)) == set(places[:2])
    timeline.pane.bar.step(1)
    shown = dots(window)
    assert shown[places[2]] == 1 and shown[places[0]] < shown[places[1]] < 1
    timeline.show_time(False)
    assert dots(window) == dict.fromkeys(places, 1)
    # saved and opened again
    with received(window.controllers.session.fileSaved) as saved:
        window.controllers.files.save_under(tmp_path / "events.briefing")
        wait_until(lambda: saved, "it is saved")
    window.controllers.files.open(None)
    wait_until(lambda: window.opened.path.name != "events.briefing", "another one is open")
    window.controllers.files.open(tmp_path / "events.briefing")
    wait_until(lambda: window.opened.path.name == "events.briefing", "it is open again")
    assert [window.opened.briefing.statement(each).happened.day for each in new] == DAYS  # type: ignore[union-attr]


def test_the_list_follows_the_filters_and_a_span(window: Driver, tmp_path: Path) -> None:
    new = imported(window, tmp_path)
    events, bar = window.controllers.events, window.sidebar.filter_bar
    events.show(True)
    assert events.pane is not None
    bar.when.click()
    bar.span.first.line.setText("2024-11-04")
    bar.span.first.line.commit()
    assert {event.statement for event in events.pane.model.events} == set(new[1:])
    bar.span.last.line.setText("2024-11-19")
    bar.span.last.line.commit()
    assert {event.statement for event in events.pane.model.events} == {new[1]}
    assert "among" in events.pane.found.text()
    bar.clear()
    assert len(events.pane.model.events) == 3
    window.controllers.editing.show_editor(True)
    assert not window.window.commands["events"].isChecked()


def test_an_event_is_presented_with_when_it_happened(window: Driver, tmp_path: Path) -> None:
    new = imported(window, tmp_path)
    from ui.stage.caption_contents import caption_of

    step = next(each for each in window.opened.sequence.steps if each.statement and each.statement.id == new[0])
    caption = caption_of(window.opened, step)
    assert any("Happened 1" in fact.text.replace("\N{NO-BREAK SPACE}", " ") for fact in caption.facts)


def test_the_row_of_events_is_left_when_its_events_go_and_with_the_briefing(window: Driver, tmp_path: Path) -> None:
    new = imported(window, tmp_path)
    timeline, session = window.controllers.timeline, window.controllers.session
    timeline.show_time(True)
    control = timeline.observer_day
    assert timeline.pane is not None
    timeline.show_day(EVENTS, DAYS[1])
    # the events go, and come again: the map shows the day of its control data until one is chosen again
    dateless = [changed(each, happened=None) for each in session.briefing.statements if each.id in new]
    session.apply("Forget", functools.reduce(put_statement, dateless, session.briefing))
    assert EVENTS not in timeline.pane.bar._days
    assert (timeline.pane.bar.observer_day, timeline.events.day) == (control, control[1])
    session.stack.undo()
    assert (timeline.pane.bar.observer_day, timeline.events.day) == (control, control[1])
    # another briefing, which has events of its own
    timeline.show_day(EVENTS, DAYS[1])
    other = tmp_path / "other.json"
    made = document()
    made["statements"][0]["happened"] = {"day": "2024-12-24"}
    other.write_text(json.dumps(made), "utf-8")
    window.controllers.files.save_under(tmp_path / "events.briefing")
    wait_until(lambda: not session.is_changed, "it is saved")
    window.controllers.files.open(other)
    wait_until(lambda: window.opened.path == other, "another one is open")
    assert EVENTS in timeline.pane.bar._days
    assert (timeline.pane.bar.observer_day, timeline.events.day) == (control, control[1])
