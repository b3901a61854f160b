# SPDX-License-Identifier: MIT
"""Answers that are not a day: every provider gives one sentence."""

from __future__ import annotations

import json

import pytest

from maps.http.faults import FetchError
from maps.providers.deepstate import DeepState
from maps.providers.isw import Isw, IswService
from maps.providers.mirror import DeepStateMirror
from maps.providers.owl import ProjectOwl
from maps.providers.own_files import GeoJsonAddress
from maps.providers.protocol import Asking, Provider
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.making import DAY, ground

BROKEN = {
    "truncated": b'{"type": "FeatureCollection", "features": [{"type": "Feature", "prop',
    "empty collection": json.dumps(making.collection()).encode(),
    "only joke territories": json.dumps(making.collection(making.feature(
        "Карелія /// Karelia /// geoJSON.territories.karelia", making.polygon(making.KARELIA)))).encode(),
    "no ground": json.dumps(making.collection(making.feature(
        "x /// Occupied /// geoJSON.status.occupied", {"type": "Point", "coordinates": [1, 2]}))).encode(),
    "null": b'{"type":"FeatureCollection","features":[null, {"type":"Feature","properties":null,"geometry":null}]}',
    "another object": b'{"hello": "world"}',
    "no numbers": b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
                  b'{"type":"Polygon","coordinates":[[["a","b"]]]}}]}',
    "web page": b"<!doctype html><html><title>Sign in</title></html>",
    "nothing": b"",
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_day_is_one_sentence_from_every_provider(server: Server, asking: Asking, body: bytes) -> None:
    making.deepstate_server(server, DAY)
    listing, files = making.mirror_server(server, DAY)
    owl = making.owl_server(server, DAY)
    for path in list(server.routes):
        if path not in ("/api/history/public", "/tree", "/data/base.json"):
            server.routes[path] = serving.giving(body)
    server.routes["/own"] = server.routes["/isw/FeatureServer/0/query"] = serving.giving(body)
    providers: list[Provider] = [
        DeepState(ground(), server.base), DeepStateMirror(ground(), listing, files), ProjectOwl(ground(), owl),
        Isw(ground(), (IswService("isw", date_field="datetime"),), server.base),
        GeoJsonAddress(ground(), f"{server.base}/own", "Own", DAY)]
    for provider in providers:
        if body == BROKEN["only joke territories"] and provider.id.startswith(("deepstate-mirror", "isw", "address")):
            continue  # far away too; tested below
        with pytest.raises(FetchError) as raised:
            provider.fetch(DAY, asking)
        sentence = str(raised.value)
        assert sentence.startswith(f"{provider.name}: ") and sentence.endswith((".", "?")) and len(sentence) < 400
        assert raised.value.kind in ("invalid", "no data", "web page", "gone")


def test_only_far_away_ground_is_no_day(server: Server, asking: Asking) -> None:
    listing, files = making.mirror_server(server, DAY)
    server.routes["/data/deepstatemap_data_20241121.geojson"] = serving.giving(
        making.collection(making.feature(None, making.polygon(making.KARELIA))))
    with pytest.raises(FetchError, match="no occupied ground in the region"):
        DeepStateMirror(ground(), listing, files).fetch(DAY, asking)
