# SPDX-License-Identifier: MIT
"""Finds cited passages in a page, those too that were cited from the text of a simpler reader."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from briefing.model import CitedPassage
from briefing.snapshots.page import Page
from briefing.snapshots.text_quote import Span, find_passage


def find_in_page(page: Page, passage: CitedPassage) -> Span | None:
    """Returns where a passage is in a page's text; None if it is missing.

    A passage that is not found in the whole text may have been cited across a button or a frame that was not read then.
    """
    span = find_passage(page.text, passage)
    if span is not None or not page.added:
        return span
    starts = [0, *(each.end for each in page.added)]
    ends = [*(each.start for each in page.added), len(page.text)]
    kept = [page.text[start:end] for start, end in zip(starts, ends, strict=True)]
    begins = [0, *accumulate(len(each) for each in kept)]
    span = find_passage("".join(kept), passage)
    if span is None:
        return None

    def whole(index: int) -> int:
        part = bisect_right(begins, index) - 1
        return starts[part] + index - begins[part]

    return Span(whole(span.start), whole(span.end - 1) + 1)


def is_hidden(page: Page, passage: CitedPassage) -> bool:
    """Returns whether a passage is in what the page hides."""
    return find_passage(page.hidden, passage) is not None
