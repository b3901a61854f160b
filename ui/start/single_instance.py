# SPDX-License-Identifier: MIT
"""One window for each user and display: a second start hands its file to the first and ends. No Qt here.

Who holds the lock is the first; the system lets go of it whatever becomes of the program, so a start after
a crash finds it free. Only who does not get it pays for speaking to the one who has it. A message is one
line of JSON, ``{"open": path or null, "token": for bringing a window forward}``, and the answer to it "ok".
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
"""How long a first window may take to come up and to answer, before a second one is opened beside it."""
_PAUSE_SECONDS: Final = 0.03
_LONGEST_ADDRESS: Final = 100
"""Bytes of a local socket's path that every system takes."""
ANSWER: Final = b"ok\n"
MOST_BYTES: Final = 65_536
"""Of a message; a path is shorter everywhere."""


class Standing(Enum):
    """What a start is: the one that others hand over to, one that handed over, or one for itself."""

    FIRST = "first"
    HANDED_OVER = "handed over"
    ALONE = "alone"


class SingleInstance:
    """This start's claim to be the first. ``folder`` is the user's own, and lasts as long as the session."""

    def __init__(self, folder: Path, name: str = "line-of-contact") -> None:
        self.address = address_in(folder, name)
        self._lock_file = folder / f"{name}.lock"
        self._lock: int | None = None

    def stand(self, path: Path | None, patience: float = _PATIENCE_SECONDS) -> Standing:
        """Becomes the first, or has the first one open ``path``; ALONE where neither is possible."""
        deadline = time.monotonic() + patience
        while True:
            try:
                if self._take():
                    return Standing.FIRST
            except OSError:  # no such folder may be made, or it knows no locks
                return Standing.ALONE
            if self._tell(path, deadline - time.monotonic()):
                return Standing.HANDED_OVER
            if time.monotonic() >= deadline:
                return Standing.ALONE
            time.sleep(_PAUSE_SECONDS)

    @property
    def is_first(self) -> bool:
        """Whether others hand over to this one."""
        return self._lock is not None

    def release(self) -> None:
        """Lets another be the first."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take(self) -> bool:
        self._lock_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(file)
        except (BlockingIOError, PermissionError):  # PermissionError is Windows' word for it
            os.close(file)
            return False
        self._lock = file
        return True

    def _tell(self, path: Path | None, patience: float) -> bool:
        """False where nobody listens yet, or who listens does not answer."""
        import json

        wish = {"open": str(path.absolute()) if path is not None else None, "token": _token(os.environ)}
        try:
            return _speak(self.address, json.dumps(wish).encode() + b"\n", max(0.05, patience)) == ANSWER
        except OSError:
            return False


def session_name(environment: Mapping[str, str] = os.environ) -> str:
    """Tells displays apart: a window on another one would help nobody who looks at this one."""
    display = f"{environment.get('WAYLAND_DISPLAY', '')}-{environment.get('DISPLAY', '')}"
    return "window-" + "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in display)[-60:]


def address_in(folder: Path, name: str) -> str:
    """Where the first one listens: a socket in the folder, or a pipe on Windows."""
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}-{_digest(folder)}"
    place = str(folder / f"{name}.socket")
    if len(os.fsencode(place)) <= _LONGEST_ADDRESS:
        return place
    return str(session_folder({}) / f"{_digest(folder / name)}.socket")


def _digest(place: Path) -> str:
    import hashlib  # costs 3 ms, and few starts need it

    return hashlib.sha256(os.fsencode(place)).hexdigest()[:16]


def _token(environment: Mapping[str, str]) -> str:
    """What the desktop gave this start for bringing its window to the front."""
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


