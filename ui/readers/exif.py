# SPDX-License-Identifier: MIT
"""What a picture's file says of itself (EXIF): which way up it is, when and where it was taken, with what."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import on_one_line
from briefing.model import FileSays
from briefing.structs import whole_text

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

_ORIENTATION, _MAKER, _MODEL = 0x0112, 0x010F, 0x0110
_DETAILS, _PLACE = 0x8769, 0x8825
_TAKEN, _OFFSET = 0x9003, 0x9011
_LAT_REF, _LAT, _LON_REF, _LON, _DIRECTION = 1, 2, 3, 4, 17
_MOST_WORDS: Final = 120
_TIME: Final = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
FAULTS: Final = (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError, ArithmeticError, EOFError,
                 AttributeError, NotImplementedError, RuntimeError, AssertionError, struct.error, zlib.error)
"""What Pillow raises over damaged files."""


def orientation_of(image: Image) -> int:
    """Returns which way up a picture is stored, 1 to 8; 1 where it does not say."""
    try:
        said = int(image.getexif().get(_ORIENTATION, 1))
    except FAULTS:
        return 1
    return said if 1 <= said <= 8 else 1


def said_by(image: Image) -> FileSays | None:
    """Returns what a picture's file says; None where it says nothing. Each part that is damaged is left out."""
    try:
        exif = image.getexif()
        details, place = exif.get_ifd(_DETAILS), exif.get_ifd(_PLACE)
    except FAULTS:
        return None
    lon, lat = _degrees(place, _LON, _LON_REF, "W", 180), _degrees(place, _LAT, _LAT_REF, "S", 90)
    says = FileSays(taken=_taken(details), lon=lon if lat is not None else None,
                    lat=lat if lon is not None else None, direction=_direction(place), device=_device(exif))
    return says if says != FileSays() else None


def _taken(details: Mapping[int, Any]) -> str | None:
    text = _words(details.get(_TAKEN))
    found = _TIME.fullmatch(text)
    if found is not None:
        text = f"{found[1]}-{found[2]}-{found[3]} {found[4]}"
    offset = _words(details.get(_OFFSET))
    return f"{text} {offset}".strip() if text else None


def _device(exif: Exif) -> str | None:
    maker, model = _words(exif.get(_MAKER)), _words(exif.get(_MODEL))
    if model.lower().startswith(maker.lower()):
        return model or None
    return f"{maker} {model}".strip()[:_MOST_WORDS] or None


def _words(value: object) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return on_one_line(whole_text(text.strip("\0 "))[:_MOST_WORDS]) if isinstance(text, str) else ""


def _degrees(place: Mapping[int, Any], tag: int, ref: int, negative: str, most: int) -> float | None:
    try:
        degrees, minutes, seconds = (float(each) for each in place[tag])
        value = degrees + minutes / 60 + seconds / 3600
    except FAULTS:
        return None
    value = -value if _words(place.get(ref)).upper() == negative else value
    return round(value, 6) if abs(value) <= most else None  # which not a number is not


def _direction(place: Mapping[int, Any]) -> float | None:
    try:
        value = float(place[_DIRECTION])
    except FAULTS:
        return None
    return round(value % 360, 1) % 360 if 0 <= value <= 360 else None
