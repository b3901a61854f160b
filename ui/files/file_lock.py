# SPDX-License-Identifier: MIT
"""A lock on a briefing file that is open for writing, kept as a small file beside it.

A lock left by a crash is taken over.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from ui.kit.texts import short_date, tr


class FileLock:
    """Locks one file at a time."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, path: Path) -> str:
        """Locks the file and releases the one before. Where it is locked, returns who holds it since when.

        Where no lock can be written beside the file, nobody holds it: it cannot be saved there either.
        """
        self.release()
        beside = _lock_file(path)
        lock = QLockFile(str(beside))
        lock.setStaleLockTime(0)  # a briefing may be open for days; a program that is gone is noticed anyway
        if lock.tryLock(0):
            self._lock = lock
            return ""
        if lock.error() != QLockFile.LockError.LockFailedError:
            return ""
        return _held(path, beside, lock)

    def release(self) -> None:
        """Releases the lock."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _lock_file(path: Path) -> Path:
    return path.with_name(f".~lock.{path.name}#")


def _held(path: Path, beside: Path, lock: QLockFile) -> str:
    _pid, host, _program = lock.getLockInfo()
    try:
        since = datetime.datetime.fromtimestamp(beside.stat().st_mtime).astimezone()
        owner = beside.owner()
    except (OSError, KeyError, NotImplementedError):
        return tr("{name} is open in another window; it is shown here to be read only.").format(name=path.name)
    return tr("{name} is held open by {owner} on {host} since {time}, {day}; it is shown here to be read only. "
              "Save it under another name to change it.").format(
        name=path.name, owner=owner, host=host or tr("another computer"),
        time=f"{since:%H:%M}", day=short_date(since.date()))
