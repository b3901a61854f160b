# SPDX-License-Identifier: MIT
"""The source drawer's texts: the arithmetic of a check, the areas' sizes and dates, what is second-hand."""

from __future__ import annotations

import datetime
from typing import Final

from briefing.attribution import UnnamedSpeaker, second_hand
from briefing.check import check, explain, measured_text
from briefing.model import Briefing, Figure, Statement
from briefing.quantities import number
from maps.measure import Measurement, Term
from maps.official_areas import official_km2
from ui.files.open_briefing import CheckedFigure, OpenBriefing
from ui.kit.texts import (
    area_name,
    extent_text,
    km2,
    language_name,
    origins_text,
    publisher_text,
    say,
    short_date,
    speaker_name,
    tr,
)
from ui.reading.observed_texts import measured_whose

_MOST_NOTE: Final = 300
"""Characters of an area's note in the drawer; the editor has all of it."""


def arithmetic_lines(opened: OpenBriefing, statement: Statement) -> list[str]:
    """Returns how the map's number is computed and how it compares; nothing without a figure."""
    if statement.figure is None:
        return []
    checked = opened.checked(statement)
    if checked is None:
        return [say(opened.why_unmeasured(statement))]
    lines = [*map(say, explain(checked.check)),
             tr("Control data: {whose}.").format(whose=measured_whose(opened, checked))]
    return [*lines, *_measured_lines(opened, checked.measurement), *_official_lines(statement.figure, checked)]


def _measured_lines(opened: OpenBriefing, measurement: Measurement) -> list[str]:
    if measurement.lines:
        return [*map(say, measurement.lines)]
    if not measurement.terms:
        return []
    ground = _sum_text(opened, measurement.terms)
    if measurement.of:
        return [tr("Measured ground: {sum}.").format(sum=ground),
                tr("As a share of: {sum}.").format(sum=_sum_text(opened, measurement.of))]
    return [tr("Measured: {sum}.").format(sum=ground)] if len(measurement.terms) > 1 else []


def _official_source() -> str:
    return tr("State Statistics Service of Ukraine, second-hand")


def _official_lines(figure: Figure, checked: CheckedFigure) -> list[str]:
    """Returns what share it is of the official area, which is not the map's own."""
    of = [area for term in checked.measurement.of for area in term.areas]
    official = official_km2(of)
    if official is None:
        return []
    share = 100 * sum(term.km2 for term in checked.measurement.terms) / official
    return [tr("Of the official area, {size} ({source}), it would be {share}.").format(
        size=km2(official), source=_official_source(), share=say(measured_text(check(figure, share))))]


def _sum_text(opened: OpenBriefing, terms: tuple[Term, ...]) -> str:
    if len(terms) == 1:
        return f"{_term_name(opened, terms[0])} {km2(terms[0].km2)}"
    parts = [f"{_term_name(opened, term)} {number(term.km2)}" for term in terms]
    return f"{' + '.join(parts)} = {km2(sum(term.km2 for term in terms))}"


def _term_name(opened: OpenBriefing, term: Term) -> str:
    names = tr(" and ").join(area_name(opened.layer[area_id]) for area_id in term.areas)
    return tr("occupied ground within {names}").format(names=names) if term.inside else names


def translation_line(opened: OpenBriefing, statement: Statement) -> str:
    """Returns whose translation a statement's text is, and what it translates; "" where it is as it was written."""
    if opened.original is None or not opened.is_translated(statement):
        return ""
    written = opened.original.briefing
    return tr("Translated by the briefer. {language}: {text}").format(
        language=language_name(written.language), text=written.statement(statement.id).text)


def area_lines(opened: OpenBriefing, statement: Statement) -> list[str]:
    """Returns each area's name, size, date, sources and note."""
    lines = []
    for area_id in statement.areas:
        area = opened.layer[area_id]
        facts = [extent_text(area, in_full=True)]
        if area.approximate:
            facts.append(tr("approximate"))
        official = official_km2([area_id])
        if official is not None:
            facts.append(tr("official area {size} ({source})").format(size=km2(official), source=_official_source()))
        if area.as_of:
            facts.append(tr("as of {day}").format(day=_day(area.as_of)))
        facts.extend([*area.sources, area.url, area.note.replace("\n", " ")[:_MOST_NOTE]])
        lines.append(f"{area_name(area)}: {' · '.join(fact for fact in facts if fact)}")
    return lines


def _day(iso: str) -> str:
    try:
        return short_date(datetime.date.fromisoformat(iso))
    except ValueError:
        return iso


def origin_lines(opened: OpenBriefing, statement: Statement) -> list[str]:
    """Returns through how many outlets a statement reached us, and how many independent origins they have."""
    found = opened.origins.get(statement.id)
    said = origins_text(found)
    if found is None or not said:
        return []
    if len(found.statements) > 1:
        return [tr("{count}, with the statements that support it.").format(count=said)]
    return [tr("{count}: who repeats another outlet is no second witness.").format(count=said)]


def unknown_lines(briefing: Briefing, statement: Statement) -> list[str]:
    """Returns what is not known at first hand about a statement."""
    lines = []
    for link in second_hand(briefing, statement):
        if isinstance(link, UnnamedSpeaker):
            lines.append(tr("The speaker is not named: {name}.").format(name=speaker_name(link.speaker)))
        elif link.through is not None:
            lines.append(tr("{publisher}'s own text was not read; it is known through {through}.").format(
                publisher=publisher_text(link.source), through=publisher_text(link.through)))
        else:
            lines.append(tr("{publisher}'s own text was not read.").format(publisher=publisher_text(link.source)))
    return lines
