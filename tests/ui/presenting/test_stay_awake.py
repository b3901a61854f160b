# SPDX-License-Identifier: MIT
"""The machine stays awake while presenting, and may sleep again when that ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS
from ui.presenting.stay_awake import StayAwake

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems are asked in other ways")
Helper = Callable[[str], Path]
STAYS = f"exec {shutil.which('sleep')} 60"


@pytest.fixture
def helper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Helper:
    """Puts a systemd-inhibit first in the path that reports its calls in ``calls``."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def write(then: str) -> Path:
        program, calls = folder / "systemd-inhibit", tmp_path / "calls"
        program.write_text(f"#!{shutil.which('sh', path=os.defpath)}\n"
                           f"printf '%s\\n' \"$$\" \"$@\" >> '{calls}'\n{then}\n", "utf-8")
        program.chmod(0o755)
        return calls

    return write


@pytest.fixture
def awake(qtbot: QtBot) -> Iterator[StayAwake]:
    owner = QObject()
    made = StayAwake(owner)
    yield made
    made.release()


def lines(calls: Path) -> list[str]:
    return calls.read_text("utf-8").splitlines() if calls.exists() else []


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_system_is_asked_once_and_let_go(qtbot: QtBot, helper: Helper, awake: StayAwake) -> None:
    calls = helper(STAYS)
    assert not awake.is_held
    awake.hold()
    awake.hold()
    qtbot.waitUntil(lambda: awake.is_held and len(lines(calls)) > 5)
    process, *arguments = lines(calls)
    assert "--what=idle:sleep:handle-lid-switch" in arguments and "--mode=block" in arguments
    assert arguments.count("sh") == 1, "asked once"
    assert is_running(int(process))
    awake.release()
    assert not awake.is_held and not is_running(int(process))


def test_a_second_presentation_is_held_again(qtbot: QtBot, helper: Helper, awake: StayAwake) -> None:
    calls = helper(STAYS)
    for _ in range(2):
        awake.hold()
        qtbot.waitUntil(lambda: awake.is_held)
        awake.release()
        assert not awake.is_held
    qtbot.waitUntil(lambda: len(lines(calls)) > 0)


def test_what_is_held_ends_with_this_program(qtbot: QtBot, helper: Helper, awake: StayAwake) -> None:
    calls = helper(STAYS)
    awake.hold()
    qtbot.waitUntil(lambda: len(lines(calls)) > 5)
    *_, shell, option, watch = lines(calls)
    assert (shell, option) == ("sh", "-c") and str(os.getpid()) in watch
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    gone = watch.replace(str(os.getpid()), str(ended.pid))
    shell = shutil.which("sh", path=os.defpath) or "sh"
    assert subprocess.run([shell, "-c", gone], timeout=GIVE_UP_SECONDS).returncode == 0


def test_a_system_that_refuses_is_not_held(qtbot: QtBot, helper: Helper, awake: StayAwake) -> None:
    calls = helper("exit 1")
    awake.hold()
    qtbot.waitUntil(lambda: bool(lines(calls)) and not awake.is_held)
    awake.release()


def test_a_system_without_any_way_is_no_error(helper: Helper, awake: StayAwake) -> None:
    awake.hold()
    assert not awake.is_held
    awake.release()
    awake.release()


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no bus to be had")
@pytest.mark.parametrize("has_saver", [True, False])
def test_the_desktop_s_screen_saver_waits(has_saver: bool) -> None:
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.presenting.screen_saver",
               *([] if has_saver else ["--without"])]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=GIVE_UP_SECONDS * 2)
    assert ended.returncode == 0, ended.stderr
    report = json.loads(ended.stdout)
    assert report == {
        "connections": 1, "held at once": False, "held": has_saver, "held after": False, "connections after": 0,
        "inhibitions": [["Line of Contact", "Presenting a briefing"]] if has_saver else []}
