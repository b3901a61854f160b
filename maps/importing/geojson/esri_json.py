# SPDX-License-Identifier: MIT
"""Reads Esri's JSON ("Geometry objects", "FeatureSet object"): rings by the way they turn, well-known ids."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Raw

from briefing.errors import reason_of
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.geojson_layers import ABSENT, is_null, properties_of
from maps.importing.geojson.json_checks import FAULTS, lowered
from maps.importing.geojson.pieces import pieces_of
from maps.importing.labels import clean
from maps.importing.projections import known_crs
from maps.importing.rings import grouped
from maps.importing.shapes import Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

_GEOMETRY_MEMBERS: Final = frozenset(("rings", "paths", "curveRings", "curvePaths"))
_WEB_MERCATOR: Final = (102100, 102113, 900913)
"""Ids that stand for web maps' Mercator projection, EPSG:3857."""
_WGS84: Final = (4326, 104199, 0)
_DAYS: Final = "esriFieldTypeDate"
_MOST_MS: Final = 253_402_300_799_000
"""Milliseconds since 1970 of the last day that a date can be."""


class _Reference(msgspec.Struct):
    wkid: int | None = None
    latest: int | None = msgspec.field(default=None, name="latestWkid")
    wkt: str | None = None


class _Field(msgspec.Struct):
    name: str = ""
    type: str = ""


class _Geometry(msgspec.Struct):
    rings: Raw = ABSENT
    paths: Raw = ABSENT
    points: Raw = ABSENT
    x: float | str | None = None
    y: float | str | None = None
    curve_rings: Raw = msgspec.field(default=ABSENT, name="curveRings")
    curve_paths: Raw = msgspec.field(default=ABSENT, name="curvePaths")
    reference: _Reference | None = msgspec.field(default=None, name="spatialReference")


class _Feature(msgspec.Struct):
    attributes: Raw = ABSENT
    geometry: _Geometry | None = None


class _Set(msgspec.Struct):
    name: str = ""
    features: list[_Feature] = []
    fields: list[_Field] | None = None
    reference: _Reference | None = msgspec.field(default=None, name="spatialReference")


_SET: Final = msgspec.json.Decoder(_Set)
_FEATURE: Final = msgspec.json.Decoder(_Feature)
_GEOMETRY: Final = msgspec.json.Decoder(_Geometry)
_RAW_FEATURES: Final = msgspec.json.Decoder(list[dict[str, Raw]])
_LINES: Final = msgspec.json.Decoder(list[Raw])
_POSITIONS: Final = msgspec.json.Decoder(list[list[float]])


def is_esri(members: Mapping[str, Raw]) -> bool:
    """Checks whether an object with these members is Esri's: a set of features, a feature, a geometry, layers."""
    if "type" in members and not is_null(members["type"]):
        return False
    if "geometryType" in members or _GEOMETRY_MEMBERS & members.keys() or {"attributes", "geometry"} <= members.keys():
        return True
    try:
        first = _RAW_FEATURES.decode(members.get("features", ABSENT))[:1]
    except FAULTS:
        return False
    return any("attributes" in feature and "type" not in feature for feature in first)


def read_esri(
    data: Raw, members: Mapping[str, Raw], collector: FeatureCollector, layer: str, path: str = ""
) -> None:
    """Hands the features to the collector; AreaImportError if the reference system is not known, ImportCancelled."""
    try:
        if _GEOMETRY_MEMBERS & members.keys():
            made = _Set(features=[_Feature(geometry=_GEOMETRY.decode(data))])
        elif "attributes" in members:
            made = _Set(features=[_FEATURE.decode(data)])
        else:
            made = _SET.decode(data)
    except FAULTS as error:
        fault = lowered(error) if isinstance(error, msgspec.ValidationError) else reason_of(error)
        collector.refuse(sentence("this is no JSON of Esri's form ({fault})", fault=fault),
            sentence("export it again as GeoJSON"), path or None)
    reader = _Reader(collector, clean(made.name) or layer, made)
    for index, feature in enumerate(made.features):
        reader.feature(feature, f"{path}{'.' if path else ''}features[{index}]")


class _Reader:
    def __init__(self, collector: FeatureCollector, layer: str, made: _Set) -> None:
        self._collector = collector
        self._layer = layer
        self._crs = self._crs_of(made.reference)
        self._days = [field.name for field in made.fields or () if field.type == _DAYS]

    def feature(self, feature: _Feature, where: str) -> None:
        """Reads one feature."""
        collector = self._collector
        collector.begin()
        if feature.geometry is None:
            collector.drop("null geometry", where)
            return
        if not (is_null(feature.geometry.curve_rings) and is_null(feature.geometry.curve_paths)):
            collector.drop("curved", where)
            return
        parts = collector.parts()
        try:
            self._geometry(feature.geometry, parts)
            about = self._properties(feature)
        except msgspec.ValidationError as error:
            collector.drop("unreadable", where, lowered(error))
            return
        except (*FAULTS, ValueError) as error:
            collector.drop("unreadable", where, reason_of(error))
            return
        own = feature.geometry.reference
        collector.feature(parts, self._layer, properties=about, crs=self._crs if own is None else self._crs_of(own))

    def _geometry(self, geometry: _Geometry, parts: Parts) -> None:
        if not is_null(geometry.rings):
            for rings in grouped([self._positions(ring) for ring in _LINES.decode(geometry.rings)]):
                parts.polygon(rings)
        elif not is_null(geometry.paths):
            for path in _LINES.decode(geometry.paths):
                parts.line(self._positions(path))
        elif not is_null(geometry.points):
            for x, y in self._positions(geometry.points).tolist():
                parts.point(x, y)
        elif isinstance(geometry.x, float | int) and isinstance(geometry.y, float | int):
            parts.point(geometry.x, geometry.y)
        else:
            parts.empty += 1

    def _positions(self, raw: Raw) -> Positions:
        import numpy as np

        made = [np.empty((0, 2))]
        for piece in pieces_of(memoryview(raw)):
            positions = _POSITIONS.decode(piece)
            self._collector.positions(len(positions))
            if any(len(position) < 2 for position in positions):
                raise ValueError(sentence("a position has no two numbers"))
            if positions:
                made.append(np.array([position[:2] for position in positions], dtype=float))
        return np.concatenate(made)

    def _properties(self, feature: _Feature) -> dict[str, object]:
        """Returns the attributes; days in milliseconds become dates, whatever their field is called."""
        about = properties_of(feature.attributes)
        for name in self._days:
            value = about.get(name)
            if isinstance(value, int) and 0 <= value <= _MOST_MS:
                day = datetime.datetime.fromtimestamp(value / 1000, datetime.UTC).date().isoformat()
                about[name] = day
                about.setdefault("date", day)
        return about

    def _crs_of(self, reference: _Reference | None) -> str | None:
        if reference is None:
            return None
        codes = [code for code in (reference.latest, reference.wkid) if code is not None]
        if any(code in _WGS84 for code in codes):
            return None
        if any(code in _WEB_MERCATOR for code in codes):
            return known_crs("EPSG:3857")
        tried = [f"{authority}:{code}" for code in codes for authority in ("EPSG", "ESRI")]
        for text in [*tried, *([reference.wkt] if reference.wkt else [])]:
            try:
                return known_crs(text)
            except ValueError:
                continue
        if not codes and not reference.wkt:
            return None
        name = str(codes[0]) if codes else str(reference.wkt)[:60]
        remedy = sentence("export it again in longitude and latitude (WGS 84, EPSG:4326)")
        return self._collector.refuse(sentence("its reference system {name} is not known", name=name), remedy,
            "spatialReference")
