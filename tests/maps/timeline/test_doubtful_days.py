# SPDX-License-Identifier: MIT
"""Days that lack an oblast which the days around them have."""

from __future__ import annotations

import datetime

import pytest

from maps.ground import ELSEWHERE
from maps.timeline.doubtful_days import Doubt, doubtful_days
from maps.timeline.sizes import DaySizes

FIRST = datetime.date(2023, 7, 1)


def days_with(luhansk: list[float], *, region: str = "luhansk", step: int = 1) -> dict[datetime.date, DaySizes]:
    """A day for each size, the others of the region staying as they are."""
    return {FIRST + datetime.timedelta(days=step * number): DaySizes(17_000 + size, {"donetsk": 17_000.0, region: size})
            for number, size in enumerate(luhansk)}


def doubted(sizes: dict[datetime.date, DaySizes]) -> list[int]:
    return [(day - FIRST).days for day in doubtful_days(sizes)]


def test_two_days_in_a_row_that_lack_an_oblast_are_doubtful_and_say_which() -> None:
    sizes = days_with([26_000, 26_010, 0, 0, 25_990, 26_000])
    assert doubtful_days(sizes) == {
        FIRST + datetime.timedelta(days=number): (Doubt("luhansk", 0.0, 26_000),) for number in (2, 3)}


def test_a_region_that_is_absent_has_no_ground() -> None:
    sizes = days_with([26_000, 0, 26_000])
    sizes[FIRST + datetime.timedelta(days=1)] = DaySizes(17_000, {"donetsk": 17_000.0})
    assert doubted(sizes) == [1]


@pytest.mark.parametrize("course", [
    [8_000, 8_000, 600, 550, 500, 500],  # lost for good
    [0, 0, 20_000, 20_000, 20_000],  # won
    [26_000, 14_000, 26_000],  # more than half
    [90, 0, 90],  # a small pocket
    [26_000, 0, 0], [0, 0, 26_000], [0], [],  # nothing after, or before
], ids=str)
def test_what_is_no_gap_is_not_doubted(course: list[float]) -> None:
    assert doubted(days_with(course)) == []


def test_half_is_the_limit_and_the_smaller_side_counts() -> None:
    assert doubted(days_with([26_000, 12_999, 26_000])) == [1]
    assert doubted(days_with([26_000, 13_000, 26_000])) == []
    assert doubted(days_with([26_000, 5_000, 9_000])) == []


def test_days_far_from_each_other_are_not_judged() -> None:
    assert doubted(days_with([26_000, 0, 26_000], step=7)) == [7]
    assert doubted(days_with([26_000, 0, 26_000], step=8)) == []


def test_ground_outside_the_oblasts_comes_and_goes() -> None:
    assert doubted(days_with([400, 0, 400], region=ELSEWHERE)) == []
    assert doubted(days_with([27_000, 0, 27_000], region="crimea")) == [1]
