# SPDX-License-Identifier: MIT
"""When something happened: read, checked, in words, in order, and as days of Kyiv, across zones and summer time."""

from __future__ import annotations

import datetime

import pytest

from briefing.happening import fault_of, happened_text, kyiv_days, offset_in, order_of, read_happening
from briefing.model import Happening

DAY = datetime.date(2024, 11, 20)
SUMMER = datetime.date(2024, 7, 1)


def at(day: datetime.date = DAY, time: str | None = None, zone: str | None = None, until: datetime.date | None = None,
       until_time: str | None = None, about: bool = False) -> Happening:
    return Happening(day=day, time=time, zone=zone, until=until, until_time=until_time, about=about)


@pytest.mark.parametrize("text, made", [
    ("2024-11-20", at()),
    ("2024-11-20T08:30+02:00", at(time="08:30", zone="+02:00")),
    ("2024-11-20 8:30 +0200", at(time="08:30", zone="+02:00")),
    ("2024-11-20T08:30:15.5Z", at(time="08:30", zone="Z")),
    ("2024-11-20 08:30 UTC", at(time="08:30", zone="Z")),
    ("2024-11-20T08:30", at()),  # nobody can say when that was
    ("2024-11-20/2024-11-22", at(until=datetime.date(2024, 11, 22))),
    ("2024-11-20 to 2024-11-22", at(until=datetime.date(2024, 11, 22))),
    ("2024-11-20T08:30Z/2024-11-20T10:00Z", at(time="08:30", zone="Z", until=DAY, until_time="10:00")),
    ("2024-11-22/2024-11-20", None), ("2024-13-20", None), ("yesterday", None), ("", None),
    ("2024-11-20T25:00Z", None), ("2024-11-20T08:30+19:00", at()),
])
def test_texts_are_read(text: str, made: Happening | None) -> None:
    assert read_happening(text) == made


@pytest.mark.parametrize("happened, words", [
    (at(), "20 Nov 2024"), (at(about=True), "about 20 Nov 2024"),
    (at(time="08:30", zone="+02:00"), "20 Nov 2024, 08:30 (UTC+2)"),
    (at(time="08:30", zone="-03:30"), "20 Nov 2024, 08:30 (UTC−3:30)"),
    (at(time="08:30", zone="Z", until_time="10:00"), "20 Nov 2024, 08:30 to 10:00 (UTC)"),
    (at(until=datetime.date(2024, 11, 22)), "20 Nov 2024 to 22 Nov 2024"),
])
def test_it_is_said_in_words(happened: Happening, words: str) -> None:
    assert str(happened_text(happened)) == words


@pytest.mark.parametrize("happened, first, last", [
    (at(), 20, 20), (at(time="23:30", zone="Z"), 21, 21), (at(time="21:59", zone="Z"), 20, 20),
    (at(time="00:30", zone="+03:00"), 19, 19),  # half past eleven in Kyiv, in winter
    (at(time="00:30", zone="+02:00"), 20, 20),
    (at(until=datetime.date(2024, 11, 22)), 20, 22),
])
def test_days_are_those_of_kyiv(happened: Happening, first: int, last: int) -> None:
    assert [day.day for day in kyiv_days(happened)] == [first, last]


def test_summer_time_counts() -> None:
    assert kyiv_days(at(SUMMER, "21:30", "Z"))[0] == SUMMER + datetime.timedelta(days=1)
    assert (offset_in("Kyiv", SUMMER), offset_in("Kyiv", DAY)) == ("+03:00", "+02:00")
    assert (offset_in("Moscow", SUMMER), offset_in("UTC", SUMMER)) == ("+03:00", "Z")
    change = datetime.date(2024, 3, 31)
    assert (offset_in("Kyiv", change, "02:30"), offset_in("Kyiv", change, "04:30")) == ("+02:00", "+03:00")


def test_order_is_that_of_moments_not_of_clocks() -> None:
    moscow, kyiv, utc = at(time="10:00", zone="+03:00"), at(time="09:30", zone="+02:00"), at(time="08:00", zone="Z")
    assert sorted([utc, kyiv, moscow], key=order_of) == [moscow, kyiv, utc]
    assert order_of(at())[0] < order_of(moscow)[0] < order_of(at())[1]


@pytest.mark.parametrize("happened, words", [
    (at(time="08:30"), "needs the offset"), (at(until=datetime.date(2024, 11, 19)), "ends before"),
    (at(time="08:30", zone="Z", until_time="07:00"), "ends before"), (at(until_time="07:00"), "beginning with one"),
])
def test_what_cannot_be_is_a_fault(happened: Happening, words: str) -> None:
    fault = fault_of(happened)
    assert fault is not None and words in str(fault)
    assert fault_of(at(time="08:30", zone="Z", until_time="09:00")) is None


FIRST, LAST = datetime.date.min, datetime.date.max


@pytest.mark.parametrize("happened", [
    at(FIRST), at(LAST), at(FIRST, until=LAST), at(FIRST, "00:00", "+14:00"), at(LAST, "23:30", "-12:00"),
    at(LAST, "23:30", "Z", LAST, "23:59"),
])
def test_the_ends_of_the_calendar_are_days_too(happened: Happening) -> None:
    assert kyiv_days(happened) == (happened.day, happened.until or happened.day)
    begun, ended = order_of(happened)
    assert begun <= ended and begun.year == happened.day.year


def test_the_clock_of_kyiv_is_known_on_the_first_day_of_the_calendar() -> None:
    assert (offset_in("Kyiv", FIRST, "00:30"), offset_in("Kyiv", LAST, "23:30")) == ("+02:00", "+02:00")


def test_the_last_day_of_a_span_has_no_time_of_its_beginning() -> None:
    assert kyiv_days(at(time="23:30", zone="Z", until=DAY + datetime.timedelta(2)))[1].day == 22


def test_an_end_in_another_zone_is_given_in_that_of_the_beginning() -> None:
    assert read_happening("2024-11-20T22:30+02:00/2024-11-20T23:00Z") == at(
        time="22:30", zone="+02:00", until=datetime.date(2024, 11, 21), until_time="01:00")


@pytest.mark.parametrize("zone", ["+19:00", "+02:99", "CET", "+2:00"])
def test_an_offset_that_no_file_can_hold_is_a_fault(zone: str) -> None:
    assert fault_of(at(time="08:30", zone=zone)) is not None
