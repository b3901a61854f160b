# SPDX-License-Identifier: MIT
"""English phrases: who can be a speaker, where a subject begins, and what is beside a says-word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.english.lists import clause_verbs, lists, object_verbs
from briefing.drafting.text.tokens import QUOTED, STOPS, Token

_FARTHEST: Final = 45
_MOST_QUOTED: Final = 40
_MOST_UNKNOWN: Final = 3
_SOME: Final = frozenset(("some", "many", "most", "several", "all", "both", "each", "half", "few", "none", "one"))
CONJUNCTIONS: Final = frozenset((
    "that", "but", "and", "while", "whereas", "as", "because", "although", "though", "if", "when", "after", "before",
    "since", "where", "which", "or", "than", "so", "yet", "how", "what", "until"))
PREPOSITIONS: Final = frozenset((
    "on", "in", "at", "during", "after", "before", "by", "from", "through", "over", "via", "for", "with", "to", "under",
    "following", "since", "amid", "inside", "outside", "until", "throughout", "without"))
FINITE: Final = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
    "shall", "should", "does", "did", "do", "'d", "'ll", "'ve", "cannot", "can't", "won't", "wouldn't", "isn't",
    "wasn't", "weren't"))
_NO_PARTICIPLES: Final = frozenset((
    "asked", "declined", "refused", "wanted", "seemed", "looked", "turned", "moved", "arrived", "paused", "sounded",
    "laughed", "smiled", "nodded", "shrugged", "sighed", "waited", "lived", "stayed", "died", "opened", "closed",
    "walked", "returned", "failed", "managed", "tried", "started", "stopped", "disagreed", "unrolled", "rolled"))
_RELATIVE: Final = frozenset(("who", "whose", "which", "that", "whom"))


def is_name(token: Token, *, is_first: bool) -> bool:
    """Whether a word is part of a name: a capital letter, and no word that only begins a sentence."""
    return token.is_capital and token.is_word and not (is_first and token.low in lists().starts)


def names_office(token: Token) -> bool:
    """Whether a quotation is an office: the "minister of agriculture" of an occupied region."""
    return token.is_quoted and any(word in lists().persons for word in token.text.lower().strip("\"“”‘’'").split())


def is_subject(tokens: Sequence[Token], first: int, last: int, *, is_strict: bool = False) -> bool:
    """Whether words can be a speaker: a pronoun, or a name or noun of speakers with what comes before and after it.

    ``is_strict`` allows nothing after the noun.
    """
    known = lists()
    if first >= last or last - first > _FARTHEST:
        return False
    if last - first == 1 and tokens[first].low in known.pronouns:
        return True
    if tokens[last - 1].low in _RELATIVE or tokens[last - 1].low in ("and", "or"):
        return False
    at, has_head, unknown = first, False, 0
    while at < last:
        token = tokens[at]
        low = token.low
        is_them = low in ("them", "us", "those") and at > first and tokens[at - 1].low == "of"
        if is_them or low in known.heads or is_name(token, is_first=at == 0):
            has_head = True
        elif at > first and (low == "'s" or (low in ("'", "’") and tokens[at - 1].low.endswith("s"))):
            has_head = has_head and at + 1 == last
        elif token.is_quoted and (has_head or at + 1 < last or names_office(token)) and len(token.text) < _MOST_QUOTED:
            has_head = True
        elif not _stands_before(tokens, first, at, has_head=has_head):
            unknown += 1
            if not _is_between(tokens, first, at, last) or unknown > _MOST_UNKNOWN:
                if has_head or "-" not in low or at + 1 >= last:
                    return has_head and not is_strict and _can_follow(tokens, at, last)
                unknown -= 1  # adjectives such as state-run
        at += 1
    return has_head


def _stands_before(tokens: Sequence[Token], first: int, at: int, *, has_head: bool) -> bool:
    """Whether a word comes before the noun: an adjective, a number, a title, "two of", or what joins two nouns."""
    known = lists()
    low = tokens[at].low
    if low == "at" and (at + 1 >= len(tokens) or tokens[at + 1].low not in ("least", "most")):
        return False
    if (
        low in known.adjectives
        or low in known.determiners
        or low in known.numbers
        or low in known.titles
        or low[0].isdigit()
    ):
        return True
    if at == first:
        return False
    before = tokens[at - 1]
    if low in (".", "-", "–") and (before.low in known.titles or len(before.text) == 1):
        return True
    is_part = low == "of" and not has_head and (before.low in known.numbers or before.low in _SOME)
    return is_part or low in ("and", "or", "&", "(", ")", "/")


def _is_between(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Whether an unknown word is part of the noun's words ("Ukraine's grain union"): something that opens the phrase
    comes before it, and the noun or a name after it.
    """
    known = lists()
    low = tokens[at].low
    if low in known.adverbs or low.endswith("ly"):  # a previously undisclosed document
        return at > first and tokens[at - 1].low in known.determiners and at + 2 < last and (
            tokens[at + 1].low.endswith("ed") or tokens[at + 1].low in known.adjectives)
    if (
        not tokens[at].is_word
        or at == first
        or at + 1 >= last
        or low in known.after
        or low in FINITE
        or low in CONJUNCTIONS
    ):
        return False
    if (
        low in clause_verbs()
        or low in object_verbs()
        or low in known.times
    ):
        return False
    before = tokens[at - 1]
    is_open = before.low in known.determiners or before.low in known.adjectives or before.low in ("'s", "'", "’") or (
        before.low in known.numbers or (before.is_capital and before.is_word) or before.low not in known.heads)
    following = tokens[at + 1]
    after = tokens[at + 2] if at + 2 < last else None
    return is_open and (
        following.low in known.heads
        or following.low in ("'", "’", "'s")
        or (following.is_capital and following.is_word and (following.low in known.persons or before.is_capital))
        or (
            after is not None
            and after.low in known.heads
            and following.is_word
            and (following.low not in known.after)
        )
    )


def _can_follow(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether words can follow a speaker's noun: a phrase that begins like one, without a verb of its own."""
    low = tokens[at].low
    if low in lists().adverbs and at + 1 < last:
        at += 1
        low = tokens[at].low
    if low in _NO_PARTICIPLES:
        return False
    is_participle = low.endswith(("ed", "ing")) and low not in clause_verbs() and low not in object_verbs()
    if low not in lists().after and not is_participle and low != "not":
        return False
    is_relative = False
    for token in tokens[at:last]:
        is_relative = is_relative or token.low in _RELATIVE
        if (token.low in FINITE or token.low in (",", "–", "—")) and not is_relative:
            return False
    return True


def subject_ending(tokens: Sequence[Token], end: int, start: int = 0) -> tuple[int, int] | None:
    """Returns the first and last of the words before ``end`` that are a speaker: from the nearest beginning of a
    clause, or from one before it where "and" joins what comes before the noun.
    """
    best: tuple[int, int] | None = None
    for first in range(end - 1, max(start, end - _FARTHEST) - 1, -1):
        is_initial = tokens[first - 1].low == "." and first >= 2 and (
            tokens[first - 2].low in lists().titles or len(tokens[first - 2].text) == 1)
        is_boundary = (
            first == start
            or (tokens[first - 1].low in STOPS and not is_initial)
            or tokens[first - 1].low in CONJUNCTIONS
        )
        if not is_boundary:
            continue
        found = _trimmed(tokens, first, end)
        if found is not None:
            if best is not None and not _is_joinable(tokens, found, best[0] - 1):
                return best
            best = (found, end)
            if first == start or tokens[first - 1].low not in ("and", "or"):
                return best
        elif best is not None:
            return best
        if first > start and tokens[first - 1].low in (";", ":", QUOTED):
            return best
    return best


def _is_joinable(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words before "and" belong to one speaker with those after it: a noun of speakers, or only what stands
    before one.
    """
    known = lists()
    return (
        all(
            token.low in known.adjectives
            or token.low in known.numbers
            or token.low in known.determiners
            or token.low == "and"
            or (token.is_capital and token.low not in known.heads)
            for token in tokens[first:last]
        )
        or is_subject(tokens, first, last, is_strict=True)
        or (tokens[last - 1].low in known.adjectives and is_subject(tokens, first, last))
    )




def _trimmed(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Returns where the speaker begins in a clause, after a short adjunct such as "On Monday" or "In Kyiv"."""
    if is_subject(tokens, first, end):
        return first
    if tokens[first].low not in PREPOSITIONS and tokens[first].low not in lists().adverbs:
        return None
    for at in range(first + 1, min(end, first + 9)):
        before = tokens[at - 1]
        is_end = before.low in lists().times or before.low in lists().occasions or before.low[0].isdigit() or (
            before.low in lists().adverbs)
        if is_end and tokens[at].low not in lists().times and is_subject(tokens, at, end):
            return at
    return None


def before_verb(tokens: Sequence[Token], at: int, start: int = 0) -> int:
    """Returns where the subject's words end before a verb: adverbs, auxiliaries and days between are passed over."""
    known = lists()
    while at > start:
        low = tokens[at - 1].low
        if low in known.adverbs or low in known.auxiliaries:
            at -= 1
        elif low in known.times and at - 2 >= start and (
                tokens[at - 2].low in PREPOSITIONS or tokens[at - 2].low in known.times or tokens[at - 2].low in (
                    "last", "this", "earlier", "late", "early")):
            is_one = tokens[at - 2].low in known.times or tokens[at - 2].low == "earlier"
            at -= 1 if is_one else 2
        elif low in ("turn", "response", "reply") and at - 2 >= start and tokens[at - 2].low in ("in", "for"):
            at -= 2
        else:
            break
    return at
