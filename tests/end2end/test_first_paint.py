# SPDX-License-Identifier: MIT
"""What the window's first paint does without, so that nobody waits for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.corpora import PROJECT
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
    """``Qt`` alone takes 15 ms: PySide6 makes all of its hundred enumerations when it is first asked for one."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **{
        name: str(tmp_path / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME")}}
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=PROJECT, env=environment, capture_output=True, text=True,
                          timeout=GIVE_UP_SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    about = json.loads(next(line for line in done.stderr.splitlines() if line.startswith("{")))
    assert about["names"] is False
    assert [name for name in WAITED_FOR if name in about["modules"]] == []
