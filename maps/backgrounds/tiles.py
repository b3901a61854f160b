# SPDX-License-Identifier: MIT
"""What a background is made of: tiles in the Web Mercator grid, each with its place and its checked bytes."""

from __future__ import annotations

import math
import zlib
from typing import Final, Literal, NamedTuple, Protocol

from briefing import limits
from briefing.errors import UnreadableFile, on_one_line
from briefing.sentences import Sentence, sentence
from briefing.snapshots.picture_files import picture_kind, picture_size

TILE_PIXELS: Final = 256
WORLD: Final = (-180.0, -85.0511, 180.0, 85.0511)
"""[west, south, east, north] in degrees of the grid."""
VECTOR_TYPE: Final = "application/x-protobuf"
_PICTURE_TYPES: Final = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}
_GZIP: Final = 16 + zlib.MAX_WBITS

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


class TilePlace(NamedTuple):
    """A tile's place in the grid: zoom, column from the west, row from the north."""

    zoom: int
    x: int
    y: int

    @property
    def is_in_grid(self) -> bool:
        """Whether there is such a place."""
        side = 1 << self.zoom if 0 <= self.zoom <= limits.MAX_TILE_ZOOM else 0
        return 0 <= self.x < side and 0 <= self.y < side


class Tile(NamedTuple):
    """A tile that may be shown: its media type and its bytes."""

    media_type: str
    data: bytes


class TileInfo(NamedTuple):
    """What a set of tiles is.

    ``credit`` is its maker's attribution as plain text, "" where it names none. On dark tiles the map uses the colours
    that stand out there.
    """

    name: str
    kind: Literal["raster", "vector"]
    credit: str
    least_zoom: int
    most_zoom: int
    bounds: Bounds
    is_dark: bool = False


class Tiles(Protocol):
    """A set of tiles. ``tile`` may be called from any thread."""

    @property
    def info(self) -> TileInfo:
        """What the tiles are."""

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where there is none, or none that may be shown."""

    def close(self) -> None:
        """Lets go of what the tiles come from."""


class PictureTiles:
    """Tiles in memory, cut from one picture."""

    def __init__(self, info: TileInfo, tiles: dict[TilePlace, bytes]) -> None:
        self.info = info
        self._tiles = tiles

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where the picture has no ground."""
        data = self._tiles.get(place)
        return checked_tile(data, "raster") if data is not None else None

    def close(self) -> None:
        """Forgets the tiles."""
        self._tiles = {}


def checked_tile(data: bytes, kind: str, *, packed: bool = False) -> Tile | None:
    """Returns a tile from a file or a server, if it is one and within the limits; None for anything else.

    A picture is judged by its first bytes, which say its kind and its size; ``packed`` vector tiles are unpacked.
    """
    if not data or len(data) > limits.MAX_TILE_BYTES:
        return None
    if kind == "vector":
        whole = unpacked(data, limits.MAX_TILE_UNPACKED_BYTES) if packed or data[:2] == b"\x1f\x8b" else data
        return Tile(VECTOR_TYPE, whole) if whole else None
    media_type, size = _PICTURE_TYPES.get(picture_kind(data)), picture_size(data)
    if media_type is None or size is None or not 0 < min(size) <= max(size) <= limits.MAX_TILE_SIDE:
        return None
    return Tile(media_type, data)


def unpacked(data: bytes, most: int) -> bytes | None:
    """Returns what gzip packed; None if it is damaged or more than ``most`` bytes."""
    unpacking = zlib.decompressobj(_GZIP)
    try:
        whole = unpacking.decompress(data, most)
    except zlib.error:
        return None
    return whole if unpacking.eof else None


def tile_at(lon: float, lat: float, zoom: int) -> TilePlace:
    """Returns the tile that a point in degrees lies in; a point outside of the grid is moved to its edge."""
    x, y = (share * 2**zoom for share in mercator(lon, lat))
    last = 2**zoom - 1
    return TilePlace(zoom, max(0, min(math.floor(x), last)), max(0, min(math.floor(y), last)))


def mercator(lon: float, lat: float) -> tuple[float, float]:
    """Returns a point's place in the grid, as shares of its width from the west and of its height from the north."""
    _, south, _, north = WORLD
    sine = math.sin(math.radians(max(south, min(lat, north))))
    return (lon + 180) / 360, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


def usable_bounds(values: object) -> Bounds:
    """Returns bounds from outside, cut to the grid; those of the whole grid where nothing is left."""
    parts = values.split(",") if isinstance(values, str) else values
    try:
        west, south, east, north = (float(each) for each in parts)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return WORLD
    if not all(map(math.isfinite, (west, south, east, north))):
        return WORLD
    cut = max(west, WORLD[0]), max(south, WORLD[1]), min(east, WORLD[2]), min(north, WORLD[3])
    return cut if cut[0] < cut[2] and cut[1] < cut[3] else WORLD


def usable_zooms(least: object, most: object) -> tuple[int, int]:
    """Returns levels from outside, from the least to the most, within the grid's."""
    try:
        first, last = int(str(least)), int(str(most))
    except ValueError:
        return 0, limits.MAX_TILE_ZOOM
    first = max(0, min(first, limits.MAX_TILE_ZOOM))
    return first, max(first, min(last, limits.MAX_TILE_ZOOM))


def credit_of(text: object) -> str:
    """Returns an attribution from outside as one line of plain text, without its markup."""
    from maps.importing.plain_text import plain_text

    plain = on_one_line(" ".join(plain_text(text if isinstance(text, str) else "").split()))
    return plain if len(plain) <= limits.MAX_CREDIT else plain[: limits.MAX_CREDIT - 1] + "…"


def refused(file: str, reason: Sentence, remedy: Sentence | None = None) -> UnreadableFile:
    """Returns the error for a file that is no background."""
    return UnreadableFile(file, reason, remedy=remedy or sentence(
        "choose MBTiles, PMTiles, GeoTIFF, KML or KMZ with a ground overlay, or a picture with its world file"))
