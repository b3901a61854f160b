# SPDX-License-Identifier: MIT
"""The units of the handout's page: tenths of a pixel at zoom 10 of web maps, from 30° east, 50° north."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

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


def flat(points: Iterable[tuple[float, float]]) -> list[int]:
    """Returns positions in pixels at the unit zoom as one array of units."""
    flat: list[int] = []
    last = (0, 0)
    for x, y in points:
        here = round(x * UNITS), round(y * UNITS)
        if flat and here == last:
            continue
        flat += (here[0] - last[0], here[1] - last[1])
        last = here
    return flat
