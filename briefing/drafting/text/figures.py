# SPDX-License-Identifier: MIT
"""Figures in a passage: areas, lengths, shares and counted people, with what is said of how exact they are.

A figure in brackets that only repeats the one before it in another unit is left out, as are lengths beside areas that
they are no part of, and percentages of what is no ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from briefing import limits
from briefing.drafting.text.figure_numbers import FRACTIONS, NUMBER, number_of
from briefing.drafting.text.words import any_of, words_of
from briefing.model import Comparison
from briefing.snapshots.text_quote import Span

FigureUnit = Literal["km2", "ha", "mi2", "km", "percent", "people"]

_UNITS: Final[dict[str, str]] = {
    "km2": r"km\s?[²2]|km\^2|sq\.?\s?-?(?:km|kilomet(?:er|re)s?)\b\.?|square[\s-]+(?:km|kilomet(?:er|re)s?)\b"
           r"|кв(?:\.|адратн\w+)?\s?(?:км|кілометр\w*|километр\w*)\b\.?|км\s?[²2]|км\s?кв\b\.?|кілометр\w*\s+квадратн\w+"
           r"|квадрат(?:а|ів|ов)\b",
    "mi2": r"mi\s?[²2]|sq\.?\s?(?:mi|miles?)\b\.?|square[\s-]+miles?\b|кв(?:\.|адратн\w+)?\s?мил\w+",
    "ha": r"ha\b|hectares?\b|га\b|гектар\w*",
    "km": r"km\b|kilomet(?:er|re)s?\b|км\b|кілометр\w*|километр\w*",
    "percent": r"%|percent\b|per\s+cent\b|pct\b|відсотк\w+|відсоток\b|процент\w*",
}
_PEOPLE: Final = {
    "en": r"(?:soldiers|troops|people|men|servicemen|fighters|personnel|civilians|residents|inhabitants|casualties|prisoners"
          r"|mercenaries|recruits|conscripts|marines|children|refugees|evacuees|combatants|invaders|deaths|dead|killed|wounded"
          r"|paratroopers|volunteers|settlers|voters|pensioners|women|peacekeepers|households|sailors|defenders|deserters"
          r"|contract\s+soldiers|internally\s+displaced|displaced|patients|workers|employees|citizens|captives|guards"
          r"|observers|monitors|villagers|families|hostages|prisoners\s+of\s+war|pows|officers|reservists)\b",
    "uk": r"(?:військов\w+|солдат\w*|бійц\w+|осіб|особи|людей|людини|окупант\w*|жител\w+|мешканц\w+|цивільн\w+"
          r"|полонен\w+|поранен\w+|загибл\w+|вбит\w+|дітей|дитини|переселенц\w+|евакуйован\w+|найманц\w+|морпіх\w*"
          r"|військовослужбовц\w+|росіян|українців|контрактник\w*|загарбник\w*|миротворц\w+|мобілізован\w+|добровольц\w+|спостерігач\w*|бойовик\w*|військ)\b",
    "ru": r"(?:военн\w+|солдат\w*|бойц\w+|человек\w*|людей|жител\w+|мирных|пленн\w+|военнопленн\w+|ранен\w+|погибш\w+|убит\w+"
          r"|детей|беженц\w+|эвакуированн\w+|наёмник\w*|наемник\w*|военнослужащ\w+|россиян|украинцев|контрактник\w*"
          r"|миротворц\w+|мобилизованн\w+|добровольц\w+|наблюдател\w+|боевик\w*|десантник\w*)\b",
}
_BETWEEN_PEOPLE: Final = r"(?:[\w’'-]+\s+){0,2}?"
_JOIN: Final = r"(?:\s*[–—-]\s*|\s+(?:and|to|or|і|й|та|и|до|або|или)\s+)"
_PART_OF: Final = {
    "en": re.compile(rf"(?P<part>{NUMBER})\s+of\s+(?:his|her|its|their|the|some)?\s*$", re.IGNORECASE),
    "uk": re.compile(rf"\b(?:з|із)\s+(?P<part>{NUMBER})\s+до\s*$", re.IGNORECASE),
    "ru": re.compile(rf"\bс\s+(?P<part>{NUMBER})\s+до\s*$", re.IGNORECASE),
}
_BACK: Final = 32
_IN_BRACKETS: Final = re.compile(r"\(\s*(?:\w+\.?\s+){0,3}$")
_SAME_FAMILY: Final = {"km2": "area", "mi2": "area", "ha": "area"}
_LENGTH_OF_LINE: Final = re.compile(r"\bline of contact\b|\bfront ?line\b.*\blong\b|\blong\b.*\bfront|ліні\w+ (?:зіткнення|фронту)|лини\w+ (?:соприкосновения|фронта)",
                                    re.IGNORECASE | re.DOTALL)
_MINUS: Final = "−–-"


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
        if made is not None and not _repeats(text, match, made, found):
            found.append(made)
    found += _of_them(text, start, end, language, found)
    found += _fractions(text, start, end, language, found)
    return sorted(found, key=lambda each: each.span)


def is_of_ground(text: str, figure: FigureFound, language: str) -> bool:
    """Whether a figure measures ground: an area, or a share of a country, region or territory."""
    if figure.unit in _SAME_FAMILY:
        return True
    if figure.unit == "km":
        return _LENGTH_OF_LINE.search(text[max(0, figure.span.start - 90):figure.span.end + 40]) is not None
    if figure.unit != "percent":
        return False
    around = text[max(0, figure.span.start - 90):figure.span.end + 70]
    return _ground(language).search(around) is not None


@cache
def _ground(language: str) -> re.Pattern[str]:
    return re.compile(any_of(words_of(language).listed("ground", "words")), re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    units = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
    people = f"(?P<people>{_BETWEEN_PEOPLE}{_PEOPLE.get(language, _PEOPLE['en'])})"
    low = rf"(?P<low>{NUMBER})(?:\s*(?:%|{_UNITS['km2']}|{_UNITS['km']}))?"
    return re.compile(rf"(?:{low}{_JOIN})?(?P<high>{NUMBER})[\s-]*(?:{units}|{people})", re.IGNORECASE)


def _figure(text: str, start: int, match: re.Match[str], language: str) -> FigureFound | None:
    unit = next(name for name in (*_UNITS, "people") if match[name])
    high = number_of(match["high"], language)
    low = number_of(match["low"], language) if match["low"] else None
    begins = match.start("high")
    if high is None or high > limits.MAX_FIGURE or _is_part(text, match):
        return None
    if low is not None and low < 1000 <= high and _scale(match["high"]) > 1 and _scale(match["low"]) == 1:
        low *= _scale(match["high"])  # 2 to 3 thousand
    if low is not None and low < high:
        return FigureFound(low, high, "between", unit, Span(match.start("low"), match.end()))  # type: ignore[arg-type]
    comparison, begins = _comparison(text, start, begins, language)
    return FigureFound(high, None, comparison, unit, Span(begins, match.end()))  # type: ignore[arg-type]


def _scale(text: str) -> float:
    plain, scaled = number_of("1"), number_of(re.sub(r"^[\d.,\s]+", "1 ", text))
    return (scaled or 1) / (plain or 1)


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether the digits belong to something longer, such as a version, a time or a name ("Leopard 2")."""
    at = match.start("low") if match["low"] else match.start("high")
    return at > 0 and (text[at - 1].isalnum() or (text[at - 1] in ".,:/" and at > 1 and text[at - 2].isdigit()))


def _comparison(text: str, start: int, at: int, language: str) -> tuple[Comparison, int]:
    before = text[max(start, at - _BACK):at]
    match = _comparisons(language).search(before)
    if match is None:
        return "exactly", at
    kind = _kinds_of_comparison(language)[" ".join(match["phrase"].lower().split())]
    return kind, at - len(before) + match.start()


@cache
def _kinds_of_comparison(language: str) -> dict[str, Comparison]:
    kinds: tuple[Comparison, ...] = ("about", "more than", "less than", "exactly")
    return {phrase: kind for kind in kinds for phrase in words_of(language).listed("figures", kind)}


@cache
def _comparisons(language: str) -> re.Pattern[str]:
    """Returns the pattern of a phrase that ends right before a number."""
    filler = r"(?:\s+(?:a|an|the|of|total|as\s+much\s+as|as\s+many\s+as|slightly|ніж|за|чем|на))*\s*"
    phrases = any_of(_kinds_of_comparison(language))
    return re.compile(rf"(?<!\w)(?P<phrase>{phrases})(?!\w){filler}[{_MINUS}]?$", re.IGNORECASE)


def _repeats(text: str, match: re.Match[str], made: FigureFound, found: list[FigureFound]) -> bool:
    """Whether a figure says the one before it again: in brackets, in another unit of the same kind."""
    if not found or found[-1].unit == made.unit:
        return False
    before = text[found[-1].span.end:made.span.start]
    is_close = len(before) < 30 and (("(" in before and ")" not in before) or before.strip() in ("or", "або", "или", ","))
    kinds = {_SAME_FAMILY.get(each.unit, each.unit) for each in (found[-1], made)}
    return is_close and len(kinds) == 1


def _of_them(text: str, start: int, end: int, language: str, found: list[FigureFound]) -> list[FigureFound]:
    """Returns the parts and former values that take their unit from the figure behind: "310 of his 1,400 hectares"."""
    made = []
    for each in found:
        match = _PART_OF[language].search(text, max(start, each.span.start - 60), each.span.start)
        value = None if match is None else number_of(match["part"], language)
        if match is None or value is None:
            continue
        comparison, begins = _comparison(text, start, match.start("part"), language)
        made.append(FigureFound(value, None, comparison, each.unit, Span(begins, match.end("part"))))
    return made


def _fractions(text: str, start: int, end: int, language: str, found: list[FigureFound]) -> Iterator[FigureFound]:
    """Yields shares in words, such as "a fifth of Ukraine", as percent."""
    taken = [each.span for each in found]
    for match in FRACTIONS[language].finditer(text, start, end):
        span = Span(*match.span())
        if any(each.start < span.end and span.start < each.end for each in taken):
            continue
        value = number_of(match["share"], language)
        if value is not None and _ground(language).match(text, match.end(), min(end, match.end() + 60)):
            comparison, begins = _comparison(text, start, match.start("share"), language)
            yield FigureFound(value, None, comparison, "percent", Span(begins, match.end()))
