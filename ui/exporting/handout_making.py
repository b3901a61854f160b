# SPDX-License-Identifier: MIT
"""Makes the handout of an open briefing from its pictures: only texts, so that any thread may do it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.attribution import citation, shown_date
from briefing.check import verdict_text
from briefing.model import Briefing, Statement
from briefing.presenting.sequence import PresentedStep
from briefing.structs import changed
from maps.areas import Area
from maps.exporting.handout import ExportSettings, Handout, HandoutDay, HandoutSource, HandoutStatement, HandoutStep
from maps.exporting.passing_on import bounded
from ui.exporting.disputes_making import proposals_of, questions_of
from ui.exporting.forms import Form
from ui.exporting.leaving_out import left_out
from ui.exporting.page_words import page_words
from ui.exporting.source import SCREENS, Source
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import (
    area_name,
    assessment_text,
    chain_text,
    happening_text,
    kind_name,
    say,
    short_date,
    shown_date_text,
    size_text,
    speaker_text,
    statement_text,
    tr,
)
from ui.map.map_texts import stage_stamp
from ui.reading.drawer_texts import arithmetic_lines, origin_lines, translation_line, unknown_lines
from ui.reading.observed_texts import check_rows, observers_sentence
from ui.stage.caption_contents import caption_of, step_words
from ui.stage.stage_contents import contents_of
from ui.stage.term_overlay import overlay_of_step


@dataclass(frozen=True)
class Pictures:
    """What was drawn for a handout: the steps, small pictures by the number of a statement, the whole region."""

    steps: tuple[HandoutStep, ...]
    statements: Mapping[int, bytes]
    overview: bytes
    proposals: Mapping[int, bytes] = field(default_factory=dict)
    """Small pictures of the ground as it would be, by the number of a term."""


def handout_of(source: Source, settings: ExportSettings, form: Form, pictures: Pictures,
               furniture: Mapping[str, Any]) -> Handout:
    """Returns the handout, without what may not be passed on; ``furniture`` has the map's legend and credits."""
    opened = source.to_pass_on
    briefing = opened.briefing
    numbers = {each.id: number for number, each in enumerate(briefing.sources, start=1)}
    return bounded(Handout(
        title=" ".join(briefing.title.split()), about=briefing.about or "", date=briefing.date,
        as_of=stage_stamp(opened.layer, source.control), credits=str(furniture["credits"]),
        language=briefing.language, marking=settings.marking, made=datetime.datetime.now(datetime.UTC),
        steps=_with_parts(source, pictures.steps) if {"days", "parts"} & set(form.holds) else pictures.steps,
        statements=tuple(_statement(opened, index, each, numbers, pictures.statements.get(index, b""))
                         for index, each in enumerate(briefing.statements)),
        sources=tuple(HandoutSource(
            number=numbers[each.id], id=each.id, citation=say(citation(each)), url=each.url or "",
            is_first_hand=each.first_hand, taken=each.snapshot.taken if each.snapshot else None,
            sha256=each.snapshot.sha256 if each.snapshot else "") for each in briefing.sources),
        terms=source.terms(), left_out=left_out(source, settings, form),
        with_notes=settings.with_notes and "notes" in form.asks, overview=pictures.overview, briefing=briefing,
        layer=opened.layer, words=words() | page_words(furniture), sizes=source.sizes,
        proposals=proposals_of(source, pictures.proposals, with_ground="days" in form.holds)
        if "terms" in form.holds else (), questions=questions_of(opened) if "terms" in form.holds else (),
        days=_days(source) if "days" in form.holds else ()))


def _with_parts(source: Source, steps: tuple[HandoutStep, ...]) -> tuple[HandoutStep, ...]:
    """Returns the steps, those of terms with the ground as it would be, where it may be passed on."""
    opened = source.opened
    presented = {each.index: each for each in opened.sequence.steps}
    return tuple(_would_be(source, presented[each.index], each) for each in steps)


def _would_be(source: Source, step: PresentedStep, made: HandoutStep) -> HandoutStep:
    """Returns a step with the ground as it would be under its term, as rings by part; for the background."""
    from maps.exporting.web_days import flat_day

    meaning, day = source.opened.meaning_of(step.would_be), source.opened.layer.as_of
    overlay = overlay_of_step(source.opened, step)
    if meaning is None or day is None or overlay is None or not source.control_may_go:
        return made
    grounds = {part: geometry for part, ground in meaning.outcome.grounds().items()
               if (geometry := ground.geometry) is not None}
    stamp = contents_of(source.opened, source.opened.sequence, step, source.control).stamp
    legend = tuple((str(each["swatch"]), str(each["text"])) for each in overlay.legend())
    return changed(made, would_be=flat_day(day, stamp, short_date(day), grounds), legend=legend)


def _days(source: Source) -> tuple[HandoutDay, ...]:
    """Returns the days to play, where the observer's terms allow passing them on; reads each, so in the background."""
    from maps.control_day import geojson_of
    from maps.exporting.film.timing import chosen_days
    from maps.exporting.web_days import MOST_DAYS, flat_day

    days = {each.day: each for each in source.days_to_play}
    read = source.ground_of
    if read is None or len(days) < 2:
        return ()
    found = []
    for day in chosen_days([*days], None, None, MOST_DAYS):
        shown = days[day]
        shapes = read((shown.provider, day)).shapes
        grounds: dict[str, dict[str, Any]] = {
            kind: geometry for kind, shape in shapes.items() if (geometry := geojson_of(shape)) is not None}
        found.append(flat_day(day, stage_stamp(source.opened.layer, shown), short_date(day), grounds))
    return tuple(found)


def plain_step(source: Source, settings: ExportSettings, step: PresentedStep, sea: str) -> HandoutStep:
    """Returns a step as words only, for forms without pictures."""
    opened = source.opened
    by, said = step_words(opened, step)
    width, height = SCREENS[settings.slides]
    return HandoutStep(
        index=step.index, number=step.number, shows=step.shows, by=by, words=said, notes=notes_of(step), width=width,
        height=height, sea=sea, ground=b"", whole=b"", alt=spoken(source, step),
        statement=step.statement.id if step.statement is not None else None)


def notes_of(step: PresentedStep) -> str:
    """Returns the speaker's notes at a step."""
    return step.note or (step.statement.note if step.statement and step.statement.note else "")


def spoken(source: Source, step: PresentedStep) -> str:
    """Returns a step's caption as one text, without the map's numbers where they may not be passed on."""
    caption = caption_of(source.to_pass_on, step, source.control)
    return (caption if source.control_may_go else caption.unmeasured()).spoken


def _statement(opened: OpenBriefing, index: int, statement: Statement, numbers: Mapping[str, int],
               picture: bytes) -> HandoutStatement:
    briefing = opened.briefing
    checked = opened.checked(statement)
    checks = [*([say(verdict_text(checked.check))] if checked is not None else []),
              *arithmetic_lines(opened, statement), *_observed(opened, statement)]
    return HandoutStatement(
        id=statement.id, number=index + 1, kind=kind_name(statement.kind), theme=statement.theme or "",
        speaker=speaker_text(briefing.speaker_of(statement)), text=statement_text(statement),
        chain=chain_text(briefing, statement), date=_dates(briefing, statement),
        areas=tuple((each, _area(opened.layer[each])) for each in statement.areas if each in opened.layer),
        checks=tuple(checks), relations=tuple(_relations(opened, statement)),
        unknown=(*unknown_lines(briefing, statement), *origin_lines(opened, statement),
                 *filter(None, (translation_line(opened, statement),))), note=statement.note or "",
        sources=tuple(numbers[each] for each in statement.via if each in numbers), picture=picture,
        assessment=assessment_text(statement.assessment) if statement.assessment is not None else "")


def _observed(opened: OpenBriefing, statement: Statement) -> list[str]:
    """Returns what the observers in hand measure, in one sentence, then each."""
    rows = check_rows(opened, statement)
    return [observers_sentence(opened, statement), *(each.line for each in rows)] if rows else []


def _dates(briefing: Briefing, statement: Statement) -> str:
    """Returns when it happened, if it says so, and when it was said or published."""
    said = shown_date_text(shown_date(briefing, statement))
    return f"{happening_text(statement.happened)} · {said}" if statement.happened is not None else said


def _area(area: Area) -> str:
    size = size_text(area.area_km2, area.length_km, area.margin_km2)
    return f"{area_name(area)}: {size}" if size else area_name(area)


def _relations(opened: OpenBriefing, statement: Statement) -> list[str]:
    related = opened.relations.of(statement.id)
    return [text.format(names=", ".join(dict.fromkeys(opened.speaker_names(ids)))) for text, ids in (
        (tr("Disputed by {names}"), related.contradicted_by), (tr("Contradicts {names}"), related.contradicts),
        (tr("Supports {names}"), related.supports)) if ids]


def words() -> dict[str, str]:
    """Returns the forms' own words in the window's language, by their names."""
    return {
        "sources": tr("Sources"), "statements": tr("Statements"), "contents": tr("Contents"), "map": tr("Map"),
        "notes": tr("Notes"), "areas": tr("Areas"), "check": tr("Check"), "page": tr("Page"),
        "terms": tr("Terms of use"),
        "left_out": tr("Left out"), "second_hand": tr("not read at first hand"), "saved_copy": tr("saved copy of"),
        "search": tr("Search"), "all": tr("All"), "steps": tr("Steps"), "back": tr("Back"), "next": tr("Next"),
        "approximate": tr("approximate"), "control": tr("Control"), "speaker": tr("Speaker"), "close": tr("Close"),
        "made_with": tr("Made with Line of Contact"), "whole_region": tr("Whole region"),
        "none_match": tr("No statement matches."), "assessment": tr("Assessment"),
        "proposals": tr("Terms, and what they would mean"), "questions": tr("Questions"), "term": tr("Term"),
        "gives_ukraine": tr("Ukraine would give"), "gives_russia": tr("Russia would give"), "people": tr("People"),
        "share": tr("Of Ukraine occupied"), "line_km": tr("Line"), "show_term": tr("Show on the map"),
    }
