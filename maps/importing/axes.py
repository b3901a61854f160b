# SPDX-License-Identifier: MIT
"""Checks whether latitude and longitude look swapped.

Three signs, each of which is only shown as a doubt and never acted on automatically:

1. Latitudes beyond 90 degrees, and none once the axes are exchanged; and half of the features have such, or
   more of them lie on the map when exchanged.
2. Nothing lies on the map as it is, and everything does when exchanged.
3. Nothing lies in the region the briefings are about, and everything does when exchanged. The map is wide
   enough to show Iran, which is where Donetsk Oblast falls with its axes exchanged, so the second sign by itself
   would miss it. The price: areas that are truly in Armenia or western Iran are asked about as well. Ground
   between the two frames (Moscow) goes unnoticed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from maps.extent import EXTENT
from maps.importing.layers import RawFeature
from maps.importing.projections import Projections

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Boxes = NDArray[np.float64]

REGION: Final = (22.0, 44.0, 40.5, 52.5)
"""[west, south, east, north] in degrees: Ukraine within its borders, and Kursk Oblast."""

_ENOUGH: Final = 0.5


def looks_swapped(raw: Sequence[RawFeature], projections: Projections, *, swapped: bool = False) -> bool:
    """Checks whether these features make much more sense with their axes swapped (back, if ``swapped``)."""
    boxes = _boxes(raw, projections, swapped)
    exchanged = _boxes(raw, projections, not swapped)
    if not len(boxes):
        return False
    beyond = ~_on_globe(boxes)
    if beyond.any() and _on_globe(exchanged).all():
        on_map, on_map_exchanged = (_within(each, EXTENT).sum() for each in (boxes, exchanged))
        return bool(beyond.mean() >= _ENOUGH or on_map_exchanged > on_map)
    return any(
        not _meets(boxes, frame).any() and _within(exchanged, frame).all() for frame in (EXTENT, REGION)
    )


def _boxes(raw: Sequence[RawFeature], projections: Projections, swapped: bool) -> Boxes:
    """Returns west, south, east, north of every feature in degrees, by the corners of its box."""
    import numpy as np
    from shapely import bounds

    if not raw:
        return np.empty((0, 4))
    boxes = bounds([each.shape for each in raw])
    if swapped:
        boxes = boxes[:, [1, 0, 3, 2]]
    corners = boxes[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 4, 2)
    for crs in {each.crs for each in raw} - {None}:
        chosen = np.array([each.crs == crs for each in raw])
        corners[chosen] = projections.to_wgs84(corners[chosen].reshape(-1, 2), crs).reshape(-1, 4, 2)
    return np.concatenate([corners.min(axis=1), corners.max(axis=1)], axis=1)


def _on_globe(boxes: Boxes) -> NDArray[np.bool_]:
    import numpy as np

    farthest = np.array([180, 90, 180, 90])
    return np.asarray((np.abs(boxes) <= farthest).all(axis=1))  # never so for inf and NaN


def _within(boxes: Boxes, frame: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    west, south, east, north = frame
    inside: NDArray[np.bool_] = (
        (boxes[:, 0] >= west) & (boxes[:, 1] >= south) & (boxes[:, 2] <= east) & (boxes[:, 3] <= north))
    return inside


def _meets(boxes: Boxes, frame: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    west, south, east, north = frame
    met: NDArray[np.bool_] = (
        (boxes[:, 2] >= west) & (boxes[:, 3] >= south) & (boxes[:, 0] <= east) & (boxes[:, 1] <= north))
    return met
