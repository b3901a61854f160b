# SPDX-License-Identifier: MIT
"""Rows of different heights, most of them only guessed at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.reading.row_heights import RowHeights

HEIGHTS = st.lists(st.integers(1, 500), min_size=1, max_size=60)


@given(HEIGHTS)
def test_every_pixel_belongs_to_the_row_it_is_in(heights: list[int]) -> None:
    rows = RowHeights(list(heights))
    for y in range(0, sum(heights), 7):
        row = rows.row_at(y)
        assert rows.top(row) <= y < rows.top(row) + rows.height(row)
    assert rows.total() == sum(heights)
    assert len(rows) == len(heights)


@given(HEIGHTS)
def test_nothing_is_above_the_first_or_below_the_last(heights: list[int]) -> None:
    rows = RowHeights(list(heights))
    assert rows.row_at(-1) == -1
    assert rows.row_at(rows.total()) == -1
    assert rows.row_at(0) == 0
    assert rows.row_at(rows.total() - 1) == len(heights) - 1


@given(HEIGHTS, st.data())
def test_measuring_moves_what_is_below_by_the_difference(heights: list[int], data: st.DataObject) -> None:
    rows = RowHeights(list(heights))
    row = data.draw(st.integers(0, len(heights) - 1))
    truth = data.draw(st.integers(1, 500))
    tops = [rows.top(each) for each in range(len(heights))]
    assert rows.measure(row, lambda _row: truth) == truth - heights[row]
    assert rows.height(row) == truth
    assert [rows.top(each) for each in range(len(heights))] == [
        top + (truth - heights[row] if each > row else 0) for each, top in enumerate(tops)
    ]


def test_a_row_is_measured_once() -> None:
    rows = RowHeights([100, 100])
    rows.measure(1, lambda _row: 120)
    assert rows.measure(1, lambda _row: pytest.fail("measured again")) == 0


def test_no_rows_have_no_height() -> None:
    rows = RowHeights([])
    assert (len(rows), rows.total(), rows.row_at(0)) == (0, 0, -1)
