# SPDX-License-Identifier: MIT
"""Frames: how smoothly the map moves while it flies, zooms by wheel and follows the mouse."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent

from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.report import Figure
from tests.benchmarks.stalls import Span, StallWatch, overlap

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

SECONDS: Final = 12.0
FRAME: Final = 1000 / 60
"""Milliseconds of a frame."""
_LATE: Final = 1.5 * FRAME
_MOVES: Final = ("flight", "zoom", "drag")
_KINDS: Final = {"asked": "animation frames", "painted": "painted frames"}
_FAR_APART: Final = ("crimea", "kursk-incursion", "occupied-luhansk", "occupied-kherson", "occupied-donetsk",
                     "kursk-oblast", "occupied-zaporizhzhia", "occupied")
_FLIGHT_SECONDS: Final = 0.95
_MOUSE_MILLISECONDS: Final = 8
_WHEEL_MILLISECONDS: Final = 60

# Records every animation frame, and when the map moved; times are milliseconds since 1970.
_RECORDER: Final = """(() => {
  const page = lineOfContact, log = { frames: [], moves: [], on: true };
  window.benchLog = log;
  let last = [page.map.getZoom(), page.map.getCenter().lng, page.map.getCenter().lat].join();
  const tick = (now) => {
    if (!log.on) return;
    const view = [page.map.getZoom(), page.map.getCenter().lng, page.map.getCenter().lat].join();
    log.frames.push(performance.timeOrigin + now);
    log.moves.push(view !== last);
    last = view;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})()"""


def recorder() -> str:
    """Returns the script that records a page's frames in ``benchLog``."""
    return _RECORDER


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all frames of a few runs together; the longest frame is the longest of all.

    If the machine's own stalls are known, the longest frame outside them is reported as well.
    """
    frames: dict[tuple[str, str], list[Span]] = {(move, what): [] for move in _MOVES for what in _KINDS}
    stalls: list[Span] = []
    known = True
    for _ in range(max(1, rounds // 3)):
        with StallWatch() as watch:
            answer = answer_of(machine, machine.command("tests.benchmarks.driver", "frames"), machine.variables())
        for move, what in frames:
            frames[move, what] += [pair for times in answer[move][what] for pair in pairwise(times)]
        stalls += watch.spans
        known = known and watch.known
    figures = []
    for (move, what), spans in frames.items():
        intervals = [end - begin for begin, end in spans]
        title = _KINDS[what]
        figures.append(Figure(f"{move}: {title} dropped (of {len(intervals)})", dropped(intervals), "%", 1.0))
        figures.append(Figure(f"{move}: longest of the {title}", max(intervals), "ms", 34))
        if known and what == "painted":
            own = [end - begin for begin, end in spans if not overlap(begin, end, stalls)]
            figures.append(Figure(f"{move}: longest while the machine ran on", max(own), "ms"))
    if known:
        longest = max((end - begin for begin, end in stalls), default=0.0)
        figures.append(Figure(f"the machine stalled ({len(stalls)} times), at most", longest, "ms"))
    return figures


def dropped(intervals: Sequence[float]) -> float:
    """Returns the per cent of frames that are missing."""
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


def play(program: Program) -> dict[str, Any]:
    """Flies, zooms and drags, each for a while."""
    program.be_still()
    program.reading.map.set_motion(True)
    answer = {}
    for move, act in (("flight", _fly), ("zoom", _zoom), ("drag", _drag)):
        program.reading.map.show_areas([], False)
        program.reading.map.go_home()
        program.pause(1.2)
        answer[move] = _recorded(program, act)
    return answer


def _recorded(program: Program, act: Callable[[Program], None]) -> dict[str, list[list[float]]]:
    """Times of frames, in milliseconds since 1970, in lists within which one followed the other."""
    clock = PaintClock()
    canvas = program.canvas
    canvas.installEventFilter(clock)
    program.tell_page(_RECORDER)
    act(program)
    log = json.loads(program.ask_page("benchLog.on = false, JSON.stringify(benchLog)"))
    canvas.removeEventFilter(clock)
    return {"asked": [log["frames"]], "painted": _painted(clock.times, log)}


def gaps(times: Sequence[float]) -> list[float]:
    """The times between one and the next."""
    return [later - earlier for earlier, later in pairwise(times)]


def _painted(times: Sequence[float], log: dict[str, list[float]]) -> list[list[float]]:
    """The paints while the map moved: without movement there was nothing to paint."""
    # A frame reaches the screen about two frames after the page began it.
    return [[each for each in times if begin <= each <= end + FRAME]
            for begin, end in stretches(log["frames"], log["moves"])]


def stretches(frames: Sequence[float], moves: Iterable[float]) -> list[tuple[float, float]]:
    """From when to when the map moved without a stop of over a tenth of a second."""
    stretches: list[tuple[float, float]] = []
    for at, moved in zip(frames, moves, strict=True):
        if not moved:
            continue
        if stretches and at - stretches[-1][1] < 100:
            stretches[-1] = (stretches[-1][0], at)
        else:
            stretches.append((at, at))
    return [(begin, end) for begin, end in stretches if end - begin > 100]


def _fly(program: Program) -> None:
    areas = cycle(_FAR_APART)
    for _ in range(round(SECONDS / _FLIGHT_SECONDS)):
        program.reading.map.show_areas([next(areas)], True)
        program.pause(_FLIGHT_SECONDS)


def _zoom(program: Program) -> None:
    """Zooms in by eight steps of the wheel and out again, like a user, over an off-centre point."""
    canvas = program.canvas
    place = QPointF(canvas.width() * 0.6, canvas.height() * 0.55)
    steps = cycle([120] * 8 + [-120] * 8)

    def turn(_elapsed: float) -> None:
        QGuiApplication.postEvent(canvas, QWheelEvent(
            place, QPointF(canvas.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, next(steps)),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))

    _repeat(program, _WHEEL_MILLISECONDS, turn)


def _drag(program: Program) -> None:
    """Drags the map in circles, at a higher zoom, where there is more to draw."""
    program.reading.map.zoom_by(1.5)
    program.pause(1.0)
    canvas = program.canvas
    middle = QPointF(canvas.width() / 2, canvas.height() / 2)

    def place(elapsed: float) -> QPointF:
        angle = elapsed * 2 * pi / 2.5
        return middle + QPointF(260 * sin(angle), 180 * (1 - cos(angle)) - 180)

    def send(kind: QEvent.Type, at: QPointF) -> None:
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        QGuiApplication.postEvent(canvas, QMouseEvent(
            kind, at, QPointF(canvas.mapToGlobal(at.toPoint())), button, held, Qt.KeyboardModifier.NoModifier))

    send(QEvent.Type.MouseButtonPress, place(0))
    _repeat(program, _MOUSE_MILLISECONDS, lambda elapsed: send(QEvent.Type.MouseMove, place(elapsed)))
    send(QEvent.Type.MouseButtonRelease, place(SECONDS))


def _repeat(program: Program, milliseconds: int, act: Callable[[float], None]) -> None:
    """Calls ``act`` at this interval during a measurement, with the seconds since its start."""
    begin = time.monotonic()
    timer = QTimer(interval=milliseconds, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: act(time.monotonic() - begin))
    timer.start()
    program.pause(SECONDS)
    timer.stop()
