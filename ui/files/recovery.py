# SPDX-License-Identifier: MIT
"""Keeps unsaved work through a crash: copies it to the user's folder, and finds the copy at the next start.

A copy belongs to the window that writes it and holds a lock on it; a copy whose window is gone was left by a crash.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QTimer

from briefing.errors import BriefingError
from briefing.files.package import package_bytes
from briefing.files.parts import SUFFIX
from briefing.files.read_write import BriefingFile, load, parts_of_file
from briefing.structs import changed
from ui.files.session import Session
from ui.kit.background import Background

INTERVAL_MILLISECONDS: Final = 30_000


@dataclass(frozen=True)
class Recovered:
    """Work left by a crash: the recovery file, its original (None: never saved), and when it was kept."""

    copy: Path
    original: Path | None
    kept: datetime.datetime

    def read(self, known_areas: Container[str]) -> BriefingFile:
        """Returns the kept state. Raises BriefingError where it cannot be read."""
        return load(self.copy, known_areas)

    def discard(self) -> None:
        """Deletes the recovery file."""
        _remove(self.copy)


class Recovery(QObject):
    """Keeps a copy of the session's unsaved work, renewed every half minute while it changes."""

    def __init__(self, session: Session, background: Background, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self._background = background
        self._folder = folder
        self._copy = self._folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._kept: object = None
        self._timer = QTimer(self, interval=INTERVAL_MILLISECONDS, singleShot=True)
        self._timer.timeout.connect(self.keep)
        session.edited.connect(self._changed)
        session.marked.connect(self._marked)

    def _changed(self) -> None:
        if self._session.is_changed and not self._timer.isActive():
            self._timer.start()

    def _marked(self) -> None:
        if not self._session.is_changed:
            self.forget()

    def keep(self) -> None:
        """Keeps the current state, in the background; nothing is kept on a full disk or in a read-only folder."""
        opened = self._session.opened
        if not self._session.is_changed or opened.briefing is self._kept:
            return
        self._kept = opened.briefing
        if self._lock is None and not self._take_lock():
            return
        file, copy = opened.file, self._copy
        self._background.run(lambda: _keep(file, copy), lambda _done: self._written(copy), lambda _sentence: None)

    def _written(self, copy: Path) -> None:
        """Deletes the copy where the briefing was saved while it was being written."""
        if self._lock is None or copy != self._copy:
            _remove(copy)

    def forget(self) -> None:
        """Deletes the copy."""
        self._timer.stop()
        self._kept = None
        if self._lock is None:
            return
        _remove(self._copy)
        self._lock.unlock()
        self._lock = None
        self._copy = self._folder / f"{uuid.uuid4().hex}{SUFFIX}"

    def _take_lock(self) -> bool:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self._copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
        return self._lock is not None


def left_over(folder: Path) -> list[Recovered]:
    """Returns the work that crashed windows left in a folder, the latest first."""
    found = list(_left_over(folder))
    return sorted(found, key=lambda each: each.kept, reverse=True)


def _left_over(folder: Path) -> Iterator[Recovered]:
    if not folder.is_dir():
        return
    for about in folder.glob("*.json"):
        copy = about.with_suffix(SUFFIX)
        lock = QLockFile(str(about.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not copy.is_file() or not lock.tryLock(0):
            continue
        lock.unlock()
        try:
            kept = json.loads(about.read_bytes())
            original = kept["original"]
            yield Recovered(copy, Path(original) if original else None,
                            datetime.datetime.fromisoformat(kept["kept"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _remove(copy: Path) -> None:
    for suffix in (SUFFIX, ".json"):
        with suppress(OSError):
            copy.with_suffix(suffix).unlink(missing_ok=True)


def _keep(file: BriefingFile, copy: Path) -> None:
    """Writes a copy. Runs in the background."""
    from briefing.files.atomic_write import write_durably

    original = str(file.path) if file.path.is_absolute() else ""
    about = {"original": original, "kept": datetime.datetime.now(datetime.UTC).isoformat()}
    with suppress(OSError, BriefingError):
        write_durably(copy, package_bytes(parts_of_file(changed(file, newer=0))))
        write_durably(copy.with_suffix(".json"), json.dumps(about).encode())
