# SPDX-License-Identifier: MIT
"""Opens a file as a background: which form it has, by its first bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, NamedTuple

from briefing.errors import cannot_be_read
from briefing.files.regular import open_regular
from briefing.files.zip_guard import MAGIC as ZIP
from briefing.sentences import sentence
from maps.backgrounds import geotiff, mbtiles, pmtiles
from maps.backgrounds.tiles import TileInfo, TilePlace, Tiles, refused

Form = Literal["mbtiles", "pmtiles", "picture", "tiff", "kml", "kmz"]
FILES: Final = (
    "*.mbtiles", "*.pmtiles", "*.tif", "*.tiff", "*.kmz", "*.kml", "*.png", "*.jpg", "*.jpeg", "*.webp")
_HEAD: Final = 2_000
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF")


class ReadBackground(NamedTuple):
    """A file's form and what it is; the tiles themselves where it is a picture."""

    form: Form
    info: TileInfo
    tiles: dict[TilePlace, bytes]


def form_of(path: Path) -> Form:
    """Returns the form of a file; UnreadableFile where it has none of them."""
    try:
        with open_regular(path) as file:
            head = file.read(_HEAD)
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None
    starts: tuple[tuple[Form, tuple[bytes, ...]], ...] = (
        ("mbtiles", (mbtiles.MAGIC,)), ("pmtiles", (pmtiles.MAGIC,)), ("tiff", geotiff.MAGIC),
        ("picture", _PICTURES), ("kmz", (ZIP,)))
    for form, magic in starts:
        if head.startswith(magic):
            return form
    if b"<kml" in head.lower() or path.suffix.lower() == ".kml":
        return "kml"
    raise refused(path.name, sentence("the file is in none of the forms that are read") if head else
                  sentence("the file is empty"))


def open_tiles(path: Path, form: Form, *, is_dark: bool = False) -> Tiles:
    """Opens a file of tiles, of which a reader has found out whether they are dark. Raises UnreadableFile."""
    tiles = mbtiles.MBTiles(path) if form == "mbtiles" else pmtiles.PMTiles(path)
    tiles.info = tiles.info._replace(is_dark=is_dark)
    return tiles
