# SPDX-License-Identifier: MIT
"""Areas as GeoJSON, GeoPackage and KML, read back by other programs and by the program's own import."""

from __future__ import annotations

import json
import re
import sqlite3
import struct
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
import shapely
from shapely.geometry import shape

from maps.areas import AreaLayer
from maps.exporting import geopackage, kml
from maps.exporting.geo import known_areas, write_geojson
from maps.exporting.handout import Handout, Terms
from maps.importing.files.reading import read_layers
from tests.corpora import PROJECT
from tests.exporting_examples import (
    MARKUP,
    SETTINGS,
    default_handout,
    hostile_handout,
    naughty_handout,
    saved,
    small_handout,
    with_text,
)
from tests.maps.exporting.packages import FORBIDDEN

KML = "{http://www.opengis.net/kml/2.2}"
GX = "{http://www.google.com/kml/ext/2.2}"
BOUND = (Terms(observer="An observer", credit="© An observer", terms="Not to be passed on", may_go=False),)


def bound_handout() -> Handout:
    """A handout of an observer's day that must not be passed on."""
    handout = small_handout(terms=BOUND, left_out=("The areas of An observer are left out.",))
    return msgspec.structs.replace(handout, layer=AreaLayer(handout.layer, "An observer"))


def features(handout: Handout) -> dict[str, Any]:
    return {each["id"]: each for each in json.loads(write_geojson(handout, SETTINGS))["features"]}


def database(data: bytes, folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(saved(data, folder, "areas.gpkg"))


def tree(handout: Handout) -> ElementTree.Element:
    return ElementTree.fromstring(kml.write(handout, SETTINGS))


# What may go


def test_all_areas_go_where_nothing_forbids_it() -> None:
    handout = default_handout()
    assert [known.area.id for known in known_areas(handout)] == list(handout.layer.ids)
    assert [known.area.id for known in known_areas(msgspec.structs.replace(handout, terms=BOUND))] == list(
        handout.layer.ids), "the built-in layer may go, whatever others say"


def test_what_an_observer_draws_stays_where_its_terms_say_so(tmp_path: Path) -> None:
    handout = bound_handout()
    kinds = {known.area.kind for known in known_areas(handout)}
    assert kinds == {"country", "oblast", "own"}
    assert features(handout).keys() == {known.area.id for known in known_areas(handout)}
    written = write_geojson(handout, SETTINGS), geopackage.write(handout, SETTINGS), kml.write(handout, SETTINGS)
    for data in written:
        assert b"occupied part" not in data
        assert b"are left out" in data or data is written[1]


def test_only_the_terms_of_the_layer_s_own_observer_count() -> None:
    handout = bound_handout()
    own = Terms(observer="Another", credit="", terms="", may_go=True)
    layer = AreaLayer(handout.layer, "Another")
    assert len(known_areas(msgspec.structs.replace(handout, layer=layer))) < len(layer), "nobody said it may go"
    assert len(known_areas(msgspec.structs.replace(handout, layer=layer, terms=(*BOUND, own)))) == len(layer)
    assert len(known_areas(msgspec.structs.replace(handout, terms=(*BOUND, own)))) < len(layer)


# GeoJSON


def test_geojson_has_every_area_with_what_is_known_of_it() -> None:
    handout = small_handout()
    found = features(handout)
    assert list(found) == list(handout.layer.ids)
    for area in handout.layer:
        about = found[area.id]["properties"]
        assert about["name"] == area.label
        assert about["area_km2"] == pytest.approx(area.area_km2)
        assert (about["as_of"], about["kind"]) == (area.as_of, area.kind)
        assert shape(found[area.id]["geometry"]).equals(shape(area.geometry))
    assert found["donetsk"]["properties"]["statements"] == ["first"]
    assert found["donetsk"]["properties"]["credit"] == handout.credits
    assert found["bridgehead"]["properties"]["credit"] == ""
    collection = json.loads(write_geojson(handout, SETTINGS))
    assert collection["about"]["terms"][0]["terms"] == "CC BY 4.0"
    assert len(collection["bbox"]) == 4


# GeoPackage


def test_geopackage_is_one_by_its_marks(tmp_path: Path) -> None:
    data = geopackage.write(default_handout(), SETTINGS)
    assert data[:16] == b"SQLite format 3\0"
    assert data[68:72] == b"GPKG"
    assert struct.unpack(">I", data[60:64])[0] == 10300
    base = database(data, tmp_path)
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert {row[0] for row in base.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")} == {-1, 0, 4326}
    assert base.execute("SELECT table_name, data_type FROM gpkg_contents ORDER BY table_name").fetchall() == [
        ("areas", "features"), ("lines", "features"), ("statements", "attributes")]
    base.close()


def test_geopackage_has_the_shapes_and_what_is_known(tmp_path: Path) -> None:
    handout = small_handout()
    base = database(geopackage.write(handout, SETTINGS), tmp_path)
    found = {}
    for table in ("areas", "lines"):
        box = base.execute("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?",
                           (table,)).fetchone()
        shapes = []
        for geometry, area_id, name, size, statements in base.execute(
                f"SELECT geom, area_id, name, area_km2, statements FROM {table}"):
            magic, version, flags, system, west, east, south, north = struct.unpack("<2sBBi4d", geometry[:40])
            assert (magic, version, flags, system) == (b"GP", 0, 3, 4326)
            made = shapely.from_wkb(geometry[40:])
            assert made.geom_type == ("MultiPolygon" if table == "areas" else "MultiLineString")
            assert made.bounds == (west, south, east, north)
            shapes.append(made)
            found[area_id] = made, name, size, statements
        assert tuple(shapely.total_bounds(shapes)) == box
    assert list(found.keys() ^ set(handout.layer.ids)) == []
    for area in handout.layer:
        made, name, size, _statements = found[area.id]
        assert made.equals(shape(area.geometry))
        assert (name, size) == (area.label, pytest.approx(area.area_km2))
    assert found["donetsk"][3] == "first"
    assert base.execute("SELECT statement_id, text, chain FROM statements WHERE number = 1").fetchone() == (
        "first", "The line may be frozen.", "Two officials → The Wire → The Paper")
    base.close()


def test_geopackage_is_read_by_gdal(tmp_path: Path) -> None:
    pyogrio = pytest.importorskip("pyogrio", reason="pyogrio is not installed: it reads the file with GDAL")
    handout = default_handout()
    path = saved(geopackage.write(handout, SETTINGS), tmp_path, "areas.gpkg")
    assert {name for name, _kind in pyogrio.list_layers(path)} == {"areas", "lines", "statements"}
    about = pyogrio.read_info(path, layer="areas")
    assert (about["crs"], about["geometry_type"]) == ("EPSG:4326", "MultiPolygon")
    assert about["features"] + pyogrio.read_info(path, layer="lines")["features"] == len(handout.layer)


def test_geopackage_of_nothing_is_one_too(tmp_path: Path) -> None:
    handout = msgspec.structs.replace(small_handout(), layer=AreaLayer(()), steps=(), statements=())
    base = database(geopackage.write(handout, SETTINGS), tmp_path)
    assert base.execute("SELECT count(*) FROM areas").fetchone() == (0,)
    base.close()
    tree(handout)
    assert json.loads(write_geojson(handout, SETTINGS))["features"] == []


# KML


def test_kml_has_every_area_in_its_colour_with_its_statements() -> None:
    handout = small_handout()
    document = tree(handout)
    marks = {mark.findtext(f"{KML}ExtendedData/{KML}Data[@name='id']/{KML}value"): mark
             for mark in document.iter(f"{KML}Placemark")}
    assert list(marks) == list(handout.layer.ids)
    styles = {style.attrib["id"]: style.findtext(f"{KML}PolyStyle/{KML}color") for style in
              document.iter(f"{KML}Style")}
    assert styles[marks["occupied"].findtext(f"{KML}styleUrl", "").removeprefix("#")] == "6b2f48b5"
    balloon = marks["donetsk"].findtext(f"{KML}description", "")
    assert "The line may be frozen." in balloon
    assert "Two officials → The Wire → The Paper" in balloon
    for area in handout.layer:
        assert marks[area.id].findtext(f"{KML}name") == area.label
        points = marks[area.id].findall(f".//{KML}coordinates")
        first = [float(each) for each in (points[0].text or "").split()[0].split(",")]
        assert first == first_position(area.geometry["coordinates"])


def first_position(coordinates: Any) -> list[float]:
    while isinstance(coordinates[0], list):
        coordinates = coordinates[0]
    return list(coordinates[:2])


def test_kml_flies_over_the_steps() -> None:
    handout = small_handout()
    stops = list(tree(handout).iter(f"{GX}FlyTo"))
    assert len(stops) == len(handout.steps) == 4
    _opening, camera, ground, _closing = [
        tuple(float(stop.findtext(f"{KML}LookAt/{KML}{name}", "")) for name in ("longitude", "latitude", "range"))
        for stop in stops]
    assert camera[:2] == (36.5, 47.0)
    assert 1_000_000 < camera[2] < 2_000_000
    west, south, east, north = handout.layer["occupied"].bounds
    assert west < ground[0] < east and south < ground[1] < north


@pytest.mark.parametrize(("write", "name"), [
    (write_geojson, "areas.geojson"), (geopackage.write, "areas.gpkg"), (kml.write, "areas.kml")],
    ids=["geojson", "geopackage", "kml"])
def test_the_own_import_finds_every_area_again(write: Any, name: str, tmp_path: Path) -> None:
    handout = small_handout()
    found = read_layers(saved(write(handout, SETTINGS), tmp_path, name))
    assert sorted(each.name for each in found.features) == sorted(area.label for area in handout.layer)
    sizes = {each.name: each.size.area_km2 for each in found.features}
    for area in handout.layer:
        if area.area_km2 is not None:
            assert sizes[area.label] == pytest.approx(area.area_km2, rel=1e-3)


def test_colours_are_those_of_the_map() -> None:
    light = json.loads((PROJECT / "resources" / "web" / "colours.json").read_text("utf-8"))["light"]["ground"]
    assert light["own"] == kml.OWN_COLOURS
    assert {name: light[name] for name in kml.GROUND_COLOURS} == kml.GROUND_COLOURS


# Texts from outside


@pytest.mark.parametrize("make", [hostile_handout, naughty_handout, lambda: with_text("]]>" + MARKUP),
                                  lambda: with_text("\x00\x1b\ud800\ufffe")],
                         ids=["markup", "naughty", "sections", "forbidden"])
def test_no_text_breaks_a_form(make: Any, tmp_path: Path) -> None:
    handout = make()
    document = tree(handout)
    assert not any(FORBIDDEN.search(each.text or "") for each in document.iter())
    for description in document.iter(f"{KML}description"):
        assert "<script" not in (description.text or "")
        assert set(re.findall(r"<(/?\w+)", description.text or "")) <= {
            "h3", "/h3", "p", "/p", "ol", "/ol", "li", "/li", "b", "/b", "br"}
    json.loads(write_geojson(handout, SETTINGS))
    base = database(geopackage.write(handout, SETTINGS), tmp_path)
    assert base.execute("SELECT count(*) FROM statements").fetchone() == (len(handout.statements),)
    base.close()


@pytest.mark.parametrize("write", [write_geojson, geopackage.write, kml.write])
def test_the_same_handout_gives_the_same_bytes(write: Any) -> None:
    assert write(small_handout(), SETTINGS) == write(small_handout(), SETTINGS)
