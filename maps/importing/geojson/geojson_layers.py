# SPDX-License-Identifier: MIT
"""Reads GeoJSON from other programs: strict about the JSON, lenient about each feature.

A document of 100 MB as lists and floats would take a gigabyte, so features are left as bytes (msgspec.Raw) and
read one by one, long outlines in pieces, into arrays. Only texts and numbers are read from properties.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

import msgspec
from msgspec import Meta, Raw

from briefing import limits
from briefing.errors import quoted, reason_of, shortened
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.labels import clean
from maps.importing.projections import known_crs
from maps.importing.shapes import Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_PIECE: Final = 1_000_000
_WINDOW: Final = 1_000_000
_OVERLAP: Final = 1_000
"""Bytes of white space allowed between two closing brackets of a long outline."""
_NEXT_POSITION: Final = re.compile(rb"\][ \t\r\n]*,[ \t\r\n]*(?=\[)")
_EPSG: Final = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:(?:[^:]{0,9}:)?(\d{4,6})")
_PLAIN_CRS: Final = re.compile(r"(?:urn:ogc:def:crs:)?OGC:(?:[^:]{0,9}:)?CRS84h?")
_NULL: Final = b"null"
_ABSENT: Final = Raw(_NULL)
_KINDS: Final = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_DEEPEST: Final = 16
_TEXT_OR_NUMBER: Final = frozenset(b'"-0123456789')
_LONGEST_VALUE: Final = 20_000
"""Bytes of a property that may be a name or a date; a longer one is neither."""
_LONGEST_PROPERTIES: Final = 1_000_000
"""Bytes of a feature's properties that are read; reading them takes twenty times as much memory."""


class _Feature(msgspec.Struct):
    type: str = ""
    id: Raw = _ABSENT
    properties: Raw = _ABSENT
    geometry: Raw = _ABSENT


class _Document(msgspec.Struct):
    """A collection, a feature or a bare geometry, with the members of all three."""

    type: str = ""
    name: Raw = _ABSENT
    crs: Raw = _ABSENT
    features: list[_Feature | None] = []
    id: Raw = _ABSENT
    properties: Raw = _ABSENT
    geometry: Raw = _ABSENT
    coordinates: Raw = _ABSENT
    geometries: Raw = _ABSENT


class _Geometry(msgspec.Struct):
    type: str
    coordinates: Raw = _ABSENT
    geometries: Raw = _ABSENT


class _CrsName(msgspec.Struct):
    name: str


class _Crs(msgspec.Struct):
    properties: _CrsName


# Made while the module is imported, which only one thread does (see maps/areas.py).
_DOCUMENT: Final = msgspec.json.Decoder(_Document)
_GEOMETRY: Final = msgspec.json.Decoder(_Geometry)
_LIST: Final = msgspec.json.Decoder(list[Raw])
_OBJECT: Final = msgspec.json.Decoder(dict[str, Raw])
_ANY: Final = msgspec.json.Decoder()
_CRS: Final = msgspec.json.Decoder(_Crs)
_GEOMETRIES: Final = msgspec.json.Decoder(list[_Geometry])
_Position = Annotated[list[float], Meta(min_length=2, max_length=8)]
_POSITION: Final = msgspec.json.Decoder(_Position)
_POSITIONS: Final = msgspec.json.Decoder(list[_Position])

FAULTS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""The exceptions that msgspec raises for invalid bytes."""


def read_geojson_layers(data: bytes, collector: FeatureCollector, layer: str) -> None:
    """Hands the features in these bytes to the collector; ``layer`` is their layer's name unless they have one.

    Raises AreaImportError if it is no strict JSON in UTF-8, or no GeoJSON; ImportCancelled.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    _check_bytes(data, collector)
    try:
        document = _DOCUMENT.decode(data)
    except msgspec.ValidationError as error:
        collector.refuse(sentence("this is no GeoJSON ({fault})", fault=shortened(_lowered(error))),
            sentence("export it again as GeoJSON"))
    except msgspec.DecodeError as error:
        _refuse_json(data, error, collector)
    except RecursionError:
        collector.refuse(sentence("arrays and objects are nested too deep"), sentence("export it again as GeoJSON"))
    reader = _Reader(collector, clean(str(_plain(document.name) or "")) or layer, _crs(document.crs, collector))
    if document.type == "FeatureCollection":
        for index, feature in enumerate(document.features):
            reader.feature(feature, f"features[{index}]")
    elif document.type == "Feature":
        reader.feature(_Feature("Feature", document.id, document.properties, document.geometry), "")
    elif document.type in (*_KINDS, "GeometryCollection"):
        reader.feature(_Feature("Feature", geometry=Raw(data)), "")
    else:
        collector.refuse(sentence("this is no GeoJSON (its “type” is {type})", type=quoted(document.type)),
            sentence("export it again as GeoJSON"))


class _Reader:
    def __init__(self, collector: FeatureCollector, layer: str, crs: str | None) -> None:
        self._collector = collector
        self._layer = layer
        self._crs = crs

    def feature(self, feature: _Feature | None, where: str) -> None:
        collector = self._collector
        collector.begin()
        if feature is None or _is_null(feature.geometry):
            collector.drop("null geometry")
            return
        parts = collector.parts()
        try:
            kind = self._geometry(_GEOMETRY.decode(feature.geometry), parts, 0)
            properties = self._properties(feature)
        except msgspec.ValidationError as error:
            collector.drop("unreadable", where, _lowered(error))
            return
        except (*FAULTS, ValueError) as error:
            collector.drop("unreadable", where, reason_of(error))
            return
        collector.feature(
            parts, self._layer, properties=properties, crs=self._crs, collection=kind == "GeometryCollection")

    def _properties(self, feature: _Feature) -> dict[str, object]:
        about: dict[str, object] = {}
        if not _is_null(feature.properties) and len(memoryview(feature.properties)) <= _LONGEST_PROPERTIES:
            about = {key: _plain(value) for key, value in _OBJECT.decode(feature.properties).items()}
        about.setdefault("id", _plain(feature.id))
        return about

    def _geometry(self, geometry: _Geometry, parts: Parts, depth: int) -> str:
        kind = geometry.type
        if kind == "GeometryCollection":
            if depth > _DEEPEST:
                raise ValueError(sentence("collections are nested too deep"))
            for each in _GEOMETRIES.decode(geometry.geometries):
                self._geometry(each, parts, depth + 1)
        elif kind not in _KINDS:
            raise ValueError(sentence("the type {kind} is not known", kind=quoted(kind)))
        else:
            self._coordinates(kind, geometry.coordinates, parts)
        return kind

    def _coordinates(self, kind: str, raw: Raw, parts: Parts) -> None:
        if kind == "Point":
            self._point(raw, parts)
        elif kind == "MultiPoint":
            for x, y in self._positions(raw).tolist():
                parts.point(x, y)
        elif kind == "LineString":
            parts.line(self._positions(raw))
        elif kind == "MultiLineString":
            for line in _items(raw, 2):
                parts.line(self._positions(line))
        elif kind == "Polygon":
            parts.polygon(self._positions(ring) for ring in _items(raw, 2))
        else:
            for polygon in _items(raw, 3):
                parts.polygon(self._positions(ring) for ring in _items(polygon, 2))

    def _point(self, raw: Raw, parts: Parts) -> None:
        try:
            parts.point(*_POSITION.decode(raw)[:2])
        except msgspec.DecodeError:  # an empty point in a collection loses only itself
            parts.empty += 1

    def _positions(self, raw: Raw | memoryview) -> Positions:
        import numpy as np

        pieces = [np.empty((0, 2))]
        for piece in _pieces(memoryview(raw)):
            positions = _POSITIONS.decode(piece)
            self._collector.positions(len(positions))
            if any(len(position) > 2 for position in positions):
                self._collector.notes.note("heights")
                positions = [position[:2] for position in positions]
            if positions:
                pieces.append(np.array(positions, dtype=float))
        return np.concatenate(pieces)


def _items(raw: Raw | memoryview, closings: int) -> Iterator[Raw | memoryview]:
    """Yields the arrays in a JSON array, each ending in ``closings`` brackets: a ring in two, a polygon in three.

    A long array is cut at its brackets, because as a list it might hold millions of items that are no arrays;
    then an array that is empty, or of another depth, makes the feature unreadable.
    """
    array = memoryview(raw)
    if len(array) <= _PIECE:
        yield from _LIST.decode(array)
        return
    ending = re.compile(rb"(?:\][ \t\r\n]*){%d}" % closings)
    start = searched = 1
    while searched < len(array):
        # In portions, because one search over 100 MB would block the window for a second.
        found = ending.search(array, searched, searched + _WINDOW)
        if found is None:
            searched += _WINDOW - _OVERLAP
            continue
        yield array[start : found.end()]
        start = searched = found.end() + 1  # behind the comma, or the array's own end


def _pieces(array: memoryview) -> Iterator[bytes | memoryview]:
    """Yields a JSON array of positions as arrays of up to some 1 MB, cut between two positions."""
    start = 0
    while len(array) - start > _PIECE:
        between = _NEXT_POSITION.search(array, start + _PIECE)
        end = len(array) if between is None else between.start() + 1
        if end - start > 2 * _PIECE:
            raise ValueError(sentence("a position has no end"))
        if between is None:
            break
        yield b"".join((b"[" if start else b"", array[start:end], b"]"))
        start = between.end()
    yield b"".join((b"[", array[start:])) if start else array


def _is_null(raw: Raw) -> bool:
    array = memoryview(raw)
    return len(array) == len(_NULL) and array.tobytes() == _NULL


def _check_bytes(data: bytes, collector: FeatureCollector) -> None:
    """Counts and checks in passes that need no memory, before anything is built."""
    most = limits.MAX_IMPORT_POSITIONS
    if data.count(b"[") > 2 * most:  # a position has one, and rings and polygons are far fewer
        collector.refuse_positions()
    if data.count(b"{") > most or data.count(b",") > 8 * most:
        collector.refuse(sentence("the file holds more values than areas have need of"),
            sentence("export it with fewer properties"))
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, max(len(data), 1), _PIECE):
        collector.check_wanted()
        try:
            decoder.decode(data[start : start + _PIECE], final=start + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, start + error.start) + 1
            collector.refuse(sentence("the text is not UTF-8"), sentence("save the file again with the encoding UTF-8"),
                sentence("line {line}", line=line))


def _refuse_json(data: bytes, error: msgspec.DecodeError, collector: FeatureCollector) -> None:
    found = re.search(r"\(byte (\d+)\)", str(error))
    at = int(found.group(1)) if found else len(data)
    fault = re.sub(r"^JSON is malformed: | \(byte \d+\)$", "", str(error))
    line = data.count(b"\n", 0, at) + 1
    column = len(data[data.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    reason = sentence("not valid JSON ({fault})", fault=f"{fault[:1].lower()}{fault[1:]}")
    collector.refuse(reason, sentence("export it again as GeoJSON"), sentence("line {line}, column {column}", line=line,
        column=column))


def _crs(raw: Raw, collector: FeatureCollector) -> str | None:
    """Returns the reference system of the outdated ``crs`` member; RFC 7946 only has WGS 84."""
    if _is_null(raw):
        return None
    try:
        name = _CRS.decode(raw).properties.name
        code = _EPSG.fullmatch(name)
        if _PLAIN_CRS.fullmatch(name):
            return None
        if code is not None:
            return known_crs(f"EPSG:{code.group(1)}")
    except (*FAULTS, ValueError):
        name = memoryview(raw)[:60].tobytes().decode("utf-8", "replace")
    remedy = sentence("export it again in longitude and latitude (WGS 84, EPSG:4326)")
    return collector.refuse(sentence("its reference system {name} is not known", name=quoted(name)), remedy, "crs")


def _plain(raw: Raw) -> object:
    data = memoryview(raw)
    return _ANY.decode(data) if data[0] in _TEXT_OR_NUMBER and len(data) < _LONGEST_VALUE else None


def _lowered(error: Exception) -> str:
    text = str(error)
    return text[:1].lower() + text[1:]
