# SPDX-License-Identifier: MIT
"""Measures the distance between outlines, in metres on the ground, on a plane.

The plane is web maps' Mercator projection of the sphere: there a metre on the ground has the same length in
every direction, which depends on the latitude. Distances are up to 0.7 % too long or short, as on any sphere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.importing.layers import Cancelled, ImportedFeature, check_wanted

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.importing.shapes import Positions

RADIUS: Final = 6_378_137.0
"""Metres: the radius of the sphere that web maps' Mercator projection uses."""

FARTHEST_LAT: Final = 89.5
"""Degrees: the plane has no poles."""

_PORTION: Final = 100_000


def moved_metres(old: ImportedFeature, new: ImportedFeature, cancelled: Cancelled) -> float:
    """Returns the greatest distance in metres between two features' outlines, either way (Hausdorff distance)."""
    check_wanted(cancelled)
    if old is new or old.shape is new.shape:
        return 0.0
    first, second = on_plane(old.shape), on_plane(new.shape)
    return max(_farthest(first, second, cancelled), _farthest(second, first, cancelled))


def _farthest(shape: BaseGeometry, other: BaseGeometry, cancelled: Cancelled) -> float:
    """Returns the greatest distance in metres from the positions of one outline to the other outline.

    Works in portions, because points and segments as objects take ten times the memory of their numbers.
    """
    import numpy as np
    from shapely import STRtree, linestrings, points

    positions = _missing(_positions(shape), _positions(other))
    nearest = np.full(len(positions), np.inf)
    segments = _segments(other)
    for first in range(0, len(segments) if len(positions) else 0, _PORTION):
        tree = STRtree(linestrings(segments[first : first + _PORTION]))
        for start in range(0, len(positions), _PORTION):
            check_wanted(cancelled)
            portion = slice(start, start + _PORTION)
            found, distances = tree.query_nearest(
                points(positions[portion]), return_distance=True, all_matches=False)
            nearest[portion][found[0]] = np.minimum(nearest[portion][found[0]], distances)
    return float((nearest / np.cosh(positions[:, 1] / RADIUS)).max(initial=0.0))


def _positions(shape: BaseGeometry) -> Positions:
    """Returns all positions of a shape."""
    from shapely import get_coordinates

    made: Positions = get_coordinates(shape)
    return made


def _missing(positions: Positions, others: Positions) -> Positions:
    """Returns the positions that are not among the others; the rest lie on the other outline anyway."""
    import numpy as np

    first, second = (np.ascontiguousarray(each).view(complex).ravel() for each in (positions, others))
    second = np.sort(second)  # with a million, np.isin would block every other thread for a second
    at = np.minimum(np.searchsorted(second, first), len(second) - 1)
    missing: Positions = positions[second[at] != first]
    return missing


def _segments(shape: BaseGeometry) -> Positions:
    """Returns the segments of an outline by their ends, with the shape (n, 2, 2)."""
    import numpy as np
    from shapely import get_coordinates, get_parts, get_rings

    lines = get_rings(get_parts(shape)) if "Polygon" in shape.geom_type else get_parts(shape)
    positions, which = get_coordinates(lines, return_index=True)
    joined = which[:-1] == which[1:]
    made: Positions = np.stack([positions[:-1], positions[1:]], axis=1)[joined]
    return made


def on_plane(shape: BaseGeometry) -> BaseGeometry:
    """Projects a shape in degrees onto the plane, in its metres."""
    from shapely import transform

    return transform(shape, _to_mercator)


def _to_mercator(positions: Positions) -> Positions:
    import numpy as np

    lat = np.radians(np.clip(positions[:, 1], -FARTHEST_LAT, FARTHEST_LAT))
    return np.column_stack([RADIUS * np.radians(positions[:, 0]), RADIUS * np.arcsinh(np.tan(lat))])


def off_plane(positions: Positions) -> Positions:
    """Converts positions on the plane back to degrees."""
    import numpy as np

    return np.column_stack([
        np.degrees(positions[:, 0] / RADIUS), np.degrees(np.arctan(np.sinh(positions[:, 1] / RADIUS)))])
