# SPDX-License-Identifier: MIT
"""Backgrounds of every form, made anew: tiles of one colour, vector tiles, pictures with a place on the ground."""

from __future__ import annotations

import gzip
import io
import json
import math
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from maps.backgrounds.pmtiles import tile_number
from maps.backgrounds.tiles import TilePlace, tile_at

Colour = tuple[int, int, int]
MAGENTA: Colour = (230, 20, 200)
LIME: Colour = (60, 230, 40)
REGION = (5, 28, 66, 63)
"""Around all that the map can show."""
CREDIT = "<a href='https://tiles.example'>&copy; Tile <b>makers</b></a>"


def png(colour: Colour, width: int = 256, height: int = 256, alpha: int | None = None) -> bytes:
    """A picture of one colour."""
    pixel = bytes(colour) if alpha is None else bytes((*colour, alpha))
    return png_of([pixel * width] * height, width, 2 if alpha is None else 6)


def png_of(rows: list[bytes], width: int, kind: int = 2) -> bytes:
    """A picture of rows of pixels."""
    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, len(rows), 8, kind, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", data) + part(b"IEND", b"")


def png_that_says(width: int, height: int) -> bytes:
    """A picture whose head says a size that it does not have."""
    whole = png(MAGENTA, 1, 1)
    return whole[:16] + struct.pack(">II", width, height) + whole[24:]


def places(bounds: tuple[float, float, float, float] = REGION, most: int = 5) -> list[TilePlace]:
    """The places of all tiles in bounds, from level 0 to ``most``."""
    west, south, east, north = bounds
    found = []
    for zoom in range(most + 1):
        first, last = tile_at(west, north, zoom), tile_at(east, south, zoom)
        found += [TilePlace(zoom, x, y) for x in range(first.x, last.x + 1) for y in range(first.y, last.y + 1)]
    return found


def mbtiles(path: Path, tiles: Mapping[TilePlace, bytes], script: Iterable[str] = (), **metadata: str) -> Path:
    """MBTiles; ``script`` is run at the end."""
    said = {"name": "Made tiles", "format": "png", "minzoom": "0", "maxzoom": "5", "attribution": CREDIT, **metadata}
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE metadata (name text, value text)")
    database.execute("CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)")
    database.execute("CREATE UNIQUE INDEX place ON tiles (zoom_level, tile_column, tile_row)")
    database.executemany("INSERT INTO metadata VALUES (?, ?)", said.items())
    database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", (
        (zoom, x, 2**zoom - 1 - y, data) for (zoom, x, y), data in tiles.items()))
    for line in script:
        database.execute(line)
    database.commit()
    database.close()
    return path


def coloured(path: Path, colour: Colour = MAGENTA) -> Path:
    """MBTiles of one colour, all over the map."""
    return mbtiles(path, dict.fromkeys(places(), png(colour)))


def varint(number: int) -> bytes:
    """A number of seven bits a byte."""
    made = bytearray()
    while number > 127:
        made.append(number & 127 | 128)
        number >>= 7
    return bytes([*made, number])


def directory(entries: list[tuple[int, int, int, int]]) -> bytes:
    """A directory of PMTiles: (first tile, run, length, place) each."""
    numbers = [len(entries)]
    numbers += [entry[0] - before for entry, before in zip(entries, [0, *(e[0] for e in entries)], strict=False)]
    numbers += [entry[1] for entry in entries] + [entry[2] for entry in entries] + [entry[3] + 1 for entry in entries]
    return gzip.compress(b"".join(map(varint, numbers)))


def pmtiles(path: Path, tiles: Mapping[TilePlace, bytes], kind: int = 2, *, leaves: bool = False,
            metadata: object = None, root: bytes | None = None, leaf: bytes = b"", most: int = 5) -> Path:
    """PMTiles; ``kind`` is 1 for vector tiles, 2 for PNG. With ``leaves`` the root leads to one leaf."""
    data, entries = b"", []
    for number, tile in sorted((tile_number(place), tile) for place, tile in tiles.items()):
        entries.append((number, 1, len(tile), len(data)))
        data += tile
    if leaves:
        leaf = directory(entries)
        root = directory([(0, 0, len(leaf), 0)])
    root = directory(entries) if root is None else root
    about = gzip.compress(json.dumps({"name": "Made tiles", "attribution": CREDIT} if metadata is None
                                     else metadata).encode())
    at = 127
    sections = []
    for part in (root, about, leaf, data):
        sections += [at, len(part)]
        at += len(part)
    west, south, east, north = (round(value * 1e7) for value in REGION)
    head = struct.pack("<7sB11Q6B4iB2i", b"PMTiles", 3, *sections, len(tiles), len(tiles), len(tiles), 1, 2, 1, kind,
                       0, most, west, south, east, north, 4, 0, 0)
    path.write_bytes(head + root + about + leaf + data)
    return path


# Vector tiles


def field(number: int, value: bytes | int | str) -> bytes:
    """A field of a Protocol Buffer."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def geometry(points: list[tuple[int, int]], *, closed: bool = False) -> bytes:
    """Commands for one path."""
    def turned(number: int) -> bytes:
        return varint(number << 1 if number >= 0 else (-number << 1) - 1)

    made, last = b"", (0, 0)
    for number, (x, y) in enumerate(points):
        made += varint(9) if number == 0 else varint(len(points) - 1 << 3 | 2) if number == 1 else b""
        made += turned(x - last[0]) + turned(y - last[1])
        last = (x, y)
    return made + (varint(15) if closed else b"")


def layer(name: str, features: list[tuple[int, bytes, dict[str, str]]]) -> bytes:
    """A layer of features: type (1 point, 2 line, 3 polygon), geometry, tags."""
    keys = sorted({key for _, _, tags in features for key in tags})
    values = sorted({value for _, _, tags in features for value in tags.values()})
    made = field(15, 2) + field(1, name)
    for kind, shape, tags in features:
        numbers = b"".join(varint(keys.index(key)) + varint(values.index(value)) for key, value in tags.items())
        made += field(2, field(2, numbers) + field(3, kind) + field(4, shape))
    made += b"".join(field(3, key) for key in keys) + b"".join(field(4, field(1, value)) for value in values)
    return field(3, made + field(5, 4096))


def vector_tile(village: str = "Nova Hreblia") -> bytes:
    """A tile with water in its left half, a motorway across it and a village in its middle."""
    return gzip.compress(
        layer("water", [(3, geometry([(0, 0), (2048, 0), (2048, 4096), (0, 4096)], closed=True), {"class": "ocean"})])
        + layer("transportation", [(2, geometry([(0, 2000), (4096, 2000)]), {"class": "motorway"})])
        + layer("place", [(1, geometry([(2048, 1024)]), {"class": "town", "name": village, "name:en": village})]))


# Pictures on the ground


def geotiff(path: Path, colour: Colour, box: tuple[float, float, float, float], size: tuple[int, int] = (64, 48),
            epsg: int = 4326, *, says: tuple[int, int] | None = None, place: bool = True) -> Path:
    """A GeoTIFF of one colour in a box (west, south, east, north) of a reference system."""
    width, height = size
    west, south, east, north = box
    pixels = bytes(colour) * (width * height)
    scale = struct.pack("<3d", (east - west) / width, (north - south) / height, 0)
    ties = struct.pack("<6d", 0, 0, 0, west, north, 0)
    is_degrees = epsg == 4326
    keys = struct.pack("<16H", 1, 1, 0, 3, 1024, 0, 1, 2 if is_degrees else 1, 1025, 0, 1, 1,
                       2048 if is_degrees else 3072, 0, 1, epsg)
    said_width, said_height = says or size
    at = 8 + len(pixels)
    more = {"bits": (at, struct.pack("<3H", 8, 8, 8)), "scale": (at + 8, scale), "ties": (at + 32, ties),
            "keys": (at + 80, keys)}
    entries = [(256, 4, 1, said_width), (257, 4, 1, said_height), (258, 3, 3, more["bits"][0]), (259, 3, 1, 1),
               (262, 3, 1, 2), (273, 4, 1, 8), (277, 3, 1, 3), (278, 4, 1, height), (279, 4, 1, len(pixels))]
    if place:
        entries += [(33550, 12, 3, more["scale"][0]), (33922, 12, 6, more["ties"][0]), (34735, 3, 16, more["keys"][0])]
    block = bytearray(80 + len(keys))
    for where, data in more.values():
        block[where - at:where - at + len(data)] = data
    start = at + len(block)
    listed = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    path.write_bytes(b"II*\0" + struct.pack("<I", start) + pixels + bytes(block) + listed + struct.pack("<I", 0))
    return path


def overlay(href: str = "files/over.png", placed: str = "") -> str:
    """A KML with a ground overlay."""
    box = "<LatLonBox><north>49</north><south>47</south><east>34</east><west>30</west></LatLonBox>"
    return (f'<kml xmlns="http://www.opengis.net/kml/2.2"><GroundOverlay><name>north</name><Icon><href>{href}</href>'
            f"</Icon>{placed or box}</GroundOverlay></kml>")


def kmz(path: Path, document: str, members: Mapping[str, bytes]) -> Path:
    """A KMZ."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", document)
        for name, data in members.items():
            archive.writestr(name, data)
    path.write_bytes(made.getvalue())
    return path


def world_file(path: Path, box: tuple[float, float, float, float], size: tuple[int, int]) -> Path:
    """The world file of a picture in a box."""
    west, south, east, north = box
    across, down = (east - west) / size[0], (north - south) / size[1]
    path.write_text("\n".join(map(repr, (across, 0.0, 0.0, -down, west + across / 2, north - down / 2))), "ascii")
    return path


def web_mercator(lon: float, lat: float) -> tuple[float, float]:
    """Metres in EPSG:3857."""
    radius = 6_378_137.0
    return math.radians(lon) * radius, radius * math.asinh(math.tan(math.radians(lat)))
