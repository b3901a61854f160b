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
from tests.ui.reading_gate import ReadingGate
from ui.files.open_briefing import OpenBriefing
from ui.files.opener import BriefingOpener
from ui.kit.background import Background


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[BriefingOpener]:
    owner = QObject()
    yield BriefingOpener(Background(owner))
    assert wait_for_operations()


def briefing(tmp_path: Path, name: str = "quick.json", title: str = "Quick") -> Path:
    return written({**document(), "title": title}, tmp_path / name)


def test_a_file_is_handed_over_in_the_windows_thread(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path
) -> None:
    threads: list[QThread] = []
    opener.opened.connect(lambda _opened: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(opener.opened) as opened:
        opener.open(briefing(tmp_path), layer)
    assert threads == [opener.thread()] and opened.args[0].briefing.title == "Quick"


def test_own_areas_are_those_that_the_reader_has_read(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the file is read in the program itself."""

    def nothing(*_arguments: object) -> None:
        raise AssertionError("read in the program")

    monkeypatch.setattr("maps.own_areas._read", nothing)
    with qtbot.waitSignal(opener.opened) as opened:
        opener.open(briefing(tmp_path), layer)
    found: OpenBriefing = opened.args[0]
    assert found.briefing.own_areas
    for feature in found.briefing.own_areas:
        assert found.layer[str(feature["id"])].geometry["coordinates"] == feature["geometry"]["coordinates"]


def test_what_takes_long_is_said(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = ReadingGate(monkeypatch, "slow")
    with qtbot.waitSignal(opener.waiting) as waiting:
        opener.open(briefing(tmp_path, "slow.json"), layer)
    assert waiting.args == ["slow.json"]
    with qtbot.waitSignal(opener.opened):
        gate.go.set()


def hand_over_results() -> None:
    """Waits for all operations to end, and for the window's thread to take what they made."""
    assert wait_for_operations()
    QCoreApplication.sendPostedEvents()


def test_a_result_that_comes_too_late_is_dropped(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = ReadingGate(monkeypatch, "slow")
    titles: list[str] = []
    opener.opened.connect(lambda each: titles.append(each.briefing.title))
    opener.open(briefing(tmp_path, "slow.json", "Slow"), layer)
    with qtbot.waitSignal(opener.opened):
        opener.open(briefing(tmp_path), layer)
    gate.go.set()
    with qtbot.assertNotEmitted(opener.opened):
        hand_over_results()
    assert titles == ["Quick"]


def test_a_cancelled_one_is_dropped(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = ReadingGate(monkeypatch, "slow")
    with qtbot.assertNotEmitted(opener.opened), qtbot.assertNotEmitted(opener.failed):
        opener.open(briefing(tmp_path, "slow.json"), layer)
        opener.cancel()
        gate.go.set()
        hand_over_results()


@pytest.mark.parametrize("spaces", [0, 100_000])
def test_what_cannot_be_opened_gives_one_sentence(
    qtbot: QtBot, opener: BriefingOpener, layer: AreaLayer, tmp_path: Path, spaces: int
) -> None:
    path = tmp_path / "bad.json"
    path.write_text("{" + " " * spaces, "utf-8")
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
