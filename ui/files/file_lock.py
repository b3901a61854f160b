# SPDX-License-Identifier: MIT
"""A lock on a briefing file that is open for writing, kept as a small file beside it.

A lock left by a crash on this computer is taken over by itself. Whether the program still runs on another computer,
whose lock came with a shared or synchronised folder, only the user can know: that lock is taken over when asked.
"""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from briefing.files.beside import lock_of, remove_parts, target_of
from briefing.files.regular import open_regular
from ui.kit.texts import short_date, tr


class FileLock:
    """Locks one file at a time.

    ``is_elsewhere`` says whether another computer holds the file that could not be locked last.
    """

    def __init__(self) -> None:
        self._lock: QLockFile | None = None
        self._beside = Path()
        self._written = b""
        self.is_elsewhere = False

    def take(self, path: Path, *, by_force: bool = False) -> str:
        """Locks the file and releases the one before. Where it is locked, returns who holds it since when.

        Whoever holds the lock may also remove what a crash left of writing the file.

        ``by_force`` removes the lock of another computer first. Where no lock can be written beside the file, nobody
        holds it: it cannot be saved there either.
        """
        self.release()
        self.is_elsewhere = False
        beside = _lock_file(path)
        if beside.exists() and not beside.is_file():
            return ""  # Qt would wait for whoever writes into a pipe
        lock = QLockFile(str(beside))
        lock.setStaleLockTime(0)  # a briefing may be open for days; a program that is gone is noticed anyway
        if by_force and _host_of(lock) != QSysInfo.machineHostName():
            lock.removeStaleLockFile()
        if lock.tryLock(0):
            self._lock, self._beside, self._written = lock, beside, _bytes_of(beside)
            with contextlib.suppress(OSError):
                remove_parts(target_of(path))
            return ""
        if lock.error() != QLockFile.LockError.LockFailedError:
            return ""
        self.is_elsewhere = _host_of(lock) != QSysInfo.machineHostName()
        return _held(path, beside, lock)

    def is_of(self, path: Path) -> bool:
        """Whether this window holds the lock of this file, under whatever name."""
        return self._lock is not None and self._beside == _lock_file(path) and not self.taken_by()

    def taken_by(self) -> str:
        """Returns the computer that took the lock over from this window; "" while the lock is this window's."""
        now = _bytes_of(self._beside) if self._lock is not None else self._written
        return "" if now in (self._written, b"") else _host_of(QLockFile(str(self._beside))) or tr("another computer")

    def release(self) -> None:
        """Releases the lock. One that another computer took over stays."""
        if self._lock is None:
            return
        theirs = _bytes_of(self._beside) if self.taken_by() else b""
        self._lock.unlock()
        self._lock = None
        if theirs:
            with contextlib.suppress(OSError):
                self._beside.write_bytes(theirs)  # unlocking removes the file, whosever it is


def _lock_file(path: Path) -> Path:
    """Returns the lock of a file; of a link, that of the file which it leads to."""
    try:
        return lock_of(target_of(path))
    except OSError:  # a link that leads in a circle: nobody can write there
        return lock_of(path)


def _bytes_of(beside: Path) -> bytes:
    try:
        with open_regular(beside) as file:
            return file.read(4_096)
    except OSError:
        return b""


def _host_of(lock: QLockFile) -> str:
    """Returns the computer that wrote a lock file; "" where it does not say so."""
    _pid, host, _program = lock.getLockInfo()
    return host


def _held(path: Path, beside: Path, lock: QLockFile) -> str:
    host = _host_of(lock)
    is_here = host == QSysInfo.machineHostName()
    try:
        since = datetime.datetime.fromtimestamp(beside.stat().st_mtime).astimezone()
        owner = beside.owner() if is_here else ""
    except (OSError, KeyError, NotImplementedError):
        return tr("{name} is open in another window; it is shown here to be read only.").format(name=path.name)
    time, day = f"{since:%H:%M}", short_date(since.date())
    if is_here:
        return tr("{name} is held open by {owner} on {host} since {time}, {day}; it is shown here to be read only. "
                  "Save it under another name to change it.").format(
            name=path.name, owner=owner, host=host, time=time, day=day)
    return tr("{name} seems to be open on {host} since {time}, {day}; it is shown here to be read only. If it is not "
              "open there any more, take it over.").format(
        name=path.name, host=host or tr("another computer"), time=time, day=day)
