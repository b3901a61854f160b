# SPDX-License-Identifier: MIT
"""Gained, lost and unchanged ground: the sums against another projection, and each change."""

from __future__ import annotations

from typing import Any

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from maps.control_day import ControlDay, shipped_day
from maps.errors import MapError
from maps.geodesy import area_km2
from maps.nearest_town import Towns, read_towns
from maps.timeline.comparing import SLIVER_KM2, Comparison, Comparisons, compare
from maps.timeline.grid import to_degrees
from maps.timeline.land import land_of
from maps.timeline.sizes import measured
from tests.maps.providers import days, making
from tests.maps.providers.days import OWL, area, day_of, real, towns
from tests.maps.providers.making import ground

BASE = (37.6, 47.6, 38.0, 48.2)
NEAR_KURAKHOVE = (37.2, 47.97, 37.3, 48.0)
FREED = (37.6, 47.6, 37.62, 47.65)

PROJECTIONS = {
    "azimuthal": "+proj=laea +lat_0=48 +lon_0=36 +ellps=WGS84",
    "cylindrical": "+proj=cea +lat_ts=48 +lon_0=36 +ellps=WGS84",
}


def compared(first: ControlDay, second: ControlDay) -> Comparison:
    return compare(first, second, ground(), towns())


def test_gained_lost_and_unchanged() -> None:
    first = day_of({"occupied": area(BASE)})
    second = day_of({"occupied": area(BASE, NEAR_KURAKHOVE).difference(area(FREED))})
    found = compared(first, second)
    assert found.gained.km2 == pytest.approx(area_km2(area(NEAR_KURAKHOVE)), abs=1e-6)
    assert found.lost.km2 == pytest.approx(area_km2(area(FREED)), abs=1e-6)
    assert found.unchanged.km2 == pytest.approx(area_km2(area(BASE)) - found.lost.km2, rel=1e-3)
    assert found.net_km2 == pytest.approx(found.gained.km2 - found.lost.km2)
    assert found.gained.regions == pytest.approx({"donetsk": found.gained.km2})
    assert found.lost.regions == pytest.approx({"donetsk": found.lost.km2})
    gained, lost = found.changes
    assert (gained.direction, lost.direction) == ("gained", "lost") and gained.km2 > lost.km2
    assert gained.town.en == "Kurakhove" and gained.town.uk == "Курахове" and gained.region == "donetsk"
    assert gained.bounds == pytest.approx(NEAR_KURAKHOVE)
    assert area(NEAR_KURAKHOVE).contains(shapely.Point(gained.centre))
    assert found.slivers_km2 == 0 and found.left_out_km2 < 0.1 and found.kursk_gained is None


def test_changes_with_long_sides_across_oblasts_add_up_to_the_sums() -> None:
    wide = shapely.Polygon([(37.9, 47.6), (39.6, 47.9), (39.6, 49.3), (38.4, 49.3)])
    first, second = day_of({"occupied": area(BASE)}), day_of({"occupied": area(BASE).union(wide)})
    found = compared(first, second)
    assert len(found.gained.regions) >= 2
    listed = sum(change.km2 for change in found.changes if change.direction == "gained")
    assert listed + found.slivers_km2 == pytest.approx(found.gained.km2, rel=1e-9)
    assert sum(found.gained.regions.values()) == pytest.approx(found.gained.km2, rel=1e-9)


def test_a_comparison_asked_for_again_is_the_one_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = day_of({"occupied": area(BASE)}), day_of({"occupied": area(BASE, NEAR_KURAKHOVE)})
    comparisons = Comparisons(ground(), towns())
    made = comparisons.of(first, second)
    assert comparisons.of(day_of(dict(first.shapes)), second) is made
    assert comparisons.of(second, first).lost.km2 == pytest.approx(made.gained.km2)
    assert made.gained.geometry["type"] in ("Polygon", "MultiPolygon") and made.lost.geometry is None
    assert made.changes[0].geometry["type"] == "Polygon"


def test_equal_days_have_no_changes() -> None:
    day = day_of({"occupied": area(BASE), "occupied-2014": area(making.CRIMEA)})
    found = compared(day, day)
    assert found.gained.km2 == found.lost.km2 == 0 and found.changes == () and found.gained.regions == {}
    assert found.unchanged.km2 == pytest.approx(measured(day, ground()).occupied_km2, abs=0.2)


def test_crimea_counted_one_way_or_the_other_is_no_change() -> None:
    one = day_of({"occupied": area(BASE, making.CRIMEA)})
    other = day_of({"occupied": area(BASE), "occupied-2014": area(making.CRIMEA)})
    assert compared(one, other).changes == ()


def test_slivers_are_counted_but_not_listed_and_near_pieces_are_one_change() -> None:
    west, _, _, north = BASE
    sliver = (west + 0.2, north, west + 0.201, north + 0.001)
    pair = [(36.5, 47.5, 36.51, 47.51), (36.512, 47.5, 36.52, 47.51)]
    found = compared(day_of({"occupied": area(BASE)}), day_of({"occupied": area(BASE, sliver, *pair)}))
    assert area_km2(area(sliver)) < SLIVER_KM2
    assert len(found.changes) == 1 and found.changes[0].shape.geom_type == "MultiPolygon"
    assert found.slivers_km2 == pytest.approx(area_km2(area(sliver)), rel=1e-6)
    assert found.gained.km2 == pytest.approx(found.slivers_km2 + found.changes[0].km2)


def test_a_crumb_that_lies_alone_is_left_out_and_said() -> None:
    crumb = (36.0, 47.5, 36.001, 47.501)
    found = compared(day_of({"occupied": area(BASE)}), day_of({"occupied": area(BASE, crumb)}))
    assert found.gained.km2 == found.slivers_km2 == 0 and not found.changes
    assert found.left_out_km2 == pytest.approx(area_km2(area(crumb)), abs=0.1)


def test_kursk_is_compared_apart_and_only_where_both_tell_of_it() -> None:
    smaller = (35.3, 51.3, 35.5, 51.5)
    first = day_of({"occupied": area(BASE), "kursk": area(making.POCKET)}, tells=OWL, provider="owl")
    second = day_of({"occupied": area(BASE), "kursk": area(smaller)}, tells=OWL, provider="owl")
    found = compared(first, second)
    assert found.kursk_lost.km2 == pytest.approx(area_km2(area(making.POCKET)) - area_km2(area(smaller)), rel=1e-4)
    assert found.gained.km2 == found.lost.km2 == 0 and found.kursk_gained.km2 == 0
    assert [(change.direction, change.region) for change in found.changes] == [("lost", "kursk")]
    assert compared(first, day_of({"occupied": area(BASE)})).kursk_lost is None


@pytest.mark.parametrize("provider", ["deepstate-mirror", "owl"])
def test_days_are_compared_on_land(provider: str) -> None:
    wide, narrow = (33.6, 44.9, 34.8, 45.5), (34.0, 44.9, 34.8, 45.5)
    into_the_sea = (33.6, 43.5, 34.8, 45.5)
    one = day_of({"occupied": area(BASE), "occupied-2014": area(wide)})
    other = day_of({"occupied": area(BASE), "occupied-2014": area(into_the_sea)}, provider=provider)
    found = compared(one, other)
    sea = area_km2(area((33.6, 43.5, 34.8, 44.9))) - found.gained.km2
    assert found.left_out_km2 == pytest.approx(sea, abs=10) and sea > 2_000
    assert found.gained.shape.difference(ground().shipped("ukraine").buffer(1e-4)).is_empty
    assert compared(one, day_of({"occupied": area(BASE), "occupied-2014": area(narrow)})).lost.km2 > 2_000


def test_a_shore_drawn_again_is_no_change() -> None:
    crimea = ground().shipped("crimea")
    water = crimea.buffer(0.1).difference(shapely.union_all([ground().shipped("kherson"), crimea]))
    close, coarse = (crimea.union(crimea.buffer(by).simplify(0.01).intersection(water)) for by in (0.01, 0.06))
    one, other = (day_of({"occupied-2014": shape}, provider="owl") for shape in (close, coarse))
    found = compared(one, other)
    assert area_km2(coarse) - area_km2(close) > 1_000
    assert found.gained.km2 < 15 and found.lost.km2 == 0 and found.left_out_km2 > 1_000


def test_a_state_border_drawn_in_another_way_is_no_change_and_the_note_has_its_size() -> None:
    as_shipped = shipped_day(ground(), making.DAY)
    drawn = {kind: shape.buffer(-0.008) for kind, shape in as_shipped.shapes.items() if kind != "kursk"}
    other = day_of(drawn)
    fronts = [ground().shipped("line-of-contact"), ground().shipped("occupied-kharkiv").boundary]
    front = shapely.union_all(fronts).buffer(0.02)
    found = compared(as_shipped, other)
    apart = as_shipped.occupied.symmetric_difference(other.occupied)
    assert area_km2(apart.difference(front)) > 1_000, "along the borders and shores they are drawn apart"
    assert area_km2(found.gained.shape.difference(front)) + area_km2(found.lost.shape.difference(front)) < 15
    assert found.lost.km2 > 300, "the front has moved all the same"
    assert found.left_out_km2 == pytest.approx(area_km2(apart) - found.lost.km2 - found.gained.km2, abs=0.1)


def equal_area_km2(shape: BaseGeometry, projection: str) -> float:
    """Measures by another method: segments made dense, projected by PROJ, measured on the plane."""
    from pyproj import Transformer

    forward = Transformer.from_crs("EPSG:4326", projection, always_xy=True).transform
    dense = shapely.segmentize(shape, 0.01)
    plane = shapely.transform(dense, lambda each: _columns(forward(each[:, 0], each[:, 1])))
    return float(shapely.area(plane)) / 1e6


def _columns(pair: tuple[Any, Any]) -> Any:
    import numpy as np

    return np.column_stack(pair)


@pytest.mark.parametrize("projection", PROJECTIONS.values(), ids=PROJECTIONS.keys())
@pytest.mark.parametrize("provider", ["deepstate_mirror", "owlmaps"])
def test_real_days_give_the_same_as_an_equal_area_projection(provider: str, projection: str) -> None:
    first, second = real(provider, "20241101"), real(provider, "20241201")
    found = compared(first, second)
    with land_of(ground()) as land:
        one, other = (to_degrees(land.occupied(day)) for day in (first, second))
    assert found.gained.km2 == pytest.approx(equal_area_km2(other.difference(one), projection), rel=1e-3)
    assert found.lost.km2 == pytest.approx(equal_area_km2(one.difference(other), projection), rel=1e-3, abs=0.1)
    assert found.unchanged.km2 == pytest.approx(equal_area_km2(one.intersection(other), projection), rel=1e-3)
    raw = equal_area_km2(second.occupied.difference(first.occupied), projection)
    assert found.gained.km2 == pytest.approx(raw, rel=0.02), "one observer's changes are on land"


@pytest.mark.parametrize("provider", ["deepstate_mirror", "owlmaps"])
@pytest.mark.parametrize("later", ["20241201", "20250601"])
def test_real_comparisons_add_up_to_the_days_own_totals(provider: str, later: str) -> None:
    first, second = real(provider, "20240801"), real(provider, later)
    found = compared(first, second)
    before, after = (measured(day, ground()).occupied_km2 for day in (first, second))
    assert found.net_km2 == pytest.approx(after - before, abs=0.1)
    assert found.unchanged.km2 + found.lost.km2 == pytest.approx(before, abs=0.2)
    net_of_regions = sum(found.gained.regions.values()) - sum(found.lost.regions.values())
    assert net_of_regions == pytest.approx(found.net_km2, abs=0.05)
    listed = sum(change.km2 for change in found.changes if change.region != "kursk")
    kursk = sum(part.km2 for part in (found.kursk_gained, found.kursk_lost) if part is not None)
    assert listed + sum(change.km2 for change in found.changes if change.region == "kursk") == pytest.approx(
        found.gained.km2 + found.lost.km2 + kursk - found.slivers_km2, abs=0.05)
    sizes = [change.km2 for change in found.changes]
    assert sizes == sorted(sizes, reverse=True) and min(sizes) >= SLIVER_KM2
    assert all(change.town is not None for change in found.changes[:10])


def test_real_observers_differ_by_hundreds_of_km2_and_not_by_their_coasts() -> None:
    found = compared(real("deepstate_mirror", "20241101"), real("owlmaps", "20241101"))
    assert found.left_out_km2 > 4_000
    assert found.gained.km2 < 500 and found.lost.km2 < 500


def test_towns_far_from_everything_are_not_near(tmp_path: object) -> None:
    assert towns().nearest(shapely.Point(0, 0)) is None
    assert Towns([]).nearest(shapely.Point(37, 48)) is None
    assert towns().nearest(shapely.Point(37.28, 47.98)).en == "Kurakhove"
    with pytest.raises(MapError, match="install the program again"):
        read_towns(tmp_path)


def test_of_towns_within_a_change_the_most_important_names_it() -> None:
    assert towns().nearest(area((37.0, 47.5, 38.5, 48.5))).en == "Donetsk"
    assert days.towns() is towns()
