# SPDX-License-Identifier: MIT
"""Writes files whole or not at all, safe against a power cut, and keeps the previous version."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from briefing.errors import NotAFile
from briefing.files.beside import PART, part_prefix, target_of

Written = bytes | Callable[[IO[bytes]], object]
"""What a file is to hold: its bytes, or what writes them to a stream."""


def write_durably(path: Path, data: Written, *, backup: Path | None = None, mode: int | None = None) -> None:
    """Replaces the file; the old one becomes ``backup``. Raises OSError, without losing anything.

    A link stays, and the file that it leads to is replaced. ``mode`` is the file's permissions; without it those of
    the old file stay. A full disk can leave a short file without an error, so the size of the new file is checked
    before it replaces the old one.
    """
    path = target_of(path)
    if path.exists() and not path.is_file():
        raise NotAFile(errno.EINVAL, os.strerror(errno.EINVAL))
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _written(path, data)
    try:
        if mode is None:
            _take_permissions(path, temporary)
        else:
            temporary.chmod(mode)
        if backup is not None and path.exists():
            _keep(path, backup)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def _written(path: Path, data: Written) -> Path:
    """Writes the data beside the file, whole, and returns where."""
    handle, name = tempfile.mkstemp(prefix=part_prefix(path), suffix=PART, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            if isinstance(data, bytes):
                file.write(data)
            else:
                data(file)
            file.flush()
            size = len(data) if isinstance(data, bytes) else file.tell()
            os.fsync(file.fileno())
        if temporary.stat().st_size != size:
            raise OSError(28, os.strerror(28))  # ENOSPC
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _keep(path: Path, backup: Path) -> None:
    """Keeps the file under a second name too: by a link, which needs no room, else by a copy; whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=part_prefix(path), suffix=PART, dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        try:
            temporary.unlink()
            os.link(path, temporary)
        except OSError:  # a disk that knows no links, such as a memory stick
            shutil.copy2(path, temporary)
            _sync(temporary)
        temporary.replace(backup)
    finally:
        # Where both names are links to one file already, replacing does nothing and leaves both.
        with suppress(OSError):
            temporary.unlink()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _take_permissions(path: Path, temporary: Path) -> None:
    """Gives the new file the permissions of the old one, or the user's default ones."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def sync_folder(folder: Path) -> None:
    """Flushes a folder, so that new names in it are durable; Windows cannot open a folder, and need not."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
