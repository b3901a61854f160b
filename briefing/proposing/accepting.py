# SPDX-License-Identifier: MIT
"""Makes a statement of a proposal: one edit with its speaker, its chain and its ground, found again or made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from briefing import limits
from briefing.drafting.proposals import Proposal, ProposedSpeaker
from briefing.drafting.text.languages import language_of
from briefing.editing import put_areas, put_source, put_speaker, put_statement
from briefing.ids import random_id
from briefing.model import Briefing, Source, Speaker, Statement
from briefing.proposing.ground_figures import figure_of
from briefing.proposing.people import is_same_outlet, outlet_like, speaker_like
from briefing.sentences import Sentence, sentence
from briefing.snapshots.text_quote import cite
from briefing.structs import changed

_ENDS: Final = (".", "!", "?", "…", "”", "»", '"')
_MOST_NAME: Final = limits.MAX_LINE


class ProposedGround(msgspec.Struct, frozen=True):
    """The ground of a proposal: ids of areas that are there, and places to be made, as GeoJSON features."""

    areas: tuple[str, ...] = ()
    places: tuple[Mapping[str, Any], ...] = ()


class Accepted(msgspec.Struct, frozen=True):
    """The briefing with a new statement, and the statement."""

    briefing: Briefing
    statement: Statement


def accepted(briefing: Briefing, source_id: str, text: str, proposal: Proposal,
             ground: ProposedGround, *, after: str | None = None, supports: str | None = None,
             paragraph: int | None = None) -> Accepted | None:
    """Returns the briefing with the proposal as a statement, placed after ``after``; None for an empty passage.

    ``text`` is that of the source's snapshot. ``supports`` is the id of a statement that it supports, ``paragraph`` the
    number of the passage's paragraph, from 1.
    """
    source = briefing.source(source_id)
    passage = cite(text, proposal.passage, source_id)
    if passage is None:
        return None
    briefing, speaker = _with_speaker(briefing, proposal.speaker)
    briefing, via = _with_chain(briefing, proposal.chain, source)
    if ground.places:
        briefing = put_areas(briefing, ground.places)
    said = proposal.said.day if proposal.said is not None else None
    figure = figure_of(text, proposal.figures, language_of(passage.exact), said or source.published)
    areas = (*ground.areas, *(str(each["id"]) for each in ground.places))
    statement = Statement(
        id=random_id(" ".join(passage.exact.split()[:5]), "statement"), kind=proposal.kind,
        speaker=speaker.id if speaker is not None else None, via=via, text=opening_text(passage.exact),
        areas=tuple(dict.fromkeys(areas))[:limits.MAX_AREAS_OF_STATEMENT], theme=_line(proposal.theme or "") or None,
        locator=str(sentence("paragraph {number}", number=paragraph)) if paragraph else None,
        said=said, figure=None if figure is None else figure[0],
        supports=(supports,) if supports else (), note=_note(proposal), passage=passage)
    return Accepted(put_statement(briefing, statement, after=after), statement)


def with_source_in_chain(briefing: Briefing, statement_id: str, source_id: str) -> Briefing:
    """Returns the briefing with a source at the end of a statement's chain: the same reached us through it, too."""
    statement = briefing.statement(statement_id)
    if source_id in statement.via or len(statement.via) >= limits.MAX_VIA:
        return briefing
    return put_statement(briefing, changed(statement, via=(*statement.via, source_id)))


def opening_text(passage: str) -> str:
    """Returns the text that a new statement begins with: the passage as a sentence."""
    said = passage.strip()
    said = said[:1].upper() + said[1:]
    return said if said.endswith(_ENDS) else f"{said}."


def _through(own: Source) -> Sentence:
    return sentence("Known through {publisher}", publisher=own.publisher) if own.publisher else sentence(
        "Known through an article")


def _note(proposal: Proposal) -> str | None:
    return proposal.note.strip()[:limits.MAX_PROSE] or None


def _line(text: str) -> str:
    return " ".join(text.split())[:_MOST_NAME].strip()


def _with_speaker(briefing: Briefing, proposed: ProposedSpeaker | None) -> tuple[Briefing, Speaker | None]:
    if proposed is None or not _line(proposed.name):
        return briefing, None
    known = speaker_like(briefing, proposed)
    if known is not None:
        return briefing, known
    speaker = Speaker(
        id=random_id(proposed.name, "speaker"), name=_line(proposed.name), role=_line(proposed.role or "") or None,
        side=proposed.side, anonymous=proposed.anonymous,
        count=proposed.count if proposed.anonymous and proposed.count else None)
    return put_speaker(briefing, speaker), speaker


def _with_chain(briefing: Briefing, chain: Sequence[str], own: Source) -> tuple[Briefing, tuple[str, ...]]:
    """Returns the chain as sources, the article's own at its end; what it cites is known through it, not read."""
    via: list[str] = []
    for name in chain:
        if is_same_outlet(name, own.publisher) or not _line(name):
            continue
        known = outlet_like(briefing.sources, name, own)
        if known is None:
            known = Source(id=random_id(name, "source"), publisher=_line(name), language=own.language, first_hand=False,
                           note=_line(str(_through(own))))
            briefing = put_source(briefing, known)
        via.append(known.id)
    return briefing, (*dict.fromkeys(via[:limits.MAX_VIA - 1]), own.id)
