# SPDX-License-Identifier: MIT
"""The bare page under a benchmark's hands: the floor's page in one web view, driven through the program's courses.

``python -m tests.benchmarks.bare PAGE NAME COURSE`` plays the scenario of that name and prints its answer as JSON.
The course is JSON too: what the program did in the same scenario just before, for the bare page to do again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.driver import SCENARIOS
from tests.benchmarks.hands import Hands
from tests.benchmarks.machine import SIZE, NotMeasured

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEnginePage
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication, QWidget

_START_SECONDS: Final = 30.0

# What the program's page does with a selection, said in Leaflet's own way: outline these, dim the rest.
_CHOOSE: Final = """window.choose = (ids) => layer.eachLayer((each) => {
  const chosen = ids.includes(each.feature.id), lit = chosen || !ids.length;
  each.setStyle({ weight: chosen ? 3.4 : 1, color: chosen ? "#111111" : lit ? "#963c28" : "#d3b0a4",
                  fillOpacity: lit ? 0.42 : 0.16 });
})"""
# One pixel that changes with every frame. Leaflet redraws its canvas only after a move; a flight beyond what it had
# drawn shows nothing, and of nothing there are no frames to count.
_PULSE: Final = """(() => {
  const pixel = document.body.appendChild(document.createElement("div"));
  pixel.style = "position: fixed; top: 0; left: 0; width: 1px; height: 1px; z-index: 9999";
  window.pulse = pixel;
  let isDark = false;
  const tick = () => {
    if (!pixel.isConnected) return;
    isDark = !isDark;
    pixel.style.background = isDark ? "#000000" : "#ffffff";
    requestAnimationFrame(tick);
  };
  tick();
})()"""
_TELL_WHEN_DRAWN: Final = "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = %s; }))"


class BarePage(Hands):
    """The floor's page in a window of the program's size."""

    leaflet = "map"

    def __init__(self, qt: QApplication, window: QWidget, view: QWebEngineView) -> None:
        super().__init__(qt)
        self.window = window
        self.selections: dict[str, list[str]] = {}
        self._view = view
        self._title = ""
        self._draws = 0
        view.titleChanged.connect(self._note_title)

    def start(self) -> None:
        """Waits for the first map."""
        self.wait(lambda: self._title == "drawn", _START_SECONDS, "the bare page to start")
        self.tell_page(_CHOOSE)

    def _note_title(self, title: str) -> None:
        self._title = title

    @property
    def map(self) -> QWidget:
        """The web view."""
        return self._view

    @property
    def page(self) -> QWebEnginePage | None:
        """The page in it."""
        return self._view.page()

    @property
    def canvas(self) -> QWidget:
        """The widget on which Chromium draws, and which receives mouse and wheel."""
        canvas = self._view.focusProxy()
        if canvas is None:
            raise NotMeasured("the bare page has no widget to draw on")
        return canvas

    def settle(self) -> None:
        """Waits for two animation frames, as long as it takes what was asked for to be drawn, and a little more."""
        self._draws += 1
        wanted = f"drawn {self._draws}"
        self.tell_page(_TELL_WHEN_DRAWN % json.dumps(wanted))
        self.wait(lambda: self._title == wanted, 10, "the bare page to be drawn")
        self.pause(0.15)

    def select(self, statement_id: str) -> None:
        """Outlines the areas of the program's statement of this name."""
        self._view.page().runJavaScript(f"choose({json.dumps(self.selections.get(statement_id, []))})")

    @contextmanager
    def pulsing(self) -> Iterator[None]:
        """Has something to paint in every frame while the block lasts."""
        self.tell_page(_PULSE)
        yield
        self.tell_page("pulse.remove()")

    def look_at(self, view: list[float]) -> None:
        """Goes to a latitude, longitude and zoom at once."""
        lat, lng, zoom = view
        self.tell_page(f"map.setView([{lat}, {lng}], {zoom}, {{ animate: false, reset: true }})")


def build(page: str, box: list[int] | None) -> BarePage:
    """The page fills the window as the floor's does, or has a place in it: left, top, width, height."""
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication, QWidget

    qt = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(*SIZE)
    view = QWebEngineView(window)
    view.setGeometry(*(box or (0, 0, *SIZE)))
    bare = BarePage(qt, window, view)
    view.load(QUrl.fromLocalFile(page))
    window.show()
    return bare


def main(page: str, name: str, course: dict[str, Any]) -> int:
    """Plays a scenario; the process then stays until it is ended, as the program does."""
    play: Callable[[BarePage, dict[str, Any]], dict[str, Any]] = import_module(SCENARIOS[name]).play_bare
    bare = build(page, course["box"] if course["same_map"] else None)
    try:
        bare.start()
        answer = play(bare, course)
    except NotMeasured as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(answer), flush=True)
    return bare.qt.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
