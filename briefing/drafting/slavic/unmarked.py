# SPDX-License-Identifier: MIT
"""Sentences whose says-word is inside the quotation, or that have none that the lists know."""

from __future__ import annotations

from typing import Final

from briefing.drafting.slavic.phrases import can_begin, phrase_end
from briefing.drafting.slavic.sentence import DASHES, Sentence
from briefing.drafting.slavic.subjects import skip_before, subject
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.bare import bare
from briefing.drafting.text.cases import nouns, plain_word
from briefing.drafting.text.name_cases import first_names
from briefing.drafting.text.tokens import Token, span_of, tokens_of
from briefing.snapshots.text_quote import Span

_VERBAL: Final = (
    "є", "ить", "їть", "ють", "уть", "ать", "ять", "ся", "сь", "в", "ла", "ло", "ли", "ет", "ёт", "ит", "ют", "ут",
    "ат", "ят", "л")
"""Endings of verbs that say something, in the present and the past."""


def inside_quotation(sentence: Sentence, start: int, end: int) -> list[Attribution] | None:
    """Reads a says-word inside a quotation: «…, – сказав він. – …»."""
    tokens = sentence.tokens
    for at in range(start, end):
        if not tokens[at].is_quoted or len(tokens[at].text) < 30:
            continue
        cue = _cue_between_dashes(sentence, tokens[at])
        if cue is not None:
            return [cue]
    return None


def _cue_between_dashes(sentence: Sentence, quoted: Token) -> Attribution | None:
    inner = tokens_of(sentence.text, Span(quoted.start + 1, quoted.end - 1), [])
    for at in range(2, len(inner) - 1):
        if inner[at].low not in ("–", "—") or inner[at - 1].low not in (",", "?", "!", ".", "…"):
            continue
        verb = at + 1
        while verb < len(inner) and verb < at + 4 and plain_word(inner[verb].text) not in sentence.known.verbs:
            verb += 1
        if verb >= len(inner) or plain_word(inner[verb].text) not in sentence.known.verbs:
            continue
        close = next(
            (
                here
                for here in range(verb, len(inner))
                if inner[here].low in ("–", "—") and inner[here - 1].low in (",", ".", "!", "?")
            ),
            len(inner),
        )
        reader = Sentence(sentence.text, inner, sentence.language)
        source = reader.source_after(verb + 1, close) or reader.source_after(verb + 2, close)  # знизує плечима Петро
        before = span_of(inner, 0, at - 1)
        after = span_of(inner, close + 1, len(inner)) if close + 1 < len(inner) else None
        if before is None:
            continue
        whole = Span(before.start, after.end if after is not None else before.end)
        content = bare(sentence.text, whole)
        if content is None:
            continue
        return Attribution(content=(content,), cue=Span(inner[verb].start, inner[verb].end), source=source,
                           verb=sentence.verb(inner[verb]), pattern="around", same_speaker=source is None)
    return None


def unmarked(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads "…, – DeepState." and "Посол ЄС Інгрід Олафссон: «…»"."""
    tokens = sentence.tokens
    while end > start and tokens[end - 1].low in (".", "!", "?", "…"):
        end -= 1
    dash = next(
        (
            at
            for at in range(end - 2, max(start, end - 7), -1)
            if tokens[at].low in DASHES and tokens[at - 1].low == ","
        ),
        None,
    )
    if dash is not None and can_begin(tokens, dash + 1, sentence.language) and phrase_end(
            tokens, dash + 1, end, sentence.text, sentence.language) == end:
        source, content = span_of(tokens, dash + 1, end), sentence.content(start, dash)
        if source is not None and content is not None:
            return [Attribution(content=(content,), cue=None, source=source, pattern="label")]
    if end - start > 2 and tokens[end - 1].is_quoted and tokens[end - 2].low == ":":
        begins = skip_before(sentence, start, end - 2)
        stop = (
            phrase_end(tokens, begins, end - 2, sentence.text, sentence.language)
            if can_begin(tokens, begins, sentence.language)
            else begins
        )
        source, content = span_of(tokens, begins, stop), sentence.content(end - 1, end)
        if source is not None and content is not None:
            return [Attribution(content=(content,), cue=span_of(tokens, stop, end - 1), source=source, pattern="label")]
    return _unknown_verb(sentence, start, end)


_DENYING: Final = (
    "спростува", "спростову", "запереч", "відкида", "відкину", "підтверд", "назва", "назива", "опроверг", "отриц",
    "отверг", "подтверд", "назыв", "вважа", "считал", "счита")
_CALLING: Final = ("назва", "назива", "назыв", "вважа", "счита")
_THIS: Final = frozenset(("це", "цю", "ці", "цей", "цього", "такі", "таку", "это", "эту", "эти", "этот", "такие"))


def denied(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads "У міністерстві цю заяву спростували" and "Генштаб ці дані назвав вигадкою": an object that points back
    before the verb. Who speaks and what they call it is all that is said.
    """
    tokens = sentence.tokens
    for verb in range(start + 2, end):
        is_says_word = plain_word(tokens[verb].text) in sentence.known.verbs
        is_negated = tokens[verb - 1].low in ("не", "ні", "ни")
        if is_negated or not is_says_word or not tokens[verb].low.startswith(_DENYING):
            continue
        first = next((at for at in (verb - 1, verb - 2) if at > start and tokens[at].low in _THIS), None)
        is_call = tokens[verb].low.startswith(_CALLING)
        if first is None or is_call != (verb + 1 < end and tokens[verb + 1].low not in (",", ".", "та", "і", "й", "и")):
            continue
        before = Sentence(sentence.text, [*tokens[start:first], *tokens[verb:end]], sentence.language)
        found = subject(before, first - start, 0)
        content = sentence.content(first, end if is_call else verb + 1)
        if found is not None and found[1] is not None and content is not None:
            return [Attribution(
                content=(content,), cue=Span(tokens[verb].start, tokens[verb].end), source=found[1],
                verb=sentence.verb(tokens[verb]), pattern="object")]
    return []


def _unknown_verb(sentence: Sentence, start: int, end: int) -> list[Attribution]:
    """Reads "S V, що …" with a verb that the lists lack, if the subject is a person or group with a noun or first
    name.
    """
    tokens = sentence.tokens
    for at in range(start + 2, end - 2):
        is_that = tokens[at].low == "," and plain_word(tokens[at + 1].text) in ("що", "что")
        verb = next((here for here in (at - 1, at - 2) if plain_word(tokens[here].text).endswith(_VERBAL)), None)
        if not is_that or verb is None:
            continue
        found = subject(sentence, verb, start)
        content = sentence.content(at + 2, end)
        if found is None or found[1] is None or content is None:
            return []
        words = [plain_word(token.text) for token in tokens[found[0]:verb]]
        if any(
            word in nouns(sentence.language, "people", "groups") or word in first_names(sentence.language)
            for word in words
        ):
            return [Attribution(content=(content,), cue=Span(tokens[verb].start, tokens[at - 1].end), source=found[1],
                                is_sure=False)]
        return []
    return []
