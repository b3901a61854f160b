# SPDX-License-Identifier: MIT
"""Runs that end by themselves: their picture is of a window that stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.one_off import OneOffRun
from ui.start.options import Options


class Late(QWidget):
    """A window whose last picture comes some looks later."""

    def __init__(self, late: int) -> None:
        super().__init__()
        self.resize(40, 40)
        self._late = late
        self.looks = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's own name)
        self.looks += 1
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), 0xFF000000 + min(self.looks, self._late))


@pytest.mark.parametrize(("late", "shown"), [(1, 1), (4, 4), (10_000, 21)])
def test_the_picture_is_taken_when_the_window_stays_or_does_not_come_to_rest(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: int, shown: int,
) -> None:
    monkeypatch.setattr("ui.one_off._SETTLING_MILLISECONDS", 1)
    monkeypatch.setattr(OneOffRun, "_end", lambda _run: None)
    window, file = Late(late), tmp_path / "window.png"
    qtbot.addWidget(window)
    OneOffRun(Options(screenshot=file), window).complete()
    qtbot.waitUntil(file.exists)
    assert QImage(str(file)).pixelColor(20, 20).blue() == shown
