# SPDX-License-Identifier: MIT
"""Opens a file as a background, in a reader: checks tiles, and cuts a picture on the ground into tiles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader

from briefing import limits
from briefing.errors import cannot_be_read, reason_of
from briefing.files.regular import open_regular
from briefing.sentences import numeral, sentence
from briefing.snapshots.picture_files import picture_kind, picture_size
from maps.backgrounds.geotiff import tiff_facts
from maps.backgrounds.opening import Form, ReadBackground, form_of, open_tiles
from maps.backgrounds.overlays import Overlay, read_kml_overlays, read_kmz_overlays
from maps.backgrounds.placement import Placement, placed_by_world_file
from maps.backgrounds.tiles import TILE_PIXELS, TileInfo, TilePlace, Tiles, refused, tile_at
from maps.backgrounds.warping import PlacedPicture, Warp, pixels_from
from ui.readers.messages import Heard

if TYPE_CHECKING:
    from maps.backgrounds.warping import Pixels

_QUALITY = 88
_DARK = 112
"""The brightness, of 255, below which light letters are read better than dark ones."""
_MIDDLE = (32.0, 48.5)
_LOOKED_AT_ZOOM, _MOST_LOOKED_AT = 6, 12
_FORMAT = QImage.Format.Format_RGBA8888_Premultiplied
_NO_PLACE = sentence("it does not say where it lies on the ground")
_NOWHERE = sentence("it lies nowhere on the map")


def background(path: Path, report: Heard) -> ReadBackground:
    """Opens and checks a file. Raises UnreadableFile."""
    form = form_of(path)
    if form in ("mbtiles", "pmtiles"):
        tiles = open_tiles(path, form)
        try:
            return ReadBackground(form, tiles.info._replace(is_dark=_is_dark(_some(tiles))), {})
        finally:
            tiles.close()
    return _of_pictures(form, path, report)


def _of_pictures(form: Form, path: Path, report: Heard) -> ReadBackground:
    if form == "tiff":
        placed = [_tiff(path)]
    elif form == "picture":
        placement = placed_by_world_file(path)
        if placement is None:
            raise refused(path.name, _NO_PLACE, sentence("put its world file (.pgw, .jgw, .wld) beside it"))
        placed = [PlacedPicture(_pixels(_whole(path), path.name)[0], placement)]
    else:
        overlays = read_kmz_overlays(path) if form == "kmz" else read_kml_overlays(path)
        placed = [_overlaid(each, path.name) for each in overlays]
    try:
        warp = Warp(placed)
    except ValueError:
        raise refused(path.name, _NOWHERE, sentence("check its reference system")) from None
    tiles = {place: _packed(bytes(pixels)) for place, pixels in warp.tiles(report)}
    if not tiles:
        raise refused(path.name, _NOWHERE, sentence("check its reference system"))
    closest = [data for place, data in tiles.items() if place.zoom == warp.most_zoom]
    info = TileInfo(path.stem, "raster", "", warp.least_zoom, warp.most_zoom, warp.bounds,
                    _is_dark(closest[:: len(closest) // _MOST_LOOKED_AT + 1]))
    return ReadBackground(form, info, tiles)


def _some(tiles: Tiles) -> list[bytes]:
    """Returns some tiles around the middle of the region; none of vector tiles."""
    info = tiles.info
    zoom = max(info.least_zoom, min(info.most_zoom, _LOOKED_AT_ZOOM))
    if info.kind == "vector":
        return []
    middle = tile_at(*_MIDDLE, zoom)
    around = [TilePlace(zoom, middle.x + x, middle.y + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    found = [tiles.tile(place) for place in around if place.is_in_grid]
    return [tile.data for tile in found if tile is not None]


def _is_dark(tiles: list[bytes]) -> bool:
    """Checks how bright tiles are on the average, transparent ground aside."""
    shares = []
    for data in tiles:
        image = QImage.fromData(data)
        if not image.isNull():
            colour = image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0)
            shares.append((0.3 * colour.red() + 0.59 * colour.green() + 0.11 * colour.blue(), colour.alpha() / 255))
    weight = sum(share for _, share in shares)
    return weight > 0 and sum(light * share for light, share in shares) / weight < _DARK


def _tiff(path: Path) -> PlacedPicture:
    data = _whole(path)
    try:
        facts = tiff_facts(data)
    except ValueError as error:
        raise refused(path.name, sentence("the picture cannot be placed: {fault}", fault=reason_of(error)), sentence(
            "export it again as GeoTIFF in WGS 84, Web Mercator or UTM")) from None
    placement = facts.placement or placed_by_world_file(path)
    if placement is None:
        raise refused(path.name, _NO_PLACE, sentence("export it again as GeoTIFF"))
    return PlacedPicture(_decoded(data, "tiff", (facts.width, facts.height), path.name)[0], placement)


def _overlaid(overlay: Overlay, name: str) -> PlacedPicture:
    pixels, size = _pixels(overlay.data, name)
    try:
        placement: Placement = overlay.place(size)
    except ValueError as error:
        raise refused(name, sentence("a picture cannot be placed: {fault}", fault=reason_of(error)), sentence(
            "export it again")) from None
    return PlacedPicture(pixels, placement)


def _pixels(data: bytes, name: str) -> tuple[Pixels, tuple[int, int]]:
    kind, size = picture_kind(data), picture_size(data)
    if not kind or size is None:
        raise refused(name, sentence("its picture is no PNG, JPEG or WebP"), sentence("export it again"))
    return _decoded(data, kind, size, name)


def _decoded(data: bytes, kind: str, said: tuple[int, int], name: str) -> tuple[Pixels, tuple[int, int]]:
    """Decodes a picture whose head says its size; the decoder has to agree with it."""
    width, height = said
    if width * height > limits.MAX_PICTURE_PIXELS:
        raise refused(name, sentence("the picture has {number} million pixels, and at most {most} are read",
            number=numeral(width * height / 1e6, ",.0f"), most=limits.MAX_PICTURE_PIXELS // 1_000_000),
            sentence("make it smaller"))
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(False)
    size = reader.size()
    image = reader.read() if (size.width(), size.height()) == (width, height) and min(said) > 0 else QImage()
    del reader  # which, for a TIFF, uses its buffer at its end once more
    if image.isNull():
        raise refused(name, sentence("the picture cannot be decoded"), sentence(
            "export it again with 8 bits a colour, without an unusual compression"))
    plain = image.convertToFormat(_FORMAT)
    return pixels_from(bytes(plain.constBits()), width, height), (width, height)


def _packed(pixels: bytes) -> bytes:
    """Returns a tile as JPEG, or as PNG where the ground does not fill it."""
    image = QImage(pixels, TILE_PIXELS, TILE_PIXELS, 4 * TILE_PIXELS, _FORMAT)
    is_full = pixels[3::4].count(255) == TILE_PIXELS**2
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG" if is_full else "PNG", _QUALITY if is_full else -1)  # type: ignore[call-overload]
    return bytes(content.data())


def _whole(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            data = file.read(limits.MAX_BACKGROUND_BYTES + 1)
    except (OSError, ValueError) as error:
        raise cannot_be_read(path.name, error) from None
    if len(data) > limits.MAX_BACKGROUND_BYTES:
        raise refused(path.name, sentence("the file has more than {most} MB",
            most=limits.MAX_BACKGROUND_BYTES // 1_000_000), sentence("make the picture smaller"))
    return data
