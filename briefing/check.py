# SPDX-License-Identifier: MIT
"""Compares a figure in a statement with what the map measures.

How much each word ("about", "exactly") allows is defined only here, and ``explain`` puts it into words.
"""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from briefing.model import Comparison, Figure, Unit
from briefing.quantities import km2
from briefing.sentences import Sentence, mark, sentence

ABOUT_TOLERANCE_PERCENT = 10.0
"""How far from "about" a measurement may lie, in percent of the stated number.

Both sides are rough here: a speaker rounds to one or two digits (650 km² may be 645 to
655, "a fifth" anything from 18 to 22 percent), and the line of contact of the map is
approximate itself, some one percent of the occupied ground either way."""

EXACTLY_TOLERANCE_PERCENT = 1.0
"""How far from "exactly" a measurement may lie, in percent of the stated number.

Never 0: the map's own borders are simplified to 1:10 million, and its line of
contact is approximate, so a difference under one percent says nothing about the figure."""

Verdict = Literal["consistent", "below", "above"]
_FLOAT_NOISE = 1e-9
_BEYOND_COMPARISON = 10_000  # percent: beyond this, digits carry no meaning


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A figure compared with a measurement, with every term of the arithmetic.

    Numbers are in ``unit``, km² or percent. ``lower`` and ``upper`` are the ends within
    which a measurement is consistent, None for an open end. ``tolerance_percent`` is
    None where the words allow none. ``deviation_percent`` is how far the measurement
    lies from the stated number (or from the nearer end of a range), in percent of that
    number, negative where it lies below; None where that number is 0. ``deviation`` is
    the same in ``unit`` itself, for shares therefore in percentage points.
    """

    verdict: Verdict
    deviation: float
    deviation_percent: float | None
    comparison: Comparison
    unit: Unit
    claimed: float
    claimed_upper: float | None
    measured: float
    lower: float | None
    upper: float | None
    tolerance_percent: float | None


def check(figure: Figure, measured: float) -> Check:
    """Compares a figure with the map's measurement, given in the figure's own unit."""
    lower, upper, tolerance = _bounds(figure)
    verdict: Verdict = "consistent"
    if lower is not None and measured < lower * (1 - _FLOAT_NOISE):
        verdict = "below"
    elif upper is not None and measured > upper * (1 + _FLOAT_NOISE):
        verdict = "above"
    nearest = _nearest(figure, measured)
    return Check(
        verdict=verdict,
        deviation=measured - nearest,
        deviation_percent=(measured - nearest) / nearest * 100 if nearest else None,
        comparison=figure.comparison,
        unit=figure.unit,
        claimed=figure.value,
        claimed_upper=figure.upper,
        measured=measured,
        lower=lower,
        upper=upper,
        tolerance_percent=tolerance,
    )


def verdict_text(result: Check) -> Sentence:
    """Returns the verdict in a few words: "consistent", "14 % below", "5 points above"."""
    no_percentage = result.deviation_percent is None and result.unit != "percent"
    if result.verdict == "consistent" or no_percentage:
        return _VERDICTS[result.verdict]
    return Sentence(_VERDICTS_BY[result.verdict], {"deviation": _deviation_text(result)})


def explain(result: Check) -> tuple[Sentence, ...]:
    """Returns the arithmetic in plain sentences: the claim, what it allows, the map, the verdict."""
    values = {
        "claimed": amount(result.claimed, result.unit),
        "claimed_upper": amount(result.claimed_upper or 0.0, result.unit),
        "measured": amount(result.measured, result.unit),
        "lower": amount(result.lower or 0.0, result.unit),
        "upper": amount(result.upper or 0.0, result.unit),
        "tolerance": f"{result.tolerance_percent or 0:g}",
        "deviation": _deviation_text(result),
    }
    patterns = (
        _CLAIMS[result.comparison], _ALLOWANCES[result.comparison], mark("The map measures {measured}."),
        _verdict_pattern(result))
    return tuple(Sentence(pattern, values) for pattern in patterns)


def amount(number: float, unit: Unit) -> Sentence:
    """Returns a number with its unit: "110,391 km²", "0.5 km²", "18.3 %"."""
    if unit == "percent":
        return sentence("{number} %", number=f"{number:.1f}".removesuffix(".0"))
    return km2(number)


def _bounds(figure: Figure) -> tuple[float | None, float | None, float | None]:
    """Returns the ends within which a measurement is consistent, and the tolerance in percent."""
    if figure.comparison == "more than":
        return figure.value, None, None
    if figure.comparison == "less than":
        return None, figure.value, None
    if figure.comparison == "between":
        return figure.value, figure.upper, None
    about = figure.comparison == "about"
    tolerance = ABOUT_TOLERANCE_PERCENT if about else EXACTLY_TOLERANCE_PERCENT
    slack = figure.value * tolerance / 100
    return figure.value - slack, figure.value + slack, tolerance


def _nearest(figure: Figure, measured: float) -> float:
    """Returns the stated number or, of a stated range, the point nearest to the measurement."""
    if figure.upper is None:
        return figure.value
    return min(max(measured, figure.value), figure.upper)


def _deviation_text(result: Check) -> Sentence:
    """Returns the deviation without its sign: in percent, and for shares in percentage points.

    A share 5 points off would read as "7 % above", and be taken for 7 points. Decimals
    are given only where the number would mislead without them.
    """
    if result.unit == "percent":
        points = abs(result.deviation)
        if 0 < points < 0.05:
            return sentence("under {number} points", number="0.1")
        return sentence("{number} points", number=f"{points:.1f}".removesuffix(".0"))
    deviation = abs(result.deviation_percent or 0.0)
    if deviation > _BEYOND_COMPARISON:
        return sentence("over {number} %", number=f"{_BEYOND_COMPARISON:,}")
    whole = math.floor(deviation + 0.5)
    tolerance = result.tolerance_percent or 0.0
    if whole > tolerance or deviation == 0:
        return sentence("{number} %", number=f"{whole:,}")
    if deviation >= tolerance + 0.05:
        return sentence("{number} %", number=f"{deviation:.1f}")
    if tolerance:
        return sentence("just over {number} %", number=f"{tolerance:g}")
    return sentence("under {number} %", number="0.1")


def _verdict_pattern(result: Check) -> str:
    if result.verdict == "consistent":
        return mark("That is consistent with the statement.")
    if result.deviation_percent is None and result.unit != "percent":
        return _BEYOND[result.verdict]
    return _BEYOND_BY[result.verdict]


_VERDICTS: dict[Verdict, Sentence] = {
    "consistent": sentence("consistent"), "below": sentence("below"), "above": sentence("above"),
}
_VERDICTS_BY: dict[Verdict, str] = {"below": mark("{deviation} below"), "above": mark("{deviation} above")}
_BEYOND: dict[Verdict, str] = {
    "below": mark("That is below the statement's number."), "above": mark("That is above the statement's number."),
}
_BEYOND_BY: dict[Verdict, str] = {
    "below": mark("That is {deviation} below the statement's number."),
    "above": mark("That is {deviation} above the statement's number."),
}
_CLAIMS: dict[Comparison, str] = {
    "about": mark("The statement says about {claimed}."),
    "more than": mark("The statement says more than {claimed}."),
    "less than": mark("The statement says less than {claimed}."),
    "between": mark("The statement says between {claimed} and {claimed_upper}."),
    "exactly": mark("The statement says exactly {claimed}."),
}
_ALLOWANCES: dict[Comparison, str] = {
    "about": mark("“About” is taken as {tolerance} % either way, from {lower} to {upper}."),
    "more than": mark("“More than” is taken at its word, {claimed} or above."),
    "less than": mark("“Less than” is taken at its word, {claimed} or below."),
    "between": mark("“Between” is taken at its word, both ends included."),
    "exactly": mark("“Exactly” is taken as {tolerance} % either way, from {lower} to {upper}."),
}
