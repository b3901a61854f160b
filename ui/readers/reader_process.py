# SPDX-License-Identifier: MIT
"""One reader: a process of the program's own that is asked questions, one at a time."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final, cast

from briefing.errors import UnreadableFile
from briefing.sentences import Sentence, Text, sentence
from ui.readers.answers import Done, Failed, NoMemory, Refused, Report
from ui.readers.bounds import MOST_MEMORY, TOO_MUCH_MEMORY
from ui.readers.messages import Answers, BadAnswer, Heard, send
from ui.readers.serving import PREPARE

log = logging.getLogger("unexpected")

ARGUMENT: Final = "--reader"
"""The only argument of a program that is a reader."""
_MAIN: Final = Path(__file__).resolve().parents[2] / "main.py"
_PATIENCE_SECONDS: Final = 5
_GIGABYTES: Final = MOST_MEMORY >> 30


class UnexpectedInReader(Exception):
    """A reader met an error that it does not know; ``kind`` is its name."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class ReaderEnded(Exception):
    """The reader's process ended."""


class ReaderProcess:
    """A process that reads. Starting it takes a few milliseconds; it is ready a tenth of a second later."""

    def __init__(self) -> None:
        """Starts it. Raises OSError where the system starts no further process."""
        self._process = subprocess.Popen(  # noqa: S603 (the program itself)
            [*program(), ARGUMENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=_environment(), creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        self._questions, answers = cast("tuple[IO[bytes], IO[bytes]]", (self._process.stdin, self._process.stdout))
        self._answers = Answers(answers)
        self._is_killed = False
        self.is_worn = False
        """Whether it needed so much memory that the next file had better be read by another one."""

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return not self._is_killed and self._process.poll() is None

    def ask(self, name: Text, job: str, arguments: tuple[Any, ...], heard: Heard) -> Any:
        """Asks for a job about the file ``name`` and waits for the answer; what is reported goes to ``heard``.

        Raises what the job raises, UnreadableFile where it needs too much, UnexpectedInReader, ReaderEnded.
        """
        try:
            send(self._questions, (job, arguments))
            answer = self._answers.next()
            while isinstance(answer, Report):
                heard(*answer.numbers)
                answer = self._answers.next()
        except BadAnswer as error:
            self.kill()
            log.error("a reader answered what it may not: %s", error)
            raise UnexpectedInReader("BadAnswer") from None
        except (EOFError, OSError):
            if self._status() == TOO_MUCH_MEMORY:
                raise _too_much(name) from None
            raise ReaderEnded from None
        except BaseException:
            self.kill()  # whoever heard the reports wants no more of them
            raise
        self.is_worn = isinstance(answer, Done) and answer.is_worn
        return _result(name, answer)

    def prepare(self, job: str) -> None:
        """Has it import what a job needs, without waiting."""
        with suppress(OSError):
            send(self._questions, (PREPARE, (job,)))

    def kill(self) -> None:
        """Ends the process at once, from any thread."""
        self._is_killed = True
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """Ends the process and forgets it."""
        self.kill()
        self._status()
        for stream in (self._questions, self._answers.stream):
            with suppress(OSError):
                stream.close()

    def _status(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(_PATIENCE_SECONDS)
        self.kill()
        return None

    @property
    def ending(self) -> str:
        """How it ended, for the log."""
        status = self._status()
        return f"signal {-status}" if status is not None and status < 0 else f"status {status}"


def program() -> list[str]:
    """Returns what starts this program."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(_MAIN)]


def _environment() -> dict[str, str]:
    """Returns the program's environment without its screen."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}


def _result(name: Text, answer: object) -> Any:
    """Returns the value of an answer, or raises what it says."""
    if isinstance(answer, Done):
        return answer.value
    if isinstance(answer, NoMemory):
        raise _too_much(name)
    if isinstance(answer, Refused) and issubclass(answer.kind, Exception):
        error = answer.kind.__new__(answer.kind)
        error.args = answer.arguments
        error.__dict__.update(answer.about)
        raise error
    if isinstance(answer, Failed):
        log.error("an unexpected error in a reader: %s at %s", answer.kind, " < ".join(answer.places[::-1]))
        raise UnexpectedInReader(str(answer.kind))
    raise UnexpectedInReader("BadAnswer")


def _too_much(name: Text) -> UnreadableFile:
    return UnreadableFile(
        name, sentence("reading it needs more than {most} GB of memory", most=_GIGABYTES), remedy=_SMALLER)


_SMALLER: Final[Sentence] = sentence("save or export a smaller part of it")
