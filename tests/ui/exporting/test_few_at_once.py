# SPDX-License-Identifier: MIT
"""Work that comes in numbers: how much runs at once, in which order, and what a failure does to the rest."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.errors import BriefingError
from briefing.sentences import sentence
from ui.exporting.few_at_once import FewAtOnce
from ui.kit.background import Background


def test_no_more_run_at_once_and_all_report_their_end(qtbot: QtBot) -> None:
    owner = QObject()
    few = FewAtOnce(Background(owner), 2)
    lock, running, most = threading.Lock(), [0], [0]
    pause = threading.Event()
    received: list[object] = []

    def work(number: int) -> int:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        pause.wait(0.01)
        with lock:
            running[0] -= 1
        if number == 3:
            raise BriefingError("the third", sentence("it fails"))
        return number

    for number in range(8):
        few.run(lambda number=number: work(number), received.append, received.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(received) == 8)
    assert most[0] == 2
    assert {each for each in received if isinstance(each, int)} == {0, 1, 2, 4, 5, 6, 7}
    assert "the third" in next(str(each) for each in received if not isinstance(each, int))


def test_whoever_takes_a_result_may_fail_and_the_rest_goes_on(qtbot: QtBot) -> None:
    owner = QObject()
    few = FewAtOnce(Background(owner), 1)
    received: list[int] = []

    def fail(_result: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        few.run(lambda: 1, fail, pytest.fail)
        few.run(lambda: 2, received.append, pytest.fail)
        qtbot.waitUntil(lambda: received == [2])
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]


def test_what_waits_can_be_dropped(qtbot: QtBot) -> None:
    owner = QObject()
    few = FewAtOnce(Background(owner), 1)
    received: list[int] = []
    for number in range(3):
        few.run(lambda number=number: number, received.append, pytest.fail)  # type: ignore[misc]
    few.forget()
    few.run(lambda: 9, received.append, pytest.fail)
    qtbot.waitUntil(lambda: received == [0, 9])
