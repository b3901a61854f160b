# SPDX-License-Identifier: MIT
"""Compares a page with the earlier copy of it: which cited passages are still there, moved, changed or gone."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.model import Briefing
from briefing.snapshots.page import Page
from briefing.snapshots.page_quote import find_in_page, find_nearly
from briefing.snapshots.text_quote import Span

Fate = Literal["there", "moved", "changed", "gone"]


class PassageFate(msgspec.Struct, frozen=True):
    """What became of a statement's passage: ``before`` is the old text's words, ``now`` what stands there now."""

    statement: str
    fate: Fate
    before: str
    now: str = ""


def fates(briefing: Briefing, source_id: str, old: Page, new: Page) -> tuple[PassageFate, ...]:
    """Returns what became of each passage that statements cite from a source, in the briefing's order.

    A passage is moved where what stands before it in its paragraph is no longer the same.
    """
    found: list[PassageFate] = []
    for each in briefing.statements:
        passage = each.passage
        if passage is None or passage.source != source_id:
            continue
        span = find_in_page(new, passage)
        if span is not None:
            before = find_in_page(old, passage)
            is_moved = before is not None and _before(old, before) != _before(new, span)
            found.append(PassageFate(each.id, "moved" if is_moved else "there", passage.exact))
            continue
        near = find_nearly(new, passage)
        found.append(PassageFate(each.id, "gone", passage.exact) if near is None else PassageFate(
            each.id, "changed", passage.exact, " ".join(new.text[near.start:near.end].split())))
    return tuple(found)


def _before(page: Page, span: Span) -> str:
    """Returns the last words before a span in its paragraph."""
    return " ".join(page.text[max(0, span.start - 200):span.start].rpartition("\n")[2].split()[-3:])
