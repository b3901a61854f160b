# SPDX-License-Identifier: MIT
"""Which days are in hand: known at once, however many there are."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from maps.control_day import ControlDay
from maps.ground import Ground
from maps.providers.own_files import DatedFolder
from maps.providers.protocol import Fetched
from maps.timeline.day_cache import DayCache
from tests.maps.providers.days import area, ground
from ui.kit.background import Background
from ui.timeline.day_library import DayLibrary
from ui.window.settings import Settings

FIRST = datetime.date(2024, 11, 20)


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[DayLibrary]:
    owner = QObject()
    yield DayLibrary(Settings(tmp_path / "settings.ini"), Background(owner), ground().layer)


def test_an_unknown_observer_is_named_by_its_last_day_alone(
        library: DayLibrary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made: Ground = ground()
    provider = DatedFolder(made, tmp_path / "my days")
    for number in range(3):
        day = ControlDay(provider.id, FIRST + datetime.timedelta(days=number), {"occupied": area((37, 47, 38, 48))})
        at = datetime.datetime(2024, 12, 1, tzinfo=datetime.UTC)
        library.cache.keep(provider, Fetched(day, "made", at, "0" * 64))
    read = []
    head = DayCache._head
    monkeypatch.setattr(DayCache, "_head", lambda cache, path: (read.append(path), head(cache, path))[1])
    library.refresh()
    assert library.names[provider.id] == "my days"
    assert len(read) == 1
