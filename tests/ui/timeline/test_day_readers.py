# SPDX-License-Identifier: MIT
"""Days that readers measure, as many as there are processors."""

from __future__ import annotations

import pytest

from maps.timeline.sizes import SizesOverTime
from tests.made_days import FIRST, days_after
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.day_readers import WORTH, measuring_readers


def test_readers_measure_what_the_program_would(library: DayLibrary, own: str) -> None:
    heads = library.cache.heads(own)
    expected = SizesOverTime(library.cache, library.ground).of_days(own)
    with measuring_readers(library.background, library.cache, library.ground, WORTH) as helpers:
        assert len(helpers) > 0
        for helper in helpers:
            found = helper(heads)
            assert {head.day: found[head.content] for head in heads} == expected


def test_a_few_days_are_measured_here(library: DayLibrary) -> None:
    with measuring_readers(library.background, library.cache, library.ground, WORTH - 1) as helpers:
        assert not helpers


def test_a_damaged_day_is_left_out_and_said(library: DayLibrary, own: str) -> None:
    path = library.cache.folder / own / f"{FIRST}.day"
    data = bytearray(path.read_bytes())
    data[-9] ^= 0xFF
    path.write_bytes(data)
    with measuring_readers(library.background, library.cache, library.ground, WORTH) as helpers:
        found = SizesOverTime(library.cache, library.ground).of_days(own, helpers=helpers)
    assert list(found) == days_after(FIRST, 5)[1:] and library.cache.dropped


def test_without_readers_days_are_measured_here(
        library: DayLibrary, own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.readers.readers.ReaderProcess", _no_process)
    library.background.readers.end()  # also the one that is ready
    with measuring_readers(library.background, library.cache, library.ground, WORTH) as helpers:
        found = SizesOverTime(library.cache, library.ground).of_days(own, helpers=helpers)
        assert all(helper(library.cache.heads(own)) == {} for helper in helpers)
    assert list(found) == days_after(FIRST, 5)


def _no_process() -> None:
    raise OSError(11, "no further process")


def test_progress_is_said_now_and_then(library: DayLibrary, questions: DayQuestions) -> None:
    """Days are measured dozens at a time: each would be painted by itself, and the window would stand still."""
    received: list[tuple[str, int, int]] = []
    library.progress.connect(lambda *each: received.append(each))
    tell = questions._now_and_then()
    for done in range(1, 1_001):
        tell(done, 1_000)
    assert received[0] == ("Measuring the days …", 1, 1_000) and len(received) < 100
