# SPDX-License-Identifier: MIT
"""Cited passages are found again, whatever happens to line breaks, and distinguished from the same words elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.model import CitedPassage
from briefing.snapshots.text_quote import Span, cite, find_passage

TEXT = "The line is frozen.\nNothing else.\n\n  The line\nis frozen, he said again.\nAnd the line is frozen."


def found(exact: str, prefix: str = "", suffix: str = "", text: str = TEXT) -> str | None:
    span = find_passage(text, CitedPassage(source="s", exact=exact, prefix=prefix, suffix=suffix))
    return None if span is None else text[span.start:span.end]


def test_a_passage_is_found_across_line_breaks() -> None:
    assert found("line is frozen, he") == "line\nis frozen, he"


def test_of_several_the_one_with_the_same_surroundings_is_found() -> None:
    spans = [find_passage(TEXT, CitedPassage(source="s", exact="line is frozen", prefix=prefix, suffix=suffix))
             for prefix, suffix in (("The", ". Nothing"), ("else. The", ", he said"), ("again. And the", "."))]
    assert [span.start for span in spans] == [4, 41, TEXT.rindex("line is frozen")]


@pytest.mark.parametrize("exact", ["Line is frozen", "line is  thawed", "x" * 500])
def test_what_is_not_there_is_not_found(exact: str) -> None:
    assert found(exact) is None


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=200), st.data())
def test_whatever_is_cited_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = cite(text, Span(start, end), "s")
    if passage is None:
        assert not text[start:end].split()
        return
    span = find_passage(text, passage)
    assert span is not None
    assert text[span.start:span.end].split() == text[start:end].split()


def test_too_long_a_passage_is_not_cited() -> None:
    text = "word " * limits.MAX_PASSAGE
    assert cite(text, Span(0, len(text)), "s") is None


def test_many_places_alike_take_no_time() -> None:
    text = "a " * 200_000
    assert find_passage(text, CitedPassage(source="s", exact="a a")) == Span(0, 3)
