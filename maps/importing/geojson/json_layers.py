# SPDX-License-Identifier: MIT
"""Reads GeoJSON and its brothers: TopoJSON, Esri's JSON, GeoJSON text sequences, and GeoJSON inside something else.

What is GeoJSON is read as such; only what is not is looked at again.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Raw

from briefing.errors import quoted
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.esri_json import is_esri, read_esri
from maps.importing.geojson.geojson_layers import (
    BYTE_ORDER_MARK,
    DOCUMENT,
    OBJECT,
    TYPES,
    Document,
    read_document,
    refuse_form,
)
from maps.importing.geojson.json_checks import FAULTS, check_bytes, refuse_json
from maps.importing.geojson.point_lists import is_point_list, read_point_list
from maps.importing.geojson.sequences import is_sequence, read_sequence
from maps.importing.geojson.topojson import read_topology
from maps.importing.labels import clean

_ARRAY: Final = msgspec.json.Decoder(list[Raw])
_DEEPEST: Final = 8
"""Objects and arrays around GeoJSON that are looked into."""
_MOST_LOOKED_AT: Final = 2_000
"""Members that are looked at for GeoJSON inside."""


def read_json_layers(data: bytes, collector: FeatureCollector, layer: str) -> None:
    """Hands the features in these bytes to the collector; ``layer`` is their layer's name unless they have one.

    Raises AreaImportError if it is no strict JSON in UTF-8, or none of these forms; ImportCancelled.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    check_bytes(data, collector)
    document: Document | None = None
    fault: msgspec.ValidationError | None = None
    try:
        document = DOCUMENT.decode(data)
    except msgspec.ValidationError as error:
        fault = error
    except msgspec.DecodeError as error:
        if not is_sequence(data):
            refuse_json(data, error, collector)
        read_sequence(data, collector, layer)
        return
    except RecursionError:
        collector.refuse(sentence("arrays and objects are nested too deep"), sentence("export it again as GeoJSON"))
    if document is not None and document.type in TYPES:
        read_document(document, data, collector, layer)
    elif not _Other(collector, layer).read(Raw(data)):
        if fault is not None:
            refuse_form(collector, fault)
        collector.refuse(sentence("this is no GeoJSON (its “type” is {type})",
            type=quoted(document.type if document else "")), sentence("export it again as GeoJSON"))


class _Other:
    """Looks into JSON that is no GeoJSON as a whole."""

    def __init__(self, collector: FeatureCollector, layer: str) -> None:
        self._collector = collector
        self._layer = layer
        self._looked_at = 0

    def read(self, raw: Raw, path: str = "", depth: int = 0) -> bool:
        """Reads what is known in this value; returns whether there was any."""
        members = _members(raw)
        kind = members.get("type")
        if kind is not None and memoryview(kind).tobytes() == b'"Topology"':
            read_topology(raw, self._collector, self._layer, path)
            return True
        if is_esri(members):
            read_esri(raw, members, self._collector, self._name(path), path)
            return True
        if depth and self._is_geojson(raw, path):
            return True
        if depth >= _DEEPEST:
            return False
        items = _items(raw)
        if is_point_list(items):
            read_point_list(items, self._collector, self._name(path))
            return True
        inner = [(f"{path}.{key}" if path else key, value) for key, value in members.items()]
        inner += [(f"{path}[{index}]", value) for index, value in enumerate(items[:_MOST_LOOKED_AT])]
        found = [self._inside(where, value, depth) for where, value in inner]
        return any(found)

    def _inside(self, where: str, raw: Raw, depth: int) -> bool:
        self._looked_at += 1
        self._collector.check_wanted()
        if self._looked_at > _MOST_LOOKED_AT or memoryview(raw)[0] not in b"{[":
            return False
        return self.read(raw, where, depth + 1)

    def _is_geojson(self, raw: Raw, path: str) -> bool:
        try:
            document = DOCUMENT.decode(raw)
        except FAULTS:
            return False
        if document.type not in TYPES:
            return False
        self._collector.notes.note("inside", path)
        read_document(document, raw, self._collector, self._name(path), f"{path}.")
        return True

    def _name(self, path: str) -> str:
        """Returns a layer's name for what is found here: its member's, else the file's."""
        last = clean(path.rpartition(".")[2])
        return last if last and "[" not in last else self._layer


def _members(raw: Raw) -> dict[str, Raw]:
    try:
        return OBJECT.decode(raw)
    except FAULTS:
        return {}


def _items(raw: Raw) -> list[Raw]:
    try:
        return _ARRAY.decode(raw)
    except FAULTS:
        return []

