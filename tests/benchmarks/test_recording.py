# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import accumulate

import pytest

from tests.benchmarks.recording import FRAME, dropped, recorder, stretches


def test_frames_on_time_are_none_dropped() -> None:
    assert dropped([FRAME] * 60) == 0
    assert dropped([FRAME * 1.4] * 60) == 0


def test_a_late_frame_stands_for_those_that_are_missing() -> None:
    assert dropped([FRAME] * 8 + [FRAME * 2]) == 10
    assert dropped([FRAME] * 6 + [FRAME * 4]) == 30


def test_the_recorder_looks_at_the_map_of_its_page() -> None:
    assert "const leaflet = lineOfContact.map," in recorder()
    assert "const leaflet = map," in recorder("map")


def _moving(pattern: str) -> tuple[list[float], list[bool]]:
    """A frame of ten milliseconds for each sign: ``m`` the map moves, ``.`` it does not."""
    return [10.0 * place for place in range(len(pattern))], [sign == "m" for sign in pattern]


@pytest.mark.parametrize(("pattern", "rests", "found"), [
    ("." * 9, False, []),
    ("m" * 12, False, [(0, 110)]),
    ("m" * 5, False, []),
    ("m" * 12 + "." * 5 + "m" * 12, False, [(0, 280)]),
    ("m" * 12 + "." * 5 + "m" * 12, True, [(0, 110), (170, 280)]),
    ("m" * 12 + "." * 10 + "m" * 12, False, [(0, 110), (220, 330)]),
])
def test_nothing_is_to_be_painted_while_the_map_stands_still(
        pattern: str, rests: bool, found: list[tuple[float, float]]) -> None:
    assert stretches(*_moving(pattern), rests=rests) == found


def test_a_late_frame_within_a_movement_is_no_rest() -> None:
    times = list(accumulate([0, *[10] * 11, 60, *[10] * 11]))
    assert stretches(times, [True] * len(times), rests=True) == [(0, times[-1])]
