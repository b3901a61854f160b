# SPDX-License-Identifier: MIT
"""The frames of a film of days: which days are in it, and that no frame is lost between them."""

from __future__ import annotations

import datetime
import itertools

import pytest

from maps.exporting.film.timing import SPEEDS, chosen_days, frames_of_days, have_no_gap, length_of_days

FIRST = datetime.date(2022, 2, 24)
DAYS = [FIRST + datetime.timedelta(days=number) for number in range(2_500)]


@pytest.mark.parametrize("count", [1, 2, 999, 1_000, 1_001, 2_118, 2_500])
def test_no_more_days_than_a_film_has_room_for_and_always_the_last(count: int) -> None:
    chosen = chosen_days(DAYS[:count], None, None, 1_000)
    assert len(chosen) <= 1_000 and chosen[-1] == DAYS[count - 1]
    assert len({after - before for before, after in itertools.pairwise(chosen)}) <= 1, "evenly"
    if count <= 1_000:
        assert chosen == DAYS[:count]


def test_a_span_has_its_own_ends_and_an_empty_one_no_day() -> None:
    assert chosen_days(DAYS[::-1], DAYS[10], DAYS[20], 99) == DAYS[10:21]
    assert chosen_days(DAYS, None, DAYS[3], 99) == DAYS[:4]
    assert chosen_days(DAYS, DAYS[20], DAYS[10], 99) == [] == chosen_days([], None, None, 99)


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("count", [1, 2, 61])
def test_frames_follow_one_another_and_a_player_can_go_to_each_second(speed: int, count: int) -> None:
    frames = frames_of_days(count, speed)
    assert have_no_gap(frames) and [frame.of for frame in frames] == [*range(count)]
    assert frames[0].is_key and all(frame.is_key for frame in frames[::speed])
    assert (frames[-1].at + frames[-1].milliseconds) / 1000 == length_of_days(count, speed)


def test_no_days_are_no_film() -> None:
    assert frames_of_days(0, 10) == [] and length_of_days(0, 10) == 0
