# SPDX-License-Identifier: MIT
"""The subject before a Ukrainian or Russian says-word: who it is, and where its clause begins."""

from __future__ import annotations

from briefing.drafting.slavic.phrases import PREPOSITIONS, can_begin, opener, phrase_end, skip_asides
from briefing.drafting.slavic.sentence import DASHES, IMPERSONAL, WRITTEN, Sentence
from briefing.drafting.text.cases import plain_word
from briefing.drafting.text.tokens import span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_OF_MANY = ("ли", "ють", "уть", "ять", "ат", "ят", "ют", "ут", "ать")
"""Endings of verbs in the plural."""
_OCCASIONS = frozenset((("за", "підсумками"), ("за", "результатами"), ("по", "итогам"), ("по", "результатам")))


def subject(sentence: Sentence, at: int, start: int) -> tuple[int, Span | None, Span | None] | None:
    """Returns where a subject before a says-word begins, its words, and those of an apposition."""
    tokens = sentence.tokens
    end = at
    while end > start and (tokens[end - 1].low in sentence.known.adverbs or tokens[end - 1].low in (
        "про", "це", "об", "этом", "б", "бы", "же", "ж", "не", "ще")):
        end -= 1
    if end > start and end < at and tokens[end - 1].low == "на" and tokens[end].low in ("це", "это"):
        end -= 1  # "у міськраді на це відповіли"
    end = _before_opener(sentence, start, end)
    for first in _clause_starts(sentence, end, start):
        begins = skip_before(sentence, first, end)
        if begins >= end:
            continue
        if tokens[begins].low in IMPERSONAL and begins + 1 < end:
            found = _impersonal(sentence, begins, end, at)
            if found is not None:
                return begins, found, None
        if not can_begin(tokens, begins, sentence.language):
            continue
        begins = _after_day(sentence, begins, end)
        stop = sentence.with_relative(phrase_end(tokens, begins, end, sentence.text, sentence.language), end)
        rest = skip_asides(tokens, stop, end, sentence.text, sentence.language)
        stop = _before_when(sentence, begins, stop)
        if rest < end and tokens[rest].low not in (",", *DASHES, "(", *PREPOSITIONS):
            continue
        apposition = (
            span_of(tokens, stop + 1, end - 1) if rest == stop < end and tokens[end - 1].low in (",", *DASHES) else None
        )
        return begins, span_of(tokens, begins, stop), apposition
    return _after_comma(sentence, end, start)


def _is_day(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a day begins here: "4 лютого"."""
    tokens = sentence.tokens
    return at + 1 < end and tokens[at].low.isdigit() and tokens[at + 1].low in words_of(sentence.language).table(
        "dates", "months")


def _after_day(sentence: Sentence, at: int, end: int) -> int:
    """Passes over the day before a subject: "4 лютого глава агентства"."""
    is_before = _is_day(sentence, at, end) and can_begin(sentence.tokens, at + 2, sentence.language)
    return at + 2 if is_before else at


def _before_when(sentence: Sentence, begins: int, stop: int) -> int:
    """Returns where a subject ends before its day or occasion: "президент за підсумками наради"."""
    tokens = sentence.tokens
    for at in range(begins + 1, stop):
        if _is_day(sentence, at, stop) or (at + 1 < stop and (tokens[at].low, tokens[at + 1].low) in _OCCASIONS):
            return at
    return stop


def _after_comma(sentence: Sentence, end: int, start: int) -> tuple[int, Span | None, Span | None] | None:
    """Returns a named speaker between a comma and a says-word: "На запитання, чи буде…, Малик відповів"."""
    tokens = sentence.tokens
    comma = next((at for at in range(end - 1, start, -1) if tokens[at].low == ","), None)
    if comma is None or comma + 1 >= end or not tokens[end - 1].is_capital:
        return None
    first = comma + 1
    if not can_begin(tokens, first, sentence.language):
        return None
    stop = phrase_end(tokens, first, end, sentence.text, sentence.language)
    return (first, span_of(tokens, first, stop), None) if stop == end else None


def _before_opener(sentence: Sentence, start: int, end: int) -> int:
    """Returns where a subject's words end before ", зі свого боку," and the like."""
    tokens = sentence.tokens
    stop = end - 1 if end > start and tokens[end - 1].low == "," else end
    for first in range(stop - 1, max(start, stop - 5), -1):
        if opener(tokens, first, sentence.language) == stop - first:
            return first - 1 if first > start and tokens[first - 1].low == "," else first
    return end


def _clause_starts(sentence: Sentence, end: int, start: int) -> list[int]:
    """Returns where the clause of a says-word may begin, the nearest first."""
    found = []
    for at in range(end - 1, start - 1, -1):
        if at == start:
            found.append(at)
        else:
            low = sentence.tokens[at - 1].low
            if (low in sentence.known.links and low not in ("і", "й", "та", "и")) or low in (";", ":") or (
                    sentence.tokens[at - 1].is_quoted and len(sentence.tokens[at - 1].text) > 45) or (
                    low in ("і", "й", "та", "и") and at >= 2 and sentence.tokens[at - 2].low == ","):
                found.append(at)
    return found


def skip_before(sentence: Sentence, at: int, end: int) -> int:
    """Passes over what comes before a subject: "Водночас", "У понеділок", "Крім того,"."""
    tokens = sentence.tokens
    for _ in range(4):
        if at >= end or sentence.is_outlet_at(at) or (tokens[at].low in IMPERSONAL and sentence.is_outlet_at(at + 1)):
            break
        following = skip_asides(tokens, at, end, sentence.text, sentence.language, skips_outlets=False)
        if tokens[at].low in (",", *DASHES):
            following = max(following, at + 1)
        if (
            following == at
            and tokens[at].low in sentence.known.starts
            and at + 1 < end
            and not can_begin(tokens, at, sentence.language)
            and (tokens[at].low not in PREPOSITIONS)
        ):
            following = at + 1
        if following == at and tokens[at].low in PREPOSITIONS:
            comma = next((here for here in range(at, min(end, at + 14)) if tokens[here].low == ","), None)
            if comma is not None and comma + 1 < end:
                following = comma + 1
        if following < end and tokens[following].low == ",":
            following += 1
        if following == at:
            break
        at = following
    return at


def _impersonal(sentence: Sentence, at: int, end: int, verb: int) -> Span | None:
    """Returns the group of "у Генштабі повідомили": after the preposition, with a verb in the plural."""
    low = plain_word(sentence.tokens[verb].text)
    if low not in (*WRITTEN, "зрозуміти", "понять") and not low.endswith(_OF_MANY):
        return None
    stop = phrase_end(sentence.tokens, at + 1, end, sentence.text, sentence.language)
    is_group = can_begin(sentence.tokens, at + 1, sentence.language)
    rest = skip_asides(sentence.tokens, stop, end, sentence.text, sentence.language)
    return span_of(sentence.tokens, at + 1, stop) if is_group and rest >= end else None
