# SPDX-License-Identifier: MIT
"""Merges two briefings: new items are added; things with two versions are conflicts to decide.

Nothing of the other briefing that comes in ever refers to another thing than it did there: where it named a
person, a publication or ground whose version is not taken, that version comes in as well, beside mine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar

import msgspec

from briefing.differences import changed_fields, changed_members
from briefing.editing import new_id
from briefing.matching import (
    THINGS,
    Matching,
    Thing,
    brought_id,
    is_same_identity,
    items_of,
    matching,
    referring,
    with_names,
)
from briefing.model import Briefing, Mark, Medium, PinnedDay, Question, Source, Statement, Step, Term
from briefing.size import check_size

Choice = Literal["mine", "theirs", "both"]
Key = tuple[Thing, str]
Choices = Mapping[Key, Choice]


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A thing of which the two briefings have different versions. ``id`` is the one it has in this briefing.

    ``fields`` are the names of what differs; ``mine`` and ``theirs`` are the versions: structs, or GeoJSON features.
    Theirs already refers to this briefing's items.
    """

    thing: Thing
    id: str
    fields: tuple[str, ...]
    mine: Any
    theirs: Any


class Merge(msgspec.Struct, frozen=True, kw_only=True):
    """What merging would do: the ids that would be added, by kind, and the conflicts to decide.

    ``theirs`` is the other briefing with this one's ids.
    """

    added: dict[Thing, tuple[str, ...]]
    conflicts: tuple[Conflict, ...]
    theirs: Briefing


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """What of the other briefing would not come in: versions of things, steps, its control data, its own fields.

    ``beside`` are the conflicts whose version comes in beside mine, although mine was chosen, because something that
    comes in is about it.
    """

    versions: tuple[Conflict, ...]
    beside: tuple[Conflict, ...]
    steps: int
    control: PinnedDay | None
    fields: tuple[str, ...]


def compare(mine: Briefing, theirs: Briefing) -> Merge:
    """Returns what merging the other briefing into this one would do."""
    found = matching(mine, theirs)
    theirs = _renamed(theirs, found)
    added: dict[Thing, tuple[str, ...]] = {}
    conflicts: list[Conflict] = []
    for thing in THINGS:
        own, other = items_of(mine, thing), items_of(theirs, thing)
        same = found.matched[thing]
        added[thing] = tuple(each for each in other if each not in same)
        conflicts += [_conflict(thing, each, own[each], other[each])
                      for each in other if each in same and own[each] != other[each]]
    return Merge(added=added, conflicts=tuple(conflicts), theirs=theirs)


def merged(mine: Briefing, found: Merge, choices: Choices, name: str = "") -> Briefing:
    """Returns this briefing with the other one's items added; a conflict without a choice keeps mine.

    With "both" the other version gets an id of its own, and what comes in refers to it by that id.
    ``name`` is the other one's file. Raises NotABriefing where the result would be larger than a briefing may be.
    """
    choices = _decided(found, choices)
    theirs = _with_versions(found, choices)
    result = {thing: _joined(mine, theirs, thing, choices) for thing in THINGS}
    known = set(result["statement"])
    statements = tuple(_consistent(each, known) for each in result["statement"].values())
    sources: tuple[Source, ...] = tuple(result["source"].values())
    areas = result["area"]
    whole = msgspec.structs.replace(
        mine,
        speakers=tuple(result["speaker"].values()),
        sources=sources,
        statements=statements,
        own_areas=tuple(areas.values()) if areas != items_of(mine, "area") else mine.own_areas,
        media=tuple(result["medium"].values()),
        sequence=_sequence(mine, theirs),
        marks=_marks(mine, theirs),
        terms=_beside(mine.terms, theirs.terms, "term"),
        questions=_beside(mine.questions, theirs.questions, "question"),
        translations=_translations(mine, theirs),
        snapshots=_snapshots(mine, theirs, sources))
    check_size(whole, name, mine)
    return whole


def left_out(mine: Briefing, found: Merge, choices: Choices) -> LeftOut:
    """Returns what of the other briefing would not come in with these choices."""
    decided = _decided(found, choices)
    kept = [each for each in found.conflicts if choices.get((each.thing, each.id), "mine") == "mine"]
    beside = tuple(each for each in kept if decided.get((each.thing, each.id)) == "both")
    theirs = _with_versions(found, decided)
    after, terms = set(_sequence(mine, theirs)), _added_terms(mine, theirs)
    steps = [msgspec.structs.replace(step, term=terms.get(step.term or "", step.term)) for step in theirs.sequence]
    return LeftOut(
        versions=tuple(each for each in kept if each not in beside), beside=beside,
        steps=sum(step not in after and (step.shows != "statement" or _holds_something(step))
                  for step in steps),
        control=theirs.control if theirs.control != mine.control else None,
        fields=tuple(name for name in ("title", "date", "about") if getattr(theirs, name) not in
                     (None, "", getattr(mine, name))))


def _conflict(thing: Thing, item_id: str, mine: Any, theirs: Any) -> Conflict:
    fields = changed_members(mine, theirs) if thing == "area" else changed_fields(mine, theirs)
    return Conflict(thing=thing, id=item_id, fields=fields, mine=mine, theirs=theirs)


def _decided(found: Merge, choices: Choices) -> dict[Key, Choice]:
    """Returns the choices, and "both" where mine was chosen and something that comes in is about their version."""
    decided: dict[Key, Choice] = {(each.thing, each.id): choices.get((each.thing, each.id), "mine")
                                  for each in found.conflicts}
    conflicting = {each.id for each in found.conflicts if each.thing == "statement"}
    come = {*found.added["statement"], *(each for each in conflicting if decided[("statement", each)] != "mine")}
    named = _named_by(each for each in found.theirs.statements if each.id in come)
    named.update(("area", area) for step in found.theirs.sequence if step.statement in come for area in step.areas)
    for medium in found.theirs.media:
        if ("medium", medium.id) in named or medium.id in found.added["medium"]:
            named.update(_named_by_medium(medium))
    for each in found.conflicts:
        key: Key = (each.thing, each.id)
        if decided[key] == "mine" and key in named and not is_same_identity(each.thing, each.mine, each.theirs):
            decided[key] = "both"
    return decided


def _named_by(statements: Iterable[Statement]) -> set[Key]:
    """Returns the speakers, sources and areas that statements refer to."""
    named: set[Key] = set()
    for each in statements:
        named.update(("area", area) for area in each.areas)
        named.update(("source", source) for source in each.via)
        named.update(("medium", medium) for medium in each.media)
        if each.passage is not None:
            named.add(("source", each.passage.source))
        if each.speaker is not None:
            named.add(("speaker", each.speaker))
    return named


def _named_by_medium(medium: Medium) -> Iterator[Key]:
    if medium.source is not None:
        yield "source", medium.source
    if medium.place is not None:
        yield "area", medium.place


def _with_versions(found: Merge, choices: Choices) -> Briefing:
    """Returns the other briefing with ids of their own for the versions that are kept beside mine."""
    names: dict[Thing, dict[str, str]] = {thing: {} for thing in THINGS}
    for each in found.conflicts:
        if choices.get((each.thing, each.id)) == "both":
            names[each.thing][each.id] = brought_id(each.thing, each.theirs)
    if not any(names.values()):
        return found.theirs
    return _renamed(found.theirs, Matching(names=names, matched={thing: frozenset() for thing in THINGS}))


def _renamed(theirs: Briefing, found: Matching) -> Briefing:
    names = found.names

    def of(thing: Thing, item_id: str) -> str:
        return names[thing].get(item_id, item_id)

    return msgspec.structs.replace(
        theirs,
        speakers=tuple(msgspec.structs.replace(each, id=of("speaker", each.id)) for each in theirs.speakers),
        sources=tuple(msgspec.structs.replace(each, id=of("source", each.id)) for each in theirs.sources),
        statements=tuple(msgspec.structs.replace(referring(each, names), id=of("statement", each.id))
                         for each in theirs.statements),
        own_areas=tuple({**each, "id": of("area", str(each["id"]))} for each in theirs.own_areas),
        media=tuple(msgspec.structs.replace(with_names(each, names), id=of("medium", each.id))
                    for each in theirs.media),
        terms=tuple(msgspec.structs.replace(
            each, rests_on=tuple(of("statement", one) for one in each.rests_on),
            operations=tuple(msgspec.structs.replace(one, area=one.area and of("area", one.area))
                             for one in each.operations)) for each in theirs.terms),
        questions=tuple(msgspec.structs.replace(
            each, statements=tuple(of("statement", one) for one in each.statements)) for each in theirs.questions),
        sequence=tuple(msgspec.structs.replace(
            step, statement=step.statement and of("statement", step.statement),
            areas=tuple(dict.fromkeys(of("area", one) for one in step.areas))) for step in theirs.sequence))


def _joined(mine: Briefing, theirs: Briefing, thing: Thing, choices: Choices) -> dict[str, Any]:
    own, other = items_of(mine, thing), items_of(theirs, thing)
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


def _sequence(mine: Briefing, theirs: Briefing) -> tuple[Step, ...]:
    """Returns my steps, followed by those of the added statements and terms as the other briefing shows them.

    Where mine shows its statements in order, so will the added ones be, unless their steps hold something.
    """
    own = {each.id for each in mine.statements}
    added = {each.id for each in theirs.statements if each.id not in own}
    terms = _added_terms(mine, theirs)
    shown = [step if step.shows == "statement" else msgspec.structs.replace(step, term=terms[step.term or ""])
             for step in theirs.sequence if (step.shows == "statement" and step.statement in added)
             or (step.shows == "term" and step.term in terms)]
    if not mine.sequence and not any(_holds_something(step) for step in shown):
        return ()
    before = mine.sequence or tuple(Step(statement=each.id) for each in mine.statements)
    written = {step.statement for step in shown}
    rest = (Step(statement=each.id) for each in theirs.statements if each.id in added and each.id not in written)
    return (*before, *shown, *rest)


def _added_terms(mine: Briefing, theirs: Briefing) -> dict[str, str]:
    """Returns the ids of the terms that come in, each with the one that it has in the merged briefing."""
    added = _beside(mine.terms, theirs.terms, "term")[len(mine.terms):]
    return {each.id: one.id for each in theirs.terms for one in added
            if msgspec.structs.replace(one, id=each.id) == each}


def _holds_something(step: Step) -> bool:
    return step != Step(statement=step.statement)


def _marks(mine: Briefing, theirs: Briefing) -> tuple[Mark, ...]:
    """Returns my marks of every step, followed by those of theirs that mine lacks."""
    marks = list(mine.marks)
    drawn = {msgspec.structs.replace(each, id="-") for each in marks}
    for each in theirs.marks:
        if msgspec.structs.replace(each, id="-") not in drawn:
            marks.append(msgspec.structs.replace(each, id=new_id(each.id, {one.id for one in marks}, "mark")))
    return tuple(marks)


Beside = TypeVar("Beside", Term, Question)


def _beside(mine: tuple[Beside, ...], theirs: tuple[Beside, ...], name: str) -> tuple[Beside, ...]:
    """Returns mine, followed by those of theirs that mine lacks, each with an id of its own."""
    made = list(mine)
    for each in theirs:
        if all(msgspec.structs.replace(each, id=one.id) != one for one in made):
            made.append(msgspec.structs.replace(each, id=new_id(each.id, {one.id for one in made}, name)))
    return tuple(made)


def _translations(mine: Briefing, theirs: Briefing) -> dict[str, dict[str, str]]:
    """Returns both briefings' translations; of a text that both translate, mine."""
    return {code: {**theirs.translations.get(code, {}), **mine.translations.get(code, {})}
            for code in (*mine.translations, *(each for each in theirs.translations if each not in mine.translations))}


def _snapshots(mine: Briefing, theirs: Briefing, sources: tuple[Source, ...]) -> dict[str, bytes]:
    """Returns my snapshots, and those of theirs that a source of the merged briefing names."""
    named = {each.snapshot.name for each in sources if each.snapshot is not None}
    return {**{name: data for name, data in theirs.snapshots.items() if name in named}, **mine.snapshots}
