# SPDX-License-Identifier: MIT
"""Memory over a long day: thousands of steps at random, with many briefings opened, changed and presented."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.machine import Machine, Run, tree_pss
from tests.benchmarks.report import Figure
from ui.start.display import gpu_found

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.driver import Program

STEPS: Final = 5_000
_LOOKED_EACH: Final = 100
_LAST: Final = 2_000
_MOST_GROWTH: Final = 1.02
_OWN: Final = ("Pss_Anon", "Pss_Shmem", "SwapPss")
"""What the program itself holds. The rest is files mapped into memory, which the system drops and reads as it likes."""
_LONGEST_SECONDS: Final = 3_000.0
_WHOLE_ROUNDS: Final = 9
"""Rounds from which the whole course is run; fewer are a first look."""


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """One run of 5,000 steps; of 1,000 where a first look is asked for, which says little of growth."""
    steps = STEPS if rounds >= _WHOLE_ROUNDS else STEPS // 5
    command = machine.command("tests.benchmarks.driver", f"monkey:{steps}")
    with Run(command, machine.variables(software=not gpu_found()), machine.folder) as run:
        answer: dict[str, list[float]] = run.answer(_LONGEST_SECONDS)
    earlier = steps * (STEPS - _LAST) // STEPS
    figures = []
    for name, memory in answer.items():
        first = len(memory) * (STEPS - _LAST) // STEPS
        before, after = memory[first - 5 : first + 5], memory[-10:]
        figures += [
            Figure(f"{name} after {steps:,} steps / after {earlier:,}", median(after) / median(before), "×",
                   _MOST_GROWTH),
            Figure(f"{name} at the end", median(after), "MB", None, (min(memory), max(memory))),
        ]
    return figures


def play(program: Program, steps: str) -> dict[str, Any]:
    """Takes so many steps; answers with the memory of the process tree, in MB, every hundred steps."""
    monkey = _Monkey(program)
    memory: dict[str, list[float]] = {"memory": [], "memory without mapped files": []}
    for number in range(1, int(steps) + 1):
        monkey.step()
        if number % _LOOKED_EACH == 0:
            program.settle()
            for each, parts in zip(memory.values(), (("Pss",), _OWN), strict=True):
                each.append(tree_pss(os.getpid(), parts))
    return memory


class _Monkey:
    """Uses the window at random, always the same way."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.chance = random.Random(5)
        self.files = _briefings(program)
        acts: dict[Callable[[], None], int] = {
            self.select: 30, self.edit: 20, self.undo: 10, self.redo: 5, self.search: 8, self.choose_area: 8,
            self.open: 6, self.new: 1, self.save: 3, self.panes: 4, self.zoom: 8, self.present: 1, self.escape: 5,
        }
        self.acts, self.weights = list(acts), list(acts.values())

    def step(self) -> None:
        """Does one thing, and lets the window follow."""
        self.chance.choices(self.acts, self.weights)[0]()
        self.program.pause(0.02)

    def select(self) -> None:
        shown = self.program.reading.sidebar.shown
        if shown:
            self.program.select(self.chance.choice(shown))

    def edit(self) -> None:
        from briefing.editing import put_statement
        from briefing.structs import changed

        session = self.program.session
        if not session.briefing.statements:
            return
        statement = self.chance.choice(session.briefing.statements)
        text = "Words at random. " * self.chance.randint(1, 40)
        session.apply("Edit", put_statement(session.briefing, changed(statement, text=text.strip())))

    def undo(self) -> None:
        self.program.application.window.commands["undo"].trigger()

    def redo(self) -> None:
        self.program.application.window.commands["redo"].trigger()

    def search(self) -> None:
        text = self.chance.choice(["", "NATO", "ceasefire", "per cent", "x"])
        self.program.reading.sidebar.filter_bar.search.setText(text)

    def choose_area(self) -> None:
        layer = self.program.session.opened.layer
        self.program.reading.choose_area(self.chance.choice(sorted(layer.ids)))

    def open(self) -> None:
        files = self.program.controllers.files
        self._without_question()
        files.open(self.chance.choice(self.files))
        self._come_to_rest()

    def new(self) -> None:
        self._without_question()
        self.program.controllers.files.new()

    def save(self) -> None:
        files = self.program.controllers.files
        if files.has_file:
            files.save()
            self._come_to_rest()

    def panes(self) -> None:
        commands = self.program.application.window.commands
        commands[self.chance.choice(["editor", "time_bar", "place_names"])].trigger()

    def zoom(self) -> None:
        self.program.application.window.commands[self.chance.choice(["zoom_in", "zoom_out", "home"])].trigger()

    def present(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        presenting = self.program.controllers.presenting
        self.program.application.window.commands["present"].trigger()
        self.program.pause(0.3)
        if presenting is None or presenting.current is None:
            self.escape()
            return
        room = presenting.current.audience
        for _each in range(4):
            QTest.keyClick(room.windowHandle(), Qt.Key.Key_Right)
            self.program.pause(0.1)
        while presenting.current is not None:
            QTest.keyClick(presenting.current.audience.windowHandle(), Qt.Key.Key_Escape)
            self.program.pause(0.05)

    def escape(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self.program.application.window.windowHandle(), Qt.Key.Key_Escape)

    def _without_question(self) -> None:
        """Takes what was changed as saved: the question would wait for an answer."""
        session = self.program.session
        session._saved = session.briefing

    def _come_to_rest(self) -> None:
        files = self.program.controllers.files
        end = time.monotonic() + 20
        self.program.pause(0.05)
        while (files.saver.is_busy or files.opener.is_busy) and time.monotonic() < end:
            self.program.pause(0.02)


def _briefings(program: Program) -> list[Path]:
    """Writes briefings of several forms and sizes into the program's own folder."""
    from briefing.editing import put_statement
    from briefing.files.read_write import save
    from briefing.structs import changed
    from tests.briefing.examples import document
    from ui.files.saver import as_file

    folder = program.application.window.settings.data_folder / "briefings"
    folder.mkdir(parents=True)
    whole = program.session.briefing
    made = []
    for number, form in enumerate(("package", "folder", "document", "package")):
        briefing = changed(whole, title=f"Briefing {number}")
        for copy in range(60 * number):
            statement = whole.statements[copy % len(whole.statements)]
            briefing = put_statement(briefing, changed(statement, id=f"copy-{number}-{copy}"))
        path = folder / (f"{number}.briefing" if form == "package" else f"{number}")
        if form == "folder":
            path.mkdir()
        made.append(save(changed(as_file(program.session.opened.file, path), briefing=briefing)).path)
    small = folder / "own.json"
    small.write_text(json.dumps(document()), "utf-8")
    return [*made, small]
