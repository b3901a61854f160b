# SPDX-License-Identifier: MIT
"""A library of days in a folder of the test's own."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer
from tests.corpora import PROJECT
from tests.made_days import FIRST, days_after, write_days
from tests.operations import wait_for_operations
from tests.shared_ground import shared_ground
from ui.kit.background import Background
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.page_packs import PagePacks
from ui.window.settings import Settings

__all__ = ["shared_ground"]

EVERY = (datetime.date(2022, 1, 1), datetime.date(2026, 1, 1))


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path, layer: AreaLayer) -> Iterator[DayLibrary]:
    parent = QObject()
    made = DayLibrary(Settings(tmp_path / "settings.ini"), Background(parent), layer)
    made.refresh()
    yield made
    made.cancel()
    assert wait_for_operations()


@pytest.fixture
def packs(library: DayLibrary) -> PagePacks:
    """The packs of the library's days."""
    return PagePacks(library, {})


@pytest.fixture
def questions(library: DayLibrary, layer: AreaLayer) -> DayQuestions:
    """Questions asked of the library's days."""
    return DayQuestions(library, PROJECT / "resources" / "basemap", layer)


@pytest.fixture
def finish(qtbot: QtBot, library: DayLibrary) -> Callable[[], None]:
    """Waits until the library has done all it was asked for."""
    return lambda: qtbot.waitUntil(lambda: not library.is_busy)


@pytest.fixture
def own(library: DayLibrary, packs: PagePacks, finish: Callable[[], None], tmp_path: Path) -> str:
    """The id of an observer of one's own with five days in hand."""
    provider = library.known.add(str(write_days(tmp_path / "Own days", days_after(FIRST, 5), kursk=True)))
    library.fetch(provider, *EVERY)
    finish()
    return provider.id
