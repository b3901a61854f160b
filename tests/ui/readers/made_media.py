# SPDX-License-Identifier: MIT
"""Pictures and videos for tests: of every orientation, damaged in every way, and of sizes that nobody should decode."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from tests.corpora import PROJECT

VIDEOS = PROJECT / "tests" / "data" / "media"
"""A second of a test pattern, 160 × 90 pixels: H.264 and AV1 in MP4, VP9 in WebM."""

ORIENTATION, MAKER, MODEL, DETAILS, PLACE = 0x0112, 0x010F, 0x0110, 0x8769, 0x8825


def corners() -> Image.Image:
    """A picture whose upper left is red, upper right green, lower left blue, lower right white; it is wider than high.
    """
    image = Image.new("RGB", (96, 64), "white")
    for place, colour in (((0, 0), "red"), ((48, 0), "lime"), ((0, 32), "blue")):
        image.paste(colour, (*place, place[0] + 48, place[1] + 32))
    return image


def stored(turn: int) -> Image.Image:
    """The same picture as a camera stores it with this orientation, 1 to 8."""
    way = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
           5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
           8: Image.Transpose.ROTATE_270}.get(turn)
    return corners() if way is None else corners().transpose(way)


def exif(turn: int = 1, *, is_told: bool = False) -> Image.Exif:
    """EXIF with an orientation, and with time, place, direction and device where ``is_told``."""
    made = Image.Exif()
    made[ORIENTATION] = turn
    if is_told:
        made[MAKER], made[MODEL] = "Maker", "Maker Seven"
        made.get_ifd(DETAILS).update({0x9003: "2024:11:18 08:30:12", 0x9011: "+02:00"})
        made.get_ifd(PLACE).update({1: "N", 2: (48.0, 0.0, 57.24), 3: "E", 4: (37.0, 48.0, 10.44), 17: 271.5})
    return made


def picture(form: str = "JPEG", turn: int = 1, *, is_told: bool = False, mode: str = "RGB") -> bytes:
    """A small picture as a file."""
    file = io.BytesIO()
    stored(turn).convert(mode).save(file, form, exif=exif(turn, is_told=is_told))
    return file.getvalue()


def animated(form: str) -> bytes:
    """Two pictures one after the other in one file."""
    file = io.BytesIO()
    corners().save(file, form, save_all=True, append_images=[Image.new("RGB", (96, 64), "black")], duration=100)
    return file.getvalue()


def huge_png(width: int = 50_000, height: int = 50_000) -> bytes:
    """A PNG that says it has so many pixels, in some hundred bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)


def box(kind: bytes, data: bytes) -> bytes:
    """A box of an MP4 file."""
    return struct.pack(">I", len(data) + 8) + kind + data


def phone_video(*, is_turned: bool = True, handler: bytes = b"vide") -> bytes:
    """A video without pictures as a phone writes it: 1920 × 1080, held upright, with time and place."""
    matrix = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000) if is_turned else (
        0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    movie = box(b"mvhd", struct.pack(">IIIII", 0, 3_814_756_212, 0, 1000, 12_500) + bytes(80))
    track = box(b"tkhd", bytes(40) + struct.pack(">9i", *matrix) + struct.pack(">II", 1920 << 16, 1080 << 16))
    media = box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12)))
    place = b"+48.0159+037.8029/"
    user = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(place), 0) + place)
               + box(b"\xa9mod", struct.pack(">HH", 7, 0) + b"Seven\0\0"))
    return box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", movie + box(b"trak", track + media) + user) + box(
        b"mdat", bytes(500))
