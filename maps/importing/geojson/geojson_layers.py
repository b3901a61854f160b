# SPDX-License-Identifier: MIT
"""Reads GeoJSON from other programs: strict about the JSON, lenient about each feature.

A document of 100 MB as lists and floats would take a gigabyte, so features are left as bytes (msgspec.Raw) and
read one by one, long outlines in pieces, into arrays. Only texts and numbers are read from properties.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import msgspec
from msgspec import Meta, Raw

from briefing.errors import quoted, reason_of, shortened
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.json_checks import FAULTS, check_bytes, lowered, refuse_json
from maps.importing.geojson.pieces import items, pieces_of
from maps.importing.labels import clean
from maps.importing.projections import known_crs
from maps.importing.shapes import Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_EPSG: Final = re.compile(r"(?:urn:ogc:def:crs:)?EPSG:(?:[^:]{0,9}:)?(\d{4,6})")
_EPSG_ADDRESS: Final = re.compile(
    r"https?://(?:www\.)?(?:opengis\.net/def/crs/epsg/[^/]{1,9}/|spatialreference\.org/ref/epsg/|epsg\.io/)"
    r"(\d{4,6})(?:/.{0,40})?", re.IGNORECASE)
"""Addresses that name the system they lead to."""
_PLAIN_CRS: Final = re.compile(
    r"(?:(?:urn:ogc:def:crs:)?OGC:(?:[^:]{0,9}:)?|https?://www\.opengis\.net/def/crs/OGC/[^/]{1,9}/)CRS84h?")
_NULL: Final = b"null"
ABSENT: Final = Raw(_NULL)
_KINDS: Final = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
TYPES: Final = ("FeatureCollection", "Feature", "GeometryCollection", *_KINDS)
"""The types of GeoJSON objects."""
_DEEPEST: Final = 16
_TEXT_OR_NUMBER: Final = frozenset(b'"-0123456789')
_LONGEST_VALUE: Final = 20_000
"""Bytes of a property that may be a name or a date; a longer one is neither."""
_LONGEST_PROPERTIES: Final = 1_000_000
"""Bytes of a feature's properties that are read; reading them takes twenty times as much memory."""


class _Feature(msgspec.Struct):
    type: str = ""
    id: Raw = ABSENT
    properties: Raw = ABSENT
    geometry: Raw = ABSENT


class Document(msgspec.Struct):
    """A collection, a feature or a bare geometry, with the members of all three."""

    type: str = ""
    name: Raw = ABSENT
    crs: Raw = ABSENT
    features: list[_Feature | None] = []
    id: Raw = ABSENT
    properties: Raw = ABSENT
    geometry: Raw = ABSENT
    coordinates: Raw = ABSENT
    geometries: Raw = ABSENT


class _Geometry(msgspec.Struct):
    type: str
    coordinates: Raw = ABSENT
    geometries: Raw = ABSENT


class _CrsName(msgspec.Struct):
    name: str = ""
    href: str = ""


class _Crs(msgspec.Struct):
    properties: _CrsName
    type: str = ""


# Made while the module is imported, which only one thread does (see maps/areas.py).
DOCUMENT: Final = msgspec.json.Decoder(Document)
_GEOMETRY: Final = msgspec.json.Decoder(_Geometry)
OBJECT: Final = msgspec.json.Decoder(dict[str, Raw])
_ANY: Final = msgspec.json.Decoder()
_CRS: Final = msgspec.json.Decoder(_Crs)
_GEOMETRIES: Final = msgspec.json.Decoder(list[_Geometry])
_Position = Annotated[list[float], Meta(min_length=2, max_length=8)]
_POSITION: Final = msgspec.json.Decoder(_Position)
_POSITIONS: Final = msgspec.json.Decoder(list[_Position])


def read_geojson_layers(data: bytes, collector: FeatureCollector, layer: str) -> None:
    """Hands the features in these bytes to the collector; ``layer`` is their layer's name unless they have one.

    Raises AreaImportError if it is no strict JSON in UTF-8, or no GeoJSON; ImportCancelled.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    check_bytes(data, collector)
    try:
        document = DOCUMENT.decode(data)
    except msgspec.ValidationError as error:
        refuse_form(collector, error)
    except msgspec.DecodeError as error:
        refuse_json(data, error, collector)
    except RecursionError:
        collector.refuse(sentence("arrays and objects are nested too deep"), sentence("export it again as GeoJSON"))
    if document.type not in TYPES:
        collector.refuse(sentence("this is no GeoJSON (its “type” is {type})", type=quoted(document.type)),
            sentence("export it again as GeoJSON"))
    read_document(document, data, collector, layer)


def read_document(
    document: Document, data: Raw | bytes, collector: FeatureCollector, layer: str, where: str = ""
) -> None:
    """Hands the features of a GeoJSON object to the collector; ``data`` are its bytes, ``where`` its place in the file.

    Raises AreaImportError if its reference system is not known, ImportCancelled.
    """
    name = clean(str(plain(document.name) or "")) or layer
    reader = _Reader(collector, name, crs_of(document.crs, collector, name))
    if document.type == "FeatureCollection":
        for index, feature in enumerate(document.features):
            reader.feature(feature, f"{where}features[{index}]")
    elif document.type == "Feature":
        reader.feature(_Feature("Feature", document.id, document.properties, document.geometry), where)
    else:
        reader.feature(_Feature("Feature", geometry=Raw(data)), where)


def refuse_form(collector: FeatureCollector, error: msgspec.ValidationError) -> NoReturn:
    """Raises AreaImportError about JSON that is not built as GeoJSON is."""
    collector.refuse(sentence("this is no GeoJSON ({fault})", fault=shortened(lowered(error))),
        sentence("export it again as GeoJSON"))


class _Reader:
    def __init__(self, collector: FeatureCollector, layer: str, crs: str | None) -> None:
        self._collector = collector
        self._layer = layer
        self._crs = crs

    def feature(self, feature: _Feature | None, where: str) -> None:
        collector = self._collector
        collector.begin()
        if feature is None or is_null(feature.geometry):
            collector.drop("null geometry", where)
            return
        parts = collector.parts()
        try:
            kind = self._geometry(_GEOMETRY.decode(feature.geometry), parts, 0)
            properties = self._properties(feature)
        except msgspec.ValidationError as error:
            collector.drop("unreadable", where, lowered(error))
            return
        except (*FAULTS, ValueError) as error:
            collector.drop("unreadable", where, reason_of(error))
            return
        collector.feature(
            parts, self._layer, properties=properties, crs=self._crs, collection=kind == "GeometryCollection")

    def _properties(self, feature: _Feature) -> dict[str, object]:
        about = properties_of(feature.properties)
        about.setdefault("id", plain(feature.id))
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
            for line in items(raw, 2):
                parts.line(self._positions(line))
        elif kind == "Polygon":
            parts.polygon(self._positions(ring) for ring in items(raw, 2))
        else:
            for polygon in items(raw, 3):
                parts.polygon(self._positions(ring) for ring in items(polygon, 2))

    def _point(self, raw: Raw, parts: Parts) -> None:
        try:
            parts.point(*_POSITION.decode(raw)[:2])
        except msgspec.DecodeError:  # an empty point in a collection loses only itself
            parts.empty += 1

    def _positions(self, raw: Raw | memoryview) -> Positions:
        import numpy as np

        pieces = [np.empty((0, 2))]
        for piece in pieces_of(memoryview(raw)):
            positions = _POSITIONS.decode(piece)
            self._collector.positions(len(positions))
            if any(len(position) > 2 for position in positions):
                self._collector.notes.note("heights")
                positions = [position[:2] for position in positions]
            if positions:
                pieces.append(np.array(positions, dtype=float))
        return np.concatenate(pieces)


def properties_of(raw: Raw) -> dict[str, object]:
    """Returns the texts and numbers among a feature's properties; none if they are many megabytes."""
    if is_null(raw) or len(memoryview(raw)) > _LONGEST_PROPERTIES:
        return {}
    return {key: plain(value) for key, value in OBJECT.decode(raw).items()}


def is_null(raw: Raw) -> bool:
    """Checks whether a member is null or absent."""
    array = memoryview(raw)
    return len(array) == len(_NULL) and array.tobytes() == _NULL


def crs_of(raw: Raw, collector: FeatureCollector, layer: str = "") -> str | None:
    """Returns the reference system of the outdated ``crs`` member; RFC 7946 only has WGS 84.

    A link to one is not followed: if its address does not name the system, WGS 84 is assumed, with a note.
    """
    if is_null(raw):
        return None
    try:
        crs = _CRS.decode(raw)
        name = crs.properties.name or crs.properties.href
        code = _EPSG.fullmatch(name) or _EPSG_ADDRESS.fullmatch(name)
        if _PLAIN_CRS.fullmatch(name):
            return None
        if code is not None:
            return known_crs(f"EPSG:{code.group(1)}")
        if crs.type == "link":
            collector.notes.note("crs link", shortened(name) or layer)
            return None
    except (*FAULTS, ValueError):
        name = memoryview(raw)[:60].tobytes().decode("utf-8", "replace")
    remedy = sentence("export it again in longitude and latitude (WGS 84, EPSG:4326)")
    return collector.refuse(sentence("its reference system {name} is not known", name=quoted(name)), remedy, "crs")


def plain(raw: Raw) -> object:
    """Returns a text, a number; None for anything else and for what is very long."""
    data = memoryview(raw)
    return _ANY.decode(data) if data[0] in _TEXT_OR_NUMBER and len(data) < _LONGEST_VALUE else None
