# SPDX-License-Identifier: MIT
"""The heartbeat and the count of crashes, with a clock of their own."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.map.web_watch import (
    BEAT_MILLISECONDS,
    CRASH_WINDOW_SECONDS,
    MOST_CRASHES,
    MOST_UNANSWERED,
    CrashCount,
    Heartbeat,
)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_third_within_a_minute_is_one_too_many() -> None:
    clock = Clock()
    count = CrashCount(clock)
    assert [count.add() for _ in range(MOST_CRASHES)] == [False, False, True]


def test_crashes_far_apart_do_not_add_up() -> None:
    clock = Clock()
    count = CrashCount(clock)
    for _ in range(20):
        assert not count.add()
        clock.now += CRASH_WINDOW_SECONDS / 2 + 1


def test_a_minute_counts_from_any_crash_not_from_the_first() -> None:
    clock = Clock()
    count = CrashCount(clock)
    count.add()
    clock.now += CRASH_WINDOW_SECONDS + 1
    assert [count.add(), count.add(), count.add()] == [False, False, True]


def test_forgetting_starts_again() -> None:
    count = CrashCount(Clock())
    count.add(), count.add()
    count.forget()
    assert [count.add(), count.add(), count.add()] == [False, False, True]


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    yield QObject()


def test_a_page_that_answers_lives_on(qtbot: QtBot, owner: QObject) -> None:
    heart = Heartbeat(owner, beat=5)
    heart.silent.connect(lambda: pytest.fail("it answered"))
    asked: list[int] = []
    heart.ask.connect(asked.append)
    heart.ask.connect(heart.answered)
    heart.start()
    qtbot.waitUntil(lambda: len(asked) >= 20)
    assert asked == sorted(set(asked)), "every beat has a token of its own"
    heart.stop()


def test_a_page_that_does_not_answer_is_reported_once_and_asked_no_more(qtbot: QtBot, owner: QObject) -> None:
    heart = Heartbeat(owner, beat=5)
    asked: list[int] = []
    heart.ask.connect(asked.append)
    silences: list[None] = []
    heart.silent.connect(lambda: silences.append(None))
    with qtbot.waitSignal(heart.silent):
        heart.start()
    assert len(asked) == 1
    with qtbot.assertNotEmitted(heart.silent, wait=60):
        pass
    assert len(silences) == 1 and len(asked) == 1


def test_a_late_answer_to_an_earlier_beat_does_not_count(qtbot: QtBot, owner: QObject) -> None:
    heart = Heartbeat(owner, beat=5)
    heart.ask.connect(lambda token: heart.answered(token - 1))
    with qtbot.waitSignal(heart.silent):
        heart.start()


def test_a_stopped_heart_waits_for_nothing(qtbot: QtBot, owner: QObject) -> None:
    heart = Heartbeat(owner, beat=5)
    heart.start()
    with qtbot.waitSignal(heart.ask):
        pass
    heart.stop()
    with qtbot.assertNotEmitted(heart.silent, wait=60):
        pass


def test_a_program_that_is_held_up_itself_does_not_take_the_page_for_hung(qtbot: QtBot, owner: QObject) -> None:
    """The answer comes in when the program's own event loop goes on, after any timer that ran out by then."""
    heart = Heartbeat(owner, beat=5)
    heart.silent.connect(lambda: pytest.fail("the page answered"))
    asked: list[int] = []

    def held_up(token: int) -> None:
        asked.append(token)
        time.sleep(0.005 * MOST_UNANSWERED * 5)
        QTimer.singleShot(0, owner, lambda: heart.answered(token))

    heart.ask.connect(held_up)
    heart.start()
    qtbot.waitUntil(lambda: len(asked) >= 3)
    heart.stop()


def test_a_new_page_owes_no_answer_for_the_one_before(qtbot: QtBot, owner: QObject) -> None:
    heart = Heartbeat(owner, beat=5)
    heart.silent.connect(lambda: pytest.fail("a page that has just started is not hung"))
    asked: list[int] = []
    heart.ask.connect(asked.append)
    for beat in range(1, MOST_UNANSWERED * 2):
        heart.start()
        with qtbot.waitSignal(heart.ask):
            pass
        heart.stop()
        assert len(asked) == beat, "each is asked for itself"


def test_a_hung_page_is_found_soon() -> None:
    assert BEAT_MILLISECONDS * (MOST_UNANSWERED + 1) <= 5000, "the second that is left is for a new page"
