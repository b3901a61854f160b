# SPDX-License-Identifier: MIT
"""Control data that a briefing's file holds itself: an observer's day as GeoJSON, and the day read from it again."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

from briefing import limits
from briefing.errors import on_one_line
from briefing.model import Briefing, PinnedDay, TakenDay
from briefing.sentences import numeral, sentence
from briefing.structs import changed
from maps.control_day import TAKEN, ControlDay
from maps.errors import MapError
from maps.geojson_findings import Findings
from maps.geojson_geometry import GeometryReader

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.ground import GroundKind

_TYPES: Final = ("Polygon", "MultiPolygon")
_REGION: Final = (20.0, 42.0, 46.0, 58.0)
"""West, south, east, north, in degrees: Ukraine, the seas beside it and the west of Russia."""
_FIRST: Final = datetime.date(2014, 2, 1)
_LAST: Final = datetime.date(2099, 12, 31)


@dataclass(frozen=True)
class Observer:
    """Whose day is taken: the source's id, and the name, credit and terms that go into the file with it."""

    id: str
    name: str
    credit: str
    terms: str


def with_taken(briefing: Briefing, observer: Observer, day: ControlDay) -> Briefing:
    """Returns the briefing with a day of control data as its own: its ground, observer, credit, terms and hash.

    MapError where the file could not be opened again: too much ground, or words that are too long.
    """
    count = sum(map(_positions, day.shapes.values()))
    if count > limits.MAX_GROUND_POSITIONS:
        raise MapError(sentence(
            "The ground of {name} for {day} has {count} points, and a briefing holds at most {most}; pin the day "
            "instead.", name=observer.name, day=day.day, count=numeral(count),
            most=numeral(limits.MAX_GROUND_POSITIONS)))
    taken = TakenDay(credit=observer.credit, terms=observer.terms or None, tells=tuple(day.tells))
    pinned = PinnedDay(provider=observer.id, name=observer.name, day=day.day, content=day.content, taken=taken)
    try:
        msgspec.convert(msgspec.to_builtins(pinned), PinnedDay)
    except msgspec.ValidationError:
        raise MapError(sentence(
            "The name, the credit or the terms of {name} are missing or too long to be kept in a file; change them in "
            "Control data…, then take the day in.", name=on_one_line(observer.name))) from None
    return changed(briefing, control=pinned, control_ground=tuple(day.features()["features"]))


def _positions(shape: BaseGeometry) -> int:
    from shapely import get_num_coordinates

    return int(get_num_coordinates(shape))


def without_taken(briefing: Briefing) -> Briefing:
    """Returns the briefing without control data of its own or pinned: it shows the shipped layer."""
    return changed(briefing, control=None, control_ground=())


def taken_day(pinned: PinnedDay, features: Sequence[dict[str, Any]]) -> ControlDay:
    """Reads the day that a briefing's file holds, ``TAKEN`` being its observer; takes some tens of milliseconds.

    MapError if the ground is not the one that was taken: nothing else may be shown under the observer's name.
    """
    from shapely import orient_polygons
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    reader = GeometryReader(Findings(pinned.name))
    shapes = {}
    for number, feature in enumerate(features):
        kind: GroundKind = feature["properties"]["name"]
        where = f"control_ground.features[{number}].geometry"
        found = feature["geometry"]
        read = reader.geometry(found, where, found["type"]) if found.get("type") in _TYPES else None
        try:
            if read is not None:
                shapes[kind] = orient_polygons(shape(read))
        except (ShapelyError, ValueError):
            raise _changed(pinned) from None
    day = ControlDay(TAKEN, pinned.day, shapes, pinned.taken.tells if pinned.taken is not None else ())
    if day.content != pinned.content or not _is_plausible(day):
        raise _changed(pinned)
    return day


def _is_plausible(day: ControlDay) -> bool:
    """Whether the ground is as a day is built: in the region, of valid outlines, and no more than a day can have.

    A file's own hash says that nothing was changed by accident, not that it was made by this program.
    """
    from shapely import is_valid

    if not _FIRST <= day.day <= _LAST:
        return False
    west, south, east, north = _REGION
    for shape in day.shapes.values():
        left, low, right, high = shape.bounds
        if left < west or low < south or right > east or high > north:
            return False
    return sum(map(_positions, day.shapes.values())) <= limits.MAX_GROUND_POSITIONS and all(
        bool(is_valid(shape)) for shape in day.shapes.values())


def _changed(pinned: PinnedDay) -> MapError:
    return MapError(sentence(
        "The control data in the briefing's file is not what {name} had for {day} when it was taken in, so the "
        "built-in layer is shown; take the day in again.", name=pinned.name, day=pinned.day))
