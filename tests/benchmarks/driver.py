# SPDX-License-Identifier: MIT
"""The program under a benchmark's hands: built as main.py builds it, then driven through what it offers.

``python -m tests.benchmarks.driver NAME`` runs the scenario of that name and prints its answer as JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.hands import Hands
from tests.benchmarks.machine import SIZE, NotMeasured
from ui.start.display import gpu_found, prepare
from ui.start.heaps import limit_heaps
from ui.start.lean_imports import lean_imports
from ui.start.options import Options
from ui.start.started_early import StartedEarly

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEnginePage
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.application import Application
    from ui.assembly import Controllers
    from ui.files.session import Session
    from ui.reading.controller import ReadingController

SCENARIOS: Final = {name: f"tests.benchmarks.{name}" for name in (
    "memory", "latency", "frames", "cards", "presenting", "files", "tables", "days", "monkey",
    "backgrounds", "places", "exports")}
_START_SECONDS: Final = 30.0


class Program(Hands):
    """The running program."""

    leaflet = "lineOfContact.map"

    def __init__(self, qt: QApplication, application: Application) -> None:
        super().__init__(qt)
        self.application = application
        self._built: list[Controllers] = []
        application.built.connect(self._built.append)
        self._drawn = 0

    def start(self) -> None:
        """Shows the window and waits for the first map with its briefing."""
        self.application.run()
        self.wait(lambda: bool(self._built) and self.reading.map.is_ready, _START_SECONDS, "the program to start")
        self.reading.map.drawn.connect(self._note_drawn)
        self.settle()

    def _note_drawn(self, token: int) -> None:
        self._drawn = max(self._drawn, token)

    @property
    def controllers(self) -> Controllers:
        """The controllers, once the program has started."""
        if not self._built:
            raise NotMeasured("the program has not started")
        return self._built[0]

    @property
    def reading(self) -> ReadingController:
        """Statements and map."""
        return self.controllers.reading

    @property
    def map(self) -> QWidget:
        """The map in the window."""
        return self.reading.map

    @property
    def page(self) -> QWebEnginePage | None:
        """The map's page."""
        return self.reading.map.page

    @property
    def session(self) -> Session:
        """The open briefing."""
        return self.controllers.session

    @property
    def canvas(self) -> QWidget:
        """The widget on which Chromium draws, and which receives mouse and wheel."""
        view = self.reading.map.focusProxy()
        canvas = view.focusProxy() if view is not None else None
        if canvas is None:
            raise NotMeasured("the map has no widget to draw on")
        return canvas

    def settle(self) -> None:
        """Waits until everything asked for so far is drawn, and then for what follows of itself."""
        token = self.reading.map.ask_drawn()
        self.wait(lambda: self._drawn >= token, 10, "the map to be drawn")
        self.pause(0.15)

    def select(self, statement_id: str) -> None:
        """Selects a statement in the sidebar."""
        self.reading.sidebar.select(statement_id)


def build(settings_folder: Path) -> Program:
    """The program's own objects, as main.py makes them, with settings of their own."""
    from tests.benchmarks.machine import ROOT

    with lean_imports():
        import PySide6.QtCore  # noqa: F401
    from ui.map.web_start import begin_web_engine

    limit_heaps()
    prepare(offscreen=False)
    ready_web_engine = begin_web_engine(shares_gpu=gpu_found())
    from PySide6.QtWidgets import QApplication

    from ui.application import Application
    from ui.window.settings import Settings

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Line of Contact")
    qt.setOrganizationName("line-of-contact")
    qt.setStyle("Fusion")
    settings = Settings(settings_folder / "settings.ini")
    application = Application(
        Options(size=SIZE), settings, ROOT / "resources", StartedEarly(ready_web_engine=ready_web_engine))
    return Program(qt, application)


def main(name: str) -> int:
    """Runs a scenario; the process then stays until it is ended, so that it can be looked into."""
    scenario: Callable[[Program], dict[str, Any]] = import_module(SCENARIOS[name.partition(":")[0]]).play
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder))
        try:
            program.start()
            answer = play(scenario, program, name)
        except NotMeasured as error:
            print(error, file=sys.stderr)
            return 2
        print(json.dumps(answer), flush=True)
        return program.qt.exec()


def play(scenario: Callable[..., dict[str, Any]], program: Program, name: str) -> dict[str, Any]:
    """A scenario's answer; what follows a colon in its name is its argument."""
    _, colon, argument = name.partition(":")
    return scenario(program, argument) if colon else scenario(program)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
