# SPDX-License-Identifier: MIT
"""Where the map in the window is looked at from, as a camera that any screen can follow."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing import limits
from briefing.model import Camera
from ui.map.cameras import zoom_for_all
from ui.map.map_view import MapView


class CameraNow(QObject):
    """Keeps where the view came to rest last."""

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._rested: tuple[float, float, float] | None = None
        view.viewRested.connect(self._rest)

    def _rest(self, lon: float, lat: float, zoom: float) -> None:
        self._rested = (lon, lat, zoom)

    def now(self) -> Camera | None:
        """The view as a camera: its zoom is the one of a map 1920 pixels wide that shows as much ground."""
        if self._rested is None:
            return None
        lon, lat, zoom = self._rested
        wide = zoom_for_all(zoom, self._map.width())
        return Camera(
            lon=round(min(max(lon, -180.0), 180.0), 5),
            lat=round(min(max(lat, -float(limits.MAX_LATITUDE)), float(limits.MAX_LATITUDE)), 5),
            zoom=round(min(max(wide, 0.0), float(limits.MAX_ZOOM)), 3))
