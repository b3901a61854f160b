# SPDX-License-Identifier: MIT
"""Errors that nobody foresaw, in whichever thread: noted in the log, and told once. No Qt here."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger("unexpected")


class UncaughtErrors:
    """``tell`` is called with the first one, in the thread it happened in; one from before is told at once."""

    def __init__(self) -> None:
        self.count = 0
        self._tell: Callable[[], None] | None = None

    def watch(self) -> None:
        """From now on errors that reach the top come here, on top of what Python does with them."""
        sys.excepthook = self._at_top
        threading.excepthook = self._in_thread

    def on_first(self, tell: Callable[[], None]) -> None:
        """Names who is told."""
        self._tell = tell
        if self.count:
            tell()

    def note(self) -> None:
        """Counts one; the first is told."""
        self.count += 1
        if self.count == 1 and self._tell is not None:
            self._tell()

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
