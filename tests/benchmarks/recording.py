# SPDX-License-Identifier: MIT
"""Records frames: when the page began them, when the web view's widget was painted, and what was missing."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject

from tests.benchmarks.hands import Hands

FRAME: Final = 1000 / 60
"""Milliseconds of a frame."""
_LATE: Final = 1.5 * FRAME
_STOP: Final = 100.0
Recording = dict[str, list[list[float]]]

# Notes every animation frame, and from when to when the map moved; times are milliseconds since 1970. While Leaflet
# animates a zoom itself, its map has the old zoom until the end.
_RECORDER: Final = """(() => {
  const leaflet = THE_MAP, log = { frames: [], moves: [], on: true };
  window.benchLog = log;
  let last = [leaflet.getZoom(), leaflet.getCenter().lng, leaflet.getCenter().lat].join();
  const tick = (now) => {
    if (!log.on) return;
    const view = [leaflet.getZoom(), leaflet.getCenter().lng, leaflet.getCenter().lat].join();
    log.frames.push(performance.timeOrigin + now);
    log.moves.push(view !== last || Boolean(leaflet._animatingZoom));
    last = view;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})()"""


def recorder(leaflet: str = "lineOfContact.map") -> str:
    """The script that notes the frames of this map's page in ``benchLog``."""
    return _RECORDER.replace("THE_MAP", leaflet)


def dropped(intervals: Sequence[float]) -> float:
    """Per cent of the frames that should have been there and were not."""
    missing = sum(round(each / FRAME) - 1 for each in intervals if each > _LATE)
    return 100 * missing / (len(intervals) + missing)


class PaintClock(QObject):
    """When the web view's widget was painted, in milliseconds since 1970."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Notes paint events; with a GPU the widget is composed instead, which is an update request."""
        if event.type() == QEvent.Type.Paint:
            self.times.append(time.time() * 1000)
        return False


def recorded(hands: Hands, act: Callable[[], None], *, rests: bool = False) -> Recording:
    """Times of frames, in milliseconds since 1970, in lists within which one followed the other."""
    clock = PaintClock()
    canvas = hands.canvas
    canvas.installEventFilter(clock)
    hands.tell_page(recorder(hands.leaflet))
    act()
    log = json.loads(hands.ask_page("benchLog.on = false, JSON.stringify(benchLog)"))
    canvas.removeEventFilter(clock)
    # A frame reaches the screen about two frames after the page began it.
    painted = [[each for each in clock.times if begin <= each <= end + FRAME]
               for begin, end in stretches(log["frames"], log["moves"], rests=rests)]
    return {"asked": [log["frames"]], "painted": painted}


def gaps(times: Sequence[float]) -> list[float]:
    """The times between one and the next."""
    return [later - earlier for earlier, later in pairwise(times)]


def stretches(frames: Sequence[float], moves: Iterable[float], *, rests: bool = False) -> list[tuple[float, float]]:
    """From when to when the map moved without a stop of over a tenth of a second: outside there is nothing to paint.

    A page that ``rests`` between two moves of its own accord has nothing to paint in any frame without a move.
    """
    found: list[tuple[float, float]] = []
    rested = False
    for at, moved in zip(frames, moves, strict=True):
        if moved and found and at - found[-1][1] < _STOP and not (rests and rested):
            found[-1] = (found[-1][0], at)
        elif moved:
            found.append((at, at))
        rested = not moved
    return [(begin, end) for begin, end in found if end - begin > _STOP]
