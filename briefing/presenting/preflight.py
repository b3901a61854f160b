# SPDX-License-Identifier: MIT
"""The preflight: what to know about a briefing before the room sees it, each with what to do.

Checks that depend on screens, fonts and files are made where those are known.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from briefing.attribution import UnreadSource, second_hand, shown_date
from briefing.errors import shortened
from briefing.model import Briefing
from briefing.presenting.own_words import in_source_words
from briefing.presenting.sequence import Sequence, SkippedStep, SkipReason
from briefing.sentences import Sentence, mark, sentence

Level = Literal["fine", "advice", "problem"]

MOST_NAMED = 3
"""Ids that one line names; more are only counted."""

MOST_SKIPPED = 20
"""Lines about steps left out; more are only counted, in one line."""

LONG_NOTE_WORDS = 300
"""Words from which a note counts as long: some two minutes of speaking."""

DAYS_APART = 7
"""Days that control data and statements may lie apart without a warning: the line of contact
moves little in a week."""


class AreaFacts(msgspec.Struct, frozen=True):
    """What the map knows about an area: whether it can be drawn, and for which day (an ISO date).

    ``is_unsaid``: the area has no outline because the observer of the day says nothing of such ground.
    """

    has_geometry: bool
    as_of: str | None
    is_unsaid: bool = False


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the preflight; only lines about what is fine have no remedy.

    ``subject`` is its subject, in a marked word or two. ``statement_id`` is the statement to
    look at, if there is one.
    """

    level: Level
    subject: str
    sentence: Sentence
    remedy: Sentence | None = None
    statement_id: str | None = None


def preflight(
    briefing: Briefing,
    sequence: Sequence,
    areas: Mapping[str, AreaFacts],
    control_as_of: datetime.date | None,
    untranslated: Mapping[str, int] = {},
) -> tuple[Finding, ...]:
    """Returns all findings, in a fixed order; ``sequence`` is the briefing's.

    ``areas`` are all areas the map can show, ``control_as_of`` is the control layer's day. ``untranslated`` are how
    many texts have no translation, by the languages that the briefing is translated into.
    """
    return (
        *_sequence_findings(briefing, sequence),
        *_skipped_findings(briefing, sequence),
        *_draft_findings(briefing),
        *_source_findings(briefing),
        *_media_findings(briefing),
        *_term_findings(briefing, areas),
        *_translation_findings(untranslated),
        *_area_findings(briefing, sequence, areas),
        *_length_findings(briefing, sequence),
        *_date_findings(briefing, sequence, control_as_of),
        _fine(mark("Network"), mark("Map, areas and texts are on this computer; nothing needs the network.")),
    )


def problems(findings: Iterable[Finding]) -> int:
    """Returns how many of the findings are problems."""
    return sum(finding.level == "problem" for finding in findings)


def _sequence_findings(briefing: Briefing, sequence: Sequence) -> Iterator[Finding]:
    if not briefing.statements:
        yield _advice(
            mark("Statements"), mark("The briefing has no statements to show."), mark("Add the statements to be shown.")
        )
    if sequence.is_written:
        steps = str(len(briefing.sequence))
        yield _fine(
            mark("Sequence"), mark("The briefing brings a sequence of its own; steps written: {steps}."), steps=steps
        )
    elif briefing.sequence:
        yield _advice(
            mark("Sequence"),
            mark("No step of the written sequence can be shown; the statements are shown in order instead."),
            mark("Correct the ids in the sequence, or remove the sequence."),
        )
    elif briefing.statements:
        yield _fine(mark("Sequence"), mark("No sequence is written; the statements are shown in order."))


def _skipped_findings(briefing: Briefing, sequence: Sequence) -> Iterator[Finding]:
    for skip in sequence.skipped[:MOST_SKIPPED]:
        pattern, remedy = _SKIPPED[skip.reason]
        yield Finding(
            level="problem",
            subject=mark("Sequence"),
            sentence=Sentence(pattern, {"step": str(skip.index + 1), "id": shortened(skip.id)}),
            remedy=Sentence(remedy),
            statement_id=_statement_of(briefing, skip),
        )
    more = len(sequence.skipped) - MOST_SKIPPED
    if more > 0:
        yield Finding(
            level="problem",
            subject=mark("Sequence"),
            sentence=sentence("In the sequence, {more} more such faults were found.", more=more),
            remedy=sentence("Correct the ids in the sequence."),
        )


def _statement_of(briefing: Briefing, skip: SkippedStep) -> str | None:
    """Returns the statement of a step that is shown without one of its areas."""
    step = briefing.sequence[skip.index]
    return step.statement if skip.reason == "unknown area" and step.shows == "statement" else None


def _source_findings(briefing: Briefing) -> Iterator[Finding]:
    count = len(briefing.statements)
    if not count:
        return
    without = [each.id for each in briefing.statements if not each.via]
    if without:
        yield _listing("problem", mark("Sources"), _WITHOUT_SOURCE, without, statement_id=without[0])
    else:
        yield _fine(mark("Sources"), mark("Every statement names its source; statements: {count}."), count=str(count))
    unfinished = [each.id for each in briefing.sources if not (each.publisher and each.title and each.published)]
    if unfinished:
        yield _listing("problem", mark("Sources"), _UNFINISHED_SOURCE, unfinished)
    unread = sum(
        any(isinstance(link, UnreadSource) for link in second_hand(briefing, statement))
        for statement in briefing.statements
    )
    if unread:
        template = mark("{unread} of {count} statements reached us second-hand; the caption says so.")
        yield _fine(mark("Sources"), template, unread=str(unread), count=str(count))
    else:
        yield _fine(mark("Sources"), mark("Every source was read at first hand."))


def _media_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yields which pictures and videos say neither who made them nor under which terms they may be shown."""
    lacking = [each for each in briefing.media if not (each.credit and each.licence)]
    if lacking:
        ids = {each.id for each in lacking}
        statement = next((one.id for one in briefing.statements if ids & set(one.media)), None)
        yield _listing("problem", mark("Pictures and videos"), _WITHOUT_CREDIT,
                       [each.title or each.name for each in lacking], statement_id=statement)
    elif briefing.media:
        yield _fine(mark("Pictures and videos"), mark("Every picture and video has its credit and licence."))


def _draft_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yields what is still missing in a draft, apart from sources."""
    silent = [each.id for each in briefing.statements if not each.text]
    unsaid = [each.id for each in briefing.statements if each.speaker is None]
    unnamed = [each.id for each in briefing.speakers if not each.name]
    if silent:
        yield _listing("problem", mark("Texts"), _WITHOUT_TEXT, silent, statement_id=silent[0])
    if unsaid:
        yield _listing("problem", mark("Speakers"), _WITHOUT_SPEAKER, unsaid, statement_id=unsaid[0])
    if unnamed:
        yield _listing("problem", mark("Speakers"), _UNNAMED_SPEAKER, unnamed)
    borrowed = [each.id for each in in_source_words(briefing)]
    if borrowed:
        yield _listing("advice", mark("Texts"), _IN_SOURCE_WORDS, borrowed, statement_id=borrowed[0])


def _term_findings(briefing: Briefing, areas: Mapping[str, AreaFacts]) -> Iterator[Finding]:
    """Yields which terms nobody is named for, and which are about ground that the map does not have."""
    there = {each.id for each in briefing.statements}
    nobodys = [each.title or each.id for each in briefing.terms if not there & set(each.rests_on)]
    groundless = [each.title or each.id for each in briefing.terms
                  if any(one.area is not None and one.area not in areas for one in each.operations)]
    if nobodys:
        yield _listing("advice", mark("Terms"), _OF_NOBODY, nobodys)
    if groundless:
        yield _listing("problem", mark("Terms"), _WITHOUT_GROUND, groundless)
    if briefing.terms and not (nobodys or groundless):
        yield _fine(mark("Terms"), mark("Every term names the statements it rests on, and its ground is on the map."))


def _translation_findings(untranslated: Mapping[str, int]) -> Iterator[Finding]:
    """Yields how many texts a language lacks that the briefing is translated into."""
    subject = mark("Translations")
    for code, count in untranslated.items():
        if count:
            yield _advice(subject, mark("Texts without a translation into “{language}”: {count}."),
                          mark("Translate them, or show the briefing as it was written."), language=code,
                          count=str(count))
    if untranslated and not any(untranslated.values()):
        yield _fine(subject, mark("Every text is translated; languages beside its own: {languages}."),
                    languages=", ".join(untranslated))


def _area_findings(
    briefing: Briefing, sequence: Sequence, areas: Mapping[str, AreaFacts]
) -> Iterator[Finding]:
    placed = {step.statement.id for step in sequence.steps if step.statement is not None and step.areas}
    without = [each.id for each in briefing.statements if not each.areas and each.id not in placed]
    if without:
        yield _listing("advice", mark("Areas"), _WITHOUT_AREA, without, statement_id=without[0])
    used = list(dict.fromkeys(area for step in sequence.steps for area in step.areas))
    missing = AreaFacts(has_geometry=False, as_of=None)
    facts = {area: areas.get(area, missing) for area in used}
    unsaid = [area for area in used if facts[area].is_unsaid]
    shapeless = [area for area in used if not facts[area].has_geometry and not facts[area].is_unsaid]
    undated = [area for area in used if facts[area].has_geometry and not facts[area].as_of]
    if shapeless:
        yield _listing("problem", mark("Areas"), _WITHOUT_GEOMETRY, shapeless)
    if unsaid:
        yield _listing("advice", mark("Areas"), _UNSAID, unsaid)
    if undated:
        yield _listing("advice", mark("Areas"), _WITHOUT_DATE, undated)
    if used and not shapeless and not unsaid and not undated:
        template = mark("Every area in use has an outline and a date; areas: {count}.")
        yield _fine(mark("Areas"), template, count=str(len(used)))


def _length_findings(briefing: Briefing, sequence: Sequence) -> Iterator[Finding]:
    divided = [step.statement.id for step in sequence.steps if step.statement is not None and step.parts > 1]
    if divided:
        yield _listing("advice", mark("Texts"), _IN_PARTS, list(dict.fromkeys(divided)), statement_id=divided[0])
    left_out = {skip.index for skip in sequence.skipped if skip.reason != "unknown area"}
    long = [
        str(index + 1)
        for index, step in enumerate(briefing.sequence)
        if index not in left_out and len((step.note or "").split()) > LONG_NOTE_WORDS
    ]
    if long:
        yield _listing("advice", mark("Notes"), _LONG_NOTES, long)


def _date_findings(
    briefing: Briefing, sequence: Sequence, control: datetime.date | None
) -> Iterator[Finding]:
    subject = mark("Dates")
    if control is None:
        yield _advice(
            subject,
            mark("The control data does not say for which day it is true."),
            mark("Tell the room that it is undated."),
        )
        return
    dates = [shown_date(briefing, step.statement) for step in sequence.steps if step.statement is not None]
    days = [date.day for date in dates if date is not None]
    if not days:
        return
    newer, older = (max(days) - control).days, (control - min(days)).days
    if newer > DAYS_APART:
        template = mark("The newest statement is {days} days younger than the control data.")
        yield _advice(subject, template, mark("Tell the room for which day the map is true."), days=str(newer))
    if older > DAYS_APART:
        template = mark("The oldest statement is {days} days older than the control data.")
        yield _advice(subject, template, mark("Tell the room when it was said."), days=str(older))
    if max(newer, older) <= DAYS_APART:
        yield _fine(subject, mark("Control data and statements lie at most {days} days apart."), days=str(DAYS_APART))


class _Listing(msgspec.Struct, frozen=True):
    """A sentence in two forms: one that names all ids, and one for too many to name."""

    all_named: str
    some_named: str
    remedy: str


def _listing(
    level: Level, subject: str, listing: _Listing, ids: list[str], statement_id: str | None = None
) -> Finding:
    more = len(ids) - MOST_NAMED
    values = {"ids": ", ".join(map(shortened, ids[:MOST_NAMED])), "more": str(max(0, more))}
    return Finding(
        level=level,
        subject=subject,
        sentence=Sentence(listing.some_named if more > 0 else listing.all_named, values),
        remedy=Sentence(listing.remedy),
        statement_id=statement_id,
    )


def _fine(subject: str, template: str, **values: str) -> Finding:
    return Finding(level="fine", subject=subject, sentence=Sentence(template, values))


def _advice(subject: str, template: str, remedy: str, **values: str) -> Finding:
    return Finding(level="advice", subject=subject, sentence=Sentence(template, values), remedy=Sentence(remedy))


_SKIPPED: dict[SkipReason, tuple[str, str]] = {
    "no statement": (
        mark("Step {step} of the sequence names no statement and is left out."),
        mark("Name a statement there, or remove the step."),
    ),
    "missing statement": (
        mark("Step {step} of the sequence shows the statement “{id}”, which is not there, and is left out."),
        mark("Correct the id, or remove the step."),
    ),
    "no term": (
        mark("Step {step} of the sequence names no term and is left out."),
        mark("Name a term there, or remove the step."),
    ),
    "missing term": (
        mark("Step {step} of the sequence shows the term “{id}”, which is not there, and is left out."),
        mark("Correct the id, or remove the step."),
    ),
    "unknown area": (
        mark("Step {step} of the sequence names the area “{id}”, which the map does not know; it is left out."),
        mark("Correct the id, or add the area to the briefing."),
    ),
}
_WITHOUT_TEXT = _Listing(
    mark("Statements without a text: {ids}."),
    mark("Statements without a text: {ids} and {more} more."),
    mark("Write what was said, or delete the statement."),
)
_IN_SOURCE_WORDS = _Listing(
    mark("Statements still in their source's words: {ids}."),
    mark("Statements still in their source's words: {ids} and {more} more."),
    mark("Say it in your own words; quote only the few that matter."),
)
_OF_NOBODY = _Listing(
    mark("Terms that name no statement they rest on: {ids}."),
    mark("Terms that name no statement they rest on: {ids} and {more} more."),
    mark("Name the statements in which they were proposed."),
)
_WITHOUT_GROUND = _Listing(
    mark("Terms about areas that the map does not have: {ids}."),
    mark("Terms about areas that the map does not have: {ids} and {more} more."),
    mark("Name other areas in them, or add these to the briefing."),
)
_WITHOUT_SPEAKER = _Listing(
    mark("Statements that do not say who made them: {ids}."),
    mark("Statements that do not say who made them: {ids} and {more} more."),
    mark("Choose the speaker; people who are not named can be a speaker too."),
)
_WITHOUT_SOURCE = _Listing(
    mark("Statements without a source: {ids}."),
    mark("Statements without a source: {ids} and {more} more."),
    mark("Name the publication they reached us through."),
)
_UNFINISHED_SOURCE = _Listing(
    mark("Sources without publisher, title or date: {ids}."),
    mark("Sources without publisher, title or date: {ids} and {more} more."),
    mark("Add what is missing, so that the room can look it up."),
)
_UNNAMED_SPEAKER = _Listing(
    mark("Speakers without a name: {ids}."),
    mark("Speakers without a name: {ids} and {more} more."),
    mark("Write the name, or what is known of people who are not named."),
)
_WITHOUT_CREDIT = _Listing(
    mark("Pictures and videos without a credit or a licence: {ids}."),
    mark("Pictures and videos without a credit or a licence: {ids} and {more} more."),
    mark("Say who made them, and under which terms they may be shown."),
)
_WITHOUT_AREA = _Listing(
    mark("Statements without an area: {ids}."),
    mark("Statements without an area: {ids} and {more} more."),
    mark("Name the areas they are about; until then the whole region is shown."),
)
_WITHOUT_GEOMETRY = _Listing(
    mark("Areas without an outline, which the map cannot show: {ids}."),
    mark("Areas without an outline, which the map cannot show: {ids} and {more} more."),
    mark("Add their outlines, or name other areas."),
)
_UNSAID = _Listing(
    mark("Areas of which the observer of the day on the map says nothing: {ids}."),
    mark("Areas of which the observer of the day on the map says nothing: {ids} and {more} more."),
    mark("Show the built-in layer or another observer's day, or present without them."),
)
_WITHOUT_DATE = _Listing(
    mark("Areas that do not say for which day they are true: {ids}."),
    mark("Areas that do not say for which day they are true: {ids} and {more} more."),
    mark("Add the day as “as_of”."),
)
_IN_PARTS = _Listing(
    mark("Statements too long for one caption, shown in several parts: {ids}."),
    mark("Statements too long for one caption, shown in several parts: {ids} and {more} more."),
    mark("Divide them into statements of their own, or leave them so."),
)
_LONG_NOTES = _Listing(
    mark("Notes of over 300 words, in these steps of the sequence: {ids}."),
    mark("Notes of over 300 words, in these steps of the sequence: {ids} and {more} more."),
    mark("Shorten what cannot be read while speaking."),
)
