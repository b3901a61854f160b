# SPDX-License-Identifier: MIT
"""Which statement a proposal is already, and which one it is like: the same matter in another article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from briefing.drafting.proposals import Proposal
from briefing.folding import fold
from briefing.model import Briefing, CitedPassage, Statement
from briefing.proposing.people import speaker_like
from briefing.snapshots.text_quote import Span, find_passage

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_NUMBER: Final = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_STEM: Final = 5
"""Letters by which words are compared, so that endings make no difference."""
_COMMON: Final = 0.2
"""The share of statements from which a word says little."""
_LEAST: Final = 0.42
_LEAST_OF_SAME_SPEAKER: Final = 0.3
_FEW: Final = 3
"""Words that two have to share at least."""


class Known(msgspec.Struct, frozen=True):
    """The statement that a proposal is (``is_it``), or is like, and how much, from 0 to 1."""

    statement: str
    is_it: bool
    likeness: float = 1.0


class Signature(msgspec.Struct, frozen=True):
    """What a text is compared by: the beginnings of its words, and its numbers."""

    stems: frozenset[str]
    numbers: frozenset[str]


Spans = dict[CitedPassage, Span | None]
"""Where passages are in an article's text, kept from one time to the next."""


def made_of(briefing: Briefing, source_id: str, text: str, proposals: Sequence[Proposal],
            spans: Spans) -> dict[int, Known]:
    """Returns which proposals are statements of the briefing already, by their index.

    ``text`` is that of the source's snapshot; ``spans`` is filled with what was looked for.
    """
    found: dict[int, Known] = {}
    for each in briefing.statements:
        passage = each.passage
        if passage is None or passage.source != source_id:
            continue
        if passage not in spans:
            spans[passage] = find_passage(text, passage)
        span = spans[passage]
        if span is None:
            continue
        for index, proposal in enumerate(proposals):
            if index not in found and _overlap(span, proposal.passage):
                found[index] = Known(each.id, True)
    return found


def alike(briefing: Briefing, source_id: str, text: str, proposals: Sequence[Proposal]) -> dict[int, Known]:
    """Returns which statement of other articles a proposal is like, by its index."""
    others = [each for each in briefing.statements if each.passage is None or each.passage.source != source_id]
    signs = {each.id: signature(f"{each.text} {each.passage.exact if each.passage else ''}") for each in others}
    weights = _weights(signs.values())
    found = ((index, _most_alike(briefing, others, signs, weights, text, each)) for index, each in enumerate(proposals))
    return {index: like for index, like in found if like is not None}


def plain_words(text: str) -> str:
    """Returns only a text's words, in the form in which they are compared."""
    return " ".join(re.findall(r"\w+", fold(text)))


def signature(text: str) -> Signature:
    """Returns what a text is compared by."""
    plain = fold(text)
    return Signature(frozenset(word[:_STEM] for word in _WORD.findall(plain)),
                     frozenset(re.sub(r"[\s.,]", "", each) for each in _NUMBER.findall(plain)))


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(one.end - one.start, other.end - other.start) > 0


def _weights(signs: Iterable[Signature]) -> dict[str, float]:
    """Returns how much a word says: less, the more statements have it."""
    all_ = [*signs]
    counts: dict[str, int] = {}
    for each in all_:
        for stem in each.stems:
            counts[stem] = counts.get(stem, 0) + 1
    often = max(2.0, _COMMON * len(all_))
    return {stem: min(1.0, often / count) for stem, count in counts.items()}


def _most_alike(briefing: Briefing, others: list[Statement], signs: Mapping[str, Signature],
                weights: Mapping[str, float], text: str, proposal: Proposal) -> Known | None:
    mine = signature(text[proposal.passage.start:proposal.passage.end])
    speaker = speaker_like(briefing, proposal.speaker) if proposal.speaker is not None else None
    best: Known | None = None
    for each in others:
        theirs = signs[each.id]
        if mine.numbers and theirs.numbers and not mine.numbers & theirs.numbers:
            continue  # another number is another matter
        shared = mine.stems & theirs.stems
        smaller = min(_sum(mine.stems, weights), _sum(theirs.stems, weights))
        if len(shared) < _FEW or not smaller:
            continue
        likeness = _sum(shared, weights) / smaller * (1.0 if mine.numbers & theirs.numbers else 0.85)
        is_same_speaker = speaker is not None and each.speaker == speaker.id
        least = _LEAST_OF_SAME_SPEAKER if is_same_speaker else _LEAST
        if likeness >= least and (best is None or likeness > best.likeness):
            best = Known(each.id, False, round(likeness, 3))
    return best


def _sum(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(each, 1.0) for each in stems)
