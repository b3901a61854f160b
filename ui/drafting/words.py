# SPDX-License-Identifier: MIT
"""What a proposal's row says: who, what, through whom, about which ground, and what is unsure."""

from __future__ import annotations

from typing import NamedTuple

from briefing.drafting.proposals import Proposal, ProposedSpeaker
from briefing.drafting.text.figures import FigureFound
from briefing.model import Briefing
from briefing.quantities import compared, with_unit
from ui.drafting.article import Article
from ui.kit.texts import kind_name, numeral, say, short_date, tr


class RowWords(NamedTuple):
    """The texts of a proposal's row. ``state`` is "" for one that is new."""

    speaker: str
    kind: str
    passage: str
    about: str
    doubts: str
    state: str
    is_done: bool


def row_words(article: Article, index: int, briefing: Briefing) -> RowWords:
    """Returns the texts of a proposal's row."""
    proposal = article.proposals[index]
    doubts = " ".join(f"? {say(each)}" for each in proposal.doubts)
    return RowWords(speaker_words(proposal.speaker), kind_name(proposal.kind), article.words(index), _about(proposal),
                    doubts, _state(article, index, briefing), not article.is_open(index))


def speaker_words(speaker: ProposedSpeaker | None) -> str:
    """Returns who says it, with the role and how many unnamed people it is; "?" for whom words only stand for."""
    if speaker is None:
        return tr("Nobody is named")
    said = speaker.name if speaker.role is None else f"{speaker.name}, {speaker.role}"
    if speaker.anonymous:
        said = tr("{who} (unnamed)").format(who=said)
    return said if speaker.is_sure else f"{said} ?"


def _about(proposal: Proposal) -> str:
    parts = [" → ".join(proposal.chain)]
    if proposal.said is not None:
        parts.append(tr("said {day}").format(day=short_date(proposal.said.day)))
    parts += [_figure(each) for each in proposal.figures]
    parts.append(", ".join(each.name for each in proposal.places))
    if proposal.theme:
        parts.append(proposal.theme)
    if proposal.note:
        parts.append(tr("note: {words}").format(words=proposal.note))
    return " · ".join(filter(None, parts))


def _figure(found: FigureFound) -> str:
    ends = [numeral(each, ",.10g") for each in (found.value, found.upper) if each is not None]
    return say(compared(found.comparison, with_unit("–".join(ends), found.unit)))


def _state(article: Article, index: int, briefing: Briefing) -> str:
    known = article.known.get(index)
    if known is not None and known.is_it:
        return tr("Statement {number}").format(number=_number(briefing, known.statement))
    if index in article.dropped:
        return tr("dropped")
    if known is not None:
        return tr("like statement {number}{whose}").format(
            number=_number(briefing, known.statement), whose=_whose(briefing, known.statement))
    return ""


def _number(briefing: Briefing, statement_id: str) -> int:
    return briefing.position(statement_id) + 1


def _whose(briefing: Briefing, statement_id: str) -> str:
    """Returns in brackets through whom a statement reached us first."""
    chain = briefing.chain_of(briefing.statement(statement_id))
    return f" ({chain[0].publisher})" if chain and chain[0].publisher else ""
