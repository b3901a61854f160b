# SPDX-License-Identifier: MIT
"""The figure of a text that the map can measure: an area, or a share of ground."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import Final

from briefing import limits
from briefing.drafting.text.figures import FigureFound, figures, is_of_ground
from briefing.drafting.text.languages import language_of
from briefing.model import Figure, Quantity

_KM2: Final[Mapping[str, float]] = {"km2": 1.0, "ha": 0.01, "mi2": 2.589988}
_DIGITS: Final = 4
"""Significant digits of a value that was stated in another unit: more would be false exactness."""
_AFTER: Final = 48
"""Characters after a share in which the text says of what it is."""
_OF_UKRAINE: Final = re.compile(
    r"of\s+(?:the\s+)?(?:(?:territory|land|area|country)\s+of\s+)?Ukraine\b"
    r"|(?:(?:територі|площ|земл)\w*\s+)?України\b|(?:(?:территори|площад|земл)\w*\s+)?Украины\b")
_SIGN: Final = re.compile(
    r"[\d%]|\b(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundred|thousand)"
    r"|полов|трет|чверт|четверт|п.?ят|шост|шест|сьом|седьм|восьм|тисяч|тысяч|сот", re.IGNORECASE)
"""Without any of these a text holds no figure."""


def figure_in(text: str) -> tuple[Figure, str] | None:
    """Returns the first figure of a text that is about ground, and the words that state it; None without one."""
    if _SIGN.search(text) is None:
        return None
    language = language_of(text)
    found = [each for each in figures(text, 0, len(text), language) if is_of_ground(text, each, language)]
    for each in found:
        figure = figure_of([each], text[each.span.start:each.span.end], text[each.span.end:each.span.end + _AFTER])
        if figure is not None:
            return figure, " ".join(text[each.span.start:each.span.end].split())
    return None


def figure_of(found: Sequence[FigureFound], words: str = "", after: str = "") -> Figure | None:
    """Returns the first figure that the map can measure, in km² or percent; None where there is none.

    ``words`` state it and ``after`` is what follows: a share "of Ukraine" is one of the whole country.
    """
    for each in found:
        factor = _KM2.get(each.unit)
        if factor is None and each.unit != "percent":
            continue
        value, upper = (None if number is None else _converted(number, factor) for number in (each.value, each.upper))
        if value is not None and 0 < value <= limits.MAX_FIGURE and not (factor is None and value > 100):
            share: Quantity = "share of Ukraine" if _is_of_ukraine(words, after) else "occupied share"
            return Figure(quantity=share if factor is None else "area", unit="percent" if factor is None else "km2",
                          comparison=each.comparison, value=value, upper=upper)
    return None


def _is_of_ukraine(words: str, after: str) -> bool:
    found = _OF_UKRAINE.search(words + after)
    return found is not None and found.start() <= len(words) + 1


def _converted(number: float, factor: float | None) -> float:
    """Returns a number in km² or percent; of one that is converted as many digits as were meant."""
    if factor in (None, 1.0) or number <= 0:
        return round(number, 2)
    value = number * (factor or 1.0)
    return round(value, max(-3, _DIGITS - 1 - floor(log10(value))))
