# SPDX-License-Identifier: MIT
"""What is done with days of control data inside the program: opened, stepped, switched, played, measured, compared."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer

from tests.benchmarks.machine import NotMeasured, tree_pss
from tests.benchmarks.made_days import DAYS, OBSERVERS
from tests.benchmarks.recording import PaintClock
from ui.timeline.time_pane import SPEEDS

if TYPE_CHECKING:
    from maps.control_day import ObserverDay
    from tests.benchmarks.driver import Program
    from ui.timeline.controller import TimelineController
    from ui.timeline.time_pane import TimePane

_STEPS: Final = 150
_STEP_SECONDS: Final = 0.1
_SWITCHES: Final = 10
"""Days of each observer that are switched to."""
_SWITCH_PATIENCE_SECONDS: Final = 60
PLAY_SECONDS: Final = 30
_LOOKS: Final = 6
"""How often memory is measured while the days play."""
_TICK_MILLISECONDS: Final = 5
_REST_SECONDS: Final = 3.0
_COMPARISONS: Final = ((0, -1), (0, 400), (400, -1), (-31, -1))

# Records when a frame with another day, or with other areas, was completely drawn: milliseconds since 1970.
_RECORDER: Final = """(() => {
  const { areas, scene, time } = lineOfContact, draw = scene.draw.bind(scene);
  let known = areas.shipped;
  window.benchDays = [];
  window.benchAreas = [];
  scene.draw = () => {
    draw();
    const day = time.shown[0]?.day ?? "", at = performance.timeOrigin + performance.now();
    if (day !== benchDays.at(-1)?.[0]) benchDays.push([day, at]);
    if (areas.shipped !== known) benchAreas.push([areas.shippedVersion, at]);
    known = areas.shipped;
  };
})()"""


def play(program: Program, course: str) -> dict[str, Any]:
    """"first:FOLDER" finds only days there, "again:FOLDER" also what was made of them, and steps and plays, too."""
    name, _, folder = course.partition(":")
    control = program.controllers.timeline
    program.be_still()
    place = control.library.cache.folder
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(Path(folder), target_is_directory=True)
    program.pause(_REST_SECONDS)
    idle = tree_pss(os.getpid())
    stalls: dict[str, float] = {}
    answer: dict[str, Any] = {"stalls": stalls}
    with _watched(stalls, "open"):
        answer["opened"] = [_opened(program, control)]
    program.pause(_REST_SECONDS)
    if name == "again":
        answer |= _moved(program, control, stalls, idle)
    with _watched(stalls, "sizes"):
        answer["sizes"] = [_sizes(program, control)]
    with _watched(stalls, "chart"):
        answer["chart"] = [_chart(program, control)]
    with _watched(stalls, "compare"):
        answer["compared"] = _compared(program, control)
    return answer


def _moved(program: Program, control: TimelineController, stalls: dict[str, float], idle: float) -> dict[str, Any]:
    """Steps and plays through the days of both observers, then switches between days far apart."""
    answer: dict[str, Any] = {}
    program.tell_page(_RECORDER)
    for made, provider in _providers(control).items():
        control.show_day(provider, control.library.days[provider][len(control.library.days[provider]) // 3])
        program.pause(_REST_SECONDS)
        with _watched(stalls, "step"):
            found = _stepped(program, control)
        answer |= {f"drawn {made}": found["drawn"], f"painted {made}": found["painted"]}
    for made, provider in _providers(control).items():
        with _watched(stalls, "play"):
            answer |= {f"{key} {made}": each for key, each in _played(program, control, provider, idle).items()}
    shutil.rmtree(control.library.cache.folder.parent / "areas", ignore_errors=True)
    for key in ("first", "again"):
        with _watched(stalls, f"switch {key}"):
            answer[f"switched {key}"] = _switched(program, control)
    return answer


def _pane(control: TimelineController) -> TimePane:
    if control.pane is None:
        raise NotMeasured("there is no time bar")
    return control.pane


def _providers(control: TimelineController) -> dict[str, str]:
    """The observers' ids by the names of those who were made: by the number of their days."""
    numbers = {len(days): provider for provider, days in control.library.days.items()}
    return {made.name: numbers[made.count] for made in OBSERVERS}


@contextmanager
def _watched(stalls: dict[str, float], name: str) -> Iterator[None]:
    """Records the longest time, in milliseconds, for which the window's event loop did not turn."""
    turns: list[float] = [time.perf_counter()]
    timer = QTimer(interval=_TICK_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start()
    yield
    timer.stop()
    turns.append(time.perf_counter())
    longest = 1000 * max(later - earlier for earlier, later in pairwise(turns)) - _TICK_MILLISECONDS
    stalls[name] = max(longest, stalls.get(name, 0.0))


def _timed(program: Program, act: Callable[[], object], is_done: Callable[[], bool], what: str) -> float:
    begin = time.perf_counter()
    act()
    program.wait(is_done, 600, what)
    return time.perf_counter() - begin


def _opened(program: Program, control: TimelineController) -> float:
    """Until the page has the days."""
    library = control.library

    def is_there() -> bool:
        return not library.is_busy and program.ask_page(
            "lineOfContact.report().time.packs.reduce((sum, pack) => sum + pack.days, 0)") == DAYS + 1

    return _timed(program, lambda: control.show_time(True), is_there, "the days to be on the map")


def _stepped(program: Program, control: TimelineController) -> dict[str, list[float]]:
    """Milliseconds of each step, until the page has drawn the day, and until the map's widget is painted next.

    A day that was not drawn before the next step counts with the time between steps.
    """
    bar = _pane(control).bar
    program.tell_page("benchDays.length = 0")
    clock = PaintClock()
    program.canvas.installEventFilter(clock)
    begun: dict[str, float] = {}
    for _ in range(_STEPS):
        begin = time.time() * 1000
        bar.step(1)
        begun[control.observer_day[1].isoformat()] = begin
        program.pause(_STEP_SECONDS)
    program.canvas.removeEventFilter(clock)
    drawn = [(day, at) for day, at in json.loads(program.ask_page("JSON.stringify(benchDays)")) if day in begun]
    painted = [next((each for each in clock.times if each >= at), None) for _, at in drawn]
    missed = [1000 * _STEP_SECONDS] * (_STEPS - len(drawn))
    return {"drawn": [at - begun[day] for day, at in drawn] + missed,
            "painted": [at - begun[day] for (day, _), at in zip(drawn, painted, strict=True) if at is not None]}


def _switched(program: Program, control: TimelineController) -> list[float]:
    """Milliseconds from switching to a day until the page has drawn its areas: days of both observers in turn."""
    days = {provider: control.library.days[provider] for provider in _providers(control).values()}
    wanted = [(provider, each[len(each) * number // _SWITCHES]) for number in range(_SWITCHES)
              for provider, each in days.items()]
    control.show_shipped()
    program.pause(_REST_SECONDS)
    found = []
    for provider, day in wanted:
        begin, before = time.time() * 1000, program.controllers.look.areas_version
        control.show_day(provider, day)
        found.append(_areas_drawn(program, before) - begin)
        program.pause(_STEP_SECONDS)
    return found


def _areas_drawn(program: Program, before: int) -> float:
    """When areas of a later version than ``before`` were drawn, in milliseconds since 1970."""
    end = time.monotonic() + _SWITCH_PATIENCE_SECONDS
    while time.monotonic() < end:
        program.pause(_STEP_SECONDS)
        version = program.controllers.look.areas_version
        drawn = dict(json.loads(program.ask_page("JSON.stringify(benchAreas)"))) if version > before else {}
        if version in drawn:
            return float(drawn[version])
    raise NotMeasured("the areas of a day were not drawn")


def _played(program: Program, control: TimelineController, provider: str, idle: float) -> dict[str, list[float]]:
    """Returns the milliseconds for which a day was shown, and the peak memory above that at rest."""
    pane = _pane(control)
    control.show_day(provider, control.library.days[provider][0])
    program.settle()
    pane.speed.setCurrentIndex(SPEEDS.index(max(SPEEDS)))
    program.tell_page("benchDays.length = 0")
    again = QTimer(interval=_TICK_MILLISECONDS)
    again.timeout.connect(lambda: None if pane.is_playing else pane.play.click())  # again after the last day
    seconds = 0.0
    with ThreadPoolExecutor(1) as beside:  # so that looking does not stall the window
        looks = []
        for _ in range(_LOOKS):
            begin = time.perf_counter()
            again.start()
            looks.append(beside.submit(tree_pss, os.getpid()))
            program.pause(PLAY_SECONDS / _LOOKS)
            again.stop()
            pane.stop()
            seconds += time.perf_counter() - begin
    days = program.ask_page("benchDays.length")
    return {"played": [1000 * seconds / days], "growth": [max(each.result() for each in looks) - idle]}


def _sizes(program: Program, control: TimelineController) -> float:
    taken: list[object] = []
    return _timed(program, lambda: control.questions.sizes(taken.append), lambda: bool(taken), "the sizes")


def _chart(program: Program, control: TimelineController) -> float:
    """Until the first chart of sizes that were measured before is drawn."""
    seconds = _timed(program, control.show_sizes, lambda: not control.library.is_busy, "the chart")
    program.pause(0.1)
    return seconds


def _compared(program: Program, control: TimelineController) -> list[float]:
    """Days far and near of one observer, and the shipped layer beside the last one."""
    control.show_compare()
    comparing, provider = control.comparing, next(iter(_providers(control).values()))
    if comparing is None:
        raise NotMeasured("there is no pane of comparisons")
    days = control.library.days[provider]
    pairs: list[tuple[ObserverDay, ObserverDay]] = [((provider, days[one]), (provider, days[other]))
                                       for one, other in _COMPARISONS]
    shipped = next(iter(control.library.all_days.items()))
    pairs.append(((shipped[0], shipped[1][0]), (provider, days[-1])))
    found = []
    for first, second in pairs:
        control.parts.leave()
        program.wait(lambda: not _has_parts(program), 10, "the parts to go")
        found.append(_timed(program, lambda pair=(first, second): comparing.compare(*pair),  # type: ignore[misc]
                            lambda: not control.library.is_busy and _has_parts(program), "the comparison"))
    return found


def _has_parts(program: Program) -> bool:
    return bool(program.ask_page("lineOfContact.report().time.parts !== null"))
