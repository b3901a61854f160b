# SPDX-License-Identifier: MIT
"""Frames: how evenly the map moves while it flies, zooms under the wheel and follows the mouse."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle, pairwise, product
from math import cos, pi, sin
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent

from tests.benchmarks.hands import Hands
from tests.benchmarks.judging import Bound, pair, shares
from tests.benchmarks.machine import Machine, NotMeasured
from tests.benchmarks.recording import dropped, recorded
from tests.benchmarks.report import Figure
from tests.benchmarks.stalls import Span, StallWatch, overlap
from tests.benchmarks.startup import floor_page

if TYPE_CHECKING:
    from tests.benchmarks.bare import BarePage
    from tests.benchmarks.driver import Program

SECONDS: Final = 12.0
BOUNDS: Final = {"flight": Bound(times=0.8, least=1.0), "zoom": Bound(times=1.0, least=1.0), "drag": Bound(points=3.0)}
"""For the frames dropped, in per cent."""
_MOVES: Final = ("flight", "zoom", "drag")
_KINDS: Final = {"asked": "animation frames", "painted": "painted frames"}
_FAR_APART: Final = ("crimea", "kursk-incursion", "occupied-luhansk", "occupied-kherson", "occupied-donetsk",
                     "kursk-oblast", "occupied-zaporizhzhia", "occupied")
_FLIGHT_SECONDS: Final = 0.95
_MOUSE_MILLISECONDS: Final = 8
_WHEEL_MILLISECONDS: Final = 60
_CALM_SECONDS: Final = 0.7
"""For a busy page to hear the last turns of the wheel, which would end what begins next."""

# Notes the program's flights, for the bare page to fly them again.
_NOTE_FLIGHTS: Final = """(() => {
  const map = lineOfContact.map, fly = map.flyTo;
  window.benchFlights = [];
  map.flyTo = function (to, zoom, options) {
    const { lat, lng } = L.latLng(to);
    benchFlights.push([performance.timeOrigin + performance.now(), lat, lng, zoom, options?.duration ?? null]);
    return fly.apply(this, arguments);
  };
})()"""


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Program and bare page in turns: the median of each, the longest frame of all.

    Where it can be known when the machine itself stood still, the longest frame of the rest is given beside it.
    """
    page = str(floor_page(machine))
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    stalls: list[Span] = []
    known = True
    for _ in range(max(1, rounds // 3)):
        with StallWatch() as watch:
            pairs.append(pair(machine, page, "frames"))
        stalls += watch.spans
        known = known and watch.known
    figures = [Figure("map's pixels, bare page / program", pairs[0][1]["pixels"] / pairs[0][0]["pixels"])]
    for move, what in product(_MOVES, _KINDS):
        ours, theirs = ([_spans(answer[move][what]) for answer in answers] for answers in zip(*pairs, strict=True))
        figures += _dropped(move, what, ours, theirs)
        figures += _longest(move, what, ours, theirs, stalls if known and what == "painted" else None)
    if known:
        longest = max((end - begin for begin, end in stalls), default=0.0)
        figures.append(Figure(f"the machine stood still ({len(stalls)} times), at most", longest, "ms"))
    return figures


def _spans(times: Sequence[Sequence[float]]) -> list[Span]:
    spans = [span for each in times for span in pairwise(each)]
    if not spans:
        raise NotMeasured("the map did not move")
    return spans


def _dropped(move: str, what: str, ours: Sequence[Sequence[Span]], theirs: Sequence[Sequence[Span]]) -> list[Figure]:
    program, bare = ([dropped([end - begin for begin, end in spans]) for spans in runs] for runs in (ours, theirs))
    return shares(f"{move}: {_KINDS[what]} dropped", program, bare, BOUNDS[move])


def _longest(move: str, what: str, ours: Sequence[Sequence[Span]], theirs: Sequence[Sequence[Span]],
             stalls: Sequence[Span] | None) -> list[Figure]:
    """The longest frames; ``stalls`` are known where those in which the machine stood still are to be marked."""
    figures = []
    for whose, runs in (("", ours), (", bare page", theirs)):
        spans = [span for run in runs for span in run]
        figures.append(Figure(f"{move}: longest of {len(spans)} {_KINDS[what]}{whose}",
                              max(end - begin for begin, end in spans), "ms"))
        if stalls is not None:
            own = [end - begin for begin, end in spans if not overlap(begin, end, stalls)]
            figures.append(Figure(f"{move}: longest while the machine ran on{whose}", max(own, default=0.0), "ms"))
    return figures


def play(program: Program) -> dict[str, Any]:
    """Flies, zooms and drags, each for a while; beside it where and how, for the bare page."""
    program.be_still()
    program.reading.map.set_motion(True)
    program.tell_page(_NOTE_FLIGHTS)
    answer: dict[str, Any] = {}
    course: dict[str, Any] = {"box": program.box(), "views": {}}
    for move, act in (("flight", _fly), ("zoom", _zoom), ("drag", drag)):
        program.pause(_CALM_SECONDS)
        program.reading.map.show_areas([], False)
        program.reading.map.go_home()
        program.pause(1.2)
        if move == "drag":  # closer in, where there is more to draw
            program.reading.map.zoom_by(1.5)
            program.pause(1.0)
        course["views"][move] = program.view()
        program.tell_page("benchFlights.length = 0")
        begin = time.time() * 1000
        answer[move] = recorded(program, partial(act, program))
        if move == "flight":
            flights = json.loads(program.ask_page("JSON.stringify(benchFlights)"))
            course["flights"] = [[(at - begin) / 1000, *flight] for at, *flight in flights]
    return {**answer, "course": course, "pixels": program.map.width() * program.map.height()}


def play_bare(page: BarePage, course: dict[str, Any]) -> dict[str, Any]:
    """The program's flights, zooms and drags again, each from where the program began it."""
    page.be_still()
    acts: dict[str, Callable[[], None]] = {
        "flight": partial(_fly_again, page, course["flights"]), "zoom": partial(_zoom, page),
        "drag": partial(drag, page)}
    answer: dict[str, Any] = {}
    for move, act in acts.items():
        page.pause(_CALM_SECONDS)
        page.look_at(course["views"][move])
        page.pause(1.2)
        # Leaflet zooms in strides of a quarter of a second and is still until the next turn of the wheel.
        with page.pulsing():
            answer[move] = recorded(page, act, rests=move == "zoom")
    return {**answer, "pixels": page.map.width() * page.map.height()}


def _fly(program: Program) -> None:
    areas = cycle(_FAR_APART)
    for _ in range(round(SECONDS / _FLIGHT_SECONDS)):
        program.reading.map.show_areas([next(areas)], True)
        program.pause(_FLIGHT_SECONDS)


def _fly_again(page: BarePage, flights: Sequence[Sequence[float]]) -> None:
    """The same flights after the same times."""
    begin = time.monotonic()
    for at, lat, lng, zoom, seconds in flights:
        page.pause(max(0.0, begin + at - time.monotonic()))
        page.tell_page(f"map.flyTo([{lat}, {lng}], {zoom}, {{ duration: {seconds} }})")
    page.pause(max(0.0, begin + SECONDS - time.monotonic()))


def _zoom(hands: Hands) -> None:
    """In by eight steps of the wheel and out again, as a hand does it, over a place off the middle."""
    canvas = hands.canvas
    place = QPointF(canvas.width() * 0.6, canvas.height() * 0.55)
    steps = cycle([120] * 8 + [-120] * 8)

    def turn(_elapsed: float) -> None:
        QGuiApplication.postEvent(canvas, QWheelEvent(
            place, QPointF(canvas.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, next(steps)),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))

    _repeat(hands, _WHEEL_MILLISECONDS, turn)


def drag(hands: Hands) -> None:
    """Holds the map and moves it round and round."""
    canvas = hands.canvas
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
    _repeat(hands, _MOUSE_MILLISECONDS, lambda elapsed: send(QEvent.Type.MouseMove, place(elapsed)))
    send(QEvent.Type.MouseButtonRelease, place(SECONDS))


def _repeat(hands: Hands, milliseconds: int, act: Callable[[float], None]) -> None:
    """Acts in this beat for the length of a measurement; ``act`` receives the seconds since its start."""
    begin = time.monotonic()
    timer = QTimer(interval=milliseconds, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: act(time.monotonic() - begin))
    timer.start()
    hands.pause(SECONDS)
    timer.stop()
