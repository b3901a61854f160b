# SPDX-License-Identifier: MIT
"""The extent of the map, and of shapes on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

EXTENT: Final = (5, 37, 66, 63)
"""[west, south, east, north] in degrees: the base map's extent, beyond which the page cannot be moved."""

UNITS_AROUND: Final = 256 * 2**8
"""Map units around the world: pixels of web maps at zoom 8, in which the page and the base map's files count."""
UNITS_FROM: Final = (30.0, 50.0)
"""(lon, lat) in degrees of the place that map units are counted from, so that 32-bit floats are exact enough."""


def bounds_of(geometry: Mapping[str, Any]) -> tuple[float, float, float, float]:
    """Returns the least rectangle around a GeoJSON geometry: west, south, east, north in degrees.

    Raises ValueError for one without positions.
    """
    lons, lats = zip(*(position[:2] for position in positions_of(geometry)), strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def positions_of(geometry: Mapping[str, Any]) -> Iterator[list[float]]:
    """Yields all positions of a GeoJSON geometry, in no order."""
    waiting = [geometry["coordinates"]]
    while waiting:
        item = waiting.pop()
        if item and not isinstance(item[0], list | tuple):
            yield item
        else:
            waiting.extend(item)
