# SPDX-License-Identifier: MIT
"""Holds up what is read, so that a test can do something meanwhile."""

from __future__ import annotations

import threading

import pytest

from tests.patience import wait_for
from ui.readers.messages import Heard
from ui.readers.readers import Readers
from ui.readers.reading import Reading, unheard


class ReadingGate:
    """Holds up each reading of files whose names begin so, until it may go on or is stopped."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str = "", reports: tuple[int, ...] = ()) -> None:
        """``reports`` is what a reading reports before it waits."""
        self.begun, self.go, self.stopped = threading.Event(), threading.Event(), threading.Event()
        real, stop = Readers.ask, Reading.stop

        def wait(readers: Readers, reading: Reading, job: str, *arguments: object, heard: Heard = unheard) -> object:
            if str(reading.name).startswith(name) and not self.go.is_set():
                if reports:
                    heard(*reports)
                self.begun.set()
                wait_for(self.go, "what is read may go on")
            return real(readers, reading, job, *arguments, heard=heard)

        def stopped(reading: Reading) -> None:
            stop(reading)
            self.stopped.set()
            self.go.set()

        monkeypatch.setattr(Readers, "ask", wait)
        monkeypatch.setattr(Reading, "stop", stopped)
