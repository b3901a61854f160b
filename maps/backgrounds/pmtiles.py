# SPDX-License-Identifier: MIT
"""Reads tiles from PMTiles (version 3): a header, directories that lead to directories or tiles, and the tiles.

Every place that the file names is checked against its size, every directory is unpacked within a limit and has no more
entries than another, and at most four are followed for a tile: a directory that leads back to itself ends there. Those
that were read last are kept, up to a number of entries.
"""

from __future__ import annotations

import json
import os
import struct
import threading
from array import array
from bisect import bisect_right
from collections import OrderedDict
from pathlib import Path
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import UnreadableFile, cannot_be_read, on_one_line
from briefing.files.regular import open_regular
from briefing.sentences import Sentence, sentence
from maps.backgrounds.tiles import (
    Tile,
    TileInfo,
    TilePlace,
    checked_tile,
    credit_of,
    refused,
    unpacked,
    usable_bounds,
    usable_zooms,
)

MAGIC: Final = b"PMTiles"
_HEADER: Final = struct.Struct("<7sB11Q6B4iB2i")
_VECTOR, _PICTURES = 1, (2, 3, 4)
"""The types of tiles: vector; PNG, JPEG, WebP."""
_PLAIN: Final = 1
_GZIPPED: Final = 2
_MOST_STEPS: Final = 4
"""Directories on the way to a tile: the form allows a root and leaves, and in practice there are at most two."""
_MOST_KEPT: Final = 5 * limits.MAX_TILE_DIRECTORY_ENTRIES
"""Entries of the directories that are kept, of 32 bytes each."""
_MOST_NUMBER: Final = 1 << 63
_DEGREE: Final = 1e7


class _Header(NamedTuple):
    magic: bytes
    version: int
    root: int
    root_length: int
    metadata: int
    metadata_length: int
    leaves: int
    leaves_length: int
    data: int
    data_length: int
    addressed: int
    entries: int
    contents: int
    is_clustered: int
    packing: int
    tile_packing: int
    tile_type: int
    least_zoom: int
    most_zoom: int
    west: int
    south: int
    east: int
    north: int
    centre_zoom: int
    centre_lon: int
    centre_lat: int


class _Directory(NamedTuple):
    """Entries in order: the first tile of each, how many tiles it is (0: a directory), its length and its place."""

    first: array[int]
    runs: array[int]
    lengths: array[int]
    places: array[int]


class _DamagedError(Exception):
    """A part of the file is not what it has to be."""


class PMTiles:
    """An open file of tiles; for any thread, one question at a time. Raises UnreadableFile where it is none.

    ``info``: what was found in it before.
    """

    def __init__(self, path: Path, info: TileInfo | None = None) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[int, int], _Directory] = OrderedDict()
        self._entries = 0
        try:
            self._file = open_regular(path)
            self._size = os.fstat(self._file.fileno()).st_size
            head = self._file.read(_HEADER.size)
        except OSError as error:
            raise cannot_be_read(path.name, error) from None
        try:
            self._header = _checked_header(head, path.name)
            self._root = self._directory(self._header.root, self._header.root_length)
            self.info = self._read_info(path) if info is None else info
        except (_DamagedError, OSError):
            self._file.close()
            raise refused(path.name, sentence("the PMTiles file is damaged"), sentence(
                "get the file again")) from None
        except UnreadableFile:
            self._file.close()
            raise

    def _read_info(self, path: Path) -> TileInfo:
        header = self._header
        try:
            about = json.loads(self._part(header.metadata, header.metadata_length, limits.MAX_TILE_METADATA_BYTES))
        except (ValueError, RecursionError, _DamagedError):
            about = {}
        about = about if isinstance(about, dict) else {}
        name = about.get("name")
        bounds = tuple(value / _DEGREE for value in (header.west, header.south, header.east, header.north))
        return TileInfo(on_one_line(name if isinstance(name, str) and name else path.stem)[: limits.MAX_LINE],
                        "vector" if header.tile_type == _VECTOR else "raster", credit_of(about.get("attribution")),
                        *usable_zooms(header.least_zoom, header.most_zoom), usable_bounds(bounds))

    def tile(self, place: TilePlace) -> Tile | None:
        """Returns a tile; None where the file has none, or none that may be shown."""
        with self._lock:
            try:
                data = self._found(tile_number(place))
            except (_DamagedError, OSError, ValueError):
                return None
        if data is None:
            return None
        return checked_tile(data, self.info.kind, packed=self._header.tile_packing == _GZIPPED)

    def _found(self, number: int) -> bytes | None:
        directory = self._root
        for _ in range(_MOST_STEPS):
            at = bisect_right(directory.first, number) - 1
            if at < 0:
                return None
            run, length, place = directory.runs[at], directory.lengths[at], directory.places[at]
            if run:
                inside = number < directory.first[at] + run
                start = self._inside(self._header.data, self._header.data_length, place, length)
                return self._read(start, length, limits.MAX_TILE_BYTES) if inside else None
            leaf = self._inside(self._header.leaves, self._header.leaves_length, place, length)
            directory = self._directory(leaf, length)
        return None

    @staticmethod
    def _inside(start: int, size: int, place: int, length: int) -> int:
        if length < 1 or place + length > size:
            raise _DamagedError
        return start + place

    def _directory(self, start: int, length: int) -> _Directory:
        kept = self._kept.get((start, length))
        if kept is None:
            kept = _parsed(self._part(start, length, limits.MAX_TILE_DIRECTORY_BYTES))
            self._kept[start, length] = kept
            self._entries += len(kept.first)
            while self._entries > _MOST_KEPT:
                self._entries -= len(self._kept.popitem(last=False)[1].first)
        self._kept.move_to_end((start, length))
        return kept

    def _part(self, start: int, length: int, most: int) -> bytes:
        """Reads and unpacks a part of the file."""
        data = self._read(start, length, most)
        whole = unpacked(data, most) if self._header.packing == _GZIPPED else data
        if whole is None:
            raise _DamagedError
        return whole

    def _read(self, start: int, length: int, most: int) -> bytes:
        if length > most or start + length > self._size:
            raise _DamagedError
        self._file.seek(start)
        data = self._file.read(length)
        if len(data) < length:
            raise _DamagedError
        return data

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._file.close()


def _checked_header(head: bytes, name: str) -> _Header:
    def refuse(reason: Sentence) -> Exception:
        return refused(name, reason, sentence("export it again as PMTiles version 3, packed with gzip"))

    if len(head) < _HEADER.size:
        raise _DamagedError
    header = _Header(*_HEADER.unpack(head))
    if header.magic != MAGIC or header.version != 3:
        raise refuse(sentence("it is no PMTiles file of version 3"))
    if header.packing not in (_PLAIN, _GZIPPED) or header.tile_packing not in (0, _PLAIN, _GZIPPED):
        raise refuse(sentence("it is packed in a way that is not read"))
    if header.tile_type != _VECTOR and header.tile_type not in _PICTURES:
        raise refuse(sentence("its tiles are neither pictures (PNG, JPEG, WebP) nor vector tiles"))
    return header


def _parsed(data: bytes) -> _Directory:
    """Returns a directory's entries: four columns of numbers, each in as few bytes as it needs."""
    numbers = _Numbers(data)
    count = next(numbers)
    if count > limits.MAX_TILE_DIRECTORY_ENTRIES or count * 4 > len(data):  # each number takes a byte at least
        raise _DamagedError
    first, runs, lengths, places = array("Q"), array("Q"), array("Q"), array("Q")
    last = 0
    for _ in range(count):
        last += next(numbers)
        if last >= _MOST_NUMBER:
            raise _DamagedError
        first.append(last)
    runs.extend(next(numbers) for _ in range(count))
    lengths.extend(next(numbers) for _ in range(count))
    for at in range(count):
        number = next(numbers)
        if number == 0 and at == 0:
            raise _DamagedError
        # 0: right after the entry before
        place = number - 1 if number else places[at - 1] + lengths[at - 1]
        if place >= _MOST_NUMBER:
            raise _DamagedError
        places.append(place)
    return _Directory(first, runs, lengths, places)


class _Numbers:
    """Reads numbers of seven bits a byte, the lowest first; the eighth bit says that another byte follows."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def __next__(self) -> int:
        value = shift = 0
        while shift < 63:
            if self._at >= len(self._data):
                raise _DamagedError
            byte = self._data[self._at]
            self._at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7
        raise _DamagedError


def tile_number(place: TilePlace) -> int:
    """Returns a tile's number: levels follow one another, and within one the tiles along a Hilbert curve."""
    zoom, x, y = place
    number = ((1 << 2 * zoom) - 1) // 3
    side = 1 << zoom
    half = side >> 1
    while half:
        right, below = int(bool(x & half)), int(bool(y & half))
        number += half * half * ((3 * right) ^ below)
        if not below:
            if right:
                x, y = side - 1 - x, side - 1 - y
            x, y = y, x
        half >>= 1
    return number
