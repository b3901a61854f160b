# SPDX-License-Identifier: MIT
"""The heartbeat and the count of crashes, with a clock of their own."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.patience import GIVE_UP_SECONDS
from ui.map.page_time import PageTime, page_time
from ui.map.web_watch import (
    BEAT_MILLISECONDS,
    CRASH_WINDOW_SECONDS,
    LEAST_SHARE,
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


def beats_until_silent(qtbot: QtBot, owner: QObject, times: Iterator[PageTime | None]) -> int:
    """Returns after how many beats without an answer a page counts as hung; the times are of the beats."""
    asked = 0

    def used() -> PageTime | None:
        nonlocal asked
        asked += 1
        return next(times)

    heart = Heartbeat(owner, beat=5, used=used)
    with qtbot.waitSignal(heart.silent):
        heart.start()
    return asked - 1


def spent(share: float, *, wants_more: bool = True) -> Iterator[PageTime]:
    """A page that has this share of the processor in each beat of 5 ms."""
    return (PageTime(7.0 + beat * share * 0.005, wants_more) for beat in itertools.count())


def test_a_page_on_a_loaded_machine_is_waited_for_by_what_it_had_of_the_processor(
    qtbot: QtBot, owner: QObject
) -> None:
    assert beats_until_silent(qtbot, owner, itertools.repeat(None)) == MOST_UNANSWERED
    assert beats_until_silent(qtbot, owner, spent(1.0)) == MOST_UNANSWERED, "a script without an end"
    assert beats_until_silent(qtbot, owner, spent(0.0, wants_more=False)) == MOST_UNANSWERED, "one that waits for ever"
    assert beats_until_silent(qtbot, owner, spent(0.5)) == MOST_UNANSWERED / 0.5
    assert beats_until_silent(qtbot, owner, spent(0.5, wants_more=False)) == MOST_UNANSWERED / 0.5
    assert beats_until_silent(qtbot, owner, spent(0.0)) == MOST_UNANSWERED / LEAST_SHARE, "the wait has an end"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="known on Linux only")
def test_a_process_s_time_is_what_its_main_thread_used() -> None:
    script = "import time; print(flush=True); end = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
    script += "print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdin is not None
        process.stdout.readline()
        first = page_time(process.pid)
        process.stdout.readline()
        assert first is not None
        deadline = time.monotonic() + GIVE_UP_SECONDS
        while (then := page_time(process.pid)) is not None and then.wants_more and time.monotonic() < deadline:
            time.sleep(0.01)
        assert then is not None and then.seconds - first.seconds > 0.2 and not then.wants_more
        process.stdin.close()
    assert page_time(process.pid) is None and page_time(0) is None


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
