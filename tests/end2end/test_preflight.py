# SPDX-License-Identifier: MIT
"""The check before presenting: its badge on Present, its list, and the way from a line to its statement."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.briefing.examples import document
from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until
from ui.presenting.preflight_dialog import PreflightDialog


def check(window: Driver) -> PreflightDialog:
    """Presses F7."""
    QTest.keyClick(window.window.windowHandle(), Qt.Key.Key_F7)
    dialog = next(each for each in window.window.findChildren(PreflightDialog) if each.isVisible())
    assert isinstance(dialog, PreflightDialog)
    return dialog


def test_the_default_briefing_has_nothing_to_mend(window: Driver) -> None:
    dialog = check(window)
    assert dialog.summary.text().startswith("Ready")
    dialog.reject()
    assert window.window.header.present.text() == "Present"


def test_problems_are_counted_listed_and_reported(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    made = document()
    first = made["statements"][0]["id"]
    made["sequence"] = [{"statement": first, "areas": ["no-such-area"]}, {"statement": "not-there"}]
    path = tmp_path / "faulty.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.window.header.present.text() == "Present (2)", "the badge counts them")
    dialog = check(window)
    assert dialog.summary.text() == "2 things to mend before presenting"
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Show the statement")
    button.click()
    assert not dialog.isVisible() and window.sidebar.selected == first
    room = Room(window).begin()
    assert "1 step is left out" in room.presentation.last_note
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "the presentation ends")
