# SPDX-License-Identifier: MIT
"""Lakes, reservoirs and rivers of Natural Earth, on the grid, named in English and Ukrainian."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import shapefile
import shapely
from shapely.geometry import LineString, Point, Polygon, box, shape
from shapely.geometry.base import BaseGeometry

from maps.build.grid import CELLS_PER_DEGREE, polygons, to_grid
from maps.build.levels import River
from maps.build.settlements import DATA
from maps.extent import EXTENT

KAKHOVKA = Point(34.2, 47.45)
"""A point in the Kakhovka reservoir, which is dry since its dam was destroyed in June 2023."""

PSEL = DATA / "psel.csv"
"""Settlements on the Psel, source to mouth: Natural Earth has no line for it."""

RIVER_NAMES_ENCODING = "latin-1"
LEAST_RIVER_CELLS = 0.02 * CELLS_PER_DEGREE
"""Shorter pieces of rivers, left between lakes, are not drawn."""

NAMES: dict[str, tuple[str, str | None, int]] = {
    "Dnipro (Dnieper)": ("Dnipro", "Дніпро", 1),
    "Dnepre": ("Dnipro", "Дніпро", 1),
    "Danube": ("Danube", "Дунай", 1),
    "Volga": ("Volga", "Волга", 1),
    "Don": ("Don", "Дон", 1),
    "Dniester": ("Dniester", "Дністер", 1),
    "Donets": ("Siverskyi Donets", "Сіверський Донець", 1),
    "Pivd. Buh": ("Southern Bug", "Південний Буг", 1),
    "Desna": ("Desna", "Десна", 2),
    "Pripyat": ("Prypiat", "Прип’ять", 2),
    "Prut": ("Prut", "Прут", 2),
    "Tisa": ("Tysa", "Тиса", 2),
    "Bug": ("Bug", "Західний Буг", 2),
    "Vistula": ("Vistula", "Вісла", 2),
    "Seym": ("Seym", "Сейм", 2),
    "Oka": ("Oka", "Ока", 2),
    "Kuban": ("Kuban", "Кубань", 2),
    "Daugava (Zapadnaya Dvina)": ("Daugava", "Західна Двіна", 2),
    "Neman (Nemunas)": ("Neman", "Німан", 2),
    "Neris (Vilija)": ("Neris", "Вілія", 3),
    "Khopr": ("Khopyor", "Хопер", 3),
    "Bratul Chillia": ("Danube", "Дунай", 1),
    "Bratul Sfintu Gheorghe": ("Danube", "Дунай", 2),
    "Bratul Sulina": ("Danube", "Дунай", 2),
}
"""By Natural Earth's name: English and Ukrainian name, rank."""

RANK_BY_SCALE = ((5, 1), (7, 2))
"""Ranks of other rivers by Natural Earth's highest scale rank; the rest have rank 3."""


def read_lakes(data: bytes) -> list[Polygon]:
    """Reads lakes and reservoirs within the extent, except Kakhovka. ``data`` is the .shp file."""
    frame = _frame()
    shapes = (shape(item) for item in shapefile.Reader(shp=io.BytesIO(data)).iterShapes())
    wet = (lake for lake in shapes if not lake.contains(KAKHOVKA))
    inside = (frame.intersection(to_grid(lake)) for lake in wet)
    return [part for lake in inside for part in polygons(lake)]


def read_rivers(shapes: bytes, names: bytes, covered: Sequence[Polygon]) -> list[River]:
    """Reads rivers within the extent, without their course through the ``covered`` lakes."""
    reader = shapefile.Reader(
        shp=io.BytesIO(shapes), dbf=io.BytesIO(names), encoding=RIVER_NAMES_ENCODING
    )
    frame, lakes = _frame(), shapely.union_all(covered)
    courses: dict[tuple[str | None, str | None, int], list[BaseGeometry]] = {}
    for item in reader.iterShapeRecords():
        if item.shape.points:
            key = _named(item.record["name"], item.record["scalerank"])
            courses.setdefault(key, []).append(frame.intersection(to_grid(shape(item.shape))))
    return [
        River(*key, line) for key, pieces in courses.items() for line in _outside(pieces, lakes)
    ]


def read_psel(path: Path, covered: Sequence[Polygon]) -> River:
    """Returns the Psel from settlement to settlement on its banks, smoothed: accurate to 2 km."""
    with path.open(encoding="utf-8", newline="") as file:
        stops = [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]
    course = to_grid(LineString(_rounded_off(_rounded_off(stops))))
    lines = _outside([course], shapely.union_all(covered))
    return River("Psel", "Псел", 2, max(lines, key=shapely.length))


def _rounded_off(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Returns the line with its corners cut (Chaikin): each segment keeps its middle half."""
    cut = [points[0]]
    for (ax, ay), (bx, by) in pairwise(points):
        cut.append((0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by))
        cut.append((0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by))
    return [*cut, points[-1]]


def _named(name: str, scale_rank: float) -> tuple[str | None, str | None, int]:
    if name in NAMES:
        return NAMES[name]
    rank = next((rank for limit, rank in RANK_BY_SCALE if scale_rank <= limit), 3)
    return name.strip() or None, None, rank


def _outside(pieces: Iterable[BaseGeometry], lakes: BaseGeometry) -> list[LineString]:
    course = shapely.line_merge(shapely.union_all(list(pieces)))
    lines = shapely.get_parts(shapely.line_merge(shapely.difference(course, lakes)))
    return [line for line in lines if line.length >= LEAST_RIVER_CELLS]


def _frame() -> Polygon:
    return box(*(bound * CELLS_PER_DEGREE for bound in EXTENT))
