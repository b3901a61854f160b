# SPDX-License-Identifier: MIT
"""Marks that the briefer draws: what a file may hold of them, editing, merging."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from briefing import limits
from briefing.differences import differences
from briefing.editing import marks_of, marks_on_map, put_mark, remove_mark, step_showing
from briefing.errors import InvalidBriefing, NotABriefing
from briefing.files.document import write_briefing
from briefing.merging import compare, merged
from briefing.model import Briefing, Mark
from briefing.presenting.sequence import sequence_of
from briefing.size import check_size
from tests.briefing.examples import AREAS, document, example, parse

ARROW = Mark(id="mark", kind="arrow", points=((34.0, 46.0), (35.0, 47.5)), shape="curved", bend=-0.5, colour="teal")
TEXT = Mark(id="mark-2", kind="text", points=((34.0, 46.0),), text="Look here")


def raw(**fields: object) -> dict[str, Any]:
    return {"id": "mark", "kind": "arrow", "points": [[34, 46], [35, 47]], **fields}


def refusal(*marks: dict[str, Any]) -> str:
    with pytest.raises(InvalidBriefing) as refused:
        parse({**document(), "marks": list(marks)})
    return str(refused.value)


def test_marks_of_a_step_and_of_the_briefing_are_written_back() -> None:
    marks = [raw(), raw(id="b", kind="text", points=[[30.5, 50]], text="Here", colour="ochre", size=3)]
    made = {**document(), "marks": marks, "sequence": [{"shows": "map", "marks": marks[:1]}]}
    briefing = parse(made)
    assert briefing.sequence[0].marks == briefing.marks[:1] and briefing.marks[1].text == "Here"
    written = json.loads(write_briefing(briefing))
    assert written["marks"] == marks and written["sequence"] == made["sequence"]
    assert "marks" not in json.loads(write_briefing(example()))


@pytest.mark.parametrize(("wrong", "where", "said"), [
    (raw(kind="claim"), "marks[0].kind", "“arrow”, “text”, “line”, “distance”, “shading”"),
    (raw(colour="red"), "marks[0].colour", "“ink”, “ochre”"),
    (raw(shape="round"), "marks[0].shape", "“straight”, “curved”, “widening”"),
    (raw(size=4), "marks[0].size", "has to be <= 3"),
    (raw(points=[[34, 46, 1], [1, 2]]), "marks[0].points[0]", "does not have 2 entries"),
    (raw(points=[[34, 86], [1, 2]]), "marks[0].points[0][1]", "has to be <= 85"),
    (raw(points=[[34, 46]]), "marks[0].points", "needs 2 points"),
    (raw(kind="shading"), "marks[0].points", "needs 3 points"),
    (raw(kind="text", text="a"), "marks[0].points", "has one point"),
    (raw(kind="text", points=[[1, 2]]), "marks[0].text", "is missing"),
    (raw(points=[[1, 2]] * 2001), "marks[0].points", "more than 2000 entries"),
    (raw(markup="<b>"), "marks[0]", "the field “markup” is unknown"),
])
def test_what_is_wrong_with_a_mark_is_refused_with_its_place(wrong: dict[str, Any], where: str, said: str) -> None:
    sentence = refusal(wrong)
    assert f"{where}:" in sentence and said in sentence


def test_marks_have_no_more_points_together_than_a_map_draws_at_once() -> None:
    long = [raw(id=str(number), points=[[1, 2]] * 2000) for number in range(6)]
    assert "marks: the marks have 12,000 points together, and a picture has room for 10,000" in refusal(*long)
    assert len(parse({**document(), "marks": long[:5]}).marks) == 5
    many = tuple(msgspec.structs.replace(ARROW, id=str(number), points=ARROW.points * 1000) for number in range(6))
    with pytest.raises(NotABriefing, match=r"12,000 points of marks in one picture, and one may have 10,000"):
        check_size(with_marks(*many), "a.briefing", example())


def test_marks_beside_each_other_have_ids_of_their_own() -> None:
    assert "the id “mark” is already used by marks[0]" in refusal(raw(), raw())
    same = {**document(), "marks": [raw()], "sequence": [{"shows": "map", "marks": [raw()]}]}
    assert parse(same).marks == parse(same).sequence[0].marks


def test_a_mark_of_a_step_makes_the_sequence_a_written_one() -> None:
    before = example()
    after = put_mark(before, 1, ARROW)
    assert [step.statement for step in after.sequence] == ["first", "second", "third"]
    assert marks_of(after, 1) == (ARROW,) and marks_of(after, 0) == ()
    both = put_mark(after, 1, TEXT)
    larger = msgspec.structs.replace(ARROW, size=3)
    assert marks_of(put_mark(both, 1, larger), 1) == (larger, TEXT)
    assert marks_of(remove_mark(both, 1, "mark"), 1) == (TEXT,)


def test_a_mark_of_the_briefing_leaves_the_sequence_alone() -> None:
    after = put_mark(example(), None, TEXT)
    assert after.sequence == () and marks_of(after, None) == (TEXT,)
    (difference,) = differences(example(), after)
    assert difference.fields == ("marks",)


def with_marks(*marks: Mark) -> Briefing:
    return msgspec.structs.replace(example(), marks=marks)


def test_marks_of_another_briefing_come_in_once_and_with_ids_of_their_own() -> None:
    mine, theirs = with_marks(ARROW), with_marks(msgspec.structs.replace(TEXT, id="mark"), ARROW)
    joined = merged(mine, compare(mine, theirs), {})
    assert joined.marks == (ARROW, msgspec.structs.replace(TEXT, id="mark-2"))
    assert merged(joined, compare(joined, theirs), {}).marks == joined.marks


def test_more_marks_than_a_file_may_hold_are_refused() -> None:
    many = tuple(msgspec.structs.replace(TEXT, id=str(number)) for number in range(limits.MAX_MARKS + 1))
    with pytest.raises(NotABriefing, match=r"201 marks in one picture, and one may have 200"):
        check_size(with_marks(*many), "a.briefing", example())


def test_a_shown_step_has_the_marks_of_every_step_and_its_own() -> None:
    made = put_mark(put_mark(example(), None, TEXT), 1, ARROW)
    steps = sequence_of(made, AREAS).steps
    assert [step.marks for step in steps] == [(TEXT,), (TEXT, ARROW), (TEXT,)]
    assert [step.written for step in steps] == [0, 1, 2]
    assert marks_on_map(made, 1) == (TEXT, ARROW) and marks_on_map(made, None) == (TEXT,)
    assert step_showing(made, "second") == 1 and step_showing(made, "nobody") is None


def test_a_shown_step_knows_its_place_among_the_written_ones() -> None:
    steps = [{"shows": "map", "hidden": True}, {"statement": "nobody"}, {"statement": "first"}, {"shows": "map"}]
    assert [step.written for step in sequence_of(parse({**document(), "sequence": steps}), AREAS).steps] == [2, 3]
    hidden = parse({**document(), "sequence": steps[:2]})
    assert {step.written for step in sequence_of(hidden, AREAS).steps} == {None}
    assert [step.written for step in sequence_of(example(), AREAS).steps] == [0, 1, 2]
    assert step_showing(example(), "third") == 2
