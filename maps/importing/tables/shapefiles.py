# SPDX-License-Identifier: MIT
"""Reads Shapefiles: every layer in a zip, its table, its reference system and its encoding.

Shapes are read directly into arrays ("ESRI Shapefile Technical Description", July 1998): pyshp makes a tuple
of every position, 350 MB for two million, and blocks the window for half a second. pyshp reads the table.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from briefing import limits
from briefing.files.zip_guard import GuardedZip
from briefing.sentences import of_error, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.projections import known_crs
from maps.importing.rings import grouped
from maps.importing.shapes import Parts
from maps.importing.tables.shapefile_tables import encoding_of, records, texts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

SUFFIX: Final = ".shp"

_HEADER: Final = 100
_CODE: Final = 9994
_RECORD: Final = struct.Struct(">2i")
_COUNTS: Final = struct.Struct("<2i")
_COUNT: Final = struct.Struct("<i")
_POSITION: Final = struct.Struct("<2d")
_POINTS_AT: Final = 44
_MULTIPOINTS_AT: Final = 40
_NULL: Final = 0
_POINTS: Final = (1, 11, 21)
_MULTIPOINTS: Final = (8, 18, 28)
_LINES: Final = (3, 13, 23)
_POLYGONS: Final = (5, 15, 25)
_WITH_HEIGHTS: Final = (13, 15)
_SMALLER: Final = sentence("export a part of it")


def layers_in(names: tuple[str, ...]) -> list[str]:
    """Returns the .shp members of a zip, without those that macOS adds."""
    return [name for name in names if name.lower().endswith(SUFFIX) and is_meant(name)]


def is_meant(name: str) -> bool:
    """Checks whether a member was put there by the user, not added by macOS."""
    path = PurePosixPath(name)
    return not path.name.startswith("._") and path.parts[0] != "__MACOSX"


def read_shapefile_layers(archive: GuardedZip, collector: FeatureCollector) -> None:
    """Hands the features of every Shapefile in the zip to the collector.

    Raises AreaImportError, BriefingError if the zip is damaged, ImportCancelled.
    """
    for name in layers_in(archive.names):
        _Layer(archive, name, collector).read()


class _Layer:
    def __init__(self, archive: GuardedZip, member: str, collector: FeatureCollector) -> None:
        self._archive = archive
        self._member = member
        self._collector = collector
        self._shown = archive.readable(member)
        self._name = PurePosixPath(self._shown).stem

    def read(self) -> None:
        collector = self._collector
        try:
            crs = self._crs()
        except ValueError:
            collector.drop("unreadable", self._shown, sentence("its reference system (.prj) is not known"))
            return
        shapes = self._read(self._member) or b""
        if len(shapes) < _HEADER or _RECORD.unpack_from(shapes)[0] != _CODE:
            collector.refuse(sentence("this is no Shapefile"), sentence("export it again"), self._shown)
        table = self._table()
        for number, content in enumerate(_contents(shapes)):
            collector.begin()
            about = next(table, {})
            parts = collector.parts()
            try:
                kind = self._shape(content, parts)
            except (struct.error, ValueError) as error:
                collector.drop("unreadable", sentence("{member}, record {number}", member=self._shown,
                    number=number + 1), of_error(error))
                continue
            if kind == _NULL:
                collector.drop("null geometry", sentence("{member}, record {number}", member=self._shown,
                    number=number + 1))
            else:
                collector.feature(parts, self._name, properties=about, crs=crs)

    def _shape(self, content: memoryview, parts: Parts) -> int:
        kind = int.from_bytes(content[:4], "little")
        if kind in _POINTS:
            parts.point(*_POSITION.unpack_from(content, 4))
        elif kind in _MULTIPOINTS:
            for x, y in self._multipoint(content).tolist():
                parts.point(x, y)
        elif kind in (*_LINES, *_POLYGONS):
            if kind in _WITH_HEIGHTS:
                self._collector.notes.note("heights")
            pieces = self._pieces(content)
            if kind in _LINES:
                for piece in pieces:
                    parts.line(piece)
            else:
                for rings in grouped(pieces):
                    parts.polygon(rings)
        elif kind != _NULL:
            raise ValueError(sentence("its shapes are of type {kind}, which holds no plain areas", kind=kind))
        return kind

    def _multipoint(self, content: memoryview) -> Positions:
        import numpy as np

        count = _COUNT.unpack_from(content, 36)[0]
        if count < 0 or _MULTIPOINTS_AT + 16 * count > len(content):
            raise ValueError(sentence("the record is shorter than it says"))
        self._collector.positions(count)
        return np.frombuffer(content, "<f8", 2 * count, _MULTIPOINTS_AT).reshape(-1, 2).astype(float)

    def _pieces(self, content: memoryview) -> list[Positions]:
        """Returns the rings or lines of a shape, each as an array."""
        import numpy as np

        count, points = _COUNTS.unpack_from(content, 36)
        if count < 0 or points < 0 or _POINTS_AT + 4 * count + 16 * points > len(content):
            raise ValueError(sentence("the record is shorter than it says"))
        self._collector.positions(points)
        starts = np.frombuffer(content, "<i4", count, _POINTS_AT)
        all_points = np.frombuffer(content, "<f8", 2 * points, _POINTS_AT + 4 * count).reshape(-1, 2)
        if count and (starts[0] != 0 or (np.diff(starts) < 0).any() or starts[-1] > points):
            raise ValueError(sentence("its parts are out of order"))
        return np.split(all_points.astype(float), starts[1:]) if count else []

    def _table(self) -> Iterator[dict[str, object]]:
        data = self._read(self._beside(".dbf"))
        if data is None:
            return iter(())
        cpg = self._start(self._beside(".cpg"))
        guess, is_stated = encoding_of(data, cpg)
        return records(data, self._collector.encoding_of(guess, is_stated=is_stated, texts=texts(data)))

    def _crs(self) -> str | None:
        text = self._start(self._beside(".prj")).decode("utf-8", "replace").strip("\ufeff \t\r\n\0")
        if not text:
            self._collector.notes.note("no crs", self._name)
            return None
        return known_crs(text)

    def _beside(self, suffix: str) -> str | None:
        """Returns the member of the same name with another suffix, ignoring case."""
        wanted = self._member[: -len(SUFFIX)].lower() + suffix
        return next((name for name in self._archive.names if name.lower() == wanted), None)

    def _start(self, member: str | None) -> bytes:
        """Reads the first megabyte of a member that should have some hundred bytes."""
        if member is None:
            return b""
        return next(self._archive.chunks(member, limits.MAX_IMPORT_UNPACKED_BYTES, _SMALLER), b"")

    def _read(self, member: str | None) -> bytes | None:
        if member is None:
            return None
        read = []
        for chunk in self._archive.chunks(member, limits.MAX_IMPORT_UNPACKED_BYTES, _SMALLER):
            self._collector.check_wanted()
            read.append(chunk)
        return b"".join(read)


def _contents(shapes: bytes) -> Iterator[memoryview]:
    """Yields the contents of the records in order; stops at a truncated record."""
    view = memoryview(shapes)
    at = _HEADER
    while at + _RECORD.size <= len(view):
        _, words = _RECORD.unpack_from(view, at)
        if words < 2:
            return
        at += _RECORD.size
        yield view[at : at + 2 * words]
        at += 2 * words
