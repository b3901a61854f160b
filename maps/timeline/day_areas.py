# SPDX-License-Identifier: MIT
"""The areas of the shipped layer as they are on an observer's day.

Borders stay as shipped. What is computed follows from the layer itself, by each area's kind, parts and ``within``:

- ground with parts is its parts put together; all occupied ground, and all of it since 2022, is also what the day
  shows in oblasts that have no area of occupied ground in the layer, and then is not the sum of its parts;
- occupied and held ground within an oblast is what the day says of that oblast, one side and the other;
- ground occupied since 2014 (Crimea; an oblast's part, ``occupied-2014-…``) is the day's occupied ground within the
  shipped one, unless the day itself shows most of it as such; ``occupied-2022…`` is occupied ground outside all of it;
- any other occupied ground is the day's within the shipped one;
- ground held in Kursk Oblast is the day's within that oblast;
- the line of contact is where occupied ground meets other ground of Ukraine.

Ground is land only, inside the borders the map draws; slivers along them change sides by the rule in
``maps.timeline.land``, by which sizes over time, comparisons and agreement go too. Geometries are [lon, lat] in degrees
of five decimals, sizes km² and km on WGS 84.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from math import fsum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maps.areas import OWN, Area, AreaLayer, Size
from maps.control_day import ControlDay
from maps.ground import CRIMEA, OBLASTS, Ground, GroundKind
from maps.measure import OCCUPIED
from maps.shipped import SINCE_2014, SINCE_2022
from maps.timeline.day_margins import margins_of_day
from maps.timeline.faces import Face, faces_of, join, line_between
from maps.timeline.grid import in_degrees, only_polygons, to_degrees, to_grid
from maps.timeline.land import COUNTRY, Land, land_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_AS_SHIPPED: Final = ("country", "oblast", OWN)
"""Kinds of areas that are the same on every day."""
_ROUNDING_KM2: Final = 0.005
"""What a size may be off by its two decimals."""

_SEPARATE_SHARE: Final = 0.5
"""The share of the ground shipped as occupied since 2014 in an oblast that a day has to show as such, so that its own
line is taken. Where a source does not show that ground as such, days have only Crimea as such, and none of it there."""

LEAST_RUN_KM: Final = 100.0
"""Runs of the line of contact shorter than this are left out, the longest aside: fronts of bridgeheads over the state
border (15 to 35 km) and pockets, which the shipped line leaves out too. So lengths of days can be compared with it."""


class Found(NamedTuple):
    """A geometry as GeoJSON, its size, and how much more or less it may be in km²; None where that is not known."""

    geometry: dict[str, Any]
    size: Size
    margin_km2: float | None = None



def described(found: dict[str, Found], day: ControlDay, shipped: AreaLayer, observer_name: str,
              credit: str) -> AreaLayer:
    """The layer that geometries and sizes by id make, with the day's date and the observer as the source.

    An area of which the day tells nothing has neither outline nor size; one of which the day shows none has a size of
    0 km² (a line 0 km).
    """
    borders = shipped[COUNTRY].sources
    sources = tuple(dict.fromkeys(each for each in (observer_name, credit, *borders) if each))

    def one(area: Area) -> Area:
        if area.id not in found:
            return area
        geometry, size, margin = found[area.id] if _tells(day, area) else Found(_geojson(None, area), Size(None, None))
        return replace(area, geometry=geometry, stated_size=size, margin_km2=margin, as_of=day.day.isoformat(),
                       approximate=True, sources=sources, parts=area.parts if _adds_up(area, found) else ())

    return AreaLayer((one(area) for area in shipped), observer_name)


def _adds_up(area: Area, found: Mapping[str, Found]) -> bool:
    """Whether an area is the sum of its parts, but for the rounding of their sizes."""
    if not area.parts or not all(part in found for part in area.parts):
        return True
    whole, parts = found[area.id].size.area_km2, [found[part].size.area_km2 or 0.0 for part in area.parts]
    return whole is None or abs(whole - fsum(parts)) <= _ROUNDING_KM2 * (len(parts) + 1)


def shapes_of_day(day: ControlDay, shipped: AreaLayer, ground: Ground) -> dict[str, Found]:
    """Geometry and size of every computed area by id; they depend only on the day's ground.

    ``ground`` is made of the same borders as ``shipped``. Takes some tenths of a second for a real day.
    """
    with land_of(ground) as land:
        made = _DayShapes(day, shipped, ground, land)
        found = {area.id: _found(made.shape(area), area) for area in shipped if area.kind not in _AS_SHIPPED}
        for area_id, km2 in _measured(day, shipped, land).items():
            if area_id in found:
                found[area_id] = Found(found[area_id].geometry, Size(round(km2, 2), None))
        margins = made.margins()
    return {area_id: each._replace(margin_km2=margins.get(area_id)) for area_id, each in found.items()}


def _measured(day: ControlDay, shipped: AreaLayer, land: Land) -> dict[str, float]:
    """The km² of areas of which sizes over time speak too, by the same count."""
    whole, regions = land.occupied_km2(day)
    sizes = {OCCUPIED: whole, CRIMEA: regions.get(CRIMEA, 0.0)}
    for name in OBLASTS:
        occupied = sizes[f"{OCCUPIED}-{name}"] = regions.get(name, 0.0)
        area = shipped.get(name)
        if area is not None and area.area_km2 is not None:
            sizes[f"held-{name}"] = max(0.0, area.area_km2 - occupied)
    return sizes


def _tells(day: ControlDay, area: Area) -> bool:
    """Whether the day tells of the kind of ground that this area is; a line lies between occupied ground and other."""
    needed: tuple[GroundKind, ...] = ("occupied",)
    if area.kind == "kursk":
        needed = ("kursk",)
    elif _is_since(area, SINCE_2014):
        needed = ("occupied", "occupied-2014")
    return any(kind in day.tells for kind in needed)


def _is_since(area: Area, year: str) -> bool:
    return area.kind == year or area.id == year or area.id.startswith(f"{year}-")


class _DayShapes:
    """The shapes of one day's areas, on the grid, by what the shipped layer says of each."""

    def __init__(self, day: ControlDay, shipped: AreaLayer, ground: Ground, land: Land) -> None:
        self._day = day
        self._shipped = shipped
        self._ground = ground
        self._land = land
        self._units = self._land.oblasts
        self._faces = self._cut()

    def shape(self, area: Area) -> BaseGeometry:
        """The shape of one computed area; empty where there is none."""
        if area.kind == "line":
            return _main_runs(self._line)
        if area.kind == "kursk":
            return self._kursk(area)
        places = self._places(area, ())
        return join(face for place, face in enumerate(self._faces) if place in places)

    def margins(self) -> dict[str, float]:
        """How much more or less each area may measure, in km², by id."""
        from shapely import boundary, intersection

        since = [area for area in self._shipped if area.kind == SINCE_2014 and not area.parts and area.id != CRIMEA]
        along = {area.id: in_degrees(intersection(boundary(self.shape(area)), self._line)) for area in since}
        held = self._day.shapes.get("kursk")
        return margins_of_day(self._shipped, self._land.apart, in_degrees(self._line), along, held)

    @cached_property
    def _line(self) -> BaseGeometry:
        return line_between(self._faces)

    def _places(self, area: Area, above: tuple[str, ...]) -> set[int]:
        """Which faces make up an area; ``above`` are the areas it is a part of."""
        parts = [self._shipped[part] for part in area.parts if part in self._shipped and part not in above]
        if parts:
            found = set().union(*(self._places(part, (*above, area.id)) for part in parts))
            return found | self._elsewhere if area.id in (OCCUPIED, SINCE_2022) else found
        oblast = self._oblast_of(area)
        return {place for place, face in enumerate(self._faces) if self._holds(area, oblast, face)}

    @cached_property
    def _elsewhere(self) -> set[int]:
        """The occupied faces that lie in none of the layer's areas of occupied ground."""
        named = [area for area in self._shipped if area.kind in ("occupied", SINCE_2014) and not area.parts]
        of_areas = set().union(*(self._places(area, ()) for area in named))
        return {place for place, face in enumerate(self._faces) if face.occupied} - of_areas

    def _holds(self, area: Area, oblast: str | None, face: Face) -> bool:
        if area.kind == "held":
            return not face.occupied and face.unit == oblast
        if not face.occupied or (oblast is not None and face.unit != oblast):
            return False
        if _is_since(area, SINCE_2022):
            return bool(face.unit) and not any(_is_since(self._shipped[name], SINCE_2014) for name in face.extents)
        return area.id in face.extents or area.id not in self._extents

    def _cut(self) -> list[Face]:
        from shapely import MultiPolygon

        taken = self._land.occupied(self._day)
        since, later = (to_grid(self._day.shapes[kind]) if kind in self._day.shapes else MultiPolygon()
                        for kind in (SINCE_2014, "occupied"))
        self._extents = {area.id: self._extent(area, since, later) for area in self._shipped if self._has_extent(area)}
        return faces_of(self._units, self._land.country, taken, self._extents)

    def _has_extent(self, area: Area) -> bool:
        """Whether an area's ground is cut along an outline of its own, not along a whole oblast's."""
        if area.kind in (*_AS_SHIPPED, "held", "line", "kursk") or area.parts or _is_since(area, SINCE_2022):
            return False
        return _is_since(area, SINCE_2014) or self._oblast_of(area) is None

    def _extent(self, area: Area, since: BaseGeometry, later: BaseGeometry) -> BaseGeometry:
        """The ground that an area's occupied ground lies in: as shipped, or as the day shows it.

        Slivers that the day leaves along our borders have no kind; within the shipped area they belong to it.
        """
        from shapely import difference, intersection, union

        shape = self._area_shape(area)
        oblast = self._oblast_of(area)
        if oblast is None or not _is_since(area, SINCE_2014):
            return shape
        separate = only_polygons(intersection(self._units[oblast], since, grid_size=1.0))
        if intersection(separate, shape).area < _SEPARATE_SHARE * shape.area:
            return shape
        rest = only_polygons(difference(shape, later, grid_size=1.0))
        return only_polygons(union(separate, rest, grid_size=1.0))

    def _kursk(self, area: Area) -> BaseGeometry:
        from shapely import MultiPolygon, intersection

        held = self._day.shapes.get("kursk")
        if held is None:
            return MultiPolygon()
        oblast = self._area_shape(self._shipped.get(area.within or "") or area)
        return only_polygons(intersection(oblast, to_grid(held), grid_size=1.0))

    def _oblast_of(self, area: Area) -> str | None:
        """The oblast that an area lies in: by ``within``, or else by the end of its id."""
        above: Area | None = area
        for _ in range(len(self._shipped)):
            if above is None or above.within is None:
                break
            if above.within in self._units:
                return above.within
            above = self._shipped.get(above.within)
        return next((name for name in self._units if area.id.endswith(f"-{name}")), None)

    def _area_shape(self, area: Area) -> BaseGeometry:
        return to_grid(self._ground.shipped(area.id))


def _main_runs(line: BaseGeometry) -> BaseGeometry:
    """The runs of the line of contact that count, the longest first."""
    from shapely import MultiLineString, get_parts

    from maps.geodesy import length_km

    lengths = [(length_km(to_degrees(run)), run) for run in get_parts(line)]
    longest = max((length for length, _ in lengths), default=0.0)
    return MultiLineString([run for length, run in lengths if length >= min(longest, LEAST_RUN_KM)])


def _found(shape: BaseGeometry, area: Area) -> Found:
    from maps.geodesy import area_km2, length_km

    degrees = to_degrees(shape)
    size = Size(None, round(length_km(degrees), 2)) if area.kind == "line" else Size(round(area_km2(degrees), 2), None)
    return Found(_geojson(degrees, area), size)


def _geojson(shape: BaseGeometry | None, area: Area) -> dict[str, Any]:
    """A shape as the shipped file has it: one polygon or line as such, more or none as a multiple one."""
    from shapely import get_parts, is_empty

    from maps.geojson_writing import geojson_geometry

    if shape is None or is_empty(shape):
        return {"type": "MultiLineString" if area.kind == "line" else "MultiPolygon", "coordinates": []}
    parts = get_parts(shape)
    return geojson_geometry(parts[0] if len(parts) == 1 else shape)
