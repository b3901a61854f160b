# SPDX-License-Identifier: MIT
"""Days as articles write them: in full, without a year, by weekday. What has no year is counted back from
publication.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.words import any_of, words_of
from briefing.snapshots.text_quote import Span

_ISO: Final = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_NUMBERS: Final = re.compile(r"(?<![\d.,/])(\d{1,2})([./])(\d{1,2})\2(20\d\d)(?![\d/])")
_FORWARD: Final = 3
"""Days after publication up to which a day without a year is taken to be of the same year."""


class DayFound(NamedTuple):
    """A day and where the text says it."""

    day: datetime.date
    span: Span


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = words_of(language)
    months = any_of(words.table("dates", "months"))
    day_first = rf"(?<![\d.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th|-го|-е)?(?:\s+of)?\s+(?P<month>{months})\b\.?" \
                r"(?:,?\s+(?P<year>20\d\d)\b)?"
    month_first = (
        rf"\b(?P<month>{months})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%])(?:,?\s+(?P<year>20\d\d)\b)?"
    )
    near = any_of([*words.table("dates", "weekdays"), *words.table("dates", "relative")])
    flags = re.IGNORECASE
    return re.compile(day_first, flags), re.compile(month_first, flags), re.compile(rf"\b(?:{near})\b", flags)


def full_days(text: str, start: int, end: int, language: str) -> Iterator[DayFound]:
    """Yields the days that are written with their year, in any order of day and month."""
    for match in _ISO.finditer(text, start, end):
        yield from _made(match, int(match[1]), int(match[2]), int(match[3]))
    for match in _NUMBERS.finditer(text, start, end):
        first, second = int(match[1]), int(match[3])
        is_month_first = (match[2] == "/" and second > 12) or (match[2] == "/" and language == "en" and first <= 12)
        month, day = (first, second) if is_month_first else (second, first)
        yield from _made(match, int(match[4]), month, day)
    for pattern in _patterns(language)[:2]:
        for match in pattern.finditer(text, start, end):
            if match["year"]:
                yield from _made(match, int(match["year"]), _month(match, language), int(match["day"]))


def said_day(text: str, span: Span, published: datetime.date | None, language: str) -> DayFound | None:
    """Returns the day that the words around a says-word give: with its year, or counted back from publication."""
    found = next(full_days(text, span.start, span.end, language), None)
    if found is not None or published is None:
        return found
    day_first, month_first, near = _patterns(language)
    for pattern in (day_first, month_first):
        match = pattern.search(text, span.start, span.end)
        if match is not None and (day := _last(published, _month(match, language), int(match["day"]))):
            return DayFound(day, Span(*match.span()))
    match = near.search(text, span.start, span.end)
    return None if match is None else DayFound(_near(match.group().lower(), published, language), Span(*match.span()))


def _near(word: str, published: datetime.date, language: str) -> datetime.date:
    """Returns the day of a weekday's name or of "yesterday"."""
    words = words_of(language)
    relative = words.table("dates", "relative")
    if word in relative:
        back = -int(relative[word])
    else:
        back = (published.weekday() - int(words.table("dates", "weekdays")[word])) % 7
    return published if published.toordinal() <= back else published - datetime.timedelta(days=back)


def _last(published: datetime.date, month: int, day: int) -> datetime.date | None:
    """Returns the last such day before publication, or one that follows it at once."""
    for year in (published.year, published.year - 1):
        try:
            made = datetime.date(year, month, day)
        except ValueError:
            continue
        if made.toordinal() <= published.toordinal() + _FORWARD:
            return made
    return None


def _month(match: re.Match[str], language: str) -> int:
    return int(words_of(language).table("dates", "months")[match["month"].lower()])


def _made(match: re.Match[str], year: int, month: int, day: int) -> Iterator[DayFound]:
    try:
        yield DayFound(datetime.date(year, month, day), Span(*match.span()))
    except ValueError:
        return
