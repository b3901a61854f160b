# SPDX-License-Identifier: MIT
"""The files of the site, as the engine's thread reads them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.map.web_scheme import _opened


def test_a_file_is_read_without_asking_python(qtbot: QtBot, tmp_path: Path) -> None:
    """An object of a class that Python may override waits for Python's lock at each read."""
    file = tmp_path / "some.json"
    file.write_bytes(b"x" * 300_000)
    job = QObject()
    body = _opened(file, job)
    assert not shiboken6.createdByPython(body)
    assert bytes(body.readAll().data()) == b"x" * 300_000
    del job


@pytest.mark.skipif(sys.platform != "linux", reason="the system's list of open files")
def test_it_stays_open_until_the_job_ends_and_no_longer(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "some.json"
    file.write_bytes(b"some")
    job = QObject()
    body = _opened(file, job)
    assert shiboken6.isValid(body) and body.isOpen()
    with qtbot.waitSignal(job.destroyed):
        job.deleteLater()
    qtbot.waitUntil(lambda: not _is_held(file))


def _is_held(file: Path) -> bool:
    return any(each.resolve() == file for each in Path("/proc/self/fd").iterdir())


def test_a_missing_file_is_an_error_of_the_system(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        _opened(tmp_path / "none.json", QObject())
