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
from maps.timeline.boundary_noise import on_land, only_ground, without_coast
from maps.timeline.sizes import by_region

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
    ``slivers_km2`` is what the list leaves out, ``coast_km2`` what differs between observers only along the shore
    and is left out of everything.
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
    coast_km2: float = 0.0

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
    """Compares two days by their occupied ground, Crimea included; under 0.3 s for two real days.

    If the two are by different observers, only land counts, and not the shore (``boundary_noise``): they draw
    coasts, and the lagoons of Syvash, differently.
    """
    one, other, coast_km2 = first.occupied, second.occupied, 0.0
    if first.provider == second.provider:
        shapes = _parted(one, other)
    else:
        shapes = _parted(on_land(one, ground), on_land(other, ground))
        (more, more_km2), (less, less_km2) = (without_coast(shape, ground) for shape in shapes[:2])
        shapes, coast_km2 = (more, less, shapes[2]), more_km2 + less_km2
    gained, lost, unchanged = (Part(shape, *by_region(shape, ground)) for shape in shapes)
    kursk = _kursk(first, second)
    kursk_gained, kursk_lost, kursk_unchanged = kursk or (None, None, None)
    pieces = [*_changes("gained", gained.shape, ground, towns), *_changes("lost", lost.shape, ground, towns)]
    if kursk is not None:
        pieces += _changes("gained", kursk[0].shape, ground, towns, KURSK)
        pieces += _changes("lost", kursk[1].shape, ground, towns, KURSK)
    pieces.sort(key=lambda change: (-change.km2, change.bounds))
    listed = tuple(change for change in pieces if change.km2 >= SLIVER_KM2)[:MOST_CHANGES]
    left_out = sum(change.km2 for change in pieces) - sum(change.km2 for change in listed)
    return Comparison(first, second, gained, lost, unchanged, kursk_gained, kursk_lost, kursk_unchanged, listed,
                      left_out, coast_km2)


def _parted(one: BaseGeometry, other: BaseGeometry) -> tuple[BaseGeometry, BaseGeometry, BaseGeometry]:
    from shapely import difference, intersection

    return (only_ground(difference(other, one)), only_ground(difference(one, other)),
            only_ground(intersection(one, other)))


def _kursk(first: ControlDay, second: ControlDay) -> tuple[Part, Part, Part] | None:
    from maps.geodesy import area_km2

    if "kursk" not in first.tells or "kursk" not in second.tells:
        return None
    shapes = _parted(first.shape("kursk"), second.shape("kursk"))
    gained, lost, unchanged = (Part(shape, size := area_km2(shape), {KURSK: size} if size else {}) for shape in shapes)
    return gained, lost, unchanged


def _changes(direction: Direction, shape: BaseGeometry, ground: Ground, towns: Towns,
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
            size, regions = by_region(piece, ground)
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
