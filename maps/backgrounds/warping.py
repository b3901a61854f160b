# SPDX-License-Identifier: MIT
"""Cuts pictures that lie anywhere on the ground into tiles of the Web Mercator grid, with numpy and PROJ.

Each tile asks for a grid of points where the pictures have them, and takes the pixels between. The closest level is
the one whose pixels are about as large as the pictures'; each level above averages four tiles of the one below.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maps.backgrounds.placement import Placement
from maps.backgrounds.tiles import TILE_PIXELS, Bounds, TilePlace, mercator

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyproj import Transformer

    Pixels = NDArray[Any]

MOST_TILES: Final = 300
"""Tiles of the closest level: a picture of some 4,000 pixels each way."""
CLOSEST: Final = 16
_KNOTS: Final = 17
"""Points each way of a tile whose places are computed; those between are interpolated."""
_EDGE_POINTS: Final = 24
_MOST_LATITUDE: Final = 85.05


class PlacedPicture(NamedTuple):
    """Pixels as rows of columns of four bytes, the colours multiplied with the last, alpha; and where they lie."""

    pixels: Pixels
    placement: Placement


def pixels_from(data: bytes, width: int, height: int) -> Pixels:
    """Returns bytes, four a pixel, as an array."""
    import numpy as np

    return np.frombuffer(data, np.uint8).reshape(height, width, 4)


class Warp:
    """The tiles of some pictures, the last on top. Raises ValueError where they lie nowhere on the map."""

    def __init__(self, pictures: list[PlacedPicture]) -> None:
        self._sources = [_Source(each) for each in pictures]
        boxes = [source.bounds for source in self._sources]
        self.bounds: Bounds = (min(box[0] for box in boxes), min(box[1] for box in boxes),
                               max(box[2] for box in boxes), max(box[3] for box in boxes))
        self.most_zoom = self._closest_zoom()
        for source in self._sources:
            source.shrink(self.most_zoom)
        self.least_zoom = max(0, self.most_zoom - 8)

    def _closest_zoom(self) -> int:
        zoom = max(0, min(CLOSEST, max(source.zoom for source in self._sources)))
        while zoom and len(self._range(zoom)) > MOST_TILES:
            zoom -= 1
        return zoom

    def _range(self, zoom: int) -> list[TilePlace] | range:
        west, south, east, north = self.bounds
        (left, top), (right, bottom) = mercator(west, north), mercator(east, south)
        side = 2**zoom
        columns = range(int(left * side), min(side - 1, int(right * side)) + 1)
        rows = range(int(top * side), min(side - 1, int(bottom * side)) + 1)
        if len(columns) * len(rows) > MOST_TILES:
            return range(len(columns) * len(rows))
        return [TilePlace(zoom, x, y) for x in columns for y in rows]

    def tiles(self, report: Callable[..., object]) -> Iterator[tuple[TilePlace, Pixels]]:
        """Yields every tile with ground in it, the closest level first."""
        level: dict[tuple[int, int], Pixels] = {}
        places = [place for place in self._range(self.most_zoom) if isinstance(place, TilePlace)]
        for number, place in enumerate(places):
            report(number, len(places))
            made = self._tile(place)
            if made is not None:
                level[place.x, place.y] = made
        for zoom in range(self.most_zoom, self.least_zoom - 1, -1):
            yield from ((TilePlace(zoom, x, y), made) for (x, y), made in level.items())
            level = _halved(level)

    def _tile(self, place: TilePlace) -> Pixels | None:
        import numpy as np

        whole: Pixels | None = None
        for source in self._sources:
            part = source.tile(place)
            if part is None:
                continue
            if whole is None:
                whole = part
            else:
                below = 255 - part[..., 3:].astype(np.uint16)
                whole = (part + (whole * below + 127) // 255).astype(np.uint8)
        return whole


class _Source:
    """One picture on the ground."""

    def __init__(self, picture: PlacedPicture) -> None:
        import numpy as np

        self._pixels = picture.pixels
        self._matrix = np.array(picture.placement.matrix, float)
        self._from_degrees: Transformer | None = None
        self._to_degrees: Transformer | None = None
        if picture.placement.crs is not None:
            from pyproj import Transformer

            self._from_degrees = Transformer.from_crs("EPSG:4326", picture.placement.crs, always_xy=True)
            self._to_degrees = Transformer.from_crs(picture.placement.crs, "EPSG:4326", always_xy=True)
        if not np.isfinite(self._matrix).all() or abs(np.linalg.det(self._matrix)) < 1e-30:
            raise ValueError
        self._inverse = np.linalg.inv(self._matrix)
        lons, lats = self._edge()
        self.bounds: Bounds = (float(lons.min()), float(lats.min()), float(lons.max()), float(lats.max()))
        self.zoom = self._own_zoom()

    def _edge(self) -> tuple[Pixels, Pixels]:
        import numpy as np

        height, width = self._pixels.shape[:2]
        along = np.linspace(0, 1, _EDGE_POINTS)
        columns = np.concatenate([along, along, 0 * along, 0 * along + 1]) * width
        rows = np.concatenate([0 * along, 0 * along + 1, along, along]) * height
        lons, lats = self._degrees(columns, rows)
        fits = np.isfinite(lons) & np.isfinite(lats) & (np.abs(lons) <= 180) & (np.abs(lats) <= 90)
        if not fits.all() or np.abs(lats).min() > _MOST_LATITUDE:
            raise ValueError
        return lons, lats

    def _degrees(self, columns: Pixels, rows: Pixels) -> tuple[Pixels, Pixels]:
        x, y = _through(self._matrix, columns, rows)
        return self._to_degrees.transform(x, y) if self._to_degrees is not None else (x, y)

    def _own_zoom(self) -> int:
        """Returns the level whose pixels are about as large as the picture's."""
        west, south, east, north = self.bounds
        (left, top), (right, bottom) = mercator(west, north), mercator(east, south)
        height, width = self._pixels.shape[:2]
        share = math.sqrt(max((right - left) * (bottom - top), 1e-18) / (width * height))
        return max(0, math.ceil(math.log2(1 / (share * TILE_PIXELS)) - 0.25))

    def shrink(self, zoom: int) -> None:
        """Averages the picture's pixels where the closest level has larger ones."""
        factor = 2 ** max(0, self.zoom - zoom)
        height, width = (side // factor * factor for side in self._pixels.shape[:2])
        if factor == 1 or not height or not width:
            return
        import numpy as np

        cut = self._pixels[:height, :width].reshape(height // factor, factor, width // factor, factor, 4)
        self._pixels = cut.mean(axis=(1, 3)).astype(np.uint8)
        self._inverse = np.diag([1 / factor, 1 / factor, 1]) @ self._inverse

    def tile(self, place: TilePlace) -> Pixels | None:
        """Returns the picture's part in a tile; None where it has none there."""
        import numpy as np

        columns, rows = self._places(place)
        height, width = self._pixels.shape[:2]
        inside = (columns > -0.5) & (rows > -0.5) & (columns < width - 0.5) & (rows < height - 0.5)
        if not inside.any():
            return None
        left, top = np.floor(columns).clip(-1, width), np.floor(rows).clip(-1, height)
        aside, down = (columns - left).clip(0, 1)[..., None], (rows - top).clip(0, 1)[..., None]
        x, y = left.astype(int), top.astype(int)
        taken = [self._pixels[(y + i).clip(0, height - 1), (x + j).clip(0, width - 1)].astype(np.float32)
                 for i in (0, 1) for j in (0, 1)]
        upper = taken[0] * (1 - aside) + taken[1] * aside
        lower = taken[2] * (1 - aside) + taken[3] * aside
        made = upper * (1 - down) + lower * down + 0.5
        whole: Pixels = (made * inside[..., None]).astype(np.uint8)
        return whole

    def _places(self, place: TilePlace) -> tuple[Pixels, Pixels]:
        """Returns where in the picture the middle of each of a tile's pixels lies; -9 where nowhere."""
        import numpy as np

        side = 2**place.zoom
        knots = np.linspace(0, 1, _KNOTS)
        lons = (place.x + knots) / side * 360 - 180
        lats = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * (place.y + knots) / side))))
        x, y = np.meshgrid(lons, lats)
        if self._from_degrees is not None:
            x, y = self._from_degrees.transform(x, y)
        columns, rows = _through(self._inverse, x, y)
        return tuple(_between(np.where(np.isfinite(each), each, -1e6)) - 0.5  # type: ignore[return-value]
                     for each in (columns, rows))


def _through(matrix: Pixels, x: Pixels, y: Pixels) -> tuple[Pixels, Pixels]:
    import numpy as np

    with np.errstate(all="ignore"):
        across, down, by = (row[0] * x + row[1] * y + row[2] for row in matrix)
        return across / by, down / by


def _between(knots: Pixels) -> Pixels:
    """Returns values at the middle of each pixel of a tile, from those at the knots."""
    import numpy as np

    at = (np.arange(TILE_PIXELS) + 0.5) / TILE_PIXELS * (_KNOTS - 1)
    first = np.floor(at).astype(int).clip(0, _KNOTS - 2)
    share = at - first
    rows = knots[first] * (1 - share)[:, None] + knots[first + 1] * share[:, None]
    made: Pixels = rows[:, first] * (1 - share) + rows[:, first + 1] * share
    return made


def _halved(level: dict[tuple[int, int], Pixels]) -> dict[tuple[int, int], Pixels]:
    """Returns the tiles of the next level outwards."""
    import numpy as np

    half = TILE_PIXELS // 2
    made: dict[tuple[int, int], Pixels] = {}
    for (x, y), tile in level.items():
        small = tile.reshape(half, 2, half, 2, 4).mean(axis=(1, 3)).astype(np.uint8)
        whole = made.setdefault((x // 2, y // 2), np.zeros((TILE_PIXELS, TILE_PIXELS, 4), np.uint8))
        whole[y % 2 * half:y % 2 * half + half, x % 2 * half:x % 2 * half + half] = small
    return made
