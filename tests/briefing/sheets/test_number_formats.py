# SPDX-License-Identifier: MIT
"""What number formats make of a number, at the ends of what days there are."""

from __future__ import annotations

import datetime

import pytest

from briefing.sheets.number_formats import Style, _of_code, number_cell

DAY = Style(is_day=True)


@pytest.mark.parametrize(("number", "from_1904"), [
    (2_958_465.99999997, False), (2_957_500.0, True), (2_958_465.5, True)])
def test_days_beyond_the_year_9999_stay_numbers(number: float, from_1904: bool) -> None:
    cell = number_cell(number, DAY, from_1904=from_1904)
    assert cell.number == number and cell.day is None


@pytest.mark.parametrize(("serial", "day"), [
    (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45_616, "2024-11-20"), (2_958_465, "9999-12-31")])
def test_serials_are_days(serial: int, day: str) -> None:
    assert number_cell(float(serial), DAY).day == datetime.datetime.fromisoformat(day)


@pytest.mark.parametrize(("code", "is_day"), [
    ("[Magenta]0.00", False), ("[Red]0.00", False), ("[$-419]dd.mm.yyyy", True), ("[hh]:mm", True), ("[h]:mm", True),
    ("[m]:ss", True), ("[>100]0", False), ("General", False), ('0 "hm"', False), ("yyyy-mm-dd", True)])
def test_colours_and_conditions_make_no_day(code: str, is_day: bool) -> None:
    assert _of_code(code).is_day is is_day
