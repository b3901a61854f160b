# SPDX-License-Identifier: MIT
"""Exports of the default briefing from the open window: seconds for each form, and how long the window stalls."""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.machine import Machine, NotMeasured, answer_of
from tests.benchmarks.report import Figure

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

_BOUNDS: Final = {"pdf": 3.0, "pptx": 3.0, "html": 2.0, "view": 1.5, "film": None}
"""Seconds. The film's bound is its own length."""
_MOST_STALL: Final = 50.0
"""Milliseconds."""
_PATIENCE: Final = 120.0


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all figures in a few runs."""
    command = machine.command("tests.benchmarks.driver", "exports")
    answers = [answer_of(machine, command, machine.variables()) for _ in range(max(1, rounds // 3))]
    figures = []
    for name, bound in _BOUNDS.items():
        seconds = [answer["seconds"][name] for answer in answers]
        most = answers[0]["film_seconds"] if bound is None else bound
        figures.append(Figure(f"export as {name}: seconds", median(seconds), "s", most, (min(seconds), max(seconds)),
                              "the film's length" if bound is None else ""))
    stalls = [max(answer["stalls"].values()) for answer in answers]
    figures.append(Figure("longest stall of the window meanwhile", median(stalls), "ms", _MOST_STALL,
                          (min(stalls), max(stalls))))
    return figures


def play(program: Program) -> dict[str, Any]:
    """Exports each form twice; the second time counts, since the first imports its libraries."""
    from maps.exporting.film.timing import length_of
    from maps.exporting.handout import ExportSettings

    program.be_still()
    settings = {"view": ExportSettings(width=3840)}
    answer: dict[str, Any] = {"seconds": {}, "first": {}, "stalls": {}}
    with tempfile.TemporaryDirectory() as folder:
        for name in _BOUNDS:
            for turn in ("first", "seconds"):
                path = Path(folder) / f"{name}-{turn}"
                answer[turn][name], stall = _exported(program, name, path, settings.get(name, ExportSettings()))
            answer["stalls"][name] = stall
    answer["film_seconds"] = length_of([step.text for step in program.session.opened.sequence.steps])
    return answer


def _exported(program: Program, name: str, path: Path, settings: Any) -> tuple[float, float]:
    """Returns the seconds that an export took, and the longest time in milliseconds in which no event came through."""
    from PySide6.QtCore import QTimer

    from ui.exporting.forms import form_of

    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(0)
    program.pause(0.2)
    beats.clear()
    begun = time.perf_counter()
    exporter = program.controllers.exporting.export(form_of(name), path, settings)
    ended: list[object] = []
    exporter.written.connect(ended.append)
    exporter.ended.connect(lambda sentence: ended.append(sentence))
    program.wait(lambda: bool(ended), _PATIENCE, f"the export as {name}")
    seconds = time.perf_counter() - begun
    timer.stop()
    if not path.exists():
        raise NotMeasured(f"no {name} was written: {ended}")
    return seconds, 1000 * max(after - before for before, after in pairwise(beats))
