# SPDX-License-Identifier: MIT
"""Tables of 10,000 statements: until the preview is shown, and until the briefing made of one is."""

from __future__ import annotations

import csv
import io
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing.tables.columns import COLUMNS
from tests.benchmarks.cards import Painted
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.report import Figure, percentile

if TYPE_CHECKING:
    from tests.benchmarks.driver import Program

ROWS: Final = 10_000
_TIMES: Final = 3
_LIMIT_SECONDS: Final = 60


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all figures in a few runs."""
    found = [answer_of(machine, machine.command("tests.benchmarks.driver", "tables"), machine.variables())
             for _ in range(max(1, rounds // 4))]

    def figure(name: str, key: str, bound: float) -> Figure:
        times = [each for answer in found for each in answer[key]]
        return Figure(f"{name}: median", percentile(times, 0.5), "ms", bound, (min(times), max(times)))

    return [
        figure(f"a workbook of {ROWS:,} rows, to its preview", "xlsx", 1_500),
        figure(f"a CSV file of {ROWS:,} rows, to its preview", "csv", 1_500),
        figure("another decimal sign chosen, to its preview", "again", 1_500),
        figure("a workbook's briefing made, to its first card", "taken", 3_000),
    ]


def play(program: Program) -> dict[str, Any]:
    """Previews and takes tables through the window's own interface."""
    program.be_still()
    painted = Painted()
    program.reading.sidebar.cards.viewport().installEventFilter(painted)
    answer: dict[str, list[float]] = {"xlsx": [], "csv": [], "again": [], "taken": []}
    with tempfile.TemporaryDirectory() as name:
        for path in _written(Path(name)):
            for _ in range(_TIMES):
                answer[path.suffix[1:]].append(_timed(program, partial(_preview, program, path)))
                dialog: Any = program.controllers.editing.tasks.dialog
                answer["again"].append(_timed(program, dialog.options.changed.emit))
                dialog.reject()
                program.pause(0.3)
        for _ in range(_TIMES):
            _timed(program, partial(_preview, program, path))
            answer["taken"].append(_taken(program, painted))
    return answer


def _preview(program: Program, path: Path) -> None:
    program.controllers.editing.tasks.read_table(path)


def _timed(program: Program, act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    dialog: Any = program.controllers.editing.tasks.dialog
    program.wait(lambda: not dialog.work.is_busy and dialog.agree.isEnabled(), _LIMIT_SECONDS, "the preview")
    return (time.perf_counter() - begin) * 1000


def _taken(program: Program, painted: Painted) -> float:
    session = program.session
    if session.is_changed:
        session.saved(session.opened.file)  # so that nothing is asked
    before, shown = session.opened, painted.count
    begin = time.perf_counter()
    dialog: Any = program.controllers.editing.tasks.dialog
    dialog.agree.click()
    program.wait(lambda: session.opened is not before and painted.count > shown, _LIMIT_SECONDS, "the briefing")
    return (time.perf_counter() - begin) * 1000


def _written(folder: Path) -> list[Path]:
    """Writes the same table as CSV and as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Statements")
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    for row in (list(COLUMNS), *_rows()):
        writer.writerow(row)
        sheet.append([cell or None for cell in row])
    (folder / "table.csv").write_text(made.getvalue(), "utf-8")
    book.save(folder / "table.xlsx")
    return [folder / "table.csv", folder / "table.xlsx"]


def _rows() -> Iterator[list[str]]:
    """Yields rows with all columns filled but the upper end."""
    for number in range(ROWS):
        is_figure = number % 4 == 1
        row = {
            "text": f"Statement {number}: the line near village {number % 500} moved by some {number % 90} km since "
                    "the morning, the spokesman said in a briefing.",
            "kind": ("claim", "figure", "position", "background")[number % 4], "theme": f"Theme {number % 40}",
            "speaker": f"Speaker {number % 300}", "role": f"Office {number % 300}", "side": "ukraine",
            "publishers": f"Wire {number % 30} → Paper {number % 90}", "title": f"Story {number % 4_000}",
            "url": f"https://paper{number % 90}.example/{number % 4_000}", "published": "20.11.2024",
            "locator": f"paragraph {number % 30}", "said": f"{number % 28 + 1} November 2024", "areas": "crimea",
            "quantity": "area" if is_figure else "", "comparison": "about" if is_figure else "",
            "value": "18 500,75" if is_figure else "", "note": f"Note {number}",
        }
        yield [row.get(column, "") for column in COLUMNS]
