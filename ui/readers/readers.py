# SPDX-License-Identifier: MIT
"""The program's readers: one for each reading that goes on, and one that is ready for the next."""

from __future__ import annotations

import logging
import threading
from typing import Any

from briefing.errors import BriefingError, UnreadableFile
from briefing.sentences import Text, sentence
from ui.readers.messages import Heard
from ui.readers.reader_process import ReaderEnded, ReaderProcess
from ui.readers.reading import Reading, Stopped, unheard

log = logging.getLogger("unexpected")

class Readers:
    """Starts readers, keeps one ready, and hands them out. May be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ready: ReaderProcess | None = None
        self._all: set[ReaderProcess] = set()

    def get_ready(self, job: str = "briefing") -> None:
        """Starts a reader for the next reading, unless one is ready, and has it prepare for a job.

        It costs a millisecond. Called when a file is likely to come: a reader that nobody needs takes 16 MB.
        """
        with self._lock:
            is_ready = self._ready is not None and self._ready.is_alive
        try:
            if not is_ready:
                self._give_back(self._start())
        except OSError:
            return  # whoever needs one says so
        with self._lock:
            if self._ready is not None:
                self._ready.prepare(job)

    def ask(self, reading: Reading, job: str, *arguments: Any, heard: Heard = unheard) -> Any:
        """Has a reader do a job and waits for its answer; see ``Read``."""
        reader = self._take(reading.name)
        try:
            reading.begin(reader)
            return reader.ask(reading.name, job, arguments, heard)
        except ReaderEnded:
            raise ended(reading, reader) from None
        finally:
            reading.end()
            self._give_back(reader)

    def hold(self, name: Text) -> ReaderProcess:
        """Returns a reader for its holder only, who lets go of it in the end."""
        return self._take(name)

    def let_go(self, reader: ReaderProcess) -> None:
        """Ends a reader."""
        with self._lock:
            self._all.discard(reader)
        reader.end()

    def end(self) -> None:
        """Ends all readers."""
        with self._lock:
            readers, self._all, self._ready = self._all, set(), None
        for reader in readers:
            reader.end()

    def _take(self, name: Text) -> ReaderProcess:
        with self._lock:
            reader, self._ready = self._ready, None
        if reader is not None and reader.is_alive:
            return reader
        if reader is not None:
            self.let_go(reader)
        try:
            return self._start()
        except OSError:
            raise UnreadableFile(name, sentence("the system starts no further process to read it"),
                                 remedy=sentence("close other programs and try again")) from None

    def _start(self) -> ReaderProcess:
        reader = ReaderProcess()
        with self._lock:
            self._all.add(reader)
        return reader

    def _give_back(self, reader: ReaderProcess) -> None:
        """Keeps a reader for the next reading; another one instead where it died."""
        with self._lock:
            is_wanted = reader in self._all
            if is_wanted and reader.is_alive and not reader.is_worn and self._ready is None:
                self._ready = reader
                return
            needs_another = is_wanted and self._ready is None
        self.let_go(reader)
        if needs_another:
            self.get_ready()


def ended(reading: Reading, reader: ReaderProcess) -> BriefingError:
    """Returns the error for a reader that ended before it had answered."""
    if reading.is_stopped:
        return Stopped(reading.name)
    log.error("a reader ended while it read: %s", reader.ending)
    return UnreadableFile(reading.name, sentence("the part of the program that reads files broke down over it"),
                          remedy=sentence("the file is probably damaged; save or export it again"))
