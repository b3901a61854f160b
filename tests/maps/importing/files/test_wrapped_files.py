# SPDX-License-Identifier: MIT
"""Files inside others, gzip and zip, and tables of text with outlines in a column."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from maps.importing.files.reading import read_layers
from maps.importing.findings import AreaImportError
from tests.maps.importing.making import square, zipped
from tests.maps.importing.real_life import KM2, assert_square, counts, read

FEATURE = {"type": "Feature", "properties": {"name": "Made-up district"}, "geometry": square(37.0, 48.0, 0.5)}
GEOJSON = json.dumps(FEATURE).encode()
WKT = "POLYGON ((37 48, 37.5 48, 37.5 48.5, 37 48.5, 37 48))"


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_gzip() -> None:
    made = read("geojson_gzipped.geojson.gz")
    assert_square(made)
    assert made.layers == ("geojson_gzipped",)


def test_gzip_of_several_members_and_of_kml(tmp_path: Path) -> None:
    half = len(GEOJSON) // 2
    both = gzip.compress(GEOJSON[:half]) + gzip.compress(GEOJSON[half:])
    assert_square(read_layers(put(tmp_path, "a.gz", both)))


@pytest.mark.parametrize(("made", "reason"), [
    (lambda: gzip.compress(GEOJSON)[:-9], "damaged or cut short"),
    (lambda: b"\x1f\x8b\x08" + b"x" * 99, "damaged or cut short"),
    (lambda: gzip.compress(bytes(300_000_000), 9), "known here|more than 150 MB"),
    (lambda: gzip.compress(b" " * 200_000_000 + GEOJSON, 9), "known here"),
    (lambda: gzip.compress(GEOJSON + b" " * 200_000_000, 9), "more than 150 MB"),
    (lambda: gzip.compress(gzip.compress(GEOJSON)), "known here")])
def test_gzip_that_is_damaged_or_a_bomb_is_refused(tmp_path: Path, made: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(AreaImportError, match=reason):
        read_layers(put(tmp_path, "a.gz", made()))


def test_zipped_geojson_with_what_lies_beside_it(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {
        "data/ground.geojson": GEOJSON, "package.json": b'{"name": "x"}', "__MACOSX/data/._ground.geojson": b"\0",
        "readme.txt": b"hello"})
    made = read_layers(path)
    assert_square(made, "Made-up district")
    assert made.layers == ("ground",)
    assert [str(value) for note in made.notes for value in note.values] == [
        "package.json: this is no GeoJSON (its “type” is “”)"]


def test_zips_without_areas_say_what_they_hold(tmp_path: Path) -> None:
    with pytest.raises(AreaImportError, match=r"the zip holds pictures \(scan\.png\) and no areas"):
        read_layers(zipped(tmp_path / "a.zip", {"scan.png": b"x"}))
    with pytest.raises(AreaImportError, match=r"this is no GeoJSON"):
        read_layers(zipped(tmp_path / "b.zip", {"a.json": b"{}", "b.json": b"[]"}))


@pytest.mark.parametrize("text", [
    f'name,wkt\nMade-up district,"{WKT}"\n', f'wkt;name\r\n"{WKT}";Made-up district\r\n',
    f"name\tgeometry\nMade-up district\tSRID=4326;{WKT}\n", f'\ufeff"name","the_geom"\n"Made-up district","{WKT}"',
    f'name,comment,anything\nMade-up district,"a ""b""\nc",{WKT.replace(", ", " , ")!r}\n'.replace("'", '"')])
def test_tables_with_well_known_text(tmp_path: Path, text: str) -> None:
    made = read_layers(put(tmp_path, "a.csv", text))
    assert_square(made, "Made-up district")
    assert not made.notes


def test_rows_of_a_table_are_named_by_their_number(tmp_path: Path) -> None:
    rows = ["name,date,source,wkt", f'a,2024-11-20,https://example.org/1,"{WKT}"', "b,,,", 'c,,,"POLYGON ((1 2, 3"',
            'd,,,"CIRCULARSTRING (0 0, 1 1, 2 0)"', 'e,,,"POINT (37.2 48.2)"', 'f,,,"' + "GEOMETRYCOLLECTION (" * 99]
    made = read_layers(put(tmp_path, "a.csv", "\n".join(rows)))
    assert made.features[0].name == "a" and made.features[0].details.url == "https://example.org/1"
    assert str(made.features[0].as_of) == "2024-11-20"
    assert [each.name for each in made.features if each.kind == "point"] == ["e"]
    said = {note.kind: [str(value) for value in note.values] for note in made.notes}
    assert said["null geometry"] == ["row 3"]
    assert said["curved"] == ["row 5"]
    assert [each.partition(":")[0] for each in said["unreadable"]] == ["row 4", "row 7"]


def test_the_number_of_a_reference_system_is_used(tmp_path: Path) -> None:
    ring = "4118821.159 6106854.835, 4174480.905 6106854.835, 4174480.905 6190443.809, 4118821.159 6190443.809"
    text = f'id,geom\n1,"SRID=3857;POLYGON(({ring}, 4118821.159 6106854.835))"\n'
    made = read_layers(put(tmp_path, "a.csv", text))
    assert made.features[0].size.area_km2 == pytest.approx(KM2, abs=0.5)
    assert counts(made) == {"reprojected": 1}


def test_names_of_a_table_are_in_the_encoding_the_bytes_speak_for(tmp_path: Path) -> None:
    text = f'назва;wkt\nВигаданий район;"{WKT}"\n'
    made = read_layers(put(tmp_path, "a.csv", text.encode("cp1251")))
    assert_square(made, "Вигаданий район")
    assert counts(made) == {"no encoding": 1}
    assert made.encoding is not None
    chosen = read_layers(put(tmp_path, "a.csv", text.encode("cp1251")), encoding="koi8-u")
    assert chosen.features[0].name == "Вигаданий район".encode("cp1251").decode("koi8-u")


def test_text_without_outlines_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(AreaImportError, match="no column of it holds outlines as well-known text"):
        read_layers(put(tmp_path, "a.csv", "a,b\n1,2\n"))
    with pytest.raises(AreaImportError, match="no file of areas"):
        read_layers(put(tmp_path, "a.txt", "hello"))
