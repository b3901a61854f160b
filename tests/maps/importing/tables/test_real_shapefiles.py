# SPDX-License-Identifier: MIT
"""Shapefiles whose names are in another encoding than they state, or state none."""

from __future__ import annotations

from pathlib import Path

import pytest

from maps.importing.files.reading import read_layers
from tests.maps.importing.making import SQUARE, zipped, zipped_shapefile
from tests.maps.importing.real_life import FOLDER, assert_square, read

NAME = "Вигаданий район"


def bare(folder: Path, name: str, *, encoding: str, driver: int, cpg: bytes | None = None) -> Path:
    """A Shapefile of one square with this name, what it states of its encoding being changed."""
    zipped_shapefile(folder, "a", [SQUARE], fields={"name": [name]}, encoding=encoding)
    files = {each.name: each.read_bytes() for each in (folder / "a").iterdir() if each.suffix != ".cpg"}
    table = bytearray(files["a.dbf"])
    table[29] = driver
    return zipped(folder / "bare.zip", {**files, "a.dbf": bytes(table), **({} if cpg is None else {"a.cpg": cpg})})


@pytest.mark.parametrize("name", ["shp_table_byte_0x57_text_cp1251.zip", "shp_cpg_1252_text_utf8.zip"])
def test_names_are_read_in_the_encoding_the_bytes_speak_for(name: str) -> None:
    made = read(name)
    assert_square(made, NAME)
    (note,) = (note for note in made.notes if note.kind == "wrong encoding")
    assert made.encoding is not None
    assert note.values == (made.encoding.used,)
    assert dict(made.encoding.choices)[made.encoding.used] == NAME
    assert NAME not in [text for encoding, text in made.encoding.choices if encoding != made.encoding.used]


@pytest.mark.parametrize(("encoding", "driver", "cpg", "kind"), [
    ("cp1251", 0x57, None, "wrong encoding"), ("cp1251", 0x03, None, "wrong encoding"),
    ("cp1251", 0, b"ISO-8859-1", "wrong encoding"), ("UTF-8", 0x57, None, "wrong encoding"),
    ("cp1251", 0, None, "no encoding"), ("cp866", 0, None, "no encoding"), ("koi8-u", 0, None, "no encoding"),
    ("UTF-8", 0, None, ""), ("cp1251", 0xC9, None, ""), ("cp1251", 0, b"1251", ""), ("cp866", 0x65, None, ""),
])
def test_what_is_stated_counts_only_where_it_reads_words(
    tmp_path: Path, encoding: str, driver: int, cpg: bytes | None, kind: str
) -> None:
    made = read_layers(bare(tmp_path, NAME, encoding=encoding, driver=driver, cpg=cpg))
    assert made.features[0].name == NAME
    assert [note.kind for note in made.notes] == ([kind] if kind else [])
    assert (made.encoding is not None) == bool(kind)


def test_the_user_has_the_last_word(tmp_path: Path) -> None:
    path = bare(tmp_path, NAME, encoding="cp1251", driver=0x57)
    made = read_layers(path, encoding="koi8-u")
    assert made.features[0].name == NAME.encode("cp1251").decode("koi8-u")
    assert made.encoding is not None
    assert made.encoding.used == "koi8-u"
    assert dict(made.encoding.choices)["cp1251"] == NAME
    assert not made.notes


def test_a_name_that_its_field_cuts_in_a_character_ends_before_it(tmp_path: Path) -> None:
    zipped_shapefile(tmp_path, "a", [SQUARE], fields={"name": [NAME]}, encoding="UTF-8")
    files = {each.name: each.read_bytes() for each in (tmp_path / "a").iterdir()}
    files["a.dbf"] = files["a.dbf"].replace(NAME.encode(), NAME.encode()[:-1] + b" ")
    made = read_layers(zipped(tmp_path / "cut.zip", files))
    assert made.features[0].name == NAME[:-1]
    assert not made.notes


def test_names_of_members_in_the_code_page_of_dos_are_readable() -> None:
    made = read("shp_zip_names_in_cp866.zip")
    assert_square(made)
    assert made.layers == ("Райони_888",)
    assert (FOLDER / "shp_zip_names_in_cp866.zip").is_file()
