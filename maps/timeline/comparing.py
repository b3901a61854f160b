# SPDX-License-Identifier: MIT
"""Compares two days, or two observers of a day: ground gained, lost and unchanged, in km², and each change.

"Gained" is ground that is occupied in the second and not in the first; "lost" the other way round: words about the
size of occupied ground, not about who won what. Ground held by Ukraine in Kursk Oblast is compared separately.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from maps.control_day import ControlDay, geojson_of
from maps.ground import KURSK, Ground
from maps.nearest_town import Town, Towns
from maps.result_cache import ResultCache
from maps.timeline.grid import only_polygons, to_degrees, to_grid
from maps.timeline.land import Land, land_of
from maps.timeline.sizes import in_kursk_oblast

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Direction = Literal["gained", "lost"]

SLIVER_KM2: Final = 0.05
"""Changes below this are not listed individually (their ground is counted in the sums): a line moves by 5 ha when an
observer draws the same trench again."""

SAME_PLACE_DEG: Final = 0.003
"""Pieces nearer to each other than this, some 250 m, are one change."""

MOST_CHANGES: Final = 500
"""Changes listed at most, the largest; more only show that two observers draw everything differently."""

MOST_REMEMBERED: Final = 64
"""Comparisons that are kept; each takes a few hundred kilobytes."""


@dataclass(frozen=True)
class Part:
    """Ground with one fill: ``shape`` in [lon, lat] degrees, km² in total and by region (``maps.ground.REGIONS``,
    ``elsewhere``; regions without any are left out)."""

    shape: BaseGeometry = field(compare=False, repr=False)
    km2: float
    regions: dict[str, float]

    @property
    def geometry(self) -> dict[str, Any] | None:
        """Returns the ground as a GeoJSON geometry; None if there is none."""
        return geojson_of(self.shape)


@dataclass(frozen=True)
class Change:
    """One separate change. ``centre`` is [lon, lat] of a point within it, ``bounds`` [west, south, east, north].

    ``region`` is the one with the largest part (``kursk`` for ground held by Ukraine there); ``town`` the nearest town,
    or one that lies within it.
    """

    direction: Direction
    km2: float
    town: Town | None
    region: str
    centre: tuple[float, float]
    bounds: tuple[float, float, float, float]
    shape: BaseGeometry = field(compare=False, repr=False)

    @property
    def geometry(self) -> dict[str, Any] | None:
        """Returns the changed ground as a GeoJSON geometry."""
        return geojson_of(self.shape)


@dataclass(frozen=True)
class Comparison:
    """The occupied ground of ``second`` compared with ``first``; ``kursk_*`` is held by Ukraine in Kursk Oblast.

    The Kursk parts are None if one of the two does not cover Kursk Oblast. ``changes`` are the largest first.
    ``slivers_km2`` is what the list leaves out. ``left_out_km2`` is what differs as the two are drawn and is left out
    of everything: water, and shores and borders that are drawn in another way.
    """

    first: ControlDay
    second: ControlDay
    gained: Part
    lost: Part
    unchanged: Part
    kursk_gained: Part | None
    kursk_lost: Part | None
    kursk_unchanged: Part | None
    changes: tuple[Change, ...]
    slivers_km2: float
    left_out_km2: float = 0.0

    @property
    def net_km2(self) -> float:
        """How much more is occupied in the second; negative if it is less."""
        return self.gained.km2 - self.lost.km2


class Comparisons:
    """Compares days and caches the results by the days' content. Safe to share between threads."""

    def __init__(self, ground: Ground, towns: Towns) -> None:
        self._ground = ground
        self._towns = towns
        self._made: ResultCache[Comparison] = ResultCache(MOST_REMEMBERED)

    def of(self, first: ControlDay, second: ControlDay) -> Comparison:
        """Returns the result of ``compare`` for the two."""
        return self._made.get((first.key, second.key), lambda: compare(first, second, self._ground, self._towns))


def compare(first: ControlDay, second: ControlDay, ground: Ground, towns: Towns) -> Comparison:
    """Compares two days by their occupied land, Crimea included; under 0.3 s for two real days.

    Only land inside the borders the map draws counts (``maps.timeline.land``): observers draw coasts, the lagoons of
    Syvash and the state border differently, and one and the same observer draws them again from time to time.
    """
    with land_of(ground) as land:
        return _compared(first, second, ground, towns, land)


def _compared(first: ControlDay, second: ControlDay, ground: Ground, towns: Towns, land: Land) -> Comparison:
    shapes = _parted(land.occupied(first), land.occupied(second), grid_size=1.0)
    gained, lost, unchanged = (_part(shape, land) for shape in shapes)
    kursk = _kursk(first, second, ground)
    kursk_gained, kursk_lost, kursk_unchanged = kursk or (None, None, None)
    pieces = [*_changes("gained", gained.shape, land, towns), *_changes("lost", lost.shape, land, towns)]
    if kursk is not None:
        pieces += _changes("gained", kursk[0].shape, land, towns, KURSK)
        pieces += _changes("lost", kursk[1].shape, land, towns, KURSK)
    pieces.sort(key=lambda change: (-change.km2, change.bounds))
    listed = tuple(change for change in pieces if change.km2 >= SLIVER_KM2)[:MOST_CHANGES]
    slivers_km2 = sum(change.km2 for change in pieces) - sum(change.km2 for change in listed)
    return Comparison(first, second, gained, lost, unchanged, kursk_gained, kursk_lost, kursk_unchanged, listed,
                      slivers_km2, _left_out_km2(first, second, gained, lost))


def _part(shape: BaseGeometry, land: Land) -> Part:
    return Part(to_degrees(shape), *land.by_region(shape))


def _left_out_km2(first: ControlDay, second: ControlDay, gained: Part, lost: Part) -> float:
    """Km² in which the two differ as they are drawn, and which are water or drawn over a border."""
    from shapely import symmetric_difference

    from maps.geodesy import area_km2

    drawn = area_km2(symmetric_difference(first.occupied, second.occupied))
    return max(0.0, drawn - gained.km2 - lost.km2)


def _parted(one: BaseGeometry, other: BaseGeometry,
            grid_size: float | None = None) -> tuple[BaseGeometry, BaseGeometry, BaseGeometry]:
    from shapely import difference, intersection

    return (only_polygons(difference(other, one, grid_size=grid_size)),
            only_polygons(difference(one, other, grid_size=grid_size)),
            only_polygons(intersection(one, other, grid_size=grid_size)))


def _kursk(first: ControlDay, second: ControlDay, ground: Ground) -> tuple[Part, Part, Part] | None:
    from maps.geodesy import area_km2

    if "kursk" not in first.tells or "kursk" not in second.tells:
        return None
    shapes = _parted(in_kursk_oblast(first, "kursk", ground), in_kursk_oblast(second, "kursk", ground))
    gained, lost, unchanged = (Part(shape, size := area_km2(shape), {KURSK: size} if size else {}) for shape in shapes)
    return gained, lost, unchanged


def _changes(direction: Direction, shape: BaseGeometry, land: Land, towns: Towns,
             region: str | None = None) -> Iterable[Change]:
    from shapely import point_on_surface

    from maps.geodesy import area_km2

    for piece in _clusters(shape):
        size = area_km2(piece)
        if size < SLIVER_KM2:  # counted, not listed: thousands of them would take seconds
            yield Change(direction, size, None, region or "", (0.0, 0.0), (0.0, 0.0, 0.0, 0.0), piece)
            continue
        point = point_on_surface(piece)
        where = region
        if where is None:  # measured by region like the sums, so that the changes add up to them
            size, regions = land.by_region(to_grid(piece))
            where = max((regions or {"": 0.0}).items(), key=lambda each: each[1])[0]
        yield Change(direction, size, towns.nearest(piece), where, (point.x, point.y), piece.bounds, piece)


def _clusters(shape: BaseGeometry) -> list[BaseGeometry]:
    """Groups the polygons of a shape that touch or nearly touch."""
    from shapely import MultiPolygon, STRtree, get_parts

    parts = [part for part in get_parts(shape) if part.area > 0]
    group = list(range(len(parts)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    if parts:
        for one, other in STRtree(parts).query(parts, predicate="dwithin", distance=SAME_PLACE_DEG).T.tolist():
            group[root(one)] = root(other)
    together: dict[int, list[BaseGeometry]] = {}
    for index, part in enumerate(parts):
        together.setdefault(root(index), []).append(part)
    return [each[0] if len(each) == 1 else MultiPolygon(each) for each in together.values()]
