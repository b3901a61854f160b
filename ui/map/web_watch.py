# SPDX-License-Identifier: MIT
"""Watches the render process: a heartbeat finds a hung one, a count stops endless restarts."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.map.page_time import PageTime

BEAT_MILLISECONDS: Final = 1000
MOST_UNANSWERED: Final = 4
"""Beats in a row without an answer after which a page counts as hung (it is back within 6 s in all).

Beats are counted and not seconds: whatever delays this program delays its beats as well, and a working page has
answered before the next one. Of a beat in which the page had only a part of the processor, only that part counts: a
script without an end has all of it on an idle machine, and a healthy page has little of it on a loaded one.
"""
LEAST_SHARE: Final = 0.125
"""The least that a beat without an answer counts, so that the wait has an end however loaded the machine is."""

MOST_CRASHES: Final = 3
CRASH_WINDOW_SECONDS: Final = 60.0


class Heartbeat(QObject):
    """Asks the page for a sign of life every second; ``silent`` when none came.

    Not only a script without an end hangs a page: on a busy machine Chromium's own wait for the system's fonts
    (font_service_thread.cc, MatchFamilyName) sometimes has no end in a page that has just started.
    """

    silent = Signal()
    ask = Signal(int)

    def __init__(self, parent: QObject, beat: int = BEAT_MILLISECONDS,
                 used: Callable[[], PageTime | None] = lambda: None) -> None:
        super().__init__(parent)
        self._token = 0
        self._used = used
        self._before: PageTime | None = None
        self._is_asked = False
        self._missed = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(beat)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Starts to expect answers."""
        self._is_asked = False
        self._timer.start()

    def stop(self) -> None:
        """Stops expecting answers until ``start``."""
        self._timer.stop()

    def answered(self, token: int) -> None:
        """Notes an answer of the page."""
        if token == self._token:
            self._is_asked = False

    def _beat(self) -> None:
        if not self._is_asked:
            self._is_asked, self._missed, self._before = True, 0.0, self._used()
            self._token += 1
            self.ask.emit(self._token)
            return
        self._missed += self._share()
        if self._missed >= MOST_UNANSWERED:
            self.stop()
            self.silent.emit()

    def _share(self) -> float:
        """Returns how much of the last beat counts: what the page had of the processor, all of it where it slept."""
        before, now = self._before, self._used()
        self._before = now
        if before is None or now is None:
            return 1.0
        used = now.seconds - before.seconds
        if used <= 0 and not now.wants_more:
            return 1.0
        return min(1.0, max(LEAST_SHARE, round(used * 1000 / self._timer.interval(), 1)))


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
