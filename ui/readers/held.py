# SPDX-License-Identifier: MIT
"""A reader that keeps a file in mind between questions."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from ui.readers.reader_process import ReaderEnded, ReaderProcess
from ui.readers.readers import Readers, ended
from ui.readers.reading import Read, Stopped, unheard


class HeldReader:
    """Gives a file to a reader, then asks about it; where the reader dies, another one gets the file."""

    def __init__(self, readers: Readers, job: str, data: bytes | Path, *more: object) -> None:
        """``job`` takes the file: its bytes are ``data``, or it lies there; ``more`` is what it needs to know of it."""
        self._readers = readers
        self._job = job
        self._given = (data, *more)
        self._lock = threading.Lock()
        self._reader: ReaderProcess | None = None
        self.is_closed = False

    def do(self, read: Read, job: str, *arguments: Any) -> Any:
        """Has the reader do a job, in the background; questions wait for one another. Raises as ``Read`` does."""
        reading = read.reading
        with self._lock:
            if self.is_closed:
                raise Stopped(reading.name)
            is_new = self._reader is None or not self._reader.is_alive
            reader = self._reader = self._readers.hold(reading.name) if is_new or self._reader is None else self._reader
            try:
                reading.begin(reader)
                if is_new:
                    reader.ask(reading.name, self._job, self._given, unheard)
                return reader.ask(reading.name, job, arguments, unheard)
            except ReaderEnded:
                raise ended(reading, reader) from None
            finally:
                reading.end()
                if self.is_closed or not reader.is_alive:
                    self._reader = None
                    self._readers.let_go(reader)

    def close(self) -> None:
        """Ends the reader, whatever it is doing."""
        self.is_closed = True
        reader = self._reader
        if reader is not None:
            reader.kill()
            if self._lock.acquire(blocking=False):
                self._reader = None
                self._lock.release()
                self._readers.let_go(reader)
