# SPDX-License-Identifier: MIT
"""A presentation on two screens, in a separate process, because Qt reads the screens when it starts.

``python -m tests.end2end.two_screens FOLDER`` plays it and prints the observations as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from tests.end2end.room import Room
from tests.end2end.waiting import wait_until
from ui.kit.screens import screen_of
from ui.map.web_scheme import register_scheme
from ui.map.web_security import set_switches
from ui.presenting.screens import Screens

SCREENS = {"Laptop": (0, 0, 1440, 900), "Beamer": (1440, 0, 1920, 1080)}


class Plugged(Screens):
    """The screens that are plugged in: all except those pulled out."""

    def __init__(self) -> None:
        super().__init__()
        self.out: set[str] = set()

    def _by_name(self) -> dict[str, QScreen]:
        return {name: screen for name, screen in super()._by_name().items() if name not in self.out}

    def pull(self, *names: str) -> None:
        """Pulls out these screens, and plugs in all others."""
        self.out = set(names)
        self.changed.emit()


def configuration() -> dict[str, Any]:
    """Returns the configuration of two screens side by side, for Qt's offscreen platform."""
    names = ("name", "x", "y", "width", "height")
    screens = [dict(zip(names, (name, *place), strict=True)) for name, place in SCREENS.items()]
    return {"screens": [{**each, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1} for each in screens]}


def main(folder: Path) -> int:
    """Plays the presentation; changes of screens are simulated, because this platform cannot make them."""
    file = folder / "screens.json"
    file.write_text(json.dumps(configuration()), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    set_switches()
    register_scheme()
    application = QApplication(["two-screens"])
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    print(json.dumps(play(folder)), flush=True)
    return 0


class Moments:
    """The windows' positions at each moment of a presentation."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.seen: dict[str, Any] = {}

    def look(self, moment: str) -> None:
        """Records where the windows are and what the room sees."""
        room, presentation = self.room, self.room.presentation
        room.page.settle()
        presenter = presentation.presenter
        assert presenter is not None
        self.seen[moment] = {
            "audience": screen_of(presentation.audience).name(),
            "size": [presentation.audience.width(), presentation.audience.height()],
            "presenter": screen_of(presenter).name() if presenter.isVisible() else None,
            "step": room.step.number, "outlined": sorted(room.page.outlined()),
        }


def play(folder: Path) -> dict[str, Any]:
    """Returns the windows' positions, moment by moment."""
    from tests.end2end.driver import Driver, settings_in

    driver = Driver(settings_in(folder)).start()
    laptop = next(screen for screen in QGuiApplication.screens() if screen.name() == "Laptop")
    driver.window.setScreen(laptop)
    driver.window.move(100, 60)
    wait_until(lambda: screen_of(driver.window) is laptop, "the window is on the laptop")
    presenting = driver.controllers.presenting
    screens = presenting.screens = Plugged()
    moments = Moments(Room(driver).begin())
    _present(moments, screens)
    moments.seen["after"] = {
        "selected": driver.sidebar.selected, "screen setting": driver.window.settings.audience_screen}
    driver.close()
    return moments.seen


def _present(moments: Moments, screens: Plugged) -> None:
    room, presentation = moments.room, moments.room.presentation
    wait_until(lambda: presentation.presenter is not None and presentation.presenter.stage.map.is_ready,
               "the presenter view opens by itself")
    room.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    moments.look("begun")
    room.press(Qt.Key.Key_S)
    moments.look("swapped")
    room.press(Qt.Key.Key_S)
    screens.pull("Beamer")
    moments.look("room's screen pulled out")
    screens.pull()
    moments.look("room's screen back")
    screens.pull("Laptop")
    moments.look("own screen pulled out")
    room.press(Qt.Key.Key_N)
    screens.pull()
    moments.look("own screen back")
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
