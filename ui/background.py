# SPDX-License-Identifier: MIT
"""Work off the window's thread: an operation, and what to do with its result or its failure.

The rules, in this one place: an operation runs in a thread of Qt's pool and touches no widget; its
result or failure is handed over in the window's thread; only errors that carry a sentence for the user
(BriefingError, MapError) are failures, any other is a mistake of the program's and goes to the log.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from briefing.errors import BriefingError
from maps.errors import MapError

T = TypeVar("T")

_SWITCH_SECONDS: Final = 0.0003


class Background(QObject):
    """Runs operations; one that outlives this object is forgotten."""

    _arrived = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._arrived.connect(lambda act, value: act(value))

    def run(self, operation: Callable[[], T], success: Callable[[T], object],
            failure: Callable[[str], object]) -> None:
        """Runs an operation, then calls ``success`` with its result or ``failure`` with a sentence."""
        QThreadPool.globalInstance().start(_Operation(self, operation, success, failure))

    def hand_over(self, act: Callable[[T], object], value: T) -> None:
        """Called in the operation's thread: has ``act(value)`` done in the window's."""
        with suppress(RuntimeError):  # this object ended with the window, while the operation went on
            self._arrived.emit(act, value)


class _Operation(QRunnable):
    def __init__(self, background: Background, operation: Callable[[], T], success: Callable[[T], object],
                 failure: Callable[[str], object]) -> None:
        super().__init__()
        self._background, self._operation = background, operation
        self._success, self._failure = success, failure

    def run(self) -> None:
        """Runs in the pool's thread."""
        # Python's own threads take turns of 5 ms; the window's would wait that long for every event.
        sys.setswitchinterval(_SWITCH_SECONDS)
        try:
            result = self._operation()
        except (BriefingError, MapError) as error:
            self._background.hand_over(self._failure, str(error))
        else:
            self._background.hand_over(self._success, result)
