# SPDX-License-Identifier: MIT
"""What is done with one file: it can be watched and stopped. Imports little, because every start does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import BriefingError
from briefing.sentences import Text, sentence

if TYPE_CHECKING:
    from ui.readers.reader_process import ReaderProcess

LIMIT_SECONDS: Final = 10.0
"""How long a reading goes on before the user is asked whether to wait."""


class Stopped(BriefingError):
    """The user stopped the reading."""

    def __init__(self, name: Text) -> None:
        super().__init__(name, sentence("reading was stopped"), remedy=sentence("nothing was changed"))


class Reading:
    """What is done with one file in the background; it can be stopped from any thread."""

    def __init__(self, name: Text) -> None:
        """``name`` is the file's, for sentences."""
        self.name = name
        self.is_over = False
        """Whether all that was to be done is done."""
        self._lock = threading.Lock()
        self._reader: ReaderProcess | None = None
        self._since = 0.0
        self._is_stopped = False

    @property
    def seconds(self) -> float:
        """How long the reader has been at the present question; 0 where none is asked."""
        with self._lock:
            return 0.0 if self._reader is None else time.monotonic() - self._since

    @property
    def is_stopped(self) -> bool:
        """Whether it was stopped."""
        return self._is_stopped

    def stop(self) -> None:
        """Stops it: its reader is ended, whatever it is doing."""
        with self._lock:
            self._is_stopped = True
            if self._reader is not None:
                self._reader.kill()

    def begin(self, reader: ReaderProcess) -> None:
        """Notes who reads. Raises Stopped."""
        with self._lock:
            if self._is_stopped:
                raise Stopped(self.name)
            self._reader, self._since = reader, time.monotonic()

    def end(self) -> None:
        """Notes that nobody reads any more."""
        with self._lock:
            self._reader = None


def unheard(*_numbers: int) -> None:
    """Ignores what a reader reports."""


class Read:
    """What an operation has its file read with."""

    def __init__(self, reading: Reading, ask: Callable[..., Any]) -> None:
        """``ask`` is ``Readers.ask``."""
        self.reading = reading
        self._ask = ask

    def __call__(self, job: str, /, *arguments: Any, heard: Callable[..., object] = unheard) -> Any:
        """Has a reader do a job (``serving.JOBS``) and waits for its answer; what it reports goes to ``heard``.

        Raises BriefingError or MapError as the job does, and where the reader dies or needs too much; Stopped.
        """
        return self._ask(self.reading, job, *arguments, heard=heard)
