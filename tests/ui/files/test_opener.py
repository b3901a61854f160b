# SPDX-License-Identifier: MIT
"""Opening files: the last one asked for wins, whatever arrives when."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer
from maps.errors import MapError
from tests.briefing.examples import document
from tests.hostile import written
from tests.operations import wait_for_operations
from tests.patience import wait_for
from ui.files import opener as opening
from ui.files.open_briefing import OpenBriefing
from ui.files.opener import AT_ONCE_BYTES, BriefingOpener
from ui.kit.background import Background


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[BriefingOpener]:
    owner = QObject()
    yield BriefingOpener(Background(owner))
    assert wait_for_operations()


def small(tmp_path: Path) -> Path:
    return written(document(), tmp_path / "small.json")


def large(tmp_path: Path, name: str = "large.json", title: str = "Large") -> Path:
    made = document()
    made["title"] = title
    made["statements"][0]["note"] = "x" * 9_000
    made["statements"] += [{**made["statements"][0], "id": f"more-{number}"} for number in range(10)]
    path = written(made, tmp_path / name)
    assert path.stat().st_size > AT_ONCE_BYTES
    return path


def test_a_small_file_is_open_at_once(opener: BriefingOpener, layer: AreaLayer, tmp_path: Path) -> None:
    received: list[OpenBriefing] = []
    opener.opened.connect(received.append)
    opener.open(small(tmp_path), layer)
    assert [each.briefing.title for each in received] == ["A briefing"]


def test_a_large_one_is_waited_for_and_handed_over_in_the_windows_thread(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path
) -> None:
    threads: list[QThread] = []
    opener.opened.connect(lambda _opened: threads.append(QThread.currentThread()))
    with qtbot.waitSignals([opener.waiting, opener.opened]):
        opener.open(large(tmp_path), layer)
    assert threads == [opener.thread()]


def hand_over_results() -> None:
    """Waits for all operations to end, and for the window's thread to take what they made."""
    assert wait_for_operations()
    QCoreApplication.sendPostedEvents()


class Gate:
    """Holds reading up until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        real = opening.open_briefing

        def wait(path: Path, layer: AreaLayer) -> OpenBriefing:
            if path.name.startswith("slow"):
                wait_for(self.go, "the slow file may be read")
            return real(path, layer)

        monkeypatch.setattr(opening, "open_briefing", wait)


def test_a_result_that_comes_too_late_is_dropped(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    titles: list[str] = []
    opener.opened.connect(lambda each: titles.append(each.briefing.title))
    opener.open(large(tmp_path, "slow.json", "Slow"), layer)
    with qtbot.waitSignal(opener.opened):
        opener.open(large(tmp_path, "quick.json", "Quick"), layer)
    gate.go.set()
    with qtbot.assertNotEmitted(opener.opened):
        hand_over_results()
    assert titles == ["Quick"]


def test_a_cancelled_one_is_dropped(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    with qtbot.assertNotEmitted(opener.opened), qtbot.assertNotEmitted(opener.failed):
        opener.open(large(tmp_path, "slow.json"), layer)
        opener.cancel()
        gate.go.set()
        hand_over_results()


@pytest.mark.parametrize("name", ["small", "large"])
def test_what_cannot_be_opened_gives_one_sentence(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text("{" + " " * (AT_ONCE_BYTES * (name == "large")), "utf-8")
    with qtbot.waitSignal(opener.failed) as failed:
        opener.open(path, layer)
    assert failed.args[0].startswith("bad.json, line 1")


def test_a_missing_file_gives_one_sentence(
    opener: BriefingOpener, qtbot: QtBot, layer: AreaLayer, tmp_path: Path
) -> None:
    with qtbot.waitSignal(opener.failed) as failed:
        opener.open(tmp_path / "nowhere.json", layer)
    assert failed.args[0].startswith("nowhere.json")


def test_work_that_outlives_its_owner_is_forgotten(qtbot: QtBot) -> None:
    owner = QObject()
    background = Background(owner)
    go, done = threading.Event(), threading.Event()

    def work() -> str:
        wait_for(go, "the owner is gone")
        done.set()
        return "too late"

    background.run(work, lambda _value: pytest.fail("handed over"), lambda _text: pytest.fail("handed over"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not _is_alive(background))
    go.set()
    assert wait_for_operations()
    assert done.is_set()


def test_failures_carry_their_sentence_to_the_windows_thread(qtbot: QtBot) -> None:
    owner = QObject()
    received: list[tuple[str, QThread]] = []

    def work() -> None:
        raise MapError("The ground is missing.")

    Background(owner).run(work, lambda _value: None, lambda text: received.append((text, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(received))
    assert received == [("The ground is missing.", owner.thread())]


def _is_alive(thing: QObject) -> bool:
    try:
        thing.objectName()
    except RuntimeError:
        return False
    return True
