# SPDX-License-Identifier: MIT
"""Drives the real window with the real web view, and inspects its page."""

from __future__ import annotations

import gc
import json
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.corpora import PROJECT
from tests.end2end.page import Page
from tests.end2end.waiting import received, wait_until
from tests.operations import wait_for_operations
from tests.patience import GIVE_UP_SECONDS
from ui.application import Application
from ui.assembly import Controllers
from ui.files.open_briefing import OpenBriefing
from ui.kit.theme import LIGHT
from ui.map.map_view import MapView
from ui.reading.controller import ReadingController
from ui.reading.sidebar import Sidebar
from ui.start.options import Options
from ui.start.started_early import StartedEarly
from ui.window.settings import Settings

RESOURCES = PROJECT / "resources"
SIZE = (1280, 800)
__all__ = ["RESOURCES", "SIZE", "Driver", "received", "settings_in", "wait_until"]


class Driver:
    """One run of the program, in the tests' own process."""

    def __init__(self, settings: Settings, options: Options | None = None, resources: Path = RESOURCES,
                 begun: StartedEarly = StartedEarly()) -> None:  # noqa: B008 (frozen)
        self.application = Application(options or Options(size=SIZE), settings, resources, begun)
        self.window = self.application.window
        self._built: list[Controllers] = []
        self.is_closed = False
        self.application.built.connect(self._built.append)

    def __repr__(self) -> str:
        if not self.is_built:
            return "<the window, before its briefing>"
        state = "ready" if self.map.is_ready else "not ready"
        return f"<the window: map {state}, selected {self.sidebar.selected!r}, message {self.message!r}>"

    def start(self) -> Driver:
        """Shows the window and waits for map and briefing to be drawn."""
        self.application.run()
        self.wait_until_built()
        wait_until(lambda: self.map.is_ready, "the map is ready")
        self.come_to_front()
        self.settle()
        return self

    def come_to_front(self) -> None:
        """Brings the window to the front, so that it receives pointer and keys."""
        self.window.raise_()
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow, "the window is active")

    def close(self) -> None:
        """Ends the run at any stage, discarding unsaved changes; once."""
        if self.is_closed:
            return
        self.is_closed = True
        self.window.close_now()
        for view in self.window.map_frame.findChildren(MapView):
            view.shut_down()
        self._built.clear()
        self.window.deleteLater()
        self.application.deleteLater()
        wait_for_operations()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # Collects the window's remains here: Python collects in any thread, but Qt objects may only die in their own.
        gc.collect()

    def wait_until_built(self) -> None:
        """Waits until a briefing is open."""
        wait_until(lambda: self.is_built, "a briefing is open")

    @property
    def is_built(self) -> bool:
        return bool(self._built)

    @property
    def controllers(self) -> Controllers:
        """The controllers, once they are built."""
        assert self._built, "the controllers are not built yet"
        return self._built[0]

    @property
    def reading(self) -> ReadingController:
        return self.controllers.reading

    @property
    def map(self) -> MapView:
        return self.reading.map

    @property
    def sidebar(self) -> Sidebar:
        return self.reading.sidebar

    @property
    def opened(self) -> OpenBriefing:
        return self.controllers.session.opened

    @property
    def message(self) -> str:
        """Returns the message bar's text."""
        messages = getattr(self.window, "messages", None)  # exists only after the first paint
        return messages.text if messages is not None else ""

    # The page

    @property
    def page(self) -> Page:
        """Returns the page of the window's map."""
        return Page(self.map)

    def settle(self) -> None:
        """Waits until all calls so far are on the screen."""
        self.page.settle()

    def evaluate(self, script: str) -> Any:
        """Returns the value of an expression in the page; promises are awaited."""
        return self.page.evaluate(script)

    def run(self, script: str) -> None:
        """Runs a script in the page."""
        self.page.run(script)

    def report(self) -> dict[str, Any]:
        """Returns what the page shows now."""
        return self.page.report()

    def outlined(self) -> set[str]:
        """Returns the ids of the areas outlined on the map."""
        return self.page.outlined()

    def look_at(self, lon: float, lat: float, zoom: float) -> None:
        """Moves the view at once, and waits until it has come to rest there."""
        with received(self.map.viewRested) as changes:
            self.map.set_view(lon, lat, zoom)
            wait_until(
                lambda: changes and abs(changes[-1][0] - lon) < 0.01 and abs(changes[-1][1] - lat) < 0.01,
                f"the view rests at {lon}, {lat}",
            )
        self.settle()

    def go_home(self) -> None:
        """Shows the whole region, with nothing chosen."""
        self.reading.clear_choice()
        self.map.dismiss()
        self.map.go_home()
        self.settle()

    def put_back(self) -> None:
        """Closes panes, clears the choice, and shows the whole region, for the next test of a window that is shared."""
        self.window.messages.dismiss()
        self.controllers.timeline.show_time(False)
        for pane in self.window.panes.open:
            self.window.panes.show(pane, False)
        self.reading.show_drawer(False)
        self.window.resize(*SIZE)
        if self.window.theme is not LIGHT:
            self.window.set_theme("light")
        self.come_to_front()
        self.go_home()
        self.sidebar.setFocus()  # once the list is there again

    # Mouse and keys

    @property
    def web_widget(self) -> QWidget:
        """Returns the widget that receives the web view's mouse and key events."""
        return self.page.web_widget

    def pixel_of(self, lon: float, lat: float) -> QPoint:
        """Returns a ground point's pixel in the web view, as computed by the page once it has the view's size.

        A pane that opens makes the view smaller at once, and the page a little later; then the map frames its ground
        again. A click in between would miss.
        """
        script = ("((map, p) => [map.getSize().x, map.getSize().y, p.x, p.y])"
                  f"(lineOfContact.map, lineOfContact.map.latLngToContainerPoint([{lat}, {lon}]))")
        framing, limit = self.reading.framing, time.monotonic() + GIVE_UP_SECONDS
        while True:
            wait_until(lambda: not framing.isActive(), "the map has framed its ground again")
            with received(framing.timeout) as framed:  # or while the page was asked, on a slow machine
                width, height, x, y = self.evaluate(script)
            size = self.web_widget.size()
            if (width, height) == (size.width(), size.height()) and not framed and not framing.isActive():
                return QPoint(round(x), round(y))
            assert time.monotonic() < limit, f"the page has {width} × {height} pixels in a view of {size}"
            self.settle()

    def click_map(self, lon: float, lat: float) -> None:
        """Clicks a point on the ground with the left button."""
        point = self.pixel_of(lon, lat)
        assert self.web_widget.rect().contains(point), f"{lon}, {lat} is not in view"
        QTest.mouseClick(self.web_widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def hover(self, point: QPoint) -> None:
        """Moves the pointer to a pixel of the web view, from a little to the left."""
        handle = self.window.windowHandle()
        for left in (9, 0):
            QTest.mouseMove(handle, self.web_widget.mapTo(self.window, point) - QPoint(left, 0))

    def click_element(self, selector: str) -> None:
        """Clicks the middle of an element of the page."""
        x, y = self.evaluate(
            f"(b => [b.x + b.width / 2, b.y + b.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        QTest.mouseClick(
            self.web_widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(x), round(y))
        )

    def press_focused(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the focus is, as a keyboard does."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        QTest.keyClick(focused, key, modifiers)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key in the widget with the focus."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)


def settings_in(folder: Path, **choices: str) -> Settings:
    """Returns settings in a separate folder, without flights unless requested."""
    settings = Settings(folder / "settings.ini")
    for name, value in {"motion": "off", **choices}.items():
        setattr(settings, name, value)
    return settings
