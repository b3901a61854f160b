# SPDX-License-Identifier: MIT
"""The units of the handout's page: tenths of a pixel at zoom 10 of web maps, from 30° east, 50° north."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from maps.exporting.on_picture import Line

UNIT_ZOOM: Final = 10
UNITS: Final = 10
"""Units of each pixel at that zoom."""
VIEW: Final = {"lon": 30.0, "lat": 50.0, "zoom": float(UNIT_ZOOM)}


def positions(flat: Iterable[int]) -> list[tuple[int, int]]:
    """Returns the positions of one array of units, from the middle of ``VIEW``."""
    numbers = iter(flat)
    found: list[tuple[int, int]] = []
    x = y = 0
    for right, down in zip(numbers, numbers, strict=True):
        x, y = x + right, y + down
        found.append((x, y))
    return found


def flat(points: Line) -> list[int]:
    """Returns positions in pixels at the unit zoom as one array of units; of neighbours at one place only the first."""
    places = np.rint(np.asarray(points, float).reshape(-1, 2) * UNITS).astype(int)
    steps = np.diff(places, axis=0, prepend=0)
    is_kept = steps.any(axis=1)
    is_kept[:1] = True
    kept: list[int] = steps[is_kept].ravel().tolist()
    return kept
