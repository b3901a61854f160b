# SPDX-License-Identifier: MIT
"""Real days of two providers, if they are beside the project: nothing dropped, sizes as in the source."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
import shapely

from maps.geodesy import area_km2
from maps.providers.mirror import DeepStateMirror
from maps.providers.owl import ProjectOwl
from maps.providers.protocol import Asking
from tests.corpora import control_days
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers.checking import check, sizes
from tests.maps.providers.making import ground


@pytest.mark.parametrize("path", control_days("deepstate_mirror"), ids=lambda path: path.stem)
def test_real_days_of_the_mirror(path: Path, server: Server, asking: Asking) -> None:
    server.routes[f"/data/{path.name}"] = serving.giving(path.read_bytes(), kind="text/plain")
    provider = DeepStateMirror(ground(), f"{server.base}/tree", f"{server.base}/data")
    shown = datetime.datetime.strptime(path.stem[-8:], "%Y%m%d").date() - datetime.timedelta(days=1)
    day = provider.fetch(shown, asking).day
    check(day)
    whole = area_km2(json.loads(path.read_bytes())["features"][0]["geometry"])
    assert sum(sizes(day).values()) == pytest.approx(whole, rel=1e-5)
    assert 43_500 < sizes(day)["occupied-2014"] < 44_500
    assert not [note for note in day.notes if note.level == "dropped"]


@pytest.mark.parametrize("path", control_days("owlmaps"), ids=lambda path: path.stem)
def test_real_days_of_owl(path: Path, server: Server, asking: Asking) -> None:
    server.routes[f"/data/{path.name}"] = serving.giving(path.read_bytes())
    shown = datetime.datetime.strptime(path.stem, "%Y%m%d").date()
    day = ProjectOwl(ground(), f"{server.base}/data").fetch(shown, asking).day
    check(day)
    rings = json.loads(path.read_bytes())
    for kinds, name in ((("occupied", "occupied-2014"), "areas"), (("kursk",), "areas_ua")):
        drawn = [shapely.Polygon([(lon, lat) for lat, lon in ring]) for ring in rings[name]]
        found = sizes(day)
        total = sum(found.get(kind, 0.0) for kind in kinds)
        assert total == pytest.approx(area_km2(shapely.union_all(drawn)), rel=1e-5)
    assert not [note for note in day.notes if note.level == "dropped"]
