# SPDX-License-Identifier: MIT
"""A page that changed: what became of the passages that statements cite from its earlier copy."""

from __future__ import annotations

from briefing.model import Briefing, CitedPassage
from briefing.proposing.rereading import fates
from briefing.snapshots.page import Page
from briefing.structs import changed
from tests.briefing.examples import example

OLD = Page("Head\n\nThe first sentence stays as it is. The second one about the line is moved below. "
           "The third sentence of the article is about to be changed by its editors soon. The fourth goes away.\n")
NEW = Page("Head\n\nCorrection: a number was wrong.\n\nThe first sentence stays as it is. The third sentence of the "
           "article is about to be rewritten by its editors soon.\n\nLater: The second one about the line is moved "
           "below.\n")


def cited(*passages: str) -> Briefing:
    made = example()
    like, source = made.statements[0], made.sources[0].id
    return changed(made, statements=tuple(
        changed(like, id=f"s{number}", supports=(), contradicts=(),
                passage=CitedPassage(source=source, exact=each, prefix=OLD.text[:OLD.text.index(each)][-32:]))
        for number, each in enumerate(passages)))


def test_each_passage_is_there_moved_changed_or_gone() -> None:
    made = cited("first sentence stays as it is", "second one about the line is moved below",
                 "The third sentence of the article is about to be changed by its editors soon", "The fourth goes away")
    found = fates(made, made.sources[0].id, OLD, NEW)
    assert [each.fate for each in found] == ["there", "moved", "changed", "gone"]
    assert "rewritten" in found[2].now and found[3].now == "" and found[2].before.startswith("The third")


def test_the_same_page_changes_nothing_and_other_sources_are_left_out() -> None:
    made = cited("first sentence stays as it is", "The fourth goes away")
    assert {each.fate for each in fates(made, made.sources[0].id, OLD, OLD)} == {"there"}
    assert fates(made, "another", OLD, NEW) == ()
