# SPDX-License-Identifier: MIT
"""A day's ground cut to the borders the map draws, and into faces that share their edges; on a grid of 1e-5 degree.

**Slivers.** Observers draw the state border and the shores each in their own way. Where an observer's lies farther
inside than ours, a strip is left between it and our border that nobody says is held; where it lies farther out, a
strip may be left on the wrong side. The outer boundary is the country's. What changes sides, in this order:

0. Nothing, where the edge of occupied ground near the outer boundary is that boundary, ``SAME_BORDER`` of it or more:
   such a day is drawn on our borders, as the shipped layer is, and every strip in it is meant.
1. A whole piece of ground that is not occupied, between occupied ground and the outer boundary, all of it within
   ``STRIP_DEG`` of that boundary: nothing but the observer's border can leave such a piece.
2. A seam: a whole piece enclosed by occupied ground, nowhere wider than ``COAST_WIDTH_DEG``, all of it within
   ``STRIP_DEG`` of a border between oblasts. Observers that draw region by region leave such gaps.
3. A strip within ``STRIP_DEG`` of the outer boundary and along it (at least ``ALONG`` of its edge is that boundary),
   nowhere wider than ``COAST_WIDTH_DEG`` (an opening of its side, shrunk and grown again by half of that width, leaves
   it out), that adjoins more ground of the other side than of its own. An island, which adjoins neither, goes to the
   nearer. First the strips that are not occupied, then those that are.

4. A whole piece of either side smaller than ``CRUMB_CELLS``, which is what cutting leaves.

1 is not turned round: a whole piece of occupied ground at the border can be a real advance over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from maps.ground import STRIP_DEG
from maps.timeline.boundary_noise import COAST_WIDTH_DEG

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

CELLS: Final = 100_000
"""Cells of the grid in a degree: the shipped layer's five decimals, some 1 m. On whole numbers edges stay shared."""
DECIMALS: Final = 5

ALONG: Final = 0.25
"""The share of a sliver's edge that is the outer boundary. A long strip has half of its edge there; a cape of ground
that meets the border with its tip has next to none."""
SAME_BORDER: Final = 0.75
"""The share for the shipped layer is 0.9 or so, what is missing being the front; observers' are far below a half."""
CRUMB_CELLS: Final = 60_000
"""Cells of the grid in 0.05 km² here, the 5 ha below which changes are not listed either."""
_STRIP: Final = STRIP_DEG * CELLS
_HALF_WIDTH: Final = COAST_WIDTH_DEG * CELLS / 2
_REACH: Final = 3.0
"""Cells by which cutting may move an edge beside the one it is compared with."""
_ROUNDING: Final = 2.0
"""Cells by which a shape grows too far again, so that what an opening loses by its coarse corners is no sliver."""


@dataclass(frozen=True)
class Face:
    """A piece of ground on the grid that no border runs through.

    ``unit`` is the oblast it lies in, "" for any other of the country; ``extents`` are the ids of those given.
    """

    shape: BaseGeometry
    unit: str
    occupied: bool
    extents: frozenset[str]


def to_grid(shape: BaseGeometry) -> BaseGeometry:
    """A shape of [lon, lat] degrees on the grid, valid."""
    from shapely import set_precision, transform

    return set_precision(transform(shape, lambda points: points * CELLS), 1.0)


def to_degrees(shape: BaseGeometry) -> BaseGeometry:
    """A shape on the grid in [lon, lat] degrees of five decimals, in one order, outer rings anticlockwise."""
    from shapely import normalize, orient_polygons, transform

    return orient_polygons(transform(normalize(shape), lambda points: (points / CELLS).round(DECIMALS)))


def settled(land: BaseGeometry, taken: BaseGeometry, outer: BaseGeometry, borders: BaseGeometry) -> BaseGeometry:
    """The part of ``land`` that is taken once slivers have changed sides by the rule above.

    ``outer`` are the lines of the outer boundary, ``borders`` those between oblasts; all on the grid.
    """
    from shapely import buffer, clip_by_rect, difference, intersection, is_empty, prepare, union_all

    window = _window(taken)
    land = only_polygons(intersection(land, window, grid_size=1.0))
    inside = only_polygons(intersection(land, taken, grid_size=1.0))
    if is_empty(inside):
        return inside
    outer = clip_by_rect(outer, *window.bounds)
    strip = buffer(outer, _STRIP, quad_segs=2)
    prepare(strip)
    if _is_drawn_along(outer, strip, taken):
        return _without_crumbs(land, inside)
    outside = only_polygons(difference(land, inside, grid_size=1.0))
    whole = _enclosed(outside, inside, outer, strip, borders)
    rest = difference(outside, union_all(whole), grid_size=1.0)
    added = [*whole, *_strips(rest, inside, outer, strip)]
    inside = only_polygons(union_all([inside, *added], grid_size=1.0))
    outside = only_polygons(difference(outside, union_all(added), grid_size=1.0))
    removed = _strips(inside, outside, outer, strip)
    return _without_crumbs(land, only_polygons(difference(inside, union_all(removed), grid_size=1.0)))


def _window(taken: BaseGeometry) -> BaseGeometry:
    """A box that holds taken ground and what slivers of it can reach."""
    from shapely import box, is_empty

    if is_empty(taken):
        return box(0, 0, 0, 0)
    west, south, east, north = taken.bounds
    return box(west - 3 * _STRIP, south - 3 * _STRIP, east + 3 * _STRIP, north + 3 * _STRIP)


def _is_drawn_along(outer: BaseGeometry, strip: BaseGeometry, taken: BaseGeometry) -> bool:
    """Whether taken ground follows our own outer boundary (0)."""
    from shapely import boundary, buffer, intersection, length

    near = intersection(boundary(taken), strip)
    along = intersection(near, buffer(outer, _REACH, quad_segs=1))
    return bool(length(along) >= SAME_BORDER * length(near) > 0)


def _without_crumbs(land: BaseGeometry, inside: BaseGeometry) -> BaseGeometry:
    """Taken ground with crumbs of either side given to the other (4)."""
    from shapely import MultiPolygon, area, difference, get_parts, union_all

    parts = get_parts(inside)
    inside = MultiPolygon(list(parts[area(parts) >= CRUMB_CELLS]))
    holes = get_parts(only_polygons(difference(land, inside, grid_size=1.0)))
    crumbs = holes[area(holes) < CRUMB_CELLS]
    return only_polygons(union_all([inside, *crumbs], grid_size=1.0))


def _enclosed(side: BaseGeometry, other: BaseGeometry, outer: BaseGeometry, strip: BaseGeometry,
              borders: BaseGeometry) -> list[BaseGeometry]:
    """The whole pieces of a side that are slivers (1) or seams (2)."""
    from shapely import buffer, covers, dwithin, get_parts, is_empty, prepare

    seams = buffer(borders, _STRIP, quad_segs=2)
    for shape in (seams, outer, other):
        prepare(shape)
    return [
        piece for piece in get_parts(side)
        if dwithin(other, piece, _REACH) and (
            (covers(strip, piece) and dwithin(outer, piece, _REACH))
            or (covers(seams, piece) and is_empty(buffer(piece, -_HALF_WIDTH))))]


def _strips(side: BaseGeometry, other: BaseGeometry, outer: BaseGeometry, strip: BaseGeometry) -> list[BaseGeometry]:
    """The pieces of a side that are slivers along the outer boundary (3)."""
    from shapely import boundary, buffer, difference, get_parts, intersection, prepare

    opened = buffer(buffer(side, -_HALF_WIDTH, quad_segs=2), _HALF_WIDTH + _ROUNDING, quad_segs=4)
    thin = only_polygons(intersection(difference(side, opened, grid_size=1.0), strip, grid_size=1.0))
    prepare(other)
    edge = boundary(other)
    return [piece for piece in get_parts(thin) if _changes_sides(piece, outer, other, edge, opened)]


def _changes_sides(piece: BaseGeometry, outer: BaseGeometry, other: BaseGeometry, other_edge: BaseGeometry,
                   own: BaseGeometry) -> bool:
    from shapely import boundary, difference, distance, dwithin, intersection, is_empty, length

    if not dwithin(other, piece, _STRIP):
        return False
    edge = boundary(piece)
    inner = difference(edge, _beside(outer, piece))
    if length(inner) > (1 - ALONG) * length(edge):
        return False
    if is_empty(inner):
        return is_empty(own) or bool(distance(piece, other) < distance(piece, own))
    return bool(length(intersection(inner, _beside(other_edge, piece))) > length(inner) / 2)


def _beside(line: BaseGeometry, piece: BaseGeometry) -> BaseGeometry:
    """All that is within reach of the line near a piece."""
    from shapely import buffer, clip_by_rect

    west, south, east, north = piece.bounds
    margin = 4 * _REACH
    return buffer(clip_by_rect(line, west - margin, south - margin, east + margin, north + margin), _REACH, quad_segs=1)


def faces_of(units: Mapping[str, BaseGeometry], country: BaseGeometry, taken: BaseGeometry,
             extents: Mapping[str, BaseGeometry]) -> list[Face]:
    """The country's faces between the borders of units, of taken ground and of extents; all on the grid."""
    from shapely import STRtree, boundary, get_parts, point_on_surface, polygonize, union_all

    shapes = [*units.values(), *extents.values(), taken, country]
    network = union_all([boundary(shape) for shape in shapes], grid_size=1.0)
    pieces = get_parts(polygonize([network]))
    found: list[set[int]] = [set() for _ in pieces]
    for piece, place in STRtree(shapes).query(point_on_surface(pieces), predicate="within").T.tolist():
        found[piece].add(place)
    names, limit = [*units, *extents], len(units)
    return [
        Face(piece,
             next((names[place] for place in sorted(places) if place < limit), ""),
             len(names) in places,
             frozenset(names[place] for place in places if limit <= place < len(names)))
        for piece, places in zip(pieces, found, strict=True) if len(names) + 1 in places]


def join(faces: Iterable[Face]) -> BaseGeometry:
    """The ground that faces make up; empty for none."""
    from shapely import MultiPolygon, coverage_union_all

    shapes = [face.shape for face in faces]
    return coverage_union_all(shapes) if shapes else MultiPolygon()


def line_between(faces: Sequence[Face]) -> BaseGeometry:
    """The edges that occupied faces share with others, as runs: a MultiLineString on the grid."""
    from shapely import MultiLineString, boundary, get_parts, intersection, line_merge

    one, other = (join(face for face in faces if face.occupied is which) for which in (True, False))
    shared = get_parts(get_parts(intersection(boundary(one), boundary(other))))
    edges = MultiLineString([part for part in shared if part.geom_type == "LineString"])
    return MultiLineString(list(get_parts(line_merge(edges))))


def only_polygons(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of what a cut left, as a MultiPolygon."""
    from shapely import MultiPolygon, get_parts

    return MultiPolygon([part for part in get_parts(get_parts(shape)) if part.geom_type == "Polygon" and part.area > 0])
