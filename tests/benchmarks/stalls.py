# SPDX-License-Identifier: MIT
"""Detects when the machine itself stalled, so that its pauses are not counted as the program's.

On each processor a process of real-time priority sleeps two milliseconds again and again. Nothing the measured program
does can delay it; if it wakes late, the machine did not run at all (a virtual one whose host was busy). Real-time
priority has to be allowed, as for root on Linux; elsewhere stalls are unknown, and every pause is the program's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Final, TypeAlias

Span: TypeAlias = tuple[float, float]
"""Begin and end, in milliseconds since 1970."""

LATE: Final = 8.0
"""Milliseconds by which a watcher has to wake late: half a frame."""
_NAP: Final = 2.0
_PRIORITY: Final = 50


class StallWatch:
    """Watches during the block; then ``known`` says whether it could, ``spans`` when the machine stalled."""

    def __init__(self) -> None:
        self.known = False
        self.spans: list[Span] = []
        self._watchers: list[subprocess.Popen[str]] = []

    def __enter__(self) -> StallWatch:
        if sys.platform == "linux":
            self._watchers = [subprocess.Popen([sys.executable, "-m", "tests.benchmarks.stalls", str(processor)],
                                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
                              for processor in sorted(os.sched_getaffinity(0))]
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        answers = [watcher.communicate()[0] for watcher in self._watchers]
        self.known = bool(answers) and all(answers)
        self.spans = sorted((begin, end) for answer in answers if answer for begin, end in json.loads(answer))


def overlap(begin: float, end: float, spans: Sequence[Span]) -> bool:
    """Checks whether any of the spans falls into this time."""
    return any(first < end and begin < last for first, last in spans)


def _watch(processor: int) -> list[Span]:
    """Returns the stalls of a processor until the standard input ends."""
    import select

    os.sched_setaffinity(0, {processor})
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(_PRIORITY))
    found: list[Span] = []
    before = time.time() * 1000
    while not select.select([sys.stdin], [], [], _NAP / 1000)[0]:
        now = time.time() * 1000
        if now - before > _NAP + LATE:
            found.append((before, now))
        before = now
    return found


def main(processor: int) -> int:
    """Prints the stalls as JSON; nothing if real-time priority is not allowed."""
    try:
        print(json.dumps(_watch(processor)))
    except OSError:
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
