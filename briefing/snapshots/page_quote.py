# SPDX-License-Identifier: MIT
"""Finds cited passages in a page, those too that were cited from the text of a simpler reader."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import Final

from briefing.model import CitedPassage
from briefing.snapshots.page import Page
from briefing.snapshots.text_quote import Span, compared, find_passage, folded

_REACH: Final = 20_000
"""Characters after a passage's beginning in which its end is looked for."""
_MOST_OF_IT: Final = 0.6
_FEWEST: Final = 3
"""The part of a passage's words, and the words, that have to be there to be shown as its place."""


def find_in_page(page: Page, passage: CitedPassage) -> Span | None:
    """Returns where a passage is in a page's text; None if it is missing.

    A passage that is not found in the whole text may have been cited across a button or a frame that was not read then.
    """
    span = find_passage(page.text, passage)
    if span is not None or not page.added:
        return span
    former = _Former(page)
    span = find_passage(former.text, passage)
    return None if span is None else former.whole(span)


def find_nearly(page: Page, passage: CitedPassage) -> Span | None:
    """Returns where most of a passage is that is not there word for word; None if less than that is found.

    Its beginning and its end are looked for, with other words or fewer between them: so it is where it was cited from
    the text of another reader, across a part that the page hides.
    """
    words = compared(passage.exact).split()
    span = _nearest(page.text, words)
    if span is not None or not page.added:
        return span
    former = _Former(page)
    span = _nearest(former.text, words)
    return None if span is None else former.whole(span)


class _Former:
    """A page's text as a simpler reader had it, without what was added since."""

    def __init__(self, page: Page) -> None:
        self._starts = [0, *(each.end for each in page.added)]
        ends = [*(each.start for each in page.added), len(page.text)]
        kept = [page.text[start:end] for start, end in zip(self._starts, ends, strict=True)]
        self._begins = [0, *accumulate(len(each) for each in kept)]
        self.text = "".join(kept)

    def whole(self, span: Span) -> Span:
        """Returns a span of this text as one of the page's text."""
        return Span(self._index(span.start), self._index(span.end - 1) + 1)

    def _index(self, index: int) -> int:
        part = bisect_right(self._begins, index) - 1
        return self._starts[part] + index - self._begins[part]


def _nearest(text: str, words: list[str]) -> Span | None:
    whole = folded(text)
    head = _longest(words, whole.text, from_end=False)
    begin = whole.text.find(" ".join(words[:head])) if head else 0
    end = after = begin + len(" ".join(words[:head]))
    rest = words[head:]
    tail = _longest(rest, whole.text[after:after + _REACH] if head else whole.text, from_end=True)
    if head + tail < max(_FEWEST, _MOST_OF_IT * len(words)):
        return None
    if tail:
        ending = " ".join(rest[len(rest) - tail:])
        at = whole.text.find(ending, after)
        begin, end = begin if head else at, at + len(ending)
    return Span(whole.offsets[begin], whole.offsets[end - 1] + 1)


def _longest(words: list[str], text: str, *, from_end: bool) -> int:
    """Returns how many words, from their beginning or their end, are together in a text."""
    least, most = 0, len(words)
    while least < most:
        middle = (least + most + 1) // 2
        part = words[len(words) - middle:] if from_end else words[:middle]
        least, most = (middle, most) if " ".join(part) in text else (least, middle - 1)
    return least


def is_hidden(page: Page, passage: CitedPassage) -> bool:
    """Returns whether a passage is in what the page hides."""
    return find_passage(page.hidden, passage) is not None
