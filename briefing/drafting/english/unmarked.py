# SPDX-License-Identifier: MIT
"""Sentences whose says-word no list has: "… was quoted as saying", a quotation with whose it is beside, a colon, a
name in brackets.
"""

from __future__ import annotations

from typing import Final

from briefing.drafting.english.asides import skip_asides
from briefing.drafting.english.lists import lists
from briefing.drafting.english.phrases import is_subject
from briefing.drafting.english.sentence import Sentence
from briefing.drafting.english.subjects import subject_before
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.bare import bare
from briefing.drafting.text.tokens import STOPS, span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_SAYING: Final = frozenset(("saying", "telling", "writing", "stating", "warning"))
_QUOTED: Final = frozenset(("quoted", "cited", "quotes", "cites", "quoting", "citing"))
_BE: Final = frozenset(("was", "were", "is", "are", "been"))
_DASHES: Final = ("–", "—")
_LEAST_QUOTATION = 20


def as_saying(sentence: Sentence, start: int, end: int) -> list[Attribution] | None:
    """Reads "Peskov was quoted by TASS as saying …" and "TASS quoted Peskov as saying …"."""
    tokens = sentence.tokens
    for at in range(start + 1, end - 2):
        if tokens[at].low != "as" or (tokens[at + 1].low not in _SAYING and tokens[at + 1].low not in words_of(
                "en").words("verbs", "participles")):
            continue
        verb = next((here for here in range(at - 1, start - 1, -1) if tokens[here].low in _QUOTED), None)
        if verb is None:
            continue
        is_passive = verb > start and tokens[verb - 1].low in _BE
        found = subject_before(tokens, verb) if is_passive else _object_of(sentence, verb, at)
        if found is None:
            continue
        subject, beside = found
        first = skip_asides(tokens, at + 2, sentence.text, takes_person=tokens[at + 1].low == "telling")
        first += first < end and tokens[first].low in ("that", ":", ",")
        begins = subject[0] if is_passive else _start_of(sentence, verb, start)
        content = sentence.content(first, end) or sentence.content(start, sentence.without_comma(start, begins))
        if content is not None:
            return [
                Attribution(
                    content=(content,),
                    cue=Span(tokens[verb].start, tokens[at + 1].end),
                    source=span_of(tokens, *subject),
                    apposition=None if beside is None else span_of(tokens, *beside),
                    verb="say",
                )
            ]
    return None


def _object_of(sentence: Sentence, verb: int, at: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Returns who is quoted between "quoted" and "as saying"."""
    tokens = sentence.tokens
    if is_subject(tokens, verb + 1, at):
        return (verb + 1, at), None
    comma = next((here for here in range(verb + 1, at) if tokens[here].low == ","), None)
    if comma is not None and is_subject(tokens, verb + 1, comma):
        return (verb + 1, comma), (comma + 1, at)
    return None


def _start_of(sentence: Sentence, at: int, start: int) -> int:
    while at > start and sentence.tokens[at - 1].low not in STOPS:
        at -= 1
    return at


def unmarked(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads a sentence without a known says-word."""
    tokens = sentence.tokens
    while end > start and tokens[end - 1].low in (".", "!", "?", "…"):
        end -= 1
    if end - start < 3:
        return []
    if tokens[end - 1].low == ")":
        return _in_brackets(sentence, start, end)
    if tokens[end - 1].is_quoted and tokens[end - 2].low in (":", ","):
        return _before_colon(sentence, start, end)
    if tokens[start].is_quoted and len(tokens[start].text) > _LEAST_QUOTATION:
        return _beside_quotation(sentence, start, end)
    return []


def _in_brackets(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads "The enemy advanced near Torske (General Staff)."."""
    tokens = sentence.tokens
    opening = next((at for at in range(end - 2, max(start, end - 8), -1) if tokens[at].low == "("), None)
    if opening is None or opening - start < 5 or not is_subject(tokens, opening + 1, end - 1, is_strict=True):
        return []
    content = sentence.content(start, opening)
    source = span_of(tokens, opening + 1, end - 1)
    return [] if content is None else [Attribution(content=(content,), cue=None, source=source, pattern="label")]


def _before_colon(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads "A minister puts it more bluntly: “…”"."""
    tokens = sentence.tokens
    content = sentence.content(end - 1, end)
    if tokens[start].low == "for":
        start += 1
    for stop in range(min(end - 2, start + 20), start, -1):
        at_verb = stop == end - 2 or tokens[stop].low == "," or (tokens[stop].is_word and not tokens[stop].is_capital)
        if at_verb and content is not None and is_subject(tokens, start, stop):
            return [
                Attribution(
                    content=(content,),
                    cue=span_of(tokens, stop, end - 1),
                    source=span_of(tokens, start, stop),
                    pattern="label",
                    is_sure=tokens[end - 2].low == ":",
                )
            ]
    return []


def _beside_quotation(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads a quotation with an unknown verb after it: "…," he mused, or "…," deadpanned Rubio."""
    tokens = sentence.tokens
    first = start + 2 if tokens[start + 1].low in (",", *_DASHES) else start + 1
    content = sentence.content(start, start + 1)
    inner = sentence.text[tokens[start].start:tokens[start].end].rstrip("\"”’»'")
    is_open = inner.endswith((",", "?", "!", "…", *_DASHES)) or first > start + 1
    if content is None or first + 1 >= end or not is_open:
        return []
    quoted = next((at for at in range(first, end) if tokens[at].is_quoted), None)
    further = None if quoted is None else bare(sentence.text, Span(tokens[quoted].start, tokens[end - 1].end))
    found = _subject_beside(sentence, first, end)
    if found is None:
        return []
    verb, subject = found
    return [
        Attribution(
            content=(content,) if further is None else (content, further),
            cue=Span(tokens[verb].start, tokens[verb].end),
            source=span_of(tokens, *subject),
            pattern="after",
        )
    ]


def _subject_beside(sentence: Sentence, first: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Returns the unknown verb after a quotation and its subject, which comes before or after it."""
    tokens = sentence.tokens
    for stop in range(min(end - 1, first + 12), first, -1):
        token = tokens[stop]
        if (
            token.is_word
            and token.low.endswith(("ed", "s"))
            and token.low not in lists().heads
            and is_subject(tokens, first, stop)
        ):
            return stop, (first, stop)
    if tokens[first].low.endswith(("ed", "s")) and not tokens[first].is_capital:
        for stop in range(min(end, first + 8), first + 1, -1):
            if (stop >= end or tokens[stop].low in STOPS) and is_subject(tokens, first + 1, stop):
                return first, (first + 1, stop)
    return None
