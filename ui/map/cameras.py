# SPDX-License-Identifier: MIT
"""A camera's zoom on maps of different widths: all show the same ground from left to right."""

from __future__ import annotations

from math import log2
from typing import Final

from briefing.model import Camera

REFERENCE_WIDTH: Final = 1920
"""Width in pixels of the map that a camera's zoom is given for."""


def here(camera: Camera, width: int) -> tuple[float, float, float]:
    """(lon, lat, zoom) for a map so many pixels wide."""
    return camera.lon, camera.lat, camera.zoom + log2(max(1, width) / REFERENCE_WIDTH)


def zoom_for_all(zoom: float, width: int) -> float:
    """The zoom of a camera that shows what a map so many pixels wide shows at this one."""
    return zoom - log2(max(1, width) / REFERENCE_WIDTH)
