# SPDX-License-Identifier: MIT
"""Figures in a passage: areas, lengths, shares and counted people, with what is said of how exact they are.

A figure in brackets that only repeats the one before it in another unit is left out. The words of a language for
units, numbers and comparisons are in its folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from briefing import limits
from briefing.drafting.text.figure_numbers import number_of, numbers_of, scale_of
from briefing.drafting.text.words import any_of, words_of
from briefing.model import Comparison
from briefing.snapshots.text_quote import Span

FigureUnit = Literal["km2", "ha", "mi2", "km", "percent", "people"]

_UNITS: Final[tuple[FigureUnit, ...]] = ("km2", "mi2", "ha", "km", "percent")
_ALL_UNITS: Final[tuple[FigureUnit, ...]] = (*_UNITS, "people")
_KINDS: Final[tuple[Comparison, ...]] = ("about", "more than", "less than", "exactly")
_BETWEEN: Final = r"(?:[\w’'-]{1,40}\s+){0,2}?"
"""Up to two words before what is counted; longer ones are none, and would be read again from each number on."""
_JOIN: Final = r"(?:(?<=[\d%²])\s*[–—-]\s*|\s+(?:and|to|or|і|й|та|и|до|або|или)\s+)"
_TO_UNIT: Final = r"(?:-(?=[a-z]|км|к[іи]л)|\s*)"
_FILLER: Final = r"(?:\s+(?:a|an|the|of|total|as\s+much\s+as|as\s+many\s+as|slightly|ніж|за|чем|на|в|у))*\s*"
_BACK: Final = 40
_PART_BACK: Final = 60
_GROUND_BEFORE, _GROUND_AFTER = 90, 70
_MINUS: Final = "−–-"
_AREAS: Final = frozenset(("km2", "mi2", "ha"))


class FigureFound(NamedTuple):
    """A number with its unit: a :class:`briefing.model.Figure` in the making, and where the text says it."""

    value: float
    upper: float | None
    comparison: Comparison
    unit: FigureUnit
    span: Span


def figures(text: str, start: int, end: int, language: str) -> list[FigureFound]:
    """Returns the figures of a part of the text in their order."""
    found: list[FigureFound] = []
    for match in _pattern(language).finditer(text, start, end):
        made = _figure(text, start, match, language)
        if made is not None and not _repeats(text, made, found):
            found.append(made)
    found += _parts(text, start, language, found)
    found += _fractions(text, start, end, language, found)
    return sorted(found, key=lambda each: each.span)


def is_of_ground(text: str, figure: FigureFound, language: str) -> bool:
    """Whether a figure measures ground: an area, a line's length, or a share of a country, region or territory."""
    if figure.unit in _AREAS:
        return True
    around = text[max(0, figure.span.start - _GROUND_BEFORE) : figure.span.end + _GROUND_AFTER]
    if figure.unit == "km":
        return _listed(language, "lines").search(around) is not None
    return figure.unit == "percent" and _listed(language, "words").search(around) is not None


@cache
def _listed(language: str, name: str) -> re.Pattern[str]:
    return re.compile(any_of(words_of(language).listed("ground", name)), re.IGNORECASE)


@cache
def _of_ground(language: str) -> re.Pattern[str]:
    """Returns the pattern of what a share in words has to be of, with up to two words before."""
    return re.compile(
        rf"{_BETWEEN}(?:{any_of(words_of(language).listed('ground', 'words'))})", re.IGNORECASE
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Returns the pattern of a number, or two, with a unit or counted people after it."""
    words = words_of(language)
    number = numbers_of(language).number
    units = {unit: _words(words.listed("figures", f"units_{unit}")) for unit in _UNITS}
    named = "|".join(f"(?P<{unit}>{pattern})" for unit, pattern in units.items())
    people = rf"(?P<people>{_BETWEEN}(?:{_words(words.listed('figures', 'people'))}))"
    low = rf"(?P<low>{number})(?:\s*(?:{units['percent']}|{units['km2']}|{units['km']}))?"
    begins = r"(?<!\w)(?<!\d[.,])"
    return re.compile(rf"{begins}(?:{low}{_JOIN})?(?P<high>{number}){_TO_UNIT}(?:{named}|{people})", re.IGNORECASE)


def _words(phrases: tuple[str, ...]) -> str:
    """Returns the pattern of units or nouns; an asterisk stands for the rest of a word."""
    pattern = any_of(phrases).replace(r"\*", r"\w*").replace(r"\s+", r"\s*")
    return rf"(?:{pattern})(?:(?<!\w)|(?!\w))"


def _figure(text: str, start: int, match: re.Match[str], language: str) -> FigureFound | None:
    unit = next(name for name in _ALL_UNITS if match[name])
    high = number_of(match["high"], language)
    low = number_of(match["low"], language) if match["low"] else None
    if high is None or high > limits.MAX_FIGURE or _is_part(text, match):
        return None
    if low is not None and scale_of(match["low"], language) == 1 < scale_of(match["high"], language):
        low *= scale_of(match["high"], language)  # 2 to 3 thousand
    if low is not None and low < high:
        return FigureFound(low, high, "between", unit, Span(match.start("low"), match.end()))
    comparison, begins = _comparison(text, start, match.start("high"), language)
    return FigureFound(high, None, comparison, unit, Span(begins, match.end()))


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether the digits belong to something longer, such as a version, a time or a name ("Leopard 2")."""
    at = match.start("low") if match["low"] else match.start("high")
    if not at:
        return False
    return text[at - 1].isalnum() or (text[at - 1] in ".,:/" and at > 1 and text[at - 2].isdigit())


def _comparison(text: str, start: int, at: int, language: str) -> tuple[Comparison, int]:
    """Returns how exact a number is said to be, and where the words for that begin."""
    before = text[max(start, at - _BACK) : at]
    match = _comparisons(language).search(before)
    if match is None:
        return "exactly", at
    kind = _kinds_of_comparison(language)[" ".join(match["phrase"].lower().split())]
    return ("exactly", at) if kind is None else (kind, at - len(before) + match.start())


@cache
def _kinds_of_comparison(language: str) -> dict[str, Comparison | None]:
    """Returns what the phrases before a number say; None for those that only end like one: "handed over 150 men"."""
    listed = words_of(language).listed
    none: dict[str, Comparison | None] = dict.fromkeys(listed("figures", "no comparison"))
    return {**none, **{phrase: kind for kind in _KINDS for phrase in listed("figures", kind)}}


@cache
def _comparisons(language: str) -> re.Pattern[str]:
    """Returns the pattern of a phrase that ends right before a number."""
    phrases = any_of(_kinds_of_comparison(language))
    return re.compile(rf"(?<!\w)(?P<phrase>{phrases})(?:(?<!\w)|(?!\w)){_FILLER}[{_MINUS}]?$", re.IGNORECASE)


def _repeats(text: str, made: FigureFound, found: list[FigureFound]) -> bool:
    """Whether a figure says the one before it again: in brackets, in another unit of the same kind."""
    if not found or found[-1].unit == made.unit:
        return False
    before = text[found[-1].span.end : made.span.start]
    is_beside = ("(" in before and ")" not in before) or before.strip() in ("or", "або", "или", ",")
    is_same_kind = found[-1].unit in _AREAS and made.unit in _AREAS
    return len(before) < _BACK and is_beside and is_same_kind


def _parts(text: str, start: int, language: str, found: list[FigureFound]) -> list[FigureFound]:
    """Returns the numbers that take their unit from the next figure: "310 of his 1,400 hectares", "з 2155 до 1200".
    """
    made = []
    for each in found:
        match = _part_pattern(language).search(text, max(start, each.span.start - _PART_BACK), each.span.start)
        name = None if match is None else match.lastgroup
        value = None if match is None or name is None else number_of(match[name], language)
        if match is None or name is None or value is None:
            continue
        comparison, begins = _comparison(text, start, match.start(name), language)
        made.append(FigureFound(value, None, comparison, each.unit, Span(begins, match.end(name))))
    return made


@cache
def _part_pattern(language: str) -> re.Pattern[str]:
    number = numbers_of(language).number
    of = any_of(words_of(language).listed("figures", "part_of"))
    changes = {"en": r"(?!)", "uk": r"\b(?:з|із)", "ru": r"\bс"}.get(language, r"(?!)")
    return re.compile(
        rf"(?P<part>{number})\s+(?:{of})\s*$|{changes}\s+(?P<former>{number})\s+до\s*$", re.IGNORECASE)


def _fractions(text: str, start: int, end: int, language: str, found: list[FigureFound]) -> Iterator[FigureFound]:
    """Yields shares of ground in words, such as "a fifth of Ukraine", as percent."""
    taken = [each.span for each in found]
    for match in numbers_of(language).share.finditer(text, start, end):
        span = Span(*match.span())
        if any(each.start < span.end and span.start < each.end for each in taken):
            continue
        value = number_of(match["share"], language)
        if value is not None and _of_ground(language).match(text, match.end(), min(end, match.end() + _PART_BACK)):
            comparison, begins = _comparison(text, start, match.start("share"), language)
            yield FigureFound(value, None, comparison, "percent", Span(begins, match.end()))
