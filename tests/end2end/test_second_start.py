# SPDX-License-Identifier: MIT
"""A second start: its file opens in the existing window, whatever state that is in."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket

from briefing.structs import changed
from tests.briefing.examples import document
from tests.corpora import PROJECT
from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.room import Room
from tests.patience import GIVE_UP_SECONDS
from ui.kit.questions import Question
from ui.second_starts import SecondStarts
from ui.start.single_instance import SingleInstance, session_name
from ui.window.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="started as on POSIX")


@pytest.fixture
def listening(new_window: Callable[..., Driver], tmp_path: Path) -> Iterator[Driver]:
    """A window that answers second starts."""
    driver = new_window(settings=settings_in(tmp_path / "own"))
    starts(driver).listen(str(tmp_path / "socket"))
    yield driver
    starts(driver).close()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return written(tmp_path / "other.json", "Another one")


def written(path: Path, title: str) -> Path:
    path.write_text(json.dumps({**document(), "title": title}), "utf-8")
    return path


def starts(driver: Driver) -> SecondStarts:
    return driver.controllers.services.second_starts


def say(folder: Path, message: bytes) -> QLocalSocket:
    line = QLocalSocket()
    line.connectToServer(str(folder / "socket"))
    assert line.waitForConnected()
    line.write(message)
    line.flush()
    return line


def hand_over(folder: Path, path: Path | None) -> None:
    line = say(folder, json.dumps({"open": str(path) if path else None, "token": ""}).encode() + b"\n")
    wait_until(lambda: line.bytesAvailable() or line.state() == QLocalSocket.LocalSocketState.UnconnectedState,
               "the first start answers")
    assert line.readAll() == b"ok\n"


def test_its_file_opens_and_the_window_comes_forward(listening: Driver, other: Path, tmp_path: Path) -> None:
    listening.window.showMinimized()
    hand_over(tmp_path, other)
    wait_until(lambda: listening.opened.path == other, "the other briefing is open")
    assert not listening.window.isMinimized()
    assert listening.window.isActiveWindow()


def test_without_a_file_the_window_only_comes_forward(listening: Driver, tmp_path: Path) -> None:
    before = listening.opened
    listening.window.showMinimized()
    hand_over(tmp_path, None)
    wait_until(lambda: not listening.window.isMinimized(), "the window is back")
    assert listening.opened is before


def test_unsaved_changes_are_asked_about_first(listening: Driver, other: Path, tmp_path: Path) -> None:
    session = listening.controllers.session
    session.apply("title", changed(session.briefing, title="Mine"))
    hand_over(tmp_path, other)
    wait_until(lambda: listening.window.findChildren(Question), "there is a question")
    [question] = listening.window.findChildren(Question)
    assert "Mine" in listening.opened.briefing.title
    question.buttons["Don't save"].click()
    wait_until(lambda: listening.opened.path == other, "the other briefing is open")


def test_the_file_that_is_open_already_stays_as_it_is(listening: Driver, other: Path, tmp_path: Path) -> None:
    hand_over(tmp_path, other)
    wait_until(lambda: listening.opened.path == other, "the other briefing is open")
    before = listening.opened
    hand_over(tmp_path, other)
    hand_over(tmp_path, None)
    assert listening.opened is before


def test_while_presenting_the_room_sees_nothing_of_it(listening: Driver, other: Path, tmp_path: Path) -> None:
    room = Room(listening).begin()
    before = listening.opened
    hand_over(tmp_path, other)
    assert not listening.window.isActiveWindow()
    assert listening.opened is before
    room.press(Qt.Key.Key_Escape)
    wait_until(lambda: room.is_over, "presenting has ended")


@pytest.mark.parametrize("message", [b"nonsense\n", b"{}\n", b"[]\n", b'{"open": 1}\n', b"x" * 70_000,
                                     b"[" * 60_000 + b"\n", b'{"open": "/a\\u0000b", "token": ""}\n',
                                     b'{"open": "/a\\ud800b", "token": ""}\n', b'{"open": null, "token": "\\ud800"}\n',
                                     b'{"open": null, "token": "a\\u0000"}\n', b"\xff\xfe\n"])
def test_nonsense_is_hung_up_on(listening: Driver, tmp_path: Path, message: bytes) -> None:
    before = listening.opened
    line = say(tmp_path, message)
    wait_until(lambda: line.state() == QLocalSocket.LocalSocketState.UnconnectedState, "the line is cut")
    assert line.readAll() == b""
    assert listening.opened is before


MAC = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from ui.mac_application import MacApplication
application = MacApplication(sys.argv[:1])
QCoreApplication.sendEvent(application, QFileOpenEvent("early.briefing"))
application.give_files_to(lambda path: print("opened", path))
QCoreApplication.sendEvent(application, QFileOpenEvent("later.briefing"))
"""


def test_macos_says_it_in_an_event_and_early_ones_are_kept() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MAC], cwd=PROJECT, capture_output=True, text=True, timeout=GIVE_UP_SECONDS,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert ran.stdout.splitlines() == ["opened early.briefing", "opened later.briefing"], ran.stderr


class Session:
    """A user's session in which main.py is started several times."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # The socket's path has to be short, and the tests' folders are not.
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder)}
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            self.environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
        run = folder / "run"
        run.mkdir(mode=0o700)
        self.environment["XDG_RUNTIME_DIR"] = str(run)
        self.started: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen([sys.executable, str(PROJECT / "main.py"), *arguments], cwd=PROJECT,
                                   env=self.environment, stderr=subprocess.PIPE, text=True)
        self.started.append(process)
        return process

    @property
    def last(self) -> str:
        files = list((self.folder / "config").rglob("settings.ini"))
        return str(Settings(files[0]).last_briefing or "") if files else ""

    def end(self) -> None:
        for process in self.started:
            process.kill()
            process.communicate()


def code_of(process: subprocess.Popen[str], what: str) -> int | None:
    """Waits for a start to end; returns its exit code."""
    wait_until(lambda: process.poll() is not None, what)
    return process.returncode


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session(tmp_path)
    yield made
    made.end()


def test_two_processes_make_one_window(session: Session, tmp_path: Path) -> None:
    first = session.start(str(written(tmp_path / "one.json", "One")))
    wait_until(lambda: session.last.endswith("one.json"), "the first file is open")
    second = session.start(str(written(tmp_path / "two.json", "Two")))
    assert code_of(second, "the second start ends") == 0
    wait_until(lambda: session.last.endswith("two.json"), "the second file is open")
    assert first.poll() is None


def test_after_a_kill_the_next_start_is_the_first(session: Session, tmp_path: Path) -> None:
    one, two, three = (str(written(tmp_path / f"{name}.json", name)) for name in ("one", "two", "three"))
    killed = session.start(one)
    wait_until(lambda: session.last == one, "the first file is open")
    killed.send_signal(signal.SIGKILL)
    code_of(killed, "the first start is gone")
    next_one = session.start(two)
    wait_until(lambda: session.last == two, "the second file is open")
    assert code_of(session.start(three), "the third start ends") == 0
    wait_until(lambda: session.last == three, "the third file is open")
    assert next_one.poll() is None


def test_ten_at_once_make_one_window(session: Session, tmp_path: Path) -> None:
    files = [written(tmp_path / f"{number}.json", f"Number {number}") for number in range(10)]
    processes = [session.start(str(file)) for file in files]
    wait_until(lambda: sum(process.poll() == 0 for process in processes) == 9, "nine have handed over")
    assert [process.poll() for process in processes].count(None) == 1


def test_a_window_of_ones_own_may_be_asked_for(session: Session, tmp_path: Path) -> None:
    session.start(str(written(tmp_path / "one.json", "One")))
    wait_until(lambda: session.last.endswith("one.json"), "the first file is open")
    own = session.start("--new-window", str(written(tmp_path / "two.json", "Two")))
    wait_until(lambda: session.last.endswith("two.json"), "the second file is open")
    assert own.poll() is None


def test_a_picture_is_never_handed_over(session: Session, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "run" / "line-of-contact", session_name(session.environment))
    first.claim(None)
    picture = tmp_path / "picture.png"
    taking = session.start("--screenshot", str(picture), "--size", "640x480")
    assert code_of(taking, "the picture is taken") == 0
    assert picture.exists()
    first.release()
    shutil.rmtree(tmp_path / "run")
