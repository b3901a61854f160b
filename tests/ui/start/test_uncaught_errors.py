# SPDX-License-Identifier: MIT
"""Errors nobody foresaw are told once, wherever they happen."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from ui.start.uncaught_errors import UncaughtErrors


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was told, with hooks that are put back."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    yield []


@pytest.fixture
def errors(told: list[str]) -> UncaughtErrors:
    made = UncaughtErrors()
    made.watch()
    made.on_first(lambda: told.append(threading.current_thread().name))
    return made


def at_top(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def in_a_thread(error: BaseException) -> None:
    def work() -> None:
        raise error

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def test_the_first_one_is_told_and_all_are_noted(
    errors: UncaughtErrors, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    at_top(KeyError("a"))
    at_top(ValueError("b"))
    in_a_thread(TypeError("c"))
    assert told == ["MainThread"] and errors.count == 3
    kinds = [record.exc_info[0] for record in caplog.records if record.exc_info]
    assert kinds == [KeyError, ValueError, TypeError]
    assert {record.levelno for record in caplog.records} == {logging.CRITICAL}


def test_one_in_a_thread_is_told(errors: UncaughtErrors, told: list[str]) -> None:
    in_a_thread(KeyError("a"))
    assert told == ["worker"]


def test_one_from_before_is_told_as_soon_as_there_is_somebody(told: list[str]) -> None:
    early = UncaughtErrors()
    early.note()
    early.on_first(lambda: told.append("told"))
    assert told == ["told"]


def test_ends_that_are_wanted_are_no_errors(
    errors: UncaughtErrors, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    at_top(KeyboardInterrupt())
    in_a_thread(SystemExit())
    assert told == [] and errors.count == 0
