# SPDX-License-Identifier: MIT
"""Briefing files of every kind: any briefing is read back as written, and no bytes do harm."""

from __future__ import annotations

import copy
import datetime
import json
import string
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.files.document import parse_briefing, write_briefing
from briefing.model import (
    ArrowShape,
    Briefing,
    Camera,
    CitedPassage,
    Comparison,
    Figure,
    Kind,
    Mark,
    MarkColour,
    Shows,
    Side,
    Source,
    Speaker,
    Statement,
    Step,
)
from briefing.quantities import CHANGES, UNITS_OF
from tests.briefing.examples import AREAS, SEQUENCE, document

DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
IDS = st.text(string.ascii_letters + string.digits + " -_.ї", min_size=1, max_size=12)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    quantity = draw(st.sampled_from(sorted(UNITS_OF)))
    comparison = draw(st.sampled_from(get_args(Comparison)))
    ends = sorted(draw(st.tuples(*[st.floats(0, 100)] * 2)))
    return Figure(
        quantity=quantity,
        unit=draw(st.sampled_from(UNITS_OF[quantity])),
        comparison=comparison,
        value=ends[0],
        upper=ends[1] if comparison == "between" else None,
        since=datetime.date(2024, 11, 1) if quantity in CHANGES else None,
        until=draw(st.dates(datetime.date(2024, 11, 2), datetime.date(2024, 12, 1))) if quantity in CHANGES else None,
    )


CAMERAS = st.builds(Camera, lon=st.floats(-180, 180), lat=st.floats(-85, 85), zoom=st.floats(0, 18))
POSITIONS = st.tuples(st.floats(-180, 180), st.floats(-85, 85))
MARKS = st.builds(
    Mark,
    id=IDS,
    kind=st.sampled_from(["arrow", "line", "distance", "shading"]),
    points=st.lists(POSITIONS, min_size=3, max_size=5).map(tuple),
    text=maybe(TEXTS),
    colour=st.sampled_from(get_args(MarkColour)),
    size=st.integers(1, 3),
    shape=st.sampled_from(get_args(ArrowShape)),
    bend=st.floats(-1, 1),
)
STEPS = st.builds(
    Step,
    shows=st.sampled_from(get_args(Shows)),
    statement=maybe(IDS),
    title=maybe(TEXTS),
    areas=st.lists(IDS, max_size=3).map(tuple),
    camera=maybe(CAMERAS),
    note=maybe(TEXTS),
    hidden=st.booleans(),
    marks=st.lists(MARKS, max_size=2, unique_by=lambda each: each.id).map(tuple),
)
DRAFT_TEXTS = st.just("") | TEXTS


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    source_ids, speaker_ids, ids = (
        draw(st.lists(IDS, min_size=1, max_size=5, unique=True)) for _ in range(3)
    )
    statements = []
    for identifier in ids:
        others = [other for other in ids if other != identifier]
        related = draw(st.lists(st.sampled_from(others), unique=True)) if others else []
        split = draw(st.integers(0, len(related)))
        chain = st.lists(st.sampled_from(source_ids), unique=True)
        statements.append(
            Statement(
                id=identifier,
                kind=draw(st.sampled_from(get_args(Kind))),
                speaker=draw(maybe(st.sampled_from(speaker_ids))),
                via=tuple(draw(chain)),
                text=draw(DRAFT_TEXTS),
                areas=tuple(draw(st.lists(st.sampled_from(sorted(AREAS)), unique=True))),
                theme=draw(maybe(TEXTS)),
                said=draw(maybe(DATES)),
                figure=draw(maybe(figures())),
                supports=tuple(related[:split]),
                contradicts=tuple(related[split:]),
                note=draw(maybe(TEXTS)),
                passage=draw(maybe(st.builds(
                    CitedPassage, source=st.sampled_from(source_ids), exact=TEXTS, prefix=DRAFT_TEXTS,
                    suffix=DRAFT_TEXTS))),
            )
        )
    return Briefing(
        title=draw(TEXTS),
        date=draw(DATES),
        control_layer=draw(IDS),
        sources=tuple(
            Source(
                id=identifier,
                publisher=draw(DRAFT_TEXTS),
                title=draw(DRAFT_TEXTS),
                published=draw(maybe(DATES)),
                language=draw(st.sampled_from(["en", "uk"])),
                first_hand=draw(st.booleans()),
            )
            for identifier in source_ids
        ),
        speakers=tuple(
            Speaker(
                id=identifier,
                name=draw(DRAFT_TEXTS),
                side=draw(st.sampled_from(get_args(Side))),
                count=draw(maybe(st.integers(1, 1000))),
            )
            for identifier in speaker_ids
        ),
        statements=tuple(statements),
        about=draw(maybe(TEXTS)),
        sequence=tuple(draw(st.lists(STEPS, max_size=4))),
        marks=tuple(draw(st.lists(MARKS, max_size=3, unique_by=lambda each: each.id))),
    )


@given(briefings())
def test_a_briefing_is_read_back_as_written(briefing: Briefing) -> None:
    written = write_briefing(briefing)
    again = parse_briefing(written, "test.json", AREAS)
    assert again == briefing
    assert write_briefing(again) == written


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_briefing_error(data: bytes) -> None:
    try:
        parse_briefing(data, "test.json", AREAS)
    except BriefingError as refused:
        assert str(refused).startswith("test.json")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


@given(st.data(), VALUES)
def test_no_value_anywhere_raises_anything_but_a_briefing_error(
    data: st.DataObject, value: object
) -> None:
    changed = {**document(), "sequence": copy.deepcopy(SEQUENCE)}
    inner: Any = changed
    while True:
        steps = sorted(inner) if isinstance(inner, dict) else list(range(len(inner)))
        step = data.draw(st.sampled_from(steps))
        is_last = not isinstance(inner[step], (dict, list)) or not inner[step]
        if is_last or data.draw(st.booleans()):
            inner[step] = value
            break
        inner = inner[step]
    try:
        parse_briefing(json.dumps(changed).encode(), "test.json", AREAS)
    except BriefingError as refused:
        assert str(refused).startswith("test.json")
