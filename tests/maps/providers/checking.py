# SPDX-License-Identifier: MIT
"""Checks that hold for every day, whatever its source, and its sizes."""

from __future__ import annotations

import shapely
from shapely import box, difference, intersection, union_all

from maps.control_day import ControlDay
from maps.geodesy import area_km2
from maps.ground import KINDS
from tests.maps.providers import making

Frame = tuple[float, float, float, float]


def size(frame: Frame) -> float:
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


def split_2014(*frames: Frame, given: tuple[Frame, ...] = (), is_luhansk_given: bool = False,
               **others: float) -> dict[str, float]:
    """The sizes in km² of a day that shows these boxes occupied, cut along our own line of 2014.

    ``given`` is what the source itself says to be occupied since 2014; in Luhansk Oblast it may be most of it.
    """
    outlines = making.ground().since_2014  # Crimea, Donetsk, Luhansk
    whole, apart = (union_all([box(*frame) for frame in each]) for each in (frames, given))
    cut = outlines[:2] if is_luhansk_given else outlines
    since = union_all([apart, *(intersection(whole, outline) for outline in cut)])
    found = {"occupied": area_km2(difference(whole, since)), "occupied-2014": area_km2(since), **others}
    return {kind: km2 for kind, km2 in found.items() if km2}
