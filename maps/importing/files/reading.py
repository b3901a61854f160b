# SPDX-License-Identifier: MIT
"""Reads the areas in another program's file, recognising its format by content."""

from __future__ import annotations

import re
import stat
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Final

from briefing import limits
from briefing.errors import BriefingError, cannot_be_read, on_one_line
from briefing.files.zip_guard import MAGIC as ZIP_MAGIC
from briefing.files.zip_guard import ZipRules, guarded_zip
from briefing.sentences import numeral, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.files.archives import FORMS, read_archive
from maps.importing.files.gzip_files import GZIP_MAGIC, stem_of, unpacked
from maps.importing.findings import AreaImportError
from maps.importing.geojson.json_layers import read_json_layers
from maps.importing.geojson.sequences import RECORD
from maps.importing.layers import Cancelled, Import, Progress, never, unheard

SUFFIXES: Final = (
    ".geojson", ".json", ".topojson", ".geojsonl", ".geojsons", ".ndjson", ".kml", ".kmz", ".gpx", ".zip", ".gpkg",
    ".csv", ".tsv", ".gz")
"""The usual suffixes of such files, for file dialogs; the format is recognised by their first bytes."""

PASTED: Final = sentence("Pasted GeoJSON")

_SQLITE: Final = b"SQLite format 3\x00"
_BARE_SHAPEFILE: Final = b"\x00\x00\x27\x0a"
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD: Final = 4_096
_CHUNK: Final = 1_000_000
_SMALLER: Final = sentence("export a part of it")
_LINE_OF_TABLE: Final = re.compile(rb"[^,;\t|\r\n]*[,;\t|]")
_ZIP_RULES: Final = ZipRules(sentence("a file of areas"), limits.MAX_IMPORT_BYTES, limits.MAX_IMPORT_MEMBERS, _SMALLER,
    limits.MAX_IMPORT_UNPACKED_BYTES)


def read_layers(
    path: Path, *, cancelled: Cancelled = never, progress: Progress = unheard, encoding: str | None = None,
    takes_points: bool = True,
) -> Import:
    """Reads all areas, lines and places in this file, in WGS 84.

    ``encoding`` is the one to read names in, where the user has chosen it (see ``Import.encoding``).
    Without ``takes_points`` only areas and lines are taken. ``cancelled`` is called often and ends the reading;
    ``progress`` receives the features and positions read so far. Both are called in the calling thread. Nothing is
    written, and only this one file is read. Raises AreaImportError with one sentence, whatever the file holds;
    ImportCancelled.
    """
    from maps.importing.normalising import normalised

    collector = FeatureCollector(path.name, cancelled, progress, encoding, takes_points=takes_points)
    try:
        _read(path, collector)
    except BriefingError as error:
        raise AreaImportError(error.file, error.reason, where=error.where, remedy=error.remedy) from None
    except OSError as error:
        fault = cannot_be_read(path.name, error)
        raise AreaImportError(fault.file, fault.reason, remedy=fault.remedy) from None
    return normalised(path.name, collector.features, collector.notes.made(), cancelled,
                      encoding=collector.encoding)


def read_pasted(text: str, *, cancelled: Cancelled = never, progress: Progress = unheard) -> Import:
    """Reads all areas, lines and places in a pasted GeoJSON text; raises like ``read_layers``."""
    from maps.importing.normalising import normalised

    collector = FeatureCollector(PASTED, cancelled, progress)
    if len(text) > limits.MAX_PASTED_CHARACTERS:
        reason = sentence("it has more than {most} characters", most=numeral(limits.MAX_PASTED_CHARACTERS))
        collector.refuse(reason, sentence("save it as a file and import that"))
    if not text.strip():
        collector.refuse(sentence("nothing was pasted"), sentence("copy a GeoJSON object first"))
    data = text.strip().encode("utf-8", "surrogatepass")
    read_json_layers(data, collector, str(PASTED))
    return normalised(PASTED, collector.features, collector.notes.made(), cancelled)


def _read(path: Path, collector: FeatureCollector) -> None:
    if "\0" in str(path):
        collector.refuse(sentence("the file's name cannot be used"), sentence("give it another name"))
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        collector.refuse(sentence("this is not a file"), FORMS)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(ZIP_MAGIC):
        with guarded_zip(path, _ZIP_RULES) as archive:
            read_archive(archive, collector, _read_text)
        return
    if status.st_size > limits.MAX_IMPORT_BYTES:
        reason = sentence("the file has {size} MB, and at most {most} are read",
                          size=numeral(status.st_size / 1e6, ",.1f"), most=limits.MAX_IMPORT_BYTES // 10**6)
        collector.refuse(reason, _SMALLER)
    if head.startswith(_SQLITE):
        from maps.importing.tables.geopackage import read_geopackage_layers

        read_geopackage_layers(path, collector)
    elif head.startswith(_BARE_SHAPEFILE):
        collector.refuse(sentence("this is one of a Shapefile's files"),
            sentence("zip it with its .dbf, .prj and .cpg and choose the zip"))
    else:
        with closing(_chunks(path)) as chunks:  # a refused file is closed at once, so that it can be moved or mended
            pieces = unpacked(chunks, collector) if head.startswith(GZIP_MAGIC) else chunks
            _read_text(pieces, collector, on_one_line(stem_of(path.name)))


def _read_text(pieces: Iterator[bytes], collector: FeatureCollector, layer: str, member: str | None = None) -> None:
    """Reads XML, JSON or a table of text, whichever it is by its first bytes; ``member`` is its name in a zip."""
    from maps.importing.kml.xml_layers import read_xml_layers
    from maps.importing.tables.wkt_tables import WktTable

    first = next(pieces, b"")
    start = first[:_HEAD]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    start = start.replace(b"\0", b"").lstrip()
    whole = chain([first], pieces)
    if start.startswith(b"<"):
        read_xml_layers(whole, collector, layer, member)
    elif start.startswith((b"{", b"[", RECORD)):
        read_json_layers(b"".join(_checked(whole, collector)), collector, layer)
    elif b"\0" in first[:_HEAD] or not _LINE_OF_TABLE.search(start):
        collector.refuse(sentence("this is no file of areas that is known here"), FORMS, member)
    else:
        table = WktTable(b"".join(_checked(whole, collector)), collector)
        if not table.recognise():
            collector.refuse(sentence("this is text, and no column of it holds outlines as well-known text (WKT)"),
                FORMS, member)
        table.read(layer)


def _chunks(path: Path) -> Generator[bytes, None, None]:
    """Yields the file in pieces; stops at the size limit if it grew since its size was checked."""
    left = limits.MAX_IMPORT_BYTES
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            left -= len(chunk)
            yield chunk


def _checked(chunks: Iterable[bytes], collector: FeatureCollector) -> Iterator[bytes]:
    for chunk in chunks:
        collector.check_wanted()
        yield chunk
