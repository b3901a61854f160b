# SPDX-License-Identifier: MIT
"""Relations are readable from both ends."""

from __future__ import annotations

from briefing.relations import UNRELATED, Relations
from tests.briefing.examples import document, example, parse


def test_relations_are_seen_from_both_ends() -> None:
    relations = Relations(example())
    assert relations.of("second").supports == ("first",)
    assert relations.of("third").contradicts == ("first",)
    assert relations.of("first").supported_by == ("second",)
    assert relations.of("first").contradicted_by == ("third",)
    assert relations.of("first").supports == relations.of("first").contradicts == ()


def test_a_statement_without_relations_has_none() -> None:
    changed = document()
    del changed["statements"][2]["contradicts"]
    related = Relations(parse(changed)).of("third")
    assert related == UNRELATED
    assert not related
    assert Relations(parse(changed)).of("first")


def test_related_statements_are_in_briefing_order() -> None:
    changed = document()
    changed["statements"][2]["contradicts"] = ["second", "first"]
    changed["statements"][1]["supports"] = []
    changed["statements"][1]["contradicts"] = ["first"]
    relations = Relations(parse(changed))
    assert relations.of("third").contradicts == ("first", "second")
    assert relations.of("first").contradicted_by == ("second", "third")
