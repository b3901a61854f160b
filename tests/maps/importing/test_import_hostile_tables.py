# SPDX-License-Identifier: MIT
"""Malicious GeoPackages and Shapefiles run nothing and lose only their invalid rows."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from maps.importing.files.reading import read_layers
from tests.maps.importing.making import SQUARE, shp, written, zipped
from tests.maps.importing.refusing import refused

# GeoPackages


def made_geopackage(path: Path, change: Callable[[sqlite3.Connection], object]) -> Path:
    written(path, [SQUARE], "GPKG", layer="areas", fields={"name": ["A"]})
    database = sqlite3.connect(path)
    database.create_function("ST_IsEmpty", 1, lambda _: 0)
    for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        database.create_function(name, 1, lambda _: 0)
    change(database)
    database.commit()
    database.close()
    return path


def test_views_and_virtual_tables_are_not_run(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS fid, x AS geom FROM c"

    def view(database: sqlite3.Connection) -> None:
        database.execute(f"CREATE VIEW evil AS {endless}")
        database.execute("UPDATE gpkg_contents SET table_name = 'evil'")
        database.execute("UPDATE gpkg_geometry_columns SET table_name = 'evil'")

    assert "it is no plain table" in refused(made_geopackage(tmp_path / "view.gpkg", view))

    def contents(database: sqlite3.Connection) -> None:
        database.execute("ALTER TABLE gpkg_contents RENAME TO old")
        database.execute(
            "CREATE VIEW gpkg_contents AS "
            "SELECT writefile('x', 'y') AS table_name, 1 AS identifier, 'features' AS data_type"
        )

    assert "damaged or not one" in refused(made_geopackage(tmp_path / "contents.gpkg", contents))

    def unlisted(database: sqlite3.Connection) -> None:
        database.execute("ALTER TABLE gpkg_contents RENAME TO old")
        database.execute("CREATE VIEW gpkg_contents AS SELECT old.* FROM old, json_each('[1, 2]') AS each")

    assert "damaged or not one" in refused(made_geopackage(tmp_path / "unlisted.gpkg", unlisted))


def test_a_virtual_table_is_not_read(tmp_path: Path) -> None:
    def virtual(database: sqlite3.Connection) -> None:
        database.execute("CREATE VIRTUAL TABLE evil USING rtree(fid, a, geom)")
        database.execute("UPDATE gpkg_contents SET table_name = 'evil'")
        database.execute("UPDATE gpkg_geometry_columns SET table_name = 'evil'")

    assert "it is no plain table" in refused(made_geopackage(tmp_path / "virtual.gpkg", virtual))


def test_what_another_program_has_not_yet_written_stays_its_own(tmp_path: Path) -> None:
    """A database opened for writing would take its journal over, and delete it."""
    path = made_geopackage(tmp_path / "a.gpkg", lambda database: database.execute("PRAGMA user_version = 10300"))
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.close()
    journal = tmp_path / "a.gpkg-wal"
    journal.write_bytes(b"x" * 1_000)
    before = path.read_bytes()
    assert [note.kind for note in read_layers(path).notes] == ["unsaved"]
    assert journal.read_bytes() == b"x" * 1_000
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.gpkg", "a.gpkg-wal"]


def test_computed_columns_are_not_computed(tmp_path: Path) -> None:
    def change(database: sqlite3.Connection) -> None:
        database.execute("ALTER TABLE areas ADD COLUMN title TEXT AS (hex(zeroblob(100000000)))")

    assert read_layers(made_geopackage(tmp_path / "a.gpkg", change)).features[0].name == "A"


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"GP",
        b"XX\x00\x01" + bytes(40),
        b"GP\x00\x0f" + bytes(4),
        b"GP\x00\x01" + bytes(4) + b"\x01\x03\x00\x00\x00\xff\xff\xff\xff",
        b"GP\x00\x01" + bytes(4) + b"\x01\x07\x00\x00\x00\x01\x00\x00\x00" * 50_000,
        b"GP\x00\x01" + bytes(4) + struct.pack("<BII", 1, 5, 300_000) + struct.pack("<BII", 1, 2, 0) * 300_000,
        "text",
        5,
    ],
)
def test_geometries_that_are_none_lose_their_row(tmp_path: Path, blob: object) -> None:
    def change(database: sqlite3.Connection) -> None:
        for name in ("insert", "update1", "update2", "update3", "update4", "update5", "update6", "update7", "delete"):
            database.execute(f"DROP TRIGGER IF EXISTS rtree_areas_geom_{name}")
        database.execute("INSERT INTO areas (geom, name) VALUES (?, 'bad')", (blob,))

    made = read_layers(made_geopackage(tmp_path / "a.gpkg", change))
    assert [each.name for each in made.features] == ["A"]
    assert [note.kind for note in made.notes] in (["unreadable"], ["empty"])


def test_an_arc_of_two_positions_is_dropped_and_named(tmp_path: Path) -> None:
    curve = b"GP\x00\x01" + bytes(4) + struct.pack("<BII4d", 1, 8, 2, 37, 48, 38, 49)

    def change(database: sqlite3.Connection) -> None:
        for name in ("insert", "update6", "update7"):
            database.execute(f"DROP TRIGGER IF EXISTS rtree_areas_geom_{name}")
        database.execute("INSERT INTO areas (geom, name) VALUES (?, 'bad')", (curve,))

    assert [note.kind for note in read_layers(made_geopackage(tmp_path / "a.gpkg", change)).notes] == ["unreadable"]


# Shapefiles


@pytest.mark.parametrize(
    "content",
    [
        struct.pack("<i4d2i", 5, 0, 0, 0, 0, 1, 1_000_000_000),
        struct.pack("<i4d2i", 5, 0, 0, 0, 0, -1, -1),
        struct.pack("<i4d2i", 5, 0, 0, 0, 0, 2, 2) + struct.pack("<2i4d", 1, 0, 1, 1, 2, 2),
        struct.pack("<i", 31),
        struct.pack("<i", 5),
        struct.pack("<i", 77),
    ],
)
def test_records_that_are_none_lose_their_feature(tmp_path: Path, content: bytes) -> None:
    ring = [[(37.0, 48.0), (37.0, 49.0), (38.0, 49.0), (37.0, 48.0)]]
    data = shp((5, ring)) + struct.pack(">2i", 2, len(content) // 2) + content
    made = read_layers(zipped(tmp_path / "a.zip", {"a.shp": data, "a.dbf": b"nonsense" * 9}))
    assert [each.name for each in made.features] == ["a 1"]
    assert "unreadable" in [note.kind for note in made.notes]
