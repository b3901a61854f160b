# SPDX-License-Identifier: MIT
"""How sure distances and people at the line of contact are: the line runs half way between two observers, and the band
along it is as wide as they are apart there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.sentences import sentence
from maps.areas import Area
from maps.errors import MapError
from maps.geodesy import Position, length_km

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_KINDS: Final = ("occupied", "held", "line")
"""Kinds of areas that end at the line of contact, or are it."""
_LEAST_KM: Final = 1.0
"""Of the line: less of it along some ground is a point where others meet."""
_AROUND: Final = 0.1
"""Degrees from the line within which the band is the line's."""


class Band:
    """The band, [lon, lat] in degrees. It tells how much more or less something may be; None where that is not known.
    """

    def __init__(self, band: BaseGeometry) -> None:
        self._band = band

    def of_distance(self, ends: Iterable[tuple[Area, Position]]) -> float | None:
        """Returns half of the band's width where a distance ends at the line; ``ends`` are areas, with a point each."""
        from shapely.geometry import Point
        from shapely.ops import nearest_points

        from maps.geodesy import distance_km

        halves = []
        for area, position in ends:
            point = Point(position)
            if area.kind in _KINDS and self._band.covers(point):
                edge = nearest_points(self._band.boundary, point)[0]
                halves.append(distance_km(position, (edge.x, edge.y)))
        return math.fsum(halves) or None

    def of_people(self, areas: Iterable[Area], ground: BaseGeometry,
                  living: Callable[[BaseGeometry], tuple[int, int]]) -> float | None:
        """Returns half of the people who live in the band along the edge of the areas' ground."""
        along = self._along(areas, ground.boundary)
        if along is None:
            return None
        _settlements, people = living(self._band.intersection(along.buffer(_AROUND)))
        return people / 2 or None

    def _along(self, areas: Iterable[Area], line: BaseGeometry) -> BaseGeometry | None:
        """Returns the part of a line that lies in the band; None where no area ends there."""
        from shapely import line_merge

        if not any(each.kind in _KINDS for each in areas):
            return None

        along = line_merge(line.intersection(self._band))
        return along if along.length > 0 and length_km(along) > _LEAST_KM else None


def read_band(control_file: Path) -> Band:
    """Reads the band beside the file of the built-in layer. MapError if it is missing or damaged."""
    from shapely.geometry import shape

    path = control_file.with_name("band.geojson")
    try:
        return Band(shape(msgspec.json.decode(path.read_bytes())["features"][0]["geometry"]))
    except (OSError, msgspec.DecodeError, LookupError, TypeError, ValueError) as error:
        raise MapError(sentence("{file} cannot be read ({reason}); install the program again.",
                                file=path.name, reason=str(error))) from None
