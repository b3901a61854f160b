# SPDX-License-Identifier: MIT
"""Numbers as articles write them: digits with any separator, thousands and millions, words, and shares in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.words import any_of, words_of

SPACES: Final = " \u00a0\u202f\u2009"
_MOST_DIGITS: Final = 20
_MOST_GROUPS: Final = 5
"""Groups of digits after the first: longer runs are no numbers, and would be read again from each group on."""
_DIGITS: Final = (
    rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,{_MOST_GROUPS}}}(?![{SPACES}]?\d)(?:[.,]\d{{1,2}}(?!\d))?"
    rf"|\d{{1,{_MOST_DIGITS}}}(?:[.,'’]\d{{1,{_MOST_DIGITS}}}){{0,{_MOST_GROUPS}}}")
_APOSTROPHES: Final = re.compile("[’ʼ]")


class Numbers(NamedTuple):
    """The words of a language that stand for numbers, and the patterns that find numbers and shares."""

    values: Mapping[str, float]
    scales: Mapping[str, float]
    shares: Mapping[str, float]
    number: str
    share: re.Pattern[str]


@cache
def numbers_of(language: str) -> Numbers:
    """Returns a language's words for numbers, prepared."""
    words = words_of(language)
    values, scales = words.table("figures", "numbers"), words.table("figures", "scales")
    shares = words.table("figures", "shares")
    scale = rf"(?:{any_of(scales)})(?!\w)\.?"
    spelled = any_of(values).replace("'", "['’ʼ]")
    number = rf"(?:(?:{_DIGITS})(?:[\s-]*{scale})?|(?<!\w)(?:{spelled})(?!\w)(?:[\s-]+{scale})?)"
    fraction = any_of(shares).replace("'", "['’ʼ]")
    share = re.compile(rf"(?<!\w)(?P<share>{fraction})(?!\w)(?:\s+of)?\s+(?=\S)", re.IGNORECASE)
    return Numbers(values, scales, shares, number, share)


def number_of(text: str, language: str = "en") -> float | None:
    """Returns the value of a number, None if it is none; a share in words is in percent."""
    known = numbers_of(language)
    plain = _APOSTROPHES.sub("'", " ".join(text.split()).lower().rstrip("."))
    if plain in known.shares:
        return float(known.shares[plain])
    match = re.match(rf"(?P<digits>{_DIGITS})?(?P<rest>.*)", plain, re.DOTALL)
    digits = match["digits"] if match else None
    rest = (match["rest"] if match else plain).strip(f"{SPACES}-.")
    if digits:
        value = _digits(digits, language)
        return None if value is None else value * known.scales.get(rest, 1)
    if rest in known.values:
        return float(known.values[rest])
    word, _, scale = rest.rpartition(" ")
    if word in known.values and scale in known.scales:
        return float(known.values[word] * known.scales[scale])
    return None


def scale_of(text: str, language: str) -> float:
    """Returns how many thousands or millions come after a number's digits; 1 if none do."""
    word = re.sub(r"^[^\W\d_]*[\d.,'’\s\u00a0\u202f\u2009-]*", "", text.lower()).strip(" .-")
    return float(numbers_of(language).scales.get(word, 1))


def _digits(text: str, language: str) -> float | None:
    """Returns digits as a number. A comma before three digits divides thousands in English, a point in Ukrainian and
    Russian; the other sign is the decimal one.
    """
    plain = re.sub(f"[{SPACES}'’]", "", text)
    if len(plain) > _MOST_DIGITS:
        return None
    groups = re.split("[.,]", plain)
    if len(groups) == 1:
        return float(plain)
    signs = [each for each in plain if each in ".,"]
    if len(groups) == 2:
        divides = signs[0] == ("," if language == "en" else ".")
        is_thousands = divides and len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0"
        return float("".join(groups)) if is_thousands else float(".".join(groups))
    if len(set(signs)) == 1:
        return float("".join(groups)) if all(len(each) == 3 for each in groups[1:]) else None
    return float(f"{''.join(groups[:-1])}.{groups[-1]}")
