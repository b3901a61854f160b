# SPDX-License-Identifier: MIT
"""Geodesic sizes against figures worked out independently of the code."""

from __future__ import annotations

import subprocess
import sys

import pytest
from shapely.geometry import LineString, Polygon

from maps.errors import MapError
from maps.geodesy import area_km2, length_km

ONE_DEGREE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
ONE_DEGREE_KM2 = 12308.78
"""A degree square on the equator, by Karney's geodesic routines (WGS 84)."""


def test_area_of_a_degree_square() -> None:
    assert area_km2(Polygon(ONE_DEGREE)) == pytest.approx(ONE_DEGREE_KM2, abs=0.01)


def test_area_does_not_depend_on_the_winding() -> None:
    clockwise = {"type": "Polygon", "coordinates": [ONE_DEGREE[::-1]]}
    assert area_km2(clockwise) == pytest.approx(ONE_DEGREE_KM2, abs=0.01)


@pytest.mark.parametrize("step", [1, -1])
def test_hole_is_subtracted_whatever_way_it_turns(step: int) -> None:
    hole = [[0.25, 0.25], [0.25, 0.75], [0.75, 0.75], [0.75, 0.25], [0.25, 0.25]][::step]
    with_hole = Polygon(ONE_DEGREE, [hole])
    assert area_km2(with_hole) == pytest.approx(
        area_km2(Polygon(ONE_DEGREE)) - area_km2(Polygon(hole)), abs=1e-6
    )


def test_parts_of_a_multipolygon_add_up_whatever_way_they_turn() -> None:
    far = [[lon + 5, lat] for lon, lat in ONE_DEGREE[::-1]]
    both = {"type": "MultiPolygon", "coordinates": [[ONE_DEGREE], [far]]}
    assert area_km2(both) == pytest.approx(2 * ONE_DEGREE_KM2, abs=0.02)


def test_length_of_a_degree_of_the_equator() -> None:
    assert length_km(LineString([(0, 0), (1, 0)])) == pytest.approx(111.3195, abs=1e-4)


@pytest.mark.parametrize("wrong", [{}, {"type": "Square"}, {"type": "Polygon", "coordinates": 7}])
def test_no_geometry_is_refused_in_one_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(MapError, match="not a GeoJSON geometry"):
        area_km2(wrong)


def test_importing_it_costs_neither_pyproj_nor_shapely() -> None:
    code = "import sys, maps.geodesy; print({'pyproj', 'shapely', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
