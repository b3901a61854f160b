# SPDX-License-Identifier: MIT
"""Speakers whom a sentence names beside what is said: "according to …", "in her view", "…, citing two officials"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import msgspec

from briefing.drafting.english.asides import skip_asides
from briefing.drafting.english.lists import clause_verbs, lists, object_verbs
from briefing.drafting.english.phrases import is_subject
from briefing.drafting.english.saying import Saying
from briefing.drafting.english.sentence import Read, Sentence
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.outlets import is_outlet_phrase, outlet_called
from briefing.drafting.text.tokens import span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_RECORDS: Final = frozenset((
    "readout", "transcript", "recording", "excerpts", "excerpt", "translation", "minutes", "media", "agencies"))
_ENDS: Final = frozenset((",", ";", ":", ".", "–", "—", "?", "!"))
_FINITE: Final = frozenset(("is", "are", "was", "were", "has", "have", "will", "would"))
_BESIDE: Final = frozenset((
    "who", "a", "an", "the", "whose", "all", "both", "which", "one", "head", "speaking", "including", "each"))
_OBJECTS: Final = ("him", "her", "them", "it")
_OWNERS: Final = frozenset(("his", "her", "their", "its"))
_LONGEST_CITED, _LONGEST_VIEW = 30, 12


def cited(sentence: Sentence, start: int, end: int, read: Read) -> list[Attribution] | None:
    """Reads a sentence that names whom an outlet cites: they are the speakers of what the outlet reports."""
    tokens = sentence.tokens
    for at in range(start, end - 1):
        size = sentence.phrase(at, end, words_of("en").phrases("verbs", "citing"))
        if not size or (
            at > start and tokens[at - 1].low not in (",", "–", "—", "(") and not _is_outlet_before(sentence, at)
        ):
            continue
        first = stop = at + size
        while (
            stop < min(end, at + _LONGEST_CITED)
            and tokens[stop].low not in (*_ENDS, ")", "that", "as")
            and not tokens[stop].is_quoted
        ):
            stop += 1
        if not is_subject(tokens, first, stop):
            continue
        source = span_of(tokens, first, stop)
        return [msgspec.structs.replace(each, source=source, apposition=None) if not each.same_speaker and _is_outlet(
            sentence, each.source) else each for each in read(sentence.without(start, end, at, stop))]
    return None


def _is_outlet_before(sentence: Sentence, at: int) -> bool:
    return any(outlet_called(sentence.text[sentence.tokens[first].start:sentence.tokens[at - 1].end])
               for first in range(max(0, at - 4), at))


def _is_outlet(sentence: Sentence, span: Span | None) -> bool:
    name = sentence.text[span.start:span.end] if span is not None else ""
    return span is None or bool(outlet_called(name.removeprefix("the ").removeprefix("The ").split(",")[0]))


def according(sentence: Sentence, start: int, end: int, read: Read) -> list[Attribution] | None:
    """Reads "according to …" in any place; an outlet or a record there leaves the speaker to the rest of the
    sentence.
    """
    tokens = sentence.tokens
    for at in range(start, end - 2):
        size = _according_size(sentence, at, end)
        if not size:
            continue
        first = at + size
        stop = _end_of_source(sentence, first, end)
        is_bare = stop == first + 1 and not tokens[first].is_capital and not (
            tokens[first].low.endswith("s") or tokens[first].low in _OBJECTS)
        if stop <= first or is_bare:
            continue
        source, apposition, close = _source(sentence, first, stop, end)
        if source is None:
            continue
        if is_outlet_phrase(sentence.text[source.start:source.end]) or any(
                token.low in _RECORDS for token in tokens[first:close][:6]):
            kept = sentence.without(start, end, at, close)
            rest = read(kept) if kept else []
            if rest:
                return rest
        elif not is_subject(tokens, first, stop) and not (stop == first + 1 and tokens[first].low in _OBJECTS):
            continue
        content = _around(sentence, start, at, close, end)
        if content:
            cue = Span(tokens[at].start, tokens[first - 1].end)
            made = Attribution(
                content=content, cue=cue, source=source, apposition=apposition, verb="according to", pattern="according"
            )
            return [made, *_of_relative(sentence, apposition, source)]
    return None


def _around(sentence: Sentence, start: int, at: int, stop: int, end: int) -> tuple[Span, ...]:
    """Returns what is said before and after a speaker's words; after them only if a comma divides them."""
    left = sentence.without_comma(start, at)
    has_comma = stop < end and sentence.tokens[stop].low == ","
    before = sentence.content(start, left) if left > start else None
    after = sentence.content(stop + 1 if has_comma else stop, end) if before is None or has_comma else None
    return tuple(each for each in (before, after) if each is not None)


def _according_size(sentence: Sentence, at: int, end: int) -> int:
    tokens = sentence.tokens
    if tokens[at].low == "as" and at + 3 < end and tokens[at + 2].low == "by":
        verb = clause_verbs().get(tokens[at + 1].low)
        return 3 if verb is not None and verb.form == "past" else 0
    if tokens[at].low not in ("according", "in", "by", "on"):
        return 0
    return sentence.phrase(at, end, words_of("en").phrases("phrases", "according"))


def _end_of_source(sentence: Sentence, at: int, end: int) -> int:
    """Returns where a speaker's phrase ends: at a sign or a quotation."""
    while at < end and not sentence.tokens[at].is_quoted and sentence.tokens[at].low not in _ENDS:
        at += 1
    return at


def _source(sentence: Sentence, first: int, stop: int, end: int) -> tuple[Span | None, Span | None, int]:
    """Returns the speaker's words, an apposition after them, and where both end."""
    tokens = sentence.tokens
    source = span_of(tokens, first, stop)
    if stop + 1 >= end or tokens[stop].low != ",":
        return source, None, stop
    after = stop + 1
    close = _end_of_source(sentence, after, end)
    words = [token.low for token in tokens[after:close]]
    is_relative = bool({"who", "which"} & set(words[:1]))
    begins = bool(words) and (words[0] in _BESIDE or words[0] in lists().heads)
    is_noun = any(word in lists().heads or word in ("who", "whose", "all", "both", "which") for word in words)
    has_verb = not is_relative and any(_is_finite(word) or (
        word in object_verbs() and object_verbs()[word].form == "past" and following in lists().determiners)
        for word, following in pairwise([*words, ""]))
    if begins and is_noun and not has_verb and (close < end or first > 2):
        return source, span_of(tokens, after, close), close
    return source, None, stop


def _is_finite(word: str) -> bool:
    clause, direct = clause_verbs().get(word), object_verbs().get(word)
    return (
        word in _FINITE
        or (clause is not None and clause.form in ("past", "third"))
        or (direct is not None and direct.form == "third")
    )


def _of_relative(sentence: Sentence, apposition: Span | None, source: Span) -> list[Attribution]:
    """Reads "according to the ministry, which said …": a second statement of the same speaker."""
    tokens = sentence.tokens
    at = next(
        (here for here, token in enumerate(tokens) if apposition is not None and token.start == apposition.start), None
    )
    if at is None or tokens[at].low not in ("which", "who") or at + 2 >= len(tokens):
        return []
    verb = next((here for here in (at + 1, at + 2) if tokens[here].low in clause_verbs()), None)
    if verb is None:
        return []
    content = sentence.content(skip_asides(tokens, verb + 1, sentence.text, takes_person=False), len(tokens))
    if content is None:
        return []
    return [Attribution(content=(content,), cue=Span(tokens[verb].start, tokens[verb].end), source=source,
                        verb=clause_verbs()[tokens[verb].low].verb)]


def _first_subject(sentence: Sentence, start: int, end: int) -> int:
    """Returns where the subject ends that words begin with; ``start`` if they begin with none."""
    stops = (at for at in range(end - 1, start, -1) if _is_finite(sentence.tokens[at].low))
    return next((at for at in stops if is_subject(sentence.tokens, start, at)), start)


def in_their_view(sentence: Sentence, start: int, end: int) -> list[Attribution] | None:
    """Reads "In her view, …" and "…, in the general's estimation": a speaker whose view something is."""
    tokens = sentence.tokens
    views = words_of("en").words("phrases", "views")
    for at in range(start, end - 2):
        if tokens[at].low not in ("in", "by", "to") or (
            at > start and tokens[at - 1].low not in (",", "–", "—", "that", ":")
        ):
            continue
        close = next((here for here in range(at + 2, min(end, at + _LONGEST_VIEW)) if tokens[here].low in views), None)
        if close is None or (close + 1 < end and tokens[close + 1].low not in (",", ".", ";")):
            continue
        is_owner = tokens[at + 1].low in _OWNERS and close == at + 2
        is_named = tokens[close - 1].low in ("'s", "'", "’") and is_subject(tokens, at + 1, close - 1)
        if not is_owner and not is_named:
            continue
        source = span_of(tokens, at + 1, at + 2 if is_owner else close - 1)
        if is_owner and at > start and tokens[at - 1].low == ":":
            begins = _first_subject(sentence, start, at - 1)
            source, start = (span_of(tokens, start, begins) or source, at) if begins > start else (source, at)
        parts = tuple(each for each in (sentence.content(start, sentence.without_comma(start, at)),
                                        sentence.content(close + 1, end)) if each is not None)
        if parts:
            return [
                Attribution(
                    content=parts,
                    cue=Span(tokens[at].start, tokens[close].end),
                    source=source,
                    verb="according to",
                    pattern="according",
                )
            ]
    return None


def participle_before(sentence: Sentence, each: Saying, start: int) -> list[Attribution]:
    """Reads what is said before the subject: "Noting that …, the minister called for …"."""
    tokens = sentence.tokens
    if (
        each.subject is None
        or each.place != "before"
        or each.begins - start < 4
        or tokens[start + 1].low != "that"
        or (tokens[start].low not in words_of("en").words("verbs", "participles"))
    ):
        return []
    content = sentence.content(start + 2, sentence.without_comma(start, each.begins))
    source = span_of(tokens, *each.subject)
    if content is None:
        return []
    verb = clause_verbs().get(tokens[start].low)
    return [Attribution(content=(content,), cue=Span(tokens[start].start, tokens[start].end), source=source,
                        verb=verb.verb if verb else "say")]
