# SPDX-License-Identifier: MIT
"""What observers say about points and areas, and where they disagree."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import shapely

from maps.errors import MapError
from maps.geodesy import area_km2
from maps.timeline.agreement import Disagreements, Observers, days_on, disagreement
from maps.timeline.day_cache import DayCache
from tests.maps.providers import days, making
from tests.maps.providers.days import OWL, area, day_of, real
from tests.maps.providers.making import DAY, ground

BASE = (37.6, 47.6, 38.0, 48.2)
MORE = (37.4, 47.6, 37.6, 48.2)

ONE = day_of({"occupied": area(BASE), "occupied-2014": area(making.CRIMEA)})
OTHER = day_of({"occupied": area(BASE, MORE), "occupied-2014": area(making.CRIMEA), "kursk": area(making.POCKET)},
               provider="owl", tells=OWL)
UNSURE = day_of({"occupied": area(BASE), "occupied-2014": area(making.CRIMEA), "unknown": area(MORE)},
                provider="deepstate", tells=("occupied", "occupied-2014", "unknown"))


def said(lon: float, lat: float) -> list[str]:
    return [saying.said for saying in Observers([ONE, OTHER, UNSURE], ground()).at(lon, lat)]


def test_points() -> None:
    assert said(37.8, 48.0) == ["occupied"] * 3
    assert said(37.5, 48.0) == ["not occupied", "occupied", "unknown"]
    assert said(34.0, 45.2) == ["occupied-2014"] * 3
    assert said(30.5, 50.4) == ["not occupied"] * 3
    assert said(35.5, 51.4) == ["not said", "kursk", "not said"]
    assert said(35.8, 51.8) == ["not said", "not occupied", "not said"]
    assert said(20.0, 52.0) == ["not said"] * 3
    assert Observers([OTHER], ground()).at(37.8, 48.0)[0].day == DAY


def test_the_days_shapes_are_not_prepared_themselves() -> None:
    asked = Observers([ONE, OTHER], ground())
    assert asked.at(37.8, 48.0)[0].said == "occupied"
    assert not any(shapely.is_prepared(shape) for day in (ONE, OTHER) for shape in day.shapes.values())


def test_shares_of_an_area() -> None:
    one, other, unsure = Observers([ONE, OTHER, UNSURE], ground()).of(area((37.5, 47.6, 37.7, 48.2)))
    assert (one.occupied, one.unknown, one.not_occupied) == pytest.approx((0.5, 0, 0.5), abs=1e-6)
    assert other.occupied == pytest.approx(1, abs=1e-6) and other.not_occupied == pytest.approx(0, abs=1e-6)
    assert (unsure.occupied, unsure.unknown) == pytest.approx((0.5, 0.5), abs=1e-6)
    assert one.area_km2 == pytest.approx(area_km2(area((37.5, 47.6, 37.7, 48.2))))


def test_shares_of_ground_in_kursk_oblast() -> None:
    one, other, _ = Observers([ONE, OTHER, UNSURE], ground()).of(area(making.POCKET))
    assert one.not_said == pytest.approx(1, abs=0.01) and one.kursk == 0 and one.not_occupied < 0.01
    assert other.kursk == pytest.approx(1, abs=1e-6) and other.not_said == 0


def test_a_line_has_no_shares() -> None:
    with pytest.raises(MapError, match="choose an area"):
        Observers([ONE], ground()).of(shapely.LineString([(37, 48), (38, 48)]))


def test_disagreement_is_where_one_says_yes_and_another_no() -> None:
    found = disagreement([ONE, OTHER], ground())
    assert found.km2 == pytest.approx(area_km2(area(MORE)), rel=1e-6)
    assert found.regions == pytest.approx({"donetsk": found.km2})
    assert found.kursk_shape is None and found.kursk_km2 is None, "only one of them covers Kursk Oblast"
    assert disagreement([UNSURE, OTHER], ground()).km2 == 0, "not knowing is not disagreeing"
    assert Observers([ONE, OTHER, UNSURE], ground()).disagreement.km2 == pytest.approx(found.km2)
    assert disagreement([ONE, ONE], ground()).km2 == 0


def test_disagreement_on_kursk_among_those_who_tell_of_it() -> None:
    smaller = (35.3, 51.3, 35.5, 51.5)
    another = day_of({"occupied": area(BASE, MORE), "kursk": area(smaller)}, provider="isw", tells=OWL)
    found = disagreement([OTHER, another, ONE], ground())
    assert found.kursk_km2 == pytest.approx(area_km2(area(making.POCKET)) - area_km2(area(smaller)), rel=1e-4)


def test_a_disagreement_asked_for_again_is_the_one_made_before() -> None:
    made = Disagreements(ground())
    assert made.of([ONE, OTHER]) is made.of([ONE, OTHER])
    assert made.of([ONE, OTHER]).geometry["type"] in ("Polygon", "MultiPolygon")
    assert made.of([ONE, ONE]).geometry is None


def test_one_observer_cannot_disagree() -> None:
    with pytest.raises(MapError, match="fetch another"):
        disagreement([ONE], ground())


def test_real_observers() -> None:
    found = disagreement([real("deepstate_mirror", "20241101"), real("owlmaps", "20241101")], ground())
    assert 500 < found.km2 < 1_200 and found.left_out_km2 > 4_000
    assert found.shape.is_valid and sum(found.regions.values()) == pytest.approx(found.km2, abs=0.05)


def test_each_observers_newest_day_up_to_a_date(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    for step in (0, 1, 5):
        days.keep(cache, day_of({"occupied": area(BASE)}, day=DAY + datetime.timedelta(days=step)))
    days.keep(cache, day_of({"occupied": area(MORE)}, provider="owl", tells=OWL, day=DAY - datetime.timedelta(days=20)))
    found = days_on(cache, DAY + datetime.timedelta(days=3))
    assert [(each.provider, each.day) for each in found] == [("deepstate-mirror", DAY + datetime.timedelta(days=1))]
    assert {each.provider for each in days_on(cache, DAY, most_days_before=20)} == {"deepstate-mirror", "owl"}
    assert days_on(cache, DAY - datetime.timedelta(days=30)) == ()
