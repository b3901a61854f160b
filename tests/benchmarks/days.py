# SPDX-License-Identifier: MIT
"""Days of control data: opening the time bar, stepping, playing, sizes and comparing, with 800 days in hand."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer

from tests.benchmarks.frames import PaintClock
from tests.benchmarks.machine import Machine, NotMeasured, answer_of, tree_pss
from tests.benchmarks.made_days import keep_days
from tests.benchmarks.report import Figure, percentile
from ui.timeline.time_pane import SPEEDS

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program
    from ui.timeline.controller import TimelineController
    from ui.timeline.day_library import Place
    from ui.timeline.time_pane import TimePane

DAYS: Final = 800
_STEPS: Final = 150
_PLAY_SECONDS: Final = 30
_LOOKS: Final = 6
"""How often memory is measured while the days play."""
_TICK_MILLISECONDS: Final = 5
_REST_SECONDS: Final = 3.0
_COMPARISONS: Final = ((0, DAYS - 1), (0, DAYS // 2), (DAYS // 2, DAYS - 1), (DAYS - 31, DAYS - 1))

# Records when a frame with another day was completely drawn, in milliseconds since 1970.
_RECORDER: Final = """(() => {
  const { scene, time } = lineOfContact, draw = scene.draw.bind(scene);
  window.benchDays = [];
  scene.draw = () => {
    draw();
    const day = time.shown[0]?.day ?? "";
    if (day !== benchDays.at(-1)?.[0]) benchDays.push([day, performance.timeOrigin + performance.now()]);
  };
})()"""


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """One run without pack and sizes in the cache folder, then a few with both; always the worst of them."""
    with machine.fresh_folder() as folder:
        kilobytes = keep_days(folder, DAYS)
        first = _answer(machine, f"days:first:{folder}")
        found = [_answer(machine, f"days:again:{folder}") for _ in range(max(1, rounds // 3))]

    def all_of(key: str) -> list[float]:
        return [each for answer in found for each in answer[key]]

    drawn, painted, shown, compared = (all_of(key) for key in ("drawn", "painted", "shown", "compared"))
    again, sizes, growth = all_of("opened"), all_of("sizes"), all_of("growth")
    return [
        Figure("a generated day as GeoJSON, mean", kilobytes, "kB"),
        Figure(f"time bar of {DAYS} days opened, packed for the first time", first["opened"][0], "s"),
        Figure(f"time bar of {DAYS} days opened, the pack in the cache", max(again), "s", 1.0,
               (min(again), max(again))),
        Figure("a step to the frame drawn in the page: 95th percentile", percentile(drawn, 0.95), "ms", 17,
               (min(drawn), max(drawn))),
        Figure("a step to the window's paint: 95th percentile", percentile(painted, 0.95), "ms", None,
               (min(painted), max(painted))),
        Figure(f"playing {max(SPEEDS)} days a second: days shown a second", min(shown), "/s", None,
               (min(shown), max(shown))),
        Figure(f"memory while {_PLAY_SECONDS} s play, above the program at rest", max(growth), "MB", 150,
               (min(growth), max(growth))),
        Figure(f"sizes of {DAYS} days, measured for the first time", first["sizes"][0], "s", 60),
        Figure(f"sizes of {DAYS} days, from the cache", max(sizes), "s", 0.3, (min(sizes), max(sizes))),
        Figure("their chart opened, its library loaded for the first time", max(all_of("chart")), "s"),
        Figure("two days compared, to the parts on the map", max(compared + first["compared"]), "s", 1.5,
               (min(compared), max(compared))),
        *(Figure(f"longest stall of the window: {what}", max(first["stalls"][key], *(
            answer["stalls"][key] for answer in found)), "ms", 50)
          for key, what in (("open", "opening and packing"), ("sizes", "measuring"),
                            ("chart", "the first chart"), ("compare", "comparing"))),
    ]


def _answer(machine: Machine, scenario: str) -> dict[str, Any]:
    return answer_of(machine, machine.command("tests.benchmarks.driver", scenario), machine.variables())


def play(program: Program, course: str) -> dict[str, Any]:
    """"first:FOLDER" finds only days there, "again:FOLDER" also what was made of them, and steps and plays, too."""
    name, _, folder = course.partition(":")
    control = _control(program)
    program.be_still()
    place = control.library.cache.folder
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(Path(folder), target_is_directory=True)
    program.pause(_REST_SECONDS)
    idle = tree_pss(os.getpid())
    stalls: dict[str, float] = {}
    answer: dict[str, Any] = {"stalls": stalls}
    with _watched(stalls, "open"):
        answer["opened"] = [_opened(program, control)]
    if name == "again":
        answer |= {**_stepped(program, control), **_played(program, control, idle)}
    with _watched(stalls, "sizes"):
        answer["sizes"] = [_sizes(program, control)]
    with _watched(stalls, "chart"):
        answer["chart"] = [_chart(program, control)]
    with _watched(stalls, "compare"):
        answer["compared"] = _compared(program, control)
    return answer


def _control(program: Program) -> TimelineController:
    return program.controllers.timeline


def _pane(control: TimelineController) -> TimePane:
    if control.pane is None:
        raise NotMeasured("there is no time bar")
    return control.pane


def _provider(control: TimelineController) -> str:
    return next(iter(control.library.days))


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
    stalls[name] = 1000 * max(later - earlier for earlier, later in pairwise(turns)) - _TICK_MILLISECONDS


def _timed(program: Program, act: Callable[[], object], is_done: Callable[[], bool], what: str) -> float:
    begin = time.perf_counter()
    act()
    program.wait(is_done, 120, what)
    return time.perf_counter() - begin


def _opened(program: Program, control: TimelineController) -> float:
    """Until the page has the days."""
    library = control.library

    def is_there() -> bool:
        return not library.is_busy and bool(program.ask_page(
            f"lineOfContact.report().time.packs.some((pack) => pack.days === {DAYS})"))

    return _timed(program, lambda: control.show_time(True), is_there, "the days to be on the map")


def _stepped(program: Program, control: TimelineController) -> dict[str, list[float]]:
    """Milliseconds of each step, until the page has drawn the day, and until the map's widget is painted next."""
    bar = _pane(control).bar
    provider = _provider(control)
    control.show_day(provider, control.library.days[provider][DAYS // 3])
    program.settle()
    program.tell_page(_RECORDER)
    clock = PaintClock()
    program.canvas.installEventFilter(clock)
    begun: dict[str, float] = {}
    for _ in range(_STEPS):
        begin = time.time() * 1000
        bar.step(1)
        begun[control.observer_day[1].isoformat()] = begin
        program.pause(0.1)
    program.canvas.removeEventFilter(clock)
    drawn = [(day, at) for day, at in json.loads(program.ask_page("JSON.stringify(benchDays)")) if day in begun]
    if len(drawn) < _STEPS:
        raise NotMeasured(f"of {_STEPS} days only {len(drawn)} were drawn")
    painted = [next((each for each in clock.times if each >= at), None) for _, at in drawn]
    return {"drawn": [at - begun[day] for day, at in drawn],
            "painted": [at - begun[day] for (day, _), at in zip(drawn, painted, strict=True) if at is not None]}


def _played(program: Program, control: TimelineController, idle: float) -> dict[str, list[float]]:
    """Returns the days actually shown per second, and the peak memory above that at rest."""
    pane, provider = _pane(control), _provider(control)
    control.show_day(provider, control.library.days[provider][0])
    program.settle()
    pane.speed.setCurrentIndex(SPEEDS.index(max(SPEEDS)))
    program.tell_page("benchDays.length = 0")
    again = QTimer(interval=_TICK_MILLISECONDS)
    again.timeout.connect(lambda: None if pane.is_playing else pane.play.click())  # again after the last day
    sizes, seconds = [], 0.0
    for _ in range(_LOOKS):
        begin = time.perf_counter()
        again.start()
        program.pause(_PLAY_SECONDS / _LOOKS)
        again.stop()
        pane.stop()
        seconds += time.perf_counter() - begin
        sizes.append(tree_pss(os.getpid()))
    return {"shown": [program.ask_page("benchDays.length") / seconds], "growth": [max(sizes) - idle]}


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
    comparing, provider = control.comparing, _provider(control)
    if comparing is None:
        raise NotMeasured("there is no pane of comparisons")
    days = control.library.days[provider]
    pairs: list[tuple[Place, Place]] = [((provider, days[one]), (provider, days[other])) for one, other in _COMPARISONS]
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
