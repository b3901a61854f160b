# SPDX-License-Identifier: MIT
"""Finding a cited passage in a text again, and citing one: after the W3C's TextQuoteSelector.

https://www.w3.org/TR/annotation-model/#text-quote-selector. White space counts as one space,
since the same text is broken into lines in different ways; all else has to be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefing import limits
from briefing.model import CitedPassage

CONTEXT: Final = 32
"""Characters before and after a passage that are kept to tell it from others alike."""
MOST_ALIKE: Final = 1000
"""Places of the same words that are compared by what stands around them."""


class Span(NamedTuple):
    """Where a passage stands in a text, in characters: from ``start`` up to before ``end``."""

    start: int
    end: int


class Folded(NamedTuple):
    """A text with every run of white space as one space; ``places[i]`` is where its i-th character stood."""

    text: str
    places: list[int]


def folded(text: str) -> Folded:
    """The text in the form in which passages are compared."""
    parts: list[str] = []
    places: list[int] = []
    for match in re.finditer(r"\s+|[^\s]+", text):
        word = match.group()
        if word.isspace():
            parts.append(" ")
            places.append(match.start())
        else:
            parts.append(word)
            places.extend(range(match.start(), match.end()))
    return Folded("".join(parts), places)


def find_passage(text: str, passage: CitedPassage) -> Span | None:
    """Where the passage stands; of several the one whose surroundings are most alike. None where it does not."""
    whole = folded(text)
    exact = " ".join(passage.exact.split())
    if not exact:
        return None
    prefix, suffix = " ".join(passage.prefix.split()), " ".join(passage.suffix.split())
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
    return Span(whole.places[best], whole.places[best + len(exact) - 1] + 1)


def cite(text: str, span: Span, source_id: str) -> CitedPassage | None:
    """The passage at a place of a text, with what stands around it; None where it is empty or too long."""
    exact = " ".join(text[span.start:span.end].split())
    if not exact or len(exact) > limits.MAX_PASSAGE:
        return None
    before = " ".join(text[max(0, span.start - 4 * CONTEXT):span.start].split())
    after = " ".join(text[span.end:span.end + 4 * CONTEXT].split())
    return CitedPassage(source=source_id, exact=exact, prefix=before[-CONTEXT:], suffix=after[:CONTEXT])


def _alike_before(text: str, prefix: str) -> int:
    """How many characters at the end of both are the same, a space between text and passage left out."""
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
