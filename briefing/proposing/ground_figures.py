# SPDX-License-Identifier: MIT
"""The figure of a text that the map can measure: an area, a share of ground, or the length of a line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from briefing import limits
from briefing.drafting.text.figures import FigureFound, figures, is_of_ground
from briefing.drafting.text.languages import language_of
from briefing.model import Comparison, Figure, Quantity, Unit
from briefing.quantities import WHOLE

_UNITS: Final[Mapping[str, Unit]] = {"km2": "km2", "ha": "ha", "mi2": "mi2", "km": "km", "percent": "percent"}
_NEARLY: Final = re.compile(r"\b(?:nearly|almost|майже|почти)\b", re.IGNORECASE)
_AT_LEAST: Final = re.compile(
    r"\b(?:at\s+least|no\s+(?:less|fewer)\s+than|щонайменше|принаймні|не\s+менше|не\s+менее|не\s+меньше"
    r"|по\s+меньшей\s+мере)\b", re.IGNORECASE)
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
        figure = figure_of([each], text[each.span.start:each.span.end], text[each.span.end:each.span.end + _AFTER],
                           takes_lengths=True)
        if figure is not None:
            return figure, " ".join(text[each.span.start:each.span.end].split())
    return None


def figure_of(found: Sequence[FigureFound], words: str = "", after: str = "", *,
              takes_lengths: bool = False) -> Figure | None:
    """Returns the first figure that the map can measure, in the unit it is stated in; None where there is none.

    ``words`` state it and ``after`` is what follows: a share "of Ukraine" is one of the whole country. With
    ``takes_lengths`` kilometres are known to be of ground, such as of a line.
    """
    for each in found:
        unit = _UNITS.get(each.unit)
        if unit is None or (unit == "km" and not takes_lengths):
            continue
        value, upper = (None if number is None else round(number, 2) for number in (each.value, each.upper))
        if value is not None and 0 < value <= limits.MAX_FIGURE and not (unit == "percent" and value > WHOLE):
            share: Quantity = "share of Ukraine" if _is_of_ukraine(words, after) else "occupied share"
            quantity: Quantity = share if unit == "percent" else "length" if unit == "km" else "area"
            return Figure(quantity=quantity, unit=unit, comparison=_comparison(each.comparison, words),
                          value=value, upper=upper)
    return None


def _comparison(read: Comparison, words: str) -> Comparison:
    """How exact a number is said to be; drafts tell "nearly" from "about", and "at least" from "more than", no more."""
    if read == "about" and _NEARLY.search(words):
        return "nearly"
    return "at least" if read == "more than" and _AT_LEAST.search(words) else read


def _is_of_ukraine(words: str, after: str) -> bool:
    found = _OF_UKRAINE.search(words + after)
    return found is not None and found.start() <= len(words) + 1
