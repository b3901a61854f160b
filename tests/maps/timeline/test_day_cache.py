# SPDX-License-Identifier: MIT
"""Days in the cache folder, and fetching many: interrupted, resumed, on a full disk, by two at once."""

from __future__ import annotations

import datetime
import errno
import itertools
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from maps.errors import MapError
from maps.http.client import HttpClient
from maps.http.faults import FetchCancelled, FetchError
from maps.providers.mirror import DeepStateMirror
from maps.providers.protocol import Asking
from maps.timeline import day_cache
from maps.timeline.day_cache import CacheError, DayCache
from maps.timeline.fetching_days import DayOutcome, fetch_days, fetch_latest, refresh
from tests.maps.http import serving
from tests.maps.http.serving import Handler, Server
from tests.maps.providers import making
from tests.maps.providers.making import DAY, ground
from tests.patience import GIVE_UP_SECONDS

DAYS = [DAY + datetime.timedelta(days=step) for step in range(5)]
FIRST, LAST = DAYS[0], DAYS[-1]


@pytest.fixture
def provider(server: Server) -> DeepStateMirror:
    return DeepStateMirror(ground(), *making.mirror_server(server, *DAYS))


@pytest.fixture
def cache(tmp_path: Path) -> DayCache:
    return DayCache(tmp_path / "days")


def run(provider: DeepStateMirror, cache: DayCache, asking: Asking, first: datetime.date = FIRST,
        last: datetime.date = LAST) -> list[DayOutcome]:
    return list(fetch_days(provider, first, last, cache, asking, pause_s=0))


def states(outcomes: list[DayOutcome]) -> dict[datetime.date, str]:
    return {outcome.day: outcome.state for outcome in outcomes}


def file_of(cache: DayCache, day: datetime.date = DAY) -> Path:
    return cache.folder / "deepstate-mirror" / f"{day}.day"


def test_a_day_is_kept_with_where_it_came_from(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    got = provider.fetch(DAY, asking)
    cache.keep(provider, got)
    again = DayCache(cache.folder)
    head = again.head(provider.id, DAY)
    assert (head.address, head.sha256, head.fetched, head.validators) == (
        f"{server.base}/data/deepstatemap_data_20241121.geojson", got.sha256, got.at, got.validators)
    assert head.attribution == provider.terms.attribution and head.tells == provider.tells
    assert again.read(provider.id, DAY) == got.day
    assert again.read(provider.id, DAY).content == got.day.content == head.content
    assert again.read(provider.id, DAY).notes == got.day.notes
    assert again.providers == (provider.id,) and again.days(provider.id) == (DAY,)
    assert (provider.id, DAY) in again and (provider.id, LAST) not in again
    assert again.size_bytes() == file_of(cache).stat().st_size
    assert [path.name for path in cache.folder.rglob("*") if path.is_file()] == ["2024-11-20.day"]


def test_days_are_removed(provider: DeepStateMirror, cache: DayCache, asking: Asking) -> None:
    run(provider, cache, asking)
    assert cache.remove(provider.id, DAY) == 1
    assert cache.remove(provider.id, DAY) == 0
    assert cache.days(provider.id) == tuple(DAYS[1:])
    assert cache.remove(provider.id) == 4
    assert cache.providers == () and cache.size_bytes() == 0
    with pytest.raises(CacheError, match="fetch it again"):
        cache.read(provider.id, DAY)


@pytest.mark.parametrize("name", ["../elsewhere", "", "a/b", "UPPER", "."])
def test_no_name_leads_out_of_the_folder(cache: DayCache, name: str) -> None:
    with pytest.raises(CacheError):
        cache.read(name, DAY)
    assert cache.days(name) == ()


def test_fetching_days_tells_of_each_and_asks_none_twice(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    day_before = FIRST - datetime.timedelta(days=1)
    first = run(provider, cache, asking, day_before)
    assert states(first) == {day_before: "not offered", **dict.fromkeys(DAYS, "fetched")}
    assert sorted(outcome.number for outcome in first) == list(range(1, 7)) and {o.count for o in first} == {6}
    server.asked.clear()
    again = run(provider, cache, asking)
    assert states(again) == dict.fromkeys(DAYS, "in hand") and server.asked == []
    cache.remove(provider.id, DAYS[2])
    assert states(run(provider, cache, asking))[DAYS[2]] == "fetched"
    assert server.paths == ["/tree?recursive=1", "/data/deepstatemap_data_20241123.geojson"]


def test_a_cancelled_fetch_goes_on_where_it_stopped(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    wanted = threading.Event()
    fetching = fetch_days(provider, FIRST, LAST, cache, replace(asking, cancelled=wanted.is_set), pause_s=5)
    assert next(fetching).day == LAST
    wanted.set()
    with pytest.raises(FetchCancelled):
        next(fetching)
    assert cache.days(provider.id) == (LAST,)
    server.asked.clear()
    assert states(run(provider, cache, asking)) == {LAST: "in hand", **dict.fromkeys(DAYS[:-1], "fetched")}
    assert len(server.asked) == 5


def test_a_day_that_disappears_leaves_the_copy_in_hand(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    run(provider, cache, asking, FIRST, FIRST)
    for day in DAYS[:2]:
        del server.routes[f"/data/deepstatemap_data_{day + datetime.timedelta(days=1):%Y%m%d}.geojson"]
    outcomes = run(provider, cache, asking)
    assert states(outcomes) == {FIRST: "in hand", DAYS[1]: "gone", **dict.fromkeys(DAYS[2:], "fetched")}
    gone = next(outcome for outcome in outcomes if outcome.state == "gone")
    assert str(gone.sentence).startswith(provider.name)
    with pytest.raises(FetchError):
        refresh(provider, FIRST, cache, asking)
    assert cache.read(provider.id, FIRST).day == FIRST


def test_a_broken_day_does_not_stop_the_others_but_a_dead_network_does(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    server.routes["/data/deepstatemap_data_20241123.geojson"] = serving.giving(b"{")
    outcomes = run(provider, cache, asking)
    assert states(outcomes)[DAYS[2]] == "failed" and list(states(outcomes).values()).count("fetched") == 4
    cache.remove(provider.id)
    for path in list(server.routes):
        if path.startswith("/data/"):
            server.routes[path] = serving.failing(503)
    got = []
    with pytest.raises(FetchError, match="out of order"):
        for outcome in fetch_days(provider, FIRST, LAST, cache, asking, pause_s=0):
            got.append(outcome.state)
    assert got == ["failed"] * 3


def test_what_did_not_change_is_not_sent_again(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    first = refresh(provider, DAY, cache, asking).head
    path = "/data/deepstatemap_data_20241121.geojson"
    whole = server.routes[path]

    def respond(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == first.validators.etag:
            handler.send_response(304)
            handler.end_headers()
        else:
            whole(handler)

    server.routes[path] = respond
    outcome = refresh(provider, DAY, cache, asking)
    assert outcome.state == "unchanged" and outcome.head.content == first.content
    assert outcome.head.fetched >= first.fetched and cache.read(provider.id, DAY).content == first.content


def test_the_latest_day_is_left_alone_for_a_while_and_a_clock_in_the_future_does_not_matter(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, server: Server) -> None:
    assert fetch_latest(provider, cache, asking).state == "fetched"
    server.asked.clear()
    assert fetch_latest(provider, cache, asking).state == "in hand" and not server.asked
    head = cache.head(provider.id, LAST)
    cache.renew(head, head.fetched + datetime.timedelta(days=3650))  # the clock was wrong when it was fetched
    assert fetch_latest(provider, cache, asking).state == "fetched" and server.asked


def test_days_in_the_future_are_the_sources_word(server: Server, cache: DayCache, asking: Asking) -> None:
    """This computer's clock may be years behind: what the source lists is fetched anyway."""
    far = datetime.date(2200, 1, 1)
    provider = DeepStateMirror(ground(), *making.mirror_server(server, far))
    assert states(run(provider, cache, asking, far, far)) == {far: "fetched"}
    assert states(run(provider, cache, asking, far, far + datetime.timedelta(days=1)))[
        far + datetime.timedelta(days=1)] == "not offered"


def test_a_full_disk_is_one_sentence_and_what_is_in_hand_stays(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    run(provider, cache, asking, FIRST, FIRST)
    before = file_of(cache).read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CacheError, match=r"cannot be kept \(no space left on device\); make room") as raised:
        run(provider, cache, asking)
    assert provider.name in str(raised.value) and isinstance(raised.value, MapError)
    with pytest.raises(CacheError):
        refresh(provider, FIRST, cache, asking)
    monkeypatch.undo()
    assert file_of(cache).read_bytes() == before and cache.days(provider.id) == (FIRST,)
    assert not list(cache.folder.rglob("*.part"))


def test_files_cut_in_half_are_dropped_with_a_note(provider: DeepStateMirror, cache: DayCache, asking: Asking) -> None:
    cache.keep(provider, provider.fetch(DAY, asking))
    whole = file_of(cache).read_bytes()
    for cut in (*range(40), len(whole) // 2, len(whole) - 1):
        file_of(cache).write_bytes(whole[:cut])
        assert cache.head(provider.id, DAY) is None
        assert not file_of(cache).exists()
        assert "fetch the day again" in str(cache.dropped.pop())
    file_of(cache).write_bytes(whole + b"x")
    assert cache.heads() == () and cache.dropped


def test_damage_within_is_found_when_the_ground_is_read(
        provider: DeepStateMirror, cache: DayCache, asking: Asking) -> None:
    cache.keep(provider, provider.fetch(DAY, asking))
    whole = bytearray(file_of(cache).read_bytes())
    whole[-20] ^= 0xFF
    file_of(cache).write_bytes(whole)
    assert cache.head(provider.id, DAY) is not None
    with pytest.raises(CacheError, match="damaged; fetch it again"):
        cache.read(provider.id, DAY)
    assert cache.dropped and not file_of(cache).exists()


def test_a_renamed_file_is_not_taken_for_another_day(
        provider: DeepStateMirror, cache: DayCache, asking: Asking) -> None:
    cache.keep(provider, provider.fetch(DAY, asking))
    file_of(cache).rename(file_of(cache, LAST))
    assert cache.head(provider.id, LAST) is None
    with pytest.raises(CacheError, match="another day"):
        cache.read(provider.id, LAST)


def test_two_copies_of_the_program_share_one_folder(server: Server, cache: DayCache) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_server(server, *DAYS))
    other = DayCache(cache.folder)
    faults: list[Exception] = []

    def fetch_all(mine: DayCache) -> None:
        client = HttpClient()
        try:
            for _ in range(3):
                list(fetch_days(provider, FIRST, LAST, mine, Asking(client), pause_s=0))
                for day in DAYS:
                    refresh(provider, day, mine, Asking(client))
                    mine.read(provider.id, day)
        except MapError as fault:
            faults.append(fault)
        finally:
            client.close()

    threads = [threading.Thread(target=fetch_all, args=(each,)) for each in (cache, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(GIVE_UP_SECONDS)
    assert not any(thread.is_alive() for thread in threads)
    assert not faults and not cache.dropped and not other.dropped
    assert cache.days(provider.id) == tuple(DAYS)
    assert not list(cache.folder.rglob("*.part"))


def test_leftovers_of_a_copy_that_was_killed_are_tidied(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = cache.folder / "owl"
    folder.mkdir(parents=True)
    (folder / ".abc.part").write_bytes(b"half")
    cache.tidy()
    assert (folder / ".abc.part").exists(), "another copy may be writing it"
    clock = itertools.repeat(day_cache.time.time() + 7_200)
    monkeypatch.setattr(day_cache.time, "time", lambda: next(clock))
    cache.tidy()
    assert not (folder / ".abc.part").exists()


def test_a_day_kept_by_an_earlier_version_is_read(
        provider: DeepStateMirror, cache: DayCache, asking: Asking) -> None:
    cache.keep(provider, provider.fetch(DAY, asking))
    _first, head, parts = file_of(cache).read_bytes().split(b"\n", 2)
    earlier = head.replace(b',"commit":null', b"")
    assert earlier != head
    file_of(cache).write_bytes(b"LOC-DAY 1 %d\n" % len(earlier) + earlier + b"\n" + parts)
    assert cache.head("deepstate-mirror", DAY).commit is None
    assert cache.read("deepstate-mirror", DAY).shapes and not cache.dropped


def test_a_head_is_read_again_only_when_its_file_is_another(
        provider: DeepStateMirror, cache: DayCache, asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    run(provider, cache, asking)
    read: list[object] = []
    whole = day_cache.read_head
    monkeypatch.setattr(day_cache, "read_head", lambda file, size: read.append(file) or whole(file, size))
    heads = DayCache(cache.folder)
    assert len(heads.heads(provider.id)) == len(heads.heads()) == len(read) == len(DAYS)
    at = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
    cache.renew(heads.heads()[1], at)  # as another copy of the program does
    cache.remove(provider.id, DAYS[2])
    file_of(cache, DAYS[3]).write_bytes(b"cut off")
    read.clear()
    assert [(head.day, head.fetched == at) for head in heads.heads()] == [
        (DAYS[0], False), (DAYS[1], True), (DAYS[4], False)]
    assert len(read) == 2 and len(heads.dropped) == 1
