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
    """Returns what reads the people after "Джерело:"; it gives "" where only an outlet is there."""
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


_AT_LEAST: Final = ("принаймні", "саме", "власне", "именно", "зокрема", "щонайменше", "по")
_BACK: Final = (
    ("про", "це"), ("об", "этом"), ("так",), ("таку", "думку"), ("таку", "заяву"), ("таку", "оцінку"),
    ("таку", "позицію"),
    ("такий", "прогноз"), ("такий", "висновок"), ("такої", "думки"), ("з", "такою", "заявою"), ("такими", "даними"),
    ("такі", "дані"), ("такі", "цифри"), ("цю", "інформацію"), ("відповідну", "заяву"), ("про", "такі"),
    ("такое", "мнение"), ("такую", "оценку"), ("такое", "заявление"), ("такой", "прогноз"), ("такой", "вывод"),
    ("с", "таким", "заявлением"), ("такого", "мнения"), ("такие", "данные"), ("эту", "информацию"), ("такі", "слова"))
"""How a sentence begins that says who said what comes before it."""
_GIVES: Final = ("навів", "навел", "наво", "дотриму", "придержив", "надал", "надав", "зробив", "зробил", "сделал",
                 "привел", "оприлюдн", "поширив", "поширил", "распростран", "виступи", "выступи", "дав", "дал")


def goes_back_in(language: str) -> Callable[[str, Sequence[Token]], tuple[Span, Span | None] | None]:
    """Returns what reads "Про це повідомив …" and "Об этом сообщил …": who said what comes before."""
    def read(text: str, tokens: Sequence[Token]) -> tuple[Span, Span | None] | None:
        at = 1 if tokens and tokens[0].low in _AT_LEAST else 0
        low = tuple(token.low for token in tokens[at:at + 3])
        size = next((len(each) for each in _BACK if low[:len(each)] == each), 0)
        if not size:
            return None
        verb = next((here for here in range(at + size, min(len(tokens), at + size + 4)) if _is_verb(
            tokens[here], language) or tokens[here].low.startswith(_GIVES)), None)
        if verb is None:
            return None
        first = skip_asides(tokens, verb + 1, len(tokens), text, language, skips_outlets=False)
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
