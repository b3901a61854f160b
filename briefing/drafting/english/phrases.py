# SPDX-License-Identifier: MIT
"""English phrases: who can be a speaker, where a subject begins, and what stands beside a says-word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.english.lists import clause_verbs, lists, object_verbs
from briefing.drafting.text.outlets import outlets
from briefing.drafting.text.tokens import STOPS, Token
from briefing.drafting.text.words import words_of

_FARTHEST: Final = 45
_CONJUNCTIONS: Final = frozenset((
    "that", "but", "and", "while", "whereas", "as", "because", "although", "though", "if", "when", "after", "before",
    "since", "where", "which", "or", "than", "so", "yet", "how", "what", "until"))
_PREPOSITIONS: Final = frozenset((
    "on", "in", "at", "during", "after", "before", "by", "from", "through", "over", "via", "for", "with", "to", "under",
    "following", "since", "amid", "inside", "outside", "until", "throughout", "without"))
_FINITE: Final = frozenset((
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


def is_subject(tokens: Sequence[Token], first: int, last: int, *, is_strict: bool = False) -> bool:
    """Whether words can be a speaker: a pronoun, or a name or noun of speakers with what stands before and after it.

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
        if low in known.heads or is_name(token, is_first=at == 0):
            has_head = True
        elif (low == "'s" and at > first) or (low in ("'", "’") and at > first and tokens[at - 1].low.endswith("s")):
            has_head = has_head and at + 1 == last
        elif (
            low in known.adjectives
            or low in known.determiners
            or low in known.numbers
            or low in known.titles
            or (
                low[0].isdigit()
                or (low in (".", "-", "–") and (tokens[at - 1].low in known.titles or len(tokens[at - 1].text) == 1))
            )
        ):
            pass
        elif token.is_quoted and (has_head or at + 1 < last) and len(token.text) < 40:
            has_head = True
        elif low == "of" and not has_head and at > first and tokens[at - 1].low in (
                *known.numbers, "some", "many", "most", "several", "all", "both", "each", "half", "few", "none", "one"):
            pass  # two of the officials
        elif low in ("and", "or", "&", "(", ")", "/") and at > first:
            pass
        elif _is_between(tokens, first, at, last) and unknown < 3:
            unknown += 1
        elif has_head:
            return not is_strict and _can_follow(tokens, at, last)
        elif "-" in low and at + 1 < last:
            pass  # adjectives such as state-run
        else:
            return False
        at += 1
    return has_head


def _is_between(tokens: Sequence[Token], first: int, at: int, last: int) -> bool:
    """Whether an unknown word is part of the noun's words ("Ukraine's grain union"): something that opens the phrase
    stands before it, and the noun or a name behind.
    """
    known = lists()
    low = tokens[at].low
    if (
        not tokens[at].is_word
        or at == first
        or at + 1 >= last
        or low in known.after
        or low in _FINITE
        or low in _CONJUNCTIONS
    ):
        return False
    if (
        low in clause_verbs()
        or low in object_verbs()
        or low in known.adverbs
        or low in known.times
        or low.endswith("ly")
    ):
        return False
    before = tokens[at - 1]
    is_open = before.low in known.determiners or before.low in known.adjectives or before.low in ("'s", "'", "’") or (
        before.low in known.numbers or (before.is_capital and before.is_word) or before.low not in known.heads)
    following = tokens[at + 1]
    behind = tokens[at + 2] if at + 2 < last else None
    return is_open and (
        following.low in known.heads
        or following.low in ("'", "’", "'s")
        or (following.is_capital and following.is_word and (following.low in known.persons or before.is_capital))
        or (
            behind is not None
            and behind.low in known.heads
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
        if (token.low in _FINITE or token.low in (",", "–", "—")) and not is_relative:
            return False
    return True


def subject_ending(tokens: Sequence[Token], end: int, start: int = 0) -> tuple[int, int] | None:
    """Returns the first and last of the words before ``end`` that are a speaker: from the nearest beginning of a
    clause, or from one before it where "and" joins what stands before the noun.
    """
    best: tuple[int, int] | None = None
    for first in range(end - 1, max(start, end - _FARTHEST) - 1, -1):
        is_initial = tokens[first - 1].low == "." and first >= 2 and (
            tokens[first - 2].low in lists().titles or len(tokens[first - 2].text) == 1)
        is_boundary = (
            first == start
            or (tokens[first - 1].low in STOPS and not is_initial)
            or tokens[first - 1].low in _CONJUNCTIONS
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
        if first > start and tokens[first - 1].low in (";", ":", QUOTED_STOP):
            return best
    return best


def _is_joinable(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words before "and" belong to one speaker with those behind: a noun of speakers, or only what stands
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


QUOTED_STOP: Final = "“”"


def _trimmed(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Returns where the speaker begins in a clause, behind a short adjunct such as "On Monday" or "In Kyiv"."""
    if is_subject(tokens, first, end):
        return first
    if tokens[first].low not in _PREPOSITIONS and tokens[first].low not in lists().adverbs:
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
                tokens[at - 2].low in _PREPOSITIONS or tokens[at - 2].low in known.times or tokens[at - 2].low in (
                    "last", "this", "earlier", "late", "early")):
            at -= 2 if tokens[at - 2].low in _PREPOSITIONS else 1
        elif low in ("turn", "response", "reply") and at - 2 >= start and tokens[at - 2].low in ("in", "for"):
            at -= 2
        else:
            break
    return at


def skip_asides(tokens: Sequence[Token], at: int, text: str, *, takes_person: bool) -> int:
    """Returns where the content begins behind a says-word: after whom, when, where and in what it was said.

    ``takes_person`` is true for verbs such as "told", whose next words say to whom.
    """
    that = _that(tokens, at)
    if that is not None:
        return that
    if takes_person:
        at = _skip_person(tokens, at, text)
    for _ in range(8):
        following = _skip_aside(tokens, at, text)
        if following == at:
            break
        at = following
    return at


def _that(tokens: Sequence[Token], at: int) -> int | None:
    """Returns where the content begins behind "that", if only asides stand before it."""
    known = lists()
    depth = 0
    for here in range(at, min(len(tokens), at + 40)):
        low = tokens[here].low
        if low == "that" and (here == at or _is_aside_start(tokens, at)) and not (
                here > at and here + 1 < len(tokens) and tokens[here + 1].low in _FINITE):
            return here
        if low == ":" and here > at and _is_aside_start(tokens, at):
            return here
        if tokens[here].is_quoted or low in (";", ".", ":"):
            return None
        if low in _FINITE and not depth:
            return None
        if low == "," and here + 1 < len(tokens) and tokens[here + 1].low.endswith("ing") and here > at:
            return None
        if low == ",":
            if (
                here == at
                and at + 1 < len(tokens)
                and tokens[at + 1].low not in (*_PREPOSITIONS, "according", "citing", "speaking")
            ):
                return None
            depth = 1
        if here == at and low not in known.after and not _is_aside_start(tokens, at):
            return None
    return None


def _is_aside_start(tokens: Sequence[Token], at: int) -> bool:
    words = words_of("en").words("phrases", "adjunct_starts")
    low = tokens[at].low
    return (
        low in words or low in (",", "that") or low in lists().times or low in lists().persons or tokens[at].is_capital
    )


def _skip_person(tokens: Sequence[Token], at: int, text: str) -> int:
    """Passes over whom something was told: an outlet, a pronoun, a noun of people with what stands before it."""
    if at >= len(tokens):
        return at
    named = outlets(text, tokens[at].start, min(len(text), tokens[at].start + 60))
    for first in (at, at + 1):
        if first < len(tokens) and named and named[0].span.start == tokens[first].start:
            here = next(
                (each for each in range(first, len(tokens)) if tokens[each].start >= named[0].span.end), len(tokens)
            )
            if here + 1 < len(tokens) and tokens[here].low in ("and", "'s"):
                here = _skip_person(tokens, here + 1, text)
            return here
    if tokens[at].low in ("him", "her", "them", "us", "me", "it", "you"):
        return at + 1
    here = at
    known = lists()
    while here < len(tokens) and here < at + 7 and not tokens[here].is_quoted and tokens[here].low not in STOPS:
        low = tokens[here].low
        if low in known.heads and not (here + 1 < len(tokens) and tokens[here + 1].low in known.heads):
            return here + 1
        if not (low in known.adjectives or low in known.determiners or low in known.numbers or low == "'s"
                or tokens[here].is_capital):
            break
        here += 1
    while here > at and tokens[at].is_capital and here < len(tokens) and tokens[here].is_capital:
        here += 1
    return (
        here
        if here > at and (here >= len(tokens) or not tokens[here].is_word or tokens[here].low in _PREPOSITIONS)
        else at
    )


def _skip_aside(tokens: Sequence[Token], at: int, text: str) -> int:
    """Passes over one phrase such as "on Monday", "in a statement", "late in the evening", "with Reuters"."""
    known = lists()
    if at >= len(tokens):
        return at
    low = tokens[at].low
    if low in known.times or low in ("earlier", "later", "separately", "again", "jointly", "live", "flatly", "bluntly"):
        return at + 1
    if low in ("late", "early", "last", "this", "shortly") and at + 1 < len(tokens) and (
            tokens[at + 1].low in known.times or tokens[at + 1].low in _PREPOSITIONS):
        return at + 1
    if low not in _PREPOSITIONS:
        return at
    named = outlets(text, tokens[at].end, min(len(text), tokens[at].end + 60))
    if named and at + 1 < len(tokens) and named[0].span.start <= tokens[at + 1].start + 4:
        return next((each for each in range(at, len(tokens)) if tokens[each].start >= named[0].span.end), len(tokens))
    here = at + 1
    while here < len(tokens) and here < at + 7 and (tokens[here].is_word or tokens[here].low[0].isdigit() or (
            tokens[here].low == "'s")):
        word = tokens[here].low
        if word in known.times or word in known.occasions or (word[0].isdigit() and (
                (here + 1 < len(tokens) and tokens[here + 1].low in known.times) or len(word) == 4)):
            here += 1
            while here < len(tokens) and (tokens[here].low in known.times or tokens[here].low in known.occasions
                                          or tokens[here].low[0].isdigit()):
                here += 1
            return here
        if word in _FINITE or word in _CONJUNCTIONS:
            return at
        here += 1
    is_closed = here >= len(tokens) or tokens[here].low in (",", ":", QUOTED_STOP, ".")
    return here if is_closed else at
