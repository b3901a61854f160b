# SPDX-License-Identifier: MIT
"""Edits of a briefing: each takes a state and gives the next one; what it leaves alone is shared.

No edit leaves an id that leads nowhere. What a deleted thing was named in is edited with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from briefing import limits
from briefing.model import Briefing, Snapshot, Source, Speaker, Statement, Step
from briefing.structs import changed

Named = TypeVar("Named", bound=Statement | Source | Speaker)
T = TypeVar("T")

# Statements


def put_statement(briefing: Briefing, statement: Statement, *, after: str | None = None) -> Briefing:
    """With this statement in place of the one with its id, or new: behind ``after``, else at the end."""
    statements = _put(briefing.statements, statement, after)
    return msgspec.structs.replace(briefing, statements=statements)


def remove_statements(briefing: Briefing, ids: Container[str]) -> Briefing:
    """Without these statements, the relations to them, and the steps that show them."""

    def kept(related: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in related if each not in ids)

    statements = tuple(
        changed(each, supports=kept(each.supports), contradicts=kept(each.contradicts))
        for each in briefing.statements
        if each.id not in ids
    )
    sequence = tuple(step for step in briefing.sequence if step.shows != "statement" or step.statement not in ids)
    return msgspec.structs.replace(briefing, statements=statements, sequence=sequence)


def move_statement(briefing: Briefing, statement_id: str, by: int) -> Briefing:
    """With this statement so many places further on, as far as there are places."""
    index = briefing.position(statement_id)
    return msgspec.structs.replace(briefing, statements=moved(briefing.statements, index, index + by))


# Speakers and sources


def put_speaker(briefing: Briefing, speaker: Speaker) -> Briefing:
    """With this speaker in place of the one with its id, or new at the end."""
    return msgspec.structs.replace(briefing, speakers=_put(briefing.speakers, speaker))


def put_source(briefing: Briefing, source: Source) -> Briefing:
    """With this source in place of the one with its id, or new at the end."""
    return msgspec.structs.replace(briefing, sources=_put(briefing.sources, source))


def remove_speaker(briefing: Briefing, speaker_id: str) -> Briefing:
    """Without this speaker; who named it has no speaker yet."""
    return msgspec.structs.replace(
        replace_speaker(briefing, speaker_id, None),
        speakers=tuple(each for each in briefing.speakers if each.id != speaker_id))


def remove_source(briefing: Briefing, source_id: str) -> Briefing:
    """Without this source, in every chain as well."""
    return msgspec.structs.replace(
        replace_source(briefing, source_id, None),
        sources=tuple(each for each in briefing.sources if each.id != source_id))


def replace_speaker(briefing: Briefing, old: str, new: str | None, *, only: Container[str] | None = None) -> Briefing:
    """With another speaker (None: none yet) for the statements that name the old one; ``only`` these ids."""
    return _each_statement(briefing, only, lambda each: changed(
        each, speaker=new if each.speaker == old else each.speaker))


def replace_source(briefing: Briefing, old: str, new: str | None, *, only: Container[str] | None = None) -> Briefing:
    """With another source (None: none) in the chains that name the old one; ``only`` in these statements.

    A chain names each source once: where it already holds the new one, the old one goes. A passage
    cited from the old one's snapshot goes as well.
    """

    def change(statement: Statement) -> Statement:
        chain = dict.fromkeys(new if each == old else each for each in statement.via)
        passage = statement.passage
        return changed(statement, via=tuple(each for each in chain if each is not None),
                        passage=None if passage is not None and passage.source == old else passage)

    return _each_statement(briefing, only, change)


def attach_snapshot(briefing: Briefing, source_id: str, snapshot: Snapshot, data: bytes) -> Briefing:
    """With these bytes as the source's saved copy."""
    source = msgspec.structs.replace(briefing.source(source_id), snapshot=snapshot)
    return msgspec.structs.replace(put_source(briefing, source), snapshots={**briefing.snapshots, snapshot.name: data})


# Areas


def put_areas(briefing: Briefing, features: Sequence[Mapping[str, Any]]) -> Briefing:
    """With these GeoJSON features in place of own areas with their ids, or new at the end."""
    areas = {str(feature["id"]): feature for feature in briefing.own_areas}
    areas.update({str(feature["id"]): dict(feature) for feature in features})
    return msgspec.structs.replace(briefing, own_areas=tuple(areas.values()))


def remove_area(briefing: Briefing, area_id: str) -> Briefing:
    """Without this own area, in statements and steps as well."""

    def kept(areas: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in areas if each != area_id)

    return msgspec.structs.replace(
        briefing,
        own_areas=tuple(feature for feature in briefing.own_areas if feature["id"] != area_id),
        statements=tuple(changed(each, areas=kept(each.areas)) for each in briefing.statements),
        sequence=tuple(changed(step, areas=kept(step.areas)) for step in briefing.sequence))


# Sequence


def written_sequence(briefing: Briefing) -> tuple[Step, ...]:
    """The steps as they are written, or the ones that stand for an unwritten sequence."""
    return briefing.sequence or tuple(Step(statement=each.id) for each in briefing.statements)


def with_sequence(briefing: Briefing, steps: Iterable[Step]) -> Briefing:
    """With these steps; none means the statements in order."""
    return msgspec.structs.replace(briefing, sequence=tuple(steps))


# Tools


def moved(items: tuple[T, ...], index: int, to: int) -> tuple[T, ...]:
    """The items with the one at ``index`` at index ``to``, or at the nearer end."""
    rest = [*items[:index], *items[index + 1:]]
    rest.insert(min(max(to, 0), len(rest)), items[index])
    return tuple(rest)


def new_id(wanted: str, taken: Container[str], otherwise: str = "item") -> str:
    """An id made of a name, or of ``otherwise``, that is not taken: "dmitry-peskov", "dmitry-peskov-2"."""
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
