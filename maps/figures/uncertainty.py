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
from maps.geodesy import Position, length_km
from maps.lines.apart import INCURSION, LINE

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
    return Band(apart.band(_shape_of(layer, LINE), apart.kursk_edge(_shape_of(layer, INCURSION))))


def off_by_change(before: AreaLayer, after: AreaLayer, area_ids: Iterable[str], apart: Apart) -> float | None:
    """Returns how much more or less than measured ground may have changed between two days, in km².

    Where the line of neither day is elsewhere on the other, both are as far off, and nothing is. Elsewhere it is off by
    half of how far apart observers are, along as much of it as moved: the mean of the two days. None where no area's
    edge moved.
    """
    from shapely import boundary, buffer, difference, get_parts, intersection, line_merge

    off = 0.0
    lines = [_shape_of(each, LINE) for each in (before, after)]
    edges = [apart.kursk_edge(_shape_of(each, INCURSION)) for each in (before, after)]
    grounds = [boundary(_joined(each, area_ids)) for each in (before, after)]
    for ours, theirs, ground in ((0, 1, grounds[0]), (1, 0, grounds[1])):
        for measured, found in ((lines, apart.by_oblast_km2), (edges, apart.kursk_by_km2)):
            moved = difference(intersection(ground, buffer(measured[ours], _SAME, quad_segs=2)),
                               buffer(measured[theirs], _SAME, quad_segs=2))
            runs = [each for each in get_parts(moved) if each.geom_type == "LineString" and not each.is_empty]
            off += math.fsum(found(line_merge(_lines(runs))).values()) / 2
    return off or None


def _lines(runs: list[BaseGeometry]) -> BaseGeometry:
    from shapely import MultiLineString

    return MultiLineString(runs)


def _joined(layer: AreaLayer, area_ids: Iterable[str]) -> BaseGeometry:
    from shapely import union_all

    return union_all([_shape_of(layer, each) for each in area_ids])


def _shape_of(layer: AreaLayer, area_id: str) -> BaseGeometry:
    from shapely import MultiLineString, make_valid
    from shapely.geometry import shape

    area = layer.get(area_id)
    if area is None or not area.geometry.get("coordinates"):
        return MultiLineString()
    return make_valid(shape(area.geometry))


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
    edge = apart.kursk_edge(_shape_of(apart.shipped, INCURSION))
    return Band(union(along, apart.band(MultiLineString(), edge)))
