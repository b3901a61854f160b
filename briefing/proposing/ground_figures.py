# SPDX-License-Identifier: MIT
"""The figure of a text that the map can measure, with how exact it is said to be."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Final

from briefing import limits
from briefing.drafting.text.figures import FigureFound, figures
from briefing.drafting.text.languages import language_of
from briefing.model import Comparison, Figure
from briefing.proposing.said_quantity import Said, said_quantity
from briefing.quantities import WHOLE

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


def figure_in(text: str, day: datetime.date | None = None) -> tuple[Figure, str] | None:
    """Returns the first figure of a text that the map can measure, and the words that state it; None without one.

    ``day`` is the day of the text, before which a month without a year lies.
    """
    if _SIGN.search(text) is None:
        return None
    language = language_of(text)
    return figure_of(text, figures(text, 0, len(text), language), language, day)


def figure_of(text: str, found: Iterable[FigureFound], language: str,
              day: datetime.date | None = None) -> tuple[Figure, str] | None:
    """Returns the first number found in a text that the map can measure, and its words; None without one."""
    for each in found:
        said = said_quantity(text, each, language, day)
        figure = None if said is None else _figure(text, each, said)
        if figure is not None:
            return figure, " ".join(text[each.span.start:each.span.end].split())
    return None


def _figure(text: str, found: FigureFound, said: Said) -> Figure | None:
    """Returns a number as a figure, in the unit it is stated in; None where it is too large for one."""
    value, upper = (None if number is None else round(number, 2) for number in (found.value, found.upper))
    is_share = found.unit == "percent"
    if value is None or not 0 < value <= limits.MAX_FIGURE or (is_share and (upper or value) > WHOLE):
        return None
    words = text[found.span.start:found.span.end]
    quantity = said.quantity
    if is_share and _is_of_ukraine(words, text[found.span.end:found.span.end + _AFTER]):
        quantity = "share of Ukraine"
    return Figure(quantity=quantity, unit=found.unit, comparison=_comparison(found.comparison, words), value=value,
                  upper=upper, since=said.since, until=said.until)


def _comparison(read: Comparison, words: str) -> Comparison:
    """How exact a number is said to be; drafts tell "nearly" from "about", and "at least" from "more than", no more."""
    if read == "about" and _NEARLY.search(words):
        return "nearly"
    return "at least" if read == "more than" and _AT_LEAST.search(words) else read


def _is_of_ukraine(words: str, after: str) -> bool:
    found = _OF_UKRAINE.search(words + after)
    return found is not None and found.start() <= len(words) + 1
