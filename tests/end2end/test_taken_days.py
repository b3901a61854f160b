# SPDX-License-Identifier: MIT
"""Control data in the briefing's own file, and the pin beside the stamp."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefing.files.read_write import save, unsaved
from briefing.structs import changed
from maps.control_day import TAKEN
from maps.shipped import SHIPPED, SHIPPED_DAY
from tests.end2end.days_in_hand import DAYS, add_days, control_of, own_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.end2end.test_ground_of_day import on, page_size
from tests.end2end.test_time import plain, shown, stamp
from tests.made_days import write_days
from tests.patience import GIVE_UP_SECONDS
from ui.kit.texts import short_date

DAY = DAYS[7]


def take(driver: Driver, number: int = 7) -> None:
    """Takes a day in by the dialog's button, terms confirmed, and waits until the file's day is on show."""
    control = control_of(driver)
    on(driver, number)
    control.show_data()
    assert control.dialog is not None
    control.dialog.takeAsked.emit(own_of(driver), DAYS[number])
    wait_until(lambda: control.observer_day == (TAKEN, DAYS[number]), "the day in the briefing is on show")
    control.dialog.accept()
    wait_until(lambda: driver.opened.layer.as_of == DAYS[number], "the areas are of the day")
    driver.settle()


def pin(driver: Driver) -> dict[str, str]:
    driver.settle()
    return dict(driver.evaluate(
        "(() => { const { pin } = lineOfContact.furniture; return { hidden: String(pin.hidden), title: pin.title,"
        " pressed: pin.getAttribute('aria-pressed') }; })()"))


def click_pin(driver: Driver) -> None:
    box = driver.evaluate("lineOfContact.furniture.pin.getBoundingClientRect().toJSON()")
    at = QPoint(round(box["left"] + box["width"] / 2), round(box["top"] + box["height"] / 2))
    QTest.mouseClick(driver.web_widget, Qt.MouseButton.LeftButton, pos=at)


def test_a_day_that_was_taken_in_is_the_briefings_own_control_layer(timed: Driver) -> None:
    on(timed, 7)
    before = timed.opened.layer["occupied"].area_km2
    take(timed)
    pinned = timed.opened.briefing.control
    assert pinned is not None and pinned.taken is not None and timed.opened.briefing.control_ground
    assert timed.opened.briefing.own_areas == (), "no second layer lies over it"
    assert timed.opened.layer["occupied"].area_km2 == before == pytest.approx(page_size(timed, "occupied"), rel=1e-6)
    assert shown(timed) == [DAY.isoformat()]
    assert stamp(timed).startswith(f"Control as of {plain(short_date(DAY))} · Own")
    assert timed.opened.layer["occupied"].sources[0] == "Own", "each size names its observer"


def test_the_file_alone_shows_the_day_on_another_computer(
    timed: Driver, new_window: Callable[..., Driver], tmp_path: Path,
) -> None:
    take(timed)
    size = timed.opened.layer["occupied"].area_km2
    path = save(changed(unsaved(timed.opened.briefing), path=tmp_path / "mine.briefing")).path
    timed.close()
    other = new_window()
    other.controllers.files.open(path)
    wait_until(lambda: control_of(other).observer_day == (TAKEN, DAY), "the file's day is on show")
    wait_until(lambda: other.opened.layer.as_of == DAY, "the areas are of the day")
    assert other.opened.layer["occupied"].area_km2 == size and shown(other) == [DAY.isoformat()]
    assert stamp(other).startswith(f"Control as of {plain(short_date(DAY))} · Own")
    assert not control_of(other).library.days, "nothing was put into this computer's days"
    other.controllers.files.open(save(changed(unsaved(changed(
        other.opened.briefing, control=None, control_ground=())), path=tmp_path / "plain.briefing")).path)
    wait_until(lambda: control_of(other).observer_day == (SHIPPED, SHIPPED_DAY), "the built-in layer is on show")
    assert TAKEN not in control_of(other).library.all_days


def test_taking_in_and_out_can_be_undone(timed: Driver) -> None:
    take(timed)
    held = timed.opened.briefing
    timed.controllers.session.stack.undo()
    assert timed.opened.briefing.control is None and control_of(timed).observer_day == (SHIPPED, SHIPPED_DAY)
    timed.controllers.session.stack.redo()
    wait_until(lambda: control_of(timed).observer_day == (TAKEN, DAY), "the day in the briefing is on show again")
    assert timed.opened.briefing == held
    control_of(timed).pinning.unpin()
    assert timed.opened.briefing.control_ground == () and timed.opened.briefing.control is None
    assert control_of(timed).observer_day == (SHIPPED, SHIPPED_DAY)


def test_ground_that_was_changed_in_the_file_is_refused_with_one_sentence(timed: Driver, tmp_path: Path) -> None:
    take(timed)
    briefing = timed.opened.briefing
    other = ({**briefing.control_ground[0], "geometry": {
        "type": "Polygon", "coordinates": [[[37, 47], [38, 47], [38, 48], [37, 47]]]}}, *briefing.control_ground[1:])
    path = save(changed(unsaved(changed(briefing, control_ground=other)), path=tmp_path / "other.briefing")).path
    timed.controllers.session.stack.undo()  # nothing is unsaved
    timed.controllers.files.open(path)
    wait_until(lambda: "is not what Own had" in timed.message, "it is said")
    assert control_of(timed).observer_day == (SHIPPED, SHIPPED_DAY)


def test_the_pin_shows_whether_the_file_shows_this_day_and_changes_it(timed: Driver) -> None:
    control_of(timed).show_shipped()
    assert pin(timed)["hidden"] == "true", "map and file both show the built-in layer"
    on(timed, 7)
    assert pin(timed) == {"hidden": "false", "pressed": "false",
                          "title": f"The map shows Own, {short_date(DAY)}; the file shows the built-in layer, "
                                   f"{short_date(SHIPPED_DAY)}. Pin the map's day to the briefing instead"}
    click_pin(timed)
    wait_until(lambda: timed.opened.control_day == (own_of(timed), DAY), "the day is pinned")
    assert pin(timed)["pressed"] == "true" and control_of(timed).observer_day == (own_of(timed), DAY)
    on(timed, 8)
    assert pin(timed)["pressed"] == "false" and short_date(DAY) in pin(timed)["title"]
    control_of(timed).show_shipped()
    assert pin(timed)["title"].endswith("show the built-in layer instead")
    on(timed, 7)
    click_pin(timed)
    wait_until(lambda: timed.opened.briefing.control is None, "it is unpinned")
    assert control_of(timed).observer_day == (SHIPPED, SHIPPED_DAY)


def test_the_pin_of_a_day_in_the_file_takes_it_out(timed: Driver) -> None:
    take(timed)
    assert pin(timed) == {"hidden": "false", "pressed": "true",
                          "title": "The briefing's file holds this day. Take it out"}
    click_pin(timed)
    wait_until(lambda: timed.opened.briefing.control is None, "it is out")


def test_a_day_that_arrives_late_is_not_taken_into_another_briefing(timed: Driver, tmp_path: Path) -> None:
    on(timed, 7)
    control, gate = control_of(timed), threading.Event()
    control.library.shown_work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)
    try:
        control.taken.take(own_of(timed), DAY)
        other = changed(timed.opened.briefing, title="Another")
        timed.controllers.files.open(save(changed(unsaved(other), path=tmp_path / "other.briefing")).path)
        wait_until(lambda: timed.opened.briefing.title == "Another", "the other briefing is open")
    finally:
        gate.set()
    wait_until(lambda: "was not taken in" in timed.message, "it is said")
    assert timed.opened.briefing.control is None


def test_numbers_of_another_observer_of_the_same_day_are_marked(timed: Driver, tmp_path: Path) -> None:
    on(timed, 7)
    own = own_of(timed)
    other = add_days(timed, write_days(tmp_path / "Other", DAYS[20:22]))
    library, gate = control_of(timed).library, threading.Event()
    rest(library)
    library.shown_work.add("long", lambda _work: gate.wait(GIVE_UP_SECONDS), lambda _done: None)
    try:
        control_of(timed).show_day(other, DAYS[20])
        timed.settle()
        size = plain(timed.evaluate("lineOfContact.texts.occupied.size"))
        assert f"Own, {plain(short_date(DAY))}" in size, "until the areas are computed, sizes say whose they are"
    finally:
        gate.set()
    wait_until(lambda: timed.opened.layer.observer == "Other", "the areas are the other observer's")
    timed.settle()
    assert "Own" not in plain(timed.evaluate("lineOfContact.texts.occupied.size"))
    assert own != other
