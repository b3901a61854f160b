# SPDX-License-Identifier: MIT
"""Simplifies outlines, and measures how far that moves them.

Polygons that share edges exactly (a coverage, such as districts of one map) are simplified together, so that
their edges stay shared (GEOS's coverage simplification, after Visvalingam and Whyatt). All others, and lines,
are simplified one by one (Douglas and Peucker, keeping rings from crossing); edges that are only nearly shared
may then separate by up to the tolerance. No position moves farther than the tolerance: that is measured, not assumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing import limits
from maps.importing.distance import FARTHEST_LAT, moved_metres, off_plane, on_plane
from maps.importing.findings import Notes
from maps.importing.layers import Cancelled, ImportedFeature, check_wanted, never, vertices_of
from maps.importing.shapes import FEWEST_OF_RING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.importing.shapes import Positions

TOLERANCES: Final = (
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, limits.MAX_TOLERANCE)
"""Metres: the tolerances that are proposed, finest first."""

_ATTEMPTS: Final = 6
_LONG: Final = 50_000
_NEAR: Final = 0.7
"""Share of the tolerance: an outline that moved this far is simple enough."""
_FIRST_GUESS: Final = 0.5
"""Share of the tolerance: coverage simplification takes the root of an area, not a distance."""


@dataclass(frozen=True)
class Simplified:
    """Features with simpler outlines, and the error: ``moved_m`` is the greatest distance in metres between an
    old outline and the new one (Hausdorff distance, of every feature's own). Sizes are sums over all polygons,
    in km²; ``shares_edges`` is True if edges that were shared still are.
    """

    features: tuple[ImportedFeature, ...]
    tolerance_m: float
    vertices_before: int
    vertices: int
    moved_m: float
    km2_before: float
    km2: float
    shares_edges: bool

    @property
    def change_km2(self) -> float:
        """How much larger the polygons have become together, in km²."""
        return self.km2 - self.km2_before

    @property
    def change_percent(self) -> float:
        """The same in percent; 0 if there are no polygons."""
        return 100 * self.change_km2 / self.km2_before if self.km2_before else 0.0


def simplified(
    features: Sequence[ImportedFeature], tolerance_m: float, cancelled: Cancelled = never
) -> Simplified:
    """Returns the same features with outlines within ``tolerance_m`` metres of the old ones.

    A feature keeps its old outline if a simpler one would not be valid. Raises ImportCancelled.
    """
    shares = tolerance_m > 0 and is_coverage(features)
    made = list(features)
    if tolerance_m > 0:
        made = _apart(features, tolerance_m, cancelled, polygons=not shares)
    if shares:
        made = _together(made, tolerance_m, cancelled)
    moved = max((moved_metres(old, new, cancelled) for old, new in zip(features, made, strict=True)), default=0.0)
    return Simplified(
        tuple(made), tolerance_m, vertices_of(features), vertices_of(made), moved,
        _km2(features, cancelled), _km2(made, cancelled), shares)


def simplified_to(
    features: Sequence[ImportedFeature], max_vertices: int, cancelled: Cancelled = never
) -> Simplified | None:
    """Simplifies the features as little as possible to at most so many positions; None if impossible.

    Raises ImportCancelled.
    """
    tolerance = tolerance_for(features, max_vertices, cancelled)
    if tolerance is None:
        return None
    for each in (tolerance, *(step for step in TOLERANCES if step > tolerance)):
        made = simplified(features, each, cancelled)
        if made.vertices <= max_vertices:
            return made
    return None


def tolerance_for(
    features: Sequence[ImportedFeature], max_vertices: int, cancelled: Cancelled = never
) -> float | None:
    """Returns the finest of ``TOLERANCES`` that should leave at most so many positions; 0 if none is needed, None
    if even the coarsest leaves more.

    For polygons that share edges it is an estimate, some 10 times faster than measuring. Raises ImportCancelled.
    """
    if vertices_of(features) <= max_vertices:
        return 0.0
    shares = is_coverage(features)
    low, high = 0, len(TOLERANCES)
    while low < high:
        middle = (low + high) // 2
        made = _apart(features, TOLERANCES[middle], cancelled, polygons=not shares)
        if shares:
            made = _coverage(made, TOLERANCES[middle] * _FIRST_GUESS)
        if vertices_of(made) <= max_vertices:
            high = middle
        else:
            low = middle + 1
    return float(TOLERANCES[low]) if low < len(TOLERANCES) else None


def is_coverage(features: Sequence[ImportedFeature]) -> bool:
    """Checks whether the polygons among the features share at least some edges exactly, and never overlap."""
    from shapely import STRtree, coverage_is_valid

    shapes = [each.shape for each in features if each.kind == "polygons"]
    if len(shapes) < 2:
        return False
    first, second = STRtree(shapes).query(shapes, predicate="touches")
    return bool(len(first)) and bool(coverage_is_valid(shapes)) and bool((first != second).any())


def _apart(
    features: Sequence[ImportedFeature], tolerance_m: float, cancelled: Cancelled, *, polygons: bool
) -> list[ImportedFeature]:
    """Simplifies the lines and, if asked, the polygons one by one."""
    tolerance = tolerance_m / _ground_metres(features)
    made = []
    for feature in features:
        check_wanted(cancelled)
        if (polygons and feature.kind == "polygons") or feature.kind == "line":
            feature = _with_outline(feature, _simplify(on_plane(feature.shape), tolerance))
        made.append(feature)
    return made


def _simplify(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """Simplifies an outline so that its rings do not cross.

    GEOS needs some 300 bytes per position for that. A long outline is first thinned ring by ring, with half of
    the tolerance, and that is kept if no rings cross.
    """
    from shapely import get_num_coordinates, is_valid, simplify

    if get_num_coordinates(shape) > _LONG:
        thinned = _thinned(shape, tolerance / 2)
        if is_valid(thinned):
            return simplify(thinned, tolerance / 2, preserve_topology=True)
    return simplify(shape, tolerance, preserve_topology=True)


def _thinned(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """Simplifies every ring as a line; one that would collapse is kept unchanged."""
    from shapely import LineString, MultiPolygon, Polygon, get_coordinates, get_parts, simplify

    if "Polygon" not in shape.geom_type:
        return simplify(shape, tolerance, preserve_topology=False)

    def thinner(ring: BaseGeometry) -> Positions:
        positions: Positions = get_coordinates(ring)
        made: Positions = get_coordinates(simplify(LineString(positions), tolerance, preserve_topology=False))
        return made if len(made) >= FEWEST_OF_RING else positions

    made = [
        Polygon(thinner(each.exterior), [thinner(hole) for hole in each.interiors]) for each in get_parts(shape)
    ]
    return made[0] if len(made) == 1 else MultiPolygon(made)


def _together(
    features: Sequence[ImportedFeature], tolerance_m: float, cancelled: Cancelled
) -> list[ImportedFeature]:
    """Simplifies the polygons as one coverage as far as the tolerance allows; unchanged if it does not."""
    guess = tolerance_m * _FIRST_GUESS
    best = list(features)
    for _ in range(_ATTEMPTS):
        check_wanted(cancelled)
        new = _coverage(features, guess)
        moved = max(moved_metres(old, each, cancelled) for old, each in zip(features, new, strict=True))
        if moved <= tolerance_m and vertices_of(new) <= vertices_of(best):
            best = new
        if _NEAR * tolerance_m <= moved <= tolerance_m or moved == 0:
            break
        guess *= min(max(0.9 * tolerance_m / moved, 0.1), 4.0)
    return best


def _coverage(features: Sequence[ImportedFeature], guess_m: float) -> list[ImportedFeature]:
    from shapely import coverage_simplify

    chosen = [index for index, each in enumerate(features) if each.kind == "polygons"]
    plane = [on_plane(features[index].shape) for index in chosen]
    made = list(features)
    for index, shape in zip(chosen, coverage_simplify(plane, guess_m / _ground_metres(features)), strict=True):
        made[index] = _with_outline(features[index], shape)
    return made


def _with_outline(feature: ImportedFeature, plane: BaseGeometry) -> ImportedFeature:
    """Returns the feature with the outline from the plane, back on the grid; unchanged if none is left."""
    from shapely import get_num_coordinates, transform

    from maps.importing.repairing import repaired

    made = repaired(transform(plane, off_plane), feature.kind, Notes())
    if made is None:
        return feature
    return replace(feature, shape=made, vertices=int(get_num_coordinates(made)))


def _km2(features: Sequence[ImportedFeature], cancelled: Cancelled) -> float:
    total = 0.0
    for feature in features:
        check_wanted(cancelled)
        total += feature.size.area_km2 or 0.0
    return total


def _ground_metres(features: Sequence[ImportedFeature]) -> float:
    """Returns the most metres on the ground in a metre of the plane: those at the latitude nearest the equator."""
    import math

    nearest = 90.0
    for feature in features:
        _, south, _, north = feature.shape.bounds
        nearest = min(nearest, 0.0 if south <= 0 <= north else min(abs(south), abs(north)))
    return math.cos(math.radians(min(nearest, FARTHEST_LAT)))
