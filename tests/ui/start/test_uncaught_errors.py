# SPDX-License-Identifier: MIT
"""Unexpected errors in any thread are reported once."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from ui.start.uncaught_errors import UncaughtErrors


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The errors reported, with the hooks restored afterwards."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    yield []


@pytest.fixture
def errors(reported: list[str]) -> UncaughtErrors:
    made = UncaughtErrors()
    made.watch()
    made.on_first(lambda: reported.append(threading.current_thread().name))
    return made


def at_top(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def in_a_thread(error: BaseException) -> None:
    def work() -> None:
        raise error

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def test_the_first_one_is_reported_and_all_are_counted(
    errors: UncaughtErrors, reported: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    at_top(KeyError("a"))
    at_top(ValueError("b"))
    in_a_thread(TypeError("c"))
    assert reported == ["MainThread"] and errors.count == 3
    kinds = [record.exc_info[0] for record in caplog.records if record.exc_info]
    assert kinds == [KeyError, ValueError, TypeError]
    assert {record.levelno for record in caplog.records} == {logging.CRITICAL}


def test_one_in_a_thread_is_reported(errors: UncaughtErrors, reported: list[str]) -> None:
    in_a_thread(KeyError("a"))
    assert reported == ["worker"]


def test_an_earlier_one_is_reported_as_soon_as_there_is_a_function_for_it(reported: list[str]) -> None:
    early = UncaughtErrors()
    early.note()
    early.on_first(lambda: reported.append("reported"))
    assert reported == ["reported"]


def test_ends_that_are_wanted_are_no_errors(
    errors: UncaughtErrors, reported: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    at_top(KeyboardInterrupt())
    in_a_thread(SystemExit())
    assert reported == [] and errors.count == 0
