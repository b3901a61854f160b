# SPDX-License-Identifier: MIT
"""Presenting on two screens, swapped, pulled out and plugged in again: nothing closes, no place is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.corpora import PROJECT
from tests.end2end.two_screens import SCREENS
from tests.patience import GIVE_UP_SECONDS


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The windows' positions, moment by moment."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.end2end.two_screens", str(tmp_path_factory.mktemp("two-screens"))],
        cwd=PROJECT, env={**os.environ, "PYTHONPATH": str(PROJECT), "QTWEBENGINE_CHROMIUM_FLAGS": ""},
        capture_output=True, text=True, timeout=GIVE_UP_SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(("moment", "audience", "presenter"), [
    ("begun", "Beamer", "Laptop"),
    ("swapped", "Laptop", "Beamer"),
    ("room's screen pulled out", "Laptop", None),
    ("room's screen back", "Beamer", "Laptop"),
    ("own screen pulled out", "Beamer", None),
    ("own screen back", "Beamer", "Laptop"),
])
def test_each_window_is_on_its_screen(seen: Any, moment: str, audience: str, presenter: str | None) -> None:
    assert seen[moment]["audience"] == audience
    assert seen[moment]["size"] == list(SCREENS[audience][2:]), "the room's picture fills its screen"
    assert seen[moment]["presenter"] == presenter


def test_no_place_is_lost(seen: Any) -> None:
    steps = [seen[moment]["step"] for moment in list(seen)[:-1]]
    assert steps == [2, 2, 2, 2, 2, 3]
    assert seen["begun"]["outlined"] == seen["own screen pulled out"]["outlined"] == ["occupied"]
    assert seen["own screen back"]["outlined"] == ["ukraine"]


def test_the_main_window_is_on_the_statement_and_the_screen_is_remembered(seen: Any) -> None:
    assert seen["after"] == {"selected": "no-nato", "screen setting": "Beamer"}
