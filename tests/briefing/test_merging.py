# SPDX-License-Identifier: MIT
"""Merging: nothing of either briefing is lost without asking, and the result is consistent."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from briefing.consistency import check_consistency
from briefing.editing import put_areas, put_speaker, put_statement, with_sequence
from briefing.files.document import parse_briefing, write_briefing
from briefing.merging import Choice, Key, compare, merged
from briefing.model import Briefing, Speaker, Statement, Step
from tests.briefing.examples import AREAS, example
from tests.briefing.files.test_document_properties import briefings


def other() -> Briefing:
    """Returns the example with one statement changed and another added, by a new speaker."""
    made = example()
    made = put_statement(made, msgspec.structs.replace(made.statement("first"), text="Their text.", theme="Theirs"))
    made = put_speaker(made, Speaker(id="new", name="New speaker"))
    return put_statement(made, Statement(
        id="added", kind="claim", speaker="new", via=("paper",), text="Added.", supports=("first",)))


def test_the_same_briefing_brings_nothing() -> None:
    found = compare(example(), example())
    assert found.conflicts == () and not any(found.added.values())
    assert merged(example(), example(), {}) == example()


def test_what_is_new_and_what_differs_is_named() -> None:
    found = compare(example(), other())
    assert found.added == {"speaker": ("new",), "source": (), "statement": ("added",), "area": ()}
    (conflict,) = found.conflicts
    assert (conflict.thing, conflict.id, conflict.fields) == ("statement", "first", ("text", "theme"))
    assert conflict.mine == {"text": "The line may be frozen.", "theme": "Territory"}
    assert conflict.theirs == {"text": "Their text.", "theme": "Theirs"}


def test_without_a_choice_mine_stays() -> None:
    result = merged(example(), other(), {})
    assert result.statement("first") == example().statement("first")
    assert result.statement("added").text == "Added."
    check_consistency(result, "test", AREAS)


def test_theirs_takes_the_place_of_mine() -> None:
    result = merged(example(), other(), {("statement", "first"): "theirs"})
    assert [each.id for each in result.statements] == ["first", "second", "third", "added"]
    assert result.statement("first").text == "Their text."


def test_both_are_side_by_side_and_theirs_is_named_by_what_comes_with_it() -> None:
    result = merged(example(), other(), {("statement", "first"): "both"})
    assert result.statement("first") == example().statement("first")
    assert result.statement("first-2").text == "Their text."
    assert result.statement("added").supports == ("first-2",)
    assert result.statement("second").supports == ("first",)
    check_consistency(result, "test", AREAS)


def test_areas_that_differ_are_conflicts_too() -> None:
    area = {**example().own_areas[0], "properties": {"label": "Theirs"}}
    theirs = put_areas(example(), [area])
    assert [(each.thing, each.fields) for each in compare(example(), theirs).conflicts] == [("area", ("properties",))]
    both = merged(example(), theirs, {("area", "bridgehead"): "both"})
    assert [each["id"] for each in both.own_areas] == ["bridgehead", "bridgehead-2"]
    assert both.statement("third").areas == ("bridgehead",)


def test_added_statements_come_into_a_written_sequence() -> None:
    mine = with_sequence(example(), [Step(shows="opening"), Step(statement="first")])
    assert [step.statement for step in merged(mine, other(), {}).sequence] == [None, "first", "added"]
    theirs = with_sequence(other(), [Step(statement="added", note="Slowly.")])
    assert merged(mine, theirs, {}).sequence[-1].note == "Slowly."
    assert merged(example(), other(), {}).sequence == ()


@given(briefings(), briefings(), st.data())
def test_any_two_briefings_make_one_that_opens(mine: Briefing, theirs: Briefing, data: st.DataObject) -> None:
    found = compare(mine, theirs)
    choices: dict[Key, Choice] = {
        (each.thing, each.id): data.draw(st.sampled_from(["mine", "theirs", "both"])) for each in found.conflicts}
    result = merged(mine, theirs, choices)
    assert parse_briefing(write_briefing(result), "test.json", AREAS) == result
    both = sum(choice == "both" for (thing, _id), choice in choices.items() if thing == "statement")
    assert len(result.statements) == len(mine.statements) + len(found.added["statement"]) + both
