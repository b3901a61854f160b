# SPDX-License-Identifier: MIT
"""Unexpected errors in any thread: all are logged, the first is reported to the user. No Qt here."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger("unexpected")


class UncaughtErrors:
    """Counts unexpected errors and reports the first one, in the thread where it was raised."""

    def __init__(self) -> None:
        self.count = 0
        self._report: Callable[[], None] | None = None
        self._is_reported = False

    def watch(self) -> None:
        """Installs the hooks for errors that no code caught."""
        sys.excepthook = self._at_top
        threading.excepthook = self._in_thread

    def on_first(self, report: Callable[[], None]) -> None:
        """Sets the function that reports the first error; calls it now if one was not reported yet."""
        self._report = report
        if self.count and not self._is_reported:
            self._is_reported = True
            report()

    def note(self) -> None:
        """Counts an error, and reports the first."""
        self.count += 1
        if not self._is_reported and self._report is not None:
            self._is_reported = True
            self._report()

    def _at_top(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("an unexpected error", exc_info=(kind, error, trace))
        self.note()

    def _in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_type is SystemExit:
            return
        error = arguments.exc_value or arguments.exc_type()
        log.critical("an unexpected error in a thread", exc_info=(arguments.exc_type, error, arguments.exc_traceback))
        self.note()
