# SPDX-License-Identifier: MIT
"""Speakers whom a sentence names beside what is said: "за словами", "із посиланням на", "порахували в розвідці"."""

from __future__ import annotations

from typing import Final

import msgspec

from briefing.drafting.slavic.phrases import can_begin, phrase_end, skip_asides
from briefing.drafting.slavic.sentence import DASHES, IMPERSONAL, WRITTEN, Read, Sentence
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.cases import nouns, plain_word
from briefing.drafting.text.tokens import span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_LONGEST_SUBJECT: Final = 9
_POSSESSIVE: Final = frozenset(("його", "її", "їх", "їхніми", "їхньою", "їхнім", "его", "ее", "её", "их"))


def cited(sentence: Sentence, start: int, end: int, read: Read) -> list[Attribution] | None:
    """Reads a sentence that names whom an outlet cites: they are the speakers of what the outlet reports."""
    tokens = sentence.tokens
    for at in range(start, end - 2):
        size = 0
        if (
            tokens[at].low in ("із", "з", "зі", "с", "со")
            and tokens[at + 1].low in ("посиланням", "ссылкой")
            and at + 3 < end
        ):
            size = 3
        elif tokens[at].low in ("посилаючись", "ссылаясь"):
            size = 2
        if not size or not can_begin(tokens, at + size, sentence.language):
            continue
        stop = sentence.with_relative(phrase_end(tokens, at + size, end, sentence.text, sentence.language), end)
        left = at - 1 if at > start and tokens[at - 1].low == "," else at
        right = stop  # the comma after it stays, so that the outlet's clause ends
        kept = [*tokens[start:left], *tokens[right:end]]
        source = span_of(tokens, at + size, stop)
        if source is None or sentence.is_outlet(sentence.text[source.start:source.end]):
            continue
        found = read(kept)
        return [
            msgspec.structs.replace(each, source=source, apposition=None)
            if each.source is not None and sentence.is_outlet(sentence.text[each.source.start : each.source.end])
            else each
            for each in found
        ] or None
    return None


def theirs(sentence: Sentence, start: int, end: int) -> list[Attribution] | None:
    """Reads "за його словами" and "по ее данным"."""
    tokens = sentence.tokens
    nouns_of_saying = {phrase.split()[-1] for phrase in words_of(sentence.language).listed("verbs", "according")}
    for at in range(start, end - 2):
        if (
            tokens[at].low in ("за", "по", "на")
            and tokens[at + 1].low in _POSSESSIVE
            and tokens[at + 2].low in nouns_of_saying
        ):
            source = span_of(tokens, at + 1, at + 2)
            if source is not None:
                return sentence.made_around(
                    start, at, at + 3, end, source, Span(tokens[at].start, tokens[at + 2].end), "according"
                )
    return None


def impersonal_after(sentence: Sentence, verbs: list[int], start: int, end: int) -> list[Attribution] | None:
    """Reads "…, порахували в розвідці", "як зауважують у Раді ЄС, …" and "…, йдеться у зведенні Генштабу"."""
    tokens = sentence.tokens
    for at in [*verbs, *(here for here in range(start, end) if tokens[here].low in WRITTEN)]:
        previous = tokens[at - 1] if at > start else None
        if previous is None or not (previous.low in (",", *DASHES, "як", "как") or previous.is_quoted):
            continue
        first = (
            skip_asides(tokens, at + 1, end, sentence.text, sentence.language)
            if tokens[at].low not in WRITTEN
            else at + 1
        )
        if first + 1 >= end or tokens[first].low not in IMPERSONAL:
            continue
        stop = phrase_end(tokens, first + 1, end, sentence.text, sentence.language)
        name = first + 1
        if tokens[at].low in WRITTEN:
            document = next(
                (
                    here
                    for here in range(first + 1, stop)
                    if plain_word(tokens[here].text) in nouns(sentence.language, "documents")
                ),
                None,
            )
            name = document + 1 if document is not None and document + 1 < stop else first + 1
        if not can_begin(tokens, name, sentence.language):
            continue
        source = span_of(tokens, name, stop)
        if source is not None:
            return sentence.made_around(
                start,
                at,
                _after_published(sentence, stop, end),
                end,
                source,
                Span(tokens[at].start, tokens[at].end),
                "after",
                None,
                sentence.verb(tokens[at]),
            )
    return None


def _after_published(sentence: Sentence, stop: int, end: int) -> int:
    """Returns where the words go on after "у зведенні, оприлюдненому вранці"."""
    tokens = sentence.tokens
    if stop + 1 >= end or tokens[stop].low != "," or not tokens[stop + 1].low.startswith(_PUBLISHED):
        return stop
    return next((at for at in range(stop + 1, end) if tokens[at].low in (",", ".")), end)


_PUBLISHED: Final = ("оприлюднен", "опублікован", "поширен", "розміщен", "опубликован", "распростран", "размещен")


def according(sentence: Sentence, start: int, end: int, read: Read) -> list[Attribution] | None:
    """Reads "за словами …" in any place; an outlet there leaves the speaker to the rest of the sentence."""
    tokens = sentence.tokens
    for at in range(start, end - 1):
        size = _according_size(sentence, at, end)
        first = at + size
        if not size or not can_begin(tokens, first, sentence.language):
            continue
        stop = sentence.with_relative(phrase_end(tokens, first, end, sentence.text, sentence.language), end)
        source = span_of(tokens, first, stop)
        if source is None:
            continue
        if sentence.is_outlet(sentence.text[source.start:source.end]):
            before = sentence.left(start, at)
            rest = read(tokens[stop + 1:end] if before - start < 2 else tokens[start:before])
            if rest:
                return rest
        inner = _inside(sentence, start, at, stop, end, read)
        if inner:
            return inner
        return sentence.made_around(
            start, at, sentence.after_clause(stop, end), end, source,
            Span(tokens[at].start, tokens[first - 1].end), "according"
        )
    return None


def _inside(sentence: Sentence, start: int, at: int, stop: int, end: int, read: Read) -> list[Attribution]:
    """Reads "Бакстер, зі слів джерела, наполягав, що …": who is said to have spoken, if it is put between commas."""
    tokens = sentence.tokens
    if not (start < at and tokens[at - 1].low == "," and stop < end and tokens[stop].low == ","):
        return []
    if at - 1 - start > _LONGEST_SUBJECT or not can_begin(tokens, start, sentence.language) or plain_word(
            tokens[stop + 1].text) not in sentence.known.verbs:
        return []
    return read([*tokens[start:at - 1], *tokens[stop + 1:end]])


def _according_size(sentence: Sentence, at: int, end: int) -> int:
    tokens = sentence.tokens
    for words in words_of(sentence.language).phrases("verbs", "according").get(tokens[at].low, ()):
        if tuple(token.low for token in tokens[at : min(end, at + len(words))]) == words:
            return len(words)
    return 0
