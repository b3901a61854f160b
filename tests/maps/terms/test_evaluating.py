# SPDX-License-Identifier: MIT
"""Terms on the shipped ground: known values, the same computed in two other ways, and what holds for any terms."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from briefing.model import Operation, Party, Term
from maps.areas import AreaLayer, read_control_layer
from maps.geodesy import area_km2
from maps.lines.widening import widened
from maps.shipped import control_file
from maps.terms.evaluating import evaluated
from maps.terms.outcome import Outcome
from maps.terms.people import Settlements, read_settlements
from tests.corpora import PROJECT

FOUR = ("luhansk", "donetsk", "zaporizhzhia", "kherson")
AREAS = (*FOUR, "kharkiv", "mykolaiv", "crimea", "kursk-incursion", "land-bridge", "held-donetsk", "occupied-2014")
PARTIES: tuple[Party, ...] = ("russia", "ukraine")


@lru_cache
def layer() -> AreaLayer:
    return read_control_layer(control_file(PROJECT / "resources"))


@lru_cache
def people() -> Settlements:
    return read_settlements(PROJECT / "resources")


def outcome(*operations: Operation) -> Outcome:
    return evaluated(Term(id="t", operations=operations), layer(), people())


def handed(giver: Party, *areas: str) -> tuple[Operation, ...]:
    return tuple(Operation(kind="hand over", area=area, giver=giver) for area in areas)


def ground(area: str) -> BaseGeometry:
    return shape(layer()[area].geometry)


def test_a_freeze_changes_nothing() -> None:
    made = outcome(Operation(kind="freeze"))
    assert made.passing == () and made.share_before == made.share_after == pytest.approx(18.42, abs=0.02)
    assert made.line_before_km == made.line_after_km == layer()["line-of-contact"].length_km
    assert set(made.grounds()) == {"unchanged", "kursk-unchanged"}


@pytest.mark.parametrize(("giver", "areas", "wanted"), [
    ("russia", ("kharkiv",), 946), ("russia", ("mykolaiv",), 135), ("ukraine", FOUR, 23_960),
    ("ukraine", ("kursk-incursion",), 560), ("ukraine", ("luhansk",), 263), ("ukraine", ("donetsk",), 9_350),
    ("ukraine", ("zaporizhzhia",), 7_310), ("ukraine", ("kherson",), 7_040),
])
def test_what_is_known_of_20_november_2024(giver: Party, areas: tuple[str, ...], wanted: float) -> None:
    made = outcome(*handed(giver, *areas))
    assert made.km2(giver) == pytest.approx(wanted, rel=0.01)
    assert made.km2("ukraine" if giver == "russia" else "russia") == 0


def test_the_four_oblasts_have_about_1_7_million_people_and_a_margin() -> None:
    made = outcome(*handed("ukraine", *FOUR))
    assert made.living("ukraine").people == pytest.approx(1_700_000, rel=0.03)
    assert made.living("ukraine").settlements > 100
    assert made.margin_km2("ukraine") == pytest.approx(sum(layer()[f"held-{each}"].margin_km2 or 0 for each in FOUR))
    assert made.share_after == pytest.approx(100 * (110_383 + 23_960) / 599_095, abs=0.02)
    assert made.line_after_km > made.line_before_km


def equal_area_km2(ground_: BaseGeometry) -> float:
    """The area in an equal-area projection of Europe, edges cut into short pieces so that they stay straight."""
    to_plane = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True)
    pieces = shapely.segmentize(ground_, 0.01)
    flat = shapely.transform(pieces, lambda xy: np.column_stack(to_plane.transform(xy[:, 0], xy[:, 1])))
    return float(flat.area) / 1e6


def counted_km2(ground_: BaseGeometry, step: float = 0.004) -> float:
    """The area by counting cells of a grid whose middles lie in it, each with the size that it has at its latitude."""
    west, south, east, north = ground_.bounds
    lons = np.arange(west, east, step) + step / 2
    total = 0.0
    shapely.prepare(ground_)
    for lat in np.arange(south, north, step) + step / 2:
        inside = shapely.contains_xy(ground_, lons, np.full_like(lons, lat)).sum()
        total += inside * area_km2(shapely.box(0, lat - step / 2, step, lat + step / 2))
    return total


@pytest.mark.parametrize(("giver", "areas"), [
    ("russia", ("kharkiv", "mykolaiv")), ("ukraine", FOUR), ("ukraine", ("kursk-incursion",))])
def test_the_same_comes_out_in_two_other_ways(giver: Party, areas: tuple[str, ...]) -> None:
    made = outcome(*handed(giver, *areas))
    occupied, country = ground("occupied"), ground("ukraine")
    moved = shapely.union_all([ground(each) for each in areas])
    moved = moved.intersection(occupied) if giver == "russia" else (
        moved if areas == ("kursk-incursion",) else moved.intersection(country).difference(occupied))
    assert made.km2(giver) == pytest.approx(equal_area_km2(moved), rel=0.002)
    assert made.km2(giver) == pytest.approx(counted_km2(moved), rel=0.002)


operations = st.lists(st.builds(
    Operation, kind=st.sampled_from(("hand over", "withdraw")), area=st.sampled_from(AREAS),
    giver=st.sampled_from(PARTIES)), max_size=4)


@settings(max_examples=25, deadline=None)
@given(operations)
def test_what_one_gives_the_other_gets_and_nothing_appears_or_vanishes(done: list[Operation]) -> None:
    made = outcome(*done)
    gained, lost = (area_km2(made.parts[name]) for name in ("gained", "lost"))
    change = made.occupied_after_km2 - made.occupied_before_km2
    assert change == pytest.approx(gained - lost, abs=2.0)
    after = shapely.union_all([made.parts["unchanged"], made.parts["gained"]])
    assert area_km2(after) == pytest.approx(made.occupied_after_km2, rel=1e-4, abs=2.0)
    assert area_km2(shapely.union_all([made.parts["unchanged"], made.parts["lost"]])) == pytest.approx(
        made.occupied_before_km2, rel=1e-4, abs=2.0)
    assert made.parts["gained"].intersection(made.parts["lost"]).area < 1e-9
    assert all(each.km2 > 0 and each.living.people >= 0 for each in made.passing)
    kursk = area_km2(made.parts["kursk-unchanged"]) + area_km2(made.parts["kursk-lost"])
    assert kursk == pytest.approx(area_km2(ground("kursk-incursion")), abs=0.1)


@settings(max_examples=15, deadline=None)
@given(st.permutations(["kharkiv", "donetsk", "mykolaiv", "luhansk"]),
       st.lists(st.sampled_from(PARTIES), min_size=4, max_size=4))
def test_the_order_of_independent_operations_makes_no_difference(areas: list[str], givers: list[Party]) -> None:
    whose = dict(zip(("kharkiv", "donetsk", "mykolaiv", "luhansk"), givers, strict=True))
    one = outcome(*(each for area in whose for each in handed(whose[area], area)))
    other = outcome(*(each for area in areas for each in handed(whose[area], area)))
    for party in PARTIES:
        assert one.km2(party) == pytest.approx(other.km2(party), abs=0.01)
    assert one.parts["gained"].symmetric_difference(other.parts["gained"]).area < 1e-6
    assert one.line_after_km == pytest.approx(other.line_after_km, rel=0.001)


def test_given_and_given_back_is_as_before() -> None:
    made = outcome(*handed("ukraine", "donetsk"), *handed("russia", "held-donetsk"))
    assert made.km2("ukraine") == pytest.approx(made.km2("russia"), abs=1)
    assert area_km2(made.parts["gained"]) + area_km2(made.parts["lost"]) < 1


def test_a_buffer_lies_on_both_sides_of_the_line() -> None:
    made = outcome(Operation(kind="buffer", km=10))
    assert made.strip is not None and made.strip.km == 10
    line = layer()["line-of-contact"].length_km or 0
    for km2 in (made.strip.held_km2, made.strip.occupied_km2):
        assert 0.85 * 10 * line < km2 < 1.15 * 10 * line
    twice = outcome(Operation(kind="buffer", km=10), Operation(kind="buffer", km=20))
    assert twice.strip is not None and twice.strip.km == 20, "the wider one holds the other"
    assert made.passing == () and not made.parts["disputed"].is_empty


@pytest.mark.parametrize("lat", [0.0, 48.0, 70.0])
def test_a_strip_is_as_wide_as_is_asked_for(lat: float) -> None:
    line = shapely.LineString([(36.0, lat), (37.0, lat)])
    km = area_km2(widened(line, 5))
    length = area_km2(shapely.box(36, lat - 0.001, 37, lat + 0.001)) / (2 * 0.001 * 111.2)
    assert km == pytest.approx(2 * 5 * length + np.pi * 25, rel=0.02)


def test_an_area_that_the_map_lacks_is_named_and_changes_nothing() -> None:
    made = outcome(*handed("russia", "no-such-area", "line-of-contact"))
    assert made.left_out == ("no-such-area",) and made.passing == ()


def test_work_that_is_no_longer_wanted_stops() -> None:
    made = evaluated(Term(id="t", operations=handed("ukraine", *FOUR)), layer(), people(), is_wanted=lambda: False)
    assert made.passing == ()


def test_short_runs_are_no_part_of_the_line() -> None:
    left = outcome(*(Operation(kind="withdraw", area=each, giver="russia") for each in ("kharkiv", "mykolaiv")))
    assert left.line_after_km == pytest.approx(894.8, abs=1), "899 km with what cutting leaves of a few km each"


def test_what_ukraine_leaves_in_kursk_it_holds_no_more() -> None:
    leave = Operation(kind="withdraw", area="kursk-incursion", giver="ukraine")
    made = outcome(leave, leave)
    assert made.km2("ukraine") == pytest.approx(layer()["kursk-incursion"].area_km2, rel=0.001), "it passes once"
    assert made.parts["kursk-unchanged"].is_empty and made.share_after == made.share_before
    assert made.parts["kursk-lost"].equals(ground("kursk-incursion"))


def test_each_side_of_a_buffer_is_measured() -> None:
    made = outcome(Operation(kind="buffer", km=30))
    strip = made.parts["disputed"]
    assert made.strip is not None
    assert made.strip.occupied_km2 == pytest.approx(area_km2(strip.intersection(ground("occupied"))), rel=0.01)
    assert made.strip.held_km2 == pytest.approx(area_km2(strip.difference(ground("occupied"))), rel=0.01)
    assert abs(made.strip.held_km2 - made.strip.occupied_km2) > 0.02 * made.strip.held_km2, "they are not the same"


def test_a_margin_holds_for_all_of_an_oblasts_ground_alone() -> None:
    made = outcome(*handed("russia", "occupied-2014-donetsk", "kharkiv"))
    margins = {each.oblast: each.margin_km2 for each in made.passing}
    assert margins == {"donetsk": None, "kharkiv": layer()["occupied-kharkiv"].margin_km2}
    assert made.margin_km2("russia") is None, "of a part none is known, so of the sum none is"
    both = outcome(*handed("russia", "kharkiv"))
    assert both.margin_km2("russia") == layer()["occupied-kharkiv"].margin_km2
    part = outcome(*handed("russia", "occupied-donetsk"), *handed("ukraine", "held-donetsk"))
    assert {each.margin_km2 for each in part.passing} == {layer()["occupied-donetsk"].margin_km2,
                                                         layer()["held-donetsk"].margin_km2}


def test_ground_that_ends_at_no_line_is_off_by_nothing_and_kursk_by_its_own() -> None:
    made = outcome(*handed("russia", "kharkiv", "mykolaiv"), Operation(kind="withdraw", area="kursk-incursion",
                                                                      giver="ukraine"))
    assert made.margin_km2("russia") == layer()["occupied-kharkiv"].margin_km2, "the one of Mykolaiv ends at water"
    assert made.margin_km2("ukraine") == layer()["kursk-incursion"].margin_km2 == 10.0


def test_the_wider_of_two_buffers_counts() -> None:
    made = outcome(Operation(kind="buffer", km=15), Operation(kind="buffer", km=5))
    alone = outcome(Operation(kind="buffer", km=15))
    assert made.strip is not None and made.strip == alone.strip and made.strip.km == 15
