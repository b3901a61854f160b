# SPDX-License-Identifier: MIT
"""The base map's three levels of detail: outlines and lines made from the same simplified arcs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from maps.build import arcs as arc_building
from maps.build.arcs import Arc
from maps.build.grid import CELLS_PER_DEGREE, Cell, Ring, cells, polygons
from maps.build.natural_earth import BELARUS, RUSSIA, UKRAINE, Unit, in_core
from maps.extent import EXTENT

DIVIDED_COUNTRIES = (UKRAINE, RUSSIA, BELARUS)
"""Countries whose first-level units are drawn; the rest would only clutter the map."""

CORE_ZONE, OUTER_ZONE, FRAME_ZONE = "core", "outer", "frame"


Line = list[Cell]


@dataclass(frozen=True)
class Level:
    """A level of detail: its file's name and how far its lines may deviate from the source, in degrees.

    Half a pixel at the level's highest zoom is 180 / (256 · 2^zoom) degrees of longitude.
    """

    name: str
    core_tolerance: float
    outer_tolerance: float
    least_island: float
    """Square degrees below which an island or a lake is left out."""
    last_river_rank: int = 3
    """Rivers of higher ranks appear only at higher zooms, so they are left out."""


LEVELS = (
    Level("level-5", core_tolerance=0.011, outer_tolerance=0.035, least_island=0.003, last_river_rank=2),
    Level("level-7", core_tolerance=0.00275, outer_tolerance=0.012, least_island=0.0003),
    Level("level-9", core_tolerance=0.0, outer_tolerance=0.00275, least_island=0.0),
)


@dataclass(frozen=True)
class River:
    """A river's line on the grid; rank 1 is drawn first when zooming in, 3 last."""

    name: str | None
    name_uk: str | None
    rank: int
    line: LineString


@dataclass(frozen=True)
class Ground:
    """The input of all levels: arcs between countries and units, lakes, rivers."""

    arcs: tuple[Arc, ...]
    country_of: Mapping[str, str]
    lakes: tuple[Polygon, ...]
    rivers: tuple[River, ...]


def ground_of(units: Sequence[Unit], lakes: Sequence[Polygon], rivers: Sequence[River]) -> Ground:
    """Returns the ground with every shared line once. Units outside the divided countries are merged."""
    areas: dict[str, list[Polygon]] = {}
    country_of: dict[str, str] = {}
    for unit in units:
        name = unit.code if unit.country in DIVIDED_COUNTRIES else unit.country
        areas.setdefault(name, []).extend(polygons(unit.area))
        country_of[name] = unit.country
    merged = {name: MultiPolygon(parts) for name, parts in areas.items()}
    arcs = arc_building.arcs_of(merged, _zone)
    return Ground(tuple(arcs), country_of, tuple(lakes), tuple(rivers))


def level_layers(level: Level, ground: Ground) -> dict[str, Any]:
    """Returns the level's layers: rings and lines of cells, (lon, lat) in 1e-5 degrees."""
    arcs = _without_specks(_simplified(level, ground.arcs), level.least_island)
    return {
        "land": {"rings": _rings(arcs, ground.country_of)},
        "ukraine": {"rings": _rings(arcs, _units_of(ground, UKRAINE))},
        "lakes": {"rings": _lake_rings(level, ground.lakes)},
        "rivers": {"lines": [_river(level, river) for river in ground.rivers if river.rank <= level.last_river_rank]},
        "borders": {"lines": _borders(arcs, ground.country_of)},
        "oblasts": {"lines": _oblasts(arcs, ground.country_of)},
    }


def _zone(start: Cell, end: Cell) -> str:
    west, south, east, north = (bound * CELLS_PER_DEGREE for bound in EXTENT)
    same_lon = start[0] == end[0] and start[0] in (west, east)
    same_lat = start[1] == end[1] and start[1] in (south, north)
    if same_lon or same_lat:
        return FRAME_ZONE
    return CORE_ZONE if in_core(start) and in_core(end) else OUTER_ZONE


def _simplified(level: Level, arcs: Iterable[Arc]) -> list[Arc]:
    tolerances = {
        CORE_ZONE: level.core_tolerance,
        OUTER_ZONE: level.outer_tolerance,
        FRAME_ZONE: level.outer_tolerance,
    }
    return arc_building.simplified(arcs, lambda arc: tolerances[arc.zone])


def _without_specks(arcs: Iterable[Arc], least: float) -> list[Arc]:
    """Returns the arcs without islands too small to see; enclaves and the rest keep their outline."""
    smallest = least * CELLS_PER_DEGREE**2
    return [
        arc
        for arc in arcs
        if not (arc.is_ring and len(arc.owners) == 1 and Polygon(arc.points).area < smallest)
    ]


def _units_of(ground: Ground, country: str) -> list[str]:
    return [name for name, of in ground.country_of.items() if of == country]


def _rings(arcs: Iterable[Arc], names: Iterable[str]) -> list[Line]:
    outline = arc_building.rings(arc_building.around(arcs, names))
    return [list(ring) for ring in sorted(outline)]


def _lake_rings(level: Level, lakes: Iterable[Polygon]) -> list[Line]:
    smallest = level.least_island * CELLS_PER_DEGREE**2
    kept = shapely.union_all([_simplified_lake(level, lake) for lake in lakes], grid_size=1.0)
    found: list[Ring] = []
    for polygon in polygons(kept):
        if polygon.area >= smallest:
            found += (cells(ring.coords) for ring in (polygon.exterior, *polygon.interiors))
    return [list(ring) for ring in sorted(found)]


def _simplified_lake(level: Level, lake: Polygon) -> BaseGeometry:
    in_detail = in_core(cells([lake.exterior.coords[0]])[0])
    tolerance = level.core_tolerance if in_detail else level.outer_tolerance
    return lake.simplify(tolerance * CELLS_PER_DEGREE)


def _river(level: Level, river: River) -> dict[str, Any]:
    tolerance = (level.core_tolerance or level.outer_tolerance / 10) * CELLS_PER_DEGREE
    kept = river.line.simplify(tolerance)
    return {
        "name": river.name,
        "name_uk": river.name_uk,
        "rank": river.rank,
        "line": list(cells(kept.coords)),
    }


def _borders(arcs: Iterable[Arc], country_of: Mapping[str, str]) -> list[dict[str, Any]]:
    ukraine: list[Arc] = []
    other: list[Arc] = []
    for arc in arcs:
        countries = {country_of[name] for name in arc.owners}
        if len(countries) == 2:
            (ukraine if UKRAINE in countries else other).append(arc)
    return [{"of": "ukraine", "line": line} for line in _lines(ukraine)] + [
        {"of": "other", "line": line} for line in _lines(other)
    ]


def _oblasts(arcs: Iterable[Arc], country_of: Mapping[str, str]) -> list[Line]:
    return _lines(
        arc
        for arc in arcs
        if len(arc.owners) == 2 and len({country_of[name] for name in arc.owners}) == 1
    )


def _lines(arcs: Iterable[Arc]) -> list[Line]:
    """Joins arcs where two meet, so that dashes and joins are continuous."""
    merged = shapely.line_merge(shapely.multilinestrings([LineString(arc.points) for arc in arcs]))
    return [list(line) for line in sorted(cells(part.coords) for part in shapely.get_parts(merged))]
