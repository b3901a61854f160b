# SPDX-License-Identifier: MIT
"""Python's garbage is collected in the window's thread only, whatever runs beside it, and it is collected."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.operations import wait_for_operations
from tests.patience import GIVE_UP_SECONDS
from ui.kit.background import Background, Collector
from ui.map.later_answers import LaterAnswers

MANY = 20_000
"""Rings of objects, many more than Python lets lie before it collects by itself."""


class Ring:
    """An object that only a collection ends."""

    def __init__(self) -> None:
        self.itself = self


def litter() -> None:
    for _ in range(MANY):
        Ring()


@pytest.fixture
def collecting() -> Iterator[list[threading.Thread]]:
    """The threads in which was collected."""
    threads: list[threading.Thread] = []

    def note(phase: str, _about: dict[str, int]) -> None:
        threads.append(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_no_operation_collects_even_if_another_ends_or_its_owner_goes(
    qtbot: QtBot, collecting: list[threading.Thread]
) -> None:
    owner, other = QObject(), QObject()
    ended: list[object] = []
    go, gone = threading.Event(), threading.Event()

    def work() -> None:
        litter()
        assert go.wait(GIVE_UP_SECONDS)
        litter()
        gone.set()

    Background(owner).run(work, ended.append, pytest.fail)
    Background(other).run(litter, ended.append, pytest.fail)
    qtbot.waitUntil(lambda: len(ended) == 1)
    del owner
    go.set()
    assert gone.wait(GIVE_UP_SECONDS)
    assert wait_for_operations()
    assert {*collecting} <= {threading.main_thread()}


def test_no_thread_that_answers_the_page_collects(qtbot: QtBot, collecting: list[threading.Thread]) -> None:
    parent = QObject()
    later, answers = LaterAnswers(Background(parent)), list[object]()
    for count in range(1, 60):
        later.ask(litter, answers.append, lambda: True)
        if count % 7 == 0:
            qtbot.waitUntil(lambda count=count: len(answers) == count)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(answers) == 59)
    assert {*collecting} <= {threading.main_thread()}


def test_what_lies_about_is_collected_in_the_windows_thread(
    qtbot: QtBot, collecting: list[threading.Thread]
) -> None:
    parent = QObject()
    Background(parent)
    ring = weakref.ref(Ring())
    litter()
    qtbot.waitUntil(lambda: ring() is None)
    assert {*collecting} == {threading.main_thread()}


def test_old_objects_are_looked_at_only_where_many_are_new(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QObject()
    collector, collected = Collector(parent), list[int]()
    old = list[object]([[]])
    monkeypatch.setattr(gc, "get_objects", lambda _generation: old)
    monkeypatch.setattr(gc, "get_count", lambda: (9999, 99, 99))
    monkeypatch.setattr(gc, "collect", collected.append)
    collector.collect()
    collector.collect()
    assert collected == [2, 1]
    old.append([])
    collector.collect()
    assert collected == [2, 1, 2]
    monkeypatch.setattr(gc, "get_count", lambda: (701, 0, 0))
    collector.collect()
    monkeypatch.setattr(gc, "get_count", lambda: (5, 0, 0))
    collector.collect()
    assert collected == [2, 1, 2, 0]
