# SPDX-License-Identifier: MIT
"""A day's occupied ground as land inside the borders the map draws, on the grid, and its km².

Water and ground outside our borders are cut off; slivers along borders change sides by ``maps.timeline.slivers``.
What changes sides depends only on the ground near borders, which most days have in common: it is found once for each
such ground, and taken from memory for the days after. Sizes of a day that differs in few places from the one measured
before are those of that day, with the places measured again (``maps.timeline.region_sums``).
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from maps.control_day import ControlDay
from maps.ground import ELSEWHERE, REGIONS, Ground
from maps.lines.apart import Apart
from maps.result_cache import ResultCache
from maps.timeline.crumbs import NEEDLE, without_crumbs
from maps.timeline.drawn_along import Along
from maps.timeline.grid import in_degrees, only_polygons, to_grid
from maps.timeline.region_sums import OnGrid, Outlines, RegionSums, change_between
from maps.timeline.slivers import Slivers

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

COUNTRY: Final = "ukraine"
RULE: Final = 2
"""Goes up whenever the rule of ``slivers`` would give a day other ground: what was measured is measured again."""
MOST_DAYS: Final = 8
"""Days whose ground is kept without slivers: those that are compared, or asked about a place."""
MOST_REMEMBERED: Final = 32
"""Grounds near borders that are remembered; each takes some hundred kilobytes."""

_LEAST_KM2: Final = 0.005
"""Less than this is left over from rounding, and shown as nothing."""
_DECIMALS: Final = 6
"""Of km²: what comes after depends on the order in which days are measured."""

_LOCK: Final = threading.Lock()
_LANDS: Final[WeakKeyDictionary[Ground, list[Land]]] = WeakKeyDictionary()
"""The lands of each ground that nobody uses at the moment, with what they remember."""


@contextmanager
def land_of(ground: Ground) -> Iterator[Land]:
    """Lends the land of this ground: nobody else uses the same one, because threads may not share prepared shapes."""
    with _LOCK:
        idle = _LANDS.setdefault(ground, [])
        land = idle.pop() if idle else None
    land = Land(ground) if land is None else land
    try:
        yield land
    finally:
        with _LOCK:
            idle.append(land)


class Land:
    """The country's land with its borders on the grid, and what a day shows occupied of it. For one thread."""

    def __init__(self, ground: Ground) -> None:
        layer = ground.layer
        self.apart = Apart(ground)
        self.country = to_grid(ground.shipped(COUNTRY))
        self.oblasts = {area.id: to_grid(ground.shipped(area.id)) for area in layer
                        if area.kind == "oblast" and area.within == COUNTRY}
        since_2014 = [to_grid(ground.shipped(area.id)) for area in layer
                      if area.kind == "occupied-2014" and not area.parts]
        self._slivers = Slivers(self.country, (*self.oblasts.values(), *since_2014))
        self._regions = {name: to_grid(ground.shipped(name)) for name in REGIONS}
        self._memory: ResultCache[_Memory] = ResultCache(MOST_REMEMBERED)
        self._days: ResultCache[BaseGeometry] = ResultCache(MOST_DAYS)
        self._since_2014: ResultCache[BaseGeometry] = ResultCache(MOST_DAYS)
        self._last: _Sums | None = None

    def occupied(self, day: ControlDay) -> BaseGeometry:
        """Returns all of a day's occupied ground that is land, on the grid; some 40 ms, and more at new borders."""
        return self._days.get(day.content, lambda: self._occupied(day))

    def _occupied(self, day: ControlDay) -> BaseGeometry:
        from shapely import MultiPolygon, intersection, is_empty, union_all

        taken = _taken(day, self._since_2014)
        if is_empty(taken):
            return MultiPolygon()
        far = only_polygons(intersection(taken, self._slivers.core, grid_size=1.0))
        border, seams = self._near(taken)
        return only_polygons(union_all([far, border.shape, seams.shape], grid_size=1.0))

    def occupied_km2(self, day: ControlDay) -> tuple[float, dict[str, float]]:
        """Returns the km² of a day's occupied land in total and by region.

        Regions without any are left out, ``elsewhere`` is in other oblasts; the total is the sum of the regions. Takes
        some 20 ms for a day that differs in few places from the one before, more at new borders.
        """
        from shapely import is_empty

        taken = _taken(day, self._since_2014)
        if is_empty(taken):
            return 0.0, {}
        sums = self._last = self._sums(Outlines(taken), self._last)
        return _summed(sums.far, sums.border, sums.seams)

    def _sums(self, now: Outlines, last: _Sums | None) -> _Sums:
        """The sums of ground, from those of what was measured last where both differ in few places."""
        change = change_between(last.outlines, now) if last is not None else None
        if last is None or change is None:
            far = _km2_by(self._far_regions, now.ground)
        else:
            far = self._far_sums.after(change, last.far)
            along = self._slivers.along_after(last.along, change.lines)
            if last.along.is_most and along.is_most:
                return _Sums(now, far, self._zone_sums.after(change, last.border), {}, along)
        near, seams = self._near(now.ground)
        return _Sums(now, far, near.km2, seams.km2, near.along)

    def by_region(self, shape: BaseGeometry) -> tuple[float, dict[str, float]]:
        """Returns the km² of land on the grid in total and by region, as ``occupied_km2`` does."""
        return _summed(_km2_by(self._whole_regions, shape))

    def within(self, shape: BaseGeometry | None) -> BaseGeometry:
        """Returns the land of a shape of [lon, lat] degrees on the grid; empty for None."""
        from shapely import MultiPolygon, intersection

        if shape is None:
            return MultiPolygon()
        return only_polygons(intersection(self.country, to_grid(shape), grid_size=1.0))

    def _near(self, taken: BaseGeometry) -> tuple[_Memory, _Memory]:
        """The ground at the outer boundary without slivers, and the seams between oblasts."""
        from shapely import MultiPolygon, intersection, union

        def at_border() -> _Memory:
            near = only_polygons(intersection(taken, self._slivers.zone, grid_size=1.0))
            return self._known(*self._slivers.border_without_slivers(near))

        def at_seams() -> _Memory:
            near = only_polygons(intersection(taken, self._slivers.seam_zone, grid_size=1.0))
            return self._known(self._slivers.seams(union(near, border.shape, grid_size=1.0), border.shape))

        at_zone = ground_near(taken, self._slivers.zone)
        border = self._memory.get(("border", at_zone), at_border)
        if border.along.is_most:
            return border, self._known(MultiPolygon())
        return border, self._memory.get(("seams", at_zone, ground_near(taken, self._slivers.seam_zone)), at_seams)

    def _known(self, shape: BaseGeometry, along: Along | None = None) -> _Memory:
        return _Memory(shape, _km2_by(self._whole_regions, shape), along or Along())

    @cached_property
    def _whole_regions(self) -> dict[str, BaseGeometry]:
        """The regions by name, ``elsewhere`` the rest of the country; prepared."""
        from shapely import difference, prepare, union_all

        rest = difference(self.country, union_all(list(self._regions.values())), grid_size=1.0)
        made = {**self._regions, ELSEWHERE: only_polygons(rest)}
        for region in made.values():
            prepare(region)
        return made

    @cached_property
    def _far_sums(self) -> RegionSums:
        return RegionSums(self._far_regions, lambda _window, ground: _km2_by(self._far_regions, ground))

    @cached_property
    def _zone_sums(self) -> RegionSums:
        """What a change is worth in the zone, on days that are drawn along our borders."""
        from shapely import prepare

        regions = {name: self._slivers.land_of_zone(region) for name, region in self._whole_regions.items()}
        for region in regions.values():
            prepare(region)
        return RegionSums(
            regions, lambda window, ground: _km2_by(self._whole_regions, self._slivers.border_within(window, ground)),
            OnGrid((*self._whole_regions.values(), self._slivers.zone_land), self._slivers.prepared_outer, NEEDLE))

    @cached_property
    def _far_regions(self) -> dict[str, BaseGeometry]:
        """What of the regions is not in the zone; prepared."""
        from shapely import intersection, prepare

        made = {name: only_polygons(intersection(region, self._slivers.core, grid_size=1.0))
                for name, region in self._whole_regions.items()}
        for region in made.values():
            prepare(region)
        return made


@dataclass(frozen=True)
class _Memory:
    """Ground that was found for some ground near borders, and its km² by region."""

    shape: BaseGeometry
    km2: dict[str, float]
    along: Along


@dataclass(frozen=True, eq=False)
class _Sums:
    """Km² by region of taken ground far from the outer boundary, of taken land at it, and of seams."""

    outlines: Outlines
    far: dict[str, float]
    border: dict[str, float]
    seams: dict[str, float]
    along: Along


def ground_near(taken: BaseGeometry, zone: BaseGeometry) -> bytes:
    """Returns what tells apart all ground that differs within a zone: its edges there, and a point that it covers.

    ``zone`` is prepared; both are on the grid. Ground has the same bytes wherever its rings begin.
    """
    import numpy as np
    from shapely import covers, get_coordinates, get_parts, get_rings, intersects, linestrings, point_on_surface

    points, ring = get_coordinates(get_rings(get_parts(taken)), return_index=True)
    same_ring = ring[:-1] == ring[1:]
    edges = np.stack([points[:-1], points[1:]], axis=1)[same_ring]
    edges = edges[intersects(zone, linestrings(edges))]
    turned = (edges[:, 0, 0] > edges[:, 1, 0]) | (
        (edges[:, 0, 0] == edges[:, 1, 0]) & (edges[:, 0, 1] > edges[:, 1, 1]))
    edges[turned] = edges[turned][:, ::-1]
    flat = edges.reshape(-1, 4)
    ordered = flat[np.lexsort(flat.T)]
    held = covers(taken, point_on_surface(get_parts(zone)))
    return hashlib.sha256(ordered.tobytes() + held.tobytes()).digest()


def _taken(day: ControlDay, since_2014: ResultCache[BaseGeometry]) -> BaseGeometry:
    """All ground that the day shows occupied, as it is drawn, on the grid, but for crumbs.

    What has been occupied since 2014 is the same on most days: it is taken from memory.
    """
    from shapely import MultiPolygon, to_wkb, union

    shapes = [to_grid(day.shapes["occupied"])] if "occupied" in day.shapes else []
    old = day.shapes.get("occupied-2014")
    if old is not None:
        shapes.insert(0, since_2014.get(to_wkb(old), lambda: to_grid(old)))
    if not shapes:
        return MultiPolygon()
    # Both at once: of all their polygons, union_all would join two at a time, which takes five times as long.
    whole = union(*shapes, grid_size=1.0) if len(shapes) > 1 else shapes[0]
    return without_crumbs(only_polygons(whole))


def _km2_by(regions: Mapping[str, BaseGeometry], shape: BaseGeometry) -> dict[str, float]:
    """The km² of a shape in each of the prepared regions that it meets."""
    from shapely import intersection, intersects

    from maps.geodesy import area_km2

    return {name: area_km2(in_degrees(intersection(region, shape))) for name, region in regions.items()
            if intersects(region, shape)}


def _summed(*found: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    sums = {name: fsum(each.get(name, 0.0) for each in found) for name in (*REGIONS, ELSEWHERE)}
    kept = {name: round(km2, _DECIMALS) for name, km2 in sums.items() if km2 > _LEAST_KM2}
    return fsum(kept.values()), kept
