# SPDX-License-Identifier: MIT
"""2,118 days of control data: opening the time bar, stepping, playing, areas, sizes and comparing."""

from __future__ import annotations

from typing import Any, Final

from tests.benchmarks.day_acts import PLAY_SECONDS
from tests.benchmarks.day_acts import play as play
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.made_days import DAYS, OBSERVERS, keep_days
from tests.benchmarks.report import Figure, percentile
from ui.timeline.time_pane import SPEEDS

_PATIENCE_SECONDS: Final = 900
_STALLS: Final = {
    "open": "opening and packing", "step": "stepping", "switch first": "switching to days with new areas",
    "switch again": "switching to days with known areas", "play": "playing", "sizes": "measuring",
    "chart": "the first chart", "compare": "comparing"}


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """One run without pack and sizes in the cache folder, then a few with both; always the worst of them."""
    with machine.fresh_folder() as folder:
        kilobytes = keep_days(folder)
        first = _answer(machine, f"days:first:{folder}")
        found = [_answer(machine, f"days:again:{folder}") for _ in range(max(1, rounds // 3))]
    given = [Figure(f"a generated day of the {name} observer as GeoJSON, mean", size, "kB")
             for name, size in kilobytes.items()]
    return [*given, *_opening(first, found), *_moving(found), *_asking(first, found), *_stalls([first, *found])]


def _all_of(found: list[dict[str, Any]], key: str) -> list[float]:
    return [each for answer in found for each in answer.get(key, ())]


def _worst(name: str, values: list[float], unit: str, bound: float | None = None) -> Figure:
    return Figure(name, max(values), unit, bound, (min(values), max(values)))


def _most(name: str, values: list[float], unit: str, bound: float | None = None) -> Figure:
    """What 95 % of the values do not exceed."""
    return Figure(f"{name}: 95th percentile", percentile(values, 0.95), unit, bound, (min(values), max(values)))


def _opening(first: dict[str, Any], found: list[dict[str, Any]]) -> list[Figure]:
    return [
        Figure(f"time bar of {DAYS} days opened, packed for the first time", first["opened"][0], "s", 8),
        _worst(f"time bar of {DAYS} days opened, the packs in the cache", _all_of(found, "opened"), "s", 1.0)]


def _moving(found: list[dict[str, Any]]) -> list[Figure]:
    figures = []
    for name in (each.name for each in OBSERVERS):
        figures += [
            _most(f"a step to the frame drawn in the page, {name}", _all_of(found, f"drawn {name}"), "ms", 17),
            _most(f"a step to the window's paint, {name}", _all_of(found, f"painted {name}"), "ms"),
            _worst(f"playing {max(SPEEDS)} days a second, {name}: a day is shown for",
                   _all_of(found, f"played {name}"), "ms", 1010 / max(SPEEDS)),
            _worst(f"memory while {PLAY_SECONDS} s play, above the program at rest, {name}",
                   _all_of(found, f"growth {name}"), "MB", 150)]
    return [*figures,
            _most("a day switched to its areas drawn, computed before", _all_of(found, "switched again"), "ms", 150),
            _worst("a day switched to its areas drawn, the first time", _all_of(found, "switched first"), "ms", 1200)]


def _asking(first: dict[str, Any], found: list[dict[str, Any]]) -> list[Figure]:
    return [
        Figure(f"sizes of {DAYS} days, measured for the first time", first["sizes"][0], "s", 45),
        _worst(f"sizes of {DAYS} days, from the cache", _all_of(found, "sizes"), "s", 0.3),
        _worst("their chart opened for the first time", _all_of([first, *found], "chart"), "s"),
        _worst("two days compared, to the parts on the map", _all_of([first, *found], "compared"), "s", 1.5)]


def _stalls(answers: list[dict[str, Any]]) -> list[Figure]:
    return [_worst(f"longest stall of the window: {what}",
                   [answer["stalls"][key] for answer in answers if key in answer["stalls"]], "ms", 50)
            for key, what in _STALLS.items()]


def _answer(machine: Machine, scenario: str) -> dict[str, Any]:
    command = machine.command("tests.benchmarks.driver", scenario)
    return answer_of(machine, command, machine.variables(), _PATIENCE_SECONDS)
