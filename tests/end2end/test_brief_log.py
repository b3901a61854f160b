# SPDX-License-Identifier: MIT
"""The brief log after a presentation: exported where the user says, kept with the briefing where they want it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.end2end.driver import RESOURCES, Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until

Key = Qt.Key


def present(window: Driver) -> None:
    room = Room(window).begin()
    room.press(Key.Key_N, Key.Key_B, Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


def test_it_is_exported(window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    present(window)
    asked: list[str] = []

    def answer(_window: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "log.csv"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    window.window.commands["export_log"].trigger()
    table = rows(tmp_path / "log.csv")
    assert [row[-2] for row in table] == ["on screen", "step", "step", "black"]
    assert "open-to-talks" in table[2]
    assert Path(asked[0]).name.startswith("ceasefire-terms-2024-11-20 shown ")
    assert f"log.csv in {tmp_path}" in window.message


def test_it_is_kept_beside_the_briefing_only_where_that_is_wanted(
    new_window: Callable[..., Driver], tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    path = shutil.copy(RESOURCES / "briefings" / "ceasefire-terms-2024-11-20.json", folder / "mine.json")
    window = new_window()
    window.controllers.files.open(Path(path))
    wait_until(lambda: window.opened.path == Path(path), "the briefing is open")
    present(window)
    assert [each.name for each in folder.iterdir() if not each.name.startswith(".~lock")] == ["mine.json"]
    window.window.commands["keep_log"].trigger()
    present(window)
    kept = [each for each in folder.iterdir() if each.suffix == ".csv"]
    assert len(kept) == 1 and len(rows(kept[0])) == 4
    assert kept[0].name in window.message
