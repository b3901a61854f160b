# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import frames, judging, latency
from tests.benchmarks.judging import Bound, pair, ratios, shares, times
from tests.benchmarks.machine import Machine, NotMeasured
from tests.benchmarks.report import Figure, Section, table


@pytest.mark.parametrize(("move", "bare", "limit", "rule"), [
    ("flight", 11.8, 9.44, "0.8 × bare"),
    ("flight", 1.25, 1.0, "0.8 × bare"),
    ("flight", 1.0, 1.0, "1 point"),
    ("flight", 0.0, 1.0, "1 point"),
    ("zoom", 5.8, 5.8, "1.0 × bare"),
    ("zoom", 0.2, 1.0, "1 point"),
    ("drag", 0.0, 3.0, "bare + 3 points"),
    ("drag", 62.0, 65.0, "bare + 3 points"),
])
def test_the_bare_page_sets_the_bound_of_dropped_frames(move: str, bare: float, limit: float, rule: str) -> None:
    bound = frames.BOUNDS[move]
    assert bound.limit(bare) == pytest.approx(limit)
    assert bound.rule(bare) == rule


def test_selections_may_take_nearly_a_third_longer_than_the_bare_page() -> None:
    assert latency.BOUND == 1.3
    assert times("pixel", [12.9], [10.0], bound=latency.BOUND).verdict == "met"
    assert times("pixel", [13.1], [10.0], bound=latency.BOUND).verdict == "missed"


def test_medians_are_judged_so_one_bad_pair_decides_nothing() -> None:
    program, bare, ratio = shares("flight: frames", [7.0, 90.0, 8.0], [10.0, 11.0, 0.0], Bound(times=0.8, least=1.0))
    assert (program.value, program.bound, program.spread) == (8.0, 8.0, (7.0, 90.0))
    assert program.verdict == "met"
    assert (bare.value, bare.bound, bare.spread) == (10.0, None, (0.0, 11.0))
    assert (ratio.value, ratio.unit, ratio.bound) == (0.8, "×", None)


def test_a_bare_page_that_drops_nothing_gives_no_ratio() -> None:
    figures = shares("zoom: frames", [0.9], [0.0], Bound(least=1.0))
    assert [(figure.name, figure.verdict) for figure in figures] == [
        ("zoom: frames", "met"), ("zoom: frames, bare page", "")]
    assert shares("zoom: frames", [1.1], [0.0], Bound(least=1.0))[0].verdict == "missed"


def test_ratios_are_taken_within_a_pair() -> None:
    assert ratios([20.0, 30.0], [10.0, 20.0]) == [2.0, 1.5]
    assert ratios([20.0, 30.0], [0.0, 20.0]) == [1.5]
    figure = times("pixel", [20.0, 30.0, 40.0], [10.0, 20.0, 40.0], bound=1.3)
    assert (figure.name, figure.value, figure.spread) == ("pixel, program / bare page", 1.5, (1.0, 2.0))
    with pytest.raises(ValueError, match="shorter"):
        ratios([1.0, 2.0], [1.0])


def test_times_without_a_single_ratio_are_not_measured() -> None:
    with pytest.raises(NotMeasured):
        times("pixel", [20.0], [0.0], bound=1.3)


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    commands: list[list[str]] = []

    def answer(_machine: Machine, command: list[str], _variables: dict[str, str]) -> dict[str, Any]:
        commands.append(command[2:])
        return {"course": {"flights": [[0.5, 48.0, 35.0, 7.0, 0.7]]}, "who": command[2]}

    monkeypatch.setattr(judging, "answer_of", answer)
    return commands


@pytest.mark.parametrize("same_map", [False, True])
def test_the_bare_page_does_after_the_program_what_the_program_did(
        played: list[list[str]], tmp_path: Path, same_map: bool) -> None:
    program, bare = pair(Machine({}, tmp_path, "none", same_map), "floor.html", "frames")
    assert [program["who"], bare["who"]] == ["tests.benchmarks.driver", "tests.benchmarks.bare"]
    assert played[0] == ["tests.benchmarks.driver", "frames"]
    module, page, scenario, course = played[1]
    assert (module, page, scenario) == ("tests.benchmarks.bare", "floor.html", "frames")
    assert json.loads(course) == {"flights": [[0.5, 48.0, 35.0, 7.0, 0.7]], "same_map": same_map}


def test_the_table_says_how_a_bound_came_about() -> None:
    lines = table([Section("Frames", (Figure("flight", 7.5, "%", 9.44, rule="0.8 × bare"), Figure("free", 1.0)))])
    flight, free = lines.splitlines()[-2:]
    assert "7.50 %  ≤ 9.44 % (0.8 × bare)  met" in flight
    assert "≤" not in free
