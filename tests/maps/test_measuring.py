# SPDX-License-Identifier: MIT
"""Distances over points, against the ellipsoid's own lines."""

from __future__ import annotations

import pytest
from pyproj import Geod

from maps.areas import read_control_layer
from maps.control_at import ControlAt
from maps.measuring import MOST_POINTS, Path
from maps.shipped import control_file
from tests.corpora import PROJECT

KYIV, DONETSK, KHARKIV = (30.5238, 50.4547), (37.8022, 48.023), (36.2304, 49.9935)


def test_a_length_is_the_sum_of_shortest_lines() -> None:
    wgs84 = Geod(ellps="WGS84")
    path = Path((KYIV, DONETSK, KHARKIV))
    legs = [wgs84.inv(*KYIV, *DONETSK)[2] / 1000, wgs84.inv(*DONETSK, *KHARKIV)[2] / 1000]
    assert path.length_km == pytest.approx(sum(legs)) and path.lengths_km == pytest.approx([legs[0], sum(legs)])


def test_the_drawn_line_is_bent_as_the_shortest_one_is() -> None:
    line = Path((KYIV, DONETSK)).line
    assert line[0] == KYIV and line[-1] == DONETSK and len(line) > 20
    lon, lat = line[len(line) // 2]
    straight = KYIV[1] + (DONETSK[1] - KYIV[1]) * (lon - KYIV[0]) / (DONETSK[0] - KYIV[0])
    assert lat > straight + 0.05


def test_a_path_takes_no_point_twice_in_a_row_and_not_too_many() -> None:
    path = Path().with_point(KYIV).with_point(KYIV)
    assert path.points == (KYIV,) and path.length_km == 0 and path.line == [KYIV] and Path().line == []
    for number in range(MOST_POINTS + 5):
        path = path.with_point((30.0 + number / 100, 50.0))
    assert len(path.points) == MOST_POINTS and len(path.without_last().points) == MOST_POINTS - 1


@pytest.mark.parametrize(("place", "kind"), [
    (DONETSK, "occupied-2014"), ((33.522, 44.6054), "occupied-2014"), ((35.2719, 51.1986), "kursk"),
    ((37.5, 47.1), "occupied"), (KYIV, ""), ((20.0, 40.0), "")])
def test_the_shipped_layer_says_who_holds_a_place(place: tuple[float, float], kind: str) -> None:
    assert ControlAt(read_control_layer(control_file(PROJECT / "resources"))).kind_at(*place) == kind
