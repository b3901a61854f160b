# SPDX-License-Identifier: MIT
"""Real files of every format, as GDAL writes them, are read as the shapes that were written."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import numpy as np
import pytest
import shapely

from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.findings import AreaImportError
from maps.importing.layers import Import
from tests.maps.importing.making import (
    LINE,
    SQUARE,
    SQUARE_KM2,
    WITH_HOLE,
    collection,
    square,
    written,
    zipped,
    zipped_shapefile,
)

FIELDS = {"name": ["Квадрат", "frame"], "date": ["2024-11-20", "20.11.2024"]}
SHAPES = [SQUARE, WITH_HOLE]


def check(made: Import, layer: str, dated: bool = True) -> None:
    first, second = made.features
    assert (first.name, second.name) == ("Квадрат", "frame")
    assert first.layer == second.layer == layer
    assert first.kind == second.kind == "polygons"
    for feature, shape in zip(made.features, SHAPES, strict=True):
        assert shapely.equals(feature.shape, shape)
        assert feature.vertices == shapely.get_num_coordinates(shape)
    assert first.size.area_km2 == pytest.approx(SQUARE_KM2, abs=0.1)
    assert first.as_of == second.as_of == (datetime.date(2024, 11, 20) if dated else None)
    assert made.vertices == 15
    assert not made.looks_swapped


def test_geojson(tmp_path: Path) -> None:
    made = read_layers(written(tmp_path / "a.geojson", SHAPES, "GeoJSON", fields=FIELDS))
    check(made, "a")
    assert not made.notes


def test_geojson_sequences_of_one_feature_and_bare_geometries_are_read() -> None:
    feature = json.loads(collection(square()))["features"][0]
    assert [each.name for each in read_pasted(json.dumps(feature)).features] == ["area 0"]
    bare = read_pasted("\ufeff " + json.dumps(square()))
    assert [each.vertices for each in bare.features] == [5]


def test_kml(tmp_path: Path) -> None:
    path = written(tmp_path / "a.kml", SHAPES, "KML", fields={"name": FIELDS["name"]})
    check(read_layers(path), "a", dated=False)


def test_kmz_with_folders_dates_and_tracks(tmp_path: Path) -> None:
    document = """<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"
      xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>all</name>
      <Folder><name>one</name><Placemark><name>Kursk</name><TimeStamp><when>2024-11-20T00:00:00Z</when></TimeStamp>
        <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>
          35,51,0
          35.5,51,0 35.5,51.5,0
          35,51,0</coordinates></LinearRing></outerBoundaryIs></Polygon>
        <LineString><coordinates>35,51,120 36,51,90</coordinates></LineString>
        <Point><coordinates>35,51</coordinates></Point></MultiGeometry></Placemark></Folder>
      <Folder><Placemark><ExtendedData><Data name="name"><value>route</value></Data></ExtendedData>
        <gx:Track><when>2024-11-20</when><gx:coord>35 51 0</gx:coord><gx:coord>36 51 0</gx:coord></gx:Track>
      </Placemark></Folder><Placemark><name>nothing</name></Placemark>
      <NetworkLink><Link><href>http://example.org/x.kml</href></Link></NetworkLink></Document></kml>"""
    made = read_layers(zipped(tmp_path / "a.kmz", {"doc.kml": document.encode("utf-16"), "files/icon.png": b"x"}))
    assert [(each.name, each.layer, each.kind) for each in made.features] == [
        ("Kursk", "one", "polygons"),
        ("Kursk", "one", "line"),
        ("Kursk", "one", "point"),
        ("route", "all", "line"),
    ]
    assert made.features[0].as_of == datetime.date(2024, 11, 20)
    counts = {note.kind: note.count for note in made.notes}
    assert counts == {"linked": 1, "null geometry": 1, "taken apart": 1, "heights": 1}


def test_gpx(tmp_path: Path) -> None:
    path = written(tmp_path / "a.gpx", [LINE], "GPX", fields={"name": ["path"]}, kind="LineString", layer="routes")
    route = read_layers(path).features[0]
    assert (route.name, route.layer, route.kind) == ("path", "routes", "line")
    assert shapely.equals(route.shape, LINE)
    assert route.size.length_km == pytest.approx(103.8, abs=0.1)


def test_gpx_with_segments_and_waypoints(tmp_path: Path) -> None:
    path = tmp_path / "b.gpx"
    path.write_text("""<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
      <metadata><time>2024-11-20T10:00:00Z</time></metadata><wpt lat="48" lon="37"/>
      <trk><name>T</name><trkseg><trkpt lat="48" lon="37"><ele>3</ele></trkpt><trkpt lat="49" lon="37"/></trkseg>
      <trkseg><trkpt lat="48" lon="38"/><trkpt lat="49" lon="38"/></trkseg></trk>
      <rte><rtept lat="x" lon="38"/></rte></gpx>""")
    made = read_layers(path)
    day = datetime.date(2024, 11, 20)
    assert [(each.kind, each.vertices, each.as_of) for each in made.features] == [("point", 1, day), ("line", 4, day)]
    assert made.features[1].name == "T"
    assert {note.kind: note.count for note in made.notes} == {"unreadable": 1}


def test_geopackage_with_several_layers(tmp_path: Path) -> None:
    path = written(tmp_path / "a.gpkg", SHAPES, "GPKG", fields=FIELDS, layer="first")
    written(path, [LINE, None], "GPKG", fields={"name": ["line", "none"]}, layer="second", append=True)
    made = read_layers(path)
    assert made.layers == ("first", "second")
    check(Import(made.name, made.features[:2], (), False), "first")
    assert shapely.equals(made.features[2].shape, LINE)
    assert [(note.kind, note.count) for note in made.notes] == [("null geometry", 1)]


def test_shapefile_in_utf_8(tmp_path: Path) -> None:
    made = read_layers(zipped_shapefile(tmp_path, "districts", SHAPES, fields=FIELDS, encoding="UTF-8"))
    check(made, "districts")
    assert not made.notes


@pytest.mark.parametrize("keep_cpg", [True, False])
def test_shapefile_in_cp1251(tmp_path: Path, keep_cpg: bool) -> None:
    path = zipped_shapefile(tmp_path, "districts", SHAPES, fields=FIELDS, encoding="cp1251")
    if not keep_cpg:
        files = {each.name: each.read_bytes() for each in (tmp_path / "districts").iterdir() if each.suffix != ".cpg"}
        dbf = bytearray(files["districts.dbf"])
        dbf[29] = 0  # the table's own statement of its encoding
        path = zipped(tmp_path / "bare.zip", {**files, "districts.dbf": bytes(dbf)})
    made = read_layers(path)
    check(made, "districts")
    assert [(note.kind, note.values) for note in made.notes] == ([] if keep_cpg else [("no encoding", ("cp1251",))])


def test_several_shapefiles_in_folders_of_one_zip(tmp_path: Path) -> None:
    zipped_shapefile(tmp_path, "a", [SQUARE], fields={"name": ["A"]})
    zipped_shapefile(tmp_path, "lines", [LINE], fields={"name": ["L"]}, kind="LineString")
    members = {
        f"data/{folder}/{each.name}": each.read_bytes()
        for folder in ("a", "lines")
        for each in (tmp_path / folder).iterdir()
    }
    members["__MACOSX/data/a/._a.shp"] = b"\x00\x05\x16\x07"
    made = read_layers(zipped(tmp_path / "both.zip", members))
    assert [(each.name, each.layer, each.kind) for each in made.features] == [
        ("A", "a", "polygons"),
        ("L", "lines", "line"),
    ]


def test_a_shapefile_without_prj_is_doubtful(tmp_path: Path) -> None:
    zipped_shapefile(tmp_path, "a", [SQUARE])
    members = {each.name: each.read_bytes() for each in (tmp_path / "a").iterdir() if each.suffix != ".prj"}
    made = read_layers(zipped(tmp_path / "bare.zip", members))
    assert [(note.kind, note.level, note.values) for note in made.notes] == [("no crs", "doubtful", ("a",))]


def test_holes_find_their_rings_in_multipolygons(tmp_path: Path) -> None:
    ring = shapely.Polygon(shapely.box(30, 45, 34, 49).exterior, [shapely.box(31, 46, 33, 48).exterior])
    island = shapely.Polygon(
        shapely.box(31.5, 46.5, 32.5, 47.5).exterior, [shapely.box(31.8, 46.8, 32.2, 47.2).exterior]
    )
    shape = shapely.MultiPolygon([ring, island, shapely.box(20, 45, 21, 46)])
    made = read_layers(zipped_shapefile(tmp_path, "islands", [shape], kind="MultiPolygon"))
    assert shapely.equals(made.features[0].shape, shape)
    assert not [note for note in made.notes if note.kind == "crossing"]


def test_geometry_is_geojson_with_six_decimals_and_rings_by_the_right_hand(tmp_path: Path) -> None:
    shape = shapely.transform(shapely.reverse(WITH_HOLE), lambda positions: positions + 1e-7 / 3)
    geometry = read_layers(written(tmp_path / "a.gpkg", [shape], "GPKG")).features[0].geometry
    assert geometry["type"] == "Polygon"
    outer, hole = geometry["coordinates"]
    assert outer[0] == outer[-1]
    assert all(
        len(position) == 2 and len(str(number).partition(".")[2]) <= 6 for position in outer for number in position
    )
    assert shapely.is_ccw(shapely.LinearRing(outer))
    assert not shapely.is_ccw(shapely.LinearRing(hole))


def test_other_files_are_refused_with_a_remedy(tmp_path: Path) -> None:
    for name, data in {
        "a.txt": b"hello",
        "a.svg": b"<svg/>",
        "empty.json": b"",
        "a.zip": zipped(tmp_path / "x", {"a": b""}).read_bytes(),
        "a.shp": b"\x00\x00\x27\x0a" + bytes(96),
        "a.json": b"[1, 2]",
        "b.json": b'{"type": "Topology"}',
    }.items():
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(AreaImportError) as error:
            read_layers(path)
        assert str(error.value).startswith(name)
        assert error.value.remedy
    for path in (tmp_path, tmp_path / "missing.kml", tmp_path / "nul\0.kml"):
        with pytest.raises(AreaImportError):
            read_layers(path)


def test_a_geopackage_being_written_is_doubtful(tmp_path: Path) -> None:
    path = written(tmp_path / "a.gpkg", [SQUARE], "GPKG")
    (tmp_path / "a.gpkg-wal").write_bytes(b"x" * 100)
    assert [note.kind for note in read_layers(path).notes] == ["unsaved"]


def test_all_positions_of_a_long_ring_are_read() -> None:
    """Long outlines are read in pieces of a megabyte."""
    angles = np.linspace(0, 2 * np.pi, 60_000, endpoint=False)
    ring = np.column_stack([32 + np.cos(angles), 48 + np.sin(angles)])
    ring = np.concatenate([ring, ring[:1]]).round(6)
    geometry = {"type": "MultiPolygon", "coordinates": [[ring.tolist()], square(40.0)["coordinates"]]}
    for separators in ((",", ":"), (" , ", ": ")):
        text = json.dumps({"type": "Feature", "properties": {}, "geometry": geometry}, separators=separators)
        feature = read_pasted(text).features[0]
        assert feature.vertices == 60_001 + 5
        assert shapely.equals(shapely.get_parts(feature.shape)[0], shapely.Polygon(ring))
