# SPDX-License-Identifier: MIT
"""The files beside a file: its backup, its lock, what is written before it takes its place; and where a link leads."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_LONGEST: Final = 230
"""Bytes of a name beside a file: most disks take 255, and a lock needs a few more for a moment."""
_DIGEST: Final = 8
PART: Final = ".part"
_RANDOM: Final = 8
"""Letters that tempfile puts into a name."""


def target_of(path: Path) -> Path:
    """Returns the file that a link leads to, whether it is there or not; the path itself where it is no link.

    Raises OSError for links that lead in a circle.
    """
    if not path.is_symlink():
        return path
    try:
        return path.resolve()
    except RuntimeError:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def beside(path: Path, before: str = "", after: str = "") -> Path:
    """Returns the path of a file beside another, named after it; a name that would be too long is shortened."""
    return path.with_name(f"{before}{_shortened(path.name, _LONGEST - len(before) - len(after))}{after}")


def backup_of(path: Path) -> Path:
    """Returns where the previous version of a file is kept."""
    return beside(path, after=".bak")


def lock_of(path: Path) -> Path:
    """Returns the file that says who holds a file open."""
    return beside(path, ".~lock.", "#")


def part_prefix(path: Path) -> str:
    """Returns the beginning of the names under which a file is written before it takes its place."""
    return beside(path, ".", "." + "x" * _RANDOM + PART).name[: -_RANDOM - len(PART)]


def remove_parts(path: Path) -> None:
    """Deletes what writing a file left behind when it was cut off. Only for whoever holds the file's lock."""
    prefix = part_prefix(path)
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            name = entry.name
            if (name.startswith(prefix) and name.endswith(PART) and len(name) == len(prefix) + _RANDOM + len(PART)
                    and entry.is_file(follow_symlinks=False)):
                with suppress(OSError):
                    Path(entry.path).unlink()


def other_names(path: Path) -> int:
    """Returns how many other names a file has on its disk (hard links)."""
    try:
        return 0 if path.is_dir() else max(0, path.stat().st_nlink - 1)
    except (OSError, ValueError):
        return 0


def _shortened(name: str, most: int) -> str:
    data = os.fsencode(name)
    if len(data) <= most:
        return name
    kept = data[: most - _DIGEST].decode("utf-8", "ignore")
    return kept + hashlib.sha256(data).hexdigest()[:_DIGEST]
