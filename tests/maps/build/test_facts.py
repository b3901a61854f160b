# SPDX-License-Identifier: MIT
"""The facts' tables are read row by row; a row that cannot be read is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from maps.build.control import PAIRS_2022_PATH, PAIRS_PATH, POCKETS_PATH, WAYPOINTS_PATH
from maps.build.facts import Place, Surveyed, read_pairs, read_places, read_pockets, read_sides, read_waypoints
from maps.errors import MapError

HEADER = "seq,held_lon,held_lat,occupied_lon,occupied_lat,fraction\n"


def test_waypoint_lies_at_the_fraction_from_held_to_occupied(tmp_path: Path) -> None:
    table = tmp_path / "line.csv"
    table.write_text(HEADER + "1,36.0,48.0,37.0,50.0,0.25\n", encoding="utf-8")
    assert read_pairs(table) == [(36.25, 48.5)]


def test_committed_line_has_every_pair() -> None:
    assert len(read_pairs(PAIRS_PATH)) == 121
    assert len(read_pairs(PAIRS_2022_PATH)) == 63
    waypoints = read_waypoints(WAYPOINTS_PATH)
    assert (len(waypoints), waypoints[0]) == (426, Surveyed(37.86, 49.97, 0.6))


def test_a_place_is_named_once_however_many_pairs_it_is_in(tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    rows = ("One,36,48,1,Two,37,50,2", "One,36,48,1,Three,38,50,3")
    head = "held_by_ukraine,held_lon,held_lat,held_geonameid,occupied,occupied_lon,occupied_lat,occupied_geonameid"
    table.write_text("\n".join((head, *rows)), encoding="utf-8")
    assert [place.name for place in read_places(table)] == ["One", "Two", "Three"]
    assert read_places(table)[0] == Place("One", 36, 48, occupied=False)


def test_sides_of_single_places(tmp_path: Path) -> None:
    table = tmp_path / "sides.csv"
    table.write_text("geonameid,name,lon,lat,side\n1,One,36,48,held\n2,Two,37,50,occupied\n", encoding="utf-8")
    assert [place.occupied for place in read_sides(table)] == [False, True]


def test_committed_pockets() -> None:
    rings = read_pockets(POCKETS_PATH)
    assert {name: len(ring) for name, ring in rings.items()} == {
        "kursk": 24,
        "vovchansk": 11,
        "lyptsi": 11,
    }


def test_bad_number_is_named_with_its_row_and_column(tmp_path: Path) -> None:
    table = tmp_path / "line.csv"
    table.write_text(HEADER + "7,36.0,north,37.0,50.0,0.25\n", encoding="utf-8")
    with pytest.raises(MapError, match=r"line\.csv, row 7: “held_lat”"):
        read_pairs(table)


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(MapError, match=r"gone\.csv cannot be read"):
        read_pockets(tmp_path / "gone.csv")
