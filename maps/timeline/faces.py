# SPDX-License-Identifier: MIT
"""The country cut into faces that share their edges, by the borders of its parts and of taken ground; on the grid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Face:
    """A piece of ground on the grid that no border runs through.

    ``unit`` is the oblast it lies in, "" for any other of the country; ``extents`` are the ids of those given.
    """

    shape: BaseGeometry
    unit: str
    occupied: bool
    extents: frozenset[str]


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
    edges = [part for part in shared if part.geom_type == "LineString" and not part.is_empty]
    return MultiLineString(list(get_parts(line_merge(MultiLineString(edges))))) if edges else MultiLineString()
