# SPDX-License-Identifier: MIT
"""Packages as folders: their parts as files, which diff well. Saved whole or not at all.

A folder cannot be replaced in one step as a file can. So the parts are first written to
``.saving/`` beside them; renaming that to ``.saved/`` completes the save. Then they are moved to
their places. A reader in between, or after a crash, prefers the parts in ``.saved/`` to
those in the folder itself.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile, cannot_be_read
from briefing.files.atomic_write import sync_folder, write_durably
from briefing.files.media_places import MEDIA, MediaPlace, StoredMedia, place_at, write_medium
from briefing.files.parts import AREAS, CONTROL, DOCUMENT, SNAPSHOTS, THUMBNAIL, Package, check_size
from briefing.sentences import numeral, sentence

_BEING_SAVED: Final = ".saving"
_SAVED: Final = ".saved"


def read_folder(folder: Path) -> Package:
    """Reads the package in a folder; BriefingError says what is wrong with it."""
    names = [DOCUMENT, AREAS, CONTROL, THUMBNAIL, *_names_in(folder, SNAPSHOTS)]
    parts: dict[str, bytes] = {}
    for name in names:
        data = _part(folder, name)
        if data is not None:
            parts[name] = data
        if sum(map(len, parts.values())) > limits.MAX_UNPACKED_BYTES:
            largest = limits.MAX_UNPACKED_BYTES // 1_000_000
            raise UnreadableFile(folder.name, sentence("the folder holds more than {most} MB", most=largest),
                where=name, remedy=sentence("take snapshots out of it"))
    if DOCUMENT not in parts:
        raise NotABriefing(folder.name, sentence("the folder holds no {file}", file=DOCUMENT),
            remedy=sentence("open a briefing's folder or file"))
    return Package(parts, _media(folder))


def write_folder(folder: Path, parts: Mapping[str, bytes], obsolete: Iterable[str] = (),
                 media: StoredMedia | None = None) -> None:
    """Replaces the parts and removes ``obsolete`` ones; media that are in their places already stay as they are.

    Raises OSError, or UnreadableFile where a medium cannot be read, without losing anything.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _move_to_their_places(folder)
    being_saved = folder / _BEING_SAVED
    shutil.rmtree(being_saved, ignore_errors=True)
    try:
        for name, data in parts.items():
            write_durably(being_saved / name, data)
        for name, (place, medium) in (media or {}).items():
            if place.path not in (folder / MEDIA / name, folder / _SAVED / MEDIA / name):
                write_durably(being_saved / MEDIA / name, partial(write_medium, place, medium))
        sync_folder(being_saved)
        being_saved.rename(folder / _SAVED)
    except (OSError, UnreadableFile):
        shutil.rmtree(being_saved, ignore_errors=True)  # half of a briefing would fill a disk that is full already
        raise
    sync_folder(folder)
    _move_to_their_places(folder)
    for name in obsolete:
        (folder / name).unlink(missing_ok=True)


def stamped_files(folder: Path) -> list[Path]:
    """Returns the files whose change means that the briefing changed."""
    names = (DOCUMENT, AREAS, CONTROL, *_names_in(folder, SNAPSHOTS), *_names_in(folder, MEDIA))
    return [folder / _SAVED, *(folder / name for name in names)]


def _move_to_their_places(folder: Path) -> None:
    saved = folder / _SAVED
    if not saved.is_dir():
        return
    for path in sorted(saved.rglob("*"), reverse=True):
        if path.is_dir():
            continue
        target = folder / path.relative_to(saved)
        target.parent.mkdir(exist_ok=True)
        path.replace(target)
        sync_folder(target.parent)
    shutil.rmtree(saved)
    sync_folder(folder)


def _media(folder: Path) -> dict[str, MediaPlace]:
    """Returns where the files of media lie; what is no file there is refused."""
    found = {}
    for name in _names_in(folder, MEDIA):
        path = next(each for each in (folder / _SAVED / name, folder / name) if each.exists() or each.is_symlink())
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                raise _no_file(folder, name)
            found[name.removeprefix(MEDIA)] = place_at(path)
        except OSError as error:
            raise cannot_be_read(folder.name, error) from None
    return found


def _no_file(folder: Path, name: str) -> UnreadableFile:
    return UnreadableFile(folder.name, sentence("this is not a file"), where=name,
        remedy=sentence("put the file itself there"))


def _names_in(folder: Path, part: str) -> list[str]:
    """Returns the names of snapshots or media, saved or being saved; refuses folders of thousands of files."""
    found: set[str] = set()
    for parent in (folder / part, folder / _SAVED / part):
        try:
            with os.scandir(parent) as entries:
                for entry in entries:
                    found.add(f"{part}{entry.name}")
                    if len(found) > limits.MAX_PACKAGE_MEMBERS:
                        raise UnreadableFile(folder.name, sentence("{folder} holds more than {most} files",
                            folder=part, most=numeral(limits.MAX_PACKAGE_MEMBERS)),
                            remedy=sentence("take out what is not the briefing's"))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise cannot_be_read(folder.name, error) from None
    return sorted(found)


def _part(folder: Path, name: str) -> bytes | None:
    for path in (folder / _SAVED / name, folder / name):
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode):
                raise _no_file(folder, name)
            check_size(folder.name, name, status.st_size)
            with path.open("rb") as file:
                return file.read(limits.MAX_FILE_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise cannot_be_read(folder.name, error) from None
    return None
