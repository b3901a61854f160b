# SPDX-License-Identifier: MIT
"""A figure beside what the observers in hand measure: one sentence for the card, a row for each in the drawer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from briefing.check import verdict_text
from briefing.model import Statement
from briefing.quantities import amount, difference, digits
from briefing.sentences import mark
from maps.figures.asking import ObservedFigure
from ui.files.figure_texts import claim_text, observer_days_text
from ui.files.open_briefing import CheckedFigure, OpenBriefing
from ui.kit.texts import counted, km2, say, tr, whose_day

if TYPE_CHECKING:
    from briefing.sentences import Numeral


class CheckRow(NamedTuple):
    """A row of the table of checks: whose day, what it measures, by how much that differs, and the verdict."""

    whose: str
    measured: str
    difference: str
    verdict: str

    @property
    def line(self) -> str:
        """The row as one line, for handouts and screen readers."""
        return tr("{whose}: {measured}; {verdict}").format(
            whose=self.whose, measured=self.measured, verdict=self.verdict)


def observers_sentence(opened: OpenBriefing, statement: Statement) -> str:
    """Returns "3 observers: 549 to 569 km²; stated about 650 km²", "" where none is in hand."""
    observed, figure = opened.observed_of(statement), statement.figure
    if not observed or figure is None:
        return ""
    whose = counted(len(observed), mark("observer"), mark("observers"))
    if len(observed) == 1:
        whose = observer_days_text(observed[0].observer, observed[0].days)
    return tr("{whose}: {measured}; stated {stated}").format(
        whose=whose, measured=_range_text(observed), stated=claim_text(figure))


def check_rows(opened: OpenBriefing, statement: Statement) -> list[CheckRow]:
    """Returns what the map and every observer in hand measure; nothing where only the map does."""
    observed = opened.observed_of(statement)
    checked = opened.checked(statement)
    if not observed:
        return []
    rows = []
    if checked is not None and not checked.measurement.by:
        rows.append(_map_row(opened, checked))
    shown = (opened.layer.observer, (opened.layer.as_of,))
    return [*rows, *(_row(each) for each in observed if not rows or (each.observer, each.days) != shown)]


def shown_check(opened: OpenBriefing, statement: Statement) -> tuple[CheckedFigure | None, str, str]:
    """Returns a statement's check, whose day it is of where that is not the built-in layer's, and else why it is not
    measured; "" where the caller knows better.
    """
    checked = opened.checked(statement)
    if checked is not None:
        return checked, measured_whose(opened, checked) if opened.layer.observer or checked.measurement.by else "", ""
    return None, "", say(opened.why_unmeasured(statement)) if opened.is_measured_late(statement) else ""


def measured_whose(opened: OpenBriefing, checked: CheckedFigure) -> str:
    """Returns whose control data a check is of, and of which day or days."""
    days = checked.measurement.days
    if days is None:
        return whose_day(opened.layer)
    return observer_days_text(checked.measurement.by, [each for each in days if each is not None])


def _map_row(opened: OpenBriefing, checked: CheckedFigure) -> CheckRow:
    result = checked.check
    return CheckRow(measured_whose(opened, checked), say(amount(result.measured, result.unit, result.margin)),
                    say(difference(result.deviation, result.unit)), say(verdict_text(result)))


def _row(each: ObservedFigure) -> CheckRow:
    result = each.check
    measured = say(amount(each.ends[0], result.unit, each.margin))
    if each.unknown_km2:
        measured = tr("{held} held, {unknown} unknown, so {range}").format(
            held=measured, unknown=km2(each.unknown_km2), range=_range_text((each,)))
    stated = result.measured - result.deviation
    low, high = (difference(end - stated, result.unit) for end in each.ends)
    number = say(cast("Numeral", low.values["number"])) if low != high else ""
    apart = tr("{least} to {most}").format(least=number, most=say(high)) if low != high else say(low)
    return CheckRow(observer_days_text(each.observer, each.days), measured, apart, say(verdict_text(result)))


def _range_text(observed: Sequence[ObservedFigure]) -> str:
    """Returns the least and the most that observers measure: "549 to 569 km²", or one number where they agree."""
    unit = observed[0].check.unit
    least, most = min(each.ends[0] for each in observed), max(each.ends[1] for each in observed)
    low, high = say(amount(least, unit)), say(amount(most, unit))
    if low == high:
        return low
    return tr("{least} to {most}").format(least=say(digits(least, unit)), most=high)


