# SPDX-License-Identifier: MIT
"""Where the bytes of pictures and videos lie: in a package, in a folder or in a file beside. Read when wanted only.

A place remembers the state of the file it was seen in. If others wrote that file since, the bytes have to be those
that were taken in, by their SHA-256.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Final, Literal

import msgspec

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read, on_one_line, quoted
from briefing.files.regular import open_regular
from briefing.files.zip_guard import ZipRules, guarded_zip
from briefing.model import Briefing, Medium
from briefing.sentences import sentence

State = Literal["sound", "changed", "missing"]

MEDIA: Final = "media/"
"""The folder of pictures and videos in a package."""

PACKAGE_RULES: Final = ZipRules(
    sentence("a package"), limits.MAX_PACKAGE_BYTES, limits.MAX_PACKAGE_MEMBERS, sentence("take snapshots out of it"),
    limits.MAX_UNPACKED_BYTES, apart=MEDIA)
"""What a package's zip may be. Media do not count as unpacked: they are read one at a time."""

_CHUNK: Final = 1_000_000
_REMEDY: Final = sentence("attach the picture or video again")


class MediaPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where one file lies: the file itself, or as a member of a package; its size in bytes.

    ``stamp`` is the time of change in nanoseconds, the size and the number on the disk of the file at ``path``.
    """

    path: Path
    size: int
    stamp: tuple[int, int, int]
    member: str = ""


MediaPlaces = Mapping[str, MediaPlace]
"""By the names that media have in a package."""

StoredMedia = Mapping[str, tuple[MediaPlace, Medium | None]]
"""By their names in a package: where files of media lie now, and which media they are, if the briefing knows them."""


def place_at(path: Path, member: str = "", size: int | None = None) -> MediaPlace:
    """Returns the place of a file as it is now, or of a package's member of ``size`` bytes. Raises OSError."""
    status = path.stat()
    whole = status.st_size if size is None else size
    return MediaPlace(path=path, size=whole, stamp=_stamp(path), member=member)


def state_of_medium(medium: Medium, places: MediaPlaces) -> State:
    """Returns whether a medium's file is there, with the size it had; its bytes are not read."""
    place = places.get(medium.name)
    if place is None:
        return "missing"
    return "sound" if place.size == medium.size else "changed"


def used_media(briefing: Briefing) -> dict[str, Medium]:
    """Returns the briefing's media by their files' names; a file that two entries name comes once."""
    return {medium.name: medium for medium in reversed(briefing.media)}


def pieces(place: MediaPlace, medium: Medium | None = None, *, is_shown: bool = False) -> Iterator[bytes]:
    """Yields a file's bytes in pieces of up to 1 MB. UnreadableFile where it is gone, too large or another one now.

    ``medium`` is what was taken in: it is compared at the end if the file around it was written since, and always
    where ``is_shown``, for its credit and its SHA-256 are beside it.
    """
    is_same = not is_shown and _stamp_or_none(place.path) == place.stamp
    digest, size = hashlib.sha256(), 0
    for piece in (_packed if place.member else _plain)(place, medium):
        size += len(piece)
        if size > limits.MAX_VIDEO_BYTES:
            raise _refused(place, "too large", medium)
        if not is_same:
            digest.update(piece)
        yield piece
    if size != place.size or (not is_same and medium is not None and digest.hexdigest() != medium.sha256):
        raise _refused(place, "changed", medium)


def bytes_of(place: MediaPlace, most: int, medium: Medium | None = None) -> bytes:
    """Returns a whole file of at most ``most`` bytes, which has to be the medium by its SHA-256."""
    if place.size > most:
        raise _refused(place, "too large", medium)
    return b"".join(pieces(place, medium, is_shown=True))


def write_medium(place: MediaPlace, medium: Medium | None, to: IO[bytes], *, is_shown: bool = False) -> None:
    """Copies a file's bytes to a stream."""
    for piece in pieces(place, medium, is_shown=is_shown):
        to.write(piece)


def _packed(place: MediaPlace, medium: Medium | None) -> Iterator[bytes]:
    with guarded_zip(place.path, PACKAGE_RULES) as archive:
        if place.member not in archive.names:
            raise _refused(place, "changed", medium)
        yield from _unless_damaged(place, medium, archive.chunks(place.member, limits.MAX_VIDEO_BYTES, _REMEDY))


def _unless_damaged(place: MediaPlace, medium: Medium | None, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yields a member's bytes; says which one it is where they are damaged, for the rest of the package is not."""
    try:
        yield from chunks
    except UnreadableFile as error:
        if error.where is not None or isinstance(error.__context__, OSError):
            raise
        raise UnreadableFile(place.path.name, sentence("a picture or video in it is damaged"),
                             where=_where(place, medium),
                             remedy=sentence("take it out of the statement, and attach it again")) from None


def _plain(place: MediaPlace, medium: Medium | None) -> Iterator[bytes]:
    try:
        if not stat.S_ISREG(place.path.stat().st_mode):
            raise _refused(place, "changed", medium)
        with open_regular(place.path) as file:
            while piece := file.read(_CHUNK):
                yield piece
    except (OSError, ValueError) as error:
        raise cannot_be_read(place.path.name, error) from None


def _refused(place: MediaPlace, why: Literal["changed", "too large"], medium: Medium | None) -> UnreadableFile:
    where = _where(place, medium)
    if why == "too large":
        return UnreadableFile(place.path.name, sentence("a video may have {most} MB",
            most=limits.MAX_VIDEO_BYTES // 1_000_000), where=where, remedy=_REMEDY)
    return UnreadableFile(place.path.name, sentence(
        "a picture or video in it is no longer the one that was taken in, because the file was changed by another "
        "program"), where=where, remedy=_REMEDY)


def _where(place: MediaPlace, medium: Medium | None) -> str | None:
    """Returns which one it is, by what the briefer calls it and its name in a package; None for a file without a title.
    """
    title = quoted(medium.title) if medium is not None and medium.title else ""
    member = on_one_line(place.member)
    return f"{title} ({member})" if title and member else title or member or None


def _stamp_or_none(path: Path) -> tuple[int, int, int] | None:
    try:
        return _stamp(path)
    except (OSError, ValueError):
        return None


def _stamp(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino
