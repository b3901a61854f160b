# SPDX-License-Identifier: MIT
"""A copy of the open briefing as a package: written whole, opened again, or refused with a sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer
from tests.operations import wait_for_operations
from ui.background import Background
from ui.open_briefing import OpenBriefing, open_briefing
from ui.saving import CopySaver


@pytest.fixture
def saver(qtbot: QtBot) -> Iterator[CopySaver]:
    owner = QObject()
    yield CopySaver(Background(owner))
    wait_for_operations()


def test_a_copy_opens_as_the_same_briefing(
    qtbot: QtBot, saver: CopySaver, opened: OpenBriefing, layer: AreaLayer, tmp_path: Path
) -> None:
    path = tmp_path / "copy.briefing"
    with qtbot.waitSignal(saver.saved) as said:
        saver.save(opened, path)
    assert said.args == [f"Copy saved as copy.briefing in {tmp_path}."]
    again = open_briefing(path, layer)
    assert again.briefing == opened.briefing
    with qtbot.waitSignal(saver.saved):
        saver.save(again, path)
    assert (tmp_path / "copy.briefing.bak").read_bytes() == path.read_bytes()


def test_the_name_gets_its_ending(
    qtbot: QtBot, saver: CopySaver, opened: OpenBriefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_window: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "talk"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(saver.saved):
        saver.ask(opened, QWidget())
    assert Path(asked[0]).name == f"{opened.path.stem}.briefing"
    assert (tmp_path / "talk.briefing").is_file()


@pytest.mark.skipif(os.name != "posix", reason="a file in a folder's place")
def test_where_it_cannot_be_written_a_sentence_says_so(
    qtbot: QtBot, saver: CopySaver, opened: OpenBriefing, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with qtbot.waitSignal(saver.failed) as said:
        saver.save(opened, tmp_path / "file" / "copy.briefing")
    assert "copy.briefing" in said.args[0] and "choose another folder" in said.args[0]
