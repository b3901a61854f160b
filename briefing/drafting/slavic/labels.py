# SPDX-License-Identifier: MIT
"""Ukrainian and Russian labels that name a speaker: "Джерело: Reuters із посиланням на …", "Пряма мова Пєскова"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from briefing.drafting.slavic.phrases import can_begin, phrase_end, skip_asides, slavic_lists
from briefing.drafting.text.cases import nouns, plain_word
from briefing.drafting.text.name_cases import first_names
from briefing.drafting.text.outlets import outlet_called
from briefing.drafting.text.tokens import STOPS, Token, span_of
from briefing.snapshots.text_quote import Span

_CITING: Final = re.compile(
    r"(?:(?:із|з|зі|с|со)\s+(?:посиланням|ссылкой)\s+на|посилаючись\s+на|ссылаясь\s+на)\s+(?P<who>[^;]+)", re.IGNORECASE
)
_ASIDE: Final = re.compile(
    r",?\s+(?:у|в|в ефірі|на|під час|во время|по итогам|за підсумками)"
    r"\s+(?:[A-ZА-ЯІЇЄҐ«\"]|інтерв|ефір|етер|комент|брифін|дописі|"
    r"звернен|розмов|телемарафон|пресконф|прес-конф|пресс-конф|обращен|разговор|беседе|эфир).*"
)
_MOST: Final = 9
_QUOTE: Final = {"uk": re.compile(r"(?:пряма\s+мова|цитата)\s+(?P<who>.+)", re.IGNORECASE),
                 "ru": re.compile(r"(?:прямая\s+речь|цитата)\s+(?P<who>.+)", re.IGNORECASE)}


def source_of_label_in(language: str) -> Callable[[str], str]:
    """Returns what reads the people behind "Джерело:"; it gives "" where only an outlet stands there."""
    del language

    def read(words: str) -> str:
        match = _CITING.search(words)
        phrase = _ASIDE.sub("", (match["who"] if match else words).strip(" .,;")).strip(" .,;")
        return "" if outlet_called(phrase) or (not match and outlet_called(phrase.split(",")[0])) else phrase
    return read


def speaker_of_quote_label_in(language: str) -> Callable[[str], str]:
    """Returns what reads who is quoted by a label; it gives "" if the label names nobody."""
    def read(words: str) -> str:
        match = _QUOTE[language].match(words)
        return match["who"].strip(" :") if match else ""
    return read


def goes_back_in(language: str) -> Callable[[str, Sequence[Token]], tuple[Span, Span | None] | None]:
    """Returns what reads "Про це повідомив …" and "Об этом сообщил …": who said what stands before."""
    def read(text: str, tokens: Sequence[Token]) -> tuple[Span, Span | None] | None:
        low = [token.low for token in tokens[:2]]
        if low not in (["про", "це"], ["об", "этом"]):
            return None
        verb = next((at for at in range(2, min(len(tokens), 6)) if _is_verb(tokens[at], language)), None)
        if verb is None:
            return None
        first = skip_asides(tokens, verb + 1, len(tokens), text, language)
        if not can_begin(tokens, first, language):
            return None
        source = span_of(tokens, first, phrase_end(tokens, first, len(tokens), text, language))
        return None if source is None else (source, None)
    return read


def mentions_in(language: str) -> Callable[[str, Sequence[Token]], Iterable[tuple[str, str, int]]]:
    """Returns what yields the persons named in a sentence, with the role before the name."""
    def read(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, str, int]]:
        names = first_names(language)
        for at in range(len(tokens) - 1):
            has_role = at > 0 and plain_word(tokens[at - 1].text) in nouns(language, "people")
            if (
                not tokens[at].is_capital
                or (plain_word(tokens[at].text) not in names and not has_role)
                or not tokens[at + 1].is_capital
            ):
                continue
            first = at
            while (
                first
                and tokens[first - 1].low not in STOPS
                and first > at - _MOST
                and not _is_verb(tokens[first - 1], language)
            ):
                first -= 1
            while first < at and not can_begin(tokens, first, language):
                first += 1
            yield text[tokens[first].start:tokens[at + 1].end], "", tokens[first].start
    return read


def _is_verb(token: Token, language: str) -> bool:
    return plain_word(token.text) in slavic_lists(language).verbs
