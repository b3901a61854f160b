# SPDX-License-Identifier: MIT
"""Reads what takes a while for the page's requests in a few threads, the latest request first."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from maps.page.site_file import Found
from ui.kit.background import Background

log = logging.getLogger("unexpected")

THREADS: Final = 6
_IDLE_SECONDS: Final = 20.0

_Asked = tuple[Callable[[], Found], Callable[[Found], object], Callable[[], bool]]


class LaterAnswers(QObject):
    """Answers in this object's thread. No thread runs before something is asked, nor long after."""

    _arrived = Signal(object, object)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._queue = _Queue()
        self._arrived.connect(self._hand_over)
        queue = self._queue
        self.destroyed.connect(queue.end)

    def ask(self, read: Callable[[], Found], answer: Callable[[Found], object], is_wanted: Callable[[], bool]) -> None:
        """Has a thread call ``read``, and calls ``answer`` with what it found, unless it is no longer wanted."""
        if self._queue.add((read, answer, is_wanted)):
            threading.Thread(target=self._work, name="answering", daemon=True).start()

    def _work(self) -> None:
        while (asked := self._queue.next()) is not None:
            read, answer, is_wanted = asked
            found: Found = None
            try:
                if is_wanted():
                    found = read()
            except Exception:
                log.exception("a file for the page cannot be read")
            finally:
                if isValid(self):
                    self._arrived.emit(answer, found)
            del asked, read, answer, is_wanted, found  # nothing of it outlives its answer in this thread

    def _hand_over(self, answer: Callable[[Found], object], found: Found) -> None:
        answer(found)


class _Queue:
    """What is asked for; the latest first, because the view may have moved on since."""

    def __init__(self) -> None:
        self._there = threading.Condition()
        self._asked: list[_Asked] = []
        self._threads = self._idle = 0
        self._is_over = False

    def add(self, asked: _Asked) -> bool:
        """Adds a question; returns whether a further thread is needed for it."""
        with self._there:
            self._asked.append(asked)
            self._there.notify()
            is_needed = self._idle < len(self._asked) and self._threads < THREADS
            self._threads += is_needed
            return is_needed

    def next(self) -> _Asked | None:
        """Waits for a question; None when the thread is to end."""
        with self._there:
            self._idle += 1
            try:
                if not self._there.wait_for(lambda: bool(self._asked) or self._is_over, _IDLE_SECONDS) or self._is_over:
                    self._threads -= 1
                    return None
                return self._asked.pop()
            finally:
                self._idle -= 1

    def end(self) -> None:
        """Ends the threads."""
        with self._there:
            self._is_over = True
            self._asked.clear()
            self._there.notify_all()
