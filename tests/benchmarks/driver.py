# SPDX-License-Identifier: MIT
"""Drives the program for a benchmark: built as main.py builds it, then used through its own interface.

``python -m tests.benchmarks.driver NAME`` runs the scenario of that name and prints its result as JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.machine import SIZE, NotMeasured
from ui.start.display import gpu_found, prepare
from ui.start.options import Options
from ui.start.started_early import StartedEarly

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.application import Application
    from ui.assembly import Controllers
    from ui.files.session import Session
    from ui.reading.controller import ReadingController

SCENARIOS: Final = {name: f"tests.benchmarks.{name}"
                    for name in ("memory", "latency", "frames", "cards", "presenting", "files", "days")}
_START_SECONDS: Final = 30.0
_STILLNESS_SECONDS: Final = 0.7
_STILLNESS_TRIES: Final = 30


class Program:
    """The running program; its event loop runs during every wait."""

    def __init__(self, qt: QApplication, application: Application) -> None:
        self.qt = qt
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
    def session(self) -> Session:
        """The open briefing."""
        return self.controllers.session

    @property
    def canvas(self) -> QWidget:
        """The widget on which Chromium draws, and which receives mouse and wheel events."""
        view = self.reading.map.focusProxy()
        canvas = view.focusProxy() if view is not None else None
        if canvas is None:
            raise NotMeasured("the map has no widget to draw on")
        return canvas

    def wait(self, condition: Callable[[], bool], seconds: float, what: str) -> None:
        """Runs the event loop until the condition holds."""
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise NotMeasured(f"waited {seconds:.0f} s in vain for {what}")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def pause(self, seconds: float) -> None:
        """Lets the program run undisturbed for a while."""
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        loop = QEventLoop()
        timer = QTimer(singleShot=True, interval=round(seconds * 1000), timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()

    def settle(self) -> None:
        """Waits until everything requested so far is drawn, and then for what follows automatically."""
        token = self.reading.map.ask_drawn()
        self.wait(lambda: self._drawn >= token, 10, "the map to be drawn")
        self.pause(0.15)

    def picture(self) -> QImage:
        """The map as it is shown."""
        return self.reading.map.grab().toImage()

    def be_still(self) -> None:
        """Waits until the map has loaded what it loads after its first picture."""
        before, now = None, self.picture()
        for _ in range(_STILLNESS_TRIES):
            if before == now:
                return
            self.pause(_STILLNESS_SECONDS)
            before, now = now, self.picture()
        raise NotMeasured("the map does not come to rest")

    def ask_page(self, script: str) -> Any:
        """Returns the value of an expression in the page."""
        page = self.reading.map.page
        if page is None:
            raise NotMeasured("there is no page")
        answers: list[Any] = []
        page.runJavaScript(script, 0, answers.append)
        self.wait(lambda: bool(answers), 10, "the page to answer")
        return answers[0]

    def tell_page(self, script: str) -> None:
        """Runs a script in the page, ignoring its value."""
        self.ask_page(f"{script}; 0")


def build(settings_folder: Path) -> Program:
    """Builds the program's objects as main.py does, with separate settings."""
    from tests.benchmarks.machine import ROOT
    from ui.map.web_start import begin_web_engine

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
    """Runs a scenario; the process then stays until it is ended, so that it can be inspected."""
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
    """Returns a scenario's result; the part of its name after a colon is its argument."""
    _, colon, argument = name.partition(":")
    return scenario(program, argument) if colon else scenario(program)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
