# SPDX-License-Identifier: MIT
"""Days in the forms that people and programs write, and the remarks on them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.kyiv_time import in_kyiv, offset_of
from briefing.tables.days import day_order, read_day

DAY = datetime.date(2024, 11, 20)


@pytest.mark.parametrize("text", [
    "2024-11-20", "2024/11/20", "2024.11.20", "20241120", "20.11.2024", "20/11/2024", "11/20/2024", "20-11-2024",
    "20 November 2024", "20 Nov 2024", "20-Nov-2024", "20-nov-24", "Nov 20, 2024", "November 20th, 2024",
    "20th of November 2024", "Wednesday, 20 November 2024", "Wed Nov 20 2024", "2024 Nov 20",
    "20 листопада 2024", "20 листопада 2024 року", "20 листопада 2024 р.", "середа, 20 листопада 2024",
    "20 ноября 2024 г.", "20 нояб. 2024", "20.11.2024 г.", "20.11.2024 14:30", "2024-11-20T14:30:00Z",
    "2024-11-20 14:30:00.123+02:00", "20.11.2024, 14:30", "Nov 20, 2024 2:30 PM", "20\N{NO-BREAK SPACE}November 2024",
    "Wed, 20 Nov 2024 10:00:00 +0000", "2024-11-20 14:30 EET", "20.11.2024 23:30 МСК"])
def test_usual_forms_are_read(text: str) -> None:
    found = read_day(text, None)
    assert (found.day, found.remark, found.is_doubtful) == (DAY, None, False)


@pytest.mark.parametrize(("text", "said"), [
    ("45616", "spreadsheet's day: 2024-11-20"), ("20.11.24", "is read as 2024-11-20"),
    ("1732090000", "seconds since 1970: 2024-11-20"), ("1732090000123", "seconds since 1970: 2024-11-20"),
    ("2024-11-20T23:30:00Z", "is 2024-11-21 in Kyiv"), ("20 Nov 2024 01:00 +0900", "is 2024-11-19 in Kyiv"),
    ("2024-11-20 14:30 XYZ", "“XYZ” is not known")])
def test_what_was_read_into_a_day_is_reported(text: str, said: str) -> None:
    found = read_day(text, None)
    assert found.day == DAY and said in str(found.remark)


@pytest.mark.parametrize("text", [
    "soon", "2024", "November 2024", "31.02.2024", "2024-13-01", "20 Brumaire 2024", "-1", "99999", "0.5", "1/2/3/4"])
def test_what_is_no_day_is_reported(text: str) -> None:
    found = read_day(text, "day first")
    assert found.day is None and "left out" in str(found.remark)


def test_the_order_is_decided_by_the_whole_column_or_asked() -> None:
    assert day_order(["03/04/2024", "20/11/2024"]) == "day first"
    assert day_order(["03/04/2024", "11/20/2024"]) == "month first"
    assert day_order(["03/04/2024"]) is None and day_order(["20/11/2024", "11/20/2024"]) is None
    assert read_day("03/04/2024", "day first").day == datetime.date(2024, 4, 3)
    assert read_day("03/04/2024", "month first").day == datetime.date(2024, 3, 4)
    asked = read_day("03/04/2024", None)
    assert asked.day is None and asked.is_doubtful and "2024-04-03 or 2024-03-04" in str(asked.remark)
    assert read_day("04/04/2024", None).day == datetime.date(2024, 4, 4)
    assert read_day("03.04.2024", None).day == datetime.date(2024, 4, 3)


@pytest.mark.parametrize(("utc", "hours"), [
    ((2024, 3, 31, 0, 59), 2), ((2024, 3, 31, 1, 0), 3), ((2024, 10, 27, 0, 59), 3), ((2024, 10, 27, 1, 0), 2)])
def test_summer_time_begins_and_ends_on_last_sundays(utc: tuple[int, ...], hours: int) -> None:
    moment = datetime.datetime(*utc)  # type: ignore[misc]
    assert in_kyiv(moment) - moment == datetime.timedelta(hours=hours)


def test_zones_are_minutes() -> None:
    assert [offset_of(zone) for zone in ("Z", "+0200", "-05:30", "UTC+3", "msk", "+99", "CAT")] == [
        0, 120, -330, 180, 180, None, None]


NEARLY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}( \d\d:\d\d)?( ?[A-Z+-]\d{0,4})?"


@given(st.text(max_size=40) | st.from_regex(NEARLY, fullmatch=True))
def test_any_text_is_a_day_or_reported(text: str) -> None:
    found = read_day(text, None)
    assert found.day is not None or found.remark is not None


@given(st.dates(datetime.date(1971, 1, 1), datetime.date(2069, 12, 31)))
def test_days_are_read_as_they_are_written(day: datetime.date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y", "%Y%m%d"):
        assert read_day(day.strftime(form), None).day == day
    assert read_day(day.strftime("%m/%d/%Y"), "month first").day == day
