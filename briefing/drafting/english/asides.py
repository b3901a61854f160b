# SPDX-License-Identifier: MIT
"""What is between an English says-word and what is said: to whom, when, where, in what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.english.lists import clause_verbs, lists
from briefing.drafting.english.phrases import CONJUNCTIONS, FINITE, PREPOSITIONS
from briefing.drafting.text.outlets import outlets
from briefing.drafting.text.tokens import QUOTED, STOPS, Token
from briefing.drafting.text.words import words_of

_BEFORE_OUTLETS: Final = frozenset(("the", "a", "state", "state-run", "public", "'s"))
_KINDS: Final = frozenset((
    "newspaper", "news", "agency", "channel", "tv", "television", "radio", "daily", "weekly", "magazine", "website",
    "site", "broadcaster", "outlet", "portal", "tabloid"))
"""What an outlet is, after its name: "told the Sich newspaper"."""


def skip_asides(tokens: Sequence[Token], at: int, text: str, *, takes_person: bool) -> int:
    """Returns where the content begins after a says-word: after whom, when, where and in what it was said.

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
    """Returns where the content begins after "that", if only asides come before it."""
    known = lists()
    depth = 0
    for here in range(at, min(len(tokens), at + 40)):
        low = tokens[here].low
        if low in ("and", "but") and here > at and _is_said_after(tokens, here + 1):
            return None
        if low == "that" and (here == at or _is_aside_start(tokens, at)) and not (
                here > at and here + 1 < len(tokens) and tokens[here + 1].low in FINITE):
            return here
        if low == ":" and here > at and _is_aside_start(tokens, at):
            return here
        if tokens[here].is_quoted or low in (";", ".", ":"):
            return None
        if low in FINITE and not depth:
            return None
        if low == "," and here > at and _is_other_clause(tokens, here + 1):
            return None
        if low == ",":
            if (
                here == at
                and at + 1 < len(tokens)
                and tokens[at + 1].low not in (*PREPOSITIONS, "according", "citing", "speaking")
            ):
                return None
            depth = 1
        if here == at and low not in known.after and not _is_aside_start(tokens, at):
            return None
    return None


def _is_said_after(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" begins a second statement: "urged neighbours to wait and warned that"."""
    while at < len(tokens) and tokens[at].low in lists().adverbs:
        at += 1
    verb = clause_verbs().get(tokens[at].low) if at + 1 < len(tokens) else None
    return verb is not None and verb.form == "past" and tokens[at + 1].low == "that"


def _is_other_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins after a comma is no aside: ", adding that", ", while the minister warned that"."""
    if at >= len(tokens):
        return False
    is_joined = tokens[at].low in ("while", "whereas", "but") and at + 1 < len(tokens) and not (
        tokens[at + 1].low.endswith("ing") or tokens[at + 1].low in PREPOSITIONS)
    return is_joined or tokens[at].low.endswith("ing")


def _is_aside_start(tokens: Sequence[Token], at: int) -> bool:
    words = words_of("en").words("phrases", "adjunct_starts")
    low = tokens[at].low
    return (
        low in words or low in (",", "that") or low in lists().times or low in lists().persons or tokens[at].is_capital
    )


def _skip_person(tokens: Sequence[Token], at: int, text: str) -> int:
    """Passes over whom something was told: an outlet, a pronoun, a noun of people with what comes before it."""
    if at >= len(tokens):
        return at
    named = outlets(text, tokens[at].start, min(len(text), tokens[at].start + 60))
    first_word = at
    while first_word < min(len(tokens), at + 5) and (
        tokens[first_word].low in _KINDS or tokens[first_word].low in _BEFORE_OUTLETS or (
            tokens[first_word].low in lists().adjectives)):
        first_word += 1
    for first in (at, at + 1, first_word):
        if first < len(tokens) and named and named[0].span.start == tokens[first].start:
            here = next(
                (each for each in range(first, len(tokens)) if tokens[each].start >= named[0].span.end), len(tokens)
            )
            while here < len(tokens) and tokens[here].low in _KINDS:
                here += 1
            if here + 1 < len(tokens) and tokens[here].low in ("and", "'s"):
                here = _skip_person(tokens, here + 1, text)
            return here
    if tokens[at].low in ("him", "her", "them", "us", "me", "it", "you"):
        return at + 1
    here = at
    known = lists()
    while here < len(tokens) and here < at + 7 and not tokens[here].is_quoted and tokens[here].low not in STOPS:
        low = tokens[here].low
        if (low in known.heads or (low in known.occasions and here > at)) and not (
            here + 1 < len(tokens) and tokens[here + 1].low in known.heads
        ):
            return here + 1
        if not (low in known.adjectives or low in known.determiners or low in known.numbers or low == "'s"
                or tokens[here].is_capital):
            break
        here += 1
    while here > at and tokens[at].is_capital and here < len(tokens) and tokens[here].is_capital:
        here += 1
    return (
        here
        if here > at and (here >= len(tokens) or not tokens[here].is_word or tokens[here].low in PREPOSITIONS)
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
            tokens[at + 1].low in known.times or tokens[at + 1].low in PREPOSITIONS):
        return at + 1
    if low not in PREPOSITIONS:
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
        if word in FINITE or word in CONJUNCTIONS:
            return at
        here += 1
    is_closed = here >= len(tokens) or tokens[here].low in (",", ":", QUOTED, ".")
    return here if is_closed else at
