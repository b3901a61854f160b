# SPDX-License-Identifier: MIT
"""Which side holds a point, by the areas of one control layer."""

from __future__ import annotations

from typing import Final

from maps.areas import POLYGONS, AreaLayer

_KINDS: Final = ("occupied", "occupied-2014", "kursk")


class ControlAt:
    """Answers for points, once made of a layer; making it takes some milliseconds, an answer far less than one."""

    def __init__(self, layer: AreaLayer) -> None:
        from shapely import make_valid, prepare
        from shapely.geometry import shape

        self.layer = layer
        self._grounds = [(area.kind, make_valid(shape(area.geometry))) for area in layer
                         if area.kind in _KINDS and not area.parts and area.geometry["type"] in POLYGONS]
        for _kind, ground in self._grounds:
            prepare(ground)

    def kind_at(self, lon: float, lat: float) -> str:
        """Returns "occupied", "occupied-2014" or "kursk" for a point in degrees; "" outside all of these."""
        from shapely import Point

        point = Point(lon, lat)
        return next((kind for kind, ground in self._grounds if ground.covers(point)), "")
