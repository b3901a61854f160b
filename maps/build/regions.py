# SPDX-License-Identifier: MIT
"""Names of countries and oblasts, each with the places inside where its name may stand.

A name is placed in the part of its ground that is in view; the page chooses the place (``resources/web/regions.js``).
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon

from maps.build.grid import CELLS_PER_DEGREE
from maps.build.natural_earth import Unit
from maps.build.settlements import DATA

REGIONS: Final = DATA / "regions.csv"
FORMAT_VERSION: Final = 1
_SPOTS: Final = {"country": 80, "oblast": 45}
"""About so many places for a name."""
_DECIMALS: Final = 2
"""Decimals of a degree, about a kilometre."""
_LEAST_ROOM: Final = 0.04
"""Degrees between a place and the border below which it is left out."""


def region_file(units: Sequence[Unit], path: Path = REGIONS) -> dict[str, Any]:
    """Returns the names, in the order in which they are placed: countries first, then oblasts."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {"version": FORMAT_VERSION, "regions": [_region(row, units) for row in rows]}


def _region(row: dict[str, str], units: Sequence[Unit]) -> dict[str, Any]:
    whole = [unit for unit in units if row["code"] in (unit.code, unit.country)]
    ground = _mercator(shapely.union_all([shapely.make_valid(unit.area) for unit in whole]))
    return {"en": row["en"], "uk": row["uk"], "kind": row["kind"], "spots": _spots(ground, _SPOTS[row["kind"]])}


def _mercator(area: Polygon | MultiPolygon) -> Polygon | MultiPolygon:
    """Returns a shape on the grid in degrees of Web Mercator: as on the map, with degrees of longitude as the unit."""

    def turned(points: np.ndarray) -> np.ndarray:
        lon, lat = points.T / CELLS_PER_DEGREE
        return np.column_stack([lon, np.degrees(np.arctanh(np.sin(np.radians(lat))))])

    return shapely.transform(area, turned)


def _spots(ground: Polygon | MultiPolygon, count: int) -> list[float]:
    """Returns places on an even grid inside, flat: lon, lat, and the room around, in degrees of longitude."""
    ground = ground.simplify(_LEAST_ROOM / 4)
    step = (ground.area / count) ** 0.5
    west, south, east, north = ground.bounds
    grid = np.stack(np.meshgrid(np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)), -1)
    points = shapely.points(grid.reshape(-1, 2))
    circle = shapely.maximum_inscribed_circle(max(shapely.get_parts(ground), key=shapely.area), step / 10)
    room = shapely.distance(ground.boundary, points)
    inside = shapely.contains(ground, points) & (room >= _LEAST_ROOM)
    found = [(*circle.coords[0], circle.length)]  # the widest place first
    found += [(point.x, point.y, float(far)) for point, far in zip(points[inside], room[inside], strict=True)]
    return [each for x, y, far in found for each in (
        round(x, _DECIMALS), round(_latitude(y), _DECIMALS), round(far, _DECIMALS))]


def _latitude(y: float) -> float:
    """Returns the latitude of a Web Mercator y, both in degrees."""
    return float(np.degrees(np.arcsin(np.tanh(np.radians(y)))))
