# SPDX-License-Identifier: MIT
"""A day's ground as land inside our borders: slivers at borders, what is remembered, and that all counts agree."""

from __future__ import annotations

from functools import cache

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from maps.areas import AreaLayer, read_control_layer
from maps.control_day import ControlDay, shipped_day
from maps.geodesy import area_km2
from maps.ground import OBLASTS
from maps.timeline.agreement import disagreement
from maps.timeline.comparing import compare
from maps.timeline.day_areas import described, shapes_of_day
from maps.timeline.grid import to_degrees, to_grid
from maps.timeline.land import Land, ground_near, land_of
from maps.timeline.sizes import measured
from tests.maps.providers import days, making
from tests.maps.providers.days import MIRROR
from tests.maps.providers.making import DAY, ground

NO_MORE_KM2 = 0.5
"""What long sides that are cut in two may come to: each half is a geodesic of its own."""
SHORT_SIDE = 0.05
"""Degrees. Of a whole box's side of 1°, cut in two, it would come to several km²."""
INLAND = (38.30, 48.00, 38.40, 48.10)


@cache
def shipped_layer() -> AreaLayer:
    return read_control_layer(making.LAYER)


@cache
def as_shipped() -> ControlDay:
    return shipped_day(ground(), DAY)


@cache
def shipped_mainland() -> BaseGeometry:
    """All ground that is shipped as occupied, but for Crimea."""
    return shapely.difference(as_shipped().occupied, ground().shipped("crimea"))


@cache
def fresh_land() -> Land:
    return Land(ground())


def with_occupied(occupied: BaseGeometry, provider: str = "own") -> ControlDay:
    return days.day_of({"occupied": occupied, "occupied-2014": ground().shipped("crimea")},
                       provider=provider, tells=(*MIRROR, "kursk"))


@cache
def drawn_elsewhere() -> BaseGeometry:
    """The shipped ground as an observer draws it who has the borders farther inside."""
    return shipped_mainland().buffer(-0.008, quad_segs=2).simplify(0.002)


corners = st.tuples(st.floats(32.0, 39.5), st.floats(45.5, 50.0), st.floats(0.02, 0.6), st.floats(0.02, 0.4))


def boxes_of(found: list[tuple[float, float, float, float]]) -> BaseGeometry:
    """Boxes of (west, south, width, height) degrees as one ground, whose sides have corners every few kilometres."""
    boxes = [shapely.box(west, south, west + wide, south + high) for west, south, wide, high in found]
    return shapely.segmentize(shapely.union_all(boxes), SHORT_SIDE)


boxes = st.lists(corners, max_size=4).map(boxes_of)


@st.composite
def random_days(draw: st.DrawFn, provider: str = "own") -> ControlDay:
    """The shipped ground or another drawing of it, with random ground taken and lost, over borders and shores too."""
    base = draw(st.sampled_from([shipped_mainland(), drawn_elsewhere()]))
    occupied = base.union(draw(boxes)).difference(draw(boxes))
    crimea = ground().shipped("crimea")
    return with_occupied(occupied.difference(crimea), provider)


@settings(max_examples=20, deadline=None)
@given(random_days(), random_days())
def test_what_one_gains_the_other_loses_and_parts_add_up(one: ControlDay, other: ControlDay) -> None:
    there, back = (compare(*pair, ground(), days.towns()) for pair in ((one, other), (other, one)))
    assert there.gained.km2 == pytest.approx(back.lost.km2, abs=0.05)
    assert there.lost.km2 == pytest.approx(back.gained.km2, abs=0.05)
    before, after = (measured(day, ground()) for day in (one, other))
    assert there.net_km2 == pytest.approx(after.occupied_km2 - before.occupied_km2, abs=NO_MORE_KM2)
    assert there.unchanged.km2 + there.lost.km2 == pytest.approx(before.occupied_km2, abs=NO_MORE_KM2)
    for sizes in (before, after):
        assert sum(sizes.regions.values()) == pytest.approx(sizes.occupied_km2, abs=1e-6)
    for name in OBLASTS:
        change = there.gained.regions.get(name, 0.0) - there.lost.regions.get(name, 0.0)
        was, now = (sizes.regions.get(name, 0.0) for sizes in (before, after))
        assert change == pytest.approx(now - was, abs=NO_MORE_KM2), name


@settings(max_examples=12, deadline=None)
@given(random_days())
def test_sizes_over_time_are_those_of_the_areas_to_the_last_digit(day: ControlDay) -> None:
    layer = shipped_layer()
    areas = described(shapes_of_day(day, layer, ground()), day, layer, "Observer", "")
    sizes = measured(day, ground())
    assert areas["occupied"].area_km2 == round(sizes.occupied_km2, 2)
    assert areas["crimea"].area_km2 == round(sizes.regions.get("crimea", 0.0), 2)
    for name in OBLASTS:
        assert areas[f"occupied-{name}"].area_km2 == round(sizes.regions.get(name, 0.0), 2)
        outline = shapely.make_valid(shapely.geometry.shape(areas[f"occupied-{name}"].geometry))
        assert area_km2(outline) == pytest.approx(sizes.regions.get(name, 0.0), abs=NO_MORE_KM2), name


@settings(max_examples=12, deadline=None)
@given(random_days())
def test_what_is_remembered_changes_no_day(day: ControlDay) -> None:
    """``land_of`` has seen the days of all examples before; a land of its own has not."""
    with land_of(ground()) as land:
        whole, regions = land.occupied_km2(day)
        assert land.by_region(land.occupied(day))[0] == pytest.approx(whole, abs=NO_MORE_KM2)
    whole_again, regions_again = Land(ground()).occupied_km2(day)
    assert whole_again == pytest.approx(whole, abs=1e-6) and regions_again == pytest.approx(regions, abs=1e-6)


@settings(max_examples=12, deadline=None)
@given(random_days(), random_days(provider="owl"))
def test_observers_disagree_over_what_only_one_of_them_has(one: ControlDay, other: ControlDay) -> None:
    found, compared = disagreement([one, other], ground()), compare(one, other, ground(), days.towns())
    assert found.km2 == pytest.approx(compared.gained.km2 + compared.lost.km2, abs=0.1)


def test_ground_far_from_a_zone_does_not_tell_it_apart_and_ground_within_does() -> None:
    zone = to_grid(shapely.box(36.0, 47.0, 36.5, 48.0))
    shapely.prepare(zone)

    def near(*frames: tuple[float, float, float, float]) -> bytes:
        return ground_near(to_grid(days.area(*frames)), zone)

    into, far = (35.0, 47.2, 36.2, 47.6), (39.0, 47.0, 39.5, 47.5)
    assert near(into) == near(into, far)
    assert near(into) != near((35.0, 47.2, 36.21, 47.6)) and near(into) != near(into, (36.3, 47.1, 36.31, 47.2))
    across = (35.0, 47.2, 37.0, 47.6)
    assert near(across) != near(far), "edges that only cross the zone count"
    assert near((30.0, 40.0, 40.0, 50.0)) != near(far), "a zone that is covered is none that is empty"
    ring = list(days.area(into).exterior.coords)[:-1]
    turned = to_grid(shapely.Polygon(ring[2:] + ring[:2]))
    assert ground_near(turned, zone) == near(into), "wherever the ring begins"


def test_water_and_ground_outside_the_borders_are_no_land() -> None:
    crimea = ground().shipped("crimea")
    into_the_sea = shapely.box(32.0, 43.8, 37.0, 46.2)
    found = measured(days.day_of({"occupied-2014": into_the_sea.union(crimea)}), ground())
    assert found.regions["crimea"] == pytest.approx(27_096, rel=0.005)
    assert area_km2(into_the_sea) > 60_000
    russia = shapely.box(39.0, 47.3, 42.0, 48.0)
    beyond = measured(with_occupied(shipped_mainland().union(russia)), ground())
    assert beyond.occupied_km2 == pytest.approx(measured(as_shipped(), ground()).occupied_km2, abs=1)


def test_a_day_without_ground_has_none() -> None:
    nothing = days.day_of({})
    assert fresh_land().occupied_km2(nothing) == (0.0, {})
    assert shapely.is_empty(fresh_land().occupied(nothing))
    assert shapely.is_empty(fresh_land().within(None))


def test_a_hole_far_from_borders_is_counted_and_a_crumb_is_not() -> None:
    whole = measured(as_shipped(), ground()).occupied_km2
    hole = shapely.box(*INLAND)
    crumb = shapely.box(38.6, 48.1, 38.602, 48.102)
    occupied = shipped_mainland()
    assert measured(with_occupied(occupied.difference(crumb)), ground()).occupied_km2 == pytest.approx(whole, abs=0.001)
    without = measured(with_occupied(occupied.difference(hole)), ground()).occupied_km2
    assert whole - without == pytest.approx(area_km2(hole), rel=1e-4)
    assert area_km2(to_degrees(fresh_land().within(hole))) == pytest.approx(area_km2(hole), rel=1e-6)


def test_two_threads_never_have_the_same_land() -> None:
    with land_of(ground()) as one, land_of(ground()) as other:
        assert one is not other
    with land_of(ground()) as again:
        assert again in (one, other), "what it remembers is not lost"


def test_an_advance_over_the_border_counts_however_narrow_it_is() -> None:
    """Before, a piece of less than some 2.5 km counted as a border drawn in another way."""
    border = shapely.boundary(ground().shipped("ukraine"))
    along = shapely.clip_by_rect(border, 34.3, 51.1, 34.6, 51.4)
    for deep in (0.012, 0.02, 0.04):
        advance = shapely.intersection(shapely.buffer(shapely.centroid(along), 0.04).union(along.centroid.buffer(0.01)),
                                       shapely.intersection(shapely.buffer(along, deep), ground().shipped("ukraine")))
        advance = max(shapely.get_parts(advance), key=shapely.area)
        found = measured(with_occupied(drawn_elsewhere().union(advance)), ground())
        without = measured(with_occupied(drawn_elsewhere()), ground())
        gained = found.regions.get("elsewhere", 0.0) - without.regions.get("elsewhere", 0.0)
        assert gained == pytest.approx(area_km2(advance), rel=0.05) and gained > 3, deep
