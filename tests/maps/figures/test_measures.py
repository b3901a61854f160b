# SPDX-License-Identifier: MIT
"""Lengths, distances, people and changes of ground: measured another way, and a sentence where they cannot be."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from maps.areas import Area, AreaLayer, Size, read_control_layer
from maps.figures import nearest_points
from maps.figures.measures import change, measured
from maps.figures.nearest_points import nearest
from maps.geodesy import distance_km, length_km
from maps.measure import Measurement
from tests.corpora import PROJECT


@pytest.fixture(scope="module")
def control_layer() -> AreaLayer:
    return read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")


def nobody(_ground: BaseGeometry) -> tuple[int, int]:
    return 0, 0


def made(area_id: str, geometry: BaseGeometry, **changes: object) -> Area:
    area = Area(area_id, area_id.title(), "", "own", None, True, (), (), None, mapping(geometry))
    return replace(area, **changes)  # type: ignore[arg-type]


def point(area_id: str, lon: float, lat: float) -> Area:
    return made(area_id, shapely.Point(lon, lat), kind="place", point=(lon, lat), stated_size=Size(None, None))


WEST, EAST = shapely.box(30, 48, 31, 49), shapely.box(33, 48.2, 34, 49.5)
LAYER = AreaLayer([
    made("west", WEST), made("east", EAST), made("line", shapely.LineString([(30, 48), (31, 48), (31, 49)])),
    point("kyiv", 30.52, 50.45), point("odesa", 30.73, 46.48),
    made("none", shapely.Polygon(), kind="occupied", stated_size=Size(None, None))])


def value(ids: list[str], quantity: str) -> float:
    found = measured(LAYER, ids, quantity, nobody)  # type: ignore[arg-type]
    assert isinstance(found, Measurement)
    return found.value


def test_the_length_of_a_line_and_of_an_outline() -> None:
    assert value(["line"], "length") == pytest.approx(74.6 + 111.2, rel=0.01)
    assert value(["west"], "length") == pytest.approx(length_km(WEST))
    both = shapely.union_all([WEST, shapely.box(31, 48, 32, 49)])
    joined = AreaLayer([made("a", WEST), made("b", shapely.box(31, 48, 32, 49))])
    found = measured(joined, ["a", "b"], "length", nobody)
    assert isinstance(found, Measurement) and found.value == pytest.approx(length_km(both)), "not the border between"
    assert str(found.lines[0]) == "Measured: the outline of A, B."


def test_the_length_of_the_line_of_contact_is_the_layer_s(control_layer: AreaLayer) -> None:
    found = measured(control_layer, ["line-of-contact"], "length", nobody)
    assert isinstance(found, Measurement) and found.value == control_layer["line-of-contact"].length_km


def test_a_length_is_as_sure_as_its_drawing_is_fine(control_layer: AreaLayer) -> None:
    found = measured(control_layer, ["line-of-contact"], "length", nobody)
    points = shapely.get_coordinates(shape(control_layer["line-of-contact"].geometry))
    coarse = length_km(shapely.LineString([*points[:-1:2], points[-1]]))
    assert isinstance(found, Measurement) and found.margin == pytest.approx(length_km(
        shapely.LineString(points)) - coarse)
    assert 5 < found.margin < 100 and "Drawn half as finely" in str(found.lines[-1])
    drawn = measured(AreaLayer([made("a", WEST)]), ["a"], "length", nobody)
    assert isinstance(drawn, Measurement) and drawn.margin is None, "four corners have no bends"


def test_places_are_apart_from_middle_to_middle() -> None:
    assert value(["kyiv", "odesa"], "distance") == pytest.approx(distance_km((30.52, 50.45), (30.73, 46.48)))


def test_grounds_are_apart_by_their_nearest_points() -> None:
    west, east = (shapely.get_coordinates(shapely.segmentize(each, 0.02)) for each in (WEST, EAST))
    least = min(distance_km(tuple(one), tuple(other)) for one, other in product(west, east))
    assert value(["west", "east"], "distance") == pytest.approx(least, rel=1e-3)
    assert value(["kyiv", "west"], "distance") == pytest.approx(distance_km((30.52, 50.45), (30.52, 49.0)), rel=1e-3)


def test_the_nearest_points_of_shipped_ground_are_right(control_layer: AreaLayer) -> None:
    one, other = (shape(control_layer[each].geometry) for each in ("kursk-incursion", "occupied-kharkiv"))
    ends = nearest(one, other)
    assert ends is not None
    least = min(distance_km(tuple(a), tuple(b)) for a, b in product(
        shapely.get_coordinates(one), shapely.get_coordinates(other)))
    assert distance_km(*ends) <= least + 1e-6 and distance_km(*ends) == pytest.approx(least, rel=0.02)


def test_what_touches_is_not_apart() -> None:
    layer = AreaLayer([made("a", WEST), made("b", shapely.box(31, 48, 32, 49))])
    found = measured(layer, ["a", "b"], "distance", nobody)
    assert isinstance(found, Measurement)
    assert (found.value, str(found.lines[0])) == (0.0, "A and B touch or overlap.")


def test_people_are_counted_once_in_joined_ground_and_rounded() -> None:
    def living(ground: BaseGeometry) -> tuple[int, int]:
        assert ground.equals(WEST)
        return 12, 1_234_567

    found = measured(LAYER, ["west", "west"], "people", living)
    assert isinstance(found, Measurement) and found.value == 1_230_000
    assert "West, West: 12" in str(found.lines[0]) and "before 2022" in str(found.lines[1])


@pytest.mark.parametrize(("ids", "quantity", "why"), [
    ([], "length", "names no area"), (["line", "west"], "length", "a length is one of lines"),
    (["kyiv"], "length", "a length is one of lines"), (["kyiv"], "distance", "names 1"),
    (["kyiv", "odesa", "west"], "distance", "names 3"), (["line"], "people", "not on a line"),
    (["none"], "people", "says nothing of such ground")])
def test_what_cannot_be_measured_is_reported(ids: list[str], quantity: str, why: str) -> None:
    found = measured(LAYER, ids, quantity, nobody)  # type: ignore[arg-type]
    assert not isinstance(found, Measurement) and why in str(found)


def test_ground_grows_and_shrinks_between_two_days() -> None:
    before, after = (AreaLayer([made("occupied", WEST, kind="occupied", as_of=day, stated_size=Size(km2, None))], "Owl")
                     for day, km2 in (("2024-11-01", 100.0), ("2024-11-30", 674.0)))
    grown, lost = (change(before, after, ["occupied"], each) for each in ("growth", "loss"))  # type: ignore[arg-type]
    assert isinstance(grown, Measurement) and isinstance(lost, Measurement)
    assert (grown.value, lost.value, grown.by) == (574.0, -574.0, "Owl")
    assert [str(line) for line in grown.lines] == [
        "1 Nov 2024: 100 km².", "30 Nov 2024: 674 km².", "Difference: +574 km²."]


@pytest.mark.parametrize("apart", [(6.0, 20.0), (-15.0, 3.0)])
def test_the_nearest_points_of_long_edges_far_apart(apart: tuple[float, float]) -> None:
    """Compared with every pair of points on the two edges, ten metres apart."""
    west = shapely.LineString([(20, 45), (21, 60)])
    east = shapely.LineString([(20 + apart[1], 45), (40 + apart[0], 58)])
    found = nearest(west, east)
    assert found is not None
    near = [list(shapely.get_coordinates(shapely.segmentize(edge, 0.02))) for edge in (west, east)]
    least = min(distance_km((a[0], a[1]), (b[0], b[1])) for a, b in product(near[0][::6], near[1][::6]))
    assert distance_km(*found) <= least + 0.01
    assert shapely.Point(found[0]).distance(west) < 0.02 and shapely.Point(found[1]).distance(east) < 0.02


def test_a_zigzag_over_the_whole_map_takes_little(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may have 500,000 positions; only so many more are put between them."""
    taken: list[int] = []
    measured_so_far = nearest_points._nearest_around

    def counted(one: BaseGeometry, other: BaseGeometry, middle: tuple[float, float]) -> object:
        taken.append(shapely.count_coordinates([one, other]))
        return measured_so_far(one, other, middle)

    monkeypatch.setattr(nearest_points, "_nearest_around", counted)
    zigzag = shapely.LineString([(20 + each / 1000, 44 if each % 2 else 60) for each in range(5_000)])
    found = nearest(zigzag, shapely.box(60, 50, 61, 51))
    last = [(24.999, 44 + each / 100) for each in range(1_600)]
    assert found is not None
    assert distance_km(*found) <= min(distance_km(each, (60, lat)) for each in last[::10] for lat in (50, 50.5, 51)) + 1
    assert max(taken) < 40_000
