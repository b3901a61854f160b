# SPDX-License-Identifier: MIT
"""The package form of a briefing, ``NAME.briefing``: a zip, or the same as a folder.

It holds ``briefing.json``, ``areas.geojson`` where the briefing has areas of its own,
and may hold ``thumbnail.png`` and ``snapshots/``. Packages come from outside: every
size is bounded before a byte is unpacked, and a zip that is not plain is refused.
"""

from __future__ import annotations

import io
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile
from briefing.zip_guard import MAGIC, ZipRules, cannot_be_read, guarded_zip

SUFFIX: Final = ".briefing"
DOCUMENT: Final = "briefing.json"
AREAS: Final = "areas.geojson"

_SMALLER: Final = "split it into several briefings"
_RULES: Final = ZipRules(
    "a package", limits.MAX_PACKAGE_BYTES, limits.MAX_PACKAGE_MEMBERS, "take snapshots out of it")
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every member, so that the same briefing always makes the same bytes."""


class Package(msgspec.Struct, frozen=True):
    """The parts of a package that make the briefing, as bytes; ``areas`` is None where there is none."""

    document: bytes
    areas: bytes | None = None


def is_package(path: Path) -> bool:
    """Whether this is a package rather than a plain document; False where that cannot be told."""
    try:
        if path.is_dir():
            return True
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):  # a name with U+0000 in it is a ValueError
        return False


def read_package(path: Path) -> Package:
    """The package at this path, a zip or a folder; BriefingError says what is wrong with it."""
    return _from_folder(path) if path.is_dir() else _from_zip(path)


def package_bytes(parts: Mapping[str, bytes]) -> bytes:
    """A zip of these parts by name: always the same bytes for the same parts."""
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 3  # the same on every system
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return made.getvalue()


# Folders

def _from_folder(folder: Path) -> Package:
    document = _member_of(folder, DOCUMENT)
    if document is None:
        raise NotABriefing(folder.name, f"the folder holds no {DOCUMENT}", remedy="open a briefing's folder or file")
    return Package(document, _member_of(folder, AREAS))


def _member_of(folder: Path, name: str) -> bytes | None:
    path = folder / name
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(folder.name, "this is not a file", place=name, remedy="put the file itself there")
        _check_size(folder.name, name, status.st_size)
        with path.open("rb") as file:
            return file.read(limits.MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot_be_read(folder.name, error) from None


# Zips

def _from_zip(path: Path) -> Package:
    with guarded_zip(path, _RULES) as archive:
        if DOCUMENT not in archive.names:
            raise NotABriefing(path.name, f"the zip holds no {DOCUMENT}", remedy="open a briefing file")
        document = archive.read(DOCUMENT, limits.MAX_FILE_BYTES, _SMALLER)
        areas = archive.read(AREAS, limits.MAX_FILE_BYTES, _SMALLER) if AREAS in archive.names else None
        return Package(document, areas)


def _check_size(name: str, member: str, size: int) -> None:
    if size > limits.MAX_FILE_BYTES:
        raise UnreadableFile(
            name, f"the file has {size / 1e6:,.1f} MB, and at most {limits.MAX_FILE_BYTES // 1_000_000} are read",
            place=member, remedy=_SMALLER)
