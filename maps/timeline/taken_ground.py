# SPDX-License-Identifier: MIT
"""Control data that a briefing's file holds itself: an observer's day as GeoJSON, and the day read from it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from briefing.model import Briefing, PinnedDay, TakenDay
from briefing.sentences import sentence
from briefing.structs import changed
from maps.control_day import TAKEN, ControlDay
from maps.errors import MapError
from maps.geojson_findings import Findings
from maps.geojson_geometry import GeometryReader

if TYPE_CHECKING:
    from maps.ground import GroundKind
    from maps.timeline.day_files import DayHead

_TYPES: Final = ("Polygon", "MultiPolygon")


def with_taken(briefing: Briefing, head: DayHead, day: ControlDay, terms: str) -> Briefing:
    """Returns the briefing with a day of control data as its own: its ground, observer, credit, terms and hash."""
    taken = TakenDay(credit=head.attribution or head.name, terms=terms or None, tells=tuple(day.tells))
    pinned = PinnedDay(provider=head.provider, name=head.name, day=head.day, content=head.content, taken=taken)
    return changed(briefing, control=pinned, control_ground=tuple(day.features()["features"]))


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
    if day.content != pinned.content:
        raise _changed(pinned)
    return day


def _changed(pinned: PinnedDay) -> MapError:
    return MapError(sentence(
        "The control data in the briefing's file is not what {name} had for {day} when it was taken in, so the shipped "
        "layer is shown; take the day in again.", name=pinned.name, day=pinned.day))
