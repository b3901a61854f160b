# SPDX-License-Identifier: MIT
"""A proposal of words that the user selected: as what the rules found there, else with what is around them."""

from __future__ import annotations

import msgspec

from briefing.drafting.proposals import ArticleDraft, Proposal
from briefing.snapshots.text_quote import Span


def proposal_of(draft: ArticleDraft, text: str, span: Span) -> Proposal:
    """Returns a proposal of selected words; speaker, chain and theme are those of the proposal there, or before it."""
    span = _trimmed(text, span)
    there = max((each for each in draft.proposals if _shared(each.passage, span) > 0),
                key=lambda each: _shared(each.passage, span), default=None)
    if there is not None:
        return msgspec.structs.replace(there, passage=span)
    before = [each for each in draft.proposals if each.sentence.end <= span.start]
    in_it = next((each for each in draft.proposals if _shared(each.sentence, span) > 0), None)
    near = in_it or (before[-1] if before else None)
    chain = near.chain if near is not None else tuple(filter(None, (draft.publisher,)))
    speaker = near.speaker if near is not None else None
    if speaker is not None:
        speaker = msgspec.structs.replace(speaker, is_sure=False)
    return Proposal(passage=span, sentence=span, kind="claim", speaker=speaker, chain=chain,
                    theme=near.theme if near is not None else None)


def paragraph_of(draft: ArticleDraft, span: Span) -> int | None:
    """Returns the number, from 1, of the paragraph in which a passage begins; None outside of the body."""
    numbered = enumerate(draft.body, start=1)
    return next((number for number, each in numbered if each.start <= span.start < each.end), None)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _trimmed(text: str, span: Span) -> Span:
    """Returns a span without the spaces and quotation marks at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in "“”„«»\""):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "“”„«»\""):
        end -= 1
    return Span(start, end)
