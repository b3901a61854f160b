# SPDX-License-Identifier: MIT
"""Ground in Kursk Oblast as DeepStateMap.Live marks it: freed is held by Ukraine there, and some is unknown."""

from __future__ import annotations

import json

import pytest
from shapely.geometry import Polygon

from maps.control_day import ControlDay
from maps.geodesy import area_km2
from maps.providers.deepstate import DeepState
from maps.providers.placing import may_be_in_kursk
from maps.providers.protocol import Asking
from maps.timeline.agreement import Observers
from maps.timeline.sizes import DaySizes, measured
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.checking import check, size, sizes
from tests.maps.providers.days import OWL, area, day_of
from tests.maps.providers.making import DAY, ground

FREED = "Звільнено /// Liberated /// geoJSON.status.dismissed"
UNKNOWN = "Статус невідомий /// Unknown status /// geoJSON.status.unknown"
BESIDE = (35.6, 51.3, 35.8, 51.5)
SUMY = (34.0, 51.0, 34.4, 51.3)
"""Freed ground in Sumy Oblast whose outline reaches into Kursk Oblast."""
BELGOROD = (36.6, 50.6, 36.9, 50.9)


def fetched(server: Server, asking: Asking, *features: dict[str, object]) -> ControlDay:
    making.deepstate_server(server, DAY)
    whole = {"type": "FeatureCollection", "features": [*making.deepstate_map()["features"], *features]}
    server.routes[f"/api/history/{making.seconds(DAY)}/geojson"] = serving.giving(json.dumps(whole).encode())
    found = DeepState(ground(), server.base).fetch(DAY, asking).day
    assert found is not None
    check(found)
    return found


@pytest.mark.parametrize("name", [FREED, "x /// Liberated 09.08 /// geoJSON.status.dismissed_at {{at:09.08}}",
                                  "Звільнено 09.08 /// Liberated 09.08\xa0"])
def test_freed_ground_in_kursk_oblast_is_held_by_ukraine(server: Server, asking: Asking, name: str) -> None:
    day = fetched(server, asking, making.feature(name, making.polygon(making.POCKET, height=True)))
    assert sizes(day)["kursk"] == pytest.approx(size(making.POCKET), rel=1e-6)
    assert {note.kind: note.count for note in day.notes}["liberated"] == 1, "what lies in Ukraine is no such ground"


def test_freed_ground_beside_kursk_oblast_is_not(server: Server, asking: Asking) -> None:
    assert ground().kursk_oblast.intersects(area(SUMY))
    day = fetched(server, asking, *(making.feature(FREED, making.polygon(frame)) for frame in (SUMY, BELGOROD)))
    assert "kursk" not in day.shapes and "kursk" in day.tells
    assert {note.kind: note.count for note in day.notes}["liberated"] == 3


@pytest.mark.parametrize("frame", [making.POCKET, (33.5, 50.5, 34.5, 51.0), (38.0, 52.0, 39.0, 53.0),
                                   (33.0, 51.0, 39.0, 51.1), (36.0, 50.0, 36.1, 53.0), (30.0, 45.0, 41.0, 54.0)])
def test_what_meets_the_frame_of_kursk_oblast_may_be_in_it(frame: tuple[float, float, float, float]) -> None:
    west, south, east, north = frame
    assert may_be_in_kursk(area(frame), ground())
    crossing = Polygon([(west, south), (east, north), (east, south), (west, north)])
    assert not crossing.is_valid and may_be_in_kursk(crossing, ground())
    exchanged = area((south, west, north, east))
    assert not may_be_in_kursk(exchanged, ground()), "its longitude is a latitude"


@pytest.mark.parametrize("frame", [(33.0, 51.0, 33.9, 51.5), (38.7, 51.0, 39.5, 51.5), (35.0, 49.9, 36.0, 50.7),
                                   (35.0, 52.6, 36.0, 53.0), making.DONBAS, making.KARELIA])
def test_what_lies_on_one_side_of_the_frame_is_not_in_it(frame: tuple[float, float, float, float]) -> None:
    """West, east, south, north of it, and farther away."""
    assert not may_be_in_kursk(area(frame), ground())


@pytest.mark.parametrize("frame,has_strip", [((34.5, 50.6, 35.2, 51.5), False), ((34.9, 50.9, 35.6, 51.6), True)])
def test_freed_ground_across_the_border_is_cut_there(
        server: Server, asking: Asking, frame: tuple[float, float, float, float], has_strip: bool) -> None:
    """Where more of it lies in Sumy Oblast, at the border; where more lies in Kursk Oblast, beyond its strip."""
    inside = area_km2(ground().shipped("kursk-oblast").intersection(area(frame)))
    day = fetched(server, asking, making.feature(FREED, making.polygon(frame)))
    assert 0.999 * inside < sizes(day)["kursk"] < 1.25 * inside
    assert (sizes(day)["kursk"] > 1.01 * inside) == has_strip
    assert day.shapes["kursk"].difference(ground().kursk_oblast).area < 1e-6


def test_unknown_ground_in_kursk_oblast_is_kept_and_measured_apart(server: Server, asking: Asking) -> None:
    day = fetched(server, asking, making.feature(FREED, making.polygon(making.POCKET)),
                  making.feature(UNKNOWN, making.polygon(BESIDE)))
    assert sizes(day)["unknown"] == pytest.approx(size(making.GREY) + size(BESIDE), rel=1e-6)
    found = measured(day, ground())
    assert found.kursk_unknown_km2 == pytest.approx(size(BESIDE), rel=1e-6)
    assert found.kursk_range_km2 == pytest.approx((size(making.POCKET), size(making.POCKET) + size(BESIDE)), rel=1e-6)
    said = {place: Observers([day], ground()).at(*place)[0].said for place in ((35.5, 51.4), (35.7, 51.4), (36, 51.5))}
    assert said == {(35.5, 51.4): "kursk", (35.7, 51.4): "unknown", (36, 51.5): "not occupied"}


def test_unknown_ground_in_ukraine_beside_the_border_is_not_in_kursk_oblast() -> None:
    strip = ground().kursk_oblast.intersection(ground().shipped("ukraine")).intersection(area(SUMY))
    assert area_km2(strip) > 10
    day = day_of({"kursk": area(making.POCKET), "unknown": strip}, provider="deepstate", tells=(*OWL, "unknown"))
    assert measured(day, ground()).kursk_unknown_km2 == pytest.approx(0, abs=0.01)


def test_ground_under_two_kinds_is_kept_under_the_surer_one(server: Server, asking: Asking) -> None:
    day = fetched(server, asking, making.feature(FREED, making.polygon(making.POCKET)),
                  making.feature(UNKNOWN, making.polygon((35.4, 51.3, 35.8, 51.5))))
    assert sizes(day)["kursk"] == pytest.approx(size(making.POCKET), rel=1e-6)
    assert measured(day, ground()).kursk_unknown_km2 == pytest.approx(size(BESIDE), rel=1e-6)
    assert "overlap" in {note.kind for note in day.notes}


def test_who_leaves_ground_in_kursk_oblast_open_does_not_disagree_about_it() -> None:
    one = day_of({"kursk": area(making.POCKET), "unknown": area(BESIDE)}, provider="deepstate", tells=(*OWL, "unknown"))
    other = day_of({"kursk": area(making.POCKET, BESIDE)}, provider="owl", tells=OWL)
    assert Observers([one, other], ground()).disagreement.kursk_km2 == 0
    none = day_of({"kursk": area(making.POCKET)}, provider="deepstate", tells=(*OWL, "unknown"))
    assert Observers([none, other], ground()).disagreement.kursk_km2 == pytest.approx(size(BESIDE), rel=1e-6)


def test_sizes_are_said_by_what_an_observer_tells_of() -> None:
    found = DaySizes(5.0, {"donetsk": 5.0})
    assert found.kursk_range_km2 is None
    reported = found.as_reported((*OWL, "unknown"))
    assert (reported.kursk_km2, reported.unknown_km2, reported.kursk_unknown_km2) == (0, 0, 0)
    assert reported.as_reported(OWL).unknown_km2 is None and reported.as_reported(OWL).kursk_km2 == 0
