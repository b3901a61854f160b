# SPDX-License-Identifier: MIT
"""The areas as a GeoPackage (OGC 12-128, version 1.3): polygons, lines, and the statements about them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from maps.areas import LINES, POINT
from maps.exporting.geo import KnownArea, known_areas, properties_of
from maps.exporting.handout import ExportSettings, Handout
from maps.exporting.plain import legal

if TYPE_CHECKING:
    from sqlite3 import Connection

_WGS_84: Final = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,'
    'AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]')
_SYSTEMS: Final = (
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS_84, "longitude/latitude coordinates in decimal degrees on WGS 84"),
)
_SCHEMA: Final = """
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
"""
_COLUMNS: Final = (
    "area_id TEXT, name TEXT, name_uk TEXT, kind TEXT, area_km2 DOUBLE, margin_km2 DOUBLE, length_km DOUBLE, "
    "as_of TEXT, approximate BOOLEAN, credit TEXT, sources TEXT, note TEXT, url TEXT, statements TEXT")
_STATEMENTS: Final = (
    "CREATE TABLE statements (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, statement_id TEXT, number INTEGER, "
    "kind TEXT, theme TEXT, speaker TEXT, text TEXT, chain TEXT, date TEXT, checks TEXT, areas TEXT)")
_XY_LITTLE_ENDIAN: Final = 0b0000_0011
"""Flags of a geometry: little endian, with an envelope of x and y."""
_EMPTY_LITTLE_ENDIAN: Final = 0b0001_0001
"""Flags of an empty geometry: little endian, without an envelope."""


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the areas as a GeoPackage; the same bytes for the same handout, as far as SQLite's version allows."""
    import sqlite3

    known = known_areas(handout)
    lines = [each for each in known if each.area.geometry["type"] in LINES]
    points = [each for each in known if each.area.geometry["type"] == POINT]
    grounds = [each for each in known if each.area.geometry["type"] not in (*LINES, POINT)]
    base = sqlite3.connect(":memory:")
    try:
        base.executescript(_SCHEMA)
        base.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
        _put_areas(base, handout, "areas", "MULTIPOLYGON", grounds)
        _put_areas(base, handout, "lines", "MULTILINESTRING", lines)
        if points:
            _put_areas(base, handout, "places", "MULTIPOINT", points)
        _put_statements(base, handout)
        base.commit()
        return base.serialize()
    finally:
        base.close()


def _put_areas(base: Connection, handout: Handout, table: str, kind: str, known: Sequence[KnownArea]) -> None:
    from shapely import total_bounds
    from shapely.geometry import shape

    base.execute(f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {kind}, {_COLUMNS})")
    shapes = [_many(shape(each.area.geometry)) for each in known]
    is_any = any(not each.is_empty for each in shapes)
    bounds = [float(each) for each in total_bounds(shapes)] if is_any else [None] * 4
    _announce(base, handout, table, "features", bounds)
    base.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", (table, kind))
    base.executemany(
        f"INSERT INTO {table} VALUES ({', '.join('?' * 16)})",  # noqa: S608 (two fixed names)
        ((None, _blob(made), legal(each.area.id), *map(_value, properties_of(each).values()))
         for each, made in zip(known, shapes, strict=True)))


def _put_statements(base: Connection, handout: Handout) -> None:
    base.execute(_STATEMENTS)
    _announce(base, handout, "statements", "attributes", [None] * 4)
    base.executemany(f"INSERT INTO statements VALUES ({', '.join('?' * 11)})", (  # noqa: S608 (only marks)
        (None, legal(each.id), each.number, each.kind, *map(legal, (
            each.theme, each.speaker, each.text, each.chain, each.date, "\n".join(each.checks),
            "; ".join(area for area, _name in each.areas)))) for each in handout.statements))


def _announce(base: Connection, handout: Handout, table: str, data_type: str, bounds: Iterable[float | None]) -> None:
    about = " · ".join(filter(None, (handout.title, handout.as_of, handout.credits, handout.marking)))
    when = handout.made.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    base.execute("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 (table, data_type, table, legal(about), when, *bounds, 4326 if data_type == "features" else None))


def _value(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else int(value) if isinstance(value, bool) else value


def _many(made: Any) -> Any:
    """Returns a shape as one of many parts, so that a table has one kind of shape."""
    from shapely import MultiLineString, MultiPoint, MultiPolygon, force_2d

    made = force_2d(made)
    if made.is_empty:
        return MultiLineString() if "Line" in made.geom_type else MultiPolygon()
    many = {"Polygon": MultiPolygon, "LineString": MultiLineString, "Point": MultiPoint}
    return many.get(made.geom_type, lambda parts: parts[0])([made])


def _blob(made: Any) -> bytes:
    """Returns a shape as GeoPackages hold it: a head with its envelope, then well-known binary."""
    from shapely import to_wkb

    if made.is_empty:
        return struct.pack("<2sBBi", b"GP", 0, _EMPTY_LITTLE_ENDIAN, 4326) + bytes(
            to_wkb(made, byte_order=1, flavor="iso"))
    west, south, east, north = made.bounds
    head = struct.pack("<2sBBi4d", b"GP", 0, _XY_LITTLE_ENDIAN, 4326, west, east, south, north)
    binary: bytes = to_wkb(made, byte_order=1, flavor="iso")
    return head + binary
