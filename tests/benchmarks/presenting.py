# SPDX-License-Identifier: MIT
"""Presenting: key to the first changed frame, flights from step to step, memory over 1,000 steps."""

from __future__ import annotations

import json
import os
import time
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.benchmarks.machine import Machine, answer_of, tree_pss
from tests.benchmarks.recording import PaintClock, gaps, recorder, stretches
from tests.benchmarks.report import Figure, percentile
from ui.kit.screens import screen_of

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program
    from ui.presenting.presentation import Presentation

_SIZES: Final = {"1080p": (1920, 1080), "4K": (3840, 2160)}
_LEAST_FRAMES: Final = {"1080p": 30, "4K": 20}
_FLIGHTS: Final = 24
_FLIGHT_SECONDS: Final = 1.1
_WARM_STEPS, _STEPS = 50, 1000
_READY_SECONDS: Final = 30


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Keys and flights of a few runs together; memory of the worst of them."""
    runs = max(1, rounds // 3)
    figures = []
    for name in _SIZES:
        answers = [_answer(machine, f"presenting:{name}") for _ in range(runs)]
        keys = [each for answer in answers for each in answer["keys"]]
        flights = [each for answer in answers for each in answer["seconds"]]
        frames = [1000 / each for answer in answers for each in answer["frame"]]
        bound = 50 if name == "1080p" else None
        figures += [
            Figure(f"{name}: key to first changed frame, median", median(keys), "ms", bound, (min(keys), max(keys))),
            Figure(f"{name}: key to first changed frame, 95th percentile", percentile(keys, 0.95), "ms", bound),
            Figure(f"{name}: longest flight", max(flights), "s", 0.8),
            Figure(f"{name}: frames a second in flight, median of flights", median(frames), "/s", None,
                   (min(frames), max(frames))),
            Figure(f"{name}: milliseconds a frame in flight, worst flight",
                   max(each for answer in answers for each in answer["frame"]), "ms", 1000 / _LEAST_FRAMES[name]),
        ]
    growth = [_answer(machine, "presenting:memory") for _ in range(max(1, runs // 3))]
    ratios = [answer["after"] / answer["before"] for answer in growth]
    figures.append(Figure(f"memory after {_STEPS} steps / after {_WARM_STEPS}", max(ratios), "×", 1.05,
                          (min(ratios), max(ratios))))
    figures.append(Figure(f"memory after {_STEPS} steps", max(answer["after"] for answer in growth), "MB"))
    return figures


def _answer(machine: Machine, scenario: str) -> dict[str, Any]:
    return answer_of(machine, machine.command("tests.benchmarks.driver", scenario), machine.variables())


def play(program: Program, course: str) -> dict[str, Any]:
    """"1080p" and "4K" time keys and flights, "memory" goes through many steps."""
    presentation = _begin(program, _SIZES.get(course, _SIZES["1080p"]))
    if course == "memory":
        return _walk(program, presentation)
    return {"keys": _time_keys(program, presentation), **_time_flights(program, presentation)}


def _begin(program: Program, size: tuple[int, int]) -> Presentation:
    presenting = program.controllers.presenting
    program.controllers.look.set_motion(True)
    presenting.begin(1, size=size)
    presentation = presenting.current
    if presentation is None:
        raise RuntimeError("a presentation was begun")
    view = presentation.audience.stage.map
    program.wait(lambda: view.is_ready, _READY_SECONDS, "the room's map")
    program.pause(3)  # what the page loads after its first picture
    return presentation


def _press(presentation: Presentation, key: Qt.Key) -> None:
    QTest.keyClick(presentation.audience.windowHandle(), key)


def _time_keys(program: Program, presentation: Presentation) -> list[float]:
    """Times from the key until the audience window changes where the speaker's name is in the caption's column."""
    audience = presentation.audience
    u = audience.height() / _SIZES["1080p"][1]
    corner = QRect(round(60 * u), round(180 * u), round(500 * u), round(160 * u))
    on_screen = QGuiApplication.platformName() == "xcb" and audience.width() <= _SIZES["1080p"][0]

    def look() -> bytes:
        seen = (screen_of(audience).grabWindow(0, corner.x(), corner.y(), corner.width(), corner.height())
                if on_screen else audience.grab(corner))
        image = seen.toImage()  # kept while its bytes are read
        return bytes(image.constBits())

    found = []
    for number in range(20):
        before = look()
        times: list[float] = []
        timer = QTimer(interval=0)
        timer.timeout.connect(lambda seen=before, at=times, beat=timer: (  # type: ignore[misc]
            at.append(time.perf_counter()), beat.stop()) if look() != seen else None)
        begin = time.perf_counter()
        _press(presentation, Qt.Key.Key_N if number < 10 else Qt.Key.Key_P)
        timer.start()
        program.wait(lambda at=times: bool(at), 3, "the key to change the picture")  # type: ignore[misc]
        found.append((times[0] - begin) * 1000)
        program.pause(_FLIGHT_SECONDS)
    return found


def _time_flights(program: Program, presentation: Presentation) -> dict[str, list[float]]:
    """Each flight's length in seconds, and its mean time a frame in milliseconds as painted in the window."""
    view = presentation.audience.stage.map
    page, canvas = view.page, view.focusProxy().focusProxy()
    if page is None:
        raise RuntimeError("a ready map has a page")
    presentation.go(1)
    program.pause(_FLIGHT_SECONDS)
    clock = PaintClock()
    canvas.installEventFilter(clock)
    page.runJavaScript(recorder())
    for _ in range(_FLIGHTS):
        _press(presentation, Qt.Key.Key_N)
        program.pause(_FLIGHT_SECONDS)
    answers: list[str] = []
    page.runJavaScript("benchLog.on = false, JSON.stringify(benchLog)", 0, answers.append)
    program.wait(lambda: bool(answers), 10, "the page to answer")
    log = json.loads(answers[0])
    flights = stretches(log["frames"], log["moves"])
    painted = [gaps([each for each in clock.times if begin <= each <= end + 34]) for begin, end in flights]
    return {"seconds": [(end - begin) / 1000 for begin, end in flights],
            "frame": [sum(each) / len(each) for each in painted if len(each) > 2]}


def _walk(program: Program, presentation: Presentation) -> dict[str, float]:
    """Goes through the steps repeatedly with the presenter view open; returns the PSS of all processes in MB."""
    presentation.show_presenter(size=(1180, 740))
    presenter = presentation.presenter
    if presenter is None:
        raise RuntimeError("the presenter view was opened")
    program.wait(lambda: presenter.stage.map.is_ready, _READY_SECONDS, "the presenter's map")
    maps = [presentation.audience.stage.map, presenter.stage.map]
    for view in maps:
        view.set_motion(False)
    sizes = {}
    for number in range(1, _STEPS + 1):
        _press(presentation, Qt.Key.Key_N)
        if presentation.state.presenter_view.index == presentation.state.last_index:
            _press(presentation, Qt.Key.Key_Home)
        _settle(program, maps)
        if number in (_WARM_STEPS, _STEPS):
            program.pause(3)
            sizes[number] = tree_pss(os.getpid())
    return {"before": sizes[_WARM_STEPS], "after": sizes[_STEPS]}


def _settle(program: Program, maps: list[Any]) -> None:
    """Waits until both maps have drawn the step."""
    drawn: list[int] = []
    for view in maps:
        view.drawn.connect(drawn.append)
        view.ask_drawn()
    program.wait(lambda: len(drawn) >= len(maps), 10, "the step to be drawn")
    for view in maps:
        view.drawn.disconnect(drawn.append)
