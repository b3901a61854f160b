# SPDX-License-Identifier: MIT
"""Tiles on their way to the page: read in threads, the latest first, never in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from maps.backgrounds.tiles import WORLD, Tile, TileInfo, TilePlace
from maps.page.site_file import Found
from tests.corpora import PROJECT
from tests.patience import GIVE_UP_MILLISECONDS, GIVE_UP_SECONDS
from ui.kit.background import Background
from ui.map.later_answers import THREADS, LaterAnswers
from ui.map.site_source import SiteSource

TILE = Tile("image/png", b"tile")


class Made:
    """Tiles that note who asked for them; they wait where the test says so."""

    def __init__(self) -> None:
        self.info = TileInfo("Made", "raster", "© Made", 0, 5, WORLD)
        self.asked: list[tuple[TilePlace, str]] = []
        self.is_closed = False

    def tile(self, place: TilePlace) -> Tile | None:
        self.asked.append((place, threading.current_thread().name))
        if place.x == 3:
            raise RuntimeError("a fault of the program's own")
        return TILE if place.x == 1 else None

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def parent(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def answered(qtbot: QtBot, site: SiteSource, query: str) -> Found:
    answers: list[Found] = []
    site._ask_tile(query, answers.append, lambda: True)
    qtbot.waitUntil(lambda: bool(answers), timeout=GIVE_UP_MILLISECONDS)
    return answers[0]


def test_a_tile_is_read_in_another_thread(qtbot: QtBot, parent: QObject) -> None:
    site, tiles = SiteSource(PROJECT / "resources", Background(parent)), Made()
    assert answered(qtbot, site, "1/2/1/2") is None, "there is no background yet"
    site.show_tiles(tiles, "© Made")
    assert site.background == {"version": 1, "kind": "raster", "least": 0, "most": 5, "bounds": list(WORLD),
                               "dark": False, "credit": "© Made"}
    assert answered(qtbot, site, "1/2/1/2") == TILE and answered(qtbot, site, "1/2/2/2") is None
    assert tiles.asked[0] == (TilePlace(2, 1, 2), "answering")
    site.show_tiles(None)
    assert site.background["version"] == 0
    qtbot.waitUntil(lambda: tiles.is_closed, timeout=GIVE_UP_MILLISECONDS)


def test_the_window_does_not_wait_for_a_tile_that_is_being_read(qtbot: QtBot, parent: QObject) -> None:
    go = threading.Event()

    class Slow(Made):
        def tile(self, place: TilePlace) -> Tile | None:
            go.wait(GIVE_UP_SECONDS)
            return super().tile(place)

    site, tiles, answers = SiteSource(PROJECT / "resources", Background(parent)), Slow(), list[Found]()
    site.show_tiles(tiles)
    site._ask_tile("1/2/1/2", answers.append, lambda: True)
    site.show_tiles(None)
    assert answers == []
    go.set()
    qtbot.waitUntil(lambda: tiles.is_closed and answers == [TILE], timeout=GIVE_UP_MILLISECONDS)


def test_tiles_are_closed_while_every_thread_waits_for_one_of_them(qtbot: QtBot, parent: QObject) -> None:
    """Closing is what ends the questions to a network: it does not wait for them."""
    closed = threading.Event()

    class Waiting(Made):
        def tile(self, place: TilePlace) -> Tile | None:
            super().tile(place)
            closed.wait(GIVE_UP_SECONDS)
            return None

        def close(self) -> None:
            closed.set()

    site, tiles, answers = SiteSource(PROJECT / "resources", Background(parent)), Waiting(), list[Found]()
    site.show_tiles(tiles)
    for y in range(2 * THREADS):
        site._ask_tile(f"1/5/1/{y}", answers.append, lambda: True)
    qtbot.waitUntil(lambda: len(tiles.asked) == THREADS, timeout=GIVE_UP_MILLISECONDS)
    site.show_tiles(None)
    qtbot.waitUntil(lambda: len(answers) == 2 * THREADS, timeout=GIVE_UP_MILLISECONDS)
    assert closed.is_set() and len(tiles.asked) >= THREADS


@pytest.mark.parametrize("query", [
    "", "1", "1/2/1", "1/2/1/2/3", "2/2/1/2", "1/2/-1/2", "1/2/1/x", "1/2/1/4", "1/99/1/1", "1/2/ 1/2", "1/２/1/2",
    "1/2/1/999999999999999999999", "../../etc/passwd"])
def test_what_is_no_tile_of_these_is_not_read(qtbot: QtBot, parent: QObject, query: str) -> None:
    site, tiles = SiteSource(PROJECT / "resources", Background(parent)), Made()
    site.show_tiles(tiles)
    assert answered(qtbot, site, query) is None and tiles.asked == []


def test_a_tile_that_fails_is_missing_and_the_next_one_comes(
    qtbot: QtBot, parent: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    site = SiteSource(PROJECT / "resources", Background(parent))
    site.show_tiles(Made())
    assert answered(qtbot, site, "1/2/3/2") is None
    assert "cannot be read" in caplog.text
    assert answered(qtbot, site, "1/2/1/2") == TILE


def test_the_latest_is_read_first_and_what_is_no_longer_wanted_is_not(qtbot: QtBot, parent: QObject) -> None:
    later = LaterAnswers(Background(parent))
    go, begun = threading.Event(), threading.Semaphore(0)
    read: list[int] = []
    answers: list[Found] = []

    def wait() -> Found:
        begun.release()
        go.wait(GIVE_UP_SECONDS)
        return None

    for _ in range(THREADS):
        later.ask(wait, answers.append, lambda: True)
    for _ in range(THREADS):
        assert begun.acquire(timeout=GIVE_UP_SECONDS), "every thread is busy"
    for number in range(4):
        later.ask(lambda number=number: read.append(number), answers.append,  # type: ignore[misc]
                  lambda number=number: number != 2)  # type: ignore[misc]
    go.set()
    qtbot.waitUntil(lambda: len(answers) == THREADS + 4, timeout=GIVE_UP_MILLISECONDS)
    assert sorted(read) == [0, 1, 3], "2 was no longer wanted"


def test_the_threads_end_with_what_started_them(qtbot: QtBot) -> None:
    parent = QObject()
    later = LaterAnswers(Background(parent))
    answers: list[Found] = []
    later.ask(lambda: TILE, answers.append, lambda: True)
    qtbot.waitUntil(lambda: bool(answers), timeout=GIVE_UP_MILLISECONDS)
    mine = {each for each in threading.enumerate() if each.name == "answering"}
    from shiboken6 import delete

    delete(parent)
    qtbot.waitUntil(lambda: not any(each.is_alive() for each in mine), timeout=GIVE_UP_MILLISECONDS)
