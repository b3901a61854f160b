# SPDX-License-Identifier: MIT
"""The statements that answer a question: in an order, with who contradicts or supports whom, and who spoke before."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from briefing.attribution import ShownDate, shown_date
from briefing.model import Briefing, Question, Statement
from briefing.relations import UNRELATED, Related, Relations

Order = Literal["written", "time", "speaker"]
Bond = Literal["contradicts", "supports"]


class Answer(msgspec.Struct, frozen=True):
    """A statement that answers a question.

    ``related`` names those that it contradicts or supports among the question's other answers; ``before`` is the
    latest answer of the same speaker on an earlier day, None if there is none.
    """

    statement: Statement
    shown: ShownDate | None
    related: Related
    before: str | None = None


class Thread(msgspec.Struct, frozen=True):
    """A line that joins two answers: their rows, the upper one first, and the lane that it is drawn in."""

    upper: int
    lower: int
    bond: Bond
    lane: int


def answers(briefing: Briefing, question: Question, relations: Relations, order: Order = "written") -> list[Answer]:
    """Returns a question's answers in an order; what is not in the briefing is left out.

    By time, those without a day come last; by speaker, speakers come in the order of their first answers, and each
    one's answers by time.
    """
    there = {each.id: each for each in briefing.statements}
    statements = [there[each] for each in dict.fromkeys(question.statements) if each in there]
    among = {each.id for each in statements}
    shown = {each.id: shown_date(briefing, each) for each in statements}
    by_time = sorted(statements, key=lambda each: _day(shown[each.id]))
    before = _spoken_before(by_time, shown)
    made = {each.id: Answer(each, shown[each.id], _among(relations.of(each.id), among), before.get(each.id))
            for each in statements}
    if order == "time":
        return [made[each.id] for each in by_time]
    if order == "speaker":
        places = {speaker: place for place, speaker in reversed(list(enumerate(each.speaker for each in statements)))}
        return [made[each.id] for each in sorted(by_time, key=lambda each: places[each.speaker])]
    return [made[each.id] for each in statements]


def threads(shown: Sequence[Answer], lanes: int) -> list[Thread]:
    """Returns the lines that join answers, the short ones in the lanes nearest to them.

    Two lines that overlap are in lanes of their own, as long as there are ``lanes``.
    """
    rows = {answer.statement.id: row for row, answer in enumerate(shown)}
    bonds: dict[tuple[int, int], Bond] = {}
    for row, answer in enumerate(shown):
        for bond, others in _bonds(answer.related):
            for other in others:
                pair = (min(row, rows[other]), max(row, rows[other]))
                if pair[0] != pair[1]:
                    bonds[pair] = "contradicts" if "contradicts" in (bond, bonds.get(pair)) else bond
    taken: list[list[tuple[int, int]]] = [[] for _lane in range(lanes)]
    found = []
    for (upper, lower), bond in sorted(bonds.items(), key=lambda each: (each[0][1] - each[0][0], each[0])):
        free = (lane for lane, others in enumerate(taken) if not _meets(upper, lower, others))
        lane = next(free, lanes - 1)
        taken[lane].append((upper, lower))
        found.append(Thread(upper, lower, bond, lane))
    return found


def contradictions(shown: Iterable[Answer]) -> int:
    """Returns how many times an answer contradicts another."""
    return sum(len(each.related.contradicts) for each in shown)


def _bonds(related: Related) -> tuple[tuple[Bond, tuple[str, ...]], ...]:
    return (("contradicts", related.contradicts), ("supports", related.supports))


def _meets(upper: int, lower: int, others: list[tuple[int, int]]) -> bool:
    return any(upper <= below and above <= lower for above, below in others)


def _among(related: Related, among: set[str]) -> Related:
    if related is UNRELATED:
        return related

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in ids if each in among)

    return Related(supports=kept(related.supports), supported_by=kept(related.supported_by),
                   contradicts=kept(related.contradicts), contradicted_by=kept(related.contradicted_by))


def _day(shown: ShownDate | None) -> datetime.date:
    return shown.day if shown is not None else datetime.date.max


def _spoken_before(by_time: Sequence[Statement], shown: dict[str, ShownDate | None]) -> dict[str, str]:
    """Returns the latest answer that the same speaker gave on an earlier day, for those that have one."""
    found: dict[str, str] = {}
    days: dict[str, list[tuple[datetime.date, str]]] = {}
    for statement in by_time:
        at = shown[statement.id]
        if statement.speaker is None or at is None:
            continue
        said = days.setdefault(statement.speaker, [])
        earlier = next((each for day, each in reversed(said) if day < at.day), None)
        if earlier is not None:
            found[statement.id] = earlier
        said.append((at.day, statement.id))
    return found
