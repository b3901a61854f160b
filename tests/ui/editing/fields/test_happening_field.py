# SPDX-License-Identifier: MIT
"""The field for when something happened: what is typed, in which zone, and what contradicts itself."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from briefing.model import Happening
from ui.editing.fields.happening_field import HappeningField

SUMMER = datetime.date(2024, 7, 1)


@pytest.fixture
def field(qtbot: QtBot) -> HappeningField:
    made = HappeningField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edited(field: HappeningField) -> list[Happening | None]:
    found: list[Happening | None] = []
    field.edited.connect(found.append)
    return found


def write(field: HappeningField, **texts: str) -> None:
    lines = {"day": field.day.line, "time": field.time, "until": field.until.line, "until_time": field.until_time}
    for name, text in texts.items():
        lines[name].setText(text)
        lines[name].commit()


def test_a_time_is_in_kyiv_until_another_zone_is_chosen(
    field: HappeningField, edited: list[Happening | None]
) -> None:
    write(field, day="2024-07-01", time="8:30")
    assert edited[-1] == Happening(day=SUMMER, time="08:30", zone="+03:00")
    field.zone.setCurrentIndex(field.zone.findData("UTC"))
    field.zone.activated.emit(field.zone.currentIndex())
    assert edited[-1] == Happening(day=SUMMER, time="08:30", zone="Z")
    field.about.setChecked(True)
    assert edited[-1] == Happening(day=SUMMER, time="08:30", zone="Z", about=True)
    write(field, day="")
    assert edited[-1] is None


def test_what_contradicts_itself_is_said_and_not_taken(
    field: HappeningField, edited: list[Happening | None]
) -> None:
    write(field, day="2024-07-01", until="2024-07-05")
    assert edited[-1] == Happening(day=SUMMER, until=datetime.date(2024, 7, 5))
    taken = len(edited)
    write(field, until="2024-06-01")
    assert len(edited) == taken and field.fault.isVisible() and "ends before" in field.fault.text()
    write(field, until="2024-07-02", time="25:99")
    assert field.time.property("wrong") and edited[-1] == Happening(day=SUMMER, until=datetime.date(2024, 7, 2))


def test_an_offset_of_no_zone_in_the_list_stays(field: HappeningField, edited: list[Happening | None]) -> None:
    there = Happening(day=SUMMER, time="08:30", zone="-03:30")
    field.show_value(there)
    assert "UTC−3:30" in field.fault.text() and field.value() == there
    field.about.setChecked(True)
    assert edited[-1] == Happening(day=SUMMER, time="08:30", zone="-03:30", about=True)
    field.show_value(None)
    assert field.value() is None and not field.time.isEnabled()
