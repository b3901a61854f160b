# SPDX-License-Identifier: MIT
"""Doubtful days of observers in hand: known by what was measured, and only by that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing.sentences import sentence
from maps.control_day import TAKEN
from maps.timeline.day_cache import CacheError
from maps.timeline.doubtful_days import Doubt
from maps.timeline.sizes import SizesOverTime
from tests.made_days import FIRST, days_after, write_days
from tests.ui.timeline.conftest import EVERY
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions, MeasuredDays
from ui.timeline.doubts import DoubtfulDays

DAYS = days_after(FIRST, 6)
Finish = Callable[[], None]


@pytest.fixture
def faulty(library: DayLibrary, finish: Finish, tmp_path: Path) -> str:
    """The id of an observer of six days, two of which lack Luhansk Oblast."""
    provider = library.known.add(str(write_days(tmp_path / "Faulty", DAYS, left_out=DAYS[2:4])))
    library.fetch(provider, *EVERY)
    finish()
    return provider.id


def doubts_in(library: DayLibrary) -> tuple[DoubtfulDays, list[None]]:
    made, received = DoubtfulDays(library), []  # type: ignore[var-annotated]
    made.changed.connect(lambda: received.append(None))
    return made, received


def test_days_are_measured_a_few_at_a_time_and_other_work_comes_in_between(
        library: DayLibrary, faulty: str, finish: Finish, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.timeline.doubts._AT_A_TIME", 2)
    doubts, received = doubts_in(library)
    doubts.look()
    library.work.add("other", lambda _work: None, lambda _none: received.append(None))
    finish()
    assert list(doubts.found[faulty]) == DAYS[2:4]
    assert received == [None, None], "the other work was done, and then they were known"
    assert None not in SizesOverTime(library.cache, library.ground).in_hand(faulty).values()


def test_many_days_are_not_measured_unasked(
        library: DayLibrary, faulty: str, finish: Finish, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.timeline.doubts.MOST_UNASKED", 5)
    doubts, _told = doubts_in(library)
    doubts.look()
    finish()
    assert set(SizesOverTime(library.cache, library.ground).in_hand(faulty).values()) == {None}


def test_days_that_cannot_be_read_are_not_tried_for_ever(
        library: DayLibrary, faulty: str, finish: Finish, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_day(*_: object) -> object:
        tries.append(1)
        raise CacheError(sentence("no"))

    tries: list[int] = []
    monkeypatch.setattr("ui.timeline.doubts._AT_A_TIME", 2)
    monkeypatch.setattr(library.cache, "read", no_day)
    doubts, _told = doubts_in(library)
    doubts.look()
    finish()
    assert len(tries) == 4 and doubts.found == {} and not library.is_busy


def test_what_was_measured_before_is_enough(library: DayLibrary, faulty: str, finish: Finish) -> None:
    SizesOverTime(library.cache, library.ground).of_days(faulty)
    doubts, received = doubts_in(library)
    doubts.look_once()
    finish()
    (lacking,) = doubts.of((faulty, DAYS[2]))
    assert list(doubts.found[faulty]) == DAYS[2:4] and received == [None]
    assert lacking.region == "luhansk" and lacking.around_km2 > 2_000 > 2 * lacking.km2
    assert doubts.of((faulty, DAYS[1])) == () and "Luhansk Oblast" in doubts.words[faulty][DAYS[3]]
    doubts.look()
    finish()
    assert received == [None], "nothing is said that was known"


def test_measuring_finds_them_too(
        library: DayLibrary, questions: DayQuestions, faulty: str, finish: Finish) -> None:
    found: list[MeasuredDays] = []
    questions.sizes(found.append)
    finish()
    assert {observer: list(days) for observer, days in found[0].doubtful.items()} == {faulty: DAYS[2:4]}


def take(library: DayLibrary, observer: str, number: int) -> None:
    """The briefing's file holds an observer's day."""
    head = library.head(observer, DAYS[number])
    assert head is not None
    library.hold((replace(head, provider=TAKEN), library.read((observer, DAYS[number]))))


@pytest.mark.parametrize("is_there", [True, False])
def test_the_briefings_own_day_is_doubtful_like_the_one_it_was_taken_from(
        library: DayLibrary, questions: DayQuestions, faulty: str, finish: Finish, is_there: bool) -> None:
    doubts, _told = doubts_in(library)
    doubts.look()
    take(library, faulty, 2)
    if not is_there:
        library.remove(faulty, DAYS[2])
    finish()
    (lacking,) = doubts.of((TAKEN, DAYS[2]))
    assert lacking.region == "luhansk"
    found: list[MeasuredDays] = []
    questions.sizes(found.append)
    finish()
    assert found[0].doubtful[TAKEN] == {DAYS[2]: (lacking,)}
    assert found[0].sizes[TAKEN][DAYS[2]].regions["luhansk"] == lacking.km2
    take(library, faulty, 1)
    finish()
    assert TAKEN not in doubts.found


def test_days_that_are_gone_are_doubtful_no_more(library: DayLibrary, faulty: str, finish: Finish) -> None:
    doubts, received = doubts_in(library)
    doubts.take({faulty: {DAYS[2]: (Doubt("luhansk", 0.0, 2_000.0),)}, "other": {}})
    assert list(doubts.found) == [faulty]
    library.remove(faulty)
    finish()
    assert doubts.found == {} and received == [None, None]
