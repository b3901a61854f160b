# SPDX-License-Identifier: MIT
"""How far apart observers are along a day's line: as much as they were along the shipped one, oblast by oblast."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import shapely
from shapely.geometry import shape

from maps.areas import AreaLayer
from maps.control_day import ControlDay, shipped_day
from maps.figures.measures import change, measured
from maps.figures.uncertainty import band_of_day, off_by_change, read_band
from maps.geodesy import area_km2, length_km
from maps.lines.apart import Apart
from maps.measure import Measurement
from maps.shipped import INCURSION, LINE, control_file
from maps.terms.people import read_settlements
from maps.timeline.day_areas import described, shapes_of_day
from tests.corpora import PROJECT
from tests.maps.providers import days
from tests.maps.providers.making import DAY, ground

SHIPPED = ground().layer
APART = Apart(ground())
MIRROR = {"occupied-2014": ground().shipped("crimea")}


def on(day: ControlDay) -> AreaLayer:
    return described(shapes_of_day(day, SHIPPED, ground()), day, SHIPPED, "Observer", "")


def occupied_less(frame: tuple[float, float, float, float] | None) -> ControlDay:
    ours = shipped_day(ground(), DAY).occupied
    left = ours if frame is None else shapely.difference(ours, shapely.box(*frame))
    return days.day_of({"occupied": left, **MIRROR}, provider="own", tells=("occupied", "occupied-2014"))  # type: ignore[dict-item]


def test_the_shipped_day_has_the_margins_of_the_shipped_layer() -> None:
    layer = on(shipped_day(ground(), DAY))
    for area in SHIPPED:
        found = layer[area.id].margin_km2
        if area.margin_km2 is None:
            assert found is None, area.id
        elif area.id != "occupied-kharkiv":  # a day's margin is also that of its pockets' edges
            assert found == pytest.approx(area.margin_km2, rel=0.1), area.id


def test_a_margin_is_the_line_s_length_times_half_of_how_far_apart_observers_are() -> None:
    halves = APART.half_km
    assert 0.15 < min(halves[name] for name in ("luhansk", "donetsk", "zaporizhzhia", "kherson")) < 0.5
    straight = shapely.LineString([(37.0, 48.2), (37.4, 48.2)])
    off = length_km(straight) * halves["donetsk"]
    assert APART.off_km2(straight) == pytest.approx({"donetsk": off}, rel=0.01)
    far = shapely.LineString([(30.0, 51.0), (30.5, 51.0)])
    assert APART.off_km2(far) == pytest.approx({"elsewhere": length_km(far) * halves["elsewhere"]}, rel=0.01)


def test_bends_within_the_band_add_nothing() -> None:
    lons = [37.0 + step / 1000 for step in range(401)]
    jagged = shapely.LineString([(lon, 48.2 + 0.0015 * (place % 2)) for place, lon in enumerate(lons)])
    straight = shapely.LineString([(37.0, 48.2), (37.4, 48.2)])
    assert length_km(jagged) > 2 * length_km(straight)
    assert APART.off_km2(jagged) == pytest.approx(APART.off_km2(straight), rel=0.02)


def test_before_2022_the_ground_occupied_since_2014_ends_at_the_line() -> None:
    since = {name: ground().shipped(f"occupied-2014-{name}") for name in ("donetsk", "luhansk")}
    day = days.day_of({"occupied": shapely.union_all(list(since.values())), **MIRROR},  # type: ignore[dict-item]
                      provider="own", tells=("occupied", "occupied-2014"))
    layer = on(day)
    for name in since:
        whole, old, new = (layer[f"{kind}-{name}"].margin_km2 or 0.0
                           for kind in ("occupied", "occupied-2014", "occupied-2022"))
        assert old + new == pytest.approx(whole, abs=0.02) and old > 0.9 * whole > 10, name


def test_the_band_of_a_day_is_as_large_as_its_margins() -> None:
    band = APART.band(ground().shipped(LINE), APART.kursk_edge(ground().shipped(INCURSION)))
    assert area_km2(band) == pytest.approx(2 * ((SHIPPED["occupied"].margin_km2 or 0) + 10), rel=0.12)
    assert APART.band(shapely.MultiLineString(), shapely.MultiLineString()).is_empty


def test_people_and_distances_of_a_day_are_as_sure_as_those_of_the_shipped_layer() -> None:
    layer, living = on(shipped_day(ground(), DAY)), read_settlements(PROJECT / "resources").within
    ours, theirs = read_band(control_file(PROJECT / "resources"), APART), band_of_day(layer, APART)
    shipped, of_day = (measured(each, ["occupied"], "people", living, band)
                       for each, band in ((SHIPPED, ours), (layer, theirs)))
    assert isinstance(shipped, Measurement) and isinstance(of_day, Measurement)
    assert shipped.margin and of_day.margin
    assert 0.1 < of_day.margin / shipped.margin < 10, "one town more or less in the band makes much of it"
    kursk, none = (measured(SHIPPED, [INCURSION, "occupied"], "distance", living, band) for band in (ours, None))
    assert isinstance(kursk, Measurement) and kursk.margin is not None and kursk.margin > 0.05
    assert isinstance(none, Measurement) and none.margin is None



def test_a_change_is_as_sure_as_the_line_where_it_moved() -> None:
    before, after = on(occupied_less(None)), on(occupied_less((36.6, 47.6, 37.0, 47.75)))
    same = off_by_change(before, before, ["occupied"], APART)
    assert same is None, "nothing moved"
    moved = [shapely.difference(shape(one[LINE].geometry), shapely.buffer(shape(other[LINE].geometry), 0.0005))
             for one, other in ((before, after), (after, before))]
    off = math.fsum(length_km(each) for each in moved) / 2
    found = off_by_change(before, after, ["occupied"], APART)
    assert found is not None
    assert 0.5 * APART.half_km["zaporizhzhia"] * off < found < 1.1 * APART.half_km["donetsk"] * off
    assert off_by_change(before, after, ["occupied-luhansk"], APART) is None, "the line moved elsewhere"
    lost = change(before, after, ["occupied"], "loss", APART)
    assert isinstance(lost, Measurement) and lost.margin == found and lost.value > 100


def held(*frames: tuple[float, float, float, float]) -> AreaLayer:
    """A day on which Ukraine holds rectangles in Kursk Oblast, and nothing is occupied but Crimea."""
    frame = shapely.union_all([shapely.box(*each) for each in frames])
    shapes = {"kursk": shapely.intersection(ground().shipped("kursk-oblast"), frame), **MIRROR}
    return on(days.day_of(shapes, provider="own", tells=("occupied-2014", "kursk")))  # type: ignore[dict-item]


INSIDE = (35.4, 51.2, 35.6, 51.4)


def test_the_state_border_is_no_edge_of_the_ground_held_in_kursk_oblast() -> None:
    oblast = ground().shipped("kursk-oblast")
    inside = APART.kursk_edge(shapely.intersection(oblast, shapely.box(*INSIDE)))
    assert length_km(inside) == pytest.approx(length_km(shapely.box(*INSIDE).exterior), rel=0.01), "far from the border"
    assert length_km(APART.kursk_edge(oblast)) < 0.01 * length_km(oblast.boundary)


def test_ground_held_in_kursk_oblast_is_off_along_its_edge() -> None:
    one, other = held(INSIDE), held((35.4, 51.2, 35.6, 51.5))
    edge = length_km(APART.kursk_edge(shape(one[INCURSION].geometry)))
    assert one[INCURSION].margin_km2 == pytest.approx(edge * APART.half_km["kursk"], rel=0.02)
    width, added = length_km(shapely.LineString([(35.4, 51.4), (35.6, 51.4)])), length_km(
        shapely.LineString([(35.4, 51.4), (35.4, 51.5)]))
    moved = (width + width + 2 * added) / 2
    found = off_by_change(one, other, [INCURSION], APART)
    assert found == pytest.approx(moved * APART.half_km["kursk"], rel=0.1)


def test_a_line_in_an_oblast_without_areas_counts_with_all_occupied_ground() -> None:
    ours = shipped_day(ground(), DAY).occupied
    beyond = shapely.box(31.0, 51.0, 31.5, 51.3)
    layers = [on(days.day_of({"occupied": each, **MIRROR}, provider="own", tells=("occupied", "occupied-2014")))  # type: ignore[dict-item]
              for each in (ours, shapely.union(ours, beyond))]
    for area_id in ("occupied", "occupied-2022"):
        less, more = (each[area_id].margin_km2 or 0.0 for each in layers)
        assert more - less == pytest.approx(length_km(beyond.exterior) * APART.half_km["elsewhere"], rel=0.02), area_id
    assert layers[0]["occupied-donetsk"].margin_km2 == layers[1]["occupied-donetsk"].margin_km2


def test_a_layer_without_margins_tells_nothing() -> None:
    from maps.ground import Ground

    bare = Apart(Ground(AreaLayer(replace(area, margin_km2=None) for area in SHIPPED)))
    assert bare.half_km == {} and bare.off_km2(ground().shipped(LINE)) == {}
    assert bare.band(ground().shipped(LINE), shapely.MultiLineString()).is_empty
    assert bare.off_in_kursk_km2(ground().shipped(LINE)) == 0
