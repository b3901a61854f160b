# SPDX-License-Identifier: MIT
"""The nearest town to a point, from the base map's files of names (``maps.build.places`` writes them)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.sentences import sentence
from maps.errors import MapError
from maps.geodesy import KM_PER_DEGREE

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FILES: Final = ("cities.json", "towns.json")
COUNTRIES: Final = ("UA", "RU")
_TOO_FAR_KM: Final = 60.0
"""Farther than this nothing is "near" a town; the region has a town every few kilometres."""
_SCALE: Final = (0.6626, 1.0)  # cos 48.5°


class Town(msgspec.Struct, frozen=True):
    """A settlement: its names in English and Ukrainian, its position in degrees, its rank (1 the largest)."""

    id: int
    en: str
    uk: str | None
    lon: float
    lat: float
    rank: int
    country: str


class _File(msgspec.Struct):
    towns: list[Town]


_READER: Final = msgspec.json.Decoder(_File)


class Towns:
    """Towns that can be looked up by position; given most important first, as in the files."""

    def __init__(self, towns: Iterable[Town]) -> None:
        from shapely import STRtree, points

        self._towns: list[Town] = [town for town in towns if town.country in COUNTRIES]
        places = [_flat(town.lon, town.lat) for town in self._towns]
        self._tree = STRtree(points(places) if places else [])

    def nearest(self, shape: BaseGeometry) -> Town | None:
        """Returns the most important town within a shape, or else the nearest to it; None if all are far.

        Distances are measured on a plane on which a degree of longitude is as long as at 48.5° N.
        """
        from shapely import transform

        if not self._towns:
            return None
        flat = transform(shape, lambda positions: positions * _SCALE)
        found: list[int] = self._tree.query(flat, predicate="contains").tolist()
        if not found:
            found = self._tree.query_nearest(flat, max_distance=_TOO_FAR_KM / KM_PER_DEGREE).tolist()
        return self._towns[min(found)] if found else None


def _flat(lon: float, lat: float) -> tuple[float, float]:
    return lon * _SCALE[0], lat * _SCALE[1]


def read_towns(basemap: Path) -> Towns:
    """Reads the towns of the base map in this folder. MapError if a file is missing or damaged."""
    towns: list[Town] = []
    for name in FILES:
        try:
            towns += _READER.decode((basemap / name).read_bytes()).towns
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            raise MapError(sentence("{name}: the base map's names cannot be read; install the program again.",
                name=name)) from None
    return Towns(towns)
