# SPDX-License-Identifier: MIT
"""Watches the render process: a heartbeat finds a hung one, a count ends endless restarts."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

BEAT_MILLISECONDS: Final = 1000
SILENCE_MILLISECONDS: Final = 4000
"""A page that has not answered for this long is taken for hung (back within 6 s in all)."""

MOST_CRASHES: Final = 3
CRASH_WINDOW_SECONDS: Final = 60.0


class Heartbeat(QObject):
    """Asks the page for a sign of life every second; ``silent`` when none came."""

    silent = Signal()
    ask = Signal(int)

    def __init__(self, parent: QObject, beat: int = BEAT_MILLISECONDS, silence: int = SILENCE_MILLISECONDS) -> None:
        super().__init__(parent)
        self._token = 0
        self._timer = QTimer(self)
        self._timer.setInterval(beat)
        self._timer.timeout.connect(self._beat)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(silence)
        self._patience.timeout.connect(self._give_up)

    def start(self) -> None:
        """From now on the page is expected to answer."""
        self._timer.start()

    def stop(self) -> None:
        """Nothing is expected until ``start``."""
        self._timer.stop()
        self._patience.stop()

    def answered(self, token: int) -> None:
        """The page answered."""
        if token == self._token:
            self._patience.stop()

    def _beat(self) -> None:
        if self._patience.isActive():
            return
        self._token += 1
        self._patience.start()
        self.ask.emit(self._token)

    def _give_up(self) -> None:
        self.stop()
        self.silent.emit()


class CrashCount:
    """How often the render process died lately."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque(maxlen=MOST_CRASHES)

    def add(self) -> bool:
        """Counts one; True once it was one too many within a minute."""
        now = self._clock()
        self._times.append(now)
        return len(self._times) == MOST_CRASHES and now - self._times[0] <= CRASH_WINDOW_SECONDS

    def forget(self) -> None:
        """Starts counting anew, after the user asked to try again."""
        self._times.clear()
