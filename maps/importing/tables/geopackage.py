# SPDX-License-Identifier: MIT
"""Reads every layer of features in GeoPackages, without changing the file or running anything in it.

Only the tables that the standard names and those they list are read, never a view or a virtual table, because these
would run code from the file (``maps.guarded_database``); and a time limit ends whatever takes too long.
"""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import quoted, reason_of
from briefing.sentences import sentence
from maps.guarded_database import FAULTS, fault_of, guarded_database
from maps.importing.collecting import FeatureCollector
from maps.importing.findings import ImportCancelled
from maps.importing.labels import looks_telling
from maps.importing.projections import known_crs, metres_per_unit
from maps.importing.tables.curves import add_curved
from maps.importing.tables.wkb import checked_wkb

_BYTES_OF_POSITION: Final = 32
"""Bytes of a position with height and measure."""
_ENVELOPES: Final = (0, 32, 48, 48, 64)
_MOST_COLUMNS: Final = 12
_LAYERS: Final = """
    SELECT c.table_name, c.identifier, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id, s.definition
    FROM gpkg_contents AS c JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
    LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
    WHERE c.data_type = 'features' LIMIT ?
"""
_WITHOUT_AREAS: Final = "SELECT identifier FROM gpkg_contents WHERE data_type <> 'features' LIMIT 50"
_TABLE: Final = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"


class _Layer(NamedTuple):
    table: str
    identifier: str | None
    column: str
    srs_id: int
    organization: str | None
    code: int | None
    definition: str | None

    @property
    def name(self) -> str:
        """The layer's name for people."""
        return self.identifier or self.table


def read_geopackage_layers(path: Path, collector: FeatureCollector) -> None:
    """Hands the features of every layer to the collector; AreaImportError, ImportCancelled."""
    if _has_journal(path):
        collector.notes.note("unsaved")
    try:
        with closing(_opened(path, collector)) as database:
            _read(database, collector)
    except FAULTS as error:
        collector.check_wanted()
        reason = sentence("the GeoPackage is damaged or not one ({fault})", fault=fault_of(error))
        collector.refuse(reason, sentence("export it again as a GeoPackage"))


def _opened(path: Path, collector: FeatureCollector) -> sqlite3.Connection:
    longest = _BYTES_OF_POSITION * limits.MAX_IMPORT_POSITIONS + 1_000_000
    return guarded_database(
        path, lambda: _unwanted(collector), longest=longest, pragmas=frozenset({"table_info"}))


def _unwanted(collector: FeatureCollector) -> bool:
    try:
        collector.check_wanted()
    except ImportCancelled:
        return True
    return False


def _read(database: sqlite3.Connection, collector: FeatureCollector) -> None:
    layers = [_Layer(*row) for row in database.execute(_LAYERS, (limits.MAX_IMPORT_LAYERS + 1,))]
    if len(layers) > limits.MAX_IMPORT_LAYERS:
        collector.refuse(sentence("the file has more than {most} layers", most=limits.MAX_IMPORT_LAYERS),
            sentence("export only those needed"))
    for (name,) in database.execute(_WITHOUT_AREAS):
        collector.notes.note("left layer", str(name))
    for layer in layers:
        _read_layer(database, layer, collector)


def _read_layer(database: sqlite3.Connection, layer: _Layer, collector: FeatureCollector) -> None:
    made = database.execute(_TABLE, (layer.table,)).fetchone()
    if made is None or not str(made[0]).lstrip().upper().startswith("CREATE TABLE"):
        collector.drop("unreadable", str(layer.name), sentence("it is no plain table"))
        return
    try:
        crs = _crs(layer, collector)
    except ValueError:
        collector.drop("unreadable", str(layer.name), sentence("its reference system is not known"))
        return
    columns = _columns(database, layer)
    chosen = ", ".join(f"substr({_identifier(column)}, 1, {limits.MAX_LINE})" for column in columns)
    query = f"SELECT {_identifier(layer.column)}{', ' if columns else ''}{chosen} FROM {_identifier(layer.table)}"  # noqa: S608
    for number, (blob, *values) in enumerate(database.execute(query)):
        collector.begin()
        _read_feature(blob, dict(zip(columns, values, strict=True)), layer, crs, collector, number)


def _read_feature(
    blob: object, about: dict[str, object], layer: _Layer, crs: str | None, collector: FeatureCollector, number: int,
) -> None:
    from shapely import from_wkb
    from shapely.errors import ShapelyError

    place = sentence("{layer}, row {number}", layer=layer.name, number=number + 1)
    if blob is None:
        collector.drop("null geometry", place)
        return
    parts = collector.parts()
    try:
        wkb = _without_header(blob)
        held = checked_wkb(wkb, collector)
        if held == "unknown":
            collector.drop("curved", place)
            return
        if held == "curved":
            add_curved(wkb, parts, collector, metres_per_unit(crs))
        else:
            parts.add(from_wkb(wkb))
    except (ShapelyError, struct.error, ValueError) as error:
        collector.drop("unreadable", place, reason_of(error))
        return
    collector.feature(parts, str(layer.name), properties=about, crs=crs)


def _without_header(blob: object) -> bytes:
    """Returns the well-known binary in a GeoPackage's geometry (OGC 12-128r19, clause 2.1.3)."""
    if not isinstance(blob, bytes) or blob[:2] != b"GP" or len(blob) < 8:
        raise ValueError(sentence("this is no geometry"))
    envelope = blob[3] >> 1 & 0b111
    if envelope >= len(_ENVELOPES):
        raise ValueError(sentence("this is no geometry"))
    return blob[8 + _ENVELOPES[envelope] :]


def _columns(database: sqlite3.Connection, layer: _Layer) -> list[str]:
    """Returns the columns that may hold a name or a date, without computed ones."""
    rows = database.execute(f"PRAGMA table_info({_identifier(layer.table)})").fetchall()
    names = [str(row[1]) for row in rows if row[1] != layer.column]
    texts = [str(row[1]) for row in rows if str(row[2]).upper().startswith("TEXT")]
    telling = [name for name in names if looks_telling(name)]
    return list(dict.fromkeys([*telling, *(name for name in names if name in texts)]))[:_MOST_COLUMNS]


def _crs(layer: _Layer, collector: FeatureCollector) -> str | None:
    if layer.srs_id in (0, -1):  # undefined, by the standard
        collector.notes.note("no crs", str(layer.name))
        return None
    if str(layer.organization).upper() == "EPSG" and isinstance(layer.code, int):
        return known_crs(f"EPSG:{layer.code}")
    return known_crs(str(layer.definition))


def _identifier(name: str) -> str:
    if "\0" in name:
        raise sqlite3.DatabaseError(sentence("a name cannot be used: {name}", name=quoted(name)))
    return '"' + name.replace('"', '""') + '"'


def _has_journal(path: Path) -> bool:
    """Checks whether another program has the file open and has not yet written everything into it."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except (OSError, ValueError):
        return False

