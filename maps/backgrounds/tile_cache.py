# SPDX-License-Identifier: MIT
"""Online tiles kept on disk: until when each is fresh, how its server can be asked for changes, and no more than fit.

Each tile is a file: one line about it, then its bytes. A stale one is kept for use without a network. Where there is
no room left, those used longest ago go.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from briefing import limits
from maps.http.faults import Validators

MOST_BYTES: Final = 200_000_000
DEFAULT_SECONDS: Final = 7 * 86_400.0
"""For how long a tile is fresh where its server says nothing: the least that OpenStreetMap's policy asks for."""
_LONGEST_SECONDS: Final = 90 * 86_400.0
_LEFT_SHARE: Final = 0.9
"""What is left after making room, so that room is not made for every tile."""
_MOST_HEAD: Final = 4_000
_END: Final = ".tile"
_PART: Final = ".part"
"""The end of the name of a file that is being written."""
_PART_SECONDS: Final = 3_600.0
"""After how long such a file is one that was left behind."""


class KeptTile(NamedTuple):
    """A tile from the cache."""

    data: bytes
    is_fresh: bool
    known: Validators


class TileCache:
    """The folder of kept tiles; for any thread. ``clock`` returns seconds since 1970."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._most = most_bytes
        self._clock = clock
        self._lock = threading.Lock()
        self._size: int | None = None

    def get(self, address: str) -> KeptTile | None:
        """Returns the tile of an address, fresh or stale; None where none is kept."""
        path = self._path(address)
        try:
            with path.open("rb") as file:
                head = json.loads(file.readline(_MOST_HEAD))
                data = file.read(limits.MAX_TILE_BYTES + 1)
            known = Validators(address, _text(head.get("etag")), _text(head.get("modified")))
            is_ours = head.get("address") == address and head.get("bytes") == len(data)
            until = float(head.get("until", 0))
        except (OSError, ValueError, AttributeError, TypeError):
            return None
        if not is_ours:
            return None
        with suppress(OSError):
            now = self._clock()
            os.utime(path, (now, now))  # used last
        return KeptTile(data, self._clock() < until, known)

    def keep(self, address: str, data: bytes, known: Validators, fresh_s: float | None) -> bool:
        """Keeps a tile for the time that its server allows. Returns False where the folder cannot be written."""
        seconds = DEFAULT_SECONDS if fresh_s is None else min(fresh_s, _LONGEST_SECONDS)
        head = {"address": address, "bytes": len(data), "until": self._clock() + seconds, "etag": known.etag,
                "modified": known.last_modified}
        line = json.dumps({name: value for name, value in head.items() if value is not None}).encode() + b"\n"
        if len(line) > _MOST_HEAD:
            return False
        path = self._path(address)
        try:
            before = path.stat().st_size if path.exists() else 0
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(path, line + data)
        except OSError:
            return False
        self._grow(len(line) + len(data) - before)
        return True

    def renew(self, address: str, kept: KeptTile, fresh_s: float | None) -> None:
        """Notes that the server says a tile has not changed."""
        self.keep(address, kept.data, kept.known, fresh_s)

    def _write(self, path: Path, whole: bytes) -> None:
        """Writes a file as a whole or not at all."""
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=_PART)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(whole)
            os.utime(name, (self._clock(), self._clock()))
            os.replace(name, path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise

    @property
    def size(self) -> int:
        """The bytes of all kept tiles."""
        return sum(size for _used, size, _path in self._files())

    def _path(self, address: str) -> Path:
        name = hashlib.sha256(address.encode()).hexdigest()
        return self._folder / name[:2] / f"{name[2:40]}{_END}"

    def _files(self) -> list[tuple[float, int, Path]]:
        """Returns when each file was used last, its bytes and its path."""
        found = []
        with suppress(OSError):
            for path in self._folder.glob(f"*/*{_END}"):
                with suppress(OSError):
                    status = path.stat()
                    found.append((status.st_mtime, status.st_size, path))
        return found

    def _clear_parts(self) -> None:
        """Removes what a program that ended while it wrote has left; another one that runs may be writing now."""
        with suppress(OSError):
            for path in self._folder.glob(f"*/*{_PART}"):
                with suppress(OSError):
                    if path.stat().st_mtime < self._clock() - _PART_SECONDS:
                        path.unlink()

    def _grow(self, more: int) -> None:
        """Counts what was added, and makes room once there is too much."""
        with self._lock:
            if self._size is None:
                self._clear_parts()
                self._size = self.size
            else:
                self._size += more
            if self._size <= self._most:
                return
            files = sorted(self._files())
            left = sum(size for _used, size, _path in files)
            for _used, size, path in files:
                if left <= self._most * _LEFT_SHARE:
                    break
                with suppress(OSError):
                    path.unlink()
                    left -= size
            self._size = left


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
