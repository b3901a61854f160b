# SPDX-License-Identifier: MIT
"""One observer's assessment of one day: which ground is occupied, held by Ukraine in Kursk Oblast, or not known."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

from maps.ground import KINDS, Ground, GroundKind
from maps.shipped import INCURSION, SHIPPED, SHIPPED_DAY

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from briefing.model import Briefing

ObserverDay = tuple[str, datetime.date]
"""An observer's id and a day."""

EAST_OF_CRIMEA: Final = 37.0
"""A longitude in degrees: Crimea, as any observer draws it, ends west of it; Donetsk and Luhansk lie east."""
TAKEN: Final = "in-the-briefing"
"""The id, among the observers, of the day that the open briefing's file holds itself."""

DayNoteKind = Literal[
    "swapped", "no crs", "points", "null geometry", "empty", "unreadable", "off the globe", "no degrees", "tangled",
    "line", "not control", "liberated", "far away", "outside", "unnamed", "other",
    "crossing", "taken apart", "heights", "closed", "antimeridian", "reprojected", "overlap",
    "crimea split", "2014 split",
]
DayNoteLevel = Literal["dropped", "repaired"]
DROPPED: Final[frozenset[DayNoteKind]] = frozenset({
    "points", "null geometry", "empty", "unreadable", "off the globe", "no degrees", "tangled", "line", "not control",
    "liberated", "far away", "outside", "other"})


def file_day(briefing: Briefing) -> ObserverDay:
    """Returns the observer and the day that a briefing's file shows: its own, the one it is pinned to, or shipped."""
    pinned = briefing.control
    if pinned is None:
        return SHIPPED, SHIPPED_DAY
    return TAKEN if pinned.taken is not None else pinned.provider, pinned.day


@dataclass(frozen=True)
class DayNote:
    """One kind of thing that was dropped or repaired in a provider's day, ``count`` times.

    Dropped. points, line: no ground; null geometry, empty, unreadable, off the globe, no degrees, tangled:
    as in an import; not control: features that no known key marks as control (``values``: their names; joke
    territories among them); liberated: ground in Ukraine the observer marks as freed; far away: outside the region the
    briefings are about (``values``: where); outside: occupied ground that does not meet Ukraine, ground said to be
    held in Kursk Oblast that does not meet it, or unknown ground that meets neither; other: what else a reader left
    out.

    Repaired. swapped: latitude and longitude exchanged; heights left out; closed; crossing; taken apart;
    antimeridian; reprojected; no crs: taken as WGS 84; overlap: ground under two kinds, kept under the surer one;
    2014 split: ground counted as occupied since 2014, which the source does not distinguish (crimea split: the same for
    only Crimea, in days of earlier versions);
    unnamed: features without a known key, taken as occupied.
    """

    kind: DayNoteKind
    count: int
    values: tuple[str, ...] = ()

    @property
    def level(self) -> DayNoteLevel:
        """Whether something was dropped or repaired."""
        return "dropped" if self.kind in DROPPED else "repaired"


@dataclass(frozen=True)
class ControlDay:
    """An observer's control data of one day.

    ``shapes`` holds a Polygon or MultiPolygon in WGS 84, [lon, lat] degrees with at most 6 decimals, 2-D, valid,
    outer rings anticlockwise, for each kind that has ground; kinds do not overlap. ``tells`` are the kinds that
    the observer reports at all: if ``kursk`` is not among them, nothing is known about Kursk Oblast.
    """

    provider: str
    day: datetime.date
    shapes: Mapping[GroundKind, BaseGeometry] = field(compare=False, repr=False)
    tells: tuple[GroundKind, ...] = KINDS
    notes: tuple[DayNote, ...] = field(default=(), compare=False)

    @cached_property
    def content(self) -> str:
        """SHA-256 of the ground, in hex: equal for days with exactly the same shapes."""
        return content_hash(self.parts)

    @property
    def key(self) -> tuple[str, datetime.date, str]:
        """A key under which results made from the day can be cached."""
        return self.provider, self.day, self.content

    @property
    def tells_2014_parts(self) -> bool:
        """Whether the parts of Donetsk and Luhansk oblasts occupied since 2014 are shown as such, not only Crimea."""
        shape = self.shapes.get("occupied-2014")
        return shape is not None and shape.bounds[2] > EAST_OF_CRIMEA

    @cached_property
    def parts(self) -> tuple[tuple[GroundKind, bytes], ...]:
        """The shapes as well-known binary, in the order of KINDS."""
        from shapely import to_wkb

        return tuple((kind, to_wkb(self.shapes[kind], byte_order=1)) for kind in KINDS if kind in self.shapes)

    @cached_property
    def occupied(self) -> BaseGeometry:
        """All occupied ground, Crimea included, for comparing observers."""
        from shapely import GeometryCollection, union_all

        whole = [self.shapes[kind] for kind in ("occupied", "occupied-2014") if kind in self.shapes]
        return union_all(whole) if whole else GeometryCollection()

    def shape(self, kind: GroundKind) -> BaseGeometry:
        """Returns the ground of a kind; empty if there is none."""
        from shapely import GeometryCollection

        return self.shapes.get(kind) or GeometryCollection()

    def features(self) -> dict[str, Any]:
        """Returns the day as a GeoJSON FeatureCollection, which the file providers read back unchanged."""
        return {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"name": kind, "as_of": self.day.isoformat(), "provider": self.provider},
             "geometry": geojson_of(self.shapes[kind])} for kind in KINDS if kind in self.shapes]}


def geojson_of(shape: BaseGeometry) -> dict[str, Any] | None:
    """Returns ground as a GeoJSON geometry; None if there is none."""
    from shapely import is_empty

    from maps.geojson_writing import geojson_geometry

    return None if is_empty(shape) else geojson_geometry(shape)


def content_hash(parts: Iterable[tuple[str, bytes]]) -> str:
    """Returns the hash of ground by kind, given as well-known binary."""
    digest = hashlib.sha256()
    for kind, data in parts:
        digest.update(f"{kind} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def shipped_day(ground: Ground, day: datetime.date) -> ControlDay:
    """Returns the shipped layer as a day that others can be compared with."""
    from shapely import coverage_union_all, difference

    from maps.ground import OBLASTS

    parts_2014 = [area.id for area in ground.layer if area.kind == "occupied-2014" and not area.parts]
    since_2014 = coverage_union_all([ground.shipped(name) for name in parts_2014])
    whole = coverage_union_all([ground.shipped(f"occupied-{name}") for name in OBLASTS])
    occupied = difference(whole, since_2014)
    shapes: dict[GroundKind, BaseGeometry] = {
        "occupied": occupied, "occupied-2014": since_2014, "kursk": ground.shipped(INCURSION)}
    return ControlDay(SHIPPED, day, shapes, ("occupied", "occupied-2014", "kursk"))
