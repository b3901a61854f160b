# SPDX-License-Identifier: MIT
"""Fixtures: a shared window for tests that leave it unchanged, others for those that do not, and a map by itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.briefing.examples import document
from tests.corpora import PROJECT
from tests.end2end.days_in_hand import ObservedWindows
from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.room import Room
from tests.end2end.stage_map import StageMap
from tests.end2end.writing import Writing
from tests.qt_guards import no_dialogs, no_leftovers
from tests.shared_ground import shared_gazetteer, shared_ground
from tests.shared_reader import shared_reader, spare_readers

__all__ = ["no_dialogs", "no_leftovers", "shared_gazetteer", "shared_ground", "shared_reader", "spare_readers"]


@pytest.fixture(scope="session")
def shared_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """The program with the default briefing, started once."""
    yield from run_in(tmp_path_factory.mktemp("settings"))


@pytest.fixture(scope="module")
def module_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """The program with the default briefing, started once for a module whose tests write in it."""
    yield from run_in(tmp_path_factory.mktemp("settings"))


def run_in(folder: Path) -> Iterator[Driver]:
    """A run of the program with settings of its own in a folder."""
    driver = Driver(settings_in(folder)).start()
    yield driver
    driver.close()


@pytest.fixture
def window(shared_window: Driver) -> Driver:
    """The shared window: default briefing, nothing chosen, no pane open, whole region, light theme."""
    shared_window.put_back()
    return shared_window


@pytest.fixture
def new_window(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Driver]]:
    """Makes runs of the program that end with the test."""
    made: list[Driver] = []

    def make(**choices: object) -> Driver:
        driver = Driver(choices.pop("settings", None) or settings_in(tmp_path), **choices)  # type: ignore[arg-type]
        made.append(driver)
        return driver.start()

    yield make
    for driver in made:
        driver.close()


@pytest.fixture(scope="module")
def observed_windows(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObservedWindows]:
    """Hands on a window with days from test to test."""
    made = ObservedWindows(lambda: tmp_path_factory.mktemp("observed"))
    yield made
    made.close()


@pytest.fixture
def timed(observed_windows: ObservedWindows) -> Driver:
    """A window with an observer of thirty days, the time bar open on its first."""
    return observed_windows.give()


@pytest.fixture
def own_areas_briefing(tmp_path: Path) -> Path:
    """A briefing file with an own area, ``bridgehead``."""
    path = tmp_path / "own areas.json"
    path.write_text(json.dumps(document()), "utf-8")
    return path


@pytest.fixture
def room(window: Driver) -> Iterator[Room]:
    """The default briefing, presented from its opening."""
    made = Room(window).begin()
    yield made
    if not made.is_over:
        made.press(Qt.Key.Key_Escape)
    wait_until(lambda: made.is_over, "the presentation ends")


@pytest.fixture(scope="module")
def shared_stage(qapp: QApplication) -> Iterator[StageMap]:
    """A separate map, started once for a module."""
    made = StageMap().start()
    yield made
    made.close()


@pytest.fixture
def stage(shared_stage: StageMap) -> StageMap:
    """The module's map as an audience screen, with the whole region in view."""
    shared_stage.reset()
    shared_stage.rest()
    return shared_stage


@pytest.fixture(scope="session")
def record_picture() -> Callable[[str, QImage], None]:
    """Saves a picture in build/pictures for inspection; its name says what it shows."""
    folder = PROJECT / "build" / "pictures"

    def record(name: str, picture: QImage) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        picture.save(str(folder / f"{name}.png"))

    return record


@pytest.fixture
def writing(module_window: Driver) -> Iterator[Writing]:
    made = Writing(module_window).begin()
    yield made
    for popup in [made.pick_list, made.question]:
        if popup is not None:
            popup.close()
    made.session.stack.clear()
    made.begin()
