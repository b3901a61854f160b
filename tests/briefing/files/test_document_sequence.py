# SPDX-License-Identifier: MIT
"""The sequence in a briefing file: what opens, what is refused, and what is written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import InvalidBriefing
from briefing.files.document import parse_briefing, write_briefing
from briefing.model import Camera, Step
from tests.briefing.examples import AREAS, SEQUENCE, document, example, parse
from tests.briefing.files.test_document import Change, set_in
from tests.corpora import naughty_strings


def with_sequence() -> dict[str, Any]:
    return {**document(), "sequence": SEQUENCE}


def test_a_sequence_opens_with_every_field_and_is_written_back() -> None:
    briefing = parse(with_sequence())
    opening, third, ground, _nowhere, closing = briefing.sequence
    assert opening == Step(shows="opening", title="Welcome")
    assert (third.shows, third.statement, third.areas) == ("statement", "third", ("donetsk",))
    assert third.camera == Camera(lon=36.5, lat=47, zoom=7.25)
    assert third.note == "Slowly.\nAsk who has seen it."
    assert ground == Step(shows="map", areas=("crimea", "occupied"))
    assert closing == Step(shows="closing")
    written = write_briefing(briefing)
    assert json.loads(written)["sequence"] == SEQUENCE
    assert b'"lat": 47,\n' in written


def test_no_sequence_and_an_empty_one_are_the_same() -> None:
    empty = parse({**document(), "sequence": []})
    assert empty == example() and empty.sequence == ()
    assert "sequence" not in json.loads(write_briefing(empty))


def test_a_step_that_leads_nowhere_is_no_fault_of_the_file() -> None:
    steps = [{}, {"statement": "x", "areas": ["x", "x"]}, {"shows": "closing", "statement": "x"}]
    assert len(parse({**document(), "sequence": steps}).sequence) == 3


def test_a_note_of_ten_thousand_words_is_accepted() -> None:
    note = "ninechars " * 10_000
    assert parse({**document(), "sequence": [{"statement": "first", "note": note}]}).sequence[0].note == note


def camera_of(**fields: object) -> Change:
    """Returns a change that adds a step with a camera, valid except for these fields."""
    return set_in("sequence")([{"shows": "map", "camera": {"lon": 36, "lat": 47, "zoom": 7, **fields}}])


REFUSED_STEPS: list[tuple[Change, str, str]] = [
    (set_in("sequence")(None), "sequence", "expected a list"),
    (set_in("sequence")([{"shows": "slide"}]), "sequence[0].shows", "value"),
    (set_in("sequence")([{}, {"colour": "red"}]), "sequence[1]", "the field “colour” is unknown"),
    (set_in("sequence")([{"statement": "a\nb"}]), "sequence[0].statement", "without control characters"),
    (set_in("sequence")([{"areas": ["x"] * 201}]), "sequence[0].areas", "more than 200 entries"),
    (set_in("sequence")([{"note": "x" * 100_001}]), "sequence[0].note", "longer than 100000 characters"),
    (set_in("sequence")([{"note": ""}]), "sequence[0].note", "the text is empty"),
    (set_in("sequence")([{"title": "a\0b"}]), "sequence[0].title", "without control characters"),
    (camera_of(lon=181), "sequence[0].camera.lon", "has to be <= 180"),
    (camera_of(lat=-86), "sequence[0].camera.lat", "has to be >= -85"),
    (camera_of(zoom=19), "sequence[0].camera.zoom", "has to be <= 18"),
    (camera_of(zoom=-1), "sequence[0].camera.zoom", "has to be >= 0"),
    (camera_of(zoom="near"), "sequence[0].camera.zoom", "expected a number, found text"),
    (camera_of(tilt=3), "sequence[0].camera", "the field “tilt” is unknown"),
    (set_in("sequence")([{"camera": {"lon": 1}}]), "sequence[0].camera", "the field “lat” is missing"),
]


@pytest.mark.parametrize(("change", "place", "reason"), REFUSED_STEPS)
def test_what_is_wrong_with_a_step_is_refused_with_place_and_reason(change: Change, place: str, reason: str) -> None:
    changed = document()
    change(changed)
    with pytest.raises(InvalidBriefing) as refused:
        parse(changed)
    assert refused.value.where == place
    assert str(refused.value).startswith(f"test.json, {place}: ") and reason in str(refused.value)


def test_a_hundred_thousand_steps_open_and_no_more() -> None:
    assert len(parse({**document(), "sequence": [{}] * 100_000}).sequence) == 100_000
    with pytest.raises(InvalidBriefing, match="more than 100000 entries"):
        parse({**document(), "sequence": [{}] * 100_001})


@pytest.mark.parametrize("text", naughty_strings())
def test_every_text_of_a_step_is_kept_as_it_is(text: str) -> None:
    briefing = parse({**document(), "sequence": [{"shows": "map", "title": text, "note": text}]})
    again = parse_briefing(write_briefing(briefing), "again.json", AREAS)
    for one in (briefing, again):
        assert {one.sequence[0].title, one.sequence[0].note} == {text}
