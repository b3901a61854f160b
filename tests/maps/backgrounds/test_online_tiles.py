# SPDX-License-Identifier: MIT
"""Online tiles: asked for once and one after the other, kept as the server says, there without a network."""

from __future__ import annotations

import threading

import pytest

from briefing.version import VERSION
from maps.backgrounds.online import LONGEST_PAUSE_SECONDS, PAUSE_SECONDS
from maps.backgrounds.tile_cache import DEFAULT_SECONDS
from maps.backgrounds.tiles import TilePlace
from tests.made_backgrounds import LIME, MAGENTA, png
from tests.maps.backgrounds.made_provider import PLACE, Held, Online, asking
from tests.maps.http.serving import Handler, failing, giving, until
from tests.patience import GIVE_UP_SECONDS


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
