# SPDX-License-Identifier: MIT
"""Compares a figure in a statement with what the map measures.

How much each word ("about", "exactly") allows is defined only here, and so is when a figure is too close to tell;
``explain`` puts it into words.
"""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from briefing.model import Comparison, Figure, Quantity, Unit
from briefing.quantities import CHANGES, IN_OWN, amount, in_own_unit, is_converted, own_unit, points, with_unit
from briefing.sentences import Sentence, mark, numeral, sentence

ABOUT_TOLERANCE_PERCENT = 10.0
"""How far from "about" a measurement may lie, in percent of the stated number.

Both sides are rough here: a speaker rounds to one or two digits (650 km² may be 645 to
655, "a fifth" anything from 18 to 22 percent), and the line of contact of the map is
approximate itself, some one percent of the occupied ground either way."""

EXACTLY_TOLERANCE_PERCENT = 1.0
"""How far from "exactly" a measurement may lie, in percent of the stated number.

Never 0: the map's own borders are simplified to 1:10 million, and its line of
contact is approximate, so a difference under one percent says nothing about the figure."""

LITTLE_PERCENT = 5.0
"""Below this a check says by how little a figure holds or fails: percent of the stated number, of a range's width
where the measurement lies within it. Counted from the end of what the statement allows to the nearer end of the
measurement's margin.

Enough to name every figure that a week of the war, or another rounding, could turn."""

Verdict = Literal["consistent", "below", "above", "too close"]
_FLOAT_NOISE = 1e-9
_SHOWN = 0.01
"""In the map's own unit: a smaller number that was converted keeps two digits, since it would read as 0."""
_BEYOND_COMPARISON = 10_000  # percent: beyond this, digits carry no meaning


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A figure compared with a measurement, with every term of the arithmetic.

    Numbers are in ``unit``, the map's own for the quantity; ``figure`` has them as they were
    stated. ``lower`` and ``upper`` are the ends within
    which a measurement is consistent, None for an open end. ``tolerance_percent`` is
    None where the words allow none. ``deviation_percent`` is how far the measurement
    lies from the stated number (or from the nearer end of a range), in percent of that
    number, negative where it lies below; None where that number is 0. ``deviation`` is
    the same in ``unit`` itself, for shares therefore in percentage points. ``margin`` is
    how much more or less the measurement may be, None where that is not known: with an
    end within it, the figure is too close to tell. ``clearance`` is how far the
    measurement lies from the nearer end; ``is_by_little`` says that this is little.
    """

    verdict: Verdict
    deviation: float
    deviation_percent: float | None
    comparison: Comparison
    figure: Figure
    unit: Unit
    claimed: float
    claimed_upper: float | None
    measured: float
    lower: float | None
    upper: float | None
    tolerance_percent: float | None
    margin: float | None = None
    clearance: float
    is_by_little: bool


def check(figure: Figure, measured: float, margin: float | None = None) -> Check:
    """Compares a figure with the map's measurement and its margin, given in the map's own unit."""
    claimed, claimed_upper = in_own_unit(figure)
    lower, upper, tolerance = _bounds(figure)
    nearest = _nearest(figure, measured)
    clearance = min(abs(measured - end) for end in (lower, upper) if end is not None)
    verdict = _verdict(lower, upper, measured)
    if margin is not None and clearance <= margin:
        verdict = "too close"
    is_within_range = claimed_upper is not None and verdict == "consistent"
    whole = (claimed_upper or 0.0) - claimed if is_within_range else nearest
    return Check(
        verdict=verdict,
        deviation=measured - nearest,
        deviation_percent=(measured - nearest) / nearest * 100 if nearest else None,
        comparison=figure.comparison,
        figure=figure,
        unit=own_unit(figure.quantity),
        claimed=claimed,
        claimed_upper=claimed_upper,
        measured=measured,
        lower=lower,
        upper=upper,
        tolerance_percent=tolerance,
        margin=margin,
        clearance=clearance,
        is_by_little=clearance - (margin or 0.0) < whole * LITTLE_PERCENT / 100,
    )


def check_text(result: Check) -> Sentence:
    """A check in one line: "map measures 110,383 ± 330 km² · consistent, by 0.3 %"."""
    return sentence("map measures {result}", result=measured_text(result))


def measured_text(result: Check) -> Sentence:
    """The same where the map goes without saying: "110,383 ± 330 km² · consistent, by 0.3 %"."""
    measured, unit = amount(result.measured, result.unit, result.margin), result.figure.unit
    if is_converted(unit):
        measured = sentence("{amount} ({as_stated})", amount=measured,
                            as_stated=amount(result.measured / IN_OWN[unit], unit))
    return sentence("{measured} · {verdict}", measured=measured, verdict=verdict_text(result))


def verdict_text(result: Check) -> Sentence:
    """The verdict in a few words: "consistent, by 0.3 %", "too close to tell", "14 % less than stated"."""
    return _said(result, _VERDICTS, _VERDICTS_BY)


def explain(result: Check) -> tuple[Sentence, ...]:
    """Returns the arithmetic in plain sentences: the claim, what it allows, the map, its margin, the verdict."""
    figure = result.figure
    values = {
        "claimed": amount(figure.value, figure.unit),
        "claimed_upper": amount(figure.upper or 0.0, figure.unit),
        "measured": amount(result.measured, result.unit, result.margin, in_full=figure.quantity != "length"),
        "lower": amount(result.lower or 0.0, result.unit),
        "upper": amount(result.upper or 0.0, result.unit),
        "tolerance": f"{result.tolerance_percent or 0:g}",
        "little": f"{LITTLE_PERCENT:g}",
    }
    said = [Sentence(_CLAIMS[result.comparison], values), *_conversion(result)]
    patterns = [_ALLOWANCES[result.comparison], mark("The map measures {measured}.")]
    if result.margin is not None:
        patterns.append(_MARGINS.get(figure.quantity, _MARGIN))
    if _manner(result) not in (None, "below", "above"):
        patterns.append(_LITTLE)
    return (*said, *(Sentence(pattern, values) for pattern in patterns), _said(result, _BEYOND, _BEYOND_BY))


def _conversion(result: Check) -> list[Sentence]:
    """What a number that was stated in another unit is in the map's own; nothing where the unit is the map's."""
    figure = result.figure
    if not is_converted(figure.unit):
        return []
    factor = numeral(IN_OWN[figure.unit], ".6g")
    ends = [(figure.value, result.claimed)]
    if figure.upper is not None and result.claimed_upper is not None:
        ends.append((figure.upper, result.claimed_upper))
    return [sentence("{stated} × {factor} = {own}.", stated=amount(stated, figure.unit), factor=factor,
                     own=amount(own, result.unit) if own >= _SHOWN else with_unit(numeral(own, ".2g"), result.unit))
            for stated, own in ends]


def _bounds(figure: Figure) -> tuple[float | None, float | None, float | None]:
    """Returns the ends within which a measurement is consistent, and the tolerance in percent."""
    value, upper = in_own_unit(figure)
    if figure.comparison in ("more than", "at least"):
        return value, None, None
    if figure.comparison == "less than":
        return None, value, None
    if figure.comparison == "between":
        return value, upper, None
    tolerance = EXACTLY_TOLERANCE_PERCENT if figure.comparison == "exactly" else ABOUT_TOLERANCE_PERCENT
    slack = value * tolerance / 100
    return value - slack, value if figure.comparison == "nearly" else value + slack, tolerance


def _nearest(figure: Figure, measured: float) -> float:
    """Returns the stated number or, of a stated range, the point nearest to the measurement."""
    value, upper = in_own_unit(figure)
    return value if upper is None else min(max(measured, value), upper)


def _verdict(lower: float | None, upper: float | None, measured: float) -> Verdict:
    if lower is not None and measured < lower * (1 - _FLOAT_NOISE):
        return "below"
    return "above" if upper is not None and measured > upper * (1 + _FLOAT_NOISE) else "consistent"


Manner = Literal["consistent by", "consistent below", "consistent above", "differs", "below", "above"]
"""How a verdict is said together with a distance."""


def _manner(result: Check) -> Manner | None:
    """How a verdict is said with a distance; None where none is known or worth saying."""
    if result.verdict == "too close" or (result.deviation_percent is None and result.unit != "percent"):
        return None
    has_tolerance = result.tolerance_percent is not None
    if result.verdict != "consistent":
        return "differs" if result.is_by_little and not has_tolerance else result.verdict
    distance = result.deviation if has_tolerance else result.clearance
    if not result.is_by_little or not distance:
        return None
    if not has_tolerance:
        return "consistent by"
    return "consistent below" if distance < 0 else "consistent above"


def _said(result: Check, bare: dict[Verdict, str], by: dict[Manner, str]) -> Sentence:
    manner = _manner(result)
    pattern = bare[result.verdict] if manner is None else by[manner]
    distance = result.clearance if manner == "consistent by" else result.deviation
    return Sentence(pattern, {} if manner is None else {"by": _distance_text(result, distance)})


def _distance_text(result: Check, distance: float) -> Sentence:
    """Returns a distance without its sign: in percent of the stated number, and for shares in percentage points.

    A share 5 points off would read as "7 % more", and be taken for 7 points. Decimals
    are given only where the number would mislead without them.
    """
    if result.unit == "percent":
        return points(distance)
    share = abs(distance) / _number_near(result) * 100
    if share > _BEYOND_COMPARISON:
        return sentence("over {number} %", number=numeral(_BEYOND_COMPARISON))
    tolerance = result.tolerance_percent or 0.0
    is_within = tolerance > 0 and result.verdict == "consistent"
    whole = math.floor(share + 0.5)
    if share == 0 or (0 < whole < tolerance if is_within else whole > tolerance):
        return sentence("{number} %", number=numeral(whole))
    if tolerance and not is_within and 0 <= share - tolerance < 0.05:
        return sentence("just over {number} %", number=f"{tolerance:g}")
    if share < 0.05:
        return sentence("under {number} %", number=numeral(0.1, ".1f"))
    return sentence("{number} %", number=numeral(share, ".1f", trimmed=True))


def _number_near(result: Check) -> float:
    """The stated number or, of a range, the end nearer to the measurement."""
    ends = (result.claimed, result.claimed if result.claimed_upper is None else result.claimed_upper)
    return min(ends, key=lambda end: abs(end - result.measured)) or math.inf


_VERDICTS: dict[Verdict, str] = {
    "consistent": mark("consistent"), "below": mark("less than stated"), "above": mark("more than stated"),
    "too close": mark("too close to tell"),
}
_VERDICTS_BY: dict[Manner, str] = {
    "consistent by": mark("consistent, by {by}"), "differs": mark("differs, by {by}"),
    "consistent below": mark("consistent, {by} less than stated"),
    "consistent above": mark("consistent, {by} more than stated"),
    "below": mark("{by} less than stated"), "above": mark("{by} more than stated"),
}
_BEYOND: dict[Verdict, str] = {
    "consistent": mark("That is consistent with the statement."),
    "below": mark("That is below the statement's number."), "above": mark("That is above the statement's number."),
    "too close": mark("That is too close to tell."),
}
_BEYOND_BY: dict[Manner, str] = {
    "consistent by": mark("That is consistent with the statement, by {by}."),
    "differs": mark("That differs from the statement, by {by}."),
    "consistent below": mark("That is consistent with the statement, {by} below its number."),
    "consistent above": mark("That is consistent with the statement, {by} above its number."),
    "below": mark("That is {by} below the statement's number."),
    "above": mark("That is {by} above the statement's number."),
}
_MARGIN = mark("Observers draw the line apart from one another; the margin is half of the ground between two of them, "
               "on other days as much as on that of the built-in layer. A limit of the statement that lies within it "
               "is too close to tell.")
_MARGINS: dict[Quantity, str] = {
    "distance": mark("Observers draw the line apart from one another; the margin is half of what lies between two of "
                     "them there. A limit of the statement that lies within it is too close to tell."),
    "people": mark("Observers draw the line apart from one another; the margin is half of the people who live between "
                   "two of them. A limit of the statement that lies within it is too close to tell."),
    "length": mark("The margin is what drawing the line half as finely changes. A limit of the statement that lies "
                   "within it is too close to tell."),
    **dict.fromkeys(CHANGES, mark(
        "The margin is half of how far apart observers draw the line, along as much of it as moved. A limit of the "
        "statement that lies within it is too close to tell.")),
}
_LITTLE = mark("Where a figure holds or fails by less than {little} %, the check says by how little.")
_CLAIMS: dict[Comparison, str] = {
    "about": mark("The statement says about {claimed}."),
    "more than": mark("The statement says more than {claimed}."),
    "at least": mark("The statement says at least {claimed}."),
    "less than": mark("The statement says less than {claimed}."),
    "nearly": mark("The statement says nearly {claimed}."),
    "between": mark("The statement says between {claimed} and {claimed_upper}."),
    "exactly": mark("The statement says exactly {claimed}."),
}
_ALLOWANCES: dict[Comparison, str] = {
    "about": mark("“About” is taken as {tolerance} % either way, from {lower} to {upper}."),
    "more than": mark("“More than” is taken at its word, {claimed} or above."),
    "at least": mark("“At least” is taken at its word, {claimed} or above."),
    "less than": mark("“Less than” is taken at its word, {claimed} or below."),
    "nearly": mark("“Nearly” is taken as up to {tolerance} % less, from {lower} to {upper}."),
    "between": mark("“Between” is taken at its word, both ends included."),
    "exactly": mark("“Exactly” is taken as {tolerance} % either way, from {lower} to {upper}."),
}
