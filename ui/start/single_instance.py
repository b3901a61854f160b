# SPDX-License-Identifier: MIT
"""One window for each user and display: a second start hands its file to the first and ends. No Qt here.

The process that holds the lock is the first. The system releases the lock however the process ends, so a start after
a crash finds it free. Only a process that does not get the lock connects to the one that has it. A message is one
line of JSON, ``{"open": path or null, "token": for bringing a window forward}``; the answer is "ok".
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Final

from ui.start.folders import session_folder

_PATIENCE_SECONDS: Final = 15.0
"""How long a first window may take to appear and answer before a second one is opened."""
_PAUSE_SECONDS: Final = 0.03
_LONGEST_ADDRESS: Final = 100
"""Longest path of a local socket that every system accepts, in bytes."""
ANSWER: Final = b"ok\n"
MOST_BYTES: Final = 65_536
"""Longest message; a path is shorter on every system."""


class Standing(Enum):
    """The outcome of a start: the first one, one that handed over to the first, or one on its own."""

    FIRST = "first"
    HANDED_OVER = "handed over"
    ALONE = "alone"


class SingleInstance:
    """This start's claim to be the first. ``folder`` is private to the user and lasts as long as the session."""

    def __init__(self, folder: Path, name: str = "line-of-contact") -> None:
        self.address = address_in(folder, name)
        self._lock_file = folder / f"{name}.lock"
        self._lock: int | None = None

    def claim(self, path: Path | None, patience: float = _PATIENCE_SECONDS) -> Standing:
        """Becomes the first, or has the first one open ``path``. Returns ALONE where neither is possible."""
        deadline = time.monotonic() + patience
        while True:
            try:
                if self._take():
                    return Standing.FIRST
            except OSError:  # the folder cannot be created, or does not support locks
                return Standing.ALONE
            if self._hand_over(path, deadline - time.monotonic()):
                return Standing.HANDED_OVER
            if time.monotonic() >= deadline:
                return Standing.ALONE
            time.sleep(_PAUSE_SECONDS)

    @property
    def is_first(self) -> bool:
        """Whether this start holds the lock."""
        return self._lock is not None

    def release(self) -> None:
        """Releases the lock."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take(self) -> bool:
        self._lock_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):  # Windows raises PermissionError
            os.close(file)
            return False
        self._lock = file
        return True

    def _hand_over(self, path: Path | None, patience: float) -> bool:
        """Sends the path to the first one. Returns False where it does not listen yet or does not answer."""
        import json

        request = {"open": str(path.absolute()) if path is not None else None, "token": _token(os.environ)}
        try:
            return _speak(self.address, json.dumps(request).encode() + b"\n", max(0.05, patience)) == ANSWER
        except OSError:
            return False


def session_name(environment: Mapping[str, str] = os.environ) -> str:
    """Returns a name for each display: a window on another display would be of no use on this one."""
    display = f"{environment.get('WAYLAND_DISPLAY', '')}-{environment.get('DISPLAY', '')}"
    return "window-" + "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in display)[-60:]


def address_in(folder: Path, name: str) -> str:
    """Returns where the first one listens: a socket in the folder, or a pipe on Windows."""
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}-{_digest(folder)}"
    address = str(folder / f"{name}.socket")
    if len(os.fsencode(address)) <= _LONGEST_ADDRESS:
        return address
    return str(session_folder({}) / f"{_digest(folder / name)}.socket")


def _digest(path: Path) -> str:
    import hashlib  # costs 3 ms, and few starts need it

    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]


def _token(environment: Mapping[str, str]) -> str:
    """Returns the desktop's token that lets this start bring a window to the front."""
    return environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID") or ""


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _speak(address: str, message: bytes, patience: float) -> bytes:
        with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 (a pipe)
            pipe.write(message)
            return pipe.read(len(ANSWER)) or b""
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _speak(address: str, message: bytes, patience: float) -> bytes:
        import socket

        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(patience)
            line.connect(address)
            line.sendall(message)
            return line.recv(len(ANSWER))


