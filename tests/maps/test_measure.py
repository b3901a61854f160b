# SPDX-License-Identifier: MIT
"""Measuring: ground is counted once, the terms add up, and the shortcuts equal geometry."""

from __future__ import annotations

from itertools import combinations
from math import fsum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import union_all
from shapely.geometry import shape

from maps.areas import AreaLayer, read_control_layer
from maps.decomposition import Decomposition
from maps.geodesy import area_km2
from maps.measure import Measurement, Term, measure
from maps.own_areas import with_own_areas
from tests.corpora import PROJECT

LAYER = read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")
MEASURABLE = [area.id for area in LAYER if area.area_km2 is not None]
FOUR = ("donetsk", "luhansk", "zaporizhzhia", "kherson")


def km2(*area_ids: str) -> float:
    return fsum(LAYER[area_id].area_km2 or 0 for area_id in area_ids)


def measured(*area_ids: str, quantity: Any = "area", layer: AreaLayer = LAYER) -> Measurement:
    result = measure(layer, area_ids, quantity)
    assert result is not None
    return result


def ids(terms: tuple[Term, ...]) -> list[tuple[str, ...]]:
    return [term.areas for term in terms]


def test_one_area_shows_its_parts_and_its_own_size() -> None:
    result = measured("occupied")
    assert result.value == LAYER["occupied"].area_km2
    assert result.unit == "km2" and result.of == ()
    assert sorted(ids(result.terms)) == sorted((part,) for part in LAYER["occupied"].parts)
    assert fsum(term.km2 for term in result.terms) == pytest.approx(result.value, rel=0.001)


def test_an_area_without_parts_is_its_own_term() -> None:
    result = measured("kursk-incursion")
    assert result.terms == (Term(("kursk-incursion",), result.value),)


def test_separate_areas_are_added() -> None:
    result = measured("held-donetsk", "held-luhansk", "held-zaporizhzhia", "held-kherson")
    assert len(result.terms) == 4
    assert result.value == pytest.approx(
        km2("held-donetsk", "held-luhansk", "held-zaporizhzhia", "held-kherson")
    )


def test_shared_ground_is_counted_once() -> None:
    assert measured("donetsk", "occupied-donetsk").value == km2("donetsk")
    assert measured("kharkiv", "occupied-kharkiv").value == km2("kharkiv")
    assert measured("crimea", "crimea").value == km2("crimea")
    assert measured("ukraine", *FOUR, "land-bridge", "occupied").value == km2("ukraine")
    assert measured("occupied", "donetsk").value == pytest.approx(
        km2(*LAYER["occupied"].parts, "held-donetsk")
    )


def test_the_share_that_is_occupied() -> None:
    result = measured(*FOUR, quantity="occupied share")
    occupied = [f"occupied-{oblast}" for oblast in FOUR]
    assert result.unit == "percent"
    assert result.value == pytest.approx(100 * km2(*occupied) / km2(*FOUR))
    assert ids(result.terms) == [(area_id,) for area_id in occupied]
    assert ids(result.of) == [(area_id,) for area_id in FOUR]


@pytest.mark.parametrize(
    ("area_id", "percent"),
    [("crimea", 100), ("held-donetsk", 0), ("kursk-incursion", 0), ("land-bridge", 100)],
)
def test_shares_at_the_ends(area_id: str, percent: float) -> None:
    assert measured(area_id, quantity="occupied share").value == pytest.approx(percent)


def test_the_occupied_part_of_an_oblast_with_no_other_part_of_its_own() -> None:
    result = measured("kharkiv", quantity="occupied share")
    assert result.value == pytest.approx(100 * km2("occupied-kharkiv") / km2("kharkiv"))


def test_the_share_of_ukraine() -> None:
    result = measured("occupied", quantity="share of Ukraine")
    assert result.value == pytest.approx(100 * km2("occupied") / km2("ukraine"), rel=1e-4)
    assert ids(result.of) == [("ukraine",)]
    assert 18 < result.value < 19


@pytest.mark.parametrize("quantity", ["area", "occupied share", "share of Ukraine"])
def test_what_cannot_be_said_is_none(quantity: Any) -> None:
    assert measure(LAYER, [], quantity) is None
    assert measure(LAYER, ["line-of-contact"], quantity) is None
    assert measure(LAYER, ["russia"], quantity) is None
    assert measure(LAYER, ["crimea", "line-of-contact"], quantity) is None


def test_shares_need_the_areas_they_are_shares_of() -> None:
    bare = AreaLayer(area for area in LAYER if area.id in ("crimea", "donetsk"))
    assert measure(bare, ["crimea"], "occupied share") is None
    assert measure(bare, ["crimea"], "share of Ukraine") is None
    assert measured("donetsk", "crimea", layer=bare).value == km2("donetsk", "crimea")


def test_unknown_ids_are_key_errors() -> None:
    with pytest.raises(KeyError):
        measure(LAYER, ["atlantis"], "area")


def box(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def with_boxes(**boxes: dict[str, Any]) -> AreaLayer:
    features = [
        {"type": "Feature", "id": name, "properties": {"label": name}, "geometry": geometry}
        for name, geometry in boxes.items()
    ]
    return with_own_areas(LAYER, features)


def test_own_areas_that_overlap_are_one_term() -> None:
    layer = with_boxes(west=box(10, 50, 11, 51), east=box(10.5, 50, 11.5, 51))
    result = measured("west", "east", "kursk-incursion", layer=layer)
    whole = area_km2(box(10, 50, 11.5, 51))
    assert result.value == pytest.approx(whole + km2("kursk-incursion"), rel=1e-3)
    assert ids(result.terms) == [("west", "east"), ("kursk-incursion",)]


def test_the_occupied_share_of_an_own_area_is_measured_on_the_ground() -> None:
    layer = with_boxes(steppe=box(35, 46, 36, 48), alps=box(10, 46, 11, 47))
    result = measured("steppe", quantity="occupied share", layer=layer)
    occupied = shape(LAYER["occupied"].geometry).intersection(shape(box(35, 46, 36, 48)))
    expected = 100 * area_km2(occupied) / area_km2(box(35, 46, 36, 48))
    assert result.value == pytest.approx(expected)
    assert 0 < result.value < 100
    assert result.terms[0].inside
    assert measured("alps", quantity="occupied share", layer=layer).value == 0


def ground(area_ids: list[str]) -> float:
    return area_km2(union_all([shape(LAYER[area_id].geometry) for area_id in area_ids]))


@given(st.lists(st.sampled_from(MEASURABLE), min_size=1, max_size=4))
def test_every_sum_equals_the_union_of_the_ground(area_ids: list[str]) -> None:
    result = measured(*area_ids)
    assert result.value == pytest.approx(ground(area_ids), rel=0.001)
    assert fsum(term.km2 for term in result.terms) == pytest.approx(result.value, rel=0.001)


def test_what_is_called_disjoint_or_covered_is_so_on_the_ground() -> None:
    known = Decomposition(LAYER)
    shapes = {area_id: shape(LAYER[area_id].geometry) for area_id in MEASURABLE}
    for one, other in combinations(MEASURABLE, 2):
        shared = area_km2(shapes[one].intersection(shapes[other]))
        smaller = min(km2(one), km2(other))
        if known.are_disjoint(one, other):
            assert shared < 1, (one, other)
        if known.covers(one, other) or known.covers(other, one):
            assert shared == pytest.approx(smaller, rel=0.001), (one, other)


def test_the_shipped_areas_never_need_the_ground_to_be_asked() -> None:
    for quantity in ("area", "occupied share", "share of Ukraine"):
        for pair in combinations(MEASURABLE, 2):
            result = measured(*pair, quantity=quantity)
            assert all(len(term.areas) == 1 and not term.inside for term in result.terms), pair


def test_ground_occupied_in_2014_is_counted_once_beside_its_oblast_and_its_wholes() -> None:
    known = Decomposition(LAYER)
    assert set(known.atoms("occupied")) == {*known.atoms("occupied-2014"), *known.atoms("occupied-2022")}
    assert known.are_disjoint("occupied-2014", "occupied-2022")
    assert known.are_disjoint("occupied-2014-donetsk", "held-donetsk")
    assert not known.are_disjoint("occupied-2014", "donetsk")
    assert measured("donetsk", "occupied-2014-donetsk").value == km2("donetsk")
    assert measured("occupied-2014", "occupied-2022").value == pytest.approx(km2("occupied"))
    assert measured("occupied-donetsk", quantity="occupied share").value == pytest.approx(100)


def test_ground_occupied_in_2014_is_no_unit_beside_an_oblast_whose_parts_are_not_known() -> None:
    bare = Decomposition(AreaLayer(area for area in LAYER if area.id in ("occupied-2014", "donetsk", "crimea")))
    assert not bare.are_disjoint("occupied-2014", "donetsk")
    assert bare.are_disjoint("crimea", "donetsk")
