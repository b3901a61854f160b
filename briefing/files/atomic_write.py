# SPDX-License-Identifier: MIT
"""Writes a file whole or not at all, and so that it survives a power cut; the one before is kept."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


def write_durably(path: Path, data: bytes, *, backup: Path | None = None) -> None:
    """Writes the file in place of what was there, which becomes ``backup``. Raises OSError, nothing being lost.

    A full disk can leave a short file without a word, so what was written is looked at
    before it takes its place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if temporary.stat().st_size != len(data):
            raise OSError(28, os.strerror(28))  # ENOSPC
        _take_permissions(path, temporary)
        if backup is not None and path.exists():
            shutil.copy2(path, backup)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def _take_permissions(path: Path, temporary: Path) -> None:
    """A file that is there keeps its permissions; a new one gets the user's usual ones."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def sync_folder(folder: Path) -> None:
    """Only then is a name in the folder as durable as its bytes; Windows cannot open a folder, and need not."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
