# SPDX-License-Identifier: MIT
"""Latency: from selecting a statement to its pixel on the screen."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from tests.benchmarks.hands import Hands
from tests.benchmarks.judging import pair, times
from tests.benchmarks.machine import Machine, NotMeasured
from tests.benchmarks.report import Figure, percentile
from tests.benchmarks.startup import floor_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.benchmarks.bare import BarePage
    from tests.benchmarks.driver import Program

BOUND: Final = 1.3
"""For the program's median / the bare page's."""
_SELECTIONS: Final = 60
_GRID: Final = 8
"""Pixels between the places where a change is looked for."""
_CHANGED: Final = 12
"""Levels (of 255) by which a channel has to differ to count as another colour."""
_LIMIT_SECONDS: Final = 2.0


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Program and bare page in turns; absolute times are of all selections together."""
    page = str(floor_page(machine))
    pairs = [pair(machine, page, "latency") for _ in range(max(1, rounds // 3))]
    ours, theirs = ([answer["kept"] for answer in answers] for answers in zip(*pairs, strict=True))
    medians = [list(map(median, runs)) for runs in (ours, theirs)]
    return [
        times("selection to pixel, view kept: median", *medians, bound=BOUND),
        *_absolute("selection to pixel, view kept", ours),
        *_absolute("the same change on the bare page", theirs),
        *_absolute("selection to first changed frame, flying", [program["flying"] for program, _bare in pairs]),
    ]


def _absolute(name: str, runs: Sequence[Sequence[float]]) -> list[Figure]:
    found = [each for run in runs for each in run]
    return [Figure(f"{name}: median", median(found), "ms", None, (min(found), max(found))),
            Figure(f"{name}: 95th percentile", percentile(found, 0.95), "ms")]


def play(program: Program) -> dict[str, Any]:
    """Times selections with the view kept, then with flights; beside it what was selected, for the bare page."""
    reading = program.reading
    program.be_still()
    reading.map.set_motion(False)
    program.tell_page("window.visit = lineOfContact.camera.visit; lineOfContact.camera.visit = () => {}")
    course = {"box": program.box(), "view": program.view()}
    probes = _probes(program, program.reading.sidebar.shown)
    kept = _kept(program, probes)
    selections = {each: _outlined(program, each) for each in probes}
    program.tell_page("lineOfContact.camera.visit = window.visit")
    reading.map.set_motion(True)
    # In flight the pixel moves away, but something changes on its line at once.
    flying = []
    for each, point in probes.items():
        _deselect(program)
        reading.map.go_home()
        program.pause(0.9)
        flying.append(_timed(program, each, QRect(0, point.y(), program.map.width(), 1)))
    return {"kept": kept, "flying": flying, "course": {**course, "selections": selections}}


def play_bare(page: BarePage, course: dict[str, Any]) -> dict[str, Any]:
    """Times the program's selections over the same ground, which outline the same polygons and dim the rest."""
    page.selections = course["selections"]
    page.look_at(course["view"])
    page.be_still()
    return {"kept": _kept(page, _probes(page, list(page.selections)))}


def _kept(hands: Hands, probes: dict[str, QPoint]) -> list[float]:
    return [_timed(hands, each, QRect(point, QSize(1, 1)))
            for each, point in islice(cycle(probes.items()), _SELECTIONS)]


def _outlined(program: Program, statement_id: str) -> list[str]:
    """The areas that the program's page outlines for a statement."""
    _deselect(program)
    program.select(statement_id)
    program.settle()
    found: list[str] = json.loads(program.ask_page("JSON.stringify([...lineOfContact.areas.selected])"))
    return found


def _probes(hands: Hands, statement_ids: Sequence[str]) -> dict[str, QPoint]:
    """For every statement the place on the map that its selection changes most."""
    _deselect(hands)
    rest = hands.picture()
    probes = {}
    for statement_id in statement_ids:
        hands.select(statement_id)
        hands.settle()
        point = _greatest_change(rest, hands.picture())
        _deselect(hands)
        # A pixel that does not come back was changed by something else than the selection.
        if point is not None and hands.picture().pixel(point) == rest.pixel(point):
            probes[statement_id] = point
    if not probes:
        raise NotMeasured("no statement changes anything on the map")
    return probes


def _greatest_change(before: QImage, after: QImage) -> QPoint | None:
    places = ((x, y) for y in range(_GRID, before.height(), _GRID) for x in range(_GRID, before.width(), _GRID))
    most, found = _CHANGED, None
    for x, y in places:
        old, new = before.pixel(x, y), after.pixel(x, y)
        if old != new and (change := _distance(old, new)) > most:
            most, found = change, QPoint(x, y)
    return found


def _distance(old: int, new: int) -> int:
    return max(abs((old >> shift & 255) - (new >> shift & 255)) for shift in (0, 8, 16))


def _deselect(hands: Hands) -> None:
    hands.select("")
    hands.settle()


def _timed(hands: Hands, statement_id: str, place: QRect) -> float:
    """Milliseconds from the selection until the screen shows something else at this place of the map."""
    _deselect(hands)
    look = _eye(hands.map, place)
    before = look()
    seen: list[float] = []

    def poll() -> None:
        if look() != before:
            seen.append(time.perf_counter())
            timer.stop()

    timer = QTimer(interval=0)
    timer.timeout.connect(poll)
    begin = time.perf_counter()
    hands.select(statement_id)
    timer.start()
    hands.wait(lambda: bool(seen), _LIMIT_SECONDS, f"“{statement_id}” to change the map")
    return (seen[0] - begin) * 1000


def _eye(view: QWidget, place: QRect) -> Callable[[], bytes]:
    """Looks at a place of the map: on the X server's screen where there is one, else in the widget."""
    screen = QGuiApplication.primaryScreen()
    corner = view.mapToGlobal(place.topLeft())

    def look() -> bytes:
        seen = (screen.grabWindow(0, corner.x(), corner.y(), place.width(), place.height())
                if QGuiApplication.platformName() == "xcb" else view.grab(place))
        image = seen.toImage()  # kept while its bytes are read
        return bytes(image.constBits())

    return look
