# SPDX-License-Identifier: MIT
"""The field of a figure: units that fit the quantity, days of a change, and nothing half typed in the briefing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from briefing.model import Figure
from ui.editing.fields.figure_field import FigureField

SIZE = Figure(quantity="area", unit="mi2", comparison="about", value=250)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[FigureField]:
    made = FigureField()
    qtbot.addWidget(made)
    made.show()
    yield made


def choose(field: FigureField, quantity: str) -> None:
    field.quantity.show_value(quantity)
    field.quantity.edited.emit(quantity)


def units(field: FigureField) -> list[str]:
    return [field.unit.itemText(place) for place in range(field.unit.count())]


def test_units_are_those_of_the_quantity_and_the_said_one_stays(field: FigureField) -> None:
    field.show_value("one", SIZE, None)
    assert units(field) == ["km²", "ha", "mi²"] and field.unit.currentData() == "mi2"
    emitted: list[Figure] = []
    field.edited.connect(emitted.append)
    choose(field, "length")
    assert emitted == [Figure(quantity="length", unit="km", comparison="about", value=250)]
    assert units(field) == ["km", "mi"] and field.unit.isEnabled()
    choose(field, "people")
    assert units(field) == ["people"] and not field.unit.isEnabled()


def test_a_change_waits_for_its_two_days(field: FigureField) -> None:
    field.show_value("one", SIZE, None)
    emitted: list[Figure] = []
    field.edited.connect(emitted.append)
    choose(field, "growth")
    assert field.days.isVisible() and not emitted and "two days" in field.result.text()
    field.show_value("one", SIZE, None)
    assert field.quantity.currentData() == "growth", "what it lacks is being typed"
    field.since.line.setText("2024-11-01")
    field.since.edited.emit(None)
    assert not emitted
    field.until.line.setText("2024-11-30")
    field.until.edited.emit(None)
    assert emitted == [Figure(quantity="growth", unit="mi2", comparison="about", value=250,
                              since=datetime.date(2024, 11, 1), until=datetime.date(2024, 11, 30))]
    field.show_value("one", emitted[0], None)
    choose(field, "area")
    assert not field.days.isVisible() and emitted[-1].since is None


def test_another_statement_ends_what_was_being_typed(field: FigureField) -> None:
    field.show_value("one", SIZE, None)
    choose(field, "growth")
    field.show_value("two", SIZE, None)
    assert field.quantity.currentData() == "area" and not field.days.isVisible()


def test_why_nothing_is_measured_is_said(field: FigureField) -> None:
    field.show_value("one", SIZE, None, "", "Being measured …")
    assert field.result.text() == "Being measured …"
