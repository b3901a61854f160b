# SPDX-License-Identifier: MIT
"""The units of figures, and how sizes, shares, lengths, margins and days are written: one rule, so that each reads the
same wherever it is shown.

Sizes are whole from 100 on, have one decimal from 1 on, two decimals below; shares have one decimal; zeros at the end
of decimals are left out. Margins have two significant digits, and no more than two decimals. The unit that was said is
kept and shown; only for comparing is a number converted.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from briefing.sentences import Numeral, Sentence, mark, numeral, sentence

if TYPE_CHECKING:
    import datetime

    from briefing.model import Comparison, Figure, Quantity, Unit

_AREA: Final[tuple[Unit, ...]] = ("km2", "ha", "mi2")
_LENGTH: Final[tuple[Unit, ...]] = ("km", "mi")
UNITS_OF: Final[dict[Quantity, tuple[Unit, ...]]] = {
    "area": _AREA, "occupied share": ("percent",), "share of Ukraine": ("percent",), "length": _LENGTH,
    "distance": _LENGTH, "people": ("people",), "growth": _AREA, "loss": _AREA,
}
"""The units a quantity may be stated in; the first is the map's own."""

CHANGES: Final[tuple[Quantity, ...]] = ("growth", "loss")
"""The quantities that lie between two days."""

IN_OWN: Final[dict[Unit, float]] = {
    "km2": 1.0, "ha": 0.01, "mi2": 2.589988110336, "percent": 1.0, "km": 1.0, "mi": 1.609344, "people": 1.0}
"""One of each unit in the map's own. A mile is the international one of 1,609.344 m."""

WHOLE: Final = 100.0
"""The most a share can be, in percent."""

_AMOUNTS: Final[dict[Unit, str]] = {
    "km2": mark("{number} km²"), "ha": mark("{number} ha"), "mi2": mark("{number} mi²"), "percent": mark("{number} %"),
    "km": mark("{number} km"), "mi": mark("{number} mi"), "people": mark("{number} people"),
}
_COMPARISONS: Final[dict[Comparison, str]] = {
    "about": mark("about {amount}"), "more than": mark("more than {amount}"), "at least": mark("at least {amount}"),
    "less than": mark("less than {amount}"), "nearly": mark("nearly {amount}"),
}
"""How an amount is said with how exact it is."""
_SHORT_MONTHS: Final = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"))
_MONTHS: Final = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"))


def own_unit(quantity: Quantity) -> Unit:
    """Returns the unit that the map measures a quantity in."""
    return UNITS_OF[quantity][0]


def in_own_unit(figure: Figure) -> tuple[float, float | None]:
    """Returns a figure's number and upper end in the map's own unit."""
    factor = IN_OWN[figure.unit]
    return figure.value * factor, None if figure.upper is None else figure.upper * factor


def is_converted(unit: Unit) -> bool:
    """Whether numbers of this unit are converted for comparing."""
    return IN_OWN[unit] != 1.0


def km2(size: float, *, signed: bool = False) -> Sentence:
    """A size: "110,391 km²", "42.3 km²", "0.04 km²"; signed: "+6.3 km²", "−0.4 km²", "±0 km²"."""
    return sentence("{number} km²", number=number(size, signed=signed))


def amount(value: float, unit: Unit, margin: float | None = None, *, in_full: bool = False) -> Sentence:
    """A number with its unit and, where it is known, its margin in that unit or in percentage points.

    "110,383 km²", "18.4 %"; with a margin "110,383 ± 330 km²", "18.4 ± 0.06 %", and in full "110,383 km², ± 330 where
    the observers differ", "18.4 %, ± 0.06 points where the observers differ".
    """
    is_share = unit == "percent"
    shown = digits(value, unit)
    plain = with_unit(shown, unit)
    give_or_take = "" if margin is None else _margin(margin)
    if not give_or_take:
        return plain
    if in_full and is_share:
        return sentence("{amount}, ± {margin} points where the observers differ", amount=plain, margin=give_or_take)
    if in_full:
        return sentence("{amount}, ± {margin} where the observers differ", amount=plain, margin=give_or_take)
    return with_unit(Numeral(f"{shown} ± {give_or_take}"), unit)


def digits(value: float, unit: Unit) -> Numeral:
    """A number of a unit, without the unit."""
    return _share(value) if unit == "percent" else numeral(value, ",.0f") if unit == "people" else number(value)


def with_unit(shown: str, unit: Unit) -> Sentence:
    """A number that is written already, with its unit."""
    return Sentence(_AMOUNTS[unit], {"number": shown})


def stated(figure: Figure) -> Sentence:
    """A figure's number as it was stated, in its own unit: "250 mi²", "600–650 km²"."""
    ends = [digits(each, figure.unit) for each in (figure.value, figure.upper) if each is not None]
    return with_unit(Numeral("–".join(ends)), figure.unit)


def claim(figure: Figure) -> Sentence:
    """A figure as it was stated, with how exact it was said to be: "about 250 mi²", "600–650 km²"."""
    return compared(figure.comparison, stated(figure))


def said_in_full(figure: Figure) -> Sentence:
    """A figure with all its digits, and the days it lies between: "about 647.5 km², 1 Nov 2024 – 30 Nov 2024"."""
    ends = [numeral(each, ",.10g") for each in (figure.value, figure.upper) if each is not None]
    said = compared(figure.comparison, with_unit(Numeral("–".join(ends)), figure.unit))
    if figure.since is None or figure.until is None:
        return said
    return sentence("{figure}, {since} – {until}", figure=said, since=short_day(figure.since),
                    until=short_day(figure.until))


def compared(comparison: Comparison, amount: Sentence) -> Sentence:
    """An amount with how exact it was said to be."""
    return Sentence(_COMPARISONS[comparison], {"amount": amount}) if comparison in _COMPARISONS else amount


def difference(value: float, unit: Unit) -> Sentence:
    """How much more or less something is: "+6.3 km²", "−2.6 points", "±0 km"."""
    if unit == "people":
        people = round(value)
        return with_unit(Numeral(f"{people:+,}".replace("-", "−") if people else "±0"), unit)
    if unit != "percent":
        return with_unit(number(value, signed=True), unit)
    if _share(abs(value)) == "0":
        return sentence("±{points}", points=points(0.0))
    return sentence("{sign}{points}", sign="−" if value < 0 else "+", points=points(value))


def points(difference: float) -> Sentence:
    """A difference between shares: "2.6 points", "1 point", "under 0.1 points"."""
    shown = _share(abs(difference))
    if shown == "0" and difference:
        return sentence("under {number} points", number=numeral(0.1, ".1f"))
    return sentence("1 point") if shown == "1" else sentence("{number} points", number=shown)


def _share(value: float) -> Numeral:
    return numeral(value, ".1f", trimmed=True)


def _margin(margin: float) -> Numeral:
    """A margin without its unit; "" where it is too small to be written."""
    decimals = 1 - math.floor(math.log10(margin)) if margin > 0 else 0
    shown = f"{round(margin, min(decimals, 2)):,.{min(max(decimals, 0), 2)}f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return Numeral("" if shown == "0" else shown)


def km(length: float) -> Sentence:
    """A length: "960 km", "1.2 km"."""
    return sentence("{number} km", number=number(length))


def number(value: float, *, signed: bool = False) -> Numeral:
    """A size or length without its unit, rounded by the rule; negative ones have a true minus."""
    digits = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 0.995 else 2
    shown = f"{abs(value):,.{digits}f}"
    if digits:
        shown = shown.rstrip("0").rstrip(".")
    if shown == "0":
        return Numeral("±0" if signed else "0")
    return Numeral(f"−{shown}" if value < 0 else f"+{shown}" if signed else shown)


def short_day(day: datetime.date) -> Sentence:
    """A day for reading: "20 Nov 2024"."""
    return sentence("{day} {month} {year}", day=day.day, month=Sentence(_SHORT_MONTHS[day.month - 1]), year=day.year)


def day_in_words(day: datetime.date) -> Sentence:
    """A day in full, for citations: "20 November 2024"."""
    return sentence("{day} {month} {year}", day=day.day, month=Sentence(_MONTHS[day.month - 1]), year=day.year)
