# SPDX-License-Identifier: MIT
"""Areas, sizes, checks and clicks are of the day that the map shows."""

from __future__ import annotations

import pytest

from briefing.model import Statement
from tests.end2end.driver import Driver, wait_until
from tests.end2end.test_time import DAYS, GAINED, control_of, own_of, timed
from ui.kit.texts import km2

__all__ = ["timed"]


def on(driver: Driver, number: int) -> None:
    """Shows one of the made days, and waits until the areas are of it."""
    control_of(driver).show_day(own_of(driver), DAYS[number])
    wait_until(lambda: driver.opened.layer.as_of == DAYS[number], "the areas are of the day")
    driver.settle()


def page_size(driver: Driver, area_id: str) -> float:
    return float(driver.evaluate(f"lineOfContact.areas.byId.get('{area_id}').size"))


def about_all(driver: Driver) -> Statement:
    return next(each for each in driver.opened.briefing.statements if each.areas == ("occupied",) and each.figure)


def test_every_user_of_a_size_gives_the_number_of_the_day(timed: Driver) -> None:
    shipped = timed.controllers.files.layer["occupied"].area_km2
    sizes = set()
    for number in (0, 29, 12):
        on(timed, number)
        size = timed.opened.layer["occupied"].area_km2
        assert size is not None and size != shipped
        assert page_size(timed, "occupied") == pytest.approx(size, rel=1e-6)
        assert timed.evaluate("lineOfContact.texts.occupied.size") == f"{km2(size)} · approximate"
        statement = about_all(timed)
        checked = timed.opened.checked(statement)
        assert checked is not None and checked.check.measured == pytest.approx(size, rel=1e-3)
        timed.sidebar.select(statement.id)
        timed.reading.show_drawer(True)
        timed.settle()
        assert timed.outlined() == {"occupied"}
        sizes.add(size)
    assert len(sizes) == 3
    control_of(timed).show_shipped()
    wait_until(lambda: timed.opened.layer["occupied"].area_km2 == shipped, "the shipped areas are back")
    timed.settle()
    assert page_size(timed, "occupied") == pytest.approx(shipped, rel=1e-6)


def test_a_click_means_the_area_of_the_day(timed: Driver) -> None:
    timed.look_at(*GAINED, 8)
    for number, held in ((0, True), (29, False)):
        on(timed, number)
        timed.reading.clear_choice()
        timed.settle()
        timed.click_map(*GAINED)
        wait_until(lambda: bool(timed.outlined()), "an area is chosen")
        assert timed.outlined() == {"held-donetsk" if held else "occupied-2022-donetsk"}


def test_another_briefing_does_not_inherit_the_day(timed: Driver) -> None:
    on(timed, 3)
    timed.controllers.files.new()
    wait_until(lambda: control_of(timed).observer_day[0] == "shipped", "the shipped layer is shown")
    wait_until(lambda: timed.opened.layer.as_of == timed.controllers.files.layer.as_of, "with its own areas")


def test_edits_and_undo_stay_on_the_ground_of_the_day(timed: Driver) -> None:
    from briefing.structs import changed

    on(timed, 3)
    session = timed.controllers.session
    assert session.apply("Title", changed(session.briefing, title="Other"))
    assert timed.opened.layer.as_of == DAYS[3]
    session.stack.undo()
    assert timed.opened.layer.as_of == DAYS[3]


def test_saving_says_when_the_file_would_show_another_day_and_offers_to_pin(timed: Driver) -> None:
    on(timed, 3)
    session = timed.controllers.session
    session.fileSaved.emit()
    assert "the saved file will show" in timed.message and "shipped layer" in timed.message
    timed.window.messages.action_button.click()
    assert session.briefing.control is not None and session.briefing.control.day == DAYS[3]
    timed.window.messages.dismiss()
    session.fileSaved.emit()
    assert timed.message == "", "the file shows the same day"


def test_the_check_before_presenting_names_a_day_that_the_file_will_not_show(timed: Driver) -> None:
    from ui.presenting.preflight import day_finding

    on(timed, 3)
    look, session = timed.controllers.look, timed.controllers.session
    finding = day_finding(session.opened, look.day)
    assert finding.level == "advice" and "4 Nov 2024" in str(finding.sentence)
    control_of(timed).pinning.pin(own_of(timed), DAYS[3])
    assert day_finding(session.opened, look.day).level == "fine"
