# SPDX-License-Identifier: MIT
"""The facts' tables are read row by row; a row that cannot be read is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from maps.build.control import LINE_PATH, POCKETS_PATH
from maps.build.facts import read_line, read_pockets
from maps.errors import MapError

HEADER = "seq,held_lon,held_lat,occupied_lon,occupied_lat,fraction\n"


def test_waypoint_lies_at_the_fraction_from_held_to_occupied(tmp_path: Path) -> None:
    table = tmp_path / "line.csv"
    table.write_text(HEADER + "1,36.0,48.0,37.0,50.0,0.25\n", encoding="utf-8")
    assert read_line(table) == [(36.25, 48.5)]


def test_committed_line_has_every_pair() -> None:
    assert len(read_line(LINE_PATH)) == 121


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
        read_line(table)


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(MapError, match=r"gone\.csv cannot be read"):
        read_pockets(tmp_path / "gone.csv")
