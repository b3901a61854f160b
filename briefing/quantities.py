# SPDX-License-Identifier: MIT
"""How sizes, shares, lengths, margins and days are written: one rule, so that each reads the same wherever it stands.

Sizes are whole from 100 on, have one decimal from 1 on, two decimals below; shares have one decimal; zeros at the end
of decimals are left out. Margins have two significant digits, and no more than two decimals.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from briefing.sentences import Sentence, mark, sentence

if TYPE_CHECKING:
    import datetime

    from briefing.model import Figure, Unit

_AMOUNTS: Final[dict[Unit, str]] = {
    "km2": mark("{number} km²"), "ha": mark("{number} ha"), "mi2": mark("{number} mi²"), "percent": mark("{number} %"),
    "km": mark("{number} km"), "mi": mark("{number} mi"), "people": mark("{number} people"),
}
_SHORT_MONTHS: Final = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"))
_MONTHS: Final = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"))


def km2(size: float, *, signed: bool = False) -> Sentence:
    """A size: "110,391 km²", "42.3 km²", "0.04 km²"; signed: "+6.3 km²", "−0.4 km²", "±0 km²"."""
    return sentence("{number} km²", number=number(size, signed=signed))


def amount(value: float, unit: Unit, margin: float | None = None, *, in_full: bool = False) -> Sentence:
    """A number with its unit and, where it is known, its margin in that unit or in percentage points.

    "110,383 km²", "18.4 %"; with a margin "110,383 ± 330 km²", "18.4 ± 0.06 %", and in full "110,383 km², ± 330 where
    the observers differ", "18.4 %, ± 0.06 points where the observers differ".
    """
    is_share = unit == "percent"
    shown = _share(value) if is_share else f"{value:,.0f}" if unit == "people" else number(value)
    plain = Sentence(_AMOUNTS[unit], {"number": shown})
    give_or_take = "" if margin is None else _margin(margin)
    if not give_or_take:
        return plain
    if in_full and is_share:
        return sentence("{amount}, ± {margin} points where the observers differ", amount=plain, margin=give_or_take)
    if in_full:
        return sentence("{amount}, ± {margin} where the observers differ", amount=plain, margin=give_or_take)
    return Sentence(_AMOUNTS[unit], {"number": f"{shown} ± {give_or_take}"})


def stated(figure: Figure) -> Sentence:
    """A figure's number as it was stated, in its own unit: "250 mi²", "600–650 km²"."""
    low, most = amount(figure.value, figure.unit), figure.upper
    if most is None:
        return low
    ends = f"{low.values['number']}–{amount(most, figure.unit).values['number']}"
    return Sentence(_AMOUNTS[figure.unit], {"number": ends})


def points(difference: float) -> Sentence:
    """A difference between shares: "2.6 points", "1 point", "under 0.1 points"."""
    shown = f"{abs(difference):.1f}".removesuffix(".0")
    if shown == "0" and difference:
        return sentence("under {number} points", number="0.1")
    return sentence("1 point") if shown == "1" else sentence("{number} points", number=shown)


def _share(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _margin(margin: float) -> str:
    """A margin without its unit; "" where it is too small to be written."""
    decimals = 1 - math.floor(math.log10(margin)) if margin > 0 else 0
    shown = f"{round(margin, min(decimals, 2)):,.{min(max(decimals, 0), 2)}f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return "" if shown == "0" else shown


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
