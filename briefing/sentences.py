# SPDX-License-Identifier: MIT
"""Texts for people, as a pattern and its values: written here in English, said by ``ui`` in the window's language.

``mark`` and ``sentence`` are what the extraction of texts looks for, beside ``tr`` in ``ui``; the pattern is a
literal text. All texts share one context, the empty one.
"""

from __future__ import annotations

from collections.abc import Mapping
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


def sentence(pattern: str, **values: object) -> Sentence:
    """A sentence; braces in the pattern name the values."""
    return Sentence(pattern, values)
