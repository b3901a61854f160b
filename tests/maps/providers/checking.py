# SPDX-License-Identifier: MIT
"""Checks that hold for every day, whatever its source, and its sizes."""

from __future__ import annotations

import shapely

from maps.control_day import ControlDay
from maps.geodesy import area_km2
from maps.ground import KINDS
from tests.maps.providers import making


def size(frame: tuple[float, float, float, float]) -> float:
    return area_km2(making.polygon(frame))


def sizes(day: ControlDay) -> dict[str, float]:
    return {kind: area_km2(shape) for kind, shape in day.shapes.items()}


def check(day: ControlDay) -> None:
    """Checks what holds for every day, whatever its source."""
    for kind, shape in day.shapes.items():
        assert kind in KINDS and kind in day.tells
        assert shape.geom_type in ("Polygon", "MultiPolygon") and shape.is_valid and not shape.has_z
        assert all(part.exterior.is_ccw for part in shapely.get_parts(shape))
        positions = shapely.get_coordinates(shape)
        assert (abs(positions - positions.round(6)) < 1e-12).all()
        for other in day.shapes:
            if other != kind:
                assert shape.intersection(day.shapes[other]).area < 1e-9
