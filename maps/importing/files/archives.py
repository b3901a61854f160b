# SPDX-License-Identifier: MIT
"""Reads zips of areas: Shapefiles, else KML, else every member in GeoJSON, another form of JSON, GPX or a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from briefing import limits
from briefing.errors import on_one_line
from briefing.files.zip_guard import GuardedZip
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.findings import AreaImportError, TooMuch

FORMS: Final = sentence("choose GeoJSON, TopoJSON, KML, KMZ, GPX, a zipped Shapefile, a GeoPackage or a table with WKT")
"""What to do with a file in no known form."""

ReadText = Callable[[Iterator[bytes], FeatureCollector, str, str | None], None]
"""Reads a text of any form: its pieces, its layer's name, and its own name in the zip."""

_TEXTS: Final = (".geojson", ".json", ".topojson", ".geojsonl", ".geojsons", ".ndjson", ".gpx", ".csv", ".tsv")
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".bmp", ".pdf")
_SMALLER: Final = sentence("export a part of it")


def read_archive(archive: GuardedZip, collector: FeatureCollector, read_text: ReadText) -> None:
    """Hands the areas and lines of a zip to the collector.

    Raises AreaImportError if it holds none, or none that can be read; BriefingError if it is damaged; ImportCancelled.
    """
    from maps.importing.kml.xml_layers import read_xml_layers
    from maps.importing.tables.shapefiles import is_meant, layers_in, read_shapefile_layers

    meant = [name for name in archive.names if is_meant(name)]
    documents = [name for name in meant if name.lower().endswith(".kml")]
    texts = [name for name in meant if name.lower().endswith(_TEXTS)]
    if layers_in(archive.names):
        read_shapefile_layers(archive, collector)
    elif documents:
        for name in documents:
            pieces = archive.chunks(name, limits.MAX_IMPORT_UNPACKED_BYTES, _SMALLER)
            read_xml_layers(pieces, collector, Path(archive.file).stem, on_one_line(archive.readable(name)))
    elif texts:
        _read_texts(archive, texts, collector, read_text)
    elif any(name.lower().endswith(_PICTURES) for name in meant):
        pictures = [name for name in meant if name.lower().endswith(_PICTURES)]
        reason = sentence("the zip holds pictures ({first}) and no areas", first=on_one_line(
            archive.readable(pictures[0])))
        collector.refuse(reason, FORMS)
    else:
        collector.refuse(sentence("the zip holds no Shapefile (.shp), no KML (.kml) and no GeoJSON (.geojson)"), FORMS)


def _read_texts(archive: GuardedZip, names: list[str], collector: FeatureCollector, read_text: ReadText) -> None:
    """Reads every such member; one that is no areas is named among what was left out, if another is."""
    faults: list[AreaImportError] = []
    for name in names:
        shown = on_one_line(archive.readable(name))
        pieces = archive.chunks(name, limits.MAX_IMPORT_UNPACKED_BYTES, _SMALLER)
        try:
            read_text(pieces, collector, PurePosixPath(shown).stem, shown)
        except TooMuch:
            raise
        except AreaImportError as error:
            faults.append(error)
            place = sentence("{member}, {place}", member=shown, place=error.where) if error.where else shown
            collector.drop("unreadable", place, error.reason)
    if len(faults) == len(names):
        raise faults[0]
