# SPDX-License-Identifier: MIT
"""Opens a file as a background: which form it has, by its first bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, NamedTuple

from briefing.errors import cannot_be_read
from briefing.files.regular import open_regular
from briefing.files.zip_guard import MAGIC as ZIP
from briefing.sentences import sentence
from maps import guarded_database
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
        ("mbtiles", (guarded_database.MAGIC,)), ("pmtiles", (pmtiles.MAGIC,)), ("tiff", geotiff.MAGIC),
        ("picture", _PICTURES), ("kmz", (ZIP,)))
    for form, magic in starts:
        if head.startswith(magic):
            return form
    if b"<kml" in head.lower() or path.suffix.lower() == ".kml":
        return "kml"
    raise refused(path.name, sentence("the file is in none of the forms that are read") if head else
                  sentence("the file is empty"))


def open_tiles(path: Path, form: Form, info: TileInfo | None = None) -> Tiles:
    """Opens a file of tiles; what it says of itself is read unless a reader has done so. Raises UnreadableFile."""
    return mbtiles.MBTiles(path, info) if form == "mbtiles" else pmtiles.PMTiles(path, info)
