# SPDX-License-Identifier: MIT
"""Memory of the whole process tree: after the start compared with the floor, and after a long session."""

from __future__ import annotations

import time
from itertools import cycle, islice
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.machine import Machine, Run
from tests.benchmarks.report import Figure
from tests.benchmarks.startup import floor_page
from ui.start.display import gpu_found

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

_SETTLING_SECONDS: Final = 3.0
_STEPS: Final = 200
_PANS: Final = ((180, 60), (-240, 90), (60, -150), (-30, 30))
_ZOOMS: Final = ("zoom_in", "zoom_in", "zoom_in", "zoom_out", "zoom_out", "home")


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Program and floor in turns, each 3 s after its map was drawn; then the sessions."""
    page = str(floor_page(machine))
    commands = {
        "program": machine.command("tests.benchmarks.driver", "memory:rest"),
        "floor": machine.command("tests.benchmarks.floor", page, "--stay"),
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(_pss(machine, command))
    session = [_pss(machine, machine.command("tests.benchmarks.driver", "memory:session"))
               for _ in range(max(1, rounds // 4))]
    ratios = [program / floor for program, floor in zip(found["program"], found["floor"], strict=True)]
    return [
        Figure("memory at rest / floor", median(ratios), "×", 1.2, (min(ratios), max(ratios))),
        Figure(f"memory after {_STEPS} selections, pans and zooms", max(session), "MB", 420,
               (min(session), max(session))),
        *(Figure(f"memory at rest, {name}", median(values), "MB", None, (min(values), max(values)))
          for name, values in found.items()),
    ]


def _pss(machine: Machine, command: list[str]) -> float:
    with Run(command, machine.variables(software=not gpu_found()), machine.folder) as run:
        run.answer()
        time.sleep(_SETTLING_SECONDS)
        return run.pss()


def play(program: Program, course: str) -> dict[str, Any]:
    """"rest" leaves the program as it started; "session" uses it the way a busy reader does."""
    if course == "session":
        _use(program)
    return {"course": course}


def _use(program: Program) -> None:
    reading = program.reading
    reading.map.set_motion(True)
    commands = program.application.window.commands
    steps = zip(cycle(reading.sidebar.shown), cycle(_PANS), cycle(_ZOOMS))
    for statement_id, pan, zoom in islice(steps, _STEPS):
        reading.sidebar.select(statement_id)
        program.pause(0.1)
        program.tell_page(f"lineOfContact.camera.panBy({pan[0]}, {pan[1]})")
        program.pause(0.1)
        commands[zoom].trigger()
        program.pause(0.1)
    program.settle()
