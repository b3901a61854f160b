# SPDX-License-Identifier: MIT
"""Reads zips from outside: every size is bounded before a byte is unpacked, and unusual zips are refused.

Refused: names that lead out of the zip, links, encrypted members, two members of one name, members that share
bytes, more members or more bytes than the rules allow. Nothing is ever written to disk.
"""

from __future__ import annotations

import io
import stat
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final

from briefing.encoding import decoded, guessed_of_all
from briefing.errors import UnreadableFile, cannot_be_read, quoted
from briefing.files.regular import open_regular
from briefing.sentences import Sentence, numeral, sentence

if TYPE_CHECKING:
    import zipfile  # takes 10 ms, and only a zip needs it

MAGIC: Final = b"PK\x03\x04"

_END: Final = struct.Struct("<4s4H2LH")  # end of central directory record, APPNOTE 4.3.16
_LOCAL: Final = struct.Struct("<4s5H3L2H")  # local file header, APPNOTE 4.3.7
_ZIP64: Final = 0xFFFF
_LONGEST_COMMENT: Final = 65_535
_PLAIN: Final = (0, 8)  # stored, deflated
_ENCRYPTED: Final = 0x1
_IN_UTF_8: Final = 0x800
_CHUNK: Final = 1_000_000


@dataclass(frozen=True)
class ZipRules:
    """Limits for one kind of zip: bytes of the file, number of members, bytes of all members unpacked.

    ``noun`` is the name of such a file ("a package"); ``remedy`` says how to make one smaller. Members whose names
    begin with ``apart`` are not counted as unpacked: they are read one at a time, and never held together.
    """

    noun: Sentence
    most_bytes: int
    most_members: int
    remedy: Sentence
    most_unpacked: int | None = None
    apart: str = ""


class GuardedZip:
    """An open zip whose directory has passed every check; its members are read in bounded pieces."""

    def __init__(self, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], file: str) -> None:
        self._archive = archive
        self._readable: dict[str, str] | None = None
        self._members = {info.filename: info for info in members}
        self.file = file

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, without folders."""
        return tuple(name for name, info in self._members.items() if not info.is_dir())

    def size(self, name: str) -> int:
        """Returns the size that a member says it has, in bytes."""
        return self._members[name].file_size

    def readable(self, name: str) -> str:
        """Returns a member's name as its maker wrote it: zips without UTF-8 do not say in which encoding that is."""
        if self._readable is None:
            self._readable = _readable({name: info.flag_bits for name, info in self._members.items()})
        return self._readable.get(name, name)

    def chunks(self, name: str, most: int, remedy: Sentence) -> Iterator[bytes]:
        """Yields a member in pieces of up to 1 MB; UnreadableFile once it has more than ``most`` bytes.

        The member's stated size is checked first, but not trusted.
        """
        info = self._members[name]
        self._check_size(name, info.file_size, most, remedy)
        read = 0
        with _damage_as_error(self.file), self._archive.open(info) as member:
            while chunk := member.read(_CHUNK):
                read += len(chunk)
                self._check_size(name, read, most, remedy)
                yield chunk

    def read(self, name: str, most: int, remedy: Sentence) -> bytes:
        """Returns a whole member; UnreadableFile if it has more than ``most`` bytes."""
        return b"".join(self.chunks(name, most, remedy))

    def _check_size(self, member: str, size: int, most: int, remedy: Sentence) -> None:
        if size > most:
            reason = sentence("the file has {size} MB, and at most {most} are read", size=numeral(size / 1e6, ",.1f"),
                most=most // 1_000_000)
            raise UnreadableFile(self.file, reason, where=member, remedy=remedy)


def _readable(names: Mapping[str, int]) -> dict[str, str]:
    """Returns the readable form of names that the zip reader took for code page 437, by their flags."""
    stored = {}
    for name, flags in names.items():
        if not flags & _IN_UTF_8 and not name.isascii():
            try:
                stored[name] = name.encode("cp437")
            except UnicodeEncodeError:
                continue
    if not stored:
        return {}
    encoding = guessed_of_all(PurePosixPath(name).name.encode("cp437") for name in stored).encoding
    return {name: decoded(data, encoding) for name, data in stored.items()}


@contextmanager
def guarded_zip(path: Path, rules: ZipRules) -> Iterator[GuardedZip]:
    """Opens a zip that obeys the rules; UnreadableFile, with one sentence, for any other."""
    name = path.name
    with _damage_as_error(name):
        size = path.stat().st_size
        _check_whole(size, rules, name)
        file = open_regular(path)
    with file, _guarded(file, size, rules, name) as archive:
        yield archive


@contextmanager
def guarded_zip_of(data: bytes, name: str, rules: ZipRules) -> Iterator[GuardedZip]:
    """Opens a zip in memory under the same rules; ``name`` is the file's name for messages."""
    _check_whole(len(data), rules, name)
    with _guarded(io.BytesIO(data), len(data), rules, name) as archive:
        yield archive


def _check_whole(size: int, rules: ZipRules, name: str) -> None:
    if size > rules.most_bytes:
        reason = sentence("the file has {size} MB, and {noun} at most {most}", size=numeral(size / 1e6, ",.1f"),
            noun=rules.noun, most=rules.most_bytes // 1_000_000)
        raise UnreadableFile(name, reason, remedy=rules.remedy)


@contextmanager
def _guarded(file: BinaryIO, size: int, rules: ZipRules, name: str) -> Iterator[GuardedZip]:
    import zipfile

    with _damage_as_error(name):
        directory = _check_end(file, size, rules, name)
        archive = zipfile.ZipFile(file)
    with archive:
        with _damage_as_error(name):
            members = _checked(archive, file, directory, rules, name)
        yield GuardedZip(archive, members, name)


@contextmanager
def _damage_as_error(name: str) -> Iterator[None]:
    """Turns the standard library's exceptions about a broken zip into UnreadableFile."""
    import zipfile
    import zlib

    try:
        yield
    except OSError as error:
        raise cannot_be_read(name, error) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError):
        raise _broken(name, sentence("the zip is damaged")) from None


def _check_end(file: BinaryIO, size: int, rules: ZipRules, name: str) -> int:
    """Returns where the central directory begins; refuses one that is too large to be read at all."""
    reach = min(size, _END.size + _LONGEST_COMMENT)
    file.seek(size - reach)
    tail = file.read(reach)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        raise _broken(name, sentence("the zip has no end"))
    _, _, _, _, entries, length, offset, _ = _END.unpack_from(tail, at)
    if entries == _ZIP64 or entries > rules.most_members or length > rules.most_members * 1000:
        raise _broken(name, sentence("the zip has more than {most} members", most=numeral(rules.most_members)))
    return int(offset)


def _checked(
    archive: zipfile.ZipFile, file: BinaryIO, directory: int, rules: ZipRules, name: str
) -> list[zipfile.ZipInfo]:
    members = archive.infolist()
    if len(members) > rules.most_members:  # the count in the end record may be wrong
        raise _broken(name, sentence("the zip has more than {most} members", most=numeral(rules.most_members)))
    for info in members:
        _check_member(info, name)
    if len({info.filename for info in members}) < len(members):
        raise _broken(name, sentence("the zip holds a member twice"))
    _check_apart(members, file, directory, name)
    unpacked = sum(info.file_size for info in members if not rules.apart or not info.filename.startswith(rules.apart))
    if rules.most_unpacked is not None and unpacked > rules.most_unpacked:
        reason = sentence("unpacked it has {size} MB, and at most {most} are read",
                          size=numeral(unpacked / 1e6, ",.1f"), most=rules.most_unpacked // 1_000_000)
        raise UnreadableFile(name, reason, remedy=rules.remedy)
    return members


def _check_member(info: zipfile.ZipInfo, name: str) -> None:
    path = PurePosixPath(info.filename)
    if not info.filename:
        raise _broken(name, sentence("the zip's member {name} cannot be used", name=quoted(info.filename)))
    if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename:
        raise _broken(name, sentence("the zip's member {name} leads out of it", name=quoted(info.filename)))
    if stat.S_ISLNK(info.external_attr >> 16):
        raise _broken(name, sentence("the zip's member {name} is a link", name=quoted(info.filename)))
    if info.flag_bits & _ENCRYPTED:
        raise _broken(name, sentence("the zip's member {name} is encrypted", name=quoted(info.filename)))
    if info.compress_type not in _PLAIN:
        raise _broken(name, sentence("the zip's member {name} is packed in an unusual way", name=quoted(info.filename)))


def _check_apart(members: list[zipfile.ZipInfo], file: BinaryIO, directory: int, name: str) -> None:
    """Refuses members that share bytes: Python's reader allows them, and a few kilobytes become gigabytes."""
    ordered = sorted(members, key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in ordered[1:]), directory]
    for info, end in zip(ordered, ends, strict=True):
        file.seek(info.header_offset)
        header = _LOCAL.unpack(file.read(_LOCAL.size))
        names, extra = header[-2], header[-1]
        if info.header_offset + _LOCAL.size + names + extra + info.compress_size > end:
            raise _broken(name, sentence("members of the zip overlap"))


def _broken(name: str, reason: Sentence) -> UnreadableFile:
    return UnreadableFile(name, reason, remedy=sentence("ask for the file again"))
