# SPDX-License-Identifier: MIT
"""Distinguishes KML from GPX by the first element, and reads either."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.kml.gpx import GpxHandler
from maps.importing.kml.kml import KmlHandler
from maps.importing.kml.xml_mending import PARTS
from maps.importing.kml.xml_walk import Handler, walk


def read_xml_layers(
    pieces: Iterable[bytes], collector: FeatureCollector, layer: str, member: str | None = None
) -> None:
    """Hands the areas and lines of a KML or GPX document to the collector.

    ``layer`` is the layer of features outside folders; ``member`` is the document's name in a KMZ. Raises
    AreaImportError if it is no such document, ImportCancelled.
    """
    walk(pieces, _Either(collector, layer, member), collector, member)


class _Either:
    def __init__(self, collector: FeatureCollector, layer: str, member: str | None) -> None:
        self._collector = collector
        self._layer = layer
        self._member = member
        self._chosen: Handler | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if self._chosen is None:
            self._chosen = self._of(name)
        self._chosen.begin(name, attributes)

    def text(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen.text(text)

    def end(self, name: str) -> None:
        if self._chosen is not None:
            self._chosen.end(name)

    def _of(self, root: str) -> Handler:
        if root in ("kml", *PARTS):
            return KmlHandler(self._collector, self._layer)
        if root == "gpx":
            return GpxHandler(self._collector)
        remedy = sentence("choose GeoJSON, KML, KMZ, GPX, a zipped Shapefile or a GeoPackage")
        return self._collector.refuse(sentence("this is XML, but neither KML nor GPX"), remedy, self._member)
