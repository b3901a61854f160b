# SPDX-License-Identifier: MIT
"""Reads TopoJSON ("The TopoJSON Format Specification", 1.0): arcs that outlines share, also quantised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import Raw

from briefing.errors import quoted, reason_of
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.geojson_layers import ABSENT, crs_of, is_null, plain, properties_of
from maps.importing.geojson.json_checks import FAULTS, lowered
from maps.importing.labels import clean
from maps.importing.shapes import Parts

if TYPE_CHECKING:
    from maps.importing.shapes import Positions

_DEEPEST: Final = 16


class _Transform(msgspec.Struct):
    scale: tuple[float, float]
    translate: tuple[float, float]


class _Geometry(msgspec.Struct):
    type: str | None = None
    arcs: Raw = ABSENT
    coordinates: Raw = ABSENT
    geometries: Raw = ABSENT
    properties: Raw = ABSENT
    id: Raw = ABSENT


class _Topology(msgspec.Struct):
    objects: dict[str, _Geometry]
    arcs: list[list[list[float]]] = []
    transform: _Transform | None = None
    crs: Raw = ABSENT


_TOPOLOGY: Final = msgspec.json.Decoder(_Topology)
_GEOMETRIES: Final = msgspec.json.Decoder(list[_Geometry])
_LINE: Final = msgspec.json.Decoder(list[int])
_LINES: Final = msgspec.json.Decoder(list[list[int]])
_SURFACES: Final = msgspec.json.Decoder(list[list[list[int]]])
_POSITION: Final = msgspec.json.Decoder(list[float])
_POSITIONS: Final = msgspec.json.Decoder(list[list[float]])


def read_topology(data: Raw, collector: FeatureCollector, layer: str, path: str = "") -> None:
    """Hands the features of every object to the collector, each object a layer; AreaImportError, ImportCancelled."""
    try:
        topology = _TOPOLOGY.decode(data)
        reader = _Reader(topology, collector)
    except (*FAULTS, ValueError, IndexError) as error:
        fault = lowered(error) if isinstance(error, msgspec.ValidationError) else reason_of(error)
        collector.refuse(sentence("this is no TopoJSON ({fault})", fault=fault), sentence("export it again as GeoJSON"),
            path or None)
    for name, geometry in topology.objects.items():
        reader.read_object(geometry, clean(name) or layer, f"objects.{name}")


class _Reader:
    def __init__(self, topology: _Topology, collector: FeatureCollector) -> None:
        self._collector = collector
        self._transform = topology.transform
        self._crs = crs_of(topology.crs, collector)
        self._arcs = [self._arc(arc) for arc in topology.arcs]

    def read_object(self, geometry: _Geometry, layer: str, path: str) -> None:
        """Reads a named object: the geometries of a collection are features of their own."""
        if geometry.type != "GeometryCollection" or not is_null(geometry.properties):
            self._feature(geometry, layer, path)
            return
        try:
            inner = _GEOMETRIES.decode(geometry.geometries)
        except FAULTS as error:
            self._collector.drop("unreadable", path, lowered(error))
            return
        for index, each in enumerate(inner):
            self._feature(each, layer, f"{path}.geometries[{index}]")

    def _feature(self, geometry: _Geometry, layer: str, path: str) -> None:
        self._collector.begin()
        if geometry.type is None:
            self._collector.drop("null geometry", path)
            return
        parts = self._collector.parts()
        try:
            self._add(geometry, parts, 0)
            about: dict[str, Any] = properties_of(geometry.properties)
            about.setdefault("id", plain(geometry.id))
        except msgspec.ValidationError as error:
            self._collector.drop("unreadable", path, lowered(error))
            return
        except (*FAULTS, ValueError) as error:
            self._collector.drop("unreadable", path, reason_of(error))
            return
        self._collector.feature(parts, layer, properties=about, crs=self._crs,
                                collection=geometry.type == "GeometryCollection")

    def _add(self, geometry: _Geometry, parts: Parts, depth: int) -> None:
        kind = geometry.type
        if kind == "Polygon":
            parts.polygon([self._joined(ring) for ring in _LINES.decode(geometry.arcs)])
        elif kind == "MultiPolygon":
            for polygon in _SURFACES.decode(geometry.arcs):
                parts.polygon([self._joined(ring) for ring in polygon])
        elif kind == "LineString":
            parts.line(self._joined(_LINE.decode(geometry.arcs)))
        elif kind == "MultiLineString":
            for line in _LINES.decode(geometry.arcs):
                parts.line(self._joined(line))
        elif kind in ("Point", "MultiPoint"):
            raw = geometry.coordinates
            for position in [_POSITION.decode(raw)] if kind == "Point" else _POSITIONS.decode(raw):
                parts.point(*self._placed([position])[0])
        elif kind == "GeometryCollection" and depth < _DEEPEST:
            for each in _GEOMETRIES.decode(geometry.geometries):
                self._add(each, parts, depth + 1)
        else:
            raise ValueError(sentence("the type {kind} is not known", kind=quoted(kind)))

    def _joined(self, numbers: list[int]) -> Positions:
        """Returns arcs after each other; a negative number is an arc from its end, and each begins where one ended."""
        import numpy as np

        pieces = [np.empty((0, 2))]
        for number in numbers:
            at = ~number if number < 0 else number
            if at >= len(self._arcs):
                raise ValueError(sentence("it names arc {number}, and there are {count}", number=number,
                    count=len(self._arcs)))
            arc = self._arcs[at][::-1] if number < 0 else self._arcs[at]
            piece = arc[1:] if len(pieces) > 1 else arc
            self._collector.positions(len(piece))
            pieces.append(piece)
        return np.concatenate(pieces)

    def _arc(self, arc: list[list[float]]) -> Positions:
        import numpy as np

        self._collector.positions(len(arc))
        made = np.array([position[:2] for position in arc], dtype=float).reshape(-1, 2)
        if self._transform is not None:
            made = np.cumsum(made, axis=0)
        return self._scaled(made)

    def _placed(self, positions: list[list[float]]) -> list[list[float]]:
        import numpy as np

        placed: list[list[float]] = self._scaled(np.array([each[:2] for each in positions]).reshape(-1, 2)).tolist()
        return placed

    def _scaled(self, positions: Positions) -> Positions:
        if self._transform is None:
            return positions
        return positions * self._transform.scale + self._transform.translate
