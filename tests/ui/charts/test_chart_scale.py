# SPDX-License-Identifier: MIT
"""The ticks of scales of time: few, at beginnings of months, whatever the span."""

from __future__ import annotations

import datetime
import itertools

import pytest

from ui.charts.chart_scale import day_ticks, month_step

SPANS = [(datetime.date(2024, 1, 5), datetime.date(2024, 12, 1)),
         (datetime.date(1954, 2, 19), datetime.date(2024, 11, 20)),
         (datetime.date(988, 1, 1), datetime.date(2024, 1, 1)), (datetime.date.min, datetime.date.max),
         (datetime.date.min, datetime.date(1, 9, 1)), (datetime.date(9999, 1, 1), datetime.date.max)]


@pytest.mark.parametrize(("first", "last"), SPANS)
@pytest.mark.parametrize("most", [1, 2, 5, 12])
def test_any_span_has_a_few_ticks(first: datetime.date, last: datetime.date, most: int) -> None:
    ticks = day_ticks(first, last, most)
    assert 1 <= len(ticks) <= most + 4 and all(first <= day <= last and day.day == 1 for day in ticks)
    assert ticks == sorted(set(ticks))


def test_steps_grow_with_the_span_and_have_no_end() -> None:
    steps = [month_step(12 * years, 10) for years in (0.5, 3, 60, 90, 200, 240, 400, 1_000, 2_000, 9_999)]
    assert steps == [1, 6, 120, 120, 240, 300, 600, 1_200, 2_400, 12_000]
    assert all(longer % shorter == 0 for shorter, longer in itertools.pairwise([1, 3, 6, 12, 60, 120, 600, 1_200]))
