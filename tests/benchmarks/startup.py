# SPDX-License-Identifier: MIT
"""Start-up: window and first map of the program against the bare floor, run in turns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.floor import write_page
from tests.benchmarks.machine import ROOT, SIZE, Machine, answer_of
from tests.benchmarks.report import Figure
from ui.start.display import gpu_found

AREAS: Final = ROOT / "resources" / "control" / "2024-11-20" / "areas.geojson"
Times = dict[str, float]


def floor_page(machine: Machine) -> Path:
    """Writes the floor's page into the machine's folder."""
    from maps.page.site import leaflet_folder

    return write_page(machine.folder, AREAS, leaflet_folder())


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Runs every kind of start once per round, in rotating order; the first round warms up."""
    runs = _runs(machine)
    names = list(runs)
    found: list[dict[str, Times]] = []
    for number in range(rounds + 1):
        order = names[number % len(names):] + names[:number % len(names)]
        found.append({name: runs[name]() for name in order})
    return _figures(found[1:])


def _runs(machine: Machine) -> dict[str, Callable[[], Times]]:
    page = str(floor_page(machine))
    program = [sys.executable, "main.py", "--exit-when-ready", "--size", f"{SIZE[0]}x{SIZE[1]}"]
    floor = machine.command("tests.benchmarks.floor", page)

    def with_folium() -> Times:
        with machine.fresh_folder() as cache:
            return answer_of(machine, program, machine.variables(cache=cache))

    return {
        "cached": lambda: answer_of(machine, program, machine.variables()),
        "floor": lambda: answer_of(machine, floor, machine.variables(software=not gpu_found())),
        "folium": with_folium,
        "usual": lambda: answer_of(machine, floor, machine.variables()),
    }


def _figures(found: Sequence[dict[str, Times]]) -> list[Figure]:
    def ratio(name: str, run: str, mark: str, base: str, base_mark: str, bound: float | None = None) -> Figure:
        return _of(name, [each[run][mark] / each[base][base_mark] for each in found], "×", bound)

    def times(name: str, run: str, mark: str) -> Figure:
        return _of(name, [each[run][mark] for each in found], "ms")

    figures = [
        ratio("map ready, page in the cache / floor", "cached", "map_ready", "floor", "map_ready", 1.2),
        ratio("map ready, folium runs / floor", "folium", "map_ready", "floor", "map_ready", 1.6),
        ratio("window shown / floor's window shown", "cached", "window_shown", "floor", "window_shown", 0.7),
        ratio("window shown / floor's map ready", "cached", "window_shown", "floor", "map_ready"),
    ]
    if not gpu_found():
        figures.append(ratio("map ready, page in the cache / floor on Qt's default path", "cached", "map_ready",
                             "usual", "map_ready", 0.9))
    runs = {"cached": "program", "folium": "program with folium", "floor": "floor", "usual": "floor, default path"}
    for run, title in runs.items():
        figures.append(times(f"window shown, {title}", run, "window_shown"))
        figures.append(times(f"map ready, {title}", run, "map_ready"))
    return figures


def _of(name: str, values: Sequence[float], unit: str, bound: float | None = None) -> Figure:
    return Figure(name, median(values), unit, bound, (min(values), max(values)))
