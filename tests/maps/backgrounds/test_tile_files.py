# SPDX-License-Identifier: MIT
"""MBTiles and PMTiles: good ones are read, hostile ones end in a sentence or in no tile, and in little time."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from maps.backgrounds.pmtiles import tile_number
from maps.backgrounds.tiles import VECTOR_TYPE, Tile, TilePlace
from tests.made_backgrounds import (
    LIME,
    MAGENTA,
    mbtiles,
    places,
    pmtiles,
    png,
    vector_tile,
)
from tests.maps.backgrounds.made_provider import Open

KYIV = TilePlace(5, 18, 10)
ALL = dict.fromkeys(places(), png(MAGENTA))
SENTENCE = r"^[^\n]+: [^\n]+; [^\n]+\.$"


@pytest.mark.parametrize("leaves", [False, True])
def test_pmtiles_are_read(opened: Open, tmp_path: Path, leaves: bool) -> None:
    tiles = opened(pmtiles(tmp_path / "made.pmtiles", {**ALL, KYIV: png(LIME)}, leaves=leaves))
    assert tiles.info.name == "Made tiles" and tiles.info.credit == "© Tile makers"
    assert (tiles.info.kind, tiles.info.least_zoom, tiles.info.most_zoom) == ("raster", 0, 5)
    assert tiles.info.bounds == pytest.approx((5, 28, 66, 63))
    assert tiles.tile(KYIV) == Tile("image/png", png(LIME))
    assert tiles.tile(TilePlace(5, 17, 10)) == Tile("image/png", png(MAGENTA))
    assert tiles.tile(TilePlace(5, 0, 0)) is None and tiles.tile(TilePlace(12, 2400, 1400)) is None
    tiles.close()
    assert tiles.tile(KYIV) is None


def test_mbtiles_are_read(opened: Open, tmp_path: Path) -> None:
    tiles = opened(mbtiles(tmp_path / "made.mbtiles", {**ALL, KYIV: png(LIME)}, bounds="22,44,40,53"))
    assert tiles.info.name == "Made tiles" and tiles.info.credit == "© Tile makers"
    assert tiles.info.bounds == pytest.approx((22, 44, 40, 53))
    assert tiles.tile(KYIV) == Tile("image/png", png(LIME)), "rows are counted from the south"
    assert tiles.tile(TilePlace(5, 0, 0)) is None
    tiles.close()


def test_equal_tiles_may_be_kept_once_behind_a_view(opened: Open, tmp_path: Path) -> None:
    path = mbtiles(tmp_path / "made.mbtiles", {KYIV: png(LIME)}, (
        "ALTER TABLE tiles RENAME TO map", "CREATE TABLE images (tile_data blob, tile_id text)",
        "INSERT INTO images SELECT tile_data, 'a' FROM map", "ALTER TABLE map ADD COLUMN tile_id text",
        "UPDATE map SET tile_id = 'a', tile_data = NULL",
        "CREATE VIEW tiles AS SELECT map.zoom_level, map.tile_column, map.tile_row, images.tile_data FROM map "
        "JOIN images ON images.tile_id = map.tile_id"))
    assert opened(path).tile(KYIV) == Tile("image/png", png(LIME))


def test_vector_tiles_are_unpacked(opened: Open, tmp_path: Path) -> None:
    tiles = {KYIV: vector_tile()}
    for path in (mbtiles(tmp_path / "a.mbtiles", tiles, format="pbf"), pmtiles(tmp_path / "a.pmtiles", tiles, 1)):
        made = opened(path)
        assert made.info.kind == "vector"
        assert made.tile(KYIV) == Tile(VECTOR_TYPE, gzip.decompress(vector_tile()))


def test_numbers_of_tiles_follow_a_hilbert_curve() -> None:
    first = [(0, 0, 0), (1, 0, 0), (1, 0, 1), (1, 1, 1), (1, 1, 0), (2, 0, 0)]
    assert [tile_number(TilePlace(*each)) for each in first] == [0, 1, 2, 3, 4, 5]
    assert tile_number(TilePlace(12, 3423, 1763)) == 19078479
    numbers = [tile_number(TilePlace(4, x, y)) for x in range(16) for y in range(16)]
    assert sorted(numbers) == list(range(85, 341))
