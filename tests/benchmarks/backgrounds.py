# SPDX-License-Identifier: MIT
"""Backgrounds: how evenly the map follows the mouse over tiles of a file, beside the program's own map."""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.frames import drag
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.recording import dropped, recorded
from tests.benchmarks.report import Figure
from tests.made_backgrounds import mbtiles, places, png_of

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

_LEVELS: Final = 8
_SIDE: Final = 256
_KINDS: Final = ("own map", "tiles")
_BOUND: Final = 1.0
"""Points by which more frames may be missing over tiles that are there than over the program's own map."""


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Per cent of the painted frames dropped while dragging: the median of the rounds."""
    command = machine.command("tests.benchmarks.driver", "backgrounds")
    answers = [answer_of(machine, command, machine.variables()) for _ in range(max(1, rounds // 3))]
    own, tiles = ([share_dropped(answer[kind]["painted"]) for answer in answers] for kind in _KINDS)
    return [Figure("drag over the own map: painted frames dropped", median(own), "%", None, (min(own), max(own))),
            Figure("drag over tiles: painted frames dropped", median(tiles), "%", median(own) + _BOUND,
                   (min(tiles), max(tiles)), f"own map + {_BOUND:g} point")]


def share_dropped(times: list[list[float]]) -> float:
    return dropped([end - begin for each in times for begin, end in pairwise(each)])


def play(program: Program) -> dict[str, Any]:
    """Drags the map over its own ground, then over tiles that were all seen once."""
    program.be_still()
    program.reading.map.set_motion(True)
    answer: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind in _KINDS:
            if kind == "tiles":
                program.controllers.backgrounds.open_file(_noise(Path(folder) / "noise.mbtiles"))
                program.pause(2)
            program.reading.map.go_home()
            program.pause(1)
            program.reading.map.zoom_by(1.5)
            program.settle()
            drag(program)
            program.settle()
            answer[kind] = recorded(program, partial(drag, program))
    return answer


def _noise(path: Path) -> Path:
    """Tiles that are hard to pack, as those of satellites are."""
    chance = Random(7)
    pictures = [png_of([chance.randbytes(3 * _SIDE) for _ in range(_SIDE)], _SIDE) for _ in range(12)]
    return mbtiles(path, {place: pictures[(place.x + 5 * place.y) % 12] for place in places(most=_LEVELS)},
                   maxzoom=str(_LEVELS))
