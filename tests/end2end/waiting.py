# SPDX-License-Identifier: MIT
"""Waiting for what is to come, with Qt's event loop running; never for a length of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

PATIENCE_SECONDS = 30.0


def wait_until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Runs Qt's event loop until a condition holds; AssertionError where it does not in time."""
    if condition():
        return
    loop = QEventLoop()
    looking, limit = QTimer(interval=5), QTimer(singleShot=True, interval=round(seconds * 1000))
    looking.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(lambda: loop.exit(1))
    looking.start()
    limit.start()
    try:
        assert loop.exec() == 0, f"waited {seconds} s in vain: {what}"
    finally:
        looking.stop()
        limit.stop()


@contextmanager
def heard(signal: SignalInstance) -> Iterator[list[tuple[Any, ...]]]:
    """What a signal says meanwhile."""
    calls: list[tuple[Any, ...]] = []

    def hear(*arguments: Any) -> None:
        calls.append(arguments)

    signal.connect(hear)
    try:
        yield calls
    finally:
        with suppress(RuntimeError):  # its object may be gone by now
            signal.disconnect(hear)
