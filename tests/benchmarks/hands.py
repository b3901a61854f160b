# SPDX-License-Identifier: MIT
"""The hands on a measured window with one map: wait, look at the map, speak with its page."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.machine import NotMeasured

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWebEngineCore import QWebEnginePage
    from PySide6.QtWidgets import QApplication, QWidget

_STILLNESS_SECONDS: Final = 0.7
_STILLNESS_TRIES: Final = 30


class Hands(ABC):
    """The program or the bare page under a benchmark's hands; whoever waits keeps its event loop turning."""

    leaflet: str
    """The Leaflet map's name in the page."""

    def __init__(self, qt: QApplication) -> None:
        self.qt = qt

    @property
    @abstractmethod
    def map(self) -> QWidget:
        """The widget that shows the map and nothing else."""

    @property
    @abstractmethod
    def page(self) -> QWebEnginePage | None:
        """The map's page."""

    @property
    @abstractmethod
    def canvas(self) -> QWidget:
        """The widget on which Chromium draws, and which receives mouse and wheel."""

    @abstractmethod
    def settle(self) -> None:
        """Waits until everything asked for so far is drawn, and then for what follows of itself."""

    @abstractmethod
    def select(self, statement_id: str) -> None:
        """Outlines a statement's areas and dims the rest; "" brings all back to rest."""

    def wait(self, condition: Callable[[], bool], seconds: float, what: str) -> None:
        """Turns the event loop until the condition holds. In between it sleeps: others may need the processor."""
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        end = time.monotonic() + seconds
        wakes = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        wakes.start()
        while not condition():
            if time.monotonic() > end:
                raise NotMeasured(f"waited {seconds:.0f} s in vain for {what}")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def pause(self, seconds: float) -> None:
        """Lets the window run undisturbed for a while."""
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        loop = QEventLoop()
        timer = QTimer(singleShot=True, interval=round(seconds * 1000), timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()

    def picture(self) -> QImage:
        """The map as it is shown."""
        return self.map.grab().toImage()

    def be_still(self) -> None:
        """Waits until the map has finished loading what it loads after its first picture."""
        before, now = None, self.picture()
        for _ in range(_STILLNESS_TRIES):
            if before == now:
                return
            self.pause(_STILLNESS_SECONDS)
            before, now = now, self.picture()
        raise NotMeasured("the map does not come to rest")

    def ask_page(self, script: str) -> Any:
        """The value of an expression in the page."""
        page = self.page
        if page is None:
            raise NotMeasured("there is no page")
        answers: list[Any] = []
        page.runJavaScript(script, 0, answers.append)
        self.wait(lambda: bool(answers), 10, "the page to answer")
        return answers[0]

    def tell_page(self, script: str) -> None:
        """Has the page run a script whose value does not matter."""
        self.ask_page(f"{script}; 0")

    def view(self) -> list[float]:
        """Where the map looks: latitude, longitude, zoom."""
        centre = f"{self.leaflet}.getCenter()"
        found: list[float] = json.loads(
            self.ask_page(f"JSON.stringify([{centre}.lat, {centre}.lng, {self.leaflet}.getZoom()])"))
        return found

    def box(self) -> list[int]:
        """Where the map is in its window: left, top, width, height."""
        from PySide6.QtCore import QPoint

        corner = self.map.mapTo(self.map.window(), QPoint(0, 0))
        return [corner.x(), corner.y(), self.map.width(), self.map.height()]
