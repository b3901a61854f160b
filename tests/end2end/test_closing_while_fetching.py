# SPDX-License-Identifier: MIT
"""Closes the window while days are fetched from a server that never ends its answer: the program ends, and cleanly."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.briefing.examples import document
from tests.corpora import PROJECT
from tests.end2end.process import python_process
from tests.maps.http import serving

PROGRAM = """
import datetime, pathlib, sys
from dataclasses import replace
import main
from PySide6.QtCore import QTimer
from maps.http import client
from maps.http.limits import HttpLimits
from ui import application

client.HttpLimits = lambda: HttpLimits(connect_s=1e6, read_s=1e6, whole_s=1e6)  # so that only closing ends it
address, asked, briefing = sys.argv[1:]
timer = QTimer(interval=10)

def fetch(controllers):
    library = controllers.timeline.library
    day = datetime.date(2024, 11, 20)
    library.fetch(library.known.add(address), day, day)
    timer.start()

def close():
    if pathlib.Path(asked).exists():
        timer.stop()
        running.window.close()

def run(self):
    global running
    running = self
    self.built.connect(fetch)
    timer.timeout.connect(close)
    started(self)

started, application.Application.run = application.Application.run, run
sys.exit(main.main(["--new-window", briefing]))
"""


@contextmanager
def answering(fault: Callable[[serving.Handler], None], asked: Path) -> Iterator[str]:
    """A server that says in a file when it was asked, and then fails in this way."""
    def respond(handler: serving.Handler) -> None:
        asked.touch()
        fault(handler)

    with serving.serving() as server:
        server.routes["/20241120.geojson"] = respond
        yield server.base


@contextmanager
def no_handshake(asked: Path) -> Iterator[str]:
    """A server that takes connections and never says a word of TLS."""
    connections = []

    def accept() -> None:
        connections.append(listening.accept()[0])
        asked.touch()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=accept, daemon=True).start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        for each in connections:
            each.close()


SERVERS = {
    "silent": lambda asked: answering(serving.silent, asked),
    "dripping headers": lambda asked: answering(serving.dripping_headers, asked),
    "dripping body": lambda asked: answering(serving.dripping_body, asked),
    "busy": lambda asked: answering(serving.failing(503, Retry_After="25"), asked),
    "no handshake": no_handshake,
}


@pytest.mark.parametrize("kind", SERVERS)
def test_the_program_ends_and_leaves_nothing(tmp_path: Path, kind: str) -> None:
    path, asked = tmp_path / "mine.json", tmp_path / "asked"
    path.write_text(json.dumps(document()), "utf-8")
    folders = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    with SERVERS[kind](asked) as address:
        done = python_process("-c", PROGRAM, f"{address}/20241120.geojson", str(asked), str(path), environment={
            **folders, "no_proxy": "*", "PYTHONPATH": str(PROJECT)})
    assert done.returncode == 0, done.stderr
    assert asked.exists() and "Traceback" not in done.stderr
    assert not list(tmp_path.glob(".~lock*")) and not list((tmp_path / "cache").rglob("*.day"))
    assert sys.platform != "linux" or not list((tmp_path / "cache").rglob("*.tmp"))
