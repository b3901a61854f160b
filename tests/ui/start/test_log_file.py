# SPDX-License-Identifier: MIT
"""The log: what it keeps and what it leaves out, and that it never gets in the way."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from ui.start.log_file import KEPT, MOST_BYTES, USER_MESSAGES, LogFile


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    made = logging.getLogger("ui.a part")
    made.propagate = False
    yield made
    made.handlers.clear()


@pytest.fixture
def file(log: logging.Logger) -> LogFile:
    made = LogFile()
    log.addHandler(made)
    return made


def test_what_came_before_the_file_is_in_it(log: logging.Logger, file: LogFile, tmp_path: Path) -> None:
    log.warning("early")
    assert file.open(tmp_path / "state" / "log.txt")
    log.error("late %s", 2)
    lines = (tmp_path / "state" / "log.txt").read_text("utf-8").splitlines()
    assert lines[0] == "— begin —"
    assert lines[1].endswith("WARNING ui.a part: early") and lines[2].endswith("ERROR ui.a part: late 2")
    assert list(file.tail) == lines[1:]


def test_it_is_replaced_before_it_grows_large(log: logging.Logger, file: LogFile, tmp_path: Path) -> None:
    file.open(tmp_path / "log.txt")
    for _ in range(5 * MOST_BYTES // 300):
        log.warning("x" * 290)
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert set(sizes) == {"log.txt", *(f"log.{number}.txt" for number in range(1, KEPT + 1))}
    assert max(sizes.values()) < MOST_BYTES + 1000


def test_an_error_is_kept_without_its_message(log: logging.Logger, file: LogFile, tmp_path: Path) -> None:
    file.open(tmp_path / "log.txt")
    try:
        {}["what a statement says"]
    except KeyError:
        log.exception("an unexpected error")
    text = (tmp_path / "log.txt").read_text("utf-8")
    assert "KeyError at start/test_log_file.py:" in text and "test_an_error_is_kept" in text
    assert "statement says" not in text


def test_what_was_shown_to_the_user_is_not_kept(file: LogFile) -> None:
    shown = logging.getLogger(USER_MESSAGES)
    shown.addHandler(file)
    try:
        shown.error("bad.json, line 2: “my secret”")
    finally:
        shown.removeHandler(file)
    assert not file.tail


def test_the_home_folder_is_not_named(log: logging.Logger, file: LogFile) -> None:
    log.warning("cannot read %s/papers", Path.home())
    assert file.tail[0].endswith("cannot read ~/papers")


def test_a_folder_that_cannot_be_written_leaves_the_lines_in_memory(
    log: logging.Logger, file: LogFile, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert not file.open(blocked / "log.txt")
    log.warning("still logged")
    assert file.trouble and len(file.tail) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_noticed_once_and_stops_nothing(log: logging.Logger, file: LogFile) -> None:
    assert not file.open(Path("/dev/full"))
    assert "No space left" in file.trouble
    log.warning("still logged")
    assert len(file.tail) == 1


def test_a_record_whose_arguments_do_not_fit_is_kept_as_it_is(file: LogFile) -> None:
    file.emit(logging.LogRecord("a part", logging.WARNING, __file__, 1, "%d apples", ("many",), None))
    assert file.tail[0] == "WARNING a part: %d apples"


def test_nothing_of_qt_is_needed() -> None:
    import subprocess

    names = ", ".join(f"ui.start.{path.stem}" for path in (PROJECT / "ui" / "start").glob("*.py"))
    script = f"import sys, {names}, ui.window.licences; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="permissions are another matter elsewhere")
def test_only_the_user_reads_it(log: logging.Logger, file: LogFile, tmp_path: Path) -> None:
    """Also where an earlier version wrote it for everybody."""
    folder = tmp_path / "state" / "Line of Contact"
    folder.mkdir(parents=True, mode=0o755)
    (folder / "log.1.txt").write_text("older")
    (folder / "log.1.txt").chmod(0o644)
    file.open(folder / "log.txt")
    log.warning("x")
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_libraries_log_is_left_out(log: logging.Logger, file: LogFile, tmp_path: Path) -> None:
    """A server's broken header has the library write down the whole address, with its key."""
    file.open(tmp_path / "log.txt")
    root = logging.getLogger()
    root.addHandler(file)
    try:
        for name in ("urllib3.connectionpool", "requests", "charset_normalizer", "uimaginable"):
            logging.getLogger(name).warning("Failed to parse headers (url=https://x.example/a?token=SECRET)")
        logging.getLogger("maps.http").warning("asked https://me:SECRET@x.example/a/b.json?token=SECRET#SECRET, again")
    finally:
        root.removeHandler(file)
    text = (tmp_path / "log.txt").read_text("utf-8")
    assert "SECRET" not in text and "Failed" not in text
    assert "asked https://x.example/a/b.json?… again" in text and list(file.tail) == text.splitlines()[1:]
