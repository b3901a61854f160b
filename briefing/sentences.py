# SPDX-License-Identifier: MIT
"""Texts for people, as a pattern and its values: written here in English, said by ``ui`` in the window's language.

``mark`` and ``sentence`` are what the extraction of texts looks for, beside ``tr`` in ``ui``; the pattern is a
literal text. All texts share one context, the empty one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


def mark(text: str) -> str:
    """Marks a text that is translated later, when it is shown; returns it unchanged."""
    return text


class Sentence(NamedTuple):
    """A text for people: a pattern in English with named gaps, and what fills them (values may be sentences)."""

    pattern: str
    values: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.pattern.format(**self.values) if self.values else self.pattern


Text = str | Sentence
"""What a sentence is made of: another sentence, or plain data such as a file's name."""


def sentence(pattern: str, **values: object) -> Sentence:
    """A sentence; braces in the pattern name the values."""
    return Sentence(pattern, values)


def as_it_is(text: Text) -> Sentence:
    """A text from outside, such as a library's message, where a sentence is needed; it is not translated."""
    return text if isinstance(text, Sentence) else Sentence("{text}", {"text": text})


def of_error(error: BaseException) -> Text:
    """What an error says: its sentence, where it has one, or its text."""
    own = getattr(error, "sentence", None) or (error.args[0] if error.args else None)
    return own if isinstance(own, Sentence) else str(error)


def listed(texts: Iterable[Text]) -> Text:
    """Several texts with commas between them."""
    said = tuple(texts)
    if not said:
        return ""
    line = said[0]
    for each in said[1:]:
        line = sentence("{before}, {next}", before=line, next=each)
    return line
