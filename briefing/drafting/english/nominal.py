# SPDX-License-Identifier: MIT
"""What somebody is convinced of, fears or makes the case for: "… is convinced that", "voiced the fear that", "Kyiv's
position is that", "Among its findings: …", "… has chronicled that".
"""

from __future__ import annotations

from typing import Final

from briefing.drafting.english.lists import clause_verbs, lists, object_verbs
from briefing.drafting.english.phrases import FINITE, PREPOSITIONS, is_subject
from briefing.drafting.english.sentence import Sentence
from briefing.drafting.english.subjects import subject_before
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.tokens import span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_BE: Final = frozenset(("is", "was", "remains", "remained", "are", "were", "'s"))
_MARKS: Final = ("that", ":")
_OWNED: Final = ("its", "their", "his", "her")
_NO_VERBS: Final = frozenset((
    "so", "such", "now", "given", "provided", "in", "than", "those", "all", "everything", "something", "anything",
    "nothing", "is", "was", "has", "does", "others", "it", "this"))
EXPRESSING: Final = frozenset((
    "voice", "express", "repeat", "reiterate", "state", "announce", "give", "put", "float", "make", "have", "hold",
    "raise", "share", "offer", "convey", "air", "issue", "reaffirm"))
_FARTHEST: Final = 9
_MOST_LISTED: Final = 6


def convinced(sentence: Sentence, start: int, end: int) -> Attribution | None:
    """Reads "A diplomat is convinced that …" and "Two ministers made the case that …"."""
    tokens = sentence.tokens
    nouns = words_of("en").words("phrases", "convictions")
    for that in range(start + 2, end - 2):
        if tokens[that].is_quoted or tokens[that].low in (";", ":"):
            return None
        if tokens[that].low != "that" or tokens[that - 1].low not in nouns:
            continue
        before = object_verbs().get(tokens[that - 2].low)
        is_noun = _stands_before_noun(tokens[that - 2].low) or (before is not None and before.verb in EXPRESSING)
        if tokens[that - 1].low in clause_verbs() and not is_noun:
            continue
        for verb in range(that - 1, max(start, that - _FARTHEST), -1):
            low = tokens[verb].low
            if low in lists().determiners or low in PREPOSITIONS or low in (",", "of") or not tokens[verb].is_word:
                continue
            if verb > start and tokens[verb - 1].low in lists().determiners:
                continue
            made = _made(sentence, verb, that, end)
            if made is not None:
                form = object_verbs().get(tokens[verb].low) or clause_verbs().get(tokens[verb].low)
                return made if form is None or form.verb in EXPRESSING else None
        return None
    return None


def _stands_before_noun(word: str) -> bool:
    return word in lists().determiners or word in lists().adjectives


def chronicled(sentence: Sentence, start: int, end: int) -> Attribution | None:
    """Reads "The monitor has chronicled that …" with a says-word that the lists lack."""
    tokens = sentence.tokens
    for that in range(start + 2, end - 2):
        low = tokens[that - 1].low
        if tokens[that].is_quoted or tokens[that].low in (";", ":"):
            return None
        if (
            tokens[that].low == "that"
            and tokens[that - 1].is_word
            and low.endswith(("ed", "s"))
            and not tokens[that - 1].is_capital
            and low not in lists().heads
            and low not in _NO_VERBS
        ):
            made = _made(sentence, that - 1, that, end)
            return None if made is None or made.source is None else made
    return None


def _made(sentence: Sentence, verb: int, that: int, end: int) -> Attribution | None:
    tokens = sentence.tokens
    found = subject_before(tokens, verb)
    content = sentence.content(that + 1, end)
    if found is None or content is None:
        return None
    first, last = found[0]
    if first and tokens[first - 1].low in ("that", "which", "what"):
        return None
    if tokens[first].low == "it" and last == first + 1:
        return None
    who, states = tokens[first:last], words_of("en").words("people", "states")
    is_place = all(not token.is_capital or token.low in states for token in who)
    is_one = any(token.low in lists().heads or token.low in lists().pronouns for token in who)
    return Attribution(
        content=(content,),
        cue=Span(tokens[verb].start, tokens[that - 1].end),
        source=span_of(tokens, *found[0]),
        apposition=None if found[1] is None else span_of(tokens, *found[1]),
        verb=tokens[that - 1].low,
        is_sure=is_one or is_place,
    )


def their_position(sentence: Sentence, start: int, end: int) -> Attribution | None:
    """Reads "Kyiv's position is that …", "It is Moscow's view that …", "The general's verdict: “…”"."""
    tokens = sentence.tokens
    nouns = words_of("en").words("phrases", "own_words")
    for at in range(start + 1, min(end - 2, start + 14)):
        if tokens[at].is_quoted or tokens[at].low in (",", ";"):
            return None
        if tokens[at].low not in nouns:
            continue
        owner = next(
            (here for here in range(at - 1, max(start, at - 4), -1) if tokens[here].low in ("'s", "’", "'")), None)
        first = _after_noun(sentence, at + 1, end)
        if owner is None or first is None:
            continue
        begins = start + 2 if tokens[start].low == "it" and tokens[start + 1].low in _BE else start
        if not is_subject(tokens, begins, owner):
            continue
        content = sentence.content(first, end)
        if content is not None:
            return Attribution(content=(content,), cue=Span(tokens[owner].start, tokens[first - 1].end),
                               source=span_of(tokens, begins, owner), verb=tokens[at].low, pattern="label")
    return None


def _after_noun(sentence: Sentence, at: int, end: int) -> int | None:
    """Returns where content begins after "position": at once after ":", or after "is", a word or two and "that"."""
    tokens = sentence.tokens
    if tokens[at].low in _MARKS:
        return at + 1 if at + 1 < end else None
    if tokens[at].low not in _BE:
        return None
    for here in range(at + 1, min(end - 1, at + 4)):
        if tokens[here].low in _MARKS:
            return here + 1
        if tokens[here].is_quoted and here == at + 1:
            return here
    return None


def among_its_findings(sentence: Sentence, start: int, end: int) -> Attribution | None:
    """Reads "Among its findings: …" and "One of its conclusions: …": the document spoke before."""
    tokens = sentence.tokens
    colon = next((at for at in range(start + 2, min(end - 1, start + _MOST_LISTED)) if tokens[at].low == ":"), None)
    if colon is None or tokens[start].low not in ("among", "one", "another", "others"):
        return None
    owner = next((at for at in range(start, colon) if tokens[at].low in _OWNED), None)
    if owner is None or any(token.low in FINITE for token in tokens[start:colon]):
        return None
    content = sentence.content(colon + 1, end)
    if content is None:
        return None
    return Attribution(content=(content,), cue=span_of(tokens, start, colon), source=span_of(tokens, owner, owner + 1),
                       verb="say", pattern="label")
