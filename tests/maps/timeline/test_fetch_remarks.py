# SPDX-License-Identifier: MIT
"""One content under two dates, and days without ground: noticed while fetching, and said with the days."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from maps.http.faults import FetchError
from maps.providers.owl import ProjectOwl
from maps.providers.protocol import Asking
from maps.timeline.day_cache import DayCache
from maps.timeline.fetch_remarks import MOST_NAMED, remarks
from maps.timeline.fetching_days import DayOutcome, fetch_days, fetch_latest, refresh
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.making import DAY, ground

DAYS = [DAY + datetime.timedelta(days=step) for step in range(6)]


def owl(server: Server, days: dict[datetime.date, float | None]) -> ProjectOwl:
    """Project Owl with a day for each easternmost longitude; None for a day without areas."""
    base = making.owl_server(server, *days)
    for day, east in days.items():
        ring = [[lat, lon] for lon, lat in making.ring((37.6, 47.6, east or 0, 48.6))]
        body = {**making.owl_day(), "areas": [] if east is None else [ring]}
        server.routes[f"/data/{day:%Y%m%d}.json"] = serving.giving(body)
    return ProjectOwl(ground(), base)


def fetch(provider: ProjectOwl, cache: DayCache, asking: Asking) -> list[DayOutcome]:
    return list(fetch_days(provider, DAYS[0], DAYS[-1], cache, asking, pause_s=0))


def test_one_content_under_two_dates_is_said_with_both(server: Server, asking: Asking, tmp_path: Path) -> None:
    provider = owl(server, dict(zip(DAYS, (38.5, 38.6, 38.6, 38.7, 38.8, 38.9), strict=True)))
    outcomes = fetch(provider, DayCache(tmp_path), asking)
    assert {outcome.day: outcome.same_as for outcome in outcomes if outcome.same_as} == {DAYS[1]: DAYS[2]}
    (said,) = remarks(outcomes)
    assert str(said).startswith("The very same ground is given for two dates (2024-11-21 and 2024-11-22): ")


def test_days_in_hand_from_before_are_compared_too(server: Server, asking: Asking, tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    fetch(owl(server, {DAYS[0]: 38.5}), cache, asking)
    provider = owl(server, {DAYS[0]: 38.5, DAYS[1]: 38.6, DAYS[2]: 38.5})
    assert [outcome.same_as for outcome in fetch(provider, cache, asking)] == [None, DAYS[0], None, None, None, None]
    server.routes[f"/data/{DAYS[2]:%Y%m%d}.json"] = server.routes[f"/data/{DAYS[1]:%Y%m%d}.json"]
    assert refresh(provider, DAYS[2], cache, asking).same_as == DAYS[1]
    assert refresh(provider, DAYS[0], cache, asking).same_as is None, "the corrected day has other ground now"


def test_the_newest_day_may_be_the_one_before_again(server: Server, asking: Asking, tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    fetch(owl(server, {DAYS[0]: 38.5}), cache, asking)
    provider = owl(server, {DAYS[0]: 38.5, DAYS[1]: 38.5})
    provider.every_s = 0.0
    assert fetch_latest(provider, cache, asking).same_as == DAYS[0]


def test_days_with_empty_areas_have_no_ground_and_are_named(server: Server, asking: Asking, tmp_path: Path) -> None:
    provider = owl(server, dict(zip(DAYS, (None, 38.6, None, None, None, 38.7), strict=True)))
    outcomes = fetch(provider, DayCache(tmp_path), asking)
    assert sorted(outcome.day for outcome in outcomes if outcome.state == "no ground") == [DAYS[0], *DAYS[2:5]]
    assert [str(each) for each in remarks(outcomes)] == [
        "The source has no ground on 2024-11-20, 2024-11-22 to 2024-11-24."]
    with pytest.raises(FetchError) as raised:
        provider.fetch(DAYS[0], asking)
    said = str(raised.value)
    assert raised.value.kind == "no ground" and "2024-11-20 has no ground" in said and "again" not in said


def test_areas_of_kursk_oblast_alone_are_no_day(server: Server, asking: Asking) -> None:
    provider = owl(server, {DAY: None})
    server.routes[f"/data/{DAY:%Y%m%d}.json"] = serving.giving({**making.owl_day(), "areas": [[], [[48, 37]]]})
    with pytest.raises(FetchError, match="has no ground"):
        provider.fetch(DAY, asking)


def test_nothing_is_said_where_nothing_is_to_be_said_and_not_too_much_otherwise() -> None:
    assert remarks([DayOutcome(DAY, "fetched", 1, 1)]) == ()
    many = [DayOutcome(DAY + datetime.timedelta(days=number), "fetched", 1, 1,
                       same_as=DAY + datetime.timedelta(days=number + 1)) for number in range(MOST_NAMED + 2)]
    (said,) = remarks(many)
    assert "2 more pairs" in str(said) and str(said).count("2024") == 2 * MOST_NAMED
