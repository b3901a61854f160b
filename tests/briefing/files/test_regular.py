# SPDX-License-Identifier: MIT
"""Pipes, devices and sockets under the name of a file are refused at once by whatever opens files."""

from __future__ import annotations

import contextlib
import datetime
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.errors import BriefingError, NotAFile
from briefing.files.package import is_package
from briefing.files.read_write import load
from briefing.files.regular import open_regular
from briefing.sheets.cells import FileChoices
from briefing.snapshots.taking import take_snapshot
from briefing.tables.reading import read_file
from maps.errors import MapError
from maps.importing.files.reading import read_layers
from maps.providers.forms import head_of, json_in
from maps.providers.own_files import form_in
from tests.patience import GIVE_UP_SECONDS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="no file of these kinds")

NOW = datetime.datetime(2024, 11, 21, tzinfo=datetime.UTC)

READERS: dict[str, Callable[[Path], Any]] = {
    "a briefing": lambda path: load(path, ()),
    "a snapshot": lambda path: take_snapshot(path, NOW),
    "a table": lambda path: read_file(path, FileChoices(), lambda _rows: None),
    "areas": read_layers,
}


@pytest.fixture(params=["pipe", "device", "socket"])
def thing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "thing.json"
    with contextlib.ExitStack() as open_until_the_end:
        if request.param == "pipe":
            os.mkfifo(path)
        elif request.param == "device":
            path.symlink_to("/dev/zero")
        else:
            line = open_until_the_end.enter_context(socket.socket(socket.AF_UNIX))
            line.bind(str(path))
        yield path


def in_time(act: Callable[[], object]) -> list[object]:
    """Runs something in a thread, which may never end; returns what it returned or raised."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(act())
        except Exception as error:  # noqa: BLE001 (looked at by the caller)
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(GIVE_UP_SECONDS)
    assert not thread.is_alive(), "it waits for a writer"
    return outcome


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_says_that_it_is_no_file(thing: Path, reader: str) -> None:
    (error,) = in_time(lambda: READERS[reader](thing))
    assert isinstance(error, BriefingError | MapError), error
    assert "thing.json" in str(error) and "this is not a file; " in str(error)


def test_nothing_that_looks_into_a_file_waits(thing: Path) -> None:
    assert in_time(lambda: is_package(thing)) == [False]
    assert in_time(lambda: head_of(thing)) == [b""]
    assert in_time(lambda: form_in(thing.parent)) == [None]
    (error,) = in_time(lambda: json_in(thing))
    assert isinstance(error, NotAFile)


def test_a_file_is_opened_whatever_leads_to_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").symlink_to("a")
    with open_regular(tmp_path / "b") as file:
        assert file.read() == b"one"
    with pytest.raises(FileNotFoundError):
        open_regular(tmp_path / "c")
    with pytest.raises(NotAFile):
        open_regular(tmp_path)
