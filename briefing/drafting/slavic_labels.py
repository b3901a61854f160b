# SPDX-License-Identifier: MIT
"""Ukrainian and Russian labels that name a speaker: "Джерело: Reuters із посиланням на …", "Пряма мова Пєскова"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from briefing.drafting.outlets import outlet_called
from briefing.drafting.tokens import Token

_CITING: Final = re.compile(
    r"(?:(?:із|з|зі|с|со)\s+(?:посиланням|ссылкой)\s+на|посилаючись\s+на|ссылаясь\s+на)\s+(?P<who>[^;]+)", re.IGNORECASE)
_ASIDE: Final = re.compile(r",?\s+(?:у|в|в ефірі|на|під час|во время|по итогам|за підсумками)\s+(?:[A-ZА-ЯІЇЄҐ«\"]|інтерв|ефір|етер|комент|брифін|дописі|"
                           r"звернен|розмов|телемарафон|пресконф|прес-конф|пресс-конф|обращен|разговор|беседе|эфир).*")
_QUOTE: Final = {"uk": re.compile(r"(?:пряма\s+мова|цитата)\s+(?P<who>.+)", re.IGNORECASE),
                 "ru": re.compile(r"(?:прямая\s+речь|цитата)\s+(?P<who>.+)", re.IGNORECASE)}


def source_of_label_in(language: str) -> Callable[[str], str]:
    """Returns what reads the people behind "Джерело:"; it gives "" where only an outlet stands there."""
    del language

    def read(words: str) -> str:
        match = _CITING.search(words)
        phrase = _ASIDE.sub("", (match["who"] if match else words).strip(" .,;")).strip(" .,;")
        return "" if outlet_called(phrase) or not match and outlet_called(phrase.split(",")[0]) else phrase
    return read


def speaker_of_quote_label_in(language: str) -> Callable[[str], str]:
    """Returns what reads who is quoted by a label; it gives "" if the label names nobody."""
    def read(words: str) -> str:
        match = _QUOTE[language].match(words)
        return match["who"].strip(" :") if match else ""
    return read


def no_mentions(text: str, tokens: Sequence[Token]) -> Iterable[tuple[str, str, int]]:
    """Yields nobody: persons who are only mentioned are not looked for."""
    del text, tokens
    return ()
