# SPDX-License-Identifier: MIT
"""Compares a page with the earlier copy of it: which cited passages are still there, moved, changed or gone."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, Literal

import msgspec

from briefing.model import Briefing
from briefing.proposing.likeness import plain_words
from briefing.snapshots.page import Page
from briefing.snapshots.page_quote import find_in_page, find_nearly
from briefing.snapshots.text_quote import Span

_SENTENCE: Final = re.compile(r"[^.!?…\n]{1,2000}[.!?…]?")
_LIKE: Final = 0.6
"""The share of a passage's words, in their order, that a sentence has to have to be what became of it."""

Fate = Literal["there", "moved", "changed", "gone"]


class PassageFate(msgspec.Struct, frozen=True):
    """What became of a statement's passage: ``before`` is the old text's words, ``now`` what is there now."""

    statement: str
    fate: Fate
    before: str
    now: str = ""


def fates(briefing: Briefing, source_id: str, old: Page, new: Page) -> tuple[PassageFate, ...]:
    """Returns what became of each passage that statements cite from a source, in the briefing's order.

    A passage is moved where what comes before it in its paragraph is no longer the same.
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
        now = _alike(new.text, passage.exact) if near is None else " ".join(new.text[near.start:near.end].split())
        found.append(PassageFate(each.id, "changed" if now else "gone", passage.exact, now))
    return tuple(found)


def _alike(text: str, passage: str) -> str:
    """Returns the sentence of a text that is most like a passage, word by word; "" where none is like it."""
    wanted = plain_words(passage).split()
    few, best, most = set(wanted), "", _LIKE
    for sentence in _SENTENCE.findall(text):
        words = plain_words(sentence).split()
        if 2 * len(few & set(words)) < len(few):
            continue
        shared = sum(block.size for block in SequenceMatcher(None, wanted, words, autojunk=False).get_matching_blocks())
        if shared / max(1, len(wanted)) > most:
            best, most = " ".join(sentence.split()), shared / len(wanted)
    return best


def _before(page: Page, span: Span) -> str:
    """Returns the last words before a span in its paragraph."""
    return " ".join(page.text[max(0, span.start - 200):span.start].rpartition("\n")[2].split()[-3:])
