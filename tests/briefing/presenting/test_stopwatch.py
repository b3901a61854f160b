# SPDX-License-Identifier: MIT
"""The stopwatch: its seconds, when they turn amber and red, and how they read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.presenting.stopwatch import Stopwatch, clock_text, urgency


def test_it_counts_while_it_runs() -> None:
    running = Stopwatch().started(100)
    assert running.seconds(100) == 0
    assert running.seconds(107.5) == 7.5
    assert running.started(105).seconds(107) == 7


def test_it_keeps_its_time_while_it_is_paused() -> None:
    standing = Stopwatch().started(100).paused(110)
    assert standing.running_since is None
    assert standing.seconds(500) == 10
    assert standing.paused(600) == standing
    assert standing.started(600).seconds(605) == 15


def test_it_is_toggled_both_ways() -> None:
    running = Stopwatch().toggled(5)
    assert running == Stopwatch(0, 5)
    assert running.toggled(9) == Stopwatch(4)


def test_reset_starts_from_zero_and_runs_on_if_it_ran() -> None:
    assert Stopwatch(30, 5).reset(50).seconds(52) == 2
    assert Stopwatch(30).reset(50) == Stopwatch()


def test_a_clock_that_goes_back_takes_no_time_away() -> None:
    assert Stopwatch(10, 100).seconds(50) == 10


@given(st.lists(st.tuples(st.sampled_from(["started", "paused", "toggled"]), st.integers(0, 100)), max_size=20))
def test_time_never_runs_backwards(presses: list[tuple[str, int]]) -> None:
    watch, now, shown = Stopwatch(), 0.0, 0.0
    for press, later in presses:
        now += later
        watch = getattr(watch, press)(now)
        assert watch.seconds(now) >= shown
        shown = watch.seconds(now)
    assert shown <= now


@pytest.mark.parametrize(
    ("seconds", "target", "stage"),
    [
        (1e6, None, "calm"),
        (0, 60, "calm"),
        (47.9, 60, "calm"),
        (48, 60, "amber"),  # 80 %
        (59.9, 60, "amber"),
        (60, 60, "red"),
        (479, 600, "calm"),
        (480, 600, "amber"),  # both at once
        (960, 1200, "calm"),  # 80 %, but four minutes are left
        (1079, 1200, "calm"),
        (1080, 1200, "amber"),  # two minutes before
        (1200, 1200, "red"),
        (5000, 1200, "red"),
    ],
)
def test_it_turns_amber_before_the_target_and_red_at_it(seconds: float, target: float | None, stage: str) -> None:
    assert urgency(seconds, target) == stage


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (-3, "0:00"), (5.99, "0:05"), (425, "7:05"), (3599, "59:59"), (3600, "1:00:00"), (3723, "1:02:03")],
)
def test_it_reads_like_a_clock(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
