# SPDX-License-Identifier: MIT
"""Files for the user are written whole, or one sentence says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.files.writing import write_file


def test_a_file_is_written_in_its_folder(qtbot: QtBot, tmp_path: Path) -> None:
    assert write_file(tmp_path / "new" / "log.csv", b"a,b") is None
    assert (tmp_path / "new" / "log.csv").read_bytes() == b"a,b"


@pytest.mark.skipif(os.name != "posix", reason="no pipes among files")
def test_a_pipe_is_never_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    os.mkfifo(path)
    assert write_file(path, b"a,b") == f"log.csv in {tmp_path} is not a file; choose another name."
    assert path.is_fifo()


def test_where_no_folder_can_be_made_the_reason_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    said = write_file(tmp_path / "file" / "log.csv", b"a,b")
    assert said is not None and "log.csv cannot be written in" in said and "choose another folder" in said
