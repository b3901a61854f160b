# SPDX-License-Identifier: MIT
"""Writing files off the window's thread: whole, or refused with a sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing.files.read_write import BriefingFile
from maps.areas import AreaLayer
from tests.operations import wait_for_operations
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.files.saver import FileSaver, as_file, thumbnail_of
from ui.kit.background import Background


@pytest.fixture
def saver(qtbot: QtBot) -> Iterator[FileSaver]:
    owner = QObject()
    yield FileSaver(Background(owner))
    wait_for_operations()


def test_a_saved_file_opens_as_the_same_briefing(
    qtbot: QtBot, saver: FileSaver, opened: OpenBriefing, layer: AreaLayer, tmp_path: Path
) -> None:
    written: list[BriefingFile] = []
    saver.save(as_file(opened.file, tmp_path / "mine.briefing"), written.append)
    is_busy = [saver.is_busy]
    qtbot.waitUntil(lambda: bool(written))
    assert [*is_busy, saver.is_busy] == [True, False]
    again = open_briefing(tmp_path / "mine.briefing", layer)
    assert again.briefing == opened.briefing
    assert again.file.stamps == written[0].stamps


def test_a_file_that_someone_else_wrote_is_asked_about(
    qtbot: QtBot, saver: FileSaver, opened: OpenBriefing, layer: AreaLayer, tmp_path: Path
) -> None:
    written: list[BriefingFile] = []
    saver.save(as_file(opened.file, tmp_path / "mine.briefing"), written.append)
    qtbot.waitUntil(lambda: bool(written))
    (tmp_path / "mine.briefing").write_bytes(b"theirs")
    with qtbot.waitSignal(saver.overwriteAsked) as asked:
        saver.save(written[0], written.append)
    assert (tmp_path / "mine.briefing").read_bytes() == b"theirs"
    saver.save(asked.args[0], written.append, overwrite=True)
    qtbot.waitUntil(lambda: len(written) == 2)
    assert (tmp_path / "mine.briefing.bak").read_bytes() == b"theirs"
    assert open_briefing(tmp_path / "mine.briefing", layer).briefing == opened.briefing


@pytest.mark.parametrize(("name", "kind", "form"), [
    ("talk", "talk.briefing", "package"), ("talk.briefing", "talk.briefing", "package"),
    ("talk.json", "talk.json", "document"), ("folder", "folder", "folder")])
def test_the_name_says_which_form_a_file_has(
    opened: OpenBriefing, tmp_path: Path, name: str, kind: str, form: str
) -> None:
    (tmp_path / "folder").mkdir()
    file = as_file(opened.file, tmp_path / name)
    assert (file.path.name, file.form, file.stamps) == (kind, form, ())


@pytest.mark.skipif(os.name != "posix", reason="a file in a folder's place")
def test_where_it_cannot_be_written_a_sentence_says_so(
    qtbot: QtBot, saver: FileSaver, opened: OpenBriefing, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with qtbot.waitSignal(saver.failed) as said:
        saver.save(as_file(opened.file, tmp_path / "file" / "mine.briefing"), lambda _file: None)
    assert "mine.briefing" in said.args[0] and "choose another folder" in said.args[0]
    assert not saver.is_busy


def test_a_thumbnail_is_a_small_png_of_the_widget(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.resize(960, 600)
    picture = QImage.fromData(thumbnail_of(label))
    assert (picture.width(), picture.height()) == (480, 300)
