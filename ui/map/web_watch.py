# SPDX-License-Identifier: MIT
"""Watches the render process: a heartbeat finds a hung one, a count stops endless restarts."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

BEAT_MILLISECONDS: Final = 1000
MOST_UNANSWERED: Final = 4
"""Beats in a row without an answer after which a page counts as hung (it is back within 6 s in all).

Beats are counted and not seconds: whatever delays this program delays its beats as well, and a working page has
answered before the next one.
"""

MOST_CRASHES: Final = 3
CRASH_WINDOW_SECONDS: Final = 60.0


class Heartbeat(QObject):
    """Asks the page for a sign of life every second; ``silent`` when none came.

    Not only a script without an end hangs a page: on a busy machine Chromium's own wait for the system's fonts
    (font_service_thread.cc, MatchFamilyName) sometimes has no end in a page that has just started.
    """

    silent = Signal()
    ask = Signal(int)

    def __init__(self, parent: QObject, beat: int = BEAT_MILLISECONDS) -> None:
        super().__init__(parent)
        self._token = 0
        self._unanswered = 0
        self._timer = QTimer(self)
        self._timer.setInterval(beat)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Starts to expect answers."""
        self._unanswered = 0
        self._timer.start()

    def stop(self) -> None:
        """Stops expecting answers until ``start``."""
        self._timer.stop()

    def answered(self, token: int) -> None:
        """Notes an answer of the page."""
        if token == self._token:
            self._unanswered = 0

    def _beat(self) -> None:
        if self._unanswered == MOST_UNANSWERED:
            self.stop()
            self.silent.emit()
            return
        self._unanswered += 1
        if self._unanswered == 1:
            self._token += 1
            self.ask.emit(self._token)


class CrashCount:
    """Counts recent crashes of the render process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque(maxlen=MOST_CRASHES)

    def add(self) -> bool:
        """Counts a crash. Returns True once there were too many within a minute."""
        now = self._clock()
        self._times.append(now)
        return len(self._times) == MOST_CRASHES and now - self._times[0] <= CRASH_WINDOW_SECONDS

    def forget(self) -> None:
        """Resets the count, after the user asked to try again."""
        self._times.clear()
