# SPDX-License-Identifier: MIT
"""However the program is ended, unsaved work is there at the next start."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QSessionManager
from pytestqt.qtbot import QtBot

from briefing.files.read_write import load
from maps.areas import AreaLayer
from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS
from ui.endings import Endings
from ui.files.recovery import left_over

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of another kind")

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from briefing.editing import put_statement
from briefing.structs import changed
from maps.areas import read_control_layer
from ui.endings import Endings
from ui.files.open_briefing import open_briefing
from ui.files.recovery import Recovery
from ui.files.session import Session
from ui.kit.background import Background
qt = QApplication([])
window = QWidget()
window.show()
layer = read_control_layer(Path({layer!r}))
session = Session(window, open_briefing(Path({file!r}), layer))
recovery = Recovery(session, Background(window), Path({folder!r}))
Endings(recovery.keep_now, session).watch()
statement = session.briefing.statements[0]
session.apply("Edit", put_statement(session.briefing, changed(statement, text="Not saved when it ended.")))
QTimer.singleShot(0, lambda: print("edited", flush=True))
sys.exit(qt.exec())
"""
LAYER = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"
BRIEFING = PROJECT / "resources" / "briefings" / "ceasefire-terms-2024-11-20.json"

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a program with an unsaved edit, and waits until its event loop runs."""
    started: list[subprocess.Popen[str]] = []

    def begin(*before: str, **variables: str) -> subprocess.Popen[str]:
        script = _PROGRAM.format(layer=str(LAYER), file=str(BRIEFING), folder=str(tmp_path))
        process = subprocess.Popen(
            [*before, sys.executable, "-c", script], cwd=PROJECT, env={**os.environ, **variables}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        started.append(process)
        assert process.stdout is not None and process.stdout.readline() == "edited\n"
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def check_kept(folder: Path, layer: AreaLayer) -> None:
    (kept,) = left_over(folder)
    assert load(kept.copy, layer).briefing.statements[0].text == "Not saved when it ended."


@posix_only
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_keeps_what_is_not_saved(start: Start, tmp_path: Path, layer: AreaLayer, name: str) -> None:
    number = getattr(signal, name)
    process = start()
    process.send_signal(number)
    assert process.wait(GIVE_UP_SECONDS) == 128 + number
    check_kept(tmp_path, layer)


@posix_only
def test_a_signal_that_is_ignored_from_the_start_stays_ignored(start: Start, tmp_path: Path, layer: AreaLayer) -> None:
    process = start("nohup")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.5)
    process.terminate()
    assert process.wait(GIVE_UP_SECONDS) == 128 + signal.SIGTERM
    check_kept(tmp_path, layer)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a display that can be taken away")
def test_a_display_that_is_gone_keeps_what_is_not_saved(start: Start, tmp_path: Path, layer: AreaLayer) -> None:
    reading, writing = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24"],
                               pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        process = start(DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")
        display.kill()
        assert process.wait(GIVE_UP_SECONDS) != 0
    finally:
        display.kill()
        display.wait()
    check_kept(tmp_path, layer)


def test_the_end_of_the_session_keeps_and_lets_the_window_ask(qtbot: QtBot) -> None:
    """Qt emits these signals in the middle of the system's call; the manager of a session cannot be made here."""
    kept: list[str] = []
    parent = QObject()
    endings = Endings(lambda: kept.append("kept"), parent)
    endings.watch()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    assert application.receivers("2commitDataRequest(QSessionManager&)") > 0
    assert application.receivers("2saveStateRequest(QSessionManager&)") > 0
    endings._session_ends(None)  # type: ignore[arg-type]
    assert kept == ["kept"] and QSessionManager is not None
    endings.stop()


@posix_only
def test_handlers_go_back_to_whoever_had_them(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    parent = QObject()
    left: list[int] = []
    endings = Endings(lambda: None, parent, left.append)
    endings.watch()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0)  # the handler runs between two lines of Python
    qtbot.waitUntil(lambda: left == [128 + signal.SIGTERM])
    endings.stop()
    endings.stop()
    assert signal.getsignal(signal.SIGTERM) is before and signal.set_wakeup_fd(-1) == -1
