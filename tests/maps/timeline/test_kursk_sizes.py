# SPDX-License-Identifier: MIT
"""What observers in hand measure in Kursk Oblast: of which day, and what each tells."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from shapely.geometry.base import BaseGeometry

from maps.geodesy import area_km2
from maps.ground import KINDS, GroundKind
from maps.timeline import sizes
from maps.timeline.day_cache import DayCache
from maps.timeline.kursk_sizes import kursk_sizes
from tests.maps.providers import days, making
from tests.maps.providers.making import DAY, ground

HELD, UNKNOWN = (35.2, 51.2, 35.4, 51.3), (35.4, 51.2, 35.5, 51.3)


def put(cache: DayCache, provider: str, before: int, tells: tuple[GroundKind, ...], *, unknown: bool = False) -> None:
    shapes: dict[GroundKind, BaseGeometry] = {"occupied": days.area(making.DONBAS)}
    if "kursk" in tells:
        shapes["kursk"] = days.area(HELD)
    if unknown:
        shapes["unknown"] = days.area(UNKNOWN)
    day = DAY - datetime.timedelta(days=before)
    days.keep(cache, days.day_of(shapes, provider=provider, day=day, tells=tells))


def test_each_observer_is_asked_for_its_nearest_day_at_most_a_week_older(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    for before in (9, 3, 2, -1):
        put(cache, "owl", before, days.OWL)
    (found,) = kursk_sizes(cache, ground(), DAY)
    assert (found.provider, found.day) == ("owl", DAY - datetime.timedelta(days=2))
    assert found.held_km2 == pytest.approx(area_km2(days.area(HELD)), rel=1e-6) and found.unknown_km2 is None
    assert kursk_sizes(cache, ground(), DAY + datetime.timedelta(days=9)) == ()
    assert kursk_sizes(DayCache(tmp_path / "none"), ground(), DAY) == ()


def test_who_says_nothing_of_kursk_oblast_is_left_out_and_unknown_ground_is_told_apart(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    put(cache, "deepstate-mirror", 0, days.MIRROR)
    assert kursk_sizes(cache, ground(), DAY) == ()
    put(cache, "deepstate-mirror", 0, KINDS, unknown=True)
    (found,) = kursk_sizes(cache, ground(), DAY)
    assert found.unknown_km2 == pytest.approx(area_km2(days.area(UNKNOWN)), rel=1e-6)


def test_a_day_is_measured_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DayCache(tmp_path)
    put(cache, "owl", 0, days.OWL)
    first = kursk_sizes(cache, ground(), DAY)
    monkeypatch.setattr(sizes, "measured", lambda *_: pytest.fail("measured again"))
    assert kursk_sizes(cache, ground(), DAY) == first
