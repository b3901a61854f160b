# SPDX-License-Identifier: MIT
"""Which kind of picture or video a file is, by its first bytes only, and how such files are named."""

from __future__ import annotations

from typing import Final

from briefing.model import MediumType

ENDINGS: Final[dict[MediumType, str]] = {
    "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic", "video/mp4": "mp4",
    "video/webm": "webm",
}
"""How the names of media end, by their kinds."""

SUFFIXES: Final = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif", ".mp4", ".m4v", ".mov", ".webm")
"""Suffixes of files that are usually pictures and videos, for dialogs and drops."""

HEAD_BYTES: Final = 64
"""Bytes from the beginning of a file that say its kind."""

_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc", b"hevx")
_EBML: Final = b"\x1a\x45\xdf\xa3"


def kind_of(head: bytes) -> MediumType | None:
    """Returns the kind of a file that begins so; None for what is neither such a picture nor such a video."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in _HEIC else "video/mp4"
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip"):  # QuickTime before there was “ftyp”
        return "video/mp4"
    return "video/webm" if head.startswith(_EBML) else None
