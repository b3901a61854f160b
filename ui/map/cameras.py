# SPDX-License-Identifier: MIT
"""Cameras: views that show the same ground on maps of different widths."""
from __future__ import annotations

from math import asinh, atan, degrees, log2, pi, radians, sinh, tan
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize

from briefing import limits
from briefing.model import Camera
from ui.map.map_view import MapView

_TILE: Final = 256
"""Pixels of the world's width at zoom 0."""
_FILLED: Final = 0.9
"""The share of a part's width or height that a box fills."""
_LEAST_SHARE: Final = 1e-9
REFERENCE_WIDTH: Final = 1920
"""The map width in pixels that a camera's zoom refers to."""


def here(camera: Camera, width: int) -> tuple[float, float, float]:
    """Returns a camera's (lon, lat, zoom) for a map of this width in pixels."""
    return camera.lon, camera.lat, camera.zoom + log2(max(1, width) / REFERENCE_WIDTH)


def zoom_for_all(zoom: float, width: int) -> float:
    """Returns the zoom of a camera that shows what a map of this width in pixels shows at ``zoom``."""
    return zoom - log2(max(1, width) / REFERENCE_WIDTH)


def camera_on(box: tuple[float, float, float, float], closest: float, size: QSize, room: QRectF) -> Camera:
    """Returns the camera that shows a box (west, south, east, north) in the middle of a part of a map.

    ``size`` is the map's, ``room`` the part, both in pixels; ``closest`` the highest zoom on a map 1920 pixels wide.
    """
    west, south, east, north = box
    left, right = (lon / 360 for lon in (west, east))
    foot, top = (_mercator(lat) for lat in (south, north))
    fits = min(room.width() / max(right - left, _LEAST_SHARE), room.height() / max(top - foot, _LEAST_SHARE))
    zoom = min(log2(max(fits, _TILE) * _FILLED / _TILE), closest + log2(max(1, size.width()) / REFERENCE_WIDTH))
    pixels = _TILE * 2 ** zoom
    x = (left + right) / 2 - (room.center().x() - size.width() / 2) / pixels
    y = (foot + top) / 2 + (room.center().y() - size.height() / 2) / pixels
    return Camera(lon=x * 360, lat=degrees(atan(sinh(y * 2 * pi))), zoom=zoom_for_all(zoom, size.width()))


def position_at(camera: Camera, size: QSize, x: float, y: float) -> tuple[float, float]:
    """Returns (lon, lat) in degrees of a point of a map of this size, ``x`` and ``y`` in pixels from its corner."""
    lon, lat, zoom = here(camera, size.width())
    world = _TILE * 2 ** zoom
    north = _mercator(lat) - (y - size.height() / 2) / world
    found = lon + (x - size.width() / 2) / world * 360, degrees(atan(sinh(north * 2 * pi)))
    most = float(limits.MAX_LATITUDE)
    return min(max(found[0], -180.0), 180.0), min(max(found[1], -most), most)


def _mercator(lat: float) -> float:
    """Returns how far north a latitude is on the map, as a share of the world's width."""
    return asinh(tan(radians(lat))) / (2 * pi)


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
