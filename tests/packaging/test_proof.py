# SPDX-License-Identifier: MIT
"""The proof finds what it looks for: a program that reaches out, one that writes elsewhere, another picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from bundling.proof import can_isolate, can_trace, counts, difference
from bundling.traces import CALLS, outside, spoken_to, written

REACHING_OUT = """
import socket
try: socket.create_connection(("192.0.2.1", 80), 0.01)
except OSError: pass
"""


def traced(code: str, folder: Path) -> list[str]:
    trace = folder / "trace.txt"
    command = ["strace", "-f", "-qq", "-y", "-s", "512", "-e", f"trace={CALLS}", "-o", str(trace)]
    subprocess.run([*command, sys.executable, "-c", code], check=True, cwd=folder)
    return trace.read_text("utf-8", "replace").splitlines()


needs_strace = pytest.mark.skipif(not can_trace(), reason="strace is not there or not allowed")


@needs_strace
def test_a_connection_is_seen(tmp_path: Path) -> None:
    [line] = spoken_to(traced(REACHING_OUT, tmp_path))
    assert "192.0.2.1" in line


@needs_strace
def test_what_is_written_elsewhere_is_seen(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    lines = traced(f"open({str(home / 'in')!r}, 'w'); open('out', 'w'); import os; os.mkdir('made')", tmp_path)
    assert outside(written(lines, tmp_path), home) == [str(tmp_path / "made"), str(tmp_path / "out")]
    assert spoken_to(lines) == []


def test_reading_is_no_writing_and_a_failed_write_is_one() -> None:
    lines = [
        '7  openat(AT_FDCWD</w>, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3</etc/passwd>',
        '7  openat(AT_FDCWD</w>, "log", O_WRONLY|O_CREAT, 0666) = -1 EACCES (Permission denied)',
        '7  rename("/h/a", "/h/b" <unfinished ...>',
        "7  <... rename resumed>)             = 0",
    ]
    assert written(lines, Path("/")) == {"/w/log", "/h/a", "/h/b"}


def test_speaking_on_the_machine_itself_is_none_with_a_network() -> None:
    assert spoken_to(['7  connect(20<s>, {sa_family=AF_UNIX, sun_path="/run/bus"}, 29) = 0']) == []
    assert spoken_to(['7  sendto(20<s>, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 1']) != []


@pytest.mark.skipif(not can_isolate(), reason="no network of its own is to be had")
def test_a_connection_counts_in_a_network_with_nothing_in_it() -> None:
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", "sh", "-c", '"$@"; cat /proc/net/snmp', "sh",
         sys.executable, "-c", REACHING_OUT],
        capture_output=True, text=True, check=True,
    )
    assert counts(done.stdout)["Ip OutNoRoutes"] == 1


def test_a_picture_differs_by_what_can_be_seen(tmp_path: Path) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#f8f6f1"))
    image.save(str(tmp_path / "one.png"))
    for x in range(50):
        image.setPixelColor(x, 0, QColor("#b5482f"))
    image.setPixelColor(99, 99, QColor("#f7f6f1"))
    image.save(str(tmp_path / "other.png"))
    assert difference(tmp_path / "one.png", tmp_path / "one.png") == 0
    assert difference(tmp_path / "one.png", tmp_path / "other.png") == 0.005
    image.copy(0, 0, 50, 50).save(str(tmp_path / "small.png"))
    assert difference(tmp_path / "one.png", tmp_path / "small.png") == 1
