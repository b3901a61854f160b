# SPDX-License-Identifier: MIT
"""The folder of pictures and videos that the open briefing has and its file does not: just attached, or taken out."""

from __future__ import annotations

import hashlib
import shutil
import threading
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QLockFile

from briefing import limits
from briefing.errors import UnreadableFile, UnwritableFile, cannot_be_read
from briefing.files.media_places import MediaPlace, pieces, place_at, used_media, write_medium
from briefing.files.read_write import BriefingFile
from briefing.files.regular import open_regular
from briefing.model import Medium
from briefing.sentences import numeral, sentence
from ui.start.folders import make_private

_LOCK: Final = "lock"
_PIECE: Final = 1_000_000


class CopiedFile(NamedTuple):
    """A copy of a file from outside: where it is, its SHA-256 and its size in bytes."""

    path: Path
    sha256: str
    size: int


class MediaFolder:
    """One window's folder, made when it is first needed and removed at the end. Its methods may be called anywhere."""

    def __init__(self, parent: Path) -> None:
        """``parent`` is where all windows have theirs."""
        self._parent = parent
        self._making = threading.Lock()
        self._path: Path | None = None
        self._held: QLockFile | None = None

    @property
    def path(self) -> Path:
        """The folder, which is made if need be. Raises UnwritableFile."""
        with self._making:
            if self._path is None:
                folder = self._parent / uuid.uuid4().hex
                with _as_sentence(self._parent):
                    make_private(folder)
                held = QLockFile(str(folder / _LOCK))
                held.setStaleLockTime(0)
                held.tryLock(0)
                self._path, self._held = folder, held
            return self._path

    def copy_in(self, path: Path, wanted: Callable[[], object]) -> CopiedFile:
        """Copies a file from outside, of which others may write on, and counts it. ``wanted`` raises to end it.

        Raises UnreadableFile where it cannot be read or is larger than a video may be.
        """
        target = self.path / f"{uuid.uuid4().hex}.part"
        digest, size = hashlib.sha256(), 0
        try:
            with open_regular(path) as source, _as_sentence(self._parent), target.open("xb") as copy:
                while piece := source.read(_PIECE):
                    wanted()
                    size += len(piece)
                    _check_size(path.name, max(size, path.stat().st_size))
                    digest.update(piece)
                    copy.write(piece)
        except (OSError, ValueError) as error:
            target.unlink(missing_ok=True)
            raise cannot_be_read(path.name, error) from None
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return CopiedFile(target, digest.hexdigest(), size)

    def keep(self, copied: CopiedFile, name: str) -> MediaPlace:
        """Gives a copy the name that it has as a medium."""
        target = self.path / name
        with _as_sentence(self._parent):
            copied.path.replace(target)
            return place_at(target)

    def adopt(self, file: BriefingFile) -> dict[str, MediaPlace]:
        """Copies the media of another briefing, so that nothing depends on its file. Raises UnreadableFile."""
        adopted = {}
        for name, medium in used_media(file.briefing).items():
            place = file.media.get(name)
            if place is None:
                continue
            target = self.path / f"{uuid.uuid4().hex}-{name}"  # one attached here may have the same name
            with _as_sentence(self._parent), target.open("xb") as copy:
                write_medium(place, medium, copy)
            adopted[name] = place_at(target)
        return adopted

    def file_of(self, place: MediaPlace, medium: Medium) -> Path:
        """Returns a file with a medium's bytes, which is made where it lies in a package.

        Raises UnreadableFile, also where its SHA-256 is not the medium's.
        """
        if not place.member:
            for _piece in pieces(place, medium, is_shown=True):
                pass
            return place.path
        target = self.path / f"{medium.sha256}-{medium.name}"
        if not target.is_file():
            copy = self.path / f"{uuid.uuid4().hex}.part"
            try:
                with _as_sentence(self._parent), copy.open("xb") as to:
                    write_medium(place, medium, to, is_shown=True)
                copy.replace(target)
            finally:
                copy.unlink(missing_ok=True)
        return target

    def close(self) -> None:
        """Removes the folder."""
        with self._making:
            if self._path is not None and self._held is not None:
                self._held.unlock()
                shutil.rmtree(self._path, ignore_errors=True)
            self._path = self._held = None

    def remove_left_over(self) -> None:
        """Removes the folders of windows that are gone."""
        if not self._parent.is_dir():
            return
        for folder in self._parent.iterdir():
            held = QLockFile(str(folder / _LOCK))
            held.setStaleLockTime(0)
            with suppress(OSError):
                if folder != self._path and folder.is_dir() and held.tryLock(0):
                    held.unlock()
                    shutil.rmtree(folder, ignore_errors=True)


class _as_sentence:  # noqa: N801 (used as a statement)
    """Turns the system's errors about a folder that cannot be written into a sentence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, OSError):
            raise UnwritableFile(self._folder.name, sentence("the file cannot be written in {folder} ({reason})",
                folder=self._folder, reason=(error.strerror or str(error)).lower()),
                remedy=sentence("free some room")) from None


def _check_size(name: str, size: int) -> None:
    if size > limits.MAX_VIDEO_BYTES:
        raise UnreadableFile(name, sentence("the file has {size} MB, and a video may have {most}",
            size=numeral(size / 1e6, ",.0f"), most=limits.MAX_VIDEO_BYTES // 1_000_000),
            remedy=sentence("cut out the part that counts"))
