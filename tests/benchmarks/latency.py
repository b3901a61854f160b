# SPDX-License-Identifier: MIT
"""Latency: from selecting a statement to its pixel on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from tests.benchmarks.machine import Machine, NotMeasured, answer_of
from tests.benchmarks.report import Figure, percentile

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

_SELECTIONS: Final = 60
_GRID: Final = 8
"""Pixels between the points at which a change is looked for."""
_CHANGED: Final = 12
"""Levels (of 255) by which a channel has to differ to count as another colour."""
_LIMIT_SECONDS: Final = 2.0


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all selections of a few runs together."""
    found = [answer_of(machine, machine.command("tests.benchmarks.driver", "latency"), machine.variables())
             for _ in range(max(1, rounds // 3))]
    kept = [each for answer in found for each in answer["kept"]]
    flying = [each for answer in found for each in answer["flying"]]
    return [
        Figure("selection to pixel, view kept: median", median(kept), "ms", 25, (min(kept), max(kept))),
        Figure("selection to pixel, view kept: 95th percentile", percentile(kept, 0.95), "ms", 34),
        Figure("selection to first changed frame, flying: median", median(flying), "ms", None,
               (min(flying), max(flying))),
        Figure("selection to first changed frame, flying: 95th percentile", percentile(flying, 0.95), "ms"),
    ]


def play(program: Program) -> dict[str, Any]:
    """Times selections with the view kept, then with flights."""
    reading = program.reading
    program.be_still()
    reading.map.set_motion(False)
    program.tell_page("window.visit = lineOfContact.camera.visit; lineOfContact.camera.visit = () => {}")
    probes = _probes(program)
    if not probes:
        raise NotMeasured("no statement changes anything on the map")
    kept = [_timed(program, each, QRect(point, QSize(1, 1)))
            for each, point in islice(cycle(probes.items()), _SELECTIONS)]
    program.tell_page("lineOfContact.camera.visit = window.visit")
    reading.map.set_motion(True)
    # In flight the pixel moves away, but something changes on its line at once.
    flying = [_timed(program, each, QRect(0, point.y(), reading.map.width(), 1), home=True)
              for each, point in probes.items()]
    return {"kept": kept, "flying": flying}


def _probes(program: Program) -> dict[str, QPoint]:
    """Returns for every statement the point on the map that its selection changes most."""
    _deselect(program)
    rest = program.picture()
    probes = {}
    for statement_id in program.reading.sidebar.shown:
        program.reading.sidebar.select(statement_id)
        program.settle()
        point = _greatest_change(rest, program.picture())
        _deselect(program)
        # A pixel that does not change back was not changed by the selection.
        if point is not None and program.picture().pixel(point) == rest.pixel(point):
            probes[statement_id] = point
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


def _deselect(program: Program, *, home: bool = False) -> None:
    program.reading.sidebar.select("")
    if home:
        program.reading.map.go_home()
        program.pause(0.9)
    program.settle()


def _timed(program: Program, statement_id: str, place: QRect, *, home: bool = False) -> float:
    """Returns milliseconds from the selection until the screen changes in this part of the map."""
    _deselect(program, home=home)
    look = _eye(program, place)
    before = look()
    times: list[float] = []

    def poll() -> None:
        if look() != before:
            times.append(time.perf_counter())
            timer.stop()

    timer = QTimer(interval=0)
    timer.timeout.connect(poll)
    begin = time.perf_counter()
    program.reading.sidebar.select(statement_id)
    timer.start()
    program.wait(lambda: bool(times), _LIMIT_SECONDS, f"“{statement_id}” to change the map")
    return (times[0] - begin) * 1000


def _eye(program: Program, place: QRect) -> Callable[[], bytes]:
    """Returns a function that reads a part of the map: from the X server's screen if there is one, else the widget."""
    view = program.reading.map
    screen = QGuiApplication.primaryScreen()
    corner = view.mapToGlobal(place.topLeft())

    def look() -> bytes:
        seen = (screen.grabWindow(0, corner.x(), corner.y(), place.width(), place.height())
                if QGuiApplication.platformName() == "xcb" else view.grab(place))
        return bytes(seen.toImage().constBits())

    return look
