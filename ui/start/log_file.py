# SPDX-License-Identifier: MIT
"""The log: the last lines in memory, and a file that is replaced before it grows large. No Qt here.

Neither holds anything of a briefing: sentences shown to the user are left out, and an unexpected error is logged
with its type and its lines of code but without its message, which may quote the file being read. What libraries log
is left out too, and so is what follows the path of an address, which may be somebody's key.
"""

from __future__ import annotations

import logging
import os
import re
import threading
import traceback
from collections import deque
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

from ui.start.folders import PRIVATE_FILE, make_private, open_private

USER_MESSAGES: Final = "user_messages"
"""The logger of sentences that were shown to the user."""
MOST_BYTES: Final = 262_144
KEPT: Final = 3
"""Number of older files kept beside the current one."""
_TAIL_LINES: Final = 120
_SHORTENED: Final = 400
"""Longest message, in characters."""

_OWN: Final = ("briefing", "maps", "ui", "unexpected", "qt")
"""The program's own loggers, and those below them."""
_SECRETS: Final = re.compile(r"(?i)\b(https?://)(?:[^\s/?#@]*@)?([^\s?#]*)([?#]\S*)?")

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def is_own(record: logging.LogRecord) -> bool:
    """Whether the program itself logged a record: libraries write addresses and contents of files into theirs."""
    return record.name.split(".", 1)[0] in _OWN


def without_secrets(text: str) -> str:
    """Returns text whose web addresses have neither password nor query."""
    return _SECRETS.sub(lambda found: f"{found[1]}{found[2]}{'?…' if found[3] else ''}", text)


class LogFile(logging.Handler):
    """A handler that keeps lines in memory, and in a file once ``open`` names one. A failed write ends the file."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.addFilter(is_own)
        self.tail: deque[str] = deque(maxlen=_TAIL_LINES)
        self.trouble = ""
        self._path: Path | None = None
        self._home = str(Path.home())
        self._formatter = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._writing = threading.Lock()

    def open(self, path: Path) -> bool:
        """Starts to write the log to this file, with the lines so far. Returns False where that is not possible."""
        if self._path == path and not self.trouble:
            return True
        try:
            make_private(path.parent)
            for older in path.parent.glob(f"{path.stem}*{path.suffix}"):  # written before they were private
                older.chmod(PRIVATE_FILE)
        except OSError as error:
            self.trouble = error.strerror or type(error).__name__
            return False
        self._path = path
        return self._write("".join(f"{line}\n" for line in ("— begin —", *self.tail)))

    def emit(self, record: logging.LogRecord) -> None:
        """Logs a record."""
        if record.name == USER_MESSAGES:
            return
        try:
            line = self._line(record)
        except (ValueError, TypeError):  # its arguments do not fit its text: a mistake of the caller
            line = f"{record.levelname} {record.name}: {record.msg}"
        self.tail.append(line)
        if self._path is not None and not self.trouble:
            self._write(f"{line}\n")

    def _line(self, record: logging.LogRecord) -> str:
        message = without_secrets(" ".join(record.getMessage().split()))[:_SHORTENED]
        stamp = self._formatter.formatTime(record)
        line = f"{stamp} {record.levelname} {record.name}: {message}"
        if record.exc_info and record.exc_info[0] is not None:
            line += " | " + trace_of(record.exc_info)
        return line.replace(self._home, "~") if len(self._home) > 1 else line

    def _write(self, text: str) -> bool:
        path = self._path
        if path is None:
            return False
        try:
            with self._writing:
                self._rotate(path)
                with open(path, "a", encoding="utf-8", errors="replace", opener=open_private) as file:
                    file.write(text)
        except OSError as error:
            self.trouble = error.strerror or type(error).__name__
            return False
        return True

    @staticmethod
    def _rotate(path: Path) -> None:
        with suppress(FileNotFoundError):
            if path.stat().st_size < MOST_BYTES:
                return
            for number in range(KEPT, 0, -1):
                older = path.with_suffix(f".{number}.txt")
                newer = path.with_suffix(f".{number - 1}.txt") if number > 1 else path
                if newer.exists():
                    os.replace(newer, older)


def trace_of(info: ErrorInfo) -> str:
    """Returns an error's type and the lines of code it came through, innermost first, without its message."""
    kind, _, trace = info
    frames = traceback.extract_tb(trace)[-8:]
    return f"{kind.__name__} at " + " < ".join(
        f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in reversed(frames))


def _short(file: str) -> str:
    return "/".join(Path(file).parts[-2:])
