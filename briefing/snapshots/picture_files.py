# SPDX-License-Identifier: MIT
"""What a picture's first bytes say: its kind and its size in pixels. Nothing is decoded here."""

from __future__ import annotations

import base64
import binascii
import struct
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_FRAMES_OF_JPEG: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_MOST_SEGMENTS: Final = 2_000


class PictureSize(NamedTuple):
    """A picture's size in pixels."""

    width: int
    height: int


def picture_kind(data: bytes) -> str:
    """Returns "png", "jpeg", "webp" or "gif" by the first bytes; "" for anything else."""
    if data.startswith(_PNG):
        return "png"
    if data.startswith(_JPEG):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    return "gif" if data.startswith((b"GIF87a", b"GIF89a")) else ""


def picture_size(data: bytes) -> PictureSize | None:
    """Returns a picture's size as its head says; None if it says none."""
    try:
        kind = picture_kind(data)
        if kind == "png":
            return PictureSize(*struct.unpack_from(">II", data, 16)) if data[12:16] == b"IHDR" else None
        if kind == "gif":
            return PictureSize(*struct.unpack_from("<HH", data, 6))
        if kind == "webp":
            return _size_of_webp(data)
        return _size_of_jpeg(data) if kind == "jpeg" else None
    except struct.error:
        return None


def _size_of_webp(data: bytes) -> PictureSize | None:
    form = data[12:16]
    if form == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return PictureSize(width & 0x3FFF, height & 0x3FFF)
    if form == b"VP8L" and data[20:21] == b"\x2f":
        (bits,) = struct.unpack_from("<I", data, 21)
        return PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if form == b"VP8X" and len(data) >= 30:
        return PictureSize(int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1)
    return None


def _size_of_jpeg(data: bytes) -> PictureSize | None:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        while data[at:at + 2] == b"\xff\xff":
            at += 1
        mark, kind, length = struct.unpack_from(">BBH", data, at)
        if mark != 0xFF or kind == 0xDA:
            return None
        if kind in _FRAMES_OF_JPEG:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return PictureSize(width, height)
        at += 2 + length
    return None


def data_of(address: str) -> bytes:
    """Returns what a data: address holds; b"" for any other address or a broken one."""
    head, comma, body = address.partition(",")
    if not comma or head[:5].lower() != "data:":
        return b""
    packed = unquote_to_bytes(body)
    if not head.lower().rstrip().endswith(";base64"):
        return packed
    try:
        return base64.b64decode(b"".join(packed.split()) + b"==")
    except (binascii.Error, ValueError):
        return b""
