# SPDX-License-Identifier: MIT
"""The file format of a day in the cache: one file that shows whether it is complete.

    LOC-DAY 1 <length of the head in bytes>\\n
    <head: JSON, one line>\\n
    <ground: well-known binary, little endian, one after another as the head's ``parts`` say>

The head holds the day's origin and the length and hash of the ground, so that a list of 800 days is read without
reading their ground, and a truncated file is recognised by its length.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import BinaryIO, Final

import msgspec

from briefing.sentences import Sentence, sentence
from maps.control_day import ControlDay, DayNote, content_hash
from maps.ground import GroundKind
from maps.http.faults import Validators

_MAGIC: Final = b"LOC-DAY 1 "
_LONGEST_HEAD: Final = 1_000_000
"""Bytes of a head; a real one has some 700, plus its notes."""


class DayHead(msgspec.Struct, frozen=True):
    """The metadata of a day, without its ground.

    ``sha256`` is the hash of what the source sent; ``content`` that of the ground, equal for equal ground;
    ``fetched`` this computer's time then, UTC; ``commit`` the version of a repository that it was read from.
    ``tells_2014_parts``: see ``ControlDay``; days that earlier versions kept tell only Crimea.
    """

    provider: str
    name: str
    day: datetime.date
    address: str
    fetched: datetime.datetime
    sha256: str
    attribution: str
    licence: str
    content: str
    parts: tuple[tuple[GroundKind, int], ...]
    tells: tuple[GroundKind, ...]
    validators: Validators = Validators()
    notes: tuple[DayNote, ...] = ()
    commit: str | None = None
    tells_2014_parts: bool = False

    @property
    def ground_bytes(self) -> int:
        """Bytes of the ground that follow the head."""
        return sum(length for _, length in self.parts)


# Made while the module is imported, which only one thread does (see maps/areas.py).
_HEAD: Final = msgspec.json.Decoder(DayHead)
_WRITER: Final = msgspec.json.Encoder()


@dataclass(frozen=True)
class Damaged(Exception):
    """A file is not a day, or not complete; ``reason`` says which."""

    reason: Sentence


def day_bytes(head: DayHead, day: ControlDay) -> bytes:
    """Returns a day as the bytes of its file."""
    written = _WRITER.encode(head)
    return b"".join((_MAGIC, str(len(written)).encode(), b"\n", written, b"\n", *(data for _, data in day.parts)))


def read_head(file: BinaryIO, size: int) -> DayHead:
    """Reads the head of an open file of this size, up to where the ground begins. Raises Damaged, OSError."""
    first = file.readline(len(_MAGIC) + 12)
    length = first.removeprefix(_MAGIC).strip()
    if not first.startswith(_MAGIC) or not length.isdigit() or int(length) > _LONGEST_HEAD:
        raise Damaged(sentence("it is no day of control data"))
    try:
        head = _HEAD.decode(file.read(int(length)))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Damaged(sentence("its beginning is damaged")) from error
    if size != len(first) + int(length) + 1 + head.ground_bytes:
        raise Damaged(sentence("it was cut off"))
    file.read(1)
    return head


def read_day(file: BinaryIO, size: int) -> tuple[DayHead, ControlDay]:
    """Reads a whole day and checks its ground against its hash. Raises Damaged, OSError."""
    from shapely import from_wkb
    from shapely.errors import ShapelyError

    head = read_head(file, size)
    parts = [(kind, file.read(length)) for kind, length in head.parts]
    if content_hash(parts) != head.content:
        raise Damaged(sentence("its ground is damaged"))
    try:
        shapes = {kind: from_wkb(data) for kind, data in parts}
    except ShapelyError as error:
        raise Damaged(sentence("its ground is damaged")) from error
    return head, ControlDay(head.provider, head.day, shapes, head.tells, head.notes)
