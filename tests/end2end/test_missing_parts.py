# SPDX-License-Identifier: MIT
"""A file of the program's own is missing, or nothing can be written: the window reports it and does what it can."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.end2end.driver import RESOURCES, SIZE, Driver, settings_in, wait_until
from ui.map.try_again import TryAgainPanel
from ui.start.options import Options
from ui.window.settings import Settings


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of the resources, for damaging."""
    return Path(shutil.copytree(RESOURCES, tmp_path / "resources"))


@pytest.fixture
def started(qapp: QApplication, tmp_path: Path) -> Iterator[list[Driver]]:
    """Runs that may never become ready."""
    made: list[Driver] = []
    yield made
    for driver in made:
        driver.close()


def start(started: list[Driver], resources: Path, settings: Settings) -> Driver:
    driver = Driver(settings, Options(size=SIZE), resources)
    started.append(driver)
    driver.application.run()
    return driver


@pytest.mark.parametrize(
    "name",
    [
        "web/map.js",
        "web/map.css",
        "web/atlas.js",
        "basemap/cities.json",
        "basemap/towns.json",
        "basemap/level-9.bin",
        "control/2024-11-20/areas.geojson",
        "control/2024-11-20/band.geojson",
    ],
)
def test_a_missing_file_of_the_map_is_named(started: list[Driver], resources: Path, tmp_path: Path, name: str) -> None:
    (resources / name).unlink()
    driver = start(started, resources, settings_in(tmp_path))
    file = Path(name).name
    wait_until(lambda: file in driver.message, f"{file} is named")
    assert driver.message.endswith(".")
    assert "install" in driver.message


def test_without_the_default_briefing_a_sentence_names_it(
    started: list[Driver], resources: Path, tmp_path: Path
) -> None:
    for path in (resources / "briefings").iterdir():
        path.unlink()
    driver = start(started, resources, settings_in(tmp_path))
    wait_until(lambda: "ceasefire-terms-2024-11-20.json" in driver.message, "the briefing is named")


def test_the_statements_are_there_even_where_the_map_cannot_be(
    started: list[Driver], resources: Path, tmp_path: Path
) -> None:
    (resources / "web" / "map.js").unlink()
    driver = start(started, resources, settings_in(tmp_path))
    wait_until(
        lambda: driver.is_built and len(driver.sidebar.shown) == 23, "the statements are there"
    )
    driver.sidebar.select("crimea-closed")
    assert driver.sidebar.selected == "crimea-closed"
    panel = driver.map.findChild(TryAgainPanel)
    assert panel is not None
    wait_until(panel.isVisible, "the panel is shown")


def test_try_again_brings_the_map_once_the_file_is_back(started: list[Driver], resources: Path, tmp_path: Path) -> None:
    kept = (resources / "web" / "map.js").read_bytes()
    (resources / "web" / "map.js").unlink()
    driver = start(started, resources, settings_in(tmp_path))
    wait_until(
        lambda: driver.is_built, "the statements are there"
    )
    driver.sidebar.select("crimea-closed")
    (resources / "web" / "map.js").write_bytes(kept)
    panel = driver.map.findChild(TryAgainPanel)
    assert panel is not None
    panel.button.click()
    wait_until(lambda: driver.map.is_ready, "the map is there")
    wait_until(lambda: driver.outlined() == {"crimea"}, "and shows what was selected in between")


def test_a_settings_folder_that_cannot_be_written_is_reported_once(started: list[Driver], tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder would be, which stops root too", "utf-8")
    settings = Settings(blocked / "settings.ini")
    settings.motion = "off"
    driver = start(started, RESOURCES, settings)
    wait_until(lambda: "cannot be saved" in driver.message, "the folder is named")
    assert str(blocked) in driver.message
    wait_until(lambda: driver.map.is_ready, "the map is there all the same")
    assert len(driver.sidebar.shown) == 23
    driver.window.messages.dismiss()
    driver.controllers.files.open(None)
    wait_until(lambda: len(driver.sidebar.shown) == 23, "opened again")
    assert driver.message == "", "said once"


def test_the_last_briefing_opens_again_and_a_lost_one_gives_the_default(
    started: list[Driver], tmp_path: Path, own_areas_briefing: Path
) -> None:
    settings = settings_in(tmp_path)
    settings.last_briefing = own_areas_briefing
    settings.save()
    driver = start(started, RESOURCES, settings_in(tmp_path))
    wait_until(lambda: driver.is_built, "a briefing is open")
    assert driver.opened.briefing.title == "A briefing"
    own_areas_briefing.unlink()
    other = start(started, RESOURCES, settings_in(tmp_path))
    wait_until(lambda: other.is_built, "a briefing is open")
    assert len(other.sidebar.shown) == 23


def test_a_last_briefing_that_went_bad_is_reported_and_the_default_shown(
    started: list[Driver], tmp_path: Path, own_areas_briefing: Path
) -> None:
    own_areas_briefing.write_text("{", "utf-8")
    settings = settings_in(tmp_path)
    settings.last_briefing = own_areas_briefing
    driver = start(started, RESOURCES, settings)
    wait_until(lambda: driver.is_built, "a briefing is open")
    assert len(driver.sidebar.shown) == 23
    assert driver.message.startswith("own areas.json, line 1")


def test_a_file_that_vanishes_while_the_map_is_shown_is_named(
    started: list[Driver], resources: Path, tmp_path: Path
) -> None:
    driver = start(started, resources, settings_in(tmp_path))
    wait_until(lambda: driver.is_built, "a briefing is open")
    wait_until(lambda: driver.map.is_ready, "the map is ready")
    (resources / "basemap" / "level-9.bin").unlink()
    driver.look_at(37, 48, 10)
    wait_until(lambda: "level-9" in driver.message, "the file is named")
    driver.sidebar.select("crimea-closed")
    assert driver.outlined() == {"crimea"}, "the map goes on with what it has"
