# SPDX-License-Identifier: MIT
"""A mirror that is read at one commit, and a list of states that is kept back."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from maps.http.client import HttpClient
from maps.http.faults import FetchError
from maps.providers.deepstate import DeepState
from maps.providers.known import MIRRORS, known_providers
from maps.providers.mirror import DeepStateMirror
from maps.providers.protocol import Asking
from maps.timeline.day_cache import DayCache
from maps.timeline.fetching_days import fetch_days, fetch_latest
from tests.maps.http import serving
from tests.maps.http.serving import Handler, Server
from tests.maps.providers import making
from tests.maps.providers.making import COMMIT, DAY, ground

NEXT = DAY + datetime.timedelta(days=1)
LATER = "f" * 40


def refusing(status: int) -> serving.Responder:
    def respond(handler: Handler) -> None:
        handler.reply(b'{"error": "no"}', status=status)

    return respond


def test_a_fetch_reads_the_mirror_at_one_commit_and_notes_it(server: Server, asking: Asking, tmp_path: Path) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_at_a_commit(server, COMMIT, DAY, NEXT))
    cache = DayCache(tmp_path)
    assert [outcome.state for outcome in fetch_days(provider, DAY, NEXT, cache, asking, pause_s=0)] == ["fetched"] * 2
    assert server.paths.count("/branch") == 1
    assert {path.split("/")[1] for path in server.paths if path.endswith(".geojson")} == {COMMIT}
    assert [head.commit for head in DayCache(tmp_path).heads()] == [COMMIT] * 2
    assert COMMIT in cache.heads()[0].address


def test_the_next_fetch_asks_for_the_newest_commit(server: Server, asking: Asking) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_at_a_commit(server, COMMIT, DAY))
    assert provider.fetch(DAY, asking).commit == COMMIT
    making.mirror_at_a_commit(server, LATER, DAY)
    assert provider.fetch(DAY, asking).commit == COMMIT, "the same fetch goes on at its commit"
    client = HttpClient()
    assert provider.fetch(DAY, Asking(client)).commit == LATER
    client.close()


def test_where_no_commit_is_named_none_is_asked_for(server: Server, asking: Asking) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_server(server, DAY), f"{server.base}/branch")
    assert provider.fetch(DAY, asking).commit is None and "/branch" not in server.paths


def test_a_branch_without_a_commit_is_said(server: Server, asking: Asking) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_at_a_commit(server, COMMIT, DAY))
    server.routes["/branch"] = serving.giving({"object": {"sha": "../elsewhere"}})
    with pytest.raises(FetchError, match="not what was expected"):
        provider.fetch(DAY, asking)


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_list_that_is_kept_back_is_said_and_the_latest_is_still_fetched(
        server: Server, asking: Asking, tmp_path: Path, status: int) -> None:
    making.deepstate_server(server, DAY)
    server.routes["/api/history/public"] = refusing(status)
    provider = DeepState(ground(), server.base)
    for ask in (lambda: provider.list_dates(asking), lambda: provider.fetch(DAY, asking),
                lambda: list(fetch_days(provider, DAY, DAY, DayCache(tmp_path), asking))):
        with pytest.raises(FetchError) as raised:
            ask()
        said = str(raised.value)
        assert raised.value.kind == "no list" and str(status) in said and ". " not in said
        assert said.startswith("DeepStateMap.Live: the list") and f"{server.base}/api/history/public" in said
        assert "newest day" in said and "(daily mirror)" in said
    assert fetch_latest(provider, DayCache(tmp_path), asking).day == DAY


def test_a_latest_state_that_names_no_time_is_not_what_was_expected(
        server: Server, asking: Asking, tmp_path: Path) -> None:
    making.deepstate_server(server, DAY)
    server.routes["/api/history/last"] = serving.giving({"id": 7, "map": making.deepstate_map()})
    with pytest.raises(FetchError, match=r"not what was expected \(id 7\)"):
        fetch_latest(DeepState(ground(), server.base), DayCache(tmp_path), asking)


def test_who_mirrors_a_provider_is_known() -> None:
    names = {provider.id: provider.name for provider in known_providers(ground())}
    assert names[MIRRORS["deepstate"]] == "DeepStateMap.Live (daily mirror)"


def test_a_server_out_of_order_is_no_list_kept_back(server: Server, asking: Asking) -> None:
    making.deepstate_server(server, DAY)
    server.routes["/api/history/public"] = refusing(503)
    with pytest.raises(FetchError) as raised:
        DeepState(ground(), server.base).list_dates(asking)
    assert raised.value.kind == "busy"
