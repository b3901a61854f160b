# SPDX-License-Identifier: MIT
"""The briefer's marks in SVG: each kind on its ground, its words as text, and who drew them in the legend."""

from __future__ import annotations

from xml.etree import ElementTree

import msgspec
import pytest

from briefing.editing import put_mark
from briefing.model import Mark
from maps.exporting.handout import Handout
from maps.exporting.svg_map import write
from maps.exporting.svg_steps import write as write_step
from tests.exporting_examples import SETTINGS, default_handout
from tests.hostile import MARKUP

SVG = "{http://www.w3.org/2000/svg}"
WEST, EAST, SOUTH = (31.0, 47.5), (35.1, 47.85), (33.0, 46.5)
MARKS = (
    Mark(id="a", kind="arrow", points=(WEST, EAST), shape="widening", text="By rail"),
    Mark(id="b", kind="arrow", points=(WEST, EAST, SOUTH), shape="curved", colour="teal"),
    Mark(id="c", kind="distance", points=(WEST, EAST), text="To the port"),
    Mark(id="d", kind="shading", points=(WEST, EAST, SOUTH), colour="green"),
    Mark(id="e", kind="text", points=(WEST,), text="Look here", size=3),
    Mark(id="f", kind="line", points=(WEST, SOUTH), size=1))


def with_marks(*marks: Mark, step: int | None = None) -> Handout:
    handout = default_handout()
    briefing = handout.briefing
    for mark in marks:
        briefing = put_mark(briefing, step, mark)
    words = {**handout.words, "legend_drawn": "Drawn by the briefer"}
    return msgspec.structs.replace(handout, briefing=briefing, words=words)


def group(svg: bytes) -> ElementTree.Element | None:
    return next((each for each in ElementTree.fromstring(svg).iter(f"{SVG}g") if each.get("id") == "marks"), None)


def test_every_kind_is_drawn_with_its_words_and_lengths() -> None:
    drawn = group(write(with_marks(*MARKS), SETTINGS))
    assert drawn is not None
    words = [each.text for each in drawn.iter(f"{SVG}text") if not each.get("aria-hidden")]
    assert words == ["By rail", "To the port · 310 km", "Look here"]
    assert len(list(drawn.iter(f"{SVG}pattern"))) == 1
    assert [each.get("fill") for each in drawn.iter(f"{SVG}path") if "url(" in (each.get("fill") or "")] == [
        "url(#dots-green)"]
    assert len(list(drawn.iter(f"{SVG}path"))) == 4 + 4 + 2 + 2, "each with its casing, ground below"


def test_the_legend_says_who_drew_them_only_where_there_are_some() -> None:
    assert b"Drawn by the briefer" in write(with_marks(*MARKS), SETTINGS)
    bare = write(with_marks(), SETTINGS)
    assert b"Drawn by the briefer" not in bare and group(bare) is None


def test_a_step_has_the_marks_of_every_step_and_its_own() -> None:
    handout = with_marks(MARKS[4])
    handout = msgspec.structs.replace(handout, briefing=put_mark(handout.briefing, 2, MARKS[0]))
    said = []
    for step in handout.steps[1:3]:
        drawn = group(write_step(msgspec.structs.replace(handout, steps=(step,)), SETTINGS))
        assert drawn is not None
        said.append([each.text for each in drawn.iter(f"{SVG}text") if not each.get("aria-hidden")])
    assert said == [["Look here"], ["Look here", "By rail"]]


@pytest.mark.parametrize("text", [MARKUP, "a & b <c>"])
def test_words_are_text_and_never_markup(text: str) -> None:
    drawn = group(write(with_marks(msgspec.structs.replace(MARKS[4], text=text)), SETTINGS))
    assert drawn is not None
    assert [each.text for each in drawn.iter(f"{SVG}text")][-1] == " ".join(text.split())


def test_an_arrow_without_length_is_nothing() -> None:
    drawn = group(write(with_marks(Mark(id="a", kind="arrow", points=(WEST, WEST))), SETTINGS))
    assert drawn is None or not list(drawn.iter(f"{SVG}path"))
