# SPDX-License-Identifier: MIT
"""Cameras: views that show the same ground on maps of different widths."""
from __future__ import annotations

from math import log2
from typing import Final

from PySide6.QtCore import QObject

from briefing import limits
from briefing.model import Camera
from ui.map.map_view import MapView

REFERENCE_WIDTH: Final = 1920
"""The map width in pixels that a camera's zoom refers to."""


def here(camera: Camera, width: int) -> tuple[float, float, float]:
    """Returns a camera's (lon, lat, zoom) for a map of this width in pixels."""
    return camera.lon, camera.lat, camera.zoom + log2(max(1, width) / REFERENCE_WIDTH)


def zoom_for_all(zoom: float, width: int) -> float:
    """Returns the zoom of a camera that shows what a map of this width in pixels shows at ``zoom``."""
    return zoom - log2(max(1, width) / REFERENCE_WIDTH)


class CameraNow(QObject):
    """Keeps the view's last resting position."""

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._rested: tuple[float, float, float] | None = None
        view.viewRested.connect(self._rest)

    def _rest(self, lon: float, lat: float, zoom: float) -> None:
        self._rested = (lon, lat, zoom)

    def now(self) -> Camera | None:
        """Returns the view as a camera, with the zoom at which a map 1920 pixels wide shows as much ground."""
        if self._rested is None:
            return None
        lon, lat, zoom = self._rested
        wide = zoom_for_all(zoom, self._map.width())
        return Camera(
            lon=round(min(max(lon, -180.0), 180.0), 5),
            lat=round(min(max(lat, -float(limits.MAX_LATITUDE)), float(limits.MAX_LATITUDE)), 5),
            zoom=round(min(max(wide, 0.0), float(limits.MAX_ZOOM)), 3))
