# SPDX-License-Identifier: MIT
"""What each observer in hand says about a place on a day, and where they disagree; no verdict is given."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

from briefing.sentences import sentence
from maps.control_day import ControlDay, geojson_of
from maps.errors import MapError
from maps.ground import Ground, GroundKind
from maps.result_cache import ResultCache
from maps.shipped import KURSK_OBLAST
from maps.timeline.day_cache import DayCache
from maps.timeline.grid import only_polygons, to_degrees
from maps.timeline.land import land_of
from maps.timeline.sizes import in_kursk_oblast

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Said = GroundKind | Literal["not occupied", "not said"]
"""What an observer says about a point. ``not said``: in Kursk Oblast, if the observer does not cover it; and on all
ground in countries that the observers do not cover."""

_SUREST_FIRST: Final[tuple[GroundKind, ...]] = ("occupied-2014", "occupied", "kursk", "unknown")
MOST_REMEMBERED: Final = 64
"""Disagreements that are kept; each takes a few hundred kilobytes."""


@dataclass(frozen=True)
class Saying:
    """One observer's assessment of a point; ``day`` is the day of the data it is based on."""

    provider: str
    day: datetime.date
    said: Said


@dataclass(frozen=True)
class Shares:
    """One observer's assessment of an area, as shares from 0 to 1 that add up to 1; ``day`` is that of the data.

    ``not_said`` is ground in Kursk Oblast if the observer does not cover it.
    """

    provider: str
    day: datetime.date
    area_km2: float
    occupied: float
    unknown: float
    kursk: float
    not_said: float

    @property
    def not_occupied(self) -> float:
        """The remaining share."""
        return max(0.0, 1.0 - self.occupied - self.unknown - self.kursk - self.not_said)


@dataclass(frozen=True)
class Disagreement:
    """Ground that some of the observers say is occupied, and others that it is not.

    Ground that an observer calls unknown is no disagreement. ``shape`` in [lon, lat] degrees; ``regions`` by
    ``maps.ground.REGIONS`` and ``elsewhere``; only land counts. ``left_out_km2`` is what differs as the days are drawn
    and is left out: water, and shores and borders that are drawn in another way.
    ``kursk_shape`` is the same for ground held by Ukraine in Kursk Oblast, among the observers who cover it; None
    if fewer than two do.
    """

    days: tuple[ControlDay, ...]
    shape: BaseGeometry = field(compare=False, repr=False)
    km2: float
    regions: dict[str, float]
    left_out_km2: float
    kursk_shape: BaseGeometry | None = field(compare=False, repr=False)
    kursk_km2: float | None

    @property
    def geometry(self) -> dict[str, Any] | None:
        """Returns the disputed occupied ground as a GeoJSON geometry; None if there is none."""
        return geojson_of(self.shape)


class Disagreements:
    """Computes disagreements and caches them by the days' content. Safe to share between threads."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._made: ResultCache[Disagreement] = ResultCache(MOST_REMEMBERED)

    def of(self, days: Sequence[ControlDay]) -> Disagreement:
        """Returns the ``disagreement`` of these days."""
        return self._made.get(tuple(day.key for day in days), lambda: disagreement(days, self._ground))


def days_on(cache: DayCache, day: datetime.date, *, most_days_before: int = 7) -> tuple[ControlDay, ...]:
    """Returns each provider's day in hand for a date, or the newest before it, at most a week older.

    Raises CacheError if one is damaged or has just been removed.
    """
    found = []
    for provider in cache.providers:
        before = [each for each in cache.days(provider) if 0 <= (day - each).days <= most_days_before]
        if before:
            found.append(cache.read(provider, before[-1]))
    return tuple(found)


class Observers:
    """Answers questions about places from several observers' days; prepared once, for one thread at a time."""

    def __init__(self, days: Iterable[ControlDay], ground: Ground) -> None:
        self.days: Sequence[ControlDay] = tuple(days)
        self._ground = ground

    def at(self, lon: float, lat: float) -> tuple[Saying, ...]:
        """Returns what each says about a point, in degrees; takes some microseconds once prepared."""
        from shapely import Point

        point = Point(lon, lat)
        return tuple(Saying(day.provider, day.day, self._said(day, shapes, point)) for day, shapes in self._prepared)

    def of(self, area: BaseGeometry) -> tuple[Shares, ...]:
        """Returns what each says about an area in [lon, lat] degrees. MapError if it is empty."""
        from shapely import make_valid

        from maps.geodesy import area_km2

        valid = make_valid(area)
        whole = area_km2(valid)
        if whole <= 0:
            raise MapError(sentence("This is a line or a point; choose an area to ask the observers about."))
        return tuple(_shares(day, valid, whole, self._ground) for day in self.days)

    def of_geometry(self, geometry: Mapping[str, Any]) -> tuple[Shares, ...]:
        """Returns what each says about a GeoJSON geometry, [lon, lat] in degrees. MapError if it is empty."""
        from shapely.geometry import shape

        return self.of(shape(geometry))

    @cached_property
    def disagreement(self) -> Disagreement:
        """Returns where they disagree; MapError if there are fewer than two."""
        return disagreement(self.days, self._ground)

    @cached_property
    def _prepared(self) -> Sequence[tuple[ControlDay, Mapping[GroundKind, BaseGeometry]]]:
        """The days, each with copies of its shapes: the shapes themselves may be used by other threads."""
        return [(day, {kind: _prepared_copy(shape) for kind, shape in day.shapes.items()}) for day in self.days]

    def _said(self, day: ControlDay, shapes: Mapping[GroundKind, BaseGeometry], point: BaseGeometry) -> Said:
        for kind in _SUREST_FIRST:
            shape = shapes.get(kind)
            if shape is not None and shape.covers(point):
                return kind
        if self._ground.shipped_covers("ukraine", point):
            return "not occupied"
        if self._ground.shipped_covers(KURSK_OBLAST, point):
            return "not occupied" if "kursk" in day.tells else "not said"
        return "not said"


def _prepared_copy(shape: BaseGeometry) -> BaseGeometry:
    from shapely import prepare, transform

    copy: BaseGeometry = transform(shape, lambda points: points)
    prepare(copy)
    return copy


def disagreement(days: Sequence[ControlDay], ground: Ground) -> Disagreement:
    """Returns the ground that some of these days call occupied and others do not. MapError for fewer than two."""
    from maps.geodesy import area_km2

    if len(days) < 2:
        raise MapError(sentence("Only one observer's data of this day are on this computer; fetch another's to see "
                                "where they disagree."))
    with land_of(ground) as land:
        shape = _disputed([land.occupied(day) for day in days],
                          [land.within(day.shapes.get("unknown")) for day in days], grid_size=1.0)
        km2, regions = land.by_region(shape)
    drawn = area_km2(_disputed([day.occupied for day in days], [day.shape("unknown") for day in days]))
    telling = [day for day in days if "kursk" in day.tells]
    kursk = None if len(telling) < 2 else _disputed([in_kursk_oblast(day, "kursk", ground) for day in telling],
                                                    [day.shape("unknown") for day in telling])
    return Disagreement(tuple(days), to_degrees(shape), km2, regions, max(0.0, drawn - km2), kursk,
                        None if kursk is None else area_km2(kursk))


def _disputed(held: Sequence[BaseGeometry], open_: Sequence[BaseGeometry],
              grid_size: float | None = None) -> BaseGeometry:
    """Returns the ground that at least one holds, and at least one neither holds nor leaves open."""
    from shapely import difference, intersection_all, union, union_all

    agreed = [union(mine, unsure) for mine, unsure in zip(held, open_, strict=True)]
    return only_polygons(difference(union_all(held), intersection_all(agreed), grid_size=grid_size))


def _shares(day: ControlDay, area: BaseGeometry, whole_km2: float, ground: Ground) -> Shares:
    from shapely import intersection, is_empty

    from maps.geodesy import area_km2

    def share(shape: BaseGeometry) -> float:
        part = intersection(area, shape)
        return 0.0 if is_empty(part) else min(1.0, area_km2(part) / whole_km2)

    shares = {kind: share(day.shape(kind)) for kind in ("unknown", "kursk")}
    not_said = 0.0 if "kursk" in day.tells else share(ground.shipped(KURSK_OBLAST))
    with land_of(ground) as land:
        occupied = share(to_degrees(land.occupied(day)))
    return Shares(day.provider, day.day, whole_km2, occupied, shares["unknown"],
                  shares["kursk"], not_said)
