# SPDX-License-Identifier: MIT
"""Keeps unsaved work through a crash: copies it to the user's folder, and finds the copy at the next start.

A copy belongs to the window that writes it and holds a lock on it; a copy whose window is gone was left by a crash.
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from briefing.errors import UnreadableFile
from briefing.files.atomic_write import write_durably
from briefing.files.beside import remove_parts
from briefing.files.media_places import place_at, used_media, write_medium
from briefing.files.package import package_bytes
from briefing.files.parts import SUFFIX
from briefing.files.read_write import BriefingFile, parts_of_file
from briefing.files.regular import open_regular
from briefing.model import Briefing
from briefing.structs import changed, with_whole_texts
from ui.files.session import Session
from ui.kit.background import Background
from ui.kit.texts import tr
from ui.start.folders import PRIVATE_FILE, make_private

INTERVAL_MILLISECONDS: Final = 30_000
MEDIA_SUFFIX: Final = ".media"
"""The folder beside a copy, for its pictures and videos: each is written once, however often the copy is renewed."""
_MOST_NOTE_BYTES: Final = 65_536
_FIRST_YEAR, _LAST_YEAR = 1971, 9998
"""Years that a clock may say; others are a damaged note, and leave no room for another time zone."""


@dataclass(frozen=True)
class Recovered:
    """Work left by a crash: the recovery file, its original (None: never saved), and when it was kept."""

    copy: Path
    original: Path | None
    kept: datetime.datetime

    def discard(self) -> None:
        """Deletes the recovery file."""
        _remove(self.copy)

    def with_media(self, file: BriefingFile) -> BriefingFile:
        """Returns the recovered file with the places of its pictures and videos, which lie beside the copy."""
        beside = self.copy.with_suffix(MEDIA_SUFFIX)
        found = {name: place_at(beside / name) for name in used_media(file.briefing) if (beside / name).is_file()}
        return changed(file, media={**file.media, **found})


class Recovery(QObject):
    """Keeps a copy of the session's unsaved work, renewed every half minute while it changes, and at the end.

    ``failed`` carries a sentence where it cannot be kept.
    """

    failed = Signal(str)

    def __init__(self, session: Session, background: Background, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self._background = background
        self._folder = folder
        self._copy = self._folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._kept: object = None
        """The state whose copy is on the disk."""
        self._being_kept: object = None
        """The state whose copy is being written in the background."""
        self._keeping = threading.Lock()
        self._turn = self._written = self._oldest = 0
        """The turns of writing: the last one given, the last one written, and the first one that is still wanted."""
        self._discard_elder: Callable[[], object] = lambda: None
        self._has_said = False
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
        """Keeps the current state, in the background; where that is not possible, it is tried again later."""
        state = self._session.opened.briefing
        if state is not self._being_kept and self._begin():
            self._being_kept = state
            file, copy, turn = self._session.opened.file, self._copy, self._next_turn()
            self._background.run(
                lambda: self._write(file, copy, turn), lambda done: self._ended(copy, state, turn, done),
                lambda _sentence: self._fail())

    def keep_now(self) -> bool:
        """Keeps the current state before it returns, at the end of the program. Returns whether nothing is lost.

        A state that is being written in the background is written again: nobody waits for the background at the end.
        """
        file, state = self._session.opened.file, self._session.opened.briefing
        if self._begin():
            turn = self._next_turn()
            self._ended(self._copy, state, turn, self._write(file, self._copy, turn))
        return not self._session.is_changed or self._kept is state

    def succeed(self, discard: Callable[[], object]) -> None:
        """Keeps work that was recovered; its old copy is discarded once the new one is there, or it is saved."""
        self._discard_elder = discard
        self.keep()

    def hand_over(self) -> Callable[[], None]:
        """Keeps nothing any more. Returns what discards the copy, for who goes on with the work: it outlives this."""
        self._timer.stop()
        lock, elder = self._lock, self._discard_elder
        self._lock, self._discard_elder = None, lambda: None

        def discard() -> None:
            self._oldest = self._turn + 1
            elder()
            if lock is not None:
                _remove(self._copy)
                lock.unlock()

        return discard

    def _begin(self) -> bool:
        """Whether there is a state to keep, and a folder to keep it in."""
        opened = self._session.opened
        if not self._session.is_changed or opened.briefing is self._kept:
            return False
        if self._lock is None and not self._take_lock():
            self._fail()
            return False
        return True

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def _write(self, file: BriefingFile, copy: Path, turn: int) -> bool:
        """Writes a copy, in the background or at the end. Returns False where it cannot be written.

        What is out of date by now is not written: an older state never replaces a newer one.
        """
        with self._keeping:
            if turn < max(self._written, self._oldest):
                return True
            is_kept = _is_kept(file, copy)
            if is_kept:
                self._written = turn
            if turn < self._oldest:
                _remove(copy)  # it was discarded meanwhile
            return is_kept

    def _ended(self, copy: Path, state: Briefing, turn: int, done: bool) -> None:
        """Deletes the copy where the briefing was saved while it was being written."""
        if self._being_kept is state:
            self._being_kept = None
        if self._lock is None or copy != self._copy:
            _remove(copy)
        elif not done:
            self._fail()
        else:
            if turn == self._turn:
                self._kept = state
            self._has_said = False
            self._end_elder()

    def _end_elder(self) -> None:
        discard, self._discard_elder = self._discard_elder, lambda: None
        discard()

    def _fail(self) -> None:
        """Says once that nothing can be kept, and tries again half a minute later."""
        self._kept = self._being_kept = None
        if not self._has_said:
            self._has_said = True
            self.failed.emit(tr("Unsaved work cannot be kept for the case of a crash: {folder} cannot be written. Save "
                                "your work soon.").format(folder=self._folder))
        if not self._timer.isActive():
            self._timer.start()

    def drop(self) -> None:
        """Deletes the copy, and keeps nothing of this state: the user wants none of it."""
        self.forget()
        self._kept = self._session.opened.briefing

    def forget(self) -> None:
        """Deletes the copy."""
        self._timer.stop()
        self._kept = self._being_kept = None
        self._oldest = self._turn + 1
        self._end_elder()
        if self._lock is None:
            return
        _remove(self._copy)
        self._lock.unlock()
        self._lock = None
        self._copy = self._folder / f"{uuid.uuid4().hex}{SUFFIX}"

    def _take_lock(self) -> bool:
        with suppress(OSError):
            make_private(self._folder)
        lock = QLockFile(str(self._copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock = lock
        return self._lock is not None


def left_over(folder: Path) -> list[Recovered]:
    """Returns the work that crashed windows left in a folder, the latest first."""
    return sorted(_left_over(folder), key=lambda each: each.kept, reverse=True)


def _left_over(folder: Path) -> Iterator[Recovered]:
    """Yields every copy that no window holds. A note that is missing or cannot be read hides no copy."""
    if not folder.is_dir():
        return
    for copy in folder.glob(f"*{SUFFIX}"):
        lock = QLockFile(str(copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        try:
            if copy.is_file() and lock.tryLock(0):
                lock.unlock()
                remove_parts(copy)
                remove_parts(copy.with_suffix(".json"))
                yield _with_note(copy)
        except OSError:
            continue


def _with_note(copy: Path) -> Recovered:
    """Returns a copy with what its note says: which file it is of, and when it was kept; else when it was written."""
    written = datetime.datetime.fromtimestamp(copy.stat().st_mtime, datetime.UTC)
    try:
        note = json.loads(_bytes_of(copy.with_suffix(".json")))
        original, kept = Path(note["original"]), datetime.datetime.fromisoformat(note["kept"])
        is_there = original.is_absolute() and (original.exists() or not original.is_symlink())
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Recovered(copy, None, written)
    if kept.tzinfo is None or not _FIRST_YEAR <= kept.year <= _LAST_YEAR:
        kept = written
    return Recovered(copy, original if is_there else None, kept)


def _bytes_of(note: Path) -> bytes:
    with open_regular(note) as file:
        return file.read(_MOST_NOTE_BYTES)


def _remove(copy: Path) -> None:
    shutil.rmtree(copy.with_suffix(MEDIA_SUFFIX), ignore_errors=True)
    for suffix in (SUFFIX, ".json"):
        with suppress(OSError):
            copy.with_suffix(suffix).unlink(missing_ok=True)


def _is_kept(file: BriefingFile, copy: Path) -> bool:
    """Writes a copy and its note. Returns whether they stand."""
    original = str(file.path) if file.path.is_absolute() else ""
    note = {"original": original, "kept": datetime.datetime.now(datetime.UTC).isoformat()}
    parts = parts_of_file(changed(file, newer=0, briefing=with_whole_texts(file.briefing)))
    try:
        _keep_media(file, copy.with_suffix(MEDIA_SUFFIX))
        write_durably(copy, package_bytes(parts), mode=PRIVATE_FILE)
        write_durably(copy.with_suffix(".json"), json.dumps(note).encode(), mode=PRIVATE_FILE)
    except OSError:
        return False
    return True


def _keep_media(file: BriefingFile, folder: Path) -> None:
    """Keeps the media that are not there yet: by a link where that is possible, else as a copy. Raises OSError.

    One whose file is gone or changed is left out: the rest is worth keeping.
    """
    for name, medium in used_media(file.briefing).items():
        place = file.media.get(name)
        if place is None or (folder / name).exists():
            continue
        make_private(folder)
        try:
            if place.member:
                raise OSError
            os.link(place.path, folder / name)
        except OSError:  # a member of a package, or another disk
            with suppress(UnreadableFile):
                write_durably(folder / name, partial(write_medium, place, medium), mode=PRIVATE_FILE)
