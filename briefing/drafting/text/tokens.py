# SPDX-License-Identifier: MIT
"""Words and signs of a sentence; a quotation is one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.drafting.text.quotations import Quotation
from briefing.snapshots.text_quote import Span

_TOKEN: Final = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_]+\.(?:net|ua|ru|com|org|media|info)\b(?:\.ua\b)?|\d+(?:[.,:]\d+)*(?:-(?:[^\W\d_]{1,3}|(?:річн|летн)[^\W\d_]{1,4})\b|(?:st|nd|rd|th)\b)?|[^\W\d_]+(?:[-‑][^\W_]+|[’'ʼ](?!s\b)[^\W\d_]+)*|[’']s\b|[^\W_]+|\S")
QUOTED: Final = "“”"
"""What a quotation's token reads in lower case."""
STOPS: Final = frozenset({",", ";", ":", "–", "—", "(", ")", "-", ".", "?", "!", "…", QUOTED})
MOST: Final = 400
"""Words of a sentence that are read; what is longer is no sentence."""


class Token(NamedTuple):
    """A word, a number, a sign or a quotation."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.text[:1].isalpha()

    @property
    def is_quoted(self) -> bool:
        """Whether it is a quotation."""
        return self.low == QUOTED


def tokens_of(text: str, span: Span, quoted: Sequence[Quotation]) -> list[Token]:
    """Returns the words of a sentence; ``quoted`` are the quotations in it."""
    found: list[Token] = []
    at = span.start
    for each in quoted:
        start, end = max(each.whole.start, span.start), min(each.whole.end, span.end)
        if start >= end:
            continue
        _add(found, text, at, start)
        found.append(Token(text[start:end], QUOTED, start, end))
        at = end
    _add(found, text, at, span.end)
    return found[:MOST]


def _add(found: list[Token], text: str, start: int, end: int) -> None:
    for match in _TOKEN.finditer(text, start, end):
        if len(found) > MOST:
            return
        word = match.group()
        found.append(Token(word, word.lower().replace("’", "'").replace("ʼ", "'"), match.start(), match.end()))


def span_of(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    """Returns where the words from ``first`` up to, not including, ``last`` stand; None if there are none."""
    return Span(tokens[first].start, tokens[last - 1].end) if first < last else None
