# SPDX-License-Identifier: MIT
"""Sums by region of ground that changes: what differs is measured again, and the sums are those of measuring it all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from maps.control_day import ControlDay
from maps.geodesy import area_km2, km2_under
from maps.timeline import land as land_module
from maps.timeline.grid import CELLS, in_degrees, only_polygons, points_in_degrees, to_grid
from maps.timeline.land import Land
from maps.timeline.region_sums import MOST_RUNS, Outlines, RegionSums, change_between
from tests.maps.providers.making import ground
from tests.maps.timeline.test_land import drawn_elsewhere, fresh_land, shipped_mainland, with_occupied

EQUAL_KM2 = 1e-6
"""Far below the two decimals that are shown: only double precision tells the sums apart."""


def on_grid(*boxes: tuple[float, float, float, float], every_deg: float = 0.1) -> BaseGeometry:
    whole = shapely.union_all([shapely.box(*each) for each in boxes])
    return only_polygons(to_grid(shapely.segmentize(whole, every_deg)))


def km2_in(regions: Mapping[str, BaseGeometry], shape: BaseGeometry) -> dict[str, float]:
    return {name: area_km2(in_degrees(shapely.intersection(region, shape))) for name, region in regions.items()}


@cache
def two_regions(every_deg: float = 0.1) -> dict[str, BaseGeometry]:
    """Side by side, the eastern one with an island of its own; their borders have points so many degrees apart."""
    made = {"west": on_grid((36.0, 47.0, 37.003, 49.0), every_deg=every_deg),
            "east": on_grid((37.003, 47.0, 38.0, 49.0), (39.0, 48.0, 39.1, 48.1), every_deg=every_deg)}
    for region in made.values():
        shapely.prepare(region)
    return made


def after(before: BaseGeometry, now: BaseGeometry, every_deg: float = 0.1) -> dict[str, float]:
    """The sums of ``now`` by what differs from before; fails where whole ground is measured."""
    regions = two_regions(every_deg)

    def measured(_window: BaseGeometry, shape: BaseGeometry) -> dict[str, float]:
        assert shapely.area(shape) < shapely.area(shapely.union(before, now)) * 0.9
        return km2_in(regions, shape)

    change = change_between(Outlines(before), Outlines(now))
    assert change is not None
    return RegionSums(regions, measured).after(change, km2_in(regions, before))


BASE = ((36.2, 47.2, 37.8, 47.6), (36.2, 47.6, 37.8, 48.7), (40.0, 48.0, 40.5, 48.5))


@pytest.mark.parametrize("more", [
    (36.5, 48.7, 36.6, 48.8), (37.5, 48.69, 37.6, 48.8), (36.9, 48.7, 37.1, 48.8), (37.003, 48.7, 37.1, 48.8),
    (38.9, 47.9, 39.2, 48.2), (39.02, 48.02, 39.04, 48.04), (40.5, 48.1, 40.6, 48.2), (36.3, 48.7, 37.9, 48.9),
])
def test_ground_gained_or_lost_counts_where_it_lies(more: tuple[float, float, float, float]) -> None:
    less, whole = on_grid(*BASE), on_grid(*BASE, more)
    for before, now in ((less, whole), (whole, less)):
        assert after(before, now) == pytest.approx(km2_in(two_regions(), now), abs=EQUAL_KM2)


def test_places_of_one_window_are_measured_once() -> None:
    """The long border between the two regions lies in the window of each place beside it."""
    before = on_grid(*BASE)
    now = on_grid(*BASE, (36.9, 48.7, 37.1, 48.8), (36.95, 48.9, 37.1, 48.95), (37.7, 48.7, 37.8, 48.8))
    assert after(before, now, 10.0) == pytest.approx(km2_in(two_regions(10.0), now), abs=EQUAL_KM2)


def test_the_same_ground_has_no_places_and_very_other_ground_is_measured_whole() -> None:
    one = Outlines(on_grid(*BASE))
    same = change_between(one, Outlines(on_grid(*reversed(BASE))))
    assert same is not None and not same.places
    sums = RegionSums(two_regions(), lambda _window, _shape: pytest.fail("measured"))
    assert sums.after(same, {"west": 1.0}) == {"west": 1.0}
    many = on_grid(*BASE, *((30 + number / 10, 45.0, 30.05 + number / 10, 45.1) for number in range(MOST_RUNS + 1)))
    assert change_between(one, Outlines(many)) is None


@given(st.lists(st.tuples(st.floats(30.0, 40.0), st.floats(44.0, 52.0)), min_size=3, max_size=8, unique=True))
def test_what_lies_under_the_runs_of_a_ring_adds_up_to_its_area(corners: list[tuple[float, float]]) -> None:
    hull = shapely.MultiPoint(corners).convex_hull
    if hull.geom_type != "Polygon":
        return
    ring = points_in_degrees(shapely.get_coordinates(shapely.orient_polygons(hull)) * CELLS)
    whole = area_km2(shapely.Polygon(ring))
    for runs in ([ring[:2], ring[1:]], [np.array(edge) for edge in pairwise(ring)]):
        assert abs(sum(map(km2_under, runs))) == pytest.approx(whole, abs=EQUAL_KM2)


bumps = st.tuples(st.floats(0.0, 1.0), st.floats(0.003, 0.12), st.booleans())


@st.composite
def following_days(draw: st.DrawFn) -> list[ControlDay]:
    """Days that each differ from the one before in a few places of the edge: at the front, on borders, on shores."""
    occupied = draw(st.sampled_from([shipped_mainland(), drawn_elsewhere()]))
    found = [with_occupied(occupied)]
    for places in draw(st.lists(st.lists(bumps, min_size=1, max_size=4), min_size=1, max_size=3)):
        edge = shapely.boundary(occupied)
        for at, radius, is_gained in places:
            bump = shapely.line_interpolate_point(edge.geoms[0], at, normalized=True).buffer(radius, quad_segs=3)
            occupied = occupied.union(bump) if is_gained else occupied.difference(bump)
        found.append(with_occupied(occupied.difference(ground().shipped("crimea"))))
    return found


@cache
def following_land() -> Land:
    return Land(ground())


@settings(max_examples=15, deadline=None)
@given(following_days())
def test_days_after_one_another_have_the_sizes_that_each_has_alone(following: list[ControlDay]) -> None:
    for day in following:
        whole, regions = following_land().occupied_km2(day)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(land_module, "change_between", lambda _before, _after: None)
            whole_alone, regions_alone = fresh_land().occupied_km2(day)
        assert whole == pytest.approx(whole_alone, abs=EQUAL_KM2)
        assert regions == pytest.approx(regions_alone, abs=EQUAL_KM2)
