# SPDX-License-Identifier: MIT
"""Writes files whole or not at all, safe against a power cut, and keeps the previous version."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


def write_durably(path: Path, data: bytes, *, backup: Path | None = None) -> None:
    """Replaces the file; the old one becomes ``backup``. Raises OSError, without losing anything.

    A full disk can leave a short file without an error, so the size of the new file is
    checked before it replaces the old one.
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
