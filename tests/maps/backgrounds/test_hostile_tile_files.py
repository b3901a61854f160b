# SPDX-License-Identifier: MIT
"""Hostile MBTiles and PMTiles: they end in a sentence or in no tile, in little time and little memory."""

from __future__ import annotations

import gzip
import random
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import limits
from briefing.errors import BriefingError
from maps.backgrounds.opening import Form, form_of, open_tiles
from maps.backgrounds.pmtiles import PMTiles, tile_number
from maps.backgrounds.tiles import WORLD, Tile, TilePlace, checked_tile, usable_bounds, usable_zooms
from tests.made_backgrounds import (
    LIME,
    MAGENTA,
    directory,
    geometry,
    mbtiles,
    places,
    pmtiles,
    png,
    png_that_says,
    varint,
)
from tests.maps.backgrounds.made_provider import Open

KYIV = TilePlace(5, 18, 10)
ALL = dict.fromkeys(places(), png(MAGENTA))
SENTENCE = r"^[^\n]+: [^\n]+; [^\n]+\.$"


@pytest.mark.parametrize("data", [
    b"", b"hello", b"PMTiles", b"PMTiles\x03" + b"\0" * 60, b"PMTiles\x02" + b"\0" * 200,
    b"PMTiles\x03" + b"\xff" * 200, b"SQLite format 3\x00", b"SQLite format 3\x00" + b"\0" * 4000])
def test_what_is_no_tile_file_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "made.tiles"
    path.write_bytes(data)
    with pytest.raises(BriefingError, match=SENTENCE):
        open_tiles(path, form_of(path))


def test_a_damaged_file_gives_tiles_or_none(tmp_path: Path) -> None:
    """Every byte may be another one: what is left is a sentence, or a tile that is a picture."""
    chance = random.Random(5)
    makers: dict[Form, Callable[..., Path]] = {"mbtiles": mbtiles, "pmtiles": pmtiles}
    for form, make in makers.items():
        good = make(tmp_path / f"good.{form}", ALL).read_bytes()
        for number in range(60):
            data = bytearray(good[: chance.randrange(len(good))] if number % 3 == 0 else good)
            for _ in range(chance.randrange(1, 30)):
                if data:
                    data[chance.randrange(min(len(data), 9_000))] = chance.randrange(256)
            path = tmp_path / f"{number}.{form}"
            path.write_bytes(data)
            try:
                tiles = open_tiles(path, form)
            except BriefingError:
                continue
            for place in (KYIV, TilePlace(0, 0, 0), TilePlace(3, 4, 2)):
                found = tiles.tile(place)
                assert found is None or found.media_type == "image/png"
            tiles.close()


def test_directories_that_lead_to_themselves_end(opened: Open, tmp_path: Path) -> None:
    leaf = b""
    for _ in range(20):  # its own length is part of it
        leaf = directory([(0, 0, len(leaf), 0)])
    path = pmtiles(tmp_path / "loop.pmtiles", {}, leaf=leaf, root=directory([(0, 0, len(leaf), 0)]))
    assert opened(path).tile(KYIV) is None


@pytest.mark.parametrize("root", [
    directory([(0, 1, 1 << 40, 0)]), directory([(0, 1, 10, 1 << 40)]), directory([(0, 0, 10, 1 << 50)]),
    gzip.compress(varint(1 << 60)), gzip.compress(varint(3) + b"\x80" * 12), gzip.compress(b""),
    gzip.compress(varint(2) + varint(1 << 62) * 2 + varint(1) * 6), b"no gzip",
    gzip.compress(b"\0" * (limits.MAX_TILE_DIRECTORY_BYTES + 1))])
def test_directories_that_lead_nowhere(opened: Open, tmp_path: Path, root: bytes) -> None:
    path = pmtiles(tmp_path / "bad.pmtiles", ALL, root=root)
    try:
        assert opened(path).tile(KYIV) is None
    except BriefingError as error:
        assert "damaged" in str(error)


def entries(count: int) -> bytes:
    """A directory of equal entries, which packs well."""
    return gzip.compress(varint(count) + varint(1) * count + varint(1) * count + varint(10) * count
                         + varint(1) + varint(0) * (count - 1))


def test_a_directory_has_no_more_entries_than_makers_write(opened: Open, tmp_path: Path) -> None:
    opened(pmtiles(tmp_path / "most.pmtiles", ALL, root=entries(limits.MAX_TILE_DIRECTORY_ENTRIES)))
    with pytest.raises(BriefingError, match="damaged"):
        opened(pmtiles(tmp_path / "more.pmtiles", ALL, root=entries(limits.MAX_TILE_DIRECTORY_ENTRIES + 1)))


def test_directories_that_were_read_are_kept_up_to_a_number_of_entries(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each tile has a directory of its own, which a file of a few bytes can say thousands of times."""
    monkeypatch.setattr("maps.backgrounds.pmtiles._MOST_KEPT", 700)
    leaf = entries(200)
    first = [tile_number(TilePlace(5, x, 10)) for x in range(10)]
    root = directory([(number, 0, len(leaf), at * len(leaf)) for at, number in enumerate(sorted(first))])
    tiles = opened(pmtiles(tmp_path / "many.pmtiles", {}, root=root, leaf=leaf * 10))
    for x in range(10):
        tiles.tile(TilePlace(5, x, 10))
    assert isinstance(tiles, PMTiles) and len(tiles._kept) == 3
    assert sum(len(each.first) for each in tiles._kept.values()) == tiles._entries == 600


def test_what_a_reader_found_is_not_read_again(opened: Open, tmp_path: Path) -> None:
    for path in (mbtiles(tmp_path / "a.mbtiles", ALL, name="A" * 30), pmtiles(tmp_path / "a.pmtiles", ALL)):
        said = opened(path).info._replace(name="as a reader found it", is_dark=True)
        again = open_tiles(path, form_of(path), said)
        assert again.info == said and again.tile(KYIV) == Tile("image/png", png(MAGENTA))
        again.close()


def test_a_bomb_is_no_tile() -> None:
    bomb = gzip.compress(b"\0" * (limits.MAX_TILE_UNPACKED_BYTES + 1))
    assert checked_tile(bomb, "vector") is None and checked_tile(b"", "vector") is None
    assert checked_tile(gzip.compress(b"ab")[:-4], "vector") is None, "cut off"


@pytest.mark.parametrize("data", [
    png_that_says(60_000, 60_000), png_that_says(256, limits.MAX_TILE_SIDE + 1), png_that_says(0, 256),
    b"GIF89a" + b"\1" * 40, b"<svg xmlns='http://www.w3.org/2000/svg'/>", png(LIME)[:18], b"\xff\xd8\xff\xe0",
    b"RIFF____WEBPVP8 "])
def test_what_is_no_picture_of_a_tile_is_left_out(data: bytes) -> None:
    assert checked_tile(data, "raster") is None


def test_a_tile_that_is_too_large_is_left_out(opened: Open, tmp_path: Path) -> None:
    large = png(MAGENTA) + b"\0" * limits.MAX_TILE_BYTES
    assert opened(pmtiles(tmp_path / "a.pmtiles", {**ALL, KYIV: large})).tile(KYIV) is None
    assert opened(mbtiles(tmp_path / "a.mbtiles", {**ALL, KYIV: large})).tile(KYIV) is None


@pytest.mark.parametrize(("script", "reported"), [
    (("DROP TABLE tiles",), "damaged or not one"),
    (("DROP TABLE metadata",), "damaged or not one"),
    (("DELETE FROM tiles",), "holds no tiles"),
    (("UPDATE tiles SET tile_data = 'text'",), "neither pictures"),
    (("UPDATE tiles SET tile_data = 7",), "neither pictures"),
    (("CREATE VIRTUAL TABLE found USING fts5(words)",), "virtual tables"),
    (("ALTER TABLE tiles RENAME TO own",
      "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, randomblob(900000000) AS tile_data FROM own"),
     "damaged or not one"),
    (("ALTER TABLE tiles RENAME TO own",
      "CREATE VIEW tiles AS SELECT own.zoom_level, own.tile_column, own.tile_row, own.tile_data FROM own, "
      "json_each('[1, 2]') AS j"), "damaged or not one"),
    (("ALTER TABLE tiles RENAME TO own",
      "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      "SELECT i AS zoom_level, i AS tile_column, i AS tile_row, i AS tile_data FROM n"), "damaged or not one"),
    (("ALTER TABLE tiles RENAME TO own",
      "CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, load_extension('x') AS tile_data FROM own"),
     "damaged or not one"),
])
def test_a_database_that_would_do_more_than_hold_tiles(
    opened: Open, tmp_path: Path, script: tuple[str, ...], reported: str
) -> None:
    path = mbtiles(tmp_path / "bad.mbtiles", ALL, script)
    before = path.read_bytes()
    with pytest.raises(BriefingError, match=SENTENCE) as refused:
        opened(path)
    assert reported in str(refused.value)
    assert path.read_bytes() == before


CROSSED = ", ".join(f"own AS t{number}" for number in range(6))
ENDLESS = (
    "ALTER TABLE tiles RENAME TO own",
    f"CREATE VIEW tiles AS SELECT t0.zoom_level, t1.tile_column, t2.tile_row, t3.tile_data FROM {CROSSED} "
    "WHERE t0.zoom_level + t1.zoom_level + t2.zoom_level + t3.zoom_level + t4.zoom_level + t5.zoom_level < 0")


def test_a_view_without_end_is_given_up(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maps.backgrounds.mbtiles.LIMIT_SECONDS", 0.05)
    with pytest.raises(BriefingError, match="interrupted"):
        opened(mbtiles(tmp_path / "slow.mbtiles", ALL, ENDLESS))


def test_a_view_without_end_for_one_tile_costs_that_tile(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maps.backgrounds.mbtiles.LIMIT_SECONDS", 0.05)
    crossed = CROSSED.replace("own", "many")
    tiles = opened(mbtiles(tmp_path / "slow.mbtiles", ALL, (
        "ALTER TABLE tiles RENAME TO own", "CREATE TABLE many AS SELECT zoom_level AS z FROM own",
        "CREATE VIEW tiles AS SELECT * FROM own WHERE zoom_level < 5 UNION ALL SELECT own.* FROM own WHERE "
        f"zoom_level = 5 AND EXISTS (SELECT 1 FROM {crossed} WHERE t0.z + t1.z + t2.z + t3.z + t4.z + t5.z < 0)")))
    assert tiles.tile(KYIV) is None
    assert tiles.tile(TilePlace(3, 4, 2)) == Tile("image/png", png(MAGENTA))


def test_levels_that_the_file_does_not_say_are_looked_for_in_its_index(opened: Open, tmp_path: Path) -> None:
    script = ["DELETE FROM metadata WHERE name IN ('minzoom', 'maxzoom')"]
    info = opened(mbtiles(tmp_path / "a.mbtiles", ALL, script)).info
    assert (info.least_zoom, info.most_zoom) == (0, 5)


def test_levels_that_take_too_long_to_find_are_all_levels(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maps.backgrounds.mbtiles.LIMIT_SECONDS", 0.0)
    rows = "INSERT INTO tiles SELECT 6, a.tile_column, b.tile_row + 100, 'x' FROM tiles AS a, tiles AS b"
    script = ["DELETE FROM metadata WHERE name IN ('minzoom', 'maxzoom')", "DROP INDEX place", f"{rows} LIMIT 9000"]
    info = opened(mbtiles(tmp_path / "a.mbtiles", ALL, script)).info
    assert (info.least_zoom, info.most_zoom) == (0, limits.MAX_TILE_ZOOM)


def test_triggers_never_run_and_nothing_is_written(opened: Open, tmp_path: Path) -> None:
    path = mbtiles(tmp_path / "made.mbtiles", ALL, (
        "CREATE TRIGGER added AFTER INSERT ON tiles BEGIN DELETE FROM tiles; END",))
    before = path.read_bytes()
    assert opened(path).tile(KYIV) is not None
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_another_database_is_no_tiles(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "other.mbtiles"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE people (name text)")
    database.commit()
    database.close()
    with pytest.raises(BriefingError, match="damaged or not one"):
        opened(path)


def test_what_a_file_says_of_itself_is_bounded(opened: Open, tmp_path: Path) -> None:
    path = mbtiles(tmp_path / "a.mbtiles", ALL, name="N" * 9_000, attribution="A\n\u202e" * 3_000, minzoom="-4",
                   maxzoom="99", bounds="nan,0,1,2")
    info = opened(path).info
    assert len(info.name) <= limits.MAX_LINE and len(info.credit) <= limits.MAX_CREDIT and "\n" not in info.credit
    assert (info.least_zoom, info.most_zoom) == (0, limits.MAX_TILE_ZOOM) and info.bounds == WORLD


def test_bounds_and_levels_from_outside() -> None:
    assert usable_bounds("1,2,3,4") == (1, 2, 3, 4)
    assert usable_bounds("-200,-90,200,90") == WORLD and usable_bounds("170,80,190,90") == (170, 80, 180, WORLD[3])
    for bad in ("", "1,2,3", "a,b,c,d", "3,2,1,4", "1,4,3,2", "200,0,210,10", "1,86,2,89", "1,-89,2,-86", "inf,0,1,2",
                None, 5, [1, 2]):
        assert usable_bounds(bad) == WORLD
    assert usable_zooms("2", "7") == (2, 7) and usable_zooms(9, 3) == (9, 9) and usable_zooms("x", None)[0] == 0


def test_the_geometry_of_the_made_tiles_is_as_the_form_says() -> None:
    assert geometry([(25, 17)]) == bytes([9, 50, 34]), "the example of the standard, 4.3.5.1"
    assert struct.calcsize("<7sB11Q6B4iB2i") == 127
