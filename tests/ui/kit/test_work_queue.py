# SPDX-License-Identifier: MIT
"""Work waits its turn, and can be called off."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from maps.errors import MapError
from tests.operations import wait_for_operations
from tests.patience import wait_for
from ui.kit.background import Background
from ui.kit.work_queue import Work, WorkQueue


@pytest.fixture
def queue(qtbot: QtBot) -> Iterator[WorkQueue]:
    parent = QObject()
    yield WorkQueue(Background(parent))
    assert wait_for_operations()


def until_idle(qtbot: QtBot, queue: WorkQueue) -> None:
    qtbot.waitUntil(lambda: not queue.is_busy)


def test_one_after_another_and_of_each_kind_the_last(qtbot: QtBot, queue: WorkQueue) -> None:
    gate = threading.Event()
    ran: list[str] = []
    got: list[str] = []

    def work(name: str) -> None:
        queue.add(name[0], lambda _work: ran.append(name) or name, got.append)

    queue.add("first", lambda _work: wait_for(gate, "all are added"), lambda _result: got.append("first"))
    for name in ("a1", "b1", "a2"):
        work(name)
    gate.set()
    until_idle(qtbot, queue)
    assert ran == ["b1", "a2"] and got == ["first", "b1", "a2"]


def test_a_failure_is_reported_and_the_next_goes_on(qtbot: QtBot, queue: WorkQueue) -> None:
    said: list[str] = []
    got: list[object] = []
    queue.failed.connect(said.append)

    def fail(_work: Work) -> None:
        raise MapError("It is not there.")

    queue.add("a", fail, got.append)
    queue.add("b", lambda _work: 1, got.append)
    until_idle(qtbot, queue)
    assert said == ["It is not there."] and got == [1]


def test_an_unexpected_error_ends_in_a_sentence_and_the_next_goes_on(
    qtbot: QtBot, queue: WorkQueue, caplog: pytest.LogCaptureFixture,
) -> None:
    """The error is logged with its type and place; the log file leaves its message out."""
    said: list[str] = []
    got: list[object] = []
    queue.failed.connect(said.append)

    def fail(_work: Work) -> None:
        raise RuntimeError("a mistake")

    queue.add("a", fail, got.append)
    queue.add("b", lambda _work: 1, got.append)
    queue.add("c", fail, got.append)
    until_idle(qtbot, queue)
    assert wait_for_operations()
    assert got == [1]
    assert len(said) == 2 and all("unexpected error (RuntimeError)" in sentence for sentence in said)
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [RuntimeError, RuntimeError]


def test_an_operation_that_cannot_begin_is_a_failure_like_others(
    qtbot: QtBot, queue: WorkQueue, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A system without room for a further thread."""
    said: list[str] = []
    queue.failed.connect(said.append)

    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        queue.add("a", lambda _work: 1, lambda _result: None)
        until_idle(qtbot, queue)
    assert len(said) == 1 and "unexpected error (RuntimeError)" in said[0]
    got: list[object] = []
    queue.add("a", lambda _work: 1, got.append)
    until_idle(qtbot, queue)
    assert got == [1]


def test_a_result_that_cannot_be_shown_holds_up_nothing(qtbot: QtBot, queue: WorkQueue) -> None:
    got: list[object] = []

    def fail(_result: object) -> None:
        raise RuntimeError("a mistake")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(queue.idle):
        queue.add("a", lambda _work: 0, fail)
        queue.add("b", lambda _work: 1, got.append)
    assert got == [1] and not queue.is_busy
    assert [kind for kind, _error, _trace in raised] == [RuntimeError]


def test_cancelling_ends_what_runs_and_forgets_what_waits(qtbot: QtBot, queue: WorkQueue) -> None:
    started = threading.Event()
    got: list[str] = []

    def wait(work: Work) -> str:
        started.set()
        while not work.cancelled():
            threading.Event().wait(0.002)
        return "ended"

    queue.add("a", wait, got.append)
    queue.add("b", lambda _work: "waited", got.append)
    wait_for(started, "the first has begun")
    queue.cancel()
    until_idle(qtbot, queue)
    assert got == []
