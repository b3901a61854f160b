# SPDX-License-Identifier: MIT
"""The cache of online tiles: bounded, mended, and fresh as long as the server says."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from maps.backgrounds.tile_cache import TileCache
from maps.http.faults import Validators
from maps.http.freshness import NEVER, fresh_seconds
from tests.maps.backgrounds.made_provider import Clock


def test_the_cache_holds_no_more_than_fits(tmp_path: Path) -> None:
    clock = Clock()
    cache = TileCache(tmp_path, 100_000, clock)
    for number in range(30):
        clock.now += 1
        cache.keep(f"https://tiles.example/{number}", b"x" * 9_000, Validators(), 600)
        cache.get("https://tiles.example/0")  # used all the time
    assert 50_000 < cache.size <= 100_000
    assert cache.get("https://tiles.example/0") is not None and cache.get("https://tiles.example/29") is not None
    assert cache.get("https://tiles.example/5") is None, "used longest ago"


def test_a_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    cache = TileCache(tmp_path)
    address = "https://tiles.example/1"
    assert cache.keep(address, b"tile", Validators(address, '"a"'), 600)
    (file,) = tmp_path.glob("*/*.tile")
    for damage in (b"", b"\n", b"[]\ntile", b"{}\ntile", b'{"address": 5}\ntile', b"\xff\xfe", file.read_bytes()[:-1]):
        file.write_bytes(damage)
        assert cache.get(address) is None
    assert cache.keep(address, b"tile", Validators(), 600) and cache.get(address) is not None


def test_what_was_left_half_written_is_removed(tmp_path: Path) -> None:
    clock = Clock()
    folder = tmp_path / "ab"
    folder.mkdir()
    for name, age in (("old.part", 7_200), ("new.part", 60)):
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (clock.now - age, clock.now - age))
    assert TileCache(tmp_path, clock=clock).keep("https://tiles.example/1", b"tile", Validators(), 600)
    assert sorted(path.name for path in tmp_path.rglob("*.part")) == ["new.part"], "another program may be writing"


def test_a_tile_that_cannot_take_its_place_leaves_nothing(tmp_path: Path) -> None:
    cache = TileCache(tmp_path)
    cache._path("https://tiles.example/1").mkdir(parents=True)
    assert not cache.keep("https://tiles.example/1", b"tile", Validators(), 600)
    assert list(tmp_path.rglob("*.part")) == []


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    cache = TileCache(tmp_path / "file" / "tiles")
    assert not cache.keep("https://tiles.example/1", b"tile", Validators(), 600)
    assert cache.get("https://tiles.example/1") is None and cache.size == 0


NOW = datetime.datetime(2024, 11, 20, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(("headers", "seconds"), [
    ({}, None), ({"cache-control": "max-age=60"}, 60), ({"cache-control": "public, Max-Age=60, must-revalidate"}, 60),
    ({"cache-control": "max-age=60", "age": "20"}, 40), ({"cache-control": "max-age=60", "age": "99"}, 0),
    ({"cache-control": "no-cache"}, 0), ({"cache-control": "no-store, max-age=9"}, NEVER),
    ({"expires": "Wed, 20 Nov 2024 12:10:00 GMT"}, 600), ({"expires": "Wed, 20 Nov 2024 11:00:00 GMT"}, 0),
    ({"expires": "0"}, 0), ({"cache-control": "max-age=x"}, None),
    ({"cache-control": "max-age=5", "expires": "Wed, 20 Nov 2024 12:10:00 GMT"}, 5),
])
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: float | None) -> None:
    assert fresh_seconds(headers, NOW) == seconds
