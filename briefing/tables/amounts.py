# SPDX-License-Identifier: MIT
"""Reads numbers as people write them: 18,500.75  18.500,75  18'000  18 000 км²  ~650  18 %  18 тис.

One separator before three digits can be a decimal sign or divide thousands. A comma is taken to divide thousands
unless the column has decimal commas; a point decides nothing, so that number waits for the user's choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import shortened
from briefing.sentences import Sentence, sentence
from briefing.tables.amount_words import COMPARISONS, TIMES, UNITS, Unit
from briefing.tables.layout import DecimalSign


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_BEFORE: Final = re.compile(rf"({_longest_first(COMPARISONS)})(?![^\W\d_])\.?\s*")
_AFTER: Final = re.compile(rf"\s*({_longest_first((*UNITS, *TIMES))})$")
_RANGE: Final = re.compile(r"([\d.,'’ ]*\d)\s*([^\d.,'’–—-]*?)\s*(?:[–—]|-|\.\.\.?|…| to | до )\s*(\d.*)")
_SPACES: Final = re.compile(r"(?<=\d)[ '’´`_·](?=\d{3}(?!\d))")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ '’´`_·]\d{3})+(?![\d'’´`_·])")
_SHAPE: Final = re.compile(r"\d+(?:[.,]\d+)*")


class Amount(NamedTuple):
    """A number as written. ``other`` is what it would be with the other decimal sign, where both are possible."""

    value: float
    upper: float | None = None
    comparison: str = ""
    unit: Unit = ""
    sign: DecimalSign | None = None
    """The decimal sign that the way of writing proves."""
    other: float | None = None
    separator: str = ""
    """What comes before the last three digits of a number that could be two."""


def read_amount(text: str, decimal: DecimalSign | None) -> Amount | None:
    """Returns the number in a text, None if it has none; ``decimal`` decides where it could be two."""
    plain = " ".join(text.split()).casefold().replace("\N{MINUS SIGN}", "-")
    comparison = ""
    before = _BEFORE.match(plain)
    if before:
        comparison, plain = COMPARISONS[before[1]], plain[before.end() :]
    between = _RANGE.fullmatch(plain)
    if between:
        return _range(between, decimal)
    plain, unit, times = _without_units(plain)
    number = _number(plain, decimal)
    if number is None:
        return None
    made = number._replace(value=number.value * times, comparison=comparison, unit=unit,
                           other=None if number.other is None else number.other * times)
    return made if made.value <= limits.MAX_FIGURE else None


def decimal_sign(texts: Iterable[str]) -> DecimalSign | None:
    """Returns the decimal sign that a whole column speaks for; None if it does not, or for both."""
    signs = {amount.sign for text in texts if (amount := read_amount(text, None)) and amount.sign}
    return signs.pop() if len(signs) == 1 else None


def doubt(text: str, amount: Amount, *, is_taken: bool) -> Sentence:
    """Returns what to say of a number that could be two."""
    one, other = (f"{each:,.12g}" for each in (amount.value, amount.other or 0))
    if is_taken:
        return sentence("“{text}” is read as {one}, but could be {other}: choose the decimal sign",
                        text=shortened(text), one=one, other=other)
    return sentence("“{text}” could be {one} or {other}: left out until the decimal sign is chosen",
                    text=shortened(text), one=one, other=other)


def _range(between: re.Match[str], decimal: DecimalSign | None) -> Amount | None:
    high, unit, times = _without_units(between[3])
    low, low_unit, low_times = _without_units(f"{between[1]} {between[2]}".strip())
    lower, upper = _number(low, decimal), _number(high, decimal)
    if lower is None or upper is None:
        return None
    if decimal is None and any(each.other is not None and each.separator == "." for each in (lower, upper)):
        return None  # two numbers each, until the decimal sign is chosen
    if low_unit not in ("", unit):
        return None
    low_times = times if low_times == 1 and lower.value < upper.value else low_times
    return Amount(lower.value * low_times, upper.value * times, "between", unit, lower.sign or upper.sign)


def _without_units(text: str) -> tuple[str, Unit, float]:
    unit: Unit = ""
    times = 1.0
    while after := _AFTER.search(text):
        unit = UNITS.get(after[1], unit)
        times *= TIMES.get(after[1], 1)
        text = text[: after.start()]
    return text.strip(), unit, times


def _number(text: str, decimal: DecimalSign | None) -> Amount | None:
    """Reads digits with their separators."""
    is_grouped = bool(_GROUPED.match(text))
    plain = _SPACES.sub("", text) if is_grouped else text
    if not _SHAPE.fullmatch(plain) or len(plain) > 30:
        return None
    signs = [each for each in plain if each in ".,"]
    groups = re.split("[.,]", plain)
    if not signs:
        return Amount(float(plain))
    last: DecimalSign = "." if signs[-1] == "." else ","
    other: DecimalSign = "," if last == "." else "."
    if len(signs) > 1:
        return _of_many(groups, signs, last, other)
    if len(groups[1]) != 3 or len(groups[0]) > 3 or groups[0].startswith("0") or is_grouped:
        return Amount(float(".".join(groups)), sign=last)
    as_decimal, as_thousands = float(".".join(groups)), float("".join(groups))
    if decimal == last:
        return Amount(as_decimal, other=as_thousands, separator=last)
    return Amount(as_thousands, other=as_decimal, separator=last)


def _of_many(groups: list[str], signs: list[str], last: DecimalSign, other: DecimalSign) -> Amount | None:
    """Reads a number with several separators: 1.234.567 or 1.234,5."""
    thousands = groups if len(set(signs)) == 1 else groups[:-1]
    if not 1 <= len(thousands[0]) <= 3 or any(len(each) != 3 for each in thousands[1:]):
        return None
    if len(set(signs)) == 1:
        return Amount(float("".join(groups)), sign=other)
    if signs[:-1].count(last):
        return None
    return Amount(float(f"{''.join(groups[:-1])}.{groups[-1]}"), sign=last)
