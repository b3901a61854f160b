# SPDX-License-Identifier: MIT
"""Makes outlines valid and rounds them to a grid of a millionth of a degree, some 0.1 m."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing import limits
from briefing.sentences import Text
from maps.importing.findings import Notes
from maps.importing.layers import Kind

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.importing.shapes import Positions

DECIMALS: Final = 6
_SAMPLE: Final = 100


def repaired(shape: BaseGeometry, kind: Kind, notes: Notes, where: Text = "") -> BaseGeometry | None:
    """Returns the shape with 6 decimals, valid, outer rings anticlockwise; None, with a note, if nothing is left.

    Polygons whose rings cross or touch themselves are made valid by the ground they enclose; only the polygons
    of the result are kept. ``where`` names the feature in notes.
    """
    from shapely import transform

    if kind == "point":
        return _on_the_map(transform(shape, _on_grid))
    made = _line(shape) if kind == "line" else _polygons(shape, notes, where)
    if made is not None and made.is_empty:
        notes.note("empty", where or None)
        return None
    return made


def _on_the_map(point: BaseGeometry) -> BaseGeometry:
    """Returns a point with a longitude from −180 to 180."""
    from shapely import Point

    return Point((point.x + 180) % 360 - 180, point.y) if abs(point.x) > 180 else point


def _line(shape: BaseGeometry) -> BaseGeometry:
    from shapely import get_parts, is_valid

    rounded = get_parts(_rounded(shape))
    return _together([part for part in rounded if is_valid(part) and part.length > 0])


def _polygons(shape: BaseGeometry, notes: Notes, where: Text) -> BaseGeometry | None:
    from shapely import is_valid, orient_polygons, set_precision

    made = _rounded(shape)
    if not is_valid(made):
        if is_tangled(made):
            notes.note("tangled", where or None)
            return None
        if not is_valid(shape):
            notes.note("crossing")
        made = _rounded(_made_valid(made))
        if not is_valid(made):  # a valid shape may cross itself again on the grid
            made = _rounded(set_precision(_made_valid(made), 10.0**-DECIMALS))
    return orient_polygons(_only_polygons(made))


def is_tangled(shape: BaseGeometry) -> bool:
    """Checks whether so many segments may cross that making the shape valid would take minutes and gigabytes.

    Estimated from how many boxes of other segments the boxes of a hundred of them meet.
    """
    import numpy as np
    from shapely import get_coordinates

    ends = get_coordinates(shape)
    count = len(ends) - 1
    if count * count < limits.MAX_IMPORT_CROSSINGS:
        return False
    low, high = np.minimum(ends[:-1], ends[1:]), np.maximum(ends[:-1], ends[1:])
    met = 0
    chosen = np.linspace(0, count - 1, min(_SAMPLE, count)).astype(int)
    for index in chosen:
        apart = (low > high[index]).any(axis=1) | (high < low[index]).any(axis=1)
        met += count - int(apart.sum())
    neighbours = 3  # each segment meets itself and the two beside it
    return (met / len(chosen) - neighbours) * count / 2 > limits.MAX_IMPORT_CROSSINGS


def _made_valid(shape: BaseGeometry) -> BaseGeometry:
    from shapely import make_valid

    return _only_polygons(make_valid(shape, method="structure", keep_collapsed=False))


def _only_polygons(shape: BaseGeometry) -> BaseGeometry:
    from shapely import get_parts

    parts = []
    for part in get_parts(shape):
        if part.geom_type == "Polygon" and part.area > 0:
            parts.append(part)
        elif part.geom_type in ("MultiPolygon", "GeometryCollection"):
            parts += [each for each in get_parts(_only_polygons(part)) if not each.is_empty]
    return _together(parts)


def _together(parts: list[BaseGeometry]) -> BaseGeometry:
    from shapely import GeometryCollection, MultiLineString, MultiPolygon

    if len(parts) == 1:
        return parts[0]
    if not parts:
        return GeometryCollection()
    return MultiPolygon(parts) if parts[0].geom_type == "Polygon" else MultiLineString(parts)


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    from shapely import remove_repeated_points, set_precision, transform
    from shapely.errors import GEOSException

    moved = transform(shape, _on_grid)
    try:
        return remove_repeated_points(moved)
    except GEOSException:  # a ring no larger than the grid's step has no three positions left
        return transform(set_precision(_made_valid(moved), 10.0**-DECIMALS), _on_grid)


def _on_grid(positions: Positions) -> Positions:
    import numpy as np

    return np.round(positions, DECIMALS) + 0.0
