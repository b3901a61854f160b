# SPDX-License-Identifier: MIT
"""Reads days as people and programs write them: 2024-11-20, 20.11.2024, 20 November 2024, 20 листопада 2024 р.

A day is the one that is written. Where it has a time and a zone, and the day was another in Kyiv, a remark says so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefing.errors import shortened
from briefing.kyiv_time import in_kyiv, offset_of
from briefing.sentences import Sentence, numeral, sentence
from briefing.sheets.number_formats import day_of_serial
from briefing.tables.layout import DayOrder

_TIME = r"(?:[T ,]*(?:at |о |в )?(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(?P<half>[ap]\.?m\.?)?" \
        r"\s*(?P<zone>[^\W\d_]{1,5}|(?:utc|gmt)?\s*[+\-\N{MINUS SIGN}]\d{1,2}(?::?\d{2})?)?)?"
_YEAR_WORD = r"(?:\s*(?:року|рік|р\.?|года|год|г\.?))?"
_YEAR_FIRST: Final = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})" + _TIME, re.IGNORECASE)
_NUMERIC: Final = re.compile(
    r"(?P<first>\d{1,2})\s?(?P<sign>[-/.])\s?(?P<second>\d{1,2})\s?(?P=sign)\s?(?P<year>\d{4}|\d{2})"
    + _YEAR_WORD + _TIME, re.IGNORECASE)
_MONTH = r"(?P<name>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
_WORDS: Final = tuple(re.compile(pattern + _YEAR_WORD + _TIME, re.IGNORECASE) for pattern in (
    rf"{_DAY}\.?[ -]?(?:of )?{_MONTH},?[ -]?(?P<year>\d{{4}})",
    rf"{_MONTH} ?{_DAY},? (?P<year>\d{{4}})",
    rf"(?P<year>\d{{4}}),?[ -]{_MONTH}[ -]{_DAY}",
    rf"{_DAY}\.?[ -]{_MONTH}[ -](?P<year>\d{{2}})",
))
_WEEKDAY: Final = re.compile(r"[^\W\d_]{2,12}['’]?[^\W\d_]{0,4}\.?,?\s+(?=\d|[^\W\d_]{3,12}\.? \d)")
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?")
_FIRST_SERIAL, _LAST_SERIAL = 25_569, 73_050
"""The years 1970 to 2099 as spreadsheets count days."""
_UNIX: Final = re.compile(r"\d{10}|\d{13}")
_FIRST_UNIX, _LAST_UNIX = 1e9, 4e9
"""The years 2001 to 2096 in seconds since 1970, as databases count."""

_MONTHS: Final = (
    ("jan", "січ", "янв"), ("feb", "лют", "фев"), ("mar", "бер", "мар"), ("apr", "кві", "апр"),
    ("may", "тра", "мая", "май"), ("jun", "чер", "июн"), ("jul", "лип", "июл"), ("aug", "сер", "авг"),
    ("sep", "вер", "сен"), ("oct", "жов", "окт"), ("nov", "лис", "ноя"), ("dec", "гру", "дек"),
)
_MONTH_OF: Final = {stem: number for number, stems in enumerate(_MONTHS, start=1) for stem in stems}
_PIVOT: Final = 70
"""Years of two digits from here on are of the 20th century."""


class DayReading(NamedTuple):
    """A day, or None; a remark on how it was read; and whether it could be two days."""

    day: datetime.date | None
    remark: Sentence | None = None
    is_doubtful: bool = False


def day_order(texts: Iterable[str]) -> DayOrder | None:
    """Returns the order of day and month that a whole column speaks for; None if it does not, or for both."""
    found: set[DayOrder] = set()
    for text in texts:
        written = _NUMERIC.fullmatch(_plain(text))
        if written is None:
            continue
        first, second = int(written["first"]), int(written["second"])
        if first > 12 >= second:
            found.add("day first")
        elif second > 12 >= first:
            found.add("month first")
    return found.pop() if len(found) == 1 else None


def read_day(text: str, order: DayOrder | None) -> DayReading:
    """Returns the day in a text; ``order`` decides between 3 April and 4 March."""
    plain = _plain(text)
    match = _YEAR_FIRST.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if match:
        return _made(text, int(match["year"]), int(match["month"]), int(match["day"]), match)
    match = _NUMERIC.fullmatch(plain)
    if match:
        return _numeric(text, match, order)
    for candidate in (plain, _WEEKDAY.sub("", plain, count=1)):
        for pattern in _WORDS:
            match = pattern.fullmatch(candidate)
            month = _MONTH_OF.get(match["name"][:3].lower()) if match else None
            if match and month:
                return _made(text, _full_year(match["year"]), month, int(match["day"]), match)
    if _SERIAL.fullmatch(plain) or _UNIX.fullmatch(plain):
        return read_serial(float(plain))
    return DayReading(None, sentence("“{text}” is no day in a form that is known, such as 2024-11-20: left out",
                                     text=shortened(text)))


def read_serial(number: float) -> DayReading:
    """Returns the day of a spreadsheet's or a database's number for it, with a remark."""
    seconds = number / 1000 if number > _LAST_UNIX else number
    if _FIRST_UNIX <= seconds <= _LAST_UNIX:
        there = in_kyiv(datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=int(seconds)))
        return DayReading(there.date(), sentence("the number {number} is read as seconds since 1970: {day} in Kyiv",
                                                 number=numeral(number, ".0f"), day=there.date().isoformat()))
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return DayReading(None, sentence("“{text}” is no day in a form that is known, such as 2024-11-20: left out",
                                         text=f"{number:g}"))
    day = day_of_serial(number).date()
    return DayReading(day, sentence("the number {number} is read as a spreadsheet's day: {day}",
                                    number=f"{number:g}", day=day.isoformat()))


def _numeric(text: str, match: re.Match[str], order: DayOrder | None) -> DayReading:
    first, second, year = int(match["first"]), int(match["second"]), _full_year(match["year"])
    if first <= 12 and second <= 12 and first != second and order is None:
        if match["sign"] != ".":
            return DayReading(None, sentence(
                "“{text}” could be {one} or {other}: left out until the order of day and month is chosen",
                text=shortened(text), one=f"{year}-{second:02}-{first:02}", other=f"{year}-{first:02}-{second:02}"),
                is_doubtful=True)
        order = "day first"  # nobody writes points with the month first
    if order == "month first" if max(first, second) <= 12 else second > 12:
        first, second = second, first
    made = _made(text, year, second, first, match)
    if made.day is not None and made.remark is None and len(match["year"]) == 2:
        return DayReading(made.day, sentence("“{text}” is read as {day}", text=shortened(text),
                                             day=made.day.isoformat()))
    return made


def _made(text: str, year: int, month: int, day: int, match: re.Match[str]) -> DayReading:
    try:
        made = datetime.date(year, month, day)
    except ValueError:
        return DayReading(None, sentence("“{text}” is a day that the calendar does not have: left out",
                                         text=shortened(text)))
    parts = match.groupdict()
    if not parts.get("time") or not parts.get("zone"):
        return DayReading(made)
    minutes = offset_of(parts["zone"] or "")
    if minutes is None:
        return DayReading(made, sentence("the time zone “{zone}” is not known: the day is taken as it is written",
                                         zone=shortened(parts["zone"] or "")))
    return _with_zone(text, made, _clock(parts["time"] or "", parts.get("half") or ""), minutes)


def _with_zone(text: str, day: datetime.date, clock: datetime.time | None, minutes: int) -> DayReading:
    if clock is None or not datetime.date(1971, 1, 1) <= day <= datetime.date(9998, 12, 30):
        return DayReading(day)
    there = in_kyiv(datetime.datetime.combine(day, clock) - datetime.timedelta(minutes=minutes))
    if there.date() == day:
        return DayReading(day)
    return DayReading(day, sentence("“{text}” is {day} in Kyiv; the day is taken as it is written",
                                    text=shortened(text), day=there.date().isoformat()))


def _clock(time: str, half: str) -> datetime.time | None:
    hours, minutes = (int(part) for part in time.split(":")[:2])
    if half:
        hours = hours % 12 + (12 if half.lower().startswith("p") else 0)
    return datetime.time(hours, minutes) if hours < 24 and minutes < 60 else None


def _full_year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= _PIVOT else 2000)


def _plain(text: str) -> str:
    return " ".join(text.split())
