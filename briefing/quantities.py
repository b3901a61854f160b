# SPDX-License-Identifier: MIT
"""How sizes, lengths and days are written: one rule, so that a size reads the same wherever it stands.

Whole from 100 on, one decimal from 1 on, two decimals below; zeros at the end of decimals are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.sentences import Sentence, mark, sentence

if TYPE_CHECKING:
    import datetime

_SHORT_MONTHS: Final = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"))
_MONTHS: Final = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"))


def km2(size: float, *, signed: bool = False) -> Sentence:
    """A size: "110,391 km²", "42.3 km²", "0.04 km²"; signed: "+6.3 km²", "−0.4 km²", "±0 km²"."""
    return sentence("{number} km²", number=number(size, signed=signed))


def km(length: float) -> Sentence:
    """A length: "960 km", "1.2 km"."""
    return sentence("{number} km", number=number(length))


def number(value: float, *, signed: bool = False) -> str:
    """A size or length without its unit, rounded by the rule; negative ones have a true minus."""
    digits = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 0.995 else 2
    shown = f"{abs(value):,.{digits}f}"
    if digits:
        shown = shown.rstrip("0").rstrip(".")
    if shown == "0":
        return "±0" if signed else "0"
    return f"−{shown}" if value < 0 else f"+{shown}" if signed else shown


def short_day(day: datetime.date) -> Sentence:
    """A day for reading: "20 Nov 2024"."""
    return sentence("{day} {month} {year}", day=day.day, month=Sentence(_SHORT_MONTHS[day.month - 1]), year=day.year)


def day_in_words(day: datetime.date) -> Sentence:
    """A day in full, for citations: "20 November 2024"."""
    return sentence("{day} {month} {year}", day=day.day, month=Sentence(_MONTHS[day.month - 1]), year=day.year)
