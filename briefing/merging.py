# SPDX-License-Identifier: MIT
"""Merges two briefings: new items are added; items with two versions are conflicts to decide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from briefing.differences import changed_fields
from briefing.editing import new_id
from briefing.model import Briefing, Statement, Step

Thing = Literal["speaker", "source", "statement", "area"]
Choice = Literal["mine", "theirs", "both"]
Key = tuple[Thing, str]
Choices = Mapping[Key, Choice]

THINGS: tuple[Thing, ...] = ("speaker", "source", "statement", "area")


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """An item of which the two briefings have different versions under one id.

    ``fields`` are the names of what differs; ``mine`` and ``theirs`` hold those values.
    """

    thing: Thing
    id: str
    fields: tuple[str, ...]
    mine: dict[str, Any]
    theirs: dict[str, Any]


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """What merging would do: the ids that would be added, by kind, and the conflicts to decide."""

    added: dict[Thing, tuple[str, ...]]
    conflicts: tuple[Conflict, ...]


def compare(mine: Briefing, theirs: Briefing) -> Merge:
    """Returns what merging the other briefing into this one would do."""
    added: dict[Thing, tuple[str, ...]] = {}
    conflicts: list[Conflict] = []
    for thing in THINGS:
        own, other = _things(mine, thing), _things(theirs, thing)
        added[thing] = tuple(each for each in other if each not in own)
        conflicts += [_conflict(thing, each, own[each], other[each])
                      for each in other if each in own and own[each] != other[each]]
    return Merge(added=added, conflicts=tuple(conflicts))


def merged(mine: Briefing, theirs: Briefing, choices: Choices) -> Briefing:
    """Returns this briefing with the other one's items added; a conflict without a choice keeps mine.

    With "both" the other version gets an id of its own, and the other briefing's items refer
    to it by that id.
    """
    theirs = _renamed(mine, theirs, choices)
    result = {thing: _joined(mine, theirs, thing, choices) for thing in THINGS}
    known = set(result["statement"])
    statements = tuple(_consistent(each, known) for each in result["statement"].values())
    own = {each.id for each in mine.statements}
    new_steps = tuple(_steps_of(theirs, own)) if mine.sequence else ()
    return msgspec.structs.replace(
        mine,
        speakers=tuple(result["speaker"].values()),
        sources=tuple(result["source"].values()),
        statements=statements,
        own_areas=tuple(result["area"].values()) if result["area"] != _things(mine, "area") else mine.own_areas,
        sequence=(*mine.sequence, *new_steps),
        snapshots={**theirs.snapshots, **mine.snapshots})


def _things(briefing: Briefing, thing: Thing) -> dict[str, Any]:
    if thing == "area":
        return {str(feature["id"]): feature for feature in briefing.own_areas}
    kept: dict[str, tuple[Any, ...]] = {
        "speaker": briefing.speakers, "source": briefing.sources, "statement": briefing.statements}
    return {each.id: each for each in kept[thing]}


def _conflict(thing: Thing, item_id: str, mine: Any, theirs: Any) -> Conflict:
    if thing == "area":
        differing = tuple(name for name in ("properties", "geometry") if mine.get(name) != theirs.get(name))
        return Conflict(thing=thing, id=item_id, fields=differing or ("feature",), mine=dict(mine), theirs=dict(theirs))
    fields = changed_fields(mine, theirs)
    return Conflict(thing=thing, id=item_id, fields=fields,
                    mine={name: getattr(mine, name) for name in fields},
                    theirs={name: getattr(theirs, name) for name in fields})


def _renamed(mine: Briefing, theirs: Briefing, choices: Choices) -> Briefing:
    """Returns the other briefing with new ids for the versions that are kept beside mine."""
    names: dict[Thing, dict[str, str]] = {thing: {} for thing in THINGS}
    taken = {thing: {*_things(mine, thing), *_things(theirs, thing)} for thing in THINGS}
    for conflict in compare(mine, theirs).conflicts:
        if choices.get((conflict.thing, conflict.id)) == "both":
            name = new_id(f"{conflict.id} 2", taken[conflict.thing], conflict.thing)
            taken[conflict.thing].add(name)
            names[conflict.thing][conflict.id] = name

    def of(thing: Thing, item_id: str) -> str:
        return names[thing].get(item_id, item_id)

    def statement(each: Statement) -> Statement:
        passage = each.passage
        return msgspec.structs.replace(
            each, id=of("statement", each.id), speaker=each.speaker and of("speaker", each.speaker),
            via=tuple(of("source", one) for one in each.via), areas=tuple(of("area", one) for one in each.areas),
            supports=tuple(of("statement", one) for one in each.supports),
            contradicts=tuple(of("statement", one) for one in each.contradicts),
            passage=passage and msgspec.structs.replace(passage, source=of("source", passage.source)))

    if not any(names.values()):
        return theirs
    return msgspec.structs.replace(
        theirs,
        speakers=tuple(msgspec.structs.replace(each, id=of("speaker", each.id)) for each in theirs.speakers),
        sources=tuple(msgspec.structs.replace(each, id=of("source", each.id)) for each in theirs.sources),
        statements=tuple(map(statement, theirs.statements)),
        own_areas=tuple({**each, "id": of("area", str(each["id"]))} for each in theirs.own_areas),
        sequence=tuple(msgspec.structs.replace(
            step, statement=step.statement and of("statement", step.statement),
            areas=tuple(of("area", one) for one in step.areas)) for step in theirs.sequence))


def _joined(mine: Briefing, theirs: Briefing, thing: Thing, choices: Choices) -> dict[str, Any]:
    own, other = _things(mine, thing), _things(theirs, thing)
    return {
        **{each: other[each] if each in other and choices.get((thing, each)) == "theirs" else item
           for each, item in own.items()},
        **{each: item for each, item in other.items() if each not in own},
    }


def _consistent(statement: Statement, known: set[str]) -> Statement:
    """Drops relations to unknown statements, and contradictions that a merged version lists as support."""
    supports = tuple(each for each in statement.supports if each in known)
    contradicts = tuple(each for each in statement.contradicts if each in known and each not in supports)
    if (supports, contradicts) == (statement.supports, statement.contradicts):
        return statement
    return msgspec.structs.replace(statement, supports=supports, contradicts=contradicts)


def _steps_of(theirs: Briefing, own: set[str]) -> Iterator[Step]:
    """Yields steps for the added statements, as the other briefing shows them."""
    added = {each.id for each in theirs.statements if each.id not in own}
    shown = [step for step in theirs.sequence if step.shows == "statement" and step.statement in added]
    yield from shown
    written = {step.statement for step in shown}
    yield from (Step(statement=each.id) for each in theirs.statements if each.id in added and each.id not in written)
