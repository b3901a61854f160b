# SPDX-License-Identifier: MIT
"""Points on the control layer's ground, found independently of the page: where to click for which area."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from typing import Any

from shapely import STRtree, box, maximum_inscribed_circle, union_all
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tests.end2end.driver import RESOURCES

# Away from the edge of the map and from what the legend covers at the zoom used.
_REGION = box(22, 44, 41, 53)
_LINE_REACH_DEGREES = 0.05


@dataclass(frozen=True)
class Spot:
    """A point ([lon, lat] in degrees) inside an area, and the zoom from which a click hits it reliably."""

    lon: float
    lat: float
    zoom: float
    is_smallest: bool
    """Whether no smaller area covers the point, so that a click selects this area."""


@cache
def features() -> dict[str, dict[str, Any]]:
    """Returns the control layer's features by id."""
    collection = json.loads((RESOURCES / "control" / "2024-11-20" / "areas.geojson").read_text("utf-8"))
    return {feature["id"]: feature for feature in collection["features"]}


@cache
def ground(area_id: str) -> BaseGeometry:
    """Returns an area's shape, in degrees."""
    return shape(features()[area_id]["geometry"])


def is_line(area_id: str) -> bool:
    """Checks whether an area is a line."""
    return "Line" in features()[area_id]["geometry"]["type"]


def size(area_id: str) -> float:
    """Returns km²; 0 for a line, infinite if no size is claimed."""
    if is_line(area_id):
        return 0.0
    stated = features()[area_id]["properties"]["area_km2"]
    return math.inf if stated is None else float(stated)


@cache
def spot(area_id: str) -> Spot:
    """Returns where to click for an area: outside all smaller ones if possible, else anywhere inside."""
    if is_line(area_id):
        middle = ground(area_id).interpolate(0.5, normalized=True)
        return Spot(middle.x, middle.y, 9.0, is_smallest=True)
    whole = ground(area_id).intersection(_REGION)
    smaller = [
        ground(other) if not is_line(other) else ground(other).buffer(_LINE_REACH_DEGREES)
        for other in features()
        if size(other) < size(area_id)
    ]
    free = whole.difference(union_all(smaller))
    reach = maximum_inscribed_circle(free) if not free.is_empty else None
    is_smallest = reach is not None and reach.length > 0.02
    circle = reach if is_smallest else maximum_inscribed_circle(whole.difference(line_surroundings()))
    point = circle.interpolate(0)
    return Spot(point.x, point.y, 10.0 if circle.length < 0.1 else 8.0, is_smallest)


def line_surroundings() -> BaseGeometry:
    """Returns the ground on which a click may select the line of contact."""
    return union_all([ground(each).buffer(_LINE_REACH_DEGREES) for each in features() if is_line(each)])


def areas_at(lon: float, lat: float) -> list[str]:
    """Returns the ids of the areas that contain a point away from every line, the smallest first."""
    ids = [each for each in features() if not is_line(each)]
    tree = STRtree([ground(each) for each in ids])
    held = [ids[place] for place in tree.query(box(lon, lat, lon, lat).centroid, predicate="intersects")]
    return sorted(held, key=size)
