# SPDX-License-Identifier: MIT
"""Every word of the window and of the map is in the program's own typeface."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.corpora import PROJECT
from tests.end2end.driver import Driver
from ui.kit.theme import FAMILIES

PROGRAM = """
import json, sys
import main
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from ui.one_off import OneOffRun

def said(self):
    shown = [each for each in self._window.findChildren(QWidget) if each.isVisible() and getattr(each, "text", None)]
    print(json.dumps(sorted({QFontInfo(each.font()).family() for each in shown})))
    QApplication.exit(0)

OneOffRun._write_screenshot = said
sys.exit(main.main(["--screenshot", "unused.png", "--size", "1000x700"]))
"""


def test_every_widget_of_a_start_has_it(tmp_path: Path) -> None:
    """In a process of its own: the tests' application has the typeface before any window is made."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=tmp_path, env=_environment(tmp_path), text=True,
                          capture_output=True, check=False)
    assert json.loads(done.stdout.splitlines()[-1]) == [FAMILIES[0]], done.stderr


def test_the_page_has_each_face_and_uses_it(new_window: Callable[..., Driver]) -> None:
    window = new_window()
    loaded = window.evaluate("[...document.fonts].map((each) => `${each.family} ${each.weight} ${each.style} "
                             "${each.status}`).sort().join(', ')").replace('"', "")
    name = FAMILIES[0]
    assert loaded == f"{name} 400 italic loaded, {name} 400 normal loaded, {name} 600 normal loaded"
    assert window.evaluate("getComputedStyle(document.querySelector('.legend')).fontFamily").startswith(f'"{name}"')


def _environment(folder: Path) -> dict[str, str]:
    import os

    own = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**os.environ, **own, "PYTHONPATH": str(PROJECT)}
