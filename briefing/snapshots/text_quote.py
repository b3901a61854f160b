# SPDX-License-Identifier: MIT
"""Cites passages of a text and finds them again, following the W3C's TextQuoteSelector.

https://www.w3.org/TR/annotation-model/#text-quote-selector. White space counts as one space,
because the same text is broken into lines in different ways; all else has to match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefing import limits
from briefing.model import CitedPassage

CONTEXT: Final = 32
"""Characters before and after a passage that are kept to distinguish it from the same words elsewhere."""
_WINDOWS: Final = {code: bytes((code,)).decode("cp1252") for code in (
    0x80, *range(0x82, 0x85), *range(0x86, 0x8D), 0x8E, *range(0x91, 0x9D), 0x9E, 0x9F)}
"""Control characters that are quotes and dashes of Windows-1252 read as Latin-1, as in passages cited long ago."""
MOST_ALIKE: Final = 1000
"""Occurrences of the same words that are compared by the text around them."""


class Span(NamedTuple):
    """A passage's position in a text, in characters: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


class Folded(NamedTuple):
    """A text with every run of white space as one space; ``offsets[i]`` is its i-th character's original position."""

    text: str
    offsets: list[int]


def folded(text: str) -> Folded:
    """Returns the text in the form in which passages are compared."""
    parts: list[str] = []
    offsets: list[int] = []
    for match in re.finditer(r"\s+|[^\s]+", text.translate(_WINDOWS)):
        word = match.group()
        if word.isspace():
            parts.append(" ")
            offsets.append(match.start())
        else:
            parts.append(word)
            offsets.extend(range(match.start(), match.end()))
    return Folded("".join(parts), offsets)


def compared(quote: str) -> str:
    """Returns a quoted text in the form in which it is compared with a folded one."""
    return " ".join(quote.split()).translate(_WINDOWS)


def find_passage(text: str, passage: CitedPassage) -> Span | None:
    """Returns where the passage is, of several the one with the most similar surroundings; None if it is missing."""
    whole = folded(text)
    exact = compared(passage.exact)
    if not exact:
        return None
    prefix, suffix = compared(passage.prefix), compared(passage.suffix)
    best, most = -1, -1
    at = whole.text.find(exact)
    for _ in range(MOST_ALIKE):
        if at < 0:
            break
        around = _alike_before(whole.text[:at], prefix) + _alike_after(whole.text[at + len(exact):], suffix)
        if around > most:
            best, most = at, around
        at = whole.text.find(exact, at + 1)
    if best < 0:
        return None
    return Span(whole.offsets[best], whole.offsets[best + len(exact) - 1] + 1)


def cite(text: str, span: Span, source_id: str) -> CitedPassage | None:
    """Returns the passage at a span of a text, with the text around it; None if it is empty or too long."""
    exact = " ".join(text[span.start:span.end].split())
    if not exact or len(exact) > limits.MAX_PASSAGE:
        return None
    before = " ".join(text[max(0, span.start - 4 * CONTEXT):span.start].split())
    after = " ".join(text[span.end:span.end + 4 * CONTEXT].split())
    return CitedPassage(source=source_id, exact=exact, prefix=before[-CONTEXT:], suffix=after[:CONTEXT])


def _alike_before(text: str, prefix: str) -> int:
    """Returns how many characters at the end of both are the same, ignoring a space before the passage."""
    return _common(reversed(text.rstrip()[-len(prefix):] if prefix else ""), reversed(prefix))


def _alike_after(text: str, suffix: str) -> int:
    return _common(iter(text[:len(suffix) + 1].lstrip()), iter(suffix))


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
