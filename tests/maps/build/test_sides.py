# SPDX-License-Identifier: MIT
"""Places that the rounded line has on the wrong side: the line is bent round them, and no farther than it may be."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString, Point, Polygon

from maps.build.facts import Place
from maps.build.sides import bent_round, misplaced, refuse_misplaced
from maps.errors import MapError

LINE = [(36.0, 48.0), (36.0, 47.9), (36.0, 47.8)]
EAST = [(37.0, 47.8), (37.0, 48.0)]
RING = [(36.5, 48.3), (36.6, 48.3), (36.6, 48.4), (36.5, 48.4)]


def side(line: list[tuple[float, float]]) -> Polygon:
    return Polygon([*line, *EAST])


def test_the_line_passes_the_place_on_its_other_side() -> None:
    town = Place("Town", 35.995, 47.9, occupied=True)
    assert misplaced(side(LINE), [town]) == [town]
    line, _ = bent_round(LINE, {}, [town])
    assert len(line) == len(LINE) + 1, "one waypoint left, two came"
    assert misplaced(side(line), [town]) == []
    assert LineString(line).distance(Point(town.lon, town.lat)) > 0.0026


def test_waypoints_that_are_far_stay() -> None:
    town = Place("Town", 36.005, 47.85, occupied=False)
    line, _ = bent_round(LINE, {}, [town])
    assert set(LINE) < set(line) and LineString(line).is_simple
    assert misplaced(side(line), [town]) == []


def test_a_pocket_is_bent_where_it_is_nearer_than_the_line() -> None:
    town = Place("Town", 36.502, 48.35, occupied=False)
    line, rings = bent_round(LINE, {"pocket": RING}, [town])
    assert line == LINE
    assert not Polygon(rings["pocket"]).contains(Point(town.lon, town.lat))
    assert len(rings["pocket"]) == len(RING) + 2 and Polygon(rings["pocket"]).is_valid
    assert Polygon(rings["pocket"]).area == pytest.approx(Polygon(RING).area, rel=0.05)


def test_a_place_too_far_on_the_wrong_side_is_named() -> None:
    town = Place("Town", 36.1, 47.9, occupied=False)
    with pytest.raises(MapError, match="Town was held by Ukraine"):
        bent_round(LINE, {}, [town])
    with pytest.raises(MapError, match="Town was held by Ukraine"):
        refuse_misplaced(side(LINE), [town])
