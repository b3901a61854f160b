# SPDX-License-Identifier: MIT
"""A start is the first, hands over to the first, or is on its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS
from ui.start.folders import session_folder
from ui.start.single_instance import ANSWER, SingleInstance, Standing, address_in, session_name

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="sockets and permissions of POSIX")

HOLDER = """
import sys
from pathlib import Path
from ui.start.folders import session_folder
from ui.start.single_instance import SingleInstance
print(SingleInstance(Path(sys.argv[1])).claim(None).value, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "session"


@contextmanager
def first_elsewhere(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is the first and does not listen."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "first"
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def listening(address: str, answer: bytes = ANSWER) -> Iterator[list[bytes]]:
    received: list[bytes] = []
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(address)
    server.listen()

    def serve() -> None:
        line, _ = server.accept()
        with line:
            received.append(line.recv(65_536))
            line.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield received
    finally:
        thread.join(GIVE_UP_SECONDS)
        server.close()


def test_the_only_start_is_the_first(folder: Path) -> None:
    start = SingleInstance(folder)
    assert start.claim(None) is Standing.FIRST
    assert start.is_first
    start.release()
    assert not start.is_first


@POSIX
def test_a_second_start_hands_its_file_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token")
    with first_elsewhere(folder):
        second = SingleInstance(folder)
        with listening(second.address) as received:
            assert second.claim(Path("a briefing.briefing"), GIVE_UP_SECONDS) is Standing.HANDED_OVER
    path = folder.parent / "a briefing.briefing"
    assert received == [f'{{"open": "{path}", "token": "token"}}\n'.encode()]


@POSIX
def test_a_killed_process_is_no_longer_the_first(folder: Path) -> None:
    with first_elsewhere(folder) as process:
        SingleInstance(folder)
        process.kill()
        process.wait()
        assert SingleInstance(folder).claim(None, GIVE_UP_SECONDS) is Standing.FIRST


@POSIX
def test_what_a_crash_left_behind_delays_no_start(folder: Path) -> None:
    start = SingleInstance(folder)
    folder.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as dead:
        dead.bind(start.address)
    (folder / "line-of-contact.lock").touch()
    assert start.claim(None, GIVE_UP_SECONDS) is Standing.FIRST


@POSIX
@pytest.mark.parametrize("answer", [b"", b"no\n"])
def test_a_first_one_that_does_not_answer_leaves_a_start_on_its_own(folder: Path, answer: bytes) -> None:
    with first_elsewhere(folder):
        start = SingleInstance(folder)
        with listening(start.address, answer):
            assert start.claim(None, 0.2) is Standing.ALONE
        assert not start.is_first


@POSIX
def test_a_first_one_that_is_still_coming_up_is_waited_for(folder: Path) -> None:
    with first_elsewhere(folder):
        second = SingleInstance(folder)
        found: list[Standing] = []
        thread = threading.Thread(target=lambda: found.append(second.claim(None, GIVE_UP_SECONDS)))
        thread.start()
        with listening(second.address):
            thread.join(GIVE_UP_SECONDS)
    assert found == [Standing.HANDED_OVER]


def test_where_no_lock_can_be_made_every_start_is_on_its_own(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert SingleInstance(blocked / "folder").claim(None) is Standing.ALONE


@POSIX
def test_the_session_folder_is_private_or_none(tmp_path: Path) -> None:
    own = tmp_path / "run"
    own.mkdir(mode=0o700)
    assert session_folder({"XDG_RUNTIME_DIR": str(own)}) == own / "line-of-contact"
    own.chmod(0o777)
    temporary = session_folder({"XDG_RUNTIME_DIR": str(own), "TMPDIR": str(tmp_path)})
    assert temporary.parent == tmp_path and temporary.stat().st_mode & 0o777 == 0o700
    temporary.rmdir()
    temporary.symlink_to(own)
    assert not session_folder({"TMPDIR": str(tmp_path)}).exists()


def test_each_display_has_its_own_name() -> None:
    names = {
        session_name({}), session_name({"DISPLAY": ":0"}), session_name({"DISPLAY": ":1"}),
        session_name({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}),
    }
    assert len(names) == 4
    assert "/" not in session_name({"WAYLAND_DISPLAY": "/run/user/1000/wayland-0"})


@POSIX
def test_an_address_fits_wherever_the_folder_is(tmp_path: Path) -> None:
    long = tmp_path / ("long " * 30)
    assert len(os.fsencode(address_in(long, "window"))) <= 100
    assert address_in(long, "window") != address_in(long, "other")
