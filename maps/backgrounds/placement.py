# SPDX-License-Identifier: MIT
"""Where a picture lies on the ground: from its pixels to a reference system, and the files beside it that say so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from briefing import limits
from briefing.errors import cannot_be_read
from briefing.files.regular import open_regular
from briefing.sentences import sentence
from maps.backgrounds.tiles import refused

Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]
Point = tuple[float, float]

WORLD_FILES: Final = {
    ".png": (".pgw", ".pngw", ".wld"), ".jpg": (".jgw", ".jpgw", ".wld"), ".jpeg": (".jgw", ".jpegw", ".wld"),
    ".tif": (".tfw", ".tifw", ".wld"), ".tiff": (".tfw", ".tiffw", ".wld"), ".webp": (".wld",),
}
"""The ends of the names of files that say where a picture lies, by that of the picture."""
_MOST_WORLD_FILE: Final = 2_000


class Placement(NamedTuple):
    """``matrix`` leads from pixels, counted from the corner of the first, to ``crs``; None is WGS 84 in degrees."""

    matrix: Matrix
    crs: str | None = None


def by_scale(across: Row, down: Row, crs: str | None = None) -> Placement:
    """Returns the placement x = a·column + b·row + c (``across``) and y = d·column + e·row + f (``down``)."""
    return Placement((across, down, (0.0, 0.0, 1.0)), crs)


def by_box(size: tuple[int, int], box: tuple[float, float, float, float], turned: float) -> Placement:
    """Returns the placement of a picture in a box (west, south, east, north), turned to the left by degrees."""
    west, south, east, north = box
    lon, lat = (west + east) / 2, (south + north) / 2
    slant = math.cos(math.radians(lat)) or 1.0  # a degree of longitude is shorter than one of latitude
    sine, cosine = math.sin(math.radians(turned)), math.cos(math.radians(turned))
    corners = []
    for x, y in ((west, south), (east, south), (east, north), (west, north)):
        aside, up = (x - lon) * slant, y - lat
        corners.append((lon + (aside * cosine - up * sine) / slant, lat + aside * sine + up * cosine))
    return by_corners(size, corners)


def by_corners(size: tuple[int, int], corners: Sequence[Point]) -> Placement:
    """Returns the placement by four corners in degrees: lower left, lower right, upper right, upper left.

    Raises ValueError where they are no quadrilateral without a dent, which no picture's view has.
    """
    import numpy as np

    if not _is_convex(corners):
        raise ValueError(sentence("its corners are no quadrilateral"))

    width, height = size
    pixels = ((0, height), (width, height), (width, 0), (0, 0))
    rows, wanted = [], []
    for (column, row), (x, y) in zip(pixels, corners, strict=True):
        rows += [[column, row, 1, 0, 0, 0, -column * x, -row * x], [0, 0, 0, column, row, 1, -column * y, -row * y]]
        wanted += [x, y]
    try:
        solved = [float(value) for value in np.linalg.solve(np.array(rows, float), np.array(wanted, float))]
    except np.linalg.LinAlgError:
        raise ValueError(sentence("its corners are no quadrilateral")) from None
    a, b, c, d, e, f, g, h = solved
    return Placement(((a, b, c), (d, e, f), (g, h, 1.0)))


def _is_convex(corners: Sequence[Point]) -> bool:
    """Checks whether a path around these points turns to the same side at each."""
    count = len(corners)
    turns = []
    for at, (x, y) in enumerate(corners):
        (before_x, before_y), (next_x, next_y) = corners[at - 1], corners[(at + 1) % count]
        turns.append((x - before_x) * (next_y - y) - (y - before_y) * (next_x - x))
    return all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)


def placed_by_world_file(picture: Path) -> Placement | None:
    """Returns the placement by the world file beside a picture; None where there is none. Raises UnreadableFile."""
    for end in WORLD_FILES.get(picture.suffix.lower(), ()):
        for each in (picture.with_suffix(end), picture.with_suffix(end.upper())):
            if each.is_file():
                return _read_world_file(each, _crs_beside(picture))
    return None


def _read_world_file(path: Path, crs: str | None) -> Placement:
    try:
        numbers = [float(line) for line in _text(path, _MOST_WORLD_FILE).split()[:6]]
    except ValueError:
        numbers = []
    if len(numbers) < 6 or not all(map(math.isfinite, numbers)):
        raise refused(path.name, sentence("it is no world file, which has six numbers"), sentence("export it again"))
    a, d, b, e, x, y = numbers  # x and y are the middle of the first pixel
    placed = by_scale((a, b, x - (a + b) / 2), (d, e, y - (d + e) / 2), crs)
    if crs is None and not (abs(x) <= 180 and abs(y) <= 90):
        raise refused(path.name, sentence("it has no reference system, and its numbers are no degrees"), sentence(
            "put the .prj file beside the picture"))
    return placed


def _crs_beside(picture: Path) -> str | None:
    from maps.importing.projections import known_crs

    for each in (picture.with_suffix(".prj"), picture.with_suffix(".PRJ")):
        if each.is_file():
            try:
                return known_crs(_text(each, limits.MAX_IMPORT_PROJECTION).strip())
            except ValueError:
                raise refused(each.name, sentence("its reference system is not known"), sentence(
                    "export the picture in WGS 84 or Web Mercator")) from None
    return None


def _text(path: Path, most: int) -> str:
    try:
        with open_regular(path) as file:
            return file.read(most).decode("utf-8", "replace")
    except OSError as error:
        raise cannot_be_read(path.name, error) from None
