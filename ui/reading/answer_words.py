# SPDX-License-Identifier: MIT
"""What the pane of questions, and exports, say of each answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from briefing.disputes.answers import Answer, contradictions
from briefing.model import Briefing, Question
from briefing.sentences import mark
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import (
    area_name,
    card_date_text,
    chain_text,
    counted,
    extent_text,
    kind_name,
    origins_text,
    short_date,
    speaker_name,
    speaker_text,
    statement_text,
    tr,
)

_MOST_GROUND: Final = 4
"""Areas that are named with their sizes; the others are counted."""

_BONDS: Final = {
    "contradicts": mark("Contradicts {which}"), "contradicted": mark("Contradicted by {which}"),
    "supports": mark("Supports {which}"), "supported": mark("Supported by {which}"),
}


@dataclass(frozen=True)
class AnswerWords:
    """The words of an answer: who, when, what, through whom, on which ground, and whom it meets."""

    statement_id: str
    number: int
    speaker: str
    when: str
    text: str
    through: str
    ground: str
    bonds: str
    before: str
    kind: str

    @property
    def spoken(self) -> str:
        """The answer as one text, for screen readers and the clipboard."""
        return "\n".join(filter(None, (f"{self.number}  {self.speaker}, {self.when}", self.kind, self.text, self.bonds,
                                       self.before, self.ground, self.through)))


def title_of(question: Question) -> str:
    """Returns a question's title, or that it has none yet."""
    return " ".join(question.title.split()) or tr("Question without a title")


def answer_words(opened: OpenBriefing, answer: Answer) -> AnswerWords:
    """Returns the words of an answer."""
    briefing, statement = opened.briefing, answer.statement
    return AnswerWords(
        statement_id=statement.id, number=briefing.position(statement.id) + 1,
        speaker=speaker_text(briefing.speaker_of(statement)), when=card_date_text(answer.shown),
        text=statement_text(statement), ground=_ground(opened, statement.areas), bonds=_bonds(briefing, answer),
        through=" · ".join(filter(None, (chain_text(briefing, statement),
                                         origins_text(opened.origins.get(statement.id))))),
        before=tr("The same speaker earlier: {which}").format(which=_named(briefing, (answer.before,)))
        if answer.before is not None else "", kind=kind_name(statement.kind))


def _ground(opened: OpenBriefing, areas: Iterable[str]) -> str:
    named = []
    for area in (opened.layer[each] for each in areas):
        size = extent_text(area).replace(" ", "\N{NO-BREAK SPACE}")
        named.append(f"{area_name(area)} {size}" if size else area_name(area))
    more = len(named) - _MOST_GROUND
    return " · ".join(named[:_MOST_GROUND] + ([tr("and {number} more").format(number=more)] if more > 0 else []))


def _bonds(briefing: Briefing, answer: Answer) -> str:
    related = answer.related
    met = {"contradicts": related.contradicts, "contradicted": related.contradicted_by,
           "supports": related.supports, "supported": related.supported_by}
    return "; ".join(tr(_BONDS[bond]).format(which=_named(briefing, ids)) for bond, ids in met.items() if ids)


def _named(briefing: Briefing, ids: Iterable[str]) -> str:
    """Returns statements by their numbers and speakers: "3, 10 (Dmitry Peskov), 14 (Reuters)"."""
    numbers: dict[str, list[str]] = {}
    for each in ids:
        name = speaker_name(briefing.speaker_of(briefing.statement(each)))
        numbers.setdefault(name, []).append(str(briefing.position(each) + 1))
    return ", ".join(f"{', '.join(each)} ({name})" for name, each in numbers.items())


def sums(shown: list[Answer]) -> str:
    """Returns how many statements and speakers answer, and how often one contradicts another."""
    speakers = {each.statement.speaker for each in shown}
    facts = [counted(len(shown), mark("statement"), mark("statements")),
             counted(len(speakers), mark("speaker"), mark("speakers"))]
    if against := contradictions(shown):
        facts.append(counted(against, mark("contradiction"), mark("contradictions")))
    days = sorted({each.shown.day for each in shown if each.shown is not None})
    if days:
        facts.append(short_date(days[0]) if days[0] == days[-1] else tr("{first} to {last}").format(
            first=short_date(days[0]), last=short_date(days[-1])))
    return " · ".join(facts)
