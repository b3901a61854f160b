# SPDX-License-Identifier: MIT
"""The Military Grid Reference System: squares of a grid over UTM zones, to and from degrees on WGS 84.

The polar regions (south of 80° S, north of 84° N) have a grid of their own, which is not read or written here.
NGA.STND.0037, "Universal Grids and Grid Reference Systems", defines zones, bands and letters.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pyproj import Proj

BANDS: Final = "CDEFGHJKLMNPQRSTUVWX"
"""Bands of latitude, 8° each from 80° S on; the last one, X, has 12°."""
_FIRST_NORTHERN: Final = "N"
SOUTHERNMOST, NORTHERNMOST = -80.0, 84.0
MOST_DIGITS: Final = 5
"""Digits of easting and of northing: down to one metre."""
_COLUMNS: Final = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")
"""Letters of the columns, by the zone's number in groups of three."""
_ROWS: Final = "ABCDEFGHJKLMNPQRSTUV"
_SQUARE: Final = 100_000
_ROUND: Final = _SQUARE * len(_ROWS)
"""Metres of northing after which the rows' letters begin again."""
_FALSE_NORTHING: Final = 10_000_000
_BAND_SLACK: Final = 0.9
"""Degrees by which a square of 100 km reaches beyond the band it is named after."""
_LOOKALIKES: Final = str.maketrans("АВЕКМНРСТХУ", "ABEKMHPCTXY")
"""Cyrillic letters that look like the grid's."""
_WRITTEN: Final = re.compile(r"([0-9]{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])([0-9]{2,10})")
_SPACES: Final = re.compile(r"[\s\-]+")


class Square(NamedTuple):
    """A square of the grid: the degrees of its middle, and its side in metres."""

    lat: float
    lon: float
    metres: int


def to_mgrs(lat: float, lon: float) -> str:
    """Returns the square of one metre that holds a point: "37U DP 10689 19550"; "" in the polar regions."""
    if not (SOUTHERNMOST <= lat < NORTHERNMOST and math.isfinite(lon)):
        return ""
    lon = (lon + 180) % 360 - 180
    zone = _zone(lat, lon)
    easting, northing = _utm(zone)(lon, lat)
    band = _band(lat)
    least = 0 if band >= _FIRST_NORTHERN else -_FALSE_NORTHING  # just south of the equator rounds to the north of it
    easting, northing = math.floor(easting), max(math.floor(northing), least) % _ROUND
    column = _COLUMNS[(zone - 1) % 3][easting // _SQUARE - 1]
    row = _ROWS[(northing // _SQUARE + _first_row(zone)) % len(_ROWS)]
    return f"{zone}{band} {column}{row} {easting % _SQUARE:05d} {northing % _SQUARE:05d}"


def from_mgrs(text: str) -> Square | None:
    """Returns the square that a reference of two to ten digits names, with or without spaces; None if it is none.

    A square that lies outside of its zone is none.
    """
    plain = _SPACES.sub("", text.upper()).translate(_LOOKALIKES)
    found = _WRITTEN.fullmatch(plain)
    if found is None or len(found[5]) % 2 or not 1 <= int(found[1]) <= 60:
        return None
    zone, band, half = int(found[1]), found[2], len(found[5]) // 2
    column = _COLUMNS[(zone - 1) % 3].find(found[3])
    if column < 0:
        return None
    metres = 10 ** (MOST_DIGITS - half)
    easting = (column + 1) * _SQUARE + int(found[5][:half]) * metres + metres / 2
    row = (_ROWS.index(found[4]) - _first_row(zone)) % len(_ROWS)
    northing = row * _SQUARE + int(found[5][half:]) * metres + metres / 2
    return _of_band(zone, band, easting, northing, metres)


def _of_band(zone: int, band: str, easting: float, northing: float, metres: int) -> Square | None:
    """Returns the square among those, 2,000 km apart, that have the same letters: the one in this band."""
    south = SOUTHERNMOST + 8 * BANDS.index(band)
    north = NORTHERNMOST if band == "X" else south + 8
    shift = _FALSE_NORTHING if south < 0 else 0
    for turn in range(_FALSE_NORTHING // _ROUND + 1):
        lon, lat = _utm(zone)(easting, northing + turn * _ROUND - shift, inverse=True)
        if south - _BAND_SLACK <= lat <= north + _BAND_SLACK and math.isfinite(lon):
            is_there = _reaches_zone(zone, easting, northing + turn * _ROUND - shift, metres)
            return Square(lat, lon, metres) if is_there else None
    return None


def _reaches_zone(zone: int, easting: float, northing: float, metres: int) -> bool:
    """Checks whether a part of a square lies in its zone: beside it, the same ground has a square of another zone."""
    half = metres / 2
    corners = ((easting + x, northing + y) for x in (-half, half) for y in (-half, half))
    for corner in ((easting, northing), *corners):
        lon, lat = _utm(zone)(*corner, inverse=True)
        if _zone(lat, (lon + 180) % 360 - 180) == zone:
            return True
    return False


def _zone(lat: float, lon: float) -> int:
    """Returns the zone of a point, with Norway's and Svalbard's wider ones."""
    if 56 <= lat < 64 and 3 <= lon < 12:
        return 32
    if lat >= 72 and 0 <= lon < 42:
        return 31 if lon < 9 else 33 if lon < 21 else 35 if lon < 33 else 37
    return int((lon + 180) // 6) + 1


def _band(lat: float) -> str:
    return BANDS[min(int((lat - SOUTHERNMOST) // 8), len(BANDS) - 1)]


def _first_row(zone: int) -> int:
    """Returns where the rows' letters begin at the equator: at A in odd zones, at F in even ones."""
    return 0 if zone % 2 else 5


@cache
def _utm(zone: int) -> Proj:
    """Returns the projection of a zone, its northings negative south of the equator; made at first use."""
    from pyproj import Proj

    return Proj(proj="utm", zone=zone, ellps="WGS84")
