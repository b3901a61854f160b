# SPDX-License-Identifier: MIT
"""The levels' files: what the build puts in is read from them again, to the cell of the grid."""

from __future__ import annotations

import json
import re
import struct
from array import array
from collections.abc import Sequence
from math import cos, radians
from pathlib import Path
from typing import Any

import pytest

from maps.build.basemap import FOLDER
from maps.build.grid import CELLS_PER_DEGREE, Cell
from maps.build.level_files import level_bytes, to_units
from maps.build.levels import LEVELS as BUILT
from maps.exporting.base_map import LEVELS as OF_EXPORTS
from maps.exporting.base_map import read_level
from maps.extent import EXTENT
from tests.corpora import PROJECT
from tests.maps.build.test_basemap_files import LEVELS, level_of

HUNDREDTH_OF_A_PIXEL = 0.01 / 8
"""In map units, at zoom 11."""


def cells(line: Sequence[tuple[float, float]]) -> list[Cell]:
    return [(round(lon * CELLS_PER_DEGREE), round(lat * CELLS_PER_DEGREE)) for lon, lat in line]


def as_built(name: str) -> dict[str, Any]:
    """A committed level as the build has it before it is written."""
    layers = level_of(name)["layers"]
    made: dict[str, Any] = {layer: {"rings": [cells(ring) for ring in layers[layer]["rings"]]}
                            for layer in ("land", "ukraine", "lakes")}
    made["rivers"] = {"lines": [{"name": each["en"], "name_uk": each["uk"], "rank": each["rank"],
                                 "line": cells(each["line"])} for each in layers["rivers"]["lines"]]}
    made["borders"] = {"lines": [{"of": each["of"], "line": cells(each["line"])}
                                 for each in layers["borders"]["lines"]]}
    made["oblasts"] = {"lines": [cells(line) for line in layers["oblasts"]["lines"]]}
    return made


@pytest.mark.parametrize("name", LEVELS)
def test_what_is_read_gives_the_very_file_again(name: str) -> None:
    assert level_bytes(as_built(name)) == (FOLDER / f"{name}.bin").read_bytes()


CORNERS = [(float(lon), float(lat)) for lon in (EXTENT[0], 30.00001, EXTENT[2])
           for lat in (EXTENT[1], 50.00001, EXTENT[3])]
RIVER = {"name": "Psel", "name_uk": "Псел", "rank": 3}


def small() -> dict[str, Any]:
    line = cells(CORNERS)
    none: dict[str, Any] = {"rings": []}
    return {
        "land": {"rings": [line, cells(CORNERS[::-1])]}, "ukraine": none, "lakes": none,
        "rivers": {"lines": [{**RIVER, "line": line}]}, "oblasts": {"lines": []},
        "borders": {"lines": [{"of": "other", "line": line}]}}


def test_every_cell_is_read_back_at_the_map_s_ends_too(tmp_path: Path) -> None:
    (tmp_path / "basemap").mkdir()
    (tmp_path / "basemap" / "small.bin").write_bytes(level_bytes(small()))
    read = read_level("small", tmp_path)

    def lines(layer: str) -> list[list[list[tuple[float, float]]]]:
        return [[[(lon, lat) for lon, lat in line.tolist()] for line in part.lines] for part in read[layer]]

    assert lines("land") == [[CORNERS, CORNERS[::-1]]] and read["ukraine"] == []
    assert lines("rivers") == [[CORNERS]] and lines("otherBorders") == [[CORNERS]] and read["ukraineBorders"] == []
    assert [(part.about["rank"], part.about["uk"]) for part in read["rivers"]] == [(3, "Псел")]


@pytest.mark.parametrize("name", LEVELS)
def test_vertices_are_in_map_units_within_their_boxes(name: str) -> None:
    """As the page reads them: see ``levels.js``."""
    data = (FOLDER / f"{name}.bin").read_bytes()
    (length,) = struct.unpack_from("<I", data)
    assert length % 4 == 0
    floats = array("f", data[4 + length:])
    at, known = 0, read_level(name)
    for layer in json.loads(data[4:4 + length]):
        for about, part in zip(layer["parts"], known[layer["name"]], strict=True):
            counts = about.get("rings") or [about["line"]]
            box, at = floats[at:at + 4], at + 4
            xs, ys = floats[at:at + 2 * sum(counts):2], floats[at + 1:at + 2 * sum(counts):2]
            at += 2 * sum(counts)
            assert [*box] == [min(xs), min(ys), max(xs), max(ys)]
            wanted = [to_units(*place) for line in part.lines for place in line]
            assert max(max(abs(x - east), abs(y - south)) for x, y, (east, south) in zip(xs, ys, wanted, strict=True)
                       ) < HUNDREDTH_OF_A_PIXEL
    assert at == len(floats), "nothing is left over"


def test_map_units_are_those_of_the_page() -> None:
    """Pixels at zoom 8 from 30° E, 50° N: as in geometry.js."""
    assert to_units(30, 50) == (0, 0)
    x, y = to_units(31, 49)
    assert x == pytest.approx(256 * 256 / 360) and y == pytest.approx(256 * 256 / 360 / cos(radians(49.5)), rel=1e-4)


def test_the_page_and_exports_change_levels_at_the_same_zooms() -> None:
    script = (PROJECT / "resources" / "web" / "basemap.js").read_text("utf-8")
    of_page = re.findall(r'{ name: "([^"]+)", upTo: ([\d.]+|Infinity) }', script)
    assert [name for name, _ in of_page] == [name for name, _ in OF_EXPORTS] == [level.name for level in BUILT]
    assert [float(up_to) for _, up_to in of_page[:-1]] == [up_to for _, up_to in OF_EXPORTS[:-1]]


def test_from_zoom_8_nothing_is_simplified_around_ukraine_and_little_elsewhere() -> None:
    half_a_pixel = 180 / (256 * 2**8)
    (_, coarse), (_, up_to), (_, ends) = OF_EXPORTS
    assert coarse < up_to < 8 < ends
    assert BUILT[1].core_tolerance == pytest.approx(half_a_pixel, rel=0.01), "the level before may be half a pixel off"
    assert BUILT[2].core_tolerance == 0 and BUILT[2].outer_tolerance == pytest.approx(half_a_pixel, rel=0.01)
