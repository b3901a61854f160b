# SPDX-License-Identifier: MIT
"""Figures in the real window: against every observer in hand, between two days, in other units; and what goes out."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from briefing.editing import put_statement
from briefing.model import Figure
from briefing.quantities import amount
from maps.exporting.handout import ExportSettings
from tests.end2end.days_in_hand import DAYS, add_days
from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.test_exporting import handout_of
from tests.end2end.waiting import wait_until
from tests.made_days import write_days
from ui.exporting.needs import Needs
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import say
from ui.reading.check_table import CheckTable

GROWN = "seized-area"


def settle(driver: Driver) -> None:
    """Waits until every figure was measured."""
    there: list[bool] = []
    driver.controllers.figures.when_there(lambda: there.append(True))
    wait_until(lambda: bool(there), "the figures are measured")
    driver.settle()


def state(driver: Driver, figure: Figure, areas: tuple[str, ...], said: datetime.date) -> None:
    session = driver.controllers.session
    statement = session.briefing.statement(GROWN)
    session.apply("state", put_statement(session.briefing, msgspec.structs.replace(
        statement, figure=figure, areas=areas, said=said)))
    settle(driver)


def opened(driver: Driver) -> OpenBriefing:
    return driver.controllers.session.opened


@pytest.fixture
def driver(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window of its own with an observer's days of a month in hand."""
    made = new_window()
    add_days(made, write_days(tmp_path / "Own", DAYS, kursk=True))
    settle(made)
    return made


def card(driver: Driver) -> str:
    driver.sidebar.select(GROWN)
    return str(driver.sidebar.cards.currentIndex().data()).replace("\N{NO-BREAK SPACE}", " ")


def test_ground_taken_between_two_days(driver: Driver, record_picture: Callable[[str, QImage], None]) -> None:
    figure = Figure(quantity="growth", unit="km2", comparison="about", value=3000, since=DAYS[0], until=DAYS[-1])
    state(driver, figure, ("occupied",), DAYS[-1])
    said = card(driver)
    assert "Own, 1 Nov 2024 to 30 Nov 2024" in said and "stated about 3,000 km²" in said
    driver.reading.show_drawer(True)
    assert driver.reading.drawer is not None
    (table,) = driver.reading.drawer.findChildren(CheckTable)
    assert "Own, 1 Nov 2024 to 30 Nov 2024" in table.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    driver.settle()
    record_picture("figure between two days", driver.window.grab().toImage())


def test_a_figure_in_miles_keeps_its_unit_before_the_room(
    driver: Driver, record_picture: Callable[[str, QImage], None],
) -> None:
    figure = Figure(quantity="length", unit="mi", comparison="at least", value=500)
    state(driver, figure, ("line-of-contact",), DAYS[19])
    assert "map measures 935 ± 64 km (581 mi) · consistent" in card(driver)
    room = Room(driver).begin(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    wait_until(lambda: "at least 500 mi (805 km)" in room.text, "the statement is shown")
    assert "935 ± 64 km (581 mi)" in room.text
    driver.settle()
    record_picture("figure in miles", room.presentation.audience.grab().toImage())
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def test_what_an_observer_measures_goes_out_only_where_its_terms_allow_it(driver: Driver) -> None:
    figure = Figure(quantity="growth", unit="km2", comparison="about", value=3000, since=DAYS[0], until=DAYS[-1])
    state(driver, figure, ("occupied",), DAYS[-1])
    assert opened(driver).observed_of(opened(driver).briefing.statement(GROWN))
    index = opened(driver).sequence.index_of_statement(GROWN)
    assert index is not None
    measured = opened(driver).checked(opened(driver).briefing.statement(GROWN))
    assert measured is not None
    size = say(amount(measured.check.measured, "km2")).replace("\N{NO-BREAK SPACE}", " ")
    made = handout_of(driver, ExportSettings(steps=(index,)), Needs(grounds=True, ratio=0.5))
    (step,) = made.steps
    assert size not in "\n".join([step.alt, *(each.text for each in step.texts)])
    (statement,) = [each for each in made.statements if each.id == GROWN]
    assert statement.checks == ("What Own measures is left out: nothing says that it may be passed on.",)
    assert any("Own" in line and "left out" in line for line in made.left_out)
