# SPDX-License-Identifier: MIT
"""The base map on a picture: land, water, borders, in pixels, cut to the picture and thinned."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log2, pi
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec
import numpy as np
import shapely

from maps.exporting.handout import Point
from maps.exporting.on_picture import TOLERANCE, latitude, mercator, pixels, thinned
from maps.extent import EXTENT, UNITS_AROUND, UNITS_FROM

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Positions = NDArray[np.float64]
    """(lon, lat) in degrees, of shape (n, 2)."""

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
LEVELS: Final = (("level-5", 6.9), ("level-7", 7.99), ("level-9", 99.0))
"""The base map's levels of detail, and the highest zoom each is drawn at."""
RIVERS_FROM: Final = {1: 0.0, 2: 5.8, 3: 7.4}
"""The zoom from which rivers of each rank are drawn."""
_MARGIN: Final = 12
"""Pixels around the picture that are kept, so that no cut edge is seen."""
_LEAST: Final = 0.8
"""Pixels below which a ring is not seen."""
_WITHIN: Final = 1e-4
"""Degrees by which lines stay clear of the base map's frame, which is no coast."""

_BOX: Final = 2
"""A part's box takes as many numbers as so many vertices."""
_DECIMALS: Final = 5
"""Of a degree: the grid of the build, on which lines that are shared meet again."""

Rings = tuple[tuple[Point, ...], ...]
Degrees = tuple[float, float, float, float]
"""West, south, east, north."""


@dataclass(frozen=True)
class BaseMap:
    """What is drawn under the areas, in pixels: surfaces as rings (even-odd), the rest as lines; rivers by rank."""

    land: Rings
    ukraine: Rings
    lakes: Rings
    coast: Rings
    rivers: Mapping[int, Rings]
    oblasts: Rings
    borders: Rings
    ukraine_borders: Rings


def box_of(view: Mapping[str, float], size: tuple[float, float]) -> Degrees:
    """Returns the ground on a picture, and a little around it, in degrees."""
    world = 256 * 2 ** view["zoom"]
    half_width, half_height = (size[0] / 2 + _MARGIN) / world, (size[1] / 2 + _MARGIN) / world
    middle = mercator(view["lat"])
    return (view["lon"] - 360 * half_width, latitude(middle - half_height),
            view["lon"] + 360 * half_width, latitude(middle + half_height))


def view_of(box: Degrees, size: tuple[float, float], free: float = 0.94) -> dict[str, float]:
    """Returns the view that shows a box of ground in the middle of a picture, within a share of it."""
    west, south, east, north = box
    wide = max((east - west) / 360, 1e-6)
    high = max(mercator(north) - mercator(south), 1e-6)
    zoom = log2(min(size[0] * free / wide, size[1] * free / high) / 256)
    return {"lon": (west + east) / 2, "lat": latitude((mercator(north) + mercator(south)) / 2), "zoom": zoom}


class LevelPart(NamedTuple):
    """A part of a level: the rings of a surface, or one line, each of positions (lon, lat) in degrees.

    ``about`` is what the file says of it: of a river its "rank", and its names in "en" and "uk".
    """

    lines: list[Positions]
    about: Mapping[str, Any]


def read_level(name: str, resources: Path = RESOURCES) -> dict[str, list[LevelPart]]:
    """Returns a level's parts by layer, their vertices on the grid of 1e-5 degree (``maps.build.level_files``)."""
    data = (resources / "basemap" / f"{name}.bin").read_bytes()
    (length,) = struct.unpack_from("<I", data)
    x, y = np.frombuffer(data, "<f4", offset=4 + length).astype(float).reshape(-1, 2).T
    lons = (x / UNITS_AROUND * 360 + UNITS_FROM[0]).round(_DECIMALS)
    lats = np.degrees(np.arctan(np.sinh(2 * pi * (mercator(UNITS_FROM[1]) - y / UNITS_AROUND)))).round(_DECIMALS)
    places = np.column_stack((lons, lats))
    level: dict[str, list[LevelPart]] = {}
    at = 0
    for layer in msgspec.json.decode(data[4:4 + length]):
        parts = level[layer["name"]] = []
        for about in layer["parts"]:
            at += _BOX
            ends = [at, *accumulate(about.get("rings") or [about["line"]], initial=at)][1:]
            parts.append(LevelPart([places[begin:end] for begin, end in pairwise(ends)], about))
            at = ends[-1]
    return level


def base_map(view: Mapping[str, float], size: tuple[float, float], resources: Path = RESOURCES) -> BaseMap:
    """Reads the level that suits a view, and returns what of it the picture shows."""
    level = read_level(next(name for name, up_to in LEVELS if view["zoom"] <= up_to), resources)
    lines = {name: [line for part in parts for line in part.lines] for name, parts in level.items()}
    drawing = _Drawing(view, size)
    return BaseMap(
        land=drawing.surfaces(lines["land"]),
        ukraine=drawing.surfaces(lines["ukraine"]),
        lakes=drawing.surfaces(lines["lakes"]),
        coast=drawing.lines(lines["land"]),
        rivers={rank: drawing.lines(part.lines[0] for part in level["rivers"] if part.about["rank"] == rank)
                for rank, least in RIVERS_FROM.items() if view["zoom"] >= least},
        oblasts=drawing.lines(lines["oblasts"]),
        borders=drawing.lines(lines["otherBorders"]),
        ukraine_borders=drawing.lines(lines["ukraineBorders"]),
    )


class _Drawing:
    """Cuts positions to a picture's ground and puts them on it."""

    def __init__(self, view: Mapping[str, float], size: tuple[float, float]) -> None:
        self._view, self._size = view, size
        self._box = box_of(view, size)
        west, south, east, north = self._box
        self._within = (max(west, EXTENT[0] + _WITHIN), max(south, EXTENT[1] + _WITHIN),
                        min(east, EXTENT[2] - _WITHIN), min(north, EXTENT[3] - _WITHIN))

    def surfaces(self, rings: Iterable[Positions]) -> Rings:
        found: list[tuple[Point, ...]] = []
        for ring in rings:
            for part in _parts(_cut(ring, self._box, is_surface=True)):
                if len(drawn := self._drawn(part)) > 3 and _is_seen(drawn):
                    found.append(drawn)
        return tuple(found)

    def lines(self, lines: Iterable[Positions]) -> Rings:
        cut = (part for line in lines for part in _parts(_cut(line, self._within, is_surface=False)))
        return tuple(drawn for part in cut if len(drawn := self._drawn(part)) > 1 and _is_seen(drawn))

    def _drawn(self, positions: Positions) -> tuple[Point, ...]:
        return thinned(pixels(positions, self._view, self._size), TOLERANCE)


def _cut(positions: Positions, box: Degrees, *, is_surface: bool) -> Any:
    """Returns what of a ring's ground, or of a line, lies in a box of degrees; None for nothing."""
    if len(positions) < (4 if is_surface else 2):
        return None
    west, south, east, north = box
    (left, bottom), (right, top) = positions.min(axis=0), positions.max(axis=0)
    if right < west or left > east or top < south or bottom > north:
        return None
    shape = shapely.Polygon(positions) if is_surface else shapely.LineString(positions)
    if left > west and right < east and bottom > south and top < north:
        return shape
    return shapely.clip_by_rect(shape, *box)


def _parts(shape: Any) -> Iterator[Positions]:
    """Yields the positions of each ring or line of a shape."""
    if shape is None:
        return
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            yield from (shapely.get_coordinates(ring) for ring in (part.exterior, *part.interiors))
        else:
            yield shapely.get_coordinates(part)


def _is_seen(points: Sequence[Point]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) > _LEAST or max(ys) - min(ys) > _LEAST
