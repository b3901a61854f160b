# SPDX-License-Identifier: MIT
"""A handout's terms and questions as plain values; only texts, so that any thread may make them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.disputes.answers import answers
from briefing.model import Question, Term
from briefing.structs import changed
from maps.exporting.handout import HandoutAnswer, HandoutProposal, HandoutQuestion
from ui.kit.texts import short_date, tr
from ui.reading.answer_words import answer_words, sums
from ui.reading.answer_words import title_of as question_title
from ui.stage.term_overlay import overlay_of
from ui.stage.term_words import basis, consequences, proposed_lines, said_by, table_cells, title_of

if TYPE_CHECKING:
    from ui.exporting.source import Source
    from ui.files.open_briefing import Meaning, OpenBriefing


def proposals_of(source: Source, pictures: Mapping[int, bytes], *, with_ground: bool) -> tuple[HandoutProposal, ...]:
    """Returns the terms that were worked out, each with who made it and what it would mean; in the background.

    ``with_ground`` they have the ground as it would be as rings, where it may be passed on.
    """
    opened = source.to_pass_on
    found = []
    for number, term in enumerate(opened.briefing.terms, start=1):
        meaning = source.opened.meaning_of(term)
        if meaning is not None:
            made = _proposal(opened, number, term, meaning, pictures.get(number, b""))
            found.append(_with_ground(source, made, term, meaning) if with_ground and source.control_may_go else made)
    return tuple(found)


def _proposal(opened: OpenBriefing, number: int, term: Term, meaning: Meaning, picture: bytes) -> HandoutProposal:
    briefing, layer = opened.briefing, opened.layer
    return HandoutProposal(
        number=number, title=title_of(term), operations=tuple(proposed_lines(term, layer)),
        said=tuple((briefing.position(each) + 1, text) for each, text in said_by(term, briefing)),
        would=tuple(line.strip() for line in consequences(meaning.outcome, layer)) or (
            tr("No ground would change hands."),),
        cells=table_cells(meaning.outcome),
        left_open=tr("Left open: {what}").format(what=" ".join(term.left_open.split())) if term.left_open else "",
        basis=basis(meaning.outcome), picture=picture)


def _with_ground(source: Source, made: HandoutProposal, term: Term, meaning: Meaning) -> HandoutProposal:
    from maps.exporting.web_days import flat_day

    day = meaning.outcome.day
    if day is None:
        return made
    grounds = meaning.outcome.grounds()
    overlay = overlay_of(term, meaning.outcome, None, grounds)
    drawn = {part: geometry for part, ground in grounds.items() if (geometry := ground.geometry) is not None}
    return changed(
        made, would_be=flat_day(day, overlay.stamp, short_date(day), drawn),
        legend=tuple((str(each["swatch"]), str(each["text"])) for each in overlay.legend()),
        areas=tuple(dict.fromkeys(each.area for each in term.operations
                                  if each.area is not None and each.area in source.opened.layer)))


def questions_of(opened: OpenBriefing) -> tuple[HandoutQuestion, ...]:
    """Returns the questions, each with its answers in the order in which they are written."""
    return tuple(_question(opened, number, each)
                 for number, each in enumerate(opened.briefing.questions, start=1))


def _question(opened: OpenBriefing, number: int, question: Question) -> HandoutQuestion:
    shown = answers(opened.briefing, question, opened.relations)
    words = [answer_words(opened, each) for each in shown]
    return HandoutQuestion(
        number=number, title=question_title(question), sums=sums(shown), note=question.note or "",
        answers=tuple(HandoutAnswer(
            statement=each.number, speaker=each.speaker, when=each.when, kind=each.kind, text=each.text,
            through=each.through, ground=each.ground, bonds=each.bonds, before=each.before) for each in words))
