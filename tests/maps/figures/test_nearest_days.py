# SPDX-License-Identifier: MIT
"""Which day in hand speaks for another."""

from __future__ import annotations

import datetime

import pytest

from maps.figures.nearest_days import nearest_day

WANTED = datetime.date(2024, 11, 20)


@pytest.mark.parametrize(("apart", "nearest"), [
    ((), None), ((-8, 8), None), ((-7,), -7), ((7,), 7), ((-3, 2), 2), ((-2, 2), -2), ((-3, 0, 1), 0)])
def test_the_nearest_day_within_a_week_and_of_two_the_older(apart: tuple[int, ...], nearest: int | None) -> None:
    days = [WANTED + datetime.timedelta(days=each) for each in apart]
    expected = None if nearest is None else WANTED + datetime.timedelta(days=nearest)
    assert nearest_day(days, WANTED) == expected
