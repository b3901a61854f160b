# SPDX-License-Identifier: MIT
"""Readers: what they answer, what becomes of one that hangs, breaks down or takes too much, and what they may not."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.errors import BriefingError, UnreadableFile
from maps.importing.findings import AreaImportError
from tests.operations import wait_for_operations
from tests.ui.readers import bad_reader
from ui.kit.background import Background
from ui.readers import bounds, reader_process
from ui.readers.held import HeldReader
from ui.readers.reader_process import UnexpectedInReader
from ui.readers.readers import Readers
from ui.readers.reading import Read, Reading, Stopped

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the system's own bounds")


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Readers]:
    """Readers with the jobs of ``bad_reader`` besides."""
    monkeypatch.setattr(reader_process, "program", lambda: [sys.executable, str(bad_reader.__file__)])
    made = Readers()
    yield made
    made.end()


def ask(readers: Readers, job: str, *arguments: object) -> object:
    return readers.ask(Reading("zones.kml"), job, *arguments)


def works(readers: Readers) -> bool:
    return ask(readers, "count", 1) == 1


# Answers


def test_one_reader_serves_one_file_after_the_other(readers: Readers) -> None:
    readers.get_ready()
    assert readers._ready is not None
    pid = readers._ready.pid
    assert works(readers) and works(readers)
    assert readers._ready is not None and readers._ready.pid == pid


def test_what_is_reported_is_heard_meanwhile(readers: Readers) -> None:
    heard: list[tuple[int, ...]] = []
    assert readers.ask(Reading("a"), "count", 6, heard=lambda *numbers: heard.append(numbers)) == 6
    assert heard and all(number < 6 and other == 7 for number, other in heard)


def test_a_sentence_comes_back_as_it_was(readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "zones.geojson"
    path.write_text("{", "utf-8")
    with pytest.raises(AreaImportError) as refused:
        readers.ask(Reading(path.name), "areas", path, None)
    assert refused.value.file == "zones.geojson" and str(refused.value) == str(refused.value.sentence)


def test_an_unexpected_error_is_named_without_its_words(readers: Readers, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(UnexpectedInReader) as met:
        ask(readers, "fail")
    assert met.value.kind == "ZeroDivisionError"
    assert "bad_reader.py" in caplog.text and "secret" not in caplog.text
    assert works(readers)


# Time


def test_a_reading_that_is_stopped_ends_at_once(readers: Readers) -> None:
    reading = Reading("zones.kml")
    threading.Timer(0.3, reading.stop).start()
    with pytest.raises(Stopped, match=r"zones\.kml: reading was stopped; nothing was changed\."):
        readers.ask(reading, "hang")
    with pytest.raises(Stopped):
        readers.ask(reading, "count", 1)
    assert works(readers)


def test_whoever_hears_a_report_may_end_the_reading(readers: Readers) -> None:
    class Enough(Exception):
        pass

    def heard(*_numbers: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        readers.ask(Reading("a"), "count", 50, heard=heard)
    assert works(readers), "and nothing of it is left in the next answer"


def test_a_long_reading_is_reported_once_and_goes_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process, "program", lambda: [sys.executable, str(bad_reader.__file__)])
    monkeypatch.setattr("ui.readers.reading.LIMIT_SECONDS", 0.2)
    owner = QObject()
    received: list[Reading] = []
    ended: list[object] = []
    background = Background(owner)
    background.slow.connect(received.append)
    reading = background.read("zones.kml", lambda read: read("hang"), ended.append, ended.append)
    qtbot.waitUntil(lambda: len(received) == 1)
    assert received == [reading] and not ended and reading.seconds > 0.2
    qtbot.waitUntil(lambda: len(received) == 2)
    reading.stop()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["zones.kml: reading was stopped; nothing was changed."]
    assert wait_for_operations()


# Ends


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_crash_is_one_sentence_and_the_next_file_is_read(readers: Readers, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(UnreadableFile, match=r"^zones\.kml: .*broke down over it;"):
        ask(readers, "crash")
    assert "signal 11" in caplog.text
    assert works(readers)


@pytest.mark.parametrize("job", ["take_memory", "take_memory_slowly"])
def test_too_much_memory_is_one_sentence(readers: Readers, job: str) -> None:
    with pytest.raises(UnreadableFile, match="needs more than 1 GB of memory"):
        ask(readers, job)
    assert works(readers)


def test_the_watch_ends_what_no_limit_of_the_system_does(
    monkeypatch: pytest.MonkeyPatch, readers: Readers, tmp_path: Path
) -> None:
    """As on systems without such limits."""
    script = tmp_path / "unlimited.py"
    script.write_text(
        f"import runpy, sys; sys.path.insert(0, {str(bad_reader.ROOT)!r}); from ui.readers import bounds\n"
        f"bounds._limit_resources = lambda: None\n"
        f"runpy.run_path({str(bad_reader.__file__)!r}, run_name='__main__')\n", "utf-8")
    monkeypatch.setattr(reader_process, "program", lambda: [sys.executable, str(script)])
    with pytest.raises(UnreadableFile, match="needs more than 1 GB of memory"):
        ask(readers, "take_memory_slowly")


def test_a_reader_that_died_while_it_was_ready_is_replaced(readers: Readers) -> None:
    readers.get_ready()
    assert works(readers) and readers._ready is not None
    reader = readers._ready
    reader._process.kill()
    reader._process.wait()
    assert works(readers)


def test_no_further_process_is_one_sentence(readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_arguments: object, **_named: object) -> None:
        raise OSError(11, "no more")

    monkeypatch.setattr(reader_process.subprocess, "Popen", none)
    readers.get_ready()
    with pytest.raises(BriefingError, match="the system starts no further process"):
        ask(readers, "count", 1)


def test_readers_end_with_the_program(readers: Readers) -> None:
    assert works(readers) and readers._ready is not None
    process = readers._ready._process
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 0


# What a reader may not


@pytest.mark.parametrize("job", ["answer_a_function", "answer_own_function"])
def test_no_function_is_taken_from_a_reader(readers: Readers, job: str) -> None:
    with pytest.raises(UnexpectedInReader):
        ask(readers, job)
    assert works(readers)


@pytest.mark.parametrize(
    "what", ["write", "append", "remove", "rename", "folder", "connect", "run", "link", "cut"])
def test_a_reader_writes_nothing_connects_nowhere_and_runs_nothing(
    readers: Readers, tmp_path: Path, what: str
) -> None:
    (tmp_path / "there").write_bytes(b"kept")
    assert ask(readers, "attempt", what, tmp_path) == "PermissionError"
    assert (tmp_path / "there").read_bytes() == b"kept" and len(list(tmp_path.iterdir())) == 1


@linux_only
@pytest.mark.parametrize("what", ["write", "append", "remove", "folder"])
def test_nor_does_a_library_where_the_system_knows_landlock(readers: Readers, tmp_path: Path, what: str) -> None:
    import ctypes

    if ctypes.CDLL(None).syscall(bounds._CREATE, None, 0, 1) < 1:
        pytest.skip("this system has no Landlock")
    (tmp_path / "there").write_bytes(b"kept")
    assert ask(readers, "attempt_in_c", what, tmp_path) == 13
    assert (tmp_path / "there").read_bytes() == b"kept"


# Readers that hold a file


def test_a_held_reader_gets_its_file_again_after_a_crash(readers: Readers) -> None:
    held, reading = HeldReader(readers, "count", 1), Reading("paper.pdf")  # type: ignore[arg-type]
    asking = Read(reading, readers.ask)
    assert held.do(asking, "count", 2) == 2
    with pytest.raises(UnreadableFile, match="broke down"):
        held.do(asking, "crash")
    assert held.do(asking, "count", 3) == 3
    threading.Timer(0.3, held.close).start()
    began = time.monotonic()
    with pytest.raises(BriefingError):
        held.do(asking, "hang")
    assert time.monotonic() - began < 60 and readers._all <= {readers._ready}
    with pytest.raises(Stopped):
        held.do(asking, "count", 1)
