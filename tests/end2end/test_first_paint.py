# SPDX-License-Identifier: MIT
"""What the window's first paint does without, so that nobody waits for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.corpora import PROJECT
from tests.end2end.stage_map import StageMap
from tests.end2end.waiting import wait_until
from tests.patience import GIVE_UP_SECONDS

PROGRAM = """
import json, sys
import main
from ui.one_off import OneOffRun
usual = OneOffRun.reached
def reached(self, mark):
    if mark == "window_shown":
        import PySide6.QtCore
        about = {"names": "Qt" in vars(PySide6.QtCore), "modules": sorted(sys.modules)}
        print(json.dumps(about), file=sys.stderr)
    usual(self, mark)
OneOffRun.reached = reached
sys.exit(main.main(["--exit-when-ready", "--size", "900x600"]))
"""
WAITED_FOR = ("PySide6.QtWebEngineCore", "msgspec", "folium", "shapely", "briefing.model", "maps.areas", "ui.kit.focus",
              "ui.window.header", "hashlib")


def test_no_heavy_module_is_loaded_and_qts_names_are_not_made(tmp_path: Path) -> None:
    """``Qt`` takes 15 ms by itself: PySide6 makes all of its hundred enumerations when it is first asked for one."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **{
        name: str(tmp_path / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}}
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=PROJECT, env=environment, capture_output=True, text=True,
                          timeout=GIVE_UP_SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    about = json.loads(next(line for line in done.stderr.splitlines() if line.startswith("{")))
    assert about["names"] is False
    assert [name for name in WAITED_FOR if name in about["modules"]] == []


@pytest.fixture
def new_map(qapp: QApplication) -> Iterator[StageMap]:
    """A map of its own, not yet begun."""
    made = StageMap()
    yield made
    made.close()


def test_the_ground_is_signalled_once_whatever_is_asked_for_meanwhile(new_map: StageMap) -> None:
    """The window's other parts follow the ground: calls that go on coming do not keep them waiting."""
    view, frames, numbers = new_map.view, list[int](), count()

    def ask_for_more() -> None:
        view.set_area_texts({"occupied": {"name": f"Occupied {next(numbers)}", "detail": ""}})
        view.ask_drawn()

    view.groundDrawn.connect(lambda: view.page.runJavaScript("lineOfContact.scene.frames", frames.append))
    view.ready.connect(ask_for_more)
    view.drawn.connect(lambda _token: None if frames else ask_for_more())
    new_map.start()
    wait_until(lambda: frames, "the ground is there")
    view.show_areas(["occupied"])
    new_map.settle()
    assert len(frames) == 1 and frames[0] >= 1
    assert next(numbers) >= 1
