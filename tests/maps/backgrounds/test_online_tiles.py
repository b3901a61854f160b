# SPDX-License-Identifier: MIT
"""Online tiles and their cache: asked for once, fresh as long as the server says, bounded, there without a network."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.version import VERSION
from maps.backgrounds.catalogue import CHOSEN, OnlineProvider, TileTerms, providers
from maps.backgrounds.fetching import fetch_all
from maps.backgrounds.online import OnlineTiles
from maps.backgrounds.tile_cache import DEFAULT_SECONDS, TileCache
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace
from maps.backgrounds.views import CLOSEST_TO_AREA, View, tiles_of, view_of
from maps.http.faults import FetchError, Validators
from maps.http.freshness import NEVER, fresh_seconds
from maps.http.limits import HttpLimits
from tests.made_backgrounds import LIME, MAGENTA, png
from tests.maps.http.serving import Handler, Server, failing, giving
from tests.patience import GIVE_UP_SECONDS

PLACE = TilePlace(6, 37, 21)
LIMITS = HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS, tries=1,
                    most_bytes=1_000_000)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


class Online:
    """A provider on the loopback, its cache, and what it complained about."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.clock = Clock()
        self.cache = TileCache(folder, clock=self.clock)
        self.failures: list[FetchError] = []
        self.tiles = self.made()
        self.path = "/6/37/21.png"

    def made(self) -> OnlineTiles:
        info = TileInfo("Test", "raster", "© Test", 0, 8, WORLD)
        provider = OnlineProvider("test", "Test", info, TileTerms("", ""), lambda place: (
            f"{self.server.base}/{place.zoom}/{place.x}/{place.y}.png"))
        return OnlineTiles(provider, self.cache, self.failures.append, LIMITS)

    def shows(self, place: TilePlace = PLACE) -> bytes | None:
        tile = self.tiles.tile(place)
        return None if tile is None else tile.data


@pytest.fixture
def online(server: Server, tmp_path: Path) -> Iterator[Online]:
    made = Online(server, tmp_path / "tiles")
    yield made
    made.tiles.close()


def test_nothing_is_asked_before_a_tile_is(online: Online) -> None:
    assert online.server.asked == [] and not online.tiles.is_kept(PLACE)


def test_a_tile_is_asked_for_once_while_it_is_fresh(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=600", ETag='"a"')
    assert online.shows() == png(LIME) and online.shows() == png(LIME)
    assert online.server.paths == [online.path] and online.tiles.is_kept(PLACE)
    assert online.server.asked[0][1]["user-agent"] == f"LineOfContact/{VERSION}"


def test_a_stale_tile_is_asked_for_with_what_the_server_said(online: Online) -> None:
    def answer(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"a"':
            handler.reply(b"", status=304, Cache_Control="max-age=600")
        else:
            handler.reply(png(LIME), Cache_Control="max-age=600", ETag='"a"')

    online.server.routes[online.path] = answer
    online.shows()
    online.clock.now += 601
    assert not online.tiles.is_kept(PLACE) and online.shows() == png(LIME)
    assert online.server.asked[1][1]["if-none-match"] == '"a"'
    assert online.shows() == png(LIME) and len(online.server.asked) == 2, "fresh again"


def test_a_changed_tile_replaces_the_kept_one(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=0", ETag='"a"')
    online.shows()
    online.server.routes[online.path] = giving(png(MAGENTA), Cache_Control="max-age=600")
    assert online.shows() == png(MAGENTA) and online.shows() == png(MAGENTA)


def test_without_a_word_of_the_server_a_tile_is_fresh_for_a_week(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME))
    online.shows()
    online.clock.now += DEFAULT_SECONDS - 1
    assert online.tiles.is_kept(PLACE)
    online.clock.now += 2
    assert not online.tiles.is_kept(PLACE)


def test_what_may_not_be_stored_is_not(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="no-store")
    assert online.shows() == png(LIME) and online.cache.size == 0


def test_offline_the_kept_ones_are_shown_and_it_is_said_once(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=0")
    online.shows()
    online.server.routes[online.path] = failing(503)
    for _ in range(3):
        assert online.shows() == png(LIME)
    assert online.shows(TilePlace(6, 36, 21)) is None
    assert len(online.failures) == 1 and len(online.server.asked) == 2, "no more is asked for a while"


def test_a_missing_tile_is_no_failure(online: Online) -> None:
    assert online.shows() is None
    assert online.failures == []


@pytest.mark.parametrize("data", [b"<html>", b"", png(LIME)[:15], b"GIF89a\1\0\1\0"])
def test_what_is_no_tile_is_neither_shown_nor_kept(online: Online, data: bytes) -> None:
    online.server.routes[online.path] = giving(data)
    assert online.shows() is None and online.cache.size == 0


def test_views_that_ask_for_the_same_tile_share_a_request(online: Online) -> None:
    there = threading.Event()

    def slow(handler: Handler) -> None:
        there.wait(GIVE_UP_SECONDS)
        handler.reply(png(LIME))

    online.server.routes[online.path] = slow
    shown: list[bytes | None] = []
    threads = [threading.Thread(target=lambda: shown.append(online.shows())) for _ in range(3)]
    for thread in threads:
        thread.start()
    there.set()
    for thread in threads:
        thread.join(GIVE_UP_SECONDS)
    assert shown == [png(LIME)] * 3 and len(online.server.asked) == 1


def test_closed_tiles_ask_no_more(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME))
    online.tiles.close()
    assert online.shows() is None and online.server.asked == []


# The cache


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


# The catalogue, and fetching beforehand


def test_every_chosen_provider_is_in_the_catalogue() -> None:
    found = providers()
    assert set(found) == set(CHOSEN)
    for each in found.values():
        assert each.address(PLACE).startswith("https://") and "{" not in each.address(PLACE)
        assert each.info.credit and "(C)" not in each.info.credit and each.terms.address.startswith("https://")
    assert found["OpenStreetMap.Mapnik"].address(PLACE) == "https://tile.openstreetmap.org/6/37/21.png"
    assert not found["OpenStreetMap.Mapnik"].terms.may_fetch_ahead
    assert found["NASAGIBS.BlueMarble"].terms.may_fetch_ahead


def test_the_tiles_of_a_view_cover_it() -> None:
    info = TileInfo("Test", "raster", "", 0, 8, WORLD)
    places = tiles_of([View(32, 48, 6)], info)
    assert {place.zoom for place in places} == {6}
    assert 8 * 5 <= len(places) <= 14 * 9, "half a stage to spare"
    assert TilePlace(6, 37, 22) in places
    assert len(tiles_of([View(32, 48, 6), View(32, 48, 6.2)], info)) <= len(places) + 12, "each once"
    assert {place.zoom for place in tiles_of([View(32, 48, 11)], info)} == {8}, "no closer than there is"


def test_the_view_of_ground_shows_all_of_it() -> None:
    assert 5 < view_of(None).zoom < 6.5 and view_of((32, 48, 32.001, 48.001)).zoom == CLOSEST_TO_AREA


def test_tiles_are_fetched_beforehand_until_it_is_cancelled(online: Online) -> None:
    places = [TilePlace(6, 30 + number, 21) for number in range(6)]
    for place in places[:5]:
        online.server.routes[f"/6/{place.x}/21.png"] = giving(png(LIME))
    told: list[int] = []
    assert fetch_all(online.tiles, places, lambda: True, told.append) == (5, 1)
    assert told == list(range(6)) and all(online.tiles.is_kept(place) for place in places[:5])
    assert fetch_all(online.tiles, places, lambda: len(told) < 8, told.append).there == 2


def test_fetching_beforehand_ends_where_the_network_is_down(online: Online) -> None:
    online.server.routes[online.path] = failing(503)
    with pytest.raises(FetchError, match="out of order"):
        fetch_all(online.tiles, [PLACE, TilePlace(6, 36, 21)], lambda: True, lambda _number: None)
    assert len(online.server.asked) == 1
