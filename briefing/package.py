# SPDX-License-Identifier: MIT
"""The package form of a briefing, ``NAME.briefing``: a zip, or the same as a folder.

It holds ``briefing.json``, ``areas.geojson`` where the briefing has areas of its own,
``snapshots/`` with the saved copies of sources, and ``thumbnail.png``. Packages come from
outside: every size is bounded before a byte is unpacked, and a zip that is not plain is
refused. Members of other names are carried along and never looked into.
"""

from __future__ import annotations

import io
import stat
import struct
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final

import msgspec

from briefing import limits
from briefing.errors import NotABriefing, UnreadableFile, quoted

if TYPE_CHECKING:
    import zipfile  # takes 10 ms, and only a package needs it

SUFFIX: Final = ".briefing"
DOCUMENT: Final = "briefing.json"
AREAS: Final = "areas.geojson"
THUMBNAIL: Final = "thumbnail.png"
SNAPSHOTS: Final = "snapshots/"

_MAGIC: Final = b"PK\x03\x04"
_END: Final = struct.Struct("<4s4H2LH")  # end of central directory record, APPNOTE 4.3.16
_LOCAL: Final = struct.Struct("<4s5H3L2H")  # local file header, APPNOTE 4.3.7
_ZIP64: Final = 0xFFFF
_LONGEST_COMMENT: Final = 65_535
_PLAIN: Final = (0, 8)  # stored, deflated
_ENCRYPTED: Final = 0x1
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every member, so that the same briefing always makes the same bytes."""


class Package(msgspec.Struct, frozen=True):
    """The parts of a package by name, as bytes."""

    parts: dict[str, bytes]

    @property
    def document(self) -> bytes:
        """What makes the briefing."""
        return self.parts[DOCUMENT]

    @property
    def areas(self) -> bytes | None:
        """The briefing's own areas; None where there are none."""
        return self.parts.get(AREAS)

    @property
    def snapshots(self) -> dict[str, bytes]:
        """The saved copies by their names."""
        return {name.removeprefix(SNAPSHOTS): data for name, data in self.parts.items() if name.startswith(SNAPSHOTS)}


def is_package(path: Path) -> bool:
    """Whether this is a package rather than a plain document; False where that cannot be told."""
    try:
        if path.is_dir():
            return True
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):  # a name with U+0000 in it is a ValueError
        return False


def read_package(path: Path) -> Package:
    """The package at this path, a zip or a folder; BriefingError says what is wrong with it."""
    if path.is_dir():
        from briefing.folder_form import read_folder

        return read_folder(path)
    return _from_zip(path)


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


# Zips

def _from_zip(path: Path) -> Package:
    import zipfile
    import zlib

    name = path.name
    try:
        size = path.stat().st_size
        if size > limits.MAX_PACKAGE_BYTES:
            reason = f"the file has {size / 1e6:,.1f} MB, and a package at most {limits.MAX_PACKAGE_BYTES // 1_000_000}"
            raise UnreadableFile(name, reason, remedy="take snapshots out of it")
        with path.open("rb") as file:
            directory = _check_end(file, size, name)
            with zipfile.ZipFile(file) as archive:
                return _parts(archive, file, directory, name)
    except OSError as error:
        raise unreadable(name, error) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError):
        raise _broken(name, "the zip is damaged") from None


def _check_end(file: BinaryIO, size: int, name: str) -> int:
    """Where the central directory begins; refuses one that is too large to be read at all."""
    reach = min(size, _END.size + _LONGEST_COMMENT)
    file.seek(size - reach)
    tail = file.read(reach)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        raise _broken(name, "the zip has no end")
    _, _, _, _, entries, length, offset, _ = _END.unpack_from(tail, at)
    if entries == _ZIP64 or entries > limits.MAX_PACKAGE_MEMBERS or length > limits.MAX_PACKAGE_MEMBERS * 1000:
        raise _broken(name, f"the zip has more than {limits.MAX_PACKAGE_MEMBERS:,} members")
    return int(offset)


def _parts(archive: zipfile.ZipFile, file: BinaryIO, directory: int, name: str) -> Package:
    members = archive.infolist()
    for info in members:
        _check_member(info, name)
    if len({info.filename for info in members}) < len(members):
        raise _broken(name, "the zip holds a member twice")
    _check_apart(members, file, directory, name)
    found = {info.filename: info for info in members if not info.is_dir()}
    if DOCUMENT not in found:
        raise NotABriefing(name, f"the zip holds no {DOCUMENT}", remedy="open a briefing file")
    total = sum(info.file_size for info in found.values())
    for member, info in found.items():
        check_size(name, member, info.file_size)
    if total > limits.MAX_UNPACKED_BYTES:
        raise UnreadableFile(
            name, f"the package unpacks to {total / 1e6:,.1f} MB, and at most "
                  f"{limits.MAX_UNPACKED_BYTES // 1_000_000} are read", remedy="take snapshots out of it")
    return Package({member: _unpacked(archive, info, name) for member, info in found.items()})


def _check_member(info: zipfile.ZipInfo, name: str) -> None:
    path = PurePosixPath(info.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename:
        raise _broken(name, f"the zip's member {quoted(info.filename)} leads out of it")
    if info.flag_bits & _ENCRYPTED:
        raise _broken(name, f"the zip's member {quoted(info.filename)} is encrypted")
    if info.compress_type not in _PLAIN:
        raise _broken(name, f"the zip's member {quoted(info.filename)} is packed in an unusual way")


def _check_apart(members: list[zipfile.ZipInfo], file: BinaryIO, directory: int, name: str) -> None:
    """No two members share bytes: Python's reader lets them, and a few kilobytes become gigabytes."""
    ordered = sorted(members, key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in ordered[1:]), directory]
    for info, end in zip(ordered, ends, strict=True):
        file.seek(info.header_offset)
        header = _LOCAL.unpack(file.read(_LOCAL.size))
        names, extra = header[-2], header[-1]
        if info.header_offset + _LOCAL.size + names + extra + info.compress_size > end:
            raise _broken(name, "members of the zip overlap")


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    with archive.open(info) as member:
        data = member.read(limits.MAX_FILE_BYTES + 1)
    check_size(name, info.filename, len(data))  # what the zip says of itself may be untrue
    return data


def check_size(name: str, member: str, size: int) -> None:
    """Refuses a member of so many bytes where that is too many."""
    if size > limits.MAX_FILE_BYTES:
        raise UnreadableFile(
            name, f"the file has {size / 1e6:,.1f} MB, and at most {limits.MAX_FILE_BYTES // 1_000_000} are read",
            place=member, remedy="split it into several briefings")


def _broken(name: str, reason: str) -> UnreadableFile:
    return UnreadableFile(name, reason, remedy="ask for the file again")


def unreadable(name: str, error: OSError) -> UnreadableFile:
    """What the system says of a file that cannot be read, as a sentence."""
    reason = error.strerror or "unknown reason"
    return UnreadableFile(name, f"the file cannot be read ({reason[:1].lower()}{reason[1:]})",
                          remedy="check its name, place and permissions")
