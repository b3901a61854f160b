# SPDX-License-Identifier: MIT
"""Waits for events, with Qt's event loop running; never for a fixed time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from tests.patience import GIVE_UP_MILLISECONDS, gave_up


def wait_until(condition: Callable[[], object], what: str, *, woken_by: SignalInstance | None = None) -> None:
    """Runs Qt's event loop until a condition holds; if it never does, AssertionError with what was last seen.

    It looks every 5 ms, and at once when the signal comes. A condition that waits itself is not looked at meanwhile.
    """
    last = condition()
    if last:
        return
    loop = QEventLoop()
    looking, limit = QTimer(interval=5), QTimer(singleShot=True, interval=GIVE_UP_MILLISECONDS)

    is_looking = False

    def look() -> None:
        nonlocal last, is_looking
        if is_looking:
            return
        is_looking = True
        try:
            last = condition()
        finally:
            is_looking = False
        if last:
            loop.quit()

    looking.timeout.connect(look)
    limit.timeout.connect(lambda: loop.exit(1))
    looking.start()
    limit.start()
    try:
        with answering(woken_by, look) if woken_by is not None else nullcontext():
            given_up = loop.exec() != 0
    finally:
        looking.stop()
        limit.stop()
    assert not given_up, gave_up(condition, what, last)


@contextmanager
def answering(signal: SignalInstance, do: Callable[[], object]) -> Iterator[None]:
    """Calls ``do`` each time a signal is emitted."""

    def hear() -> None:
        do()

    signal.connect(hear)
    try:
        yield
    finally:
        with suppress(RuntimeError):  # its object may be gone by now
            signal.disconnect(hear)


@contextmanager
def received(signal: SignalInstance) -> Iterator[list[tuple[Any, ...]]]:
    """Collects the arguments of a signal's emissions during the block."""
    calls: list[tuple[Any, ...]] = []

    def hear(*arguments: Any) -> None:
        calls.append(arguments)

    signal.connect(hear)
    try:
        yield calls
    finally:
        with suppress(RuntimeError):  # its object may be gone by now
            signal.disconnect(hear)
