# SPDX-License-Identifier: MIT
"""Online tiles and their cache: asked for once, fresh as long as the server says, bounded, there without a network."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.version import VERSION
from maps.backgrounds.catalogue import CHOSEN, OnlineProvider, TileTerms, providers
from maps.backgrounds.fetching import fetch_all
from maps.backgrounds.online import LONGEST_PAUSE_SECONDS, PAUSE_SECONDS, OnlineTiles
from maps.backgrounds.tile_cache import DEFAULT_SECONDS, TileCache
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace
from maps.backgrounds.views import CLOSEST_TO_AREA, View, tiles_of, view_of
from maps.http.faults import FetchCancelled, FetchError, Validators
from maps.http.freshness import NEVER, fresh_seconds
from maps.http.limits import HttpLimits
from tests.made_backgrounds import LIME, MAGENTA, png
from tests.maps.http.serving import Handler, Server, failing, giving, until
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
        self.now = 0.0
        """The clock of pauses, in seconds."""
        self.cache = TileCache(folder, clock=self.clock)
        self.failures: list[FetchError] = []
        self.tiles = self.made()
        self.path = "/6/37/21.png"

    def made(self) -> OnlineTiles:
        info = TileInfo("Test", "raster", "© Test", 0, 8, WORLD)
        provider = OnlineProvider("test", "Test", info, TileTerms("", ""), lambda place: (
            f"{self.server.base}/{place.zoom}/{place.x}/{place.y}.png"))
        return OnlineTiles(provider, self.cache, self.failures.append, LIMITS, lambda: self.now)

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


def test_after_a_pause_it_is_asked_again_and_not_said_again_until_an_answer_came(online: Online) -> None:
    online.server.routes[online.path] = failing(503)
    for number in range(1, 4):
        online.shows()
        online.shows()
        assert len(online.server.asked) == number
        online.now += PAUSE_SECONDS + 1
    assert len(online.failures) == 1
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=0")
    assert online.shows() == png(LIME)
    online.server.routes[online.path] = failing(503)
    online.shows()
    assert len(online.failures) == 2


def test_a_server_that_asks_to_wait_is_left_alone_for_so_long(online: Online) -> None:
    online.server.routes[online.path] = failing(429, Retry_After="600")
    online.shows()
    online.server.routes[online.path] = giving(png(LIME))
    online.now += 599
    assert online.shows() is None and len(online.server.asked) == 1
    online.now += 2
    assert online.shows() == png(LIME)


def test_no_server_can_ask_to_wait_for_ever(online: Online) -> None:
    online.server.routes[online.path] = failing(503, Retry_After="99999999")
    online.shows()
    online.now += LONGEST_PAUSE_SECONDS + 1
    online.shows()
    assert len(online.server.asked) == 2


def test_an_answer_on_its_way_does_not_end_a_wait_that_the_server_asks_for(online: Online) -> None:
    other = TilePlace(6, 36, 21)
    held = online.server.routes["/6/36/21.png"] = Held()
    thread = threading.Thread(target=online.shows, args=(other,))
    thread.start()
    assert until(lambda: held.waiting == 1)
    online.server.routes[online.path] = failing(429, Retry_After="600")
    online.shows()
    held.go.release()
    thread.join(GIVE_UP_SECONDS)
    assert online.shows(other) == png(LIME) and online.shows() is None and len(online.server.asked) == 2


def test_a_missing_tile_is_no_failure(online: Online) -> None:
    assert online.shows() is None
    assert online.failures == []


@pytest.mark.parametrize("data", [b"<html>", b"", png(LIME)[:15], b"GIF89a\1\0\1\0"])
def test_what_is_no_tile_is_neither_shown_nor_kept(online: Online, data: bytes) -> None:
    online.server.routes[online.path] = giving(data)
    assert online.shows() is None and online.cache.size == 0


class Held:
    """Answers that wait until they are let go; counts how many are waiting and were at the most."""

    def __init__(self, **headers: str) -> None:
        self._headers = headers
        self._lock = threading.Lock()
        self.waiting = self.most = 0
        self.go = threading.Semaphore(0)

    def __call__(self, handler: Handler) -> None:
        with self._lock:
            self.waiting += 1
            self.most = max(self.most, self.waiting)
        self.go.acquire(timeout=GIVE_UP_SECONDS)
        with self._lock:
            self.waiting -= 1
        handler.reply(png(LIME), **self._headers)


def asking(online: Online, place: TilePlace = PLACE) -> int:
    """How many ask for a tile, or wait for another one who does."""
    turn = online.tiles._asking.get(online.tiles._provider.address(place))
    return turn.users if turn is not None else 0


def test_views_that_ask_for_the_same_tile_share_a_request(online: Online) -> None:
    held = online.server.routes[online.path] = Held(Cache_Control="max-age=600")
    shown: list[bytes | None] = []
    threads = [threading.Thread(target=lambda: shown.append(online.shows())) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert until(lambda: asking(online) == 3), "all wait for one answer"
    held.go.release()
    for thread in threads:
        thread.join(GIVE_UP_SECONDS)
    assert shown == [png(LIME)] * 3 and len(online.server.asked) == 1 and online.tiles._asking == {}


def test_a_tile_that_is_stale_at_once_is_asked_for_one_after_the_other(online: Online) -> None:
    """Who comes while another one waits for its turn waits, too."""
    held = online.server.routes[online.path] = Held(Cache_Control="max-age=0")
    threads = [threading.Thread(target=online.shows) for _ in range(3)]
    for number, thread in enumerate(threads[:2], 1):
        thread.start()
        assert until(lambda number=number: asking(online) == number)  # type: ignore[misc]
    held.go.release()
    assert until(lambda: asking(online) == 1 and held.waiting == 1), "the second one's turn"
    threads[2].start()
    assert until(lambda: asking(online) == 2)
    held.go.release(2)
    for thread in threads:
        thread.join(GIVE_UP_SECONDS)
    assert len(online.server.asked) == 3 and held.most == 1


def test_closing_ends_what_waits_for_the_network(online: Online) -> None:
    held = online.server.routes[online.path] = Held()
    thread = threading.Thread(target=online.shows)
    thread.start()
    assert until(lambda: held.waiting == 1)
    online.tiles.close()
    thread.join(GIVE_UP_SECONDS)
    assert not thread.is_alive() and held.waiting == 1, "no answer was waited for"
    held.go.release()


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


def test_nothing_is_counted_as_missing_while_nothing_is_asked_for(online: Online) -> None:
    """A view has found the network down: those that are not kept are not there for no reason of the provider's."""
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=0")
    online.shows()
    online.server.routes[online.path] = failing(503)
    online.shows()
    for place in (PLACE, TilePlace(6, 36, 21)):
        with pytest.raises(FetchError, match="out of order"):
            fetch_all(online.tiles, [place], lambda: True, lambda _number: None)
    assert len(online.server.asked) == 2


def test_a_background_that_is_closed_ends_fetching_beforehand(online: Online) -> None:
    places = [TilePlace(6, 30 + number, 21) for number in range(4)]
    for place in places:
        online.server.routes[f"/6/{place.x}/21.png"] = giving(png(LIME))

    def progress(number: int) -> None:
        if number == 2:
            online.tiles.close()

    assert fetch_all(online.tiles, places, lambda: True, progress) == (2, 0)
    with pytest.raises(FetchCancelled):
        online.tiles.fetched(places[3])


def test_what_may_not_be_kept_is_not_counted_as_kept(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="no-store")
    assert fetch_all(online.tiles, [PLACE], lambda: True, lambda _number: None) == (0, 1)
