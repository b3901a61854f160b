# SPDX-License-Identifier: MIT
"""Edits of a briefing: each takes a state and returns the next one, sharing what did not change.

No edit leaves a dangling id: references to a deleted item are removed with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from briefing import limits
from briefing.model import Briefing, Mark, Medium, Question, Snapshot, Source, Speaker, Statement, Step, Term
from briefing.structs import changed, with_whole_texts

Named = TypeVar("Named", bound=Statement | Source | Speaker | Medium | Mark | Term | Question)
T = TypeVar("T")

# Statements


def put_statement(briefing: Briefing, statement: Statement, *, after: str | None = None) -> Briefing:
    """Replaces the statement with this id, or adds it after the one named, else at the end."""
    statements = _put(briefing.statements, statement, after)
    return msgspec.structs.replace(briefing, statements=statements)


def remove_statements(briefing: Briefing, ids: Container[str]) -> Briefing:
    """Removes these statements, the relations to them, the steps that show them, and media that no other one has."""

    def kept(related: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in related if each not in ids)

    statements = tuple(
        changed(each, supports=kept(each.supports), contradicts=kept(each.contradicts))
        for each in briefing.statements
        if each.id not in ids
    )
    terms = tuple(changed(each, rests_on=kept(each.rests_on)) for each in briefing.terms)
    questions = tuple(changed(each, statements=kept(each.statements)) for each in briefing.questions)
    left = {each for one in statements for each in one.media}
    gone = {each for one in briefing.statements if one.id in ids for each in one.media} - left
    sequence = tuple(step for step in briefing.sequence if step.shows != "statement" or step.statement not in ids)
    return msgspec.structs.replace(briefing, statements=statements, sequence=sequence, terms=terms, questions=questions,
                                   media=tuple(each for each in briefing.media if each.id not in gone))


def move_statement(briefing: Briefing, statement_id: str, by: int) -> Briefing:
    """Moves a statement ``by`` positions down the list, at most to its end."""
    index = briefing.position(statement_id)
    return msgspec.structs.replace(briefing, statements=moved(briefing.statements, index, index + by))


# Speakers and sources


def put_speaker(briefing: Briefing, speaker: Speaker) -> Briefing:
    """Replaces the speaker with this id, or adds it at the end."""
    return msgspec.structs.replace(briefing, speakers=_put(briefing.speakers, speaker))


def put_source(briefing: Briefing, source: Source) -> Briefing:
    """Replaces the source with this id, or adds it at the end."""
    return msgspec.structs.replace(briefing, sources=_put(briefing.sources, source))


def remove_speaker(briefing: Briefing, speaker_id: str) -> Briefing:
    """Removes this speaker; its statements have no speaker then."""
    return msgspec.structs.replace(
        replace_speaker(briefing, speaker_id, None),
        speakers=tuple(each for each in briefing.speakers if each.id != speaker_id))


def remove_source(briefing: Briefing, source_id: str) -> Briefing:
    """Removes this source, also from every chain."""
    return msgspec.structs.replace(
        replace_source(briefing, source_id, None),
        sources=tuple(each for each in briefing.sources if each.id != source_id))


def replace_speaker(briefing: Briefing, old: str, new: str | None, *, only: Container[str] | None = None) -> Briefing:
    """Gives the statements of the old speaker another one (None: none yet); ``only`` those with these ids."""
    return _each_statement(briefing, only, lambda each: changed(
        each, speaker=new if each.speaker == old else each.speaker))


def replace_source(briefing: Briefing, old: str, new: str | None, *, only: Container[str] | None = None) -> Briefing:
    """Replaces a source in the chains that name it (None: removes it there); ``only`` in these statements.

    A chain names each source once: if it already holds the new one, the old one is removed. A passage
    cited from the old one's snapshot is removed as well.
    """

    def change(statement: Statement) -> Statement:
        chain = dict.fromkeys(new if each == old else each for each in statement.via)
        passage = statement.passage
        return changed(statement, via=tuple(each for each in chain if each is not None),
                        passage=None if passage is not None and passage.source == old else passage)

    if only is None:
        briefing = msgspec.structs.replace(briefing, media=tuple(
            changed(each, source=new if each.source == old else each.source) for each in briefing.media))
    return _each_statement(briefing, only, change)


def attach_snapshot(briefing: Briefing, source_id: str, snapshot: Snapshot, data: bytes) -> Briefing:
    """Stores these bytes as the source's saved copy."""
    source = msgspec.structs.replace(briefing.source(source_id), snapshot=with_whole_texts(snapshot))
    return msgspec.structs.replace(put_source(briefing, source), snapshots={**briefing.snapshots, snapshot.name: data})


# Pictures and videos


def put_medium(briefing: Briefing, medium: Medium) -> Briefing:
    """Replaces the picture or video with this id, or adds it at the end."""
    return msgspec.structs.replace(briefing, media=_put(briefing.media, with_whole_texts(medium)))


def attach_medium(briefing: Briefing, statement_id: str, medium: Medium) -> Briefing:
    """Adds a picture or video to a statement, as its last."""
    statement = briefing.statement(statement_id)
    media = tuple(dict.fromkeys((*statement.media, medium.id)))
    return put_statement(put_medium(briefing, medium), changed(statement, media=media))


def set_media(briefing: Briefing, statement_id: str, media: tuple[str, ...]) -> Briefing:
    """Sets a statement's pictures and videos and their order; one that no statement has any more leaves the briefing.
    """
    after = put_statement(briefing, changed(briefing.statement(statement_id), media=media))
    gone = set(briefing.statement(statement_id).media) - {each for one in after.statements for each in one.media}
    return msgspec.structs.replace(after, media=tuple(each for each in after.media if each.id not in gone))


# Areas


def put_areas(briefing: Briefing, features: Sequence[Mapping[str, Any]]) -> Briefing:
    """Replaces the own areas with these features' ids, or adds the GeoJSON features at the end."""
    areas = {str(feature["id"]): feature for feature in briefing.own_areas}
    areas.update({str(feature["id"]): with_whole_texts(dict(feature)) for feature in features})
    return msgspec.structs.replace(briefing, own_areas=tuple(areas.values()))


def remove_area(briefing: Briefing, area_id: str) -> Briefing:
    """Removes this own area, also from statements and steps."""

    def kept(areas: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in areas if each != area_id)

    return msgspec.structs.replace(
        briefing,
        own_areas=tuple(feature for feature in briefing.own_areas if feature["id"] != area_id),
        statements=tuple(changed(each, areas=kept(each.areas)) for each in briefing.statements),
        media=tuple(changed(each, place=None if each.place == area_id else each.place) for each in briefing.media),
        sequence=tuple(changed(step, areas=kept(step.areas)) for step in briefing.sequence))


# Sequence


def written_sequence(briefing: Briefing) -> tuple[Step, ...]:
    """Returns the steps as written or, if there are none, the steps shown by default."""
    return briefing.sequence or tuple(Step(statement=each.id) for each in briefing.statements)


def with_sequence(briefing: Briefing, steps: Iterable[Step]) -> Briefing:
    """Sets the steps; without any, the statements are shown in order."""
    return msgspec.structs.replace(briefing, sequence=tuple(steps))


# Marks


def marks_of(briefing: Briefing, step: int | None) -> tuple[Mark, ...]:
    """Returns the marks of the step with this index among the written ones; None: those of every step."""
    return briefing.marks if step is None else written_sequence(briefing)[step].marks


def marks_on_map(briefing: Briefing, step: int | None) -> tuple[Mark, ...]:
    """Returns what is drawn on the map at a written step, or at none: the marks of every step, then its own."""
    return (*briefing.marks, *(marks_of(briefing, step) if step is not None and briefing.sequence else ()))


def step_showing(briefing: Briefing, statement_id: str) -> int | None:
    """Returns the index of the first written step that shows a statement; None if none does."""
    if not briefing.sequence:
        return next((index for index, each in enumerate(briefing.statements) if each.id == statement_id), None)
    return next((index for index, step in enumerate(briefing.sequence)
                 if step.shows == "statement" and step.statement == statement_id), None)


def with_marks(briefing: Briefing, step: int | None, marks: Iterable[Mark]) -> Briefing:
    """Sets the marks of the step with this index, or those of every step."""
    if step is None:
        return msgspec.structs.replace(briefing, marks=tuple(marks))
    steps = list(written_sequence(briefing))
    steps[step] = changed(steps[step], marks=tuple(marks))
    return with_sequence(briefing, steps)


def put_mark(briefing: Briefing, step: int | None, mark: Mark) -> Briefing:
    """Replaces the mark with this id beside its step's others, or adds it over them."""
    return with_marks(briefing, step, _put(marks_of(briefing, step), with_whole_texts(mark)))


def remove_mark(briefing: Briefing, step: int | None, mark_id: str) -> Briefing:
    """Removes this mark."""
    return with_marks(briefing, step, (each for each in marks_of(briefing, step) if each.id != mark_id))


# Tools


# Terms and questions


def put_term(briefing: Briefing, term: Term) -> Briefing:
    """Replaces the term with this id, or adds it at the end."""
    return msgspec.structs.replace(briefing, terms=_put(briefing.terms, with_whole_texts(term)))


def remove_term(briefing: Briefing, term_id: str) -> Briefing:
    """Removes a term, and the steps that show it."""
    return msgspec.structs.replace(
        briefing, terms=tuple(each for each in briefing.terms if each.id != term_id),
        sequence=tuple(each for each in briefing.sequence if each.shows != "term" or each.term != term_id))


def put_question(briefing: Briefing, question: Question) -> Briefing:
    """Replaces the question with this id, or adds it at the end."""
    return msgspec.structs.replace(briefing, questions=_put(briefing.questions, with_whole_texts(question)))


def remove_question(briefing: Briefing, question_id: str) -> Briefing:
    """Removes a question; its statements stay."""
    return msgspec.structs.replace(
        briefing, questions=tuple(each for each in briefing.questions if each.id != question_id))


def moved(items: tuple[T, ...], index: int, to: int) -> tuple[T, ...]:
    """Moves the item at ``index`` to index ``to``, or to the nearer end."""
    rest = [*items[:index], *items[index + 1:]]
    rest.insert(min(max(to, 0), len(rest)), items[index])
    return tuple(rest)


def new_id(wanted: str, taken: Container[str], otherwise: str = "item") -> str:
    """Makes an id from a name, or from ``otherwise``, that is not taken: "dmitry-peskov", "dmitry-peskov-2"."""
    plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[: limits.MAX_ID - 8].strip("-") or otherwise
    number, made = 1, stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made


def _put(items: tuple[Named, ...], item: Named, after: str | None = None) -> tuple[Named, ...]:
    ids = [each.id for each in items]
    if item.id in ids:
        index = ids.index(item.id)
        return (*items[:index], item, *items[index + 1:])
    index = ids.index(after) + 1 if after in ids else len(items)
    return (*items[:index], item, *items[index:])


def _each_statement(
    briefing: Briefing, only: Container[str] | None, change: Callable[[Statement], Statement]
) -> Briefing:
    return msgspec.structs.replace(briefing, statements=tuple(
        change(each) if only is None or each.id in only else each for each in briefing.statements))
