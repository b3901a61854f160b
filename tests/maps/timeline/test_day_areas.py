# SPDX-License-Identifier: MIT
"""The areas as they are on an observer's day, and the folder that keeps them."""

from __future__ import annotations

import datetime
import os
from functools import cache
from pathlib import Path

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from maps.areas import OWN, Area, AreaLayer, read_control_layer
from maps.control_day import ControlDay, shipped_day
from maps.geodesy import area_km2
from maps.ground import GroundKind
from maps.layer_geojson import layer_geojson
from maps.measure import measure
from maps.timeline import day_areas_cache
from maps.timeline.day_areas import Found, described, shapes_of_day
from maps.timeline.day_areas_cache import SUFFIX, DayAreasCache
from maps.timeline.sizes import measured
from tests.maps.providers import days, making
from tests.maps.providers.days import MIRROR, OWL
from tests.maps.providers.making import DAY, ground

NO_MORE_KM2 = 0.05
HOLE = (38.30, 48.00, 38.33, 48.02)  # in ground occupied since 2014, far from every border
ADVANCE = (34.30, 51.10, 34.40, 51.30)  # over the state border into Sumy Oblast
FIXED = ("country", "oblast", OWN)


@cache
def layer() -> AreaLayer:
    return read_control_layer(making.LAYER)


@cache
def as_shipped() -> ControlDay:
    return shipped_day(ground(), DAY)


@cache
def shipped_mainland() -> BaseGeometry:
    """All ground that is shipped as occupied, but for Crimea."""
    return shapely.difference(as_shipped().occupied, ground().shipped("crimea"))


def with_occupied(occupied: BaseGeometry, **shapes: BaseGeometry) -> ControlDay:
    """The shipped day with other occupied ground; Crimea is as shipped."""
    kinds = {"occupied-2014": ground().shipped("crimea"), **shapes}
    return days.day_of({"occupied": occupied, **kinds}, provider="own", tells=(*MIRROR, "kursk"))  # type: ignore[dict-item]


def areas_on(day: ControlDay) -> AreaLayer:
    return described(shapes_of_day(day, layer(), ground()), day, layer(), "Observer", "credit")


def km2_of(areas: AreaLayer, area_id: str) -> float:
    size = areas[area_id].area_km2
    assert size is not None
    return size


def outline(areas: AreaLayer, area_id: str) -> BaseGeometry:
    return shapely.make_valid(shapely.geometry.shape(areas[area_id].geometry))


@pytest.fixture(scope="module")
def unchanged() -> AreaLayer:
    """The areas of the shipped layer, taken as a day."""
    return areas_on(as_shipped())


def test_the_shipped_layer_as_a_day_has_the_shipped_sizes(unchanged: AreaLayer) -> None:
    computed = [area for area in layer() if area.kind not in (*FIXED, "line")]
    assert len(computed) >= 20
    for area in computed:
        assert km2_of(unchanged, area.id) == pytest.approx(area.area_km2, abs=NO_MORE_KM2), area.id


def test_borders_stay_and_computed_areas_name_the_day_and_the_observer(unchanged: AreaLayer) -> None:
    for area in unchanged:
        if area.kind in FIXED:
            assert area == layer()[area.id]
        else:
            assert area.as_of == DAY.isoformat() and area.sources[0] == "Observer" and area.approximate


def test_the_shipped_layer_is_written_as_its_file() -> None:
    assert layer_geojson(layer()) == making.LAYER.read_bytes()


def test_no_ground_is_not_the_same_as_nothing_said() -> None:
    shapes = dict(as_shipped().shapes)
    del shapes["kursk"]
    none = areas_on(days.day_of(shapes, tells=OWL))["kursk-incursion"]
    unsaid = areas_on(days.day_of(shapes, tells=MIRROR))["kursk-incursion"]
    assert (none.area_km2, unsaid.area_km2) == (0.0, None)
    assert none.geometry["coordinates"] == unsaid.geometry["coordinates"] == []


def whole(areas: AreaLayer, area: Area) -> bool:
    return area.kind == "oblast" and f"occupied-{area.id}" in areas and f"held-{area.id}" in areas


@pytest.mark.parametrize("moved", [0.0, 0.05])
def test_parts_add_up_whatever_the_day_shows(moved: float) -> None:
    areas = areas_on(with_occupied(shapely.buffer(shipped_mainland(), -moved, quad_segs=2)))
    oblasts = [area for area in areas if whole(areas, area)]
    assert len(oblasts) >= 4
    for oblast in oblasts:
        both = km2_of(areas, f"occupied-{oblast.id}") + km2_of(areas, f"held-{oblast.id}")
        assert both == pytest.approx(oblast.area_km2, abs=NO_MORE_KM2), oblast.id
    for area in areas:
        if area.parts and area.kind not in FIXED:
            assert km2_of(areas, area.id) == pytest.approx(
                area_km2(shapely.union_all([outline(areas, part) for part in area.parts])), abs=NO_MORE_KM2), area.id
    together = km2_of(areas, "occupied-2014") + km2_of(areas, "occupied-2022")
    assert together == pytest.approx(km2_of(areas, "occupied"), abs=NO_MORE_KM2)


# Slivers

def test_a_hole_stays_and_a_crumb_does_not(unchanged: AreaLayer) -> None:
    west, south, _, _ = HOLE
    crumb = shapely.box(west, south, west + 0.002, south + 0.002)  # 0.03 km²
    for hole, missing in ((shapely.box(*HOLE), area_km2(shapely.box(*HOLE))), (crumb, 0.0)):
        areas = areas_on(with_occupied(shapely.difference(shipped_mainland(), hole)))
        lost = km2_of(unchanged, "occupied-donetsk") - km2_of(areas, "occupied-donetsk")
        assert lost == pytest.approx(missing, abs=0.02)


def test_an_outline_drawn_farther_inside_leaves_no_strip_along_the_state_border() -> None:
    inside = shapely.buffer(shipped_mainland(), -0.006, quad_segs=2)  # some 0.5 km
    areas = areas_on(with_occupied(inside))
    held = outline(areas, "held-luhansk")
    border = shapely.boundary(outline(layer(), "ukraine"))
    eastern = shapely.clip_by_rect(border, 38.9, 48.3, 41.0, 49.4)
    assert shapely.length(eastern) > 1
    assert shapely.length(shapely.intersection(eastern, shapely.buffer(held, 1e-4))) < 0.01 * shapely.length(eastern)
    assert km2_of(areas, "held-luhansk") > km2_of(layer(), "held-luhansk") + 5, "the front has moved all the same"


def test_a_seam_between_oblasts_is_no_ground_held(unchanged: AreaLayer) -> None:
    seam = shapely.buffer(shapely.intersection(outline(layer(), "donetsk"), outline(layer(), "luhansk")), 0.003)
    drawn_inside = shapely.buffer(shipped_mainland(), -0.006, quad_segs=2)  # not on our own border
    seam = shapely.intersection(seam, shapely.buffer(drawn_inside, -0.02))  # closed at both ends
    without = areas_on(with_occupied(drawn_inside))
    with_seam = areas_on(with_occupied(shapely.difference(drawn_inside, seam)))
    assert area_km2(shapely.intersection(seam, drawn_inside)) > 20
    for name in ("held-donetsk", "held-luhansk"):
        assert km2_of(with_seam, name) == pytest.approx(km2_of(without, name), abs=2.0), name


# Since 2014

def test_a_day_that_tells_of_2014_has_its_own_line_and_one_that_does_not_the_shipped_one(unchanged: AreaLayer) -> None:
    mainland, crimea = shipped_mainland(), ground().shipped("crimea")
    apart = outline(layer(), "occupied-2014-luhansk")
    taken_off = shapely.box(37.0, 47.0, 39.0, 49.0)  # its west
    named = shapely.difference(apart, taken_off)
    assert shapely.area(named) > 0.5 * shapely.area(apart)
    areas = areas_on(with_occupied(
        shapely.difference(mainland, named), **{"occupied-2014": shapely.union(crimea, named)}))
    assert km2_of(areas, "occupied-2014-luhansk") == pytest.approx(area_km2(named), abs=1.0)
    assert km2_of(areas, "occupied-luhansk") == pytest.approx(km2_of(unchanged, "occupied-luhansk"), abs=NO_MORE_KM2)
    untold = areas_on(with_occupied(mainland))
    assert km2_of(untold, "occupied-2014-luhansk") == pytest.approx(area_km2(apart), abs=1.0)


def test_slivers_beside_ground_of_2014_belong_to_it_where_the_day_tells_it_apart() -> None:
    """As an observer's day is built whose borders lie farther inside: cut along our own line of 2014."""
    drawn = shapely.buffer(shipped_mainland(), -0.006, quad_segs=2)
    outlines = shapely.union_all([shape for shape in ground().since_2014 if shape is not ground().crimea])
    areas = areas_on(with_occupied(shapely.difference(drawn, outlines), **{"occupied-2014": shapely.union(
        ground().shipped("crimea"), shapely.intersection(drawn, outlines))}))
    for name in ("donetsk", "luhansk"):
        area_id = f"occupied-2014-{name}"
        assert km2_of(areas, area_id) == pytest.approx(km2_of(layer(), area_id), abs=1.0)


# The line of contact

def test_a_bridgehead_over_the_state_border_is_no_part_of_the_line(unchanged: AreaLayer) -> None:
    more = areas_on(with_occupied(shapely.union(shipped_mainland(), shapely.box(*ADVANCE))))
    assert more["line-of-contact"].length_km == pytest.approx(unchanged["line-of-contact"].length_km, abs=0.1)


def test_ground_in_other_oblasts_counts_for_all_occupied_ground(unchanged: AreaLayer) -> None:
    advance = shapely.intersection(outline(layer(), "ukraine"), shapely.box(*ADVANCE))
    day = with_occupied(shapely.union(shipped_mainland(), advance))
    areas = areas_on(day)
    assert area_km2(advance) > 50
    for area_id in ("occupied", "occupied-2022"):
        assert km2_of(areas, area_id) - km2_of(unchanged, area_id) == pytest.approx(area_km2(advance), rel=0.02)
        assert areas[area_id].parts == (), "it is not the sum of its parts"
        assert unchanged[area_id].parts == layer()[area_id].parts
    assert km2_of(areas, "occupied") == pytest.approx(measured(day, ground()).occupied_km2, rel=1e-4)
    measurement = measure(areas, ["occupied"], "area")
    assert measurement is not None and measurement.value == km2_of(areas, "occupied")
    share, before = (measure(each, ["ukraine"], "occupied share") for each in (areas, unchanged))
    assert share is not None and before is not None
    assert share.value - before.value == pytest.approx(100 * area_km2(advance) / km2_of(areas, "ukraine"), rel=0.02)
    both = measure(areas, ["occupied", "occupied-donetsk"], "area")
    assert both is not None and both.value == pytest.approx(measurement.value, rel=1e-5), "no ground is counted twice"


WITHOUT_A_LINE = {
    "only sea": {"occupied": shapely.box(31.0, 43.0, 32.0, 44.0)},
    "all of the country": {"occupied": shapely.box(20.0, 43.0, 42.0, 53.0)},
    "only Kursk": {"kursk": shapely.box(35.3, 51.3, 35.6, 51.5)},
    "a crumb": {"occupied": shapely.box(36.0, 47.5, 36.001, 47.501)},
    "outside": {"occupied": shapely.box(39.0, 52.0, 40.0, 53.0)},
    "nothing": {},
}


@pytest.mark.parametrize("shapes", WITHOUT_A_LINE.values(), ids=WITHOUT_A_LINE.keys())
def test_a_day_without_a_line_of_contact_has_one_of_no_length(shapes: dict[GroundKind, BaseGeometry]) -> None:
    areas = areas_on(days.day_of(shapes, tells=OWL))
    assert areas["line-of-contact"].length_km == 0 and areas["line-of-contact"].geometry["coordinates"] == []
    assert km2_of(areas, "occupied") in (0.0, pytest.approx(km2_of(layer(), "ukraine"), rel=0.001))


# Kept

@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[ControlDay]:
    """The days whose shapes are computed, one area each."""
    asked: list[ControlDay] = []

    def one(day: ControlDay, shipped: AreaLayer, _: object) -> dict[str, Found]:
        asked.append(day)
        return {"occupied": Found(dict(shipped["occupied"].geometry), shipped["occupied"]._size, 333.0)}

    monkeypatch.setattr(day_areas_cache, "shapes_of_day", one)
    return asked


def made_day(number: int) -> ControlDay:
    return days.day_of({"occupied": days.area((37.6, 47.6, 38.0 + number / 100, 48.2))})


def test_a_day_is_computed_once_by_its_content(tmp_path: Path, computed: list[ControlDay]) -> None:
    first = made_day(1)
    for _ in range(2):
        kept = DayAreasCache(tmp_path, layer(), ground()).of(first, "One", "")
        assert kept["occupied"].area_km2 == layer()["occupied"].area_km2
        assert kept["occupied"].margin_km2 == 333.0
    later = ControlDay("other", DAY + datetime.timedelta(days=9), first.shapes, MIRROR)
    again = DayAreasCache(tmp_path, layer(), ground()).of(later, "Two", "")
    assert computed == [first]
    assert (again["occupied"].as_of, again["occupied"].sources[0]) == (later.day.isoformat(), "Two")


@pytest.mark.parametrize("broken", [b"", b"LOC-AREAS 1\n{}", None])
def test_a_broken_file_is_computed_again_and_replaced(
    tmp_path: Path, computed: list[ControlDay], broken: bytes | None
) -> None:
    areas = DayAreasCache(tmp_path, layer(), ground())
    areas.of(made_day(1), "", "")
    (path,) = tmp_path.glob(f"*{SUFFIX}")
    whole_file = path.read_bytes()
    path.write_bytes(whole_file.replace(b"Polygon", b"Polygot", 1) if broken is None else broken)
    areas.of(made_day(1), "", "")
    assert len(computed) == 2 and path.read_bytes() == whole_file


def test_the_days_not_asked_for_longest_are_dropped(tmp_path: Path, computed: list[ControlDay]) -> None:
    areas = DayAreasCache(tmp_path, layer(), ground(), most=2)
    for number, seconds in ((1, 100), (2, 200)):
        areas.of(made_day(number), "", "")
        for path in tmp_path.glob(f"{made_day(number).content[:32]}*"):
            os.utime(path, (seconds, seconds))
    areas.of(made_day(1), "", "")  # asked for again
    areas.of(made_day(3), "", "")
    assert len(list(tmp_path.glob(f"*{SUFFIX}"))) == 2
    computed.clear()
    areas.of(made_day(1), "", "")
    assert computed == []
    areas.of(made_day(2), "", "")
    assert len(computed) == 1
