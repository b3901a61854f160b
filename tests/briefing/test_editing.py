# SPDX-License-Identifier: MIT
"""Edits: each returns a consistent next state, changes what it should, and shares the rest."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import editing, limits
from briefing.consistency import check_consistency
from briefing.differences import differences
from briefing.editing import moved, new_id
from briefing.files.document import parse_briefing, write_briefing
from briefing.model import Briefing, CitedPassage, Source, Speaker, Statement, Step
from tests.briefing.examples import AREAS, SEQUENCE, document, example, parse
from tests.briefing.files.test_document_properties import briefings


def test_a_statement_is_replaced_in_its_place_or_added_where_wanted() -> None:
    before = example()
    edited = msgspec.structs.replace(before.statement("second"), text="Other")
    after = editing.put_statement(before, edited)
    assert [each.text for each in after.statements] == [before.statements[0].text, "Other", before.statements[2].text]
    assert after.statements[0] is before.statements[0]
    new = Statement(id="new", kind="claim")
    assert [each.id for each in editing.put_statement(before, new, after="first").statements] == [
        "first", "new", "second", "third"]
    assert editing.put_statement(before, new).statements[-1] is new


def test_a_deleted_statement_leaves_no_trace() -> None:
    before = parse({**document(), "sequence": [*SEQUENCE, {"statement": "first"}]})
    after = editing.remove_statements(before, {"first"})
    check_consistency(after, "test", AREAS)
    assert [each.id for each in after.statements] == ["second", "third"]
    assert after.statement("second").supports == () and after.statement("third").contradicts == ()
    assert all(step.statement != "first" for step in after.sequence)
    assert len(after.sequence) == len(SEQUENCE)


def test_a_deleted_speaker_and_source_are_named_by_nobody() -> None:
    after = editing.remove_source(editing.remove_speaker(example(), "two"), "paper")
    check_consistency(after, "test", AREAS)
    assert after.statement("first").speaker is None
    assert [each.via for each in after.statements] == [("wire",), ("wire",), ()]


def test_a_source_is_replaced_in_chains_and_named_once() -> None:
    cited = CitedPassage(source="wire", exact="words")
    before = editing.put_source(example(), Source(id="other", publisher="Other"))
    before = editing.put_statement(before, msgspec.structs.replace(before.statement("first"), passage=cited))
    after = editing.replace_source(before, "wire", "other")
    assert after.statement("first").via == ("other", "paper")
    assert after.statement("first").passage is None
    doubled = editing.replace_source(before, "wire", "paper", only={"first"})
    assert doubled.statement("first").via == ("paper",)
    assert doubled.statement("second").via == ("wire", "paper")


def test_a_speaker_is_replaced_where_that_is_wanted() -> None:
    before = editing.put_speaker(example(), Speaker(id="new", name="New"))
    assert editing.replace_speaker(before, "wire", "new").statement("second").speaker == "new"
    assert editing.replace_speaker(before, "wire", "new", only=set()) == before


def test_a_deleted_area_leaves_statements_and_steps() -> None:
    before = parse({**document(), "sequence": [{"shows": "map", "areas": ["bridgehead", "crimea"]}]})
    after = editing.remove_area(before, "bridgehead")
    check_consistency(after, "test", AREAS)
    assert after.own_areas == () and after.statement("third").areas == ()
    assert after.sequence[0].areas == ("crimea",)


def test_areas_are_replaced_by_id_or_added() -> None:
    area = dict(example().own_areas[0])
    again = editing.put_areas(example(), [{**area, "id": "second"}, {**area, "properties": {"label": "New"}}])
    assert [each["id"] for each in again.own_areas] == ["bridgehead", "second"]
    assert again.own_areas[0]["properties"] == {"label": "New"}


def test_an_unwritten_sequence_is_written_as_it_is_shown() -> None:
    assert [step.statement for step in editing.written_sequence(example())] == ["first", "second", "third"]
    steps = [Step(shows="closing")]
    assert editing.written_sequence(editing.with_sequence(example(), steps)) == tuple(steps)


@pytest.mark.parametrize(("wanted", "made"), [
    ("Dmitry Peskov", "dmitry-peskov"), ("  Ünïcode & Co.! ", "unicode-co"), ("Київ", "item"), ("", "item"),
    ("x" * 500, "x" * (limits.MAX_ID - 8)), ("taken", "taken-3")])
def test_ids_are_made_of_names(wanted: str, made: str) -> None:
    assert new_id(wanted, {"taken", "taken-2"}) == made


@given(st.lists(st.integers(), unique=True, min_size=1, max_size=8).map(tuple), st.data())
def test_moving_keeps_everything_and_its_order(items: tuple[int, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(items) - 1))
    to = data.draw(st.integers(-3, len(items) + 3))
    after = moved(items, place, to)
    assert after.index(items[place]) == min(max(to, 0), len(items) - 1)
    assert [each for each in after if each != items[place]] == [each for each in items if each != items[place]]


@given(briefings(), st.data())
def test_any_deletion_leaves_a_briefing_that_opens_again(briefing: Briefing, data: st.DataObject) -> None:
    for _ in range(3):
        kind = data.draw(st.sampled_from(["statement", "speaker", "source"]))
        items = {"statement": briefing.statements, "speaker": briefing.speakers, "source": briefing.sources}[kind]
        if not items:
            continue
        gone = data.draw(st.sampled_from([each.id for each in items]))
        if kind == "statement":
            briefing = editing.remove_statements(briefing, {gone})
        else:
            briefing = (editing.remove_speaker if kind == "speaker" else editing.remove_source)(briefing, gone)
        assert parse_briefing(write_briefing(briefing), "test.json", AREAS) == briefing


# Differences

def test_the_same_briefing_has_no_differences() -> None:
    assert differences(example(), example()) == ()


def test_every_kind_of_difference_is_named_once() -> None:
    before = example()
    after = msgspec.structs.replace(before, title="New title")
    after = editing.put_statement(after, msgspec.structs.replace(after.statement("first"), text="New", theme=None))
    after = editing.put_statement(after, Statement(id="new", kind="claim", text="Added"))
    after = editing.remove_statements(after, {"second"})
    after = editing.put_speaker(after, Speaker(id="added", name="Somebody"))
    after = editing.remove_area(after, "bridgehead")
    found = [(each.thing, each.change, each.id) for each in differences(before, after)]
    assert found == [
        ("briefing", "changed", ""), ("statement", "changed", "first"), ("statement", "changed", "third"),
        ("statement", "added", "new"), ("statement", "removed", "second"), ("speaker", "added", "added"),
        ("area", "removed", "bridgehead")]
    first = next(each for each in differences(before, after) if each.id == "first")
    assert first.fields == ("text", "theme") and first.label == "New"


def test_another_order_is_a_difference() -> None:
    after = editing.move_statement(example(), "third", -2)
    assert [each.id for each in after.statements] == ["third", "first", "second"]
    assert [each.thing for each in differences(example(), after)] == ["sequence"]
