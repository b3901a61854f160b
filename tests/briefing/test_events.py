# SPDX-License-Identifier: MIT
"""Statements made of imported places: text, day, source, once each."""

from __future__ import annotations

import datetime
from typing import Any

from briefing.events import with_statements
from briefing.model import Happening
from tests.briefing.examples import example


def place(name: str, **about: object) -> dict[str, Any]:
    return {"type": "Feature", "id": name, "properties": {"label": name, **about},
            "geometry": {"type": "Point", "coordinates": [37, 48]}}


LINE = {"type": "Feature", "id": "road", "properties": {"label": "Road"},
        "geometry": {"type": "LineString", "coordinates": [[37, 48], [38, 48]]}}


def test_each_place_becomes_a_statement_with_its_day_and_source() -> None:
    before = example()
    strike = place("2024-11-01 Strike", as_of="2024-11-01", note="A depot burned.", url="https://www.example.org/p/1")
    made = with_statements(before, [strike, place("Bridge", sources=["The Wire"]), LINE])
    assert len(made.own_areas) == len(before.own_areas) + 3
    first, second = made.statements[len(before.statements):]
    assert (first.text, first.areas, first.happened) == (
        "A depot burned.", ("2024-11-01 Strike",), Happening(day=datetime.date(2024, 11, 1)))
    assert (made.source(first.via[0]).publisher, made.source(first.via[0]).url) == (
        "example.org", "https://www.example.org/p/1")
    assert (second.text, second.happened, made.source(second.via[0]).publisher) == ("Bridge", None, "The Wire")


def test_the_same_places_again_make_nothing_twice() -> None:
    places = [place(f"Event {number}", url="https://example.org/all") for number in range(3)]
    once = with_statements(example(), places)
    assert len(once.sources) == len(example().sources) + 1
    assert with_statements(once, places) == once


def test_what_a_file_says_wrongly_is_left_out() -> None:
    bad = place("X", as_of="soon", url="javascript:alert(1)", sources=["", 5], note=None)
    made = with_statements(example(), [bad, place("Y", url="https://a@b.example/")])
    x, y = made.statements[-2:]
    assert (x.happened, x.text) == (None, "X") and made.source(x.via[0]).url is None
    assert y.via == ()


def test_a_day_before_the_name_is_not_said_twice() -> None:
    made = with_statements(example(), [place("2024-11-01 – Bridge hit", as_of="2024-11-01")])
    assert made.statements[-1].text == "Bridge hit"
