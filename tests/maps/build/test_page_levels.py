# SPDX-License-Identifier: MIT
"""The levels in the page's form: the same ground as in the files in degrees, to a hundredth of a pixel."""

from __future__ import annotations

import json
import struct
from array import array
from math import cos, radians
from typing import Any

import pytest

from maps.build.basemap import FOLDER
from maps.build.page_levels import page_file, to_units
from tests.maps.build.test_basemap_files import LEVELS, decoded

HUNDREDTH_OF_A_PIXEL = 0.01 / 8
"""In map units, at zoom 11."""


def read(data: bytes) -> dict[str, list[tuple[dict[str, Any], list[float], list[list[tuple[float, float]]]]]]:
    """The parts of each layer: what the table says, the box, and the rings or the line."""
    (length,) = struct.unpack_from("<I", data)
    assert length % 4 == 0
    floats = array("f", data[4 + length:])
    at, found = 0, {}

    def take(count: int) -> list[float]:
        nonlocal at
        at += count
        return list(floats[at - count:at])

    for layer in json.loads(data[4:4 + length]):
        parts = []
        for about in layer["parts"]:
            box = take(4)
            lines = [take(2 * count) for count in about.get("rings") or [about["line"]]]
            parts.append((about, box, [list(zip(line[::2], line[1::2], strict=True)) for line in lines]))
        found[layer["name"]] = parts
    assert at == len(floats), "nothing is left over"
    return found


@pytest.fixture(scope="module", params=LEVELS)
def both(request: pytest.FixtureRequest) -> tuple[dict[str, Any], bytes]:
    """A level in degrees, and in the page's form as committed."""
    level = json.loads((FOLDER / f"{request.param}.json").read_text("utf-8"))
    return level, (FOLDER / f"{request.param}.bin").read_bytes()


def test_what_is_committed_is_what_the_build_makes(both: tuple[dict[str, Any], bytes]) -> None:
    level, committed = both
    assert page_file(level) == committed


def test_every_vertex_is_where_it_is_in_degrees(both: tuple[dict[str, Any], bytes]) -> None:
    level, data = both
    found = read(data)
    layers = level["layers"]
    wanted = {name: layers[name]["rings"] for name in ("land", "ukraine", "lakes")}
    wanted["rivers"] = [each["line"] for each in layers["rivers"]["lines"]]
    wanted["oblasts"] = layers["oblasts"]["lines"]
    for name, is_ours in (("ukraineBorders", True), ("otherBorders", False)):
        wanted[name] = [each["line"] for each in layers["borders"]["lines"] if (each["of"] == "ukraine") is is_ours]
    assert {name: sum(len(lines) for _about, _box, lines in parts) for name, parts in found.items()} == {
        name: len(lines) for name, lines in wanted.items()}
    farthest = 0.0
    for name, lines in wanted.items():
        shown = [line for _about, _box, part in found[name] for line in part]
        for line, deltas in zip(shown, lines, strict=True):
            for (x, y), place in zip(line, decoded(deltas), strict=True):
                east, south = to_units(*place)
                farthest = max(farthest, abs(x - east), abs(y - south))
    assert farthest < HUNDREDTH_OF_A_PIXEL
    assert [about["rank"] for about, _box, _line in found["rivers"]] == [
        each["rank"] for each in layers["rivers"]["lines"]]


def test_each_box_is_around_its_part(both: tuple[dict[str, Any], bytes]) -> None:
    for parts in read(both[1]).values():
        for _about, box, lines in parts:
            xs, ys = [x for line in lines for x, _ in line], [y for line in lines for _, y in line]
            assert box == [min(xs), min(ys), max(xs), max(ys)]


def test_map_units_are_those_of_the_page() -> None:
    """Pixels at zoom 8 from 30° E, 50° N: as in geometry.js."""
    assert to_units(30, 50) == (0, 0)
    x, y = to_units(31, 49)
    assert x == pytest.approx(256 * 256 / 360) and y == pytest.approx(256 * 256 / 360 / cos(radians(49.5)), rel=1e-4)
