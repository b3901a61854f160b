# SPDX-License-Identifier: MIT
"""Which tiles the views of a presentation need."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from maps.backgrounds.tiles import TILE_PIXELS, Bounds, TileInfo, TilePlace, mercator
from maps.extent import EXTENT

STAGE_PIXELS: Final = (1920, 1080)
CLOSEST_TO_AREA: Final = 9.5
"""The level that the map goes to at most for an area (camera.js)."""
_FILLED: Final = 0.5
"""The least share of the stage that ground fills: the caption takes the rest."""
_HOME: Final[Bounds] = (23.6, 44.25, 40.6, 52.55)
_FOCUS: Final[Bounds] = (21.5, 43.6, 45.5, 54.6)
"""Ground that reaches beyond it is framed by its share (camera.js)."""
_SHOWN: Final[Bounds] = (EXTENT[0], 28, EXTENT[2], EXTENT[3])
"""All that a stage can show; under its caption, some ground south of the map (camera.js)."""


class View(NamedTuple):
    """What a stage of 1920 by 1080 pixels shows: its middle in degrees, and its zoom."""

    lon: float
    lat: float
    zoom: float


def view_of(bounds: Bounds | None) -> View:
    """Returns the widest view in which the stage shows this ground; None is the whole region."""
    west, south, east, north = _within(bounds or _HOME, _FOCUS)
    (left, top), (right, bottom) = mercator(west, north), mercator(east, south)
    width, height = (pixels * _FILLED for pixels in STAGE_PIXELS)
    share = max((right - left) / width, (bottom - top) / height, 1e-9)
    zoom = min(CLOSEST_TO_AREA, math.log2(1 / (share * TILE_PIXELS)))
    return View((west + east) / 2, (south + north) / 2, zoom)


def _within(bounds: Bounds, outer: Bounds) -> Bounds:
    """Returns the part of bounds inside others, or all where they are apart."""
    west, south, east, north = (max(bounds[0], outer[0]), max(bounds[1], outer[1]),
                                min(bounds[2], outer[2]), min(bounds[3], outer[3]))
    return (west, south, east, north) if west <= east and south <= north else bounds


def tiles_of(views: Iterable[View], info: TileInfo) -> list[TilePlace]:
    """Returns the tiles that cover the views, each once, with half a stage around the middle to spare."""
    found: dict[TilePlace, None] = {}
    for view in views:
        zoom = level_for(view.zoom, info)
        found.update(dict.fromkeys(_around(view, zoom)))
    return list(found)


def level_for(zoom: float, info: TileInfo) -> int:
    """Returns the level of tiles that is drawn at a zoom, as background.js does."""
    return max(info.least_zoom, min(info.most_zoom, math.floor(zoom + 0.4)))


def _around(view: View, zoom: int) -> Iterable[TilePlace]:
    x, y = mercator(view.lon, view.lat)
    width, height = (pixels * 0.75 / (TILE_PIXELS * 2**view.zoom) for pixels in STAGE_PIXELS)
    (least_x, least_y), (most_x, most_y) = mercator(_SHOWN[0], _SHOWN[3]), mercator(_SHOWN[2], _SHOWN[1])
    first, end = (math.floor(max(least_x, min(most_x, side)) * 2**zoom) for side in (x - width, x + width))
    top, bottom = (math.floor(max(least_y, min(most_y, side)) * 2**zoom) for side in (y - height, y + height))
    for column in range(first, end + 1):
        yield from (TilePlace(zoom, column, row) for row in range(top, bottom + 1))


