# SPDX-License-Identifier: MIT
"""A queue of background work that runs one item after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.kit.background import Background

if TYPE_CHECKING:
    from ui.readers.reading import Read, Reading


class Work:
    """One item of background work, which can be cancelled."""

    def __init__(self, kind: str, operation: Callable[[Work], Any], success: Callable[[Any], object]) -> None:
        self.kind = kind
        self.operation = operation
        self.success = success
        self.is_wanted = True
        self.read: Read
        """What the operation has files read with; there while it runs."""

    def cancelled(self) -> bool:
        """Returns whether the work was cancelled. Called in the operation's thread."""
        return not self.is_wanted


class WorkQueue(QObject):
    """Runs work in the background. ``failed`` carries a sentence; ``idle`` is emitted when no work is left.

    At most one item of each kind waits: a later one replaces it.
    """

    failed = Signal(str)
    idle = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._running: Work | None = None
        self._reading: Reading | None = None
        self._waiting: deque[Work] = deque()

    @property
    def is_busy(self) -> bool:
        """Whether any work is running or waiting."""
        return self._running is not None

    def add(self, kind: str, operation: Callable[[Work], Any], success: Callable[[Any], object]) -> None:
        """Adds work to the queue."""
        self._waiting = deque(each for each in self._waiting if each.kind != kind)
        self._waiting.append(Work(kind, operation, success))
        self._next()

    def cancel(self) -> None:
        """Cancels the running work and drops what waits; what was done so far stays."""
        self._waiting.clear()
        self._cancel_running()

    def _cancel_running(self) -> None:
        if self._running is not None:
            self._running.is_wanted = False
        if self._reading is not None:
            self._reading.stop()

    def cancel_kind(self, kind: str) -> None:
        """Cancels work of one kind, whether it runs or waits."""
        self._waiting = deque(each for each in self._waiting if each.kind != kind)
        if self._running is not None and self._running.kind == kind:
            self._cancel_running()

    def _next(self) -> None:
        if self._running is not None:
            return
        if not self._waiting:
            self.idle.emit()
            return
        work = self._running = self._waiting.popleft()

        def operation(read: Read) -> Any:
            work.read = read
            return work.operation(work)

        self._reading = self._background.read(
            work.kind, operation, lambda result: self._done(work, result), self._stopped)

    def _done(self, work: Work, result: object) -> None:
        self._running = None
        try:
            if work.is_wanted:
                work.success(result)
        finally:  # what waits goes on, whatever becomes of the result
            self._next()

    def _stopped(self, sentence: str) -> None:
        self._running = None
        try:
            self.failed.emit(sentence)
        finally:
            self._next()
