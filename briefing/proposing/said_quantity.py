# SPDX-License-Identifier: MIT
"""What a number of a text measures of ground: a size, a share, a length, a distance, people, or growth or loss in a
month. The words that tell them apart are in ``resources/drafting``, in each language's ``ground.json``.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.figures import FigureFound, is_of_ground
from briefing.drafting.text.words import any_of, words_of
from briefing.model import Quantity

_BEFORE, _AFTER = 60, 70
"""Characters around a number in which a text says what it is of."""


class Said(NamedTuple):
    """What a number measures; of growth and loss also the days between which ground changed."""

    quantity: Quantity
    since: datetime.date | None = None
    until: datetime.date | None = None


def said_quantity(text: str, found: FigureFound, language: str, day: datetime.date | None = None) -> Said | None:
    """Returns what a number of a text measures of ground, a share left to the caller; None where it measures none.

    ``day`` is the day of the text: a month without a year is the last one before it.
    """
    if found.unit == "people":
        return Said("people") if _are_inhabitants(text, found, language) else None
    if found.unit == "km" and is_of_ground(text, found, language):
        return Said("length")
    if found.unit == "km":
        return Said("distance") if _is_distance(text, found, language) else None
    if not is_of_ground(text, found, language):
        return None
    if found.unit == "percent":
        return Said("occupied share")
    return _change(text, found, language, day) or Said("area")


def _around(text: str, found: FigureFound) -> str:
    """The words of the same sentence on both sides of a number."""
    before = text[max(0, found.span.start - _BEFORE):found.span.start]
    after = text[found.span.end:found.span.end + _AFTER]
    return _ENDS.split(before)[-1] + text[found.span.start:found.span.end] + _ENDS.split(after)[0]


_ENDS: Final = re.compile(r"[.!?…;]\s")


def _are_inhabitants(text: str, found: FigureFound, language: str) -> bool:
    """Whether counted people are those who live in some ground."""
    counted = text[found.span.start:found.span.end]
    if _words(language, "inhabitants").search(counted):
        return True
    return bool(_words(language, "civilians").search(counted) and _words(language, "living").search(
        _around(text, found)))


def _is_distance(text: str, found: FigureFound, language: str) -> bool:
    """Whether kilometres lie between two places: "40 km from …", "the distance … is 40 km"."""
    begins = re.match(rf"\s*(?:{_phrases(language, 'distances')})\b", text[found.span.end:], re.IGNORECASE)
    return begins is not None or _words(language, "apart").search(_around(text, found)) is not None


def _change(text: str, found: FigureFound, language: str, day: datetime.date | None) -> Said | None:
    """Returns growth or loss where the text says who took or lost ground, and in which month; else None.

    It is growth and loss of occupied ground, of Ukraine's in Kursk Oblast where the text speaks of Kursk.
    """
    around = _around(text, found)
    month = _months(language).search(around)
    is_grown = _is_grown(around, language)
    if month is None or is_grown is None:
        return None
    number = int(words_of(language).table("dates", "months")[month["month"].lower()])
    year = int(month["year"]) if month["year"] else _last_year(number, day)
    if year is None:
        return None
    first = datetime.date(year, number, 1)
    if day is not None and first > day:
        return None
    last = datetime.date(year, number, calendar.monthrange(year, number)[1])
    return Said("growth" if is_grown else "loss", first - datetime.timedelta(days=1),
                last if day is None or last <= day else day)


def _is_grown(around: str, language: str) -> bool | None:
    """Whether the ground that words are about grew; None where they do not say who took it, or who lost it."""
    gained, lost = _words(language, "gains").search(around), _words(language, "losses").search(around)
    verb = gained or lost
    if verb is None or (gained is not None and lost is not None):
        return None
    russia, ukraine = (_last(_words(language, name), around[:verb.start()]) for name in ("russia", "ukraine"))
    if russia == ukraine:
        return None
    is_russias = (russia > ukraine) == (gained is not None)
    return is_russias != (_words(language, "kursk").search(around) is not None)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Returns where a text has a word for the last time; -1 where it has none."""
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _last_year(month: int, day: datetime.date | None) -> int | None:
    """Returns the year of the last such month that has begun on a day."""
    return None if day is None else day.year if month <= day.month else day.year - 1


def _phrases(language: str, name: str) -> str:
    return any_of(words_of(language).listed("ground", name))


@cache
def _words(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_phrases(language, name)})\b", re.IGNORECASE)


@cache
def _months(language: str) -> re.Pattern[str]:
    """Returns the pattern of a month in which something happened, without a day."""
    months = any_of(words_of(language).table("dates", "months"))
    return re.compile(rf"\b(?:{_phrases(language, 'in_a_month')})\s+(?P<month>{months})\b\.?(?!\s+\d{{1,2}}\b)"
                      r"(?:,?\s+(?P<year>20\d\d)\b)?", re.IGNORECASE)
