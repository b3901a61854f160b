# SPDX-License-Identifier: MIT
"""Malicious files are refused with one sentence, quickly, and nothing is written anywhere."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
import shapely

from briefing import limits
from maps.errors import MapError
from maps.importing.files.reading import read_layers, read_pasted
from maps.importing.findings import AreaImportError
from tests.hostile import MARKUP
from tests.maps.importing.making import (
    SQUARE,
    collection,
    forged_zip,
    square,
    written,
    zeros,
    zipped,
    zipped_shapefile,
)
from tests.maps.importing.refusing import file, refused

KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>'
PLACEMARK = """<Placemark><name>{}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>37,48 38,48 38,49 37,48
</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"""


@pytest.fixture(autouse=True)
def nothing_is_written(tmp_path: Path) -> object:
    """Checks that only the test's own files are there, each unchanged."""
    yield
    assert not [path for path in tmp_path.rglob("*") if path.suffix in ("-wal", "-shm", "-journal", ".tmp")]


# JSON


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"type": "FeatureCollection", "features": [{"geometry": NaN}]}', "not valid JSON"),
        ('{"type": "Polygon", "coordinates": [[[37, 48], [Infinity, 48], [38, 49], [37, 48]]]}', "not valid JSON"),
        ('{"type": "FeatureCollection",\n "features": [,]}', "line 2, column 15: not valid JSON"),
        ('{"type": "FeatureCollection", "features": [', "not valid JSON"),
        ('{"type": "FeatureCollection", "x": ' + "[" * 200_000 + "]" * 200_000 + "}", "nested too deep"),
        ('{"type": "FeatureCollection", "features": 5}', "this is no GeoJSON"),
        ('{"type": "FeatureCollection", "features": [1, 1]}', "this is no GeoJSON"),
    ],
)
def test_json_that_is_not_strict(tmp_path: Path, text: str, reason: str) -> None:
    assert reason in refused(file(tmp_path, "a.geojson", text))


def test_numbers_no_float_can_hold_lose_their_feature() -> None:
    made = read_pasted(collection(square(), square()).replace("49.0", "1e400", 1))
    assert [(len(made.features), note.kind) for note in made.notes] == [(1, "unreadable")]


def test_text_that_is_not_utf_8(tmp_path: Path) -> None:
    sentence = refused(file(tmp_path, "a.geojson", b'{"type":\n"\xff"}'))
    assert "line 2: the text is not UTF-8" in sentence


def test_properties_of_any_kind_do_no_harm() -> None:
    deep = '{"a":' * 500 + "1" + "}" * 500
    properties = '{"name": {"x": []}, "title": "T", "a": ' + deep + ', "date": -1e99}'
    made = read_pasted(collection(square()).replace('{"name": "area 0"}', properties))
    assert made.features[0].name == "T"


# XML

BOMB = """<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">{}]>
<kml><Document><name>&b;</name></Document></kml>"""


@pytest.mark.parametrize(
    "inside",
    [
        '<!ENTITY b "' + "&a;" * 1_000 + '">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY b SYSTEM "http://127.0.0.1:9/x">',
        '<!ENTITY % b SYSTEM "file:///etc/passwd"> %b;',
        "<!ELEMENT kml ANY>",
    ],
)
def test_entities_and_document_types_are_refused(tmp_path: Path, inside: str) -> None:
    text = BOMB.format(inside)
    assert "declares a document type" in refused(file(tmp_path, "a.kml", text))
    assert "declares a document type" in refused(file(tmp_path, "b.kml", text.encode("utf-16")))
    assert "doc.kml: it declares a document type" in refused(zipped(tmp_path / "a.kmz", {"doc.kml": text.encode()}))
    gpx = text.replace("<kml>", "<gpx>").replace("</kml>", "</gpx>")
    assert "declares a document type" in refused(file(tmp_path, "a.gpx", gpx))


def test_a_bare_document_type_is_refused_as_well(tmp_path: Path) -> None:
    for kind in ("<!DOCTYPE kml>", '<!DOCTYPE kml SYSTEM "http://127.0.0.1:9/x.dtd">'):
        assert "declares a document type" in refused(file(tmp_path, "a.kml", kind + KML.format("")))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (KML.format("<Folder>" * 100 + "</Folder>" * 100), "nested deeper than 64"),
        (KML.format("".join(f"<n{number}/>" for number in range(6_000))), "more than 5,000 different names"),
        (KML.format("".join(f'<a n{number}=""/>' for number in range(6_000))), "more than 5,000 different names"),
        (KML.format(f"<!-- {'x' * 3_000_000} -->"), "one of its tags has more than 1,000,000 bytes"),
        (KML.format(f'<a b="{"x" * 3_000_000}"/>'), "one of its tags has more than 1,000,000 bytes"),
        (KML.format("<a></b>"), "line 1, column 60: not well-formed XML (mismatched tag)"),
        (KML.format("&nbsp;"), "it holds no polygons, lines or points"),
        (KML.format("&bomb;" * 1_000), "it holds no polygons, lines or points"),
        ('<?xml version="1.0" encoding="x-no-such"?>' + KML.format(""), "encoding that is not known"),
        ('<?xml version="1.0" encoding="utf-7"?>' + KML.format(""), "encoding that is not known"),
        ("<!-- a licence -->" * 999 + "<gpx/>", "it holds no polygons, lines or points"),
        ("<kml>", "not well-formed XML"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "neither KML nor GPX"),
    ],
)
def test_xml_that_means_harm(tmp_path: Path, text: str, reason: str) -> None:
    assert reason in refused(file(tmp_path, "a.kml", text))


def test_coordinates_that_are_none_lose_their_placemark(tmp_path: Path) -> None:
    bad = [
        PLACEMARK.format("bad").replace("38,49", wrong)
        for wrong in ("38", "x,y", "38,", "1e999,2", "38;49", "9" * 300_000)
    ]
    made = read_layers(file(tmp_path, "a.kml", KML.format("".join([*bad, PLACEMARK.format("good")]))))
    assert [each.name for each in made.features] == ["good"]
    assert sum(note.count for note in made.notes) == len(bad)


# Zips


@pytest.mark.parametrize("name", ["../doc.kml", "/doc.kml", "a/../../doc.kml", "C:/doc.kml", "a\\doc.kml"])
def test_members_that_lead_out(tmp_path: Path, name: str) -> None:
    assert "leads out of it" in refused(zipped(tmp_path / "a.kmz", {"doc.kml": KML.format("").encode(), name: b""}))


def test_links_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("a.shp")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert "“a.shp” is a link" in refused(path)


def test_ten_gigabytes_of_zeros(tmp_path: Path) -> None:
    data = zeros(10)
    assert "at most 150 are read" in refused(forged_zip(tmp_path / "reported.zip", [("a.shp", data, 4_000_000_000, 0)]))
    assert refused(forged_zip(tmp_path / "lie.zip", [("a.shp", data, 1_000, 0)]))
    assert refused(forged_zip(tmp_path / "lie.kmz", [("a.kml", data, 1_000, 0)]))


def test_a_hundred_thousand_entries(tmp_path: Path) -> None:
    path = forged_zip(tmp_path / "a.kmz", [(f"{number}", b"", 0, 0) for number in range(100_000)])
    assert "more than 1,000 members" in refused(path)
    few = zipped(tmp_path / "b.kmz", {f"{number}": b"" for number in range(1_001)}, zipfile.ZIP_STORED)
    assert "more than 1,000 members" in refused(few)


def test_duplicate_and_encrypted_entries(tmp_path: Path) -> None:
    data = zeros(0)
    assert "holds a member twice" in refused(
        forged_zip(tmp_path / "a.kmz", [("d.kml", data, 0, 0), ("d.kml", data, 0, 0)])
    )
    assert "“d.kml” is encrypted" in refused(forged_zip(tmp_path / "b.kmz", [("d.kml", data, 0, 1)]))


# Too many


def test_more_positions_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_IMPORT_POSITIONS", 30)
    ring = [(37 + number / 100, 48 + (number % 2) / 100) for number in range(40)]
    shape = shapely.LineString(ring)
    for path in (
        written(tmp_path / "a.geojson", [shape], "GeoJSON"),
        written(tmp_path / "a.kml", [shape], "KML"),
        written(tmp_path / "a.gpx", [shape], "GPX", kind="LineString", layer="tracks"),
        zipped_shapefile(tmp_path, "a", [shape], kind="LineString"),
        written(tmp_path / "a.gpkg", [shape], "GPKG"),
    ):
        assert "the file has more than 30 positions; simplify its outlines" in refused(path)


def test_more_features_rings_and_bytes_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.geojson", [SQUARE] * 20, "GeoJSON")
    monkeypatch.setattr(limits, "MAX_IMPORT_FEATURES", 10)
    assert "more than 10 features" in refused(path)
    monkeypatch.setattr(limits, "MAX_IMPORT_FEATURES", 100)
    monkeypatch.setattr(limits, "MAX_IMPORT_PARTS", 10)
    assert "more than 10 rings and lines" in refused(path)
    monkeypatch.setattr(limits, "MAX_IMPORT_BYTES", 1_000)
    assert "at most 0 are read" in refused(path)
    monkeypatch.setattr(limits, "MAX_PASTED_CHARACTERS", 10)
    with pytest.raises(AreaImportError, match="more than 10 characters"):
        read_pasted(collection(square()))


# Text in every field


def test_script_in_every_field_and_name_stays_text(tmp_path: Path) -> None:
    names = {"name": [MARKUP]}
    for path in (
        written(tmp_path / "<img src=x onerror=alert(1)>.geojson", [SQUARE], "GeoJSON", fields=names),
        written(tmp_path / "a.gpkg", [SQUARE], "GPKG", fields=names),
        written(tmp_path / "a.kml", [SQUARE], "KML", fields=names),
    ):
        feature = read_layers(path).features[0]
        assert feature.name == " ".join(MARKUP.split())
    control = collection(
        {"type": "Feature", "properties": {"name": "a\u202eb\x00c\nd" + "x" * 9_999}, "geometry": square()}
    )
    name = read_pasted(control).features[0].name
    assert name.startswith("a b c d")
    assert len(name) == limits.MAX_LINE


# Whatever the bytes are


def test_every_damage_is_refused_or_read(tmp_path: Path) -> None:
    chance = random.Random(20241120)
    fields = {"name": ["Квадрат"], "date": ["2024-11-20"]}
    for whole in (
        written(tmp_path / "a.geojson", [SQUARE], "GeoJSON", fields=fields),
        written(tmp_path / "a.kml", [SQUARE], "KML"),
        zipped_shapefile(tmp_path, "a", [SQUARE], fields=fields),
        written(tmp_path / "a.gpkg", [SQUARE], "GPKG", fields=fields),
        zipped(
            tmp_path / "stored.zip",
            {each.name: each.read_bytes() for each in (tmp_path / "a").iterdir()},
            zipfile.ZIP_STORED,
        ),
    ):
        data = whole.read_bytes()
        for number in range(60):
            broken = bytearray(data)
            for _ in range(chance.choice((1, 1, 5, 50))):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            if number % 5 == 0:
                broken = broken[: chance.randrange(len(broken))]
            path = file(tmp_path, f"broken{whole.suffix}", bytes(broken))
            try:
                read_layers(path)
            except MapError as error:
                assert str(error).startswith("broken")
