# SPDX-License-Identifier: MIT
"""The files of the base map's levels: boxes and vertices in map units, which the map's page draws without decoding.

A file has four parts: the length of the next one as a 32-bit integer; a table in JSON, with spaces at its end so that
the rest begins at a multiple of 4 bytes; the boxes and vertices as 32-bit floats. All numbers are little-endian. The
table has an entry for each layer in the order of the floats: {"name", "parts"}, each part being {"rings": [vertices of
each]} for a surface, or {"line": vertices} with the "rank", "en" and "uk" of a river. The floats of a part are its box
(west, north, east, south), then x and y of each vertex.

Map units are those of ``maps.extent`` and of ``resources/web/geometry.js``. The floats are exact enough to tell the
cell of the grid again (``maps.exporting.base_map`` reads degrees from them).
"""

from __future__ import annotations

import json
import struct
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from math import log, pi, radians, sin
from typing import Any, Final

from maps.build.grid import CELLS_PER_DEGREE, Cell
from maps.extent import UNITS_AROUND, UNITS_FROM

SURFACES: Final = ("land", "ukraine", "lakes")

Units = list[tuple[float, float]]
Part = tuple[dict[str, Any], list[Units]]
"""What the table says of a part, and its rings or its line."""


def level_bytes(layers: Mapping[str, Any]) -> bytes:
    """Returns a level's layers (``levels.level_layers``) as the bytes of its file."""
    table: list[dict[str, Any]] = []
    floats = array("f")
    for name, parts in _layers(layers):
        table.append({"name": name, "parts": [about for about, _lines in parts]})
        for _about, lines in parts:
            floats.extend(_box(lines))
            floats.extend(value for line in lines for point in line for value in point)
    if sys.byteorder == "big":
        floats.byteswap()
    head = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 4)
    return struct.pack("<I", len(head)) + head + floats.tobytes()


def to_units(lon: float, lat: float) -> tuple[float, float]:
    """Returns a position in degrees as map units, x to the east and y to the south."""
    return _x(lon) - _x(UNITS_FROM[0]), _y(lat) - _y(UNITS_FROM[1])


def _x(lon: float) -> float:
    return (lon + 180) / 360 * UNITS_AROUND


def _y(lat: float) -> float:
    sine = sin(radians(lat))
    return (0.5 - log((1 + sine) / (1 - sine)) / (4 * pi)) * UNITS_AROUND


def _layers(layers: Mapping[str, Any]) -> Iterator[tuple[str, list[Part]]]:
    for name in SURFACES:
        rings = [_units(ring) for ring in layers[name]["rings"]]
        yield name, [({"rings": [len(ring) for ring in rings]}, rings)] if rings else []
    borders = layers["borders"]["lines"]
    yield "rivers", [_line(each["line"], rank=each["rank"], en=each["name"], uk=each["name_uk"])
                     for each in layers["rivers"]["lines"]]
    yield "oblasts", [_line(each) for each in layers["oblasts"]["lines"]]
    yield "ukraineBorders", [_line(each["line"]) for each in borders if each["of"] == "ukraine"]
    yield "otherBorders", [_line(each["line"]) for each in borders if each["of"] != "ukraine"]


def _line(cells: Sequence[Cell], **more: Any) -> Part:
    line = _units(cells)
    return {"line": len(line), **more}, [line]


def _units(cells: Sequence[Cell]) -> Units:
    return [to_units(lon / CELLS_PER_DEGREE, lat / CELLS_PER_DEGREE) for lon, lat in cells]


def _box(lines: Sequence[Units]) -> tuple[float, float, float, float]:
    xs, ys = [x for line in lines for x, _ in line], [y for line in lines for _, y in line]
    return min(xs), min(ys), max(xs), max(ys)
