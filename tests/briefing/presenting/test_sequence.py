# SPDX-License-Identifier: MIT
"""The steps of a presentation: in which order, with what, and what of a written sequence is left out."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.model import Briefing, Camera, Step
from briefing.presenting.sequence import (
    PresentedStep,
    Sequence,
    SkippedStep,
    on_one_line,
    parts_of,
    sequence_of,
    width_of,
)
from tests.briefing.examples import AREAS, example
from tests.corpora import naughty_strings

KNOWN = AREAS | {"bridgehead"}
CAMERA = Camera(lon=36.5, lat=47.5, zoom=7)


def sequence(*steps: Step) -> Sequence:
    return sequence_of(with_sequence(*steps), KNOWN)


def with_sequence(*steps: Step) -> Briefing:
    return msgspec.structs.replace(example(), sequence=steps)


def with_text(text: str) -> Briefing:
    briefing = example()
    first = msgspec.structs.replace(briefing.statements[0], text=text)
    return msgspec.structs.replace(briefing, statements=(first, *briefing.statements[1:]))


def statement_ids(steps: tuple[PresentedStep, ...]) -> list[str | None]:
    return [step.statement.id if step.statement else None for step in steps]


def test_without_a_written_sequence_the_statements_come_in_order() -> None:
    made = sequence()
    assert statement_ids(made.steps) == ["first", "second", "third"]
    assert [step.number for step in made.steps] == [1, 2, 3]
    assert [step.areas for step in made.steps] == [("donetsk", "crimea"), ("occupied",), ("bridgehead",)]
    assert (made.total, made.is_written, made.skipped) == (3, False, ())
    assert {(step.camera, step.note) for step in made.steps} == {(None, "")}


def test_a_briefing_without_statements_opens_and_that_is_all() -> None:
    made = sequence_of(msgspec.structs.replace(example(), statements=()), KNOWN)
    assert made.steps == (PresentedStep(index=0, shows="opening"),)
    assert made.total == 0
    assert made.index_of_number(0) is None and made.index_of_statement("first") is None


def test_a_written_sequence_says_what_is_shown() -> None:
    made = sequence(
        Step(shows="opening", title=" Two \n lines "),
        Step(statement="third", note="Slowly."),
        Step(shows="map", title="The south", areas=("crimea",), camera=CAMERA),
        Step(statement="first", areas=("occupied", "donetsk", "occupied")),
        Step(shows="closing"),
    )
    assert made.is_written and made.skipped == () and made.total == 3
    assert [step.index for step in made.steps] == [0, 1, 2, 3, 4]
    assert [step.number for step in made.steps] == [None, 1, 2, 3, None]
    assert [step.shows for step in made.steps] == ["opening", "statement", "map", "statement", "closing"]
    assert statement_ids(made.steps) == [None, "third", None, "first", None]
    assert [step.text for step in made.steps] == [
        "Two lines",
        "Nothing is settled.",
        "The south",
        "The line may be frozen.",
        "",
    ]
    assert [step.areas for step in made.steps] == [(), ("bridgehead",), ("crimea",), ("occupied", "donetsk"), ()]
    assert [step.camera for step in made.steps] == [None, None, CAMERA, None, None]
    assert [step.note for step in made.steps] == ["", "Slowly.", "", "", ""]


def test_only_a_statement_s_step_shows_a_statement() -> None:
    for shows in ("opening", "closing", "map"):
        (step,) = sequence(Step(shows=shows, statement="first")).steps
        assert step.statement is None and step.areas == () and step.text == ""


def test_steps_that_lead_nowhere_are_left_out_and_reported() -> None:
    made = sequence(
        Step(statement="gone", areas=("nowhere",)),
        Step(statement="second", areas=("nowhere", "crimea", "lost", "nowhere")),
        Step(),
        Step(shows="map", areas=("lost",)),
        Step(statement="third", areas=("lost",)),
    )
    assert [(step.index, step.number) for step in made.steps] == [(0, 1), (1, 2), (2, 3)]
    assert [step.areas for step in made.steps] == [("crimea",), (), ("bridgehead",)]
    assert made.skipped == (
        SkippedStep(0, "missing statement", "gone"),
        SkippedStep(1, "unknown area", "nowhere"),
        SkippedStep(1, "unknown area", "lost"),
        SkippedStep(2, "no statement", ""),
        SkippedStep(3, "unknown area", "lost"),
        SkippedStep(4, "unknown area", "lost"),
    )


def test_a_sequence_of_which_nothing_is_left_gives_the_statements_in_order() -> None:
    made = sequence(Step(), Step(statement="gone"))
    assert statement_ids(made.steps) == ["first", "second", "third"]
    assert not made.is_written
    assert [skip.index for skip in made.skipped] == [0, 1]


def test_a_statement_s_area_the_map_does_not_know_is_left_out() -> None:
    made = sequence_of(example(), {"donetsk"})
    assert [step.areas for step in made.steps] == [("donetsk",), (), ()]


def test_steps_are_found_by_statement_and_by_number() -> None:
    made = sequence(Step(shows="opening"), Step(statement="third"), Step(statement="first"), Step(statement="third"))
    assert made.index_of_statement("third") == 1
    assert made.index_of_statement("second") is None
    assert [made.index_of_number(number) for number in (0, 1, 3, 4)] == [None, 1, 3, None]


def test_a_long_text_is_shown_in_parts_that_share_all_but_their_text() -> None:
    text = " ".join(f"Sentence number {number} of a long statement." for number in range(40))
    briefing = msgspec.structs.replace(
        with_text(text), sequence=(Step(statement="first", camera=CAMERA, note="Breathe."), Step(statement="second"))
    )
    made = sequence_of(briefing, KNOWN)
    assert [(step.index, step.number, step.part, step.parts) for step in made.steps] == [
        (0, 1, 1, 2),
        (1, 1, 2, 2),
        (2, 2, 1, 1),
    ]
    first, second = made.steps[:2]
    assert msgspec.structs.replace(second, index=0, part=1, text=first.text) == first
    assert first.text.endswith(".") and f"{first.text} {second.text}" == text
    assert made.total == 2
    assert made.index_of_statement("first") == 0 and (made.index_of_number(1), made.index_of_number(2)) == (0, 2)


def test_wide_characters_count_twice() -> None:
    assert parts_of("停火" * 4, 8) == ("停火停火", "停火停火")
    assert parts_of("停火" * 2, 8) == ("停火停火",)
    assert parts_of("ab停火", 5) == ("ab停", "火")
    assert parts_of("停", 1) == ("停",)


@pytest.mark.parametrize("length", [900, limits.MAX_CAPTION])
def test_a_text_that_fits_is_one_part(length: int) -> None:
    assert len(parts_of("x" * length)) == 1
    assert len(parts_of("x" * (limits.MAX_CAPTION + 1))) == 2


def test_a_part_ends_with_a_sentence_else_with_a_word_else_anywhere() -> None:
    assert parts_of("One is here. Two is. Three", 22) == ("One is here. Two is.", "Three")
    assert parts_of("He said “no.” They went on", 18) == ("He said “no.”", "They went on")
    assert parts_of("One. Two three four five", 20) == ("One. Two three four", "five")  # not after four letters
    assert parts_of("at 3.14 kilometres", 10) == ("at 3.14", "kilometres")
    assert parts_of("abcdefghij", 4) == ("abcd", "efgh", "ij")
    assert parts_of("abcd efgh", 4) == ("abcd", "efgh")
    assert parts_of("One two three", 7) == ("One two", "three")
    assert parts_of("It is so. Or not", 9) == ("It is so.", "Or not")
    assert parts_of("", 4) == ("",)
    assert parts_of(" \n ", 4) == ("",)


def test_a_letter_keeps_its_marks() -> None:
    letter = "e\u0301"
    assert parts_of(letter * 4, 3) == (letter, letter, letter, letter)
    family = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
    assert parts_of("ab" + family, 5) == ("ab", family)
    assert parts_of("ab\N{WAVING HAND SIGN}\U0001f3fd", 3) == ("ab", "\N{WAVING HAND SIGN}\U0001f3fd")
    assert parts_of("e" + "\u0301" * 6, 3) == ("e\u0301\u0301", "\u0301" * 3, "\u0301")  # no other way


WORDS = st.text(st.sampled_from("abc.…” \n\u00a0e\u0301й\u200d"), max_size=80)


@given(WORDS | st.text(max_size=80), st.integers(1, 30))
def test_parts_lose_nothing_and_fit(text: str, most: int) -> None:
    parts, line = parts_of(text, most), on_one_line(text)
    assert all(width_of(part) <= most or len(part) == 1 for part in parts)
    assert "".join(parts).replace(" ", "") == line.replace(" ", "")
    assert all(parts) or line == ""
    assert all(part == part.strip(" ") for part in parts)
    if all(width_of(word) <= most for word in line.split(" ")):
        assert " ".join(parts) == line


@given(st.text(st.sampled_from("xyz\u0301\u0302"), min_size=30, max_size=60))
def test_no_part_begins_with_a_mark_where_there_is_another_way(text: str) -> None:
    most = 10
    parts = parts_of(text, most)
    for before, part in pairwise(parts):
        if unicodedata.combining(part[0]):
            assert all(unicodedata.combining(character) for character in before[1:])


@pytest.mark.parametrize("text", naughty_strings())
def test_any_text_is_shown_on_one_line(text: str) -> None:
    steps = (Step(shows="map", title=text), Step(statement="first"))
    briefing = msgspec.structs.replace(with_text(text), sequence=steps)
    made = sequence_of(briefing, KNOWN)
    assert {step.text for step in made.steps if step.parts == 1} <= {on_one_line(text)}
    assert made.total == 2
    assert not any("\n" in step.text for step in made.steps)


STEPS = st.builds(
    Step,
    shows=st.sampled_from(["statement", "opening", "closing", "map"]),
    statement=st.none() | st.sampled_from(["first", "second", "third", "gone"]),
    areas=st.lists(st.sampled_from(["donetsk", "crimea", "nowhere"]), max_size=3).map(tuple),
)


@given(st.lists(STEPS, max_size=8))
def test_any_written_sequence_gives_steps_that_can_be_shown(steps: list[Step]) -> None:
    made = sequence(*steps)
    assert made.steps
    assert [step.index for step in made.steps] == list(range(len(made.steps)))
    numbers = [step.number for step in made.steps if step.number is not None]
    assert numbers == list(range(1, made.total + 1))
    assert all((step.statement is not None) == (step.shows == "statement") for step in made.steps)
    assert all(area in KNOWN for step in made.steps for area in step.areas)
    left_out = {skip.index for skip in made.skipped if skip.reason != "unknown area"}
    assert made.is_written == (len(left_out) < len(steps))
    if made.is_written:
        assert len(made.steps) == len(steps) - len(left_out)
