# SPDX-License-Identifier: MIT
"""Locks: one of this computer, one left by a crash, one that another computer left in a shared folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from ui.files.file_lock import FileLock


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    made = tmp_path / "shared.briefing"
    made.write_bytes(b"")
    return made


def lock_of(briefing: Path) -> Path:
    return briefing.with_name(f".~lock.{briefing.name}#")


def leave_lock(briefing: Path, host: str = "OTHER-LAPTOP", days: int = 30) -> Path:
    beside = lock_of(briefing)
    beside.write_text(f"4242\nline-of-contact\n{host}\n")
    then = time.time() - days * 86_400
    os.utime(beside, (then, then))
    return beside


def test_another_window_of_this_computer_holds_the_file(briefing: Path) -> None:
    first, second = FileLock(), FileLock()
    assert first.take(briefing) == ""
    assert "held open by" in second.take(briefing) and not second.is_elsewhere
    assert "held open by" in second.take(briefing, by_force=True), "force is for other computers only"
    first.release()
    assert second.take(briefing) == ""


def test_the_lock_of_a_program_that_died_here_is_taken_over_by_itself(briefing: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from ui.files.file_lock import FileLock;"
        f"lock = FileLock(); print(repr(lock.take(Path({str(briefing)!r})))); sys.stdout.flush(); os._exit(9)")
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert out.stdout.strip() == "''" and lock_of(briefing).exists()
    assert FileLock().take(briefing) == ""


def test_another_computers_lock_says_who_and_since_when_and_may_be_taken_over(briefing: Path) -> None:
    leave_lock(briefing)
    lock = FileLock()
    said = lock.take(briefing)
    was_elsewhere = lock.is_elsewhere
    assert "OTHER-LAPTOP" in said and "take it over" in said and was_elsewhere
    since = time.localtime(time.time() - 30 * 86_400)
    assert time.strftime("%H:%M", since) in said and str(since.tm_year) in said
    assert lock.take(briefing, by_force=True) == ""
    assert QSysInfo.machineHostName() in lock_of(briefing).read_text()
    lock.release()
    assert not lock_of(briefing).exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b",user,host,28.11.2026 10:00,file:///x;", b"1\n" * 5_000])
def test_a_lock_of_another_program_may_be_taken_over(briefing: Path, content: bytes) -> None:
    lock_of(briefing).write_bytes(content)
    lock = FileLock()
    said = lock.take(briefing)
    assert bool(said) == lock.is_elsewhere
    assert lock.take(briefing, by_force=True) == ""


def test_a_lock_that_was_taken_over_is_noticed_and_left(briefing: Path) -> None:
    lock = FileLock()
    lock.take(briefing)
    assert lock.taken_by() == ""
    leave_lock(briefing)
    assert lock.taken_by() == "OTHER-LAPTOP"
    lock.release()
    assert "OTHER-LAPTOP" in lock_of(briefing).read_text(), "it is theirs now"


def test_a_lock_that_vanished_is_no_takeover(briefing: Path) -> None:
    lock = FileLock()
    lock.take(briefing)
    lock_of(briefing).unlink()
    assert lock.taken_by() == ""
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="links of another kind")
def test_a_link_and_its_file_have_one_lock(briefing: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.briefing"
    link.symlink_to(briefing)
    first, second = FileLock(), FileLock()
    assert first.take(link) == "" and lock_of(briefing).exists()
    assert "held open by" in second.take(briefing)
    first.release()
    assert list((tmp_path / "desk").iterdir()) == [link]


@pytest.mark.skipif(os.name != "posix", reason="a name is as long as the system takes elsewhere")
@pytest.mark.parametrize("size", [247, 255])
def test_a_file_with_a_long_name_is_locked_too(tmp_path: Path, size: int) -> None:
    briefing = tmp_path / ("x" * (size - 9) + ".briefing")
    briefing.write_bytes(b"")
    first, second = FileLock(), FileLock()
    assert first.take(briefing) == "" and "held open by" in second.take(briefing)
    first.release()
    assert second.take(briefing) == ""
    second.release()


def test_whoever_takes_the_lock_removes_what_a_crash_left_of_saving(briefing: Path) -> None:
    left = briefing.with_name(".shared.briefing.k3_9xq1z.part")
    other = briefing.with_name(".other.briefing.k3_9xq1z.part")
    for path in (left, other):
        path.write_bytes(b"half")
    leave_lock(briefing)
    lock = FileLock()
    assert lock.take(briefing) and left.exists(), "somebody else may be writing it"
    assert lock.take(briefing, by_force=True) == ""
    assert not left.exists() and other.exists()
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="no pipes among files")
def test_a_pipe_in_a_lock_s_place_is_not_waited_for(briefing: Path) -> None:
    os.mkfifo(lock_of(briefing))
    lock = FileLock()
    assert lock.take(briefing) == "" and lock.taken_by() == ""
    lock.release()
    assert lock_of(briefing).is_fifo()
