# SPDX-License-Identifier: MIT
"""The system's screens outlive the windows that were on them, however Python ends those."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.corpora import PROJECT
from ui.kit.screens import screen_of

_TWO_WINDOWS = """
import gc, os
from PySide6.QtWidgets import QApplication, QDialog
from ui.kit.screens import screen_of
qt = QApplication([])
ask = {ask}
def use():
    first = QDialog()
    ask(first)
    second = QDialog()
    second.itself = second  # ended by a collection of garbage only, and with it what hangs on it
    ask(second)
qt.primaryScreen().destroyed.connect(lambda: print("the screen was deleted"))
gc.disable()
use()
gc.collect()
print("collected", flush=True)
os._exit(0)
"""


def printed(ask: str) -> list[str]:
    """What a program prints that has two windows' screens asked for, and both collected."""
    ran = subprocess.run([sys.executable, "-c", _TWO_WINDOWS.format(ask=ask)], cwd=PROJECT, capture_output=True,
                         text=True, timeout=120, check=True)
    return ran.stdout.splitlines()


def test_a_window_that_is_collected_takes_no_screen_along() -> None:
    assert printed("screen_of") == ["collected"]


@pytest.mark.skipif(sys.implementation.name != "cpython", reason="another collector")
def test_otherwise_it_would() -> None:
    """Where this fails Qt's bindings were mended, and ``screen_of`` is needed no more."""
    assert printed("QDialog.screen") == ["the screen was deleted", "collected"]


def test_it_is_the_window_s_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert screen_of(window) is QGuiApplication.primaryScreen()


def test_nothing_else_asks_a_window_for_its_screen() -> None:
    asking = [path.name for folder in ("ui", "tests") for path in sorted((PROJECT / folder).rglob("*.py"))
              if ".screen(" + ")" in path.read_text("utf-8")]
    assert asking == ["screens.py"]
