# SPDX-License-Identifier: MIT
"""Shared lines are stored once, simplified once, and joined into closed rings again."""

from __future__ import annotations

import math

import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, box

from maps.build.arcs import Arc, arcs_of, area, around, rings, simplified

WAVE = [(round(10_000 + 800 * math.sin(step / 3)), step * 200) for step in range(101)]
WEST = Polygon([(0, 0), *WAVE, (0, 20_000)])
EAST = Polygon([*WAVE, (20_000, 20_000), (20_000, 0)])
ISLAND = box(30_000, 0, 31_000, 1_000)
AREAS = {"west": WEST, "east": MultiPolygon([EAST, ISLAND])}


def border(arcs: list[Arc]) -> Arc:
    (shared,) = (arc for arc in arcs if arc.owners == {"west", "east"})
    return shared


def test_shared_line_is_one_arc() -> None:
    assert sorted(border(arcs_of(AREAS)).points) == sorted(WAVE)


def test_island_is_a_ring() -> None:
    assert [len(arc.points) for arc in arcs_of(AREAS) if arc.is_ring] == [5]


def test_areas_come_back_from_their_arcs() -> None:
    arcs = arcs_of(AREAS)
    for name, geometry in AREAS.items():
        assert area(rings(around(arcs, [name]))).equals(geometry)


def test_outline_of_both_leaves_their_border_out() -> None:
    both = area(rings(around(arcs_of(AREAS), AREAS)))
    assert both.equals(shapely.union_all([WEST, EAST, ISLAND]))


def test_simplified_neighbours_still_fit() -> None:
    arcs = simplified(arcs_of(AREAS), lambda arc: 0.002)
    assert len(border(arcs).points) < len(WAVE) / 2
    west, east = (area(rings(around(arcs, [name]))) for name in ("west", "east"))
    assert west.is_valid
    assert east.is_valid
    assert west.intersection(east).area == 0
    assert shapely.union_all([west, east]).area == WEST.area + EAST.area + ISLAND.area


def test_lines_that_would_cross_keep_their_detail() -> None:
    bay = Polygon([(0, 0), (5_000, 0), (5_000, 9_000), (5_100, 9_000), (5_100, 0), (10_000, 0),
                   (10_000, 10_000), (0, 10_000)])  # fmt: skip
    inlet = Polygon([(5_000, 0), (5_050, 8_900), (5_100, 0)])
    arcs = simplified(arcs_of({"land": bay, "inlet": inlet}), lambda arc: 0.2)
    lines = [shapely.LineString(arc.points) for arc in arcs]
    for index, line in enumerate(lines):
        assert line.is_simple
        assert not any(line.crosses(other) for other in lines[index + 1 :])


def test_arcs_end_where_the_zone_changes() -> None:
    arcs = arcs_of({"island": ISLAND}, lambda start, end: "left" if start[0] < 30_500 else "right")
    assert sorted(arc.zone for arc in arcs) == ["left", "right"]
    assert area(rings(arcs)).equals(ISLAND)


@pytest.mark.parametrize("name", ["nowhere", ""])
def test_unknown_name_has_no_outline(name: str) -> None:
    assert around(arcs_of(AREAS), [name]) == []
