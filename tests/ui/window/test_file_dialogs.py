# SPDX-License-Identifier: MIT
"""The dialogs for files begin in the documents, then in the folder used last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.window.file_dialogs import FileDialogs
from ui.window.settings import Settings


class Asked:
    """The system's dialogs, with an answer for each; notes where they began."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began: list[str] = []
        self.answer = ""
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, self._file)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *call: self._file(*call)[0])

    def _file(self, _parent: QWidget, _title: str, start: str, *_kinds: str) -> tuple[str, str]:
        self.began.append(start)
        return self.answer, ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(documents))
    return Asked(monkeypatch)


def test_the_first_dialog_begins_in_the_documents_and_the_next_where_the_last_file_was(
    qtbot: QtBot, asked: Asked, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    settings = Settings(tmp_path / "settings.ini")
    dialogs = FileDialogs(settings)
    assert dialogs.open_file(parent, "Open", "*") is None
    other = tmp_path / "work"
    other.mkdir()
    asked.answer = str(other / "a.kml")
    assert dialogs.open_file(parent, "Open", "*") == other / "a.kml"
    assert dialogs.save_file(parent, "Save", "b.briefing", "*")[0] == other / "a.kml"
    assert dialogs.save_file(parent, "Save", "b.briefing", "*", tmp_path)[0] == other / "a.kml"
    asked.answer = str(tmp_path)
    assert FileDialogs(settings).open_folder(parent, "Folder") == tmp_path
    dialogs.open_file(parent, "Open", "*")
    documents = str(tmp_path / "Documents")
    assert asked.began == [documents, documents, str(other / "b.briefing"), str(tmp_path / "b.briefing"), str(other),
                           str(tmp_path)]


def test_a_folder_that_is_gone_is_not_begun_in(asked: Asked, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.last_folder = tmp_path / "gone"
    assert FileDialogs(settings).folder == tmp_path / "Documents"
