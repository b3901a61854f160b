# SPDX-License-Identifier: MIT
"""How sure lengths, distances, people and changes at the line of contact are.

The shipped line runs half way between two observers, and the band along it is as wide as they are apart there. Another
day's line is taken to be as sure (``maps.lines.apart``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from briefing.sentences import sentence
from maps.areas import Area, AreaLayer
from maps.errors import MapError
from maps.figures.shapes import joined, shape_of
from maps.geodesy import Position, length_km
from maps.shipped import INCURSION, LINE

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.lines.apart import Apart

_KINDS: Final = ("occupied", "occupied-2014", "held", "line", "kursk")
"""Kinds of areas that may end at the line of contact, or are it."""
_LEAST_KM: Final = 1.0
"""Of the line: less of it along some ground is a point where others meet."""
_AROUND: Final = 0.1
"""Degrees from the line within which the band is the line's."""
_SAME: Final = 0.0005
"""Degrees, some 40 m: lines that are no farther from one another did not move."""


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


def band_of_day(layer: AreaLayer, apart: Apart) -> Band:
    """Returns the band along the line of an observer's day, and along the ground held in Kursk Oblast on it."""
    return Band(apart.band(shape_of(layer.get(LINE)), apart.kursk_edge(shape_of(layer.get(INCURSION)))))


def off_by_change(before: AreaLayer, after: AreaLayer, area_ids: Iterable[str], apart: Apart) -> float | None:
    """Returns how much more or less than measured ground may have changed between two days, in km².

    Where the line lies as on the other day it is off on both alike, and the change by nothing. Where it moved, the
    change is off by half of how far apart observers are, along the mean of what moved on either day. None where no
    edge of the areas moved.
    """
    from shapely import boundary

    days = before, after
    lines = [shape_of(each.get(LINE)) for each in days]
    kursk = [apart.kursk_edge(shape_of(each.get(INCURSION))) for each in days]
    off = 0.0
    for day, layer in enumerate(days):
        edge = boundary(joined(layer[each] for each in area_ids))
        off += math.fsum(apart.off_km2(_moved(edge, lines[day], lines[1 - day])).values())
        off += apart.off_in_kursk_km2(_moved(edge, kursk[day], kursk[1 - day]))
    return off / 2 or None


def _moved(edge: BaseGeometry, along: BaseGeometry, elsewhere: BaseGeometry) -> BaseGeometry:
    """Returns what of an edge runs along one line, and not along the other."""
    from shapely import MultiLineString, buffer, difference, get_parts, intersection, line_merge

    near, far = (buffer(each, _SAME, quad_segs=2) for each in (along, elsewhere))
    parts = get_parts(difference(intersection(edge, near), far))
    return line_merge(MultiLineString([each for each in parts if each.geom_type == "LineString" and not each.is_empty]))


def read_band(control_file: Path, apart: Apart | None = None) -> Band:
    """Reads the band beside the file of the built-in layer. MapError if it is missing or damaged.

    With ``apart`` the edge of the ground held in Kursk Oblast has one as well.
    """
    from shapely import MultiLineString, union
    from shapely.geometry import shape

    path = control_file.with_name("band.geojson")
    try:
        along = shape(msgspec.json.decode(path.read_bytes())["features"][0]["geometry"])
    except (OSError, msgspec.DecodeError, LookupError, TypeError, ValueError) as error:
        raise MapError(sentence("{file} cannot be read ({reason}); install the program again.",
                                file=path.name, reason=str(error))) from None
    if apart is None:
        return Band(along)
    edge = apart.kursk_edge(shape_of(apart.shipped.get(INCURSION)))
    return Band(union(along, apart.band(MultiLineString(), edge)))
