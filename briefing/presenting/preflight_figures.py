# SPDX-License-Identifier: MIT
"""The part of the preflight about figures: those of which the map measures something else, or cannot tell.

Apart from the other lines, because measuring may take a while, and these are advice, which no badge counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from briefing.check import Check, check_text
from briefing.errors import shortened
from briefing.presenting.preflight import Finding
from briefing.presenting.sequence import Sequence
from briefing.sentences import Sentence, mark, sentence

MOST_FIGURES: Final = 20
"""Figures with a line of their own; more are only counted, in one line."""
_SUBJECT: Final = mark("Figures")


def figure_findings(sequence: Sequence, checks: Mapping[str, Check], whose: str = "", *,
                    unmeasured: Mapping[str, Sentence] = {}, by: Mapping[str, str] = {}) -> Iterator[Finding]:
    """Yields what the room could ask about figures; ``checks`` are those of the statements, by id.

    ``whose`` names the observer and the day that the map measures; "" for the built-in layer. ``by`` names them for
    figures that were measured on other days. ``unmeasured`` says why there is no check.
    """
    shown = dict.fromkeys(step.statement.id for step in sequence.steps if step.statement is not None)
    found = {each: checks[each] for each in shown if each in checks}
    doubtful = {each: check for each, check in found.items() if check.verdict != "consistent"}
    for each, check in list(doubtful.items())[:MOST_FIGURES]:
        yield Finding(
            level="advice",
            subject=_SUBJECT,
            sentence=_said(shortened(each), check_text(check), by.get(each, whose)),
            remedy=sentence("Be ready to say what the map measures; the source drawer has the calculation."),
            statement_id=each,
        )
    lacking = {name: unmeasured[name] for name in shown if name in unmeasured}
    yield from _unmeasured_findings(lacking)
    more = len(doubtful) - MOST_FIGURES
    if more > 0:
        yield Finding(
            level="advice",
            subject=_SUBJECT,
            sentence=sentence("Of {more} more figures the map measures something else, or cannot tell.", more=more),
            remedy=sentence("Look at the cards of their statements."),
        )
    if found and not doubtful:
        count = len(found)
        all_fine = sentence("Every figure is consistent with what the map measures; figures: {count}.", count=count)
        if lacking:
            all_fine = sentence("Every figure that is measured is consistent with the map; figures: {count}.",
                                count=count)
        elif whose and not by:
            all_fine = sentence("Every figure is consistent with what the map measures ({whose}); figures: {count}.",
                                whose=whose, count=count)
        yield Finding(level="fine", subject=_SUBJECT, sentence=all_fine)


def _unmeasured_findings(lacking: Mapping[str, Sentence]) -> Iterator[Finding]:
    for each, why in list(lacking.items())[:MOST_FIGURES]:
        yield Finding(
            level="advice", subject=_SUBJECT, statement_id=each,
            sentence=sentence("The figure of {id} is not measured. {why}", id=shortened(each), why=why),
            remedy=sentence("Be ready to say so."))
    if len(lacking) > MOST_FIGURES:
        yield Finding(
            level="advice", subject=_SUBJECT,
            sentence=sentence("{more} more figures are not measured.", more=len(lacking) - MOST_FIGURES),
            remedy=sentence("Look at the cards of their statements."))


def _said(name: str, check: Sentence, whose: str) -> Sentence:
    if whose:
        return sentence("The figure of {id}: {check} · {whose}.", id=name, check=check, whose=whose)
    return sentence("The figure of {id}: {check}.", id=name, check=check)
