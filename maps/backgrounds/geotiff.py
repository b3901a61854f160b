# SPDX-License-Identifier: MIT
"""What a TIFF says about its size and its place on the ground (OGC 19-008r4), without decoding the picture.

Only the first directory is read, and of it only the tags named here, each up to a number of values.
"""

from __future__ import annotations

import math
import struct
from typing import Final, NamedTuple

from briefing.sentences import sentence
from maps.backgrounds.placement import Placement, by_scale

MAGIC: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_WIDTH, _HEIGHT, _BITS, _SAMPLES = 256, 257, 258, 277
_SCALE, _TIES, _TRANSFORMATION, _KEYS = 33550, 33922, 34264, 34735
_MOST: Final = {
    _WIDTH: 1, _HEIGHT: 1, _BITS: 8, _SAMPLES: 1, _SCALE: 3, _TIES: 6, _TRANSFORMATION: 16, _KEYS: 4 * 200}
"""The tags that are read, and how many values of each."""
_WHOLE: Final = {1: "B", 3: "H", 4: "I", 16: "Q"}
_FRACTIONS: Final = {12: "d"}
"""The types of values, whole numbers and others, that these tags have."""
_MOST_ENTRIES: Final = 4_000
_MODEL, _RASTER, _GEOGRAPHIC, _PROJECTED = 1024, 1025, 2048, 3072
_OWN: Final = 32767
_IS_POINT: Final = 2


class TiffFacts(NamedTuple):
    """The size in pixels, and the place; None where the file names none."""

    width: int
    height: int
    placement: Placement | None


def tiff_facts(data: bytes) -> TiffFacts:
    """Reads a TIFF's first directory. Raises ValueError, with a sentence, where it is damaged or its place unknown."""
    try:
        tags = _tags(data)
        width, height = int(tags[_WIDTH][0]), int(tags[_HEIGHT][0])
    except (struct.error, KeyError, IndexError, OverflowError):
        raise ValueError(sentence("the TIFF is damaged")) from None
    return TiffFacts(width, height, _placement(tags))


def _tags(data: bytes) -> dict[int, tuple[float, ...]]:
    order = "<" if data[:2] == b"II" else ">"
    is_big = data[2:4] in (b"+\0", b"\0+")
    (start,) = struct.unpack_from(order + ("Q" if is_big else "I"), data, 8 if is_big else 4)
    (count,) = struct.unpack_from(order + ("Q" if is_big else "H"), data, start)
    entry = struct.Struct(order + ("HHQ" if is_big else "HHI"))
    room = 8 if is_big else 4
    at = start + (8 if is_big else 2)
    found: dict[int, tuple[float, ...]] = {}
    for number in range(min(count, _MOST_ENTRIES)):
        place = at + number * (entry.size + room)
        tag, kind, length = entry.unpack_from(data, place)
        forms = _FRACTIONS if tag in (_SCALE, _TIES, _TRANSFORMATION) else _WHOLE
        if tag not in _MOST or kind not in forms:
            continue
        values = struct.Struct(f"{order}{min(length, _MOST[tag])}{forms[kind]}")
        where = place + entry.size
        if struct.calcsize(f"{order}{forms[kind]}") * length > room:
            (where,) = struct.unpack_from(order + ("Q" if is_big else "I"), data, where)
        found[tag] = values.unpack_from(data, where)
    return found


def _placement(tags: dict[int, tuple[float, ...]]) -> Placement | None:
    keys = _geo_keys(tags.get(_KEYS, ()))
    shift = 0.5 if keys.get(_RASTER) == _IS_POINT else 0.0  # there a pixel's place is its middle
    turned, scale, ties = tags.get(_TRANSFORMATION, ()), tags.get(_SCALE, ()), tags.get(_TIES, ())
    if len(turned) == 16:
        across, down = (turned[0], turned[1], turned[3]), (turned[4], turned[5], turned[7])
    elif len(scale) >= 2 and len(ties) == 6:
        column, row, _, x, y, _ = ties
        across, down = (scale[0], 0.0, x - column * scale[0]), (0.0, -scale[1], y + row * scale[1])
    else:
        return None
    a, b, c = across
    d, e, f = down
    across, down = (a, b, c - shift * (a + b)), (d, e, f - shift * (d + e))
    if not all(map(math.isfinite, (*across, *down))):
        raise ValueError(sentence("its place on the ground is no number"))
    return by_scale(across, down, _crs(keys))


def _geo_keys(values: tuple[float, ...]) -> dict[int, int]:
    """Returns the keys whose value is in the directory itself."""
    numbers = [int(value) for value in values]
    rows = [numbers[at:at + 4] for at in range(4, len(numbers) - 3, 4)]
    return {key: value for key, place, _count, value in rows if place == 0}


def _crs(keys: dict[int, int]) -> str | None:
    from maps.importing.projections import known_crs

    code = keys.get(_PROJECTED) if keys.get(_MODEL) != 2 else keys.get(_GEOGRAPHIC)
    code = code or keys.get(_GEOGRAPHIC)
    if not code or code == _OWN:
        raise ValueError(sentence("its reference system is its own"))
    try:
        return known_crs(f"EPSG:{code}")
    except ValueError:
        raise ValueError(sentence("its reference system is not known")) from None
