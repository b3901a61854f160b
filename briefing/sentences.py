# SPDX-License-Identifier: MIT
"""Texts for people as a pattern and its values: written in English, translated by ``ui`` when shown.

The extraction of texts looks for ``mark`` and ``sentence``, and for ``tr`` in ``ui``; the pattern has to be a
literal. All texts share one context, the empty one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


def mark(text: str) -> str:
    """Marks a text to be translated when it is shown; returns it unchanged."""
    return text


class Sentence(NamedTuple):
    """A text for people: an English pattern with named gaps, and the values that fill them, sentences among them."""

    pattern: str
    values: Mapping[str, object] = {}

    def __str__(self) -> str:
        return self.pattern.format(**self.values) if self.values else self.pattern


class Numeral(str):
    """A number as English writes it, such as "1,234.5"; shown as the language that speaks writes it."""

    __slots__ = ()


def numeral(value: float, form: str = ",", *, trimmed: bool = False) -> Numeral:
    """Returns a number in a form of Python's, by default whole with its thousands apart.

    ``trimmed``, it has no zeros at the end of its decimals.
    """
    text = format(value, form)
    return Numeral(text.rstrip("0").rstrip(".") if trimmed and "." in text else text)


Text = str | Sentence
"""A value of a sentence: another sentence, or plain data such as a file's name."""


def sentence(pattern: str, **values: object) -> Sentence:
    """Returns a sentence; braces in the pattern name the values."""
    return Sentence(pattern, values)


def as_it_is(text: Text) -> Sentence:
    """Wraps a text from outside, such as a library's message, as a sentence that is not translated."""
    return text if isinstance(text, Sentence) else Sentence("{text}", {"text": text})


def of_error(error: BaseException) -> Text:
    """Returns an error's message: its sentence if it has one, else its text."""
    own = getattr(error, "sentence", None) or (error.args[0] if error.args else None)
    return own if isinstance(own, Sentence) else str(error)


def listed(texts: Iterable[Text]) -> Text:
    """Joins several texts with commas."""
    said = tuple(texts)
    if not said:
        return ""
    line = said[0]
    for each in said[1:]:
        line = sentence("{before}, {next}", before=line, next=each)
    return line
