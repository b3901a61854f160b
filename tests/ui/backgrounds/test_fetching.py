# SPDX-License-Identifier: MIT
"""Fetching tiles beforehand: the dialog, and what becomes of the fetching when dialog or window go."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from maps.backgrounds.online import OnlineTiles
from maps.backgrounds.tiles import Tile, TilePlace
from maps.http.faults import Cancelled
from tests.operations import wait_for_operations
from tests.patience import GIVE_UP_MILLISECONDS, wait_for
from ui.backgrounds.fetching import FetchDialog, _fetch
from ui.kit.background import Background
from ui.window.main_window import MainWindow

PLACES = [TilePlace(6, 30 + number, 21) for number in range(5)]


class Window(QWidget):
    """A window that notes what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.messages = SimpleNamespace(note=self.said.append, problem=self.said.append)


class Stepwise:
    """Tiles that come when they are let go."""

    def __init__(self) -> None:
        self.begun = [threading.Event() for _ in PLACES]
        self.go = [threading.Event() for _ in PLACES]

    def fetched(self, place: TilePlace, _cancelled: Cancelled) -> Tile | None:
        self.begun[place.x - 30].set()
        wait_for(self.go[place.x - 30], "the tile is let go")
        return Tile("image/png", b"tile")

    def is_kept(self, _place: TilePlace, *, or_stale: bool) -> bool:
        return or_stale


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    delete(made)


def begin(parent: QObject) -> tuple[Window, Stepwise]:
    window, tiles = Window(), Stepwise()
    _fetch(cast(MainWindow, window), Background(parent), cast(OnlineTiles, tiles), PLACES, "Test")
    return window, tiles


def dialog_of(window: Window) -> FetchDialog:
    (dialog,) = window.findChildren(FetchDialog)
    return dialog


def test_the_dialog_says_how_far_it_is_and_closes_at_the_end(qtbot: QtBot, parent: QObject) -> None:
    window, tiles = begin(parent)
    dialog = dialog_of(window)
    for go in tiles.go[:2]:
        go.set()
    qtbot.waitUntil(lambda: dialog.said.text() == "2 of 5 tiles" and dialog.bar.value() == 2,
                    timeout=GIVE_UP_MILLISECONDS)
    for go in tiles.go:
        go.set()
    qtbot.waitUntil(lambda: window.said == ["Test: 5 tiles fetched."], timeout=GIVE_UP_MILLISECONDS)
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=GIVE_UP_MILLISECONDS)


def test_stopping_keeps_what_has_come(qtbot: QtBot, parent: QObject) -> None:
    window, tiles = begin(parent)
    tiles.go[0].set()
    wait_for(tiles.begun[1], "the second tile is asked for")
    dialog_of(window).agree.click()
    tiles.go[1].set()
    qtbot.waitUntil(lambda: window.said == ["Test: 2 tiles fetched."], timeout=GIVE_UP_MILLISECONDS)
    assert not tiles.begun[2].is_set()


def test_a_window_that_goes_ends_the_fetching(
    qtbot: QtBot, parent: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    window, tiles = begin(parent)
    said = window.said
    wait_for(tiles.begun[0], "the first tile is asked for")
    delete(window)
    tiles.go[0].set()
    assert wait_for_operations()
    qtbot.wait(0)  # what the operation handed over is taken
    assert not tiles.begun[1].is_set() and said == [] and caplog.text == ""
