# SPDX-License-Identifier: MIT
"""Briefing files: opening, saving and taking back, in the window with its map."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing.editing import attach_snapshot, put_statement
from briefing.files.read_write import save, unsaved
from briefing.model import Briefing, Snapshot
from briefing.structs import changed
from tests.benchmarks.cards import Painted, generated, until_painted
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.report import Figure, percentile

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

STATEMENTS: Final = 500
MANY: Final = 10_000
FILE_BYTES: Final = 5_000_000
_TIMES: Final = 7
_SAVING_SECONDS: Final = 20.0


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all figures in a few runs."""
    found = [answer_of(machine, machine.command("tests.benchmarks.driver", "files"), machine.variables())
             for _ in range(max(1, rounds // 3))]

    def figure(name: str, key: str, bound: float) -> Figure:
        times = [each for answer in found for each in answer[key]]
        return Figure(f"{name}: median", percentile(times, 0.5), "ms", bound, (min(times), max(times)))

    return [
        figure(f"a file of {STATEMENTS} statements, 5 MB, opened, to the first card", "opened", 500),
        figure("the same saved, to the note that says so", "saved", 300),
        figure(f"a file of {MANY:,} statements opened, to the first card", "many", 2_000),
        figure("an edit taken back, until the list is painted", "undone", 50),
        figure(f"the same of {MANY:,} statements", "undone_of_many", 50),
    ]


def play(program: Program) -> dict[str, Any]:
    """Opens, saves and undoes through the window's own interface."""
    program.be_still()
    painted = Painted()
    program.reading.sidebar.cards.viewport().installEventFilter(painted)
    layer = program.session.opened.layer.ids
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = _with_snapshots(generated(random.Random(1), list(layer), STATEMENTS))
        large = _written(made, folder / "large.briefing")
        other = _written(generated(random.Random(2), list(layer), 20), folder / "small.briefing")
        many = _written(generated(random.Random(3), list(layer), MANY), folder / "many.briefing")
        answer = {
            "opened": [_opened(program, painted, other, large) for _ in range(_TIMES)],
            "saved": [_saved(program) for _ in range(_TIMES)],
            "undone": [_undone(program, painted) for _ in range(_TIMES)],
            "many": [_opened(program, painted, other, many) for _ in range(3)],
            "undone_of_many": [_undone(program, painted) for _ in range(_TIMES)],
        }
        _open(program, painted, None)
    return answer


def _written(briefing: Briefing, path: Path) -> Path:
    save(changed(unsaved(briefing), path=path))
    return path


def _with_snapshots(briefing: Briefing) -> Briefing:
    """Adds saved pages, so that the file has 5 MB; random letters compress badly, like pictures."""
    import datetime
    import hashlib

    letters = random.Random(4)
    each = FILE_BYTES // 5
    for number, source in enumerate(briefing.sources[:5]):
        data = letters.randbytes(each)
        snapshot = Snapshot(name=f"page-{number}.pdf", media_type="application/pdf",
                            sha256=hashlib.sha256(data).hexdigest(), taken=datetime.datetime.now(datetime.UTC))
        briefing = attach_snapshot(briefing, source.id, snapshot, data)
    return briefing


def _open(program: Program, painted: Painted, path: Path | None) -> float:
    title = program.session.opened.path
    before = painted.count
    begin = time.perf_counter()
    program.controllers.files.open(path)
    program.wait(lambda: program.session.opened.path != title
                 and painted.count > before, 30, "the file to be open")
    return (time.perf_counter() - begin) * 1000


def _opened(program: Program, painted: Painted, other: Path, path: Path) -> float:
    _open(program, painted, other)
    program.pause(0.3)
    return _open(program, painted, path)


def _edit(program: Program) -> None:
    session = program.session
    statement = session.briefing.statements[3]
    text = f"{statement.text[:100]} {time.perf_counter()}"
    session.apply("Edit", put_statement(session.briefing, changed(statement, text=text)))


def _saved(program: Program) -> float:
    _edit(program)
    program.pause(0.2)
    begin = time.perf_counter()
    program.application.window.commands["save"].trigger()
    program.wait(lambda: not program.session.is_changed, _SAVING_SECONDS, "the file to be saved")
    return (time.perf_counter() - begin) * 1000


def _undone(program: Program, painted: Painted) -> float:
    program.reading.sidebar.select(program.reading.sidebar.shown[3])
    _edit(program)
    program.pause(0.2)
    return until_painted(program, painted, program.session.stack.undo)
