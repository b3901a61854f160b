# SPDX-License-Identifier: MIT
"""The clock by which days play: it says how many days are due, by the time since it was started, not by its ticks."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class PlayClock(QObject):
    """``due`` with the number of days to go on: 1, or more after the window was late, so that the speed is kept.

    ``now`` tells the seconds.
    """

    due = Signal(int)

    def __init__(self, parent: QObject, now: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(parent)
        self._now = now
        self._speed = 1
        self._begun = 0.0
        self._done = 0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether days play."""
        return self._timer.isActive()

    def start(self, speed: int) -> None:
        """Begins with so many days a second; the first is due after its time."""
        self._speed, self._begun, self._done = speed, self._now(), 0
        self._wait()

    def set_speed(self, speed: int) -> None:
        """Goes on with so many days a second, if it is on."""
        if self.is_on:
            self.start(speed)

    def stop(self) -> None:
        """Ends it."""
        self._timer.stop()

    def look(self) -> None:
        """Says how many days are due by now."""
        days = int((self._now() - self._begun) * self._speed) - self._done
        self._done += days
        self._wait()
        if days > 0:
            self.due.emit(days)

    def _wait(self) -> None:
        """Until the next day is due."""
        left = self._begun + (self._done + 1) / self._speed - self._now()
        self._timer.start(max(1, ceil(1000 * left)))
