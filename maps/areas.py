# SPDX-License-Identifier: MIT
"""Named areas: those of the control layer, and the briefing's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgspec

from briefing.sentences import sentence
from maps.errors import MapError
from maps.extent import bounds_of

OWN = "own"
"""The kind of a briefing's own areas."""

PLACE = "place"
"""The kind of a briefing's own places: named points, with the ground around them or without."""

COLOURS = ("grey", "ochre", "green", "teal", "violet")
"""The colours own areas may have; red and blue show who holds the ground."""

POLYGONS = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")
POINT = "Point"


@dataclass(frozen=True)
class Size:
    """How large an area is: km² for ground, km for a line, neither if it is not known."""

    area_km2: float | None
    length_km: float | None


@dataclass(frozen=True)
class Area:
    """A named piece of ground, a line, or a place.

    ``kind`` is country, oblast, occupied, occupied-2014, held, kursk, line, own or place.
    ``as_of`` is an ISO date. ``parts`` are ids of areas that do not overlap and make up
    exactly this one; ``within`` is the id of an area that contains this one. ``geometry``
    is a GeoJSON geometry, [lon, lat] in degrees. ``stated_size`` is None if the size is
    still to be measured. ``margin_km2`` is how much more or less ground it may be, because two
    observers differ on where it ends (``maps.margins``); None where that is not known. ``colour``
    is one of COLOURS and is used only for own areas and places. ``note`` and ``url``, the address of a source, are
    known only of those. A place has its ``point``, (lon, lat); with ``radius_km`` its geometry is the circle around it,
    and ``symbol`` is the code of its unit symbol, "" for none.
    """

    id: str
    label: str
    label_uk: str
    kind: str
    as_of: str | None
    approximate: bool
    sources: tuple[str, ...]
    parts: tuple[str, ...]
    within: str | None
    geometry: Mapping[str, Any] = field(compare=False, repr=False)
    stated_size: Size | None = field(default=None, compare=False)
    margin_km2: float | None = field(default=None, compare=False)
    colour: str = COLOURS[0]
    note: str = ""
    url: str = ""
    symbol: str = ""
    point: tuple[float, float] | None = None
    radius_km: float | None = None

    @property
    def area_km2(self) -> float | None:
        """Geodesic area in km² (WGS 84); None for a line, and if no size is claimed."""
        return self._size.area_km2

    @property
    def length_km(self) -> float | None:
        """Geodesic length in km (WGS 84); None for everything but a line."""
        return self._size.length_km

    @property
    def is_unsaid(self) -> bool:
        """Whether the observer of the day says nothing of such ground. A size of 0 km² says that there is none."""
        if self.kind in (OWN, PLACE) or self.geometry.get("coordinates"):
            return False
        return self.area_km2 is None and self.length_km is None

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """The least rectangle around it: west, south, east, north in degrees. ValueError for one without ground."""
        return bounds_of(self.geometry)

    @cached_property
    def names(self) -> tuple[str, str]:
        """Its name in English and in Ukrainian, each on one line; where there is no Ukrainian one, the other."""
        return " ".join(self.label.split()), " ".join((self.label_uk or self.label).split())

    @cached_property
    def _size(self) -> Size:
        return self.stated_size or measured_size(self.geometry)


class AreaLayer:
    """Areas in drawing order, aggregates before their parts, with fast lookup by id.

    ``observer`` is the name of the one whose day the control areas are of; "" for the built-in layer.
    """

    def __init__(self, areas: Iterable[Area], observer: str = "") -> None:
        self._areas = {area.id: area for area in areas}
        self.observer = observer

    def __iter__(self) -> Iterator[Area]:
        return iter(self._areas.values())

    def __len__(self) -> int:
        return len(self._areas)

    def __contains__(self, area_id: object) -> bool:
        return area_id in self._areas

    def __getitem__(self, area_id: str) -> Area:
        """Returns the area with this id; KeyError if there is none."""
        return self._areas[area_id]

    def get(self, area_id: str) -> Area | None:
        """Returns the area with this id, or None."""
        return self._areas.get(area_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all areas, in drawing order."""
        return tuple(self._areas)

    @cached_property
    def wholes(self) -> tuple[Area, ...]:
        """The areas that are made up of parts; few, where a briefing has thousands of places."""
        return tuple(area for area in self if area.parts)

    @property
    def as_of(self) -> datetime.date | None:
        """The day that the layer's control is true for: the newest of its line and occupied areas, or None."""
        days = [day for area in self if area.kind in ("line", "occupied") and (day := read_day(area.as_of)) is not None]
        return max(days, default=None)


def read_day(iso: str | None) -> datetime.date | None:
    """A day from a file, written as 2024-11-20; None where it is none."""
    try:
        return datetime.date.fromisoformat(iso or "")
    except ValueError:
        return None


def read_control_layer(path: Path) -> AreaLayer:
    """Reads the control layer from a file that ``maps.build.control`` wrote.

    Raises MapError if the file is missing or is not such a file.
    """
    try:
        collection = _READER.decode(path.read_bytes())
    except OSError as error:
        raise MapError(sentence("{name}: the control layer cannot be read ({fault}); install the program again.",
            name=path.name, fault=error.strerror)) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise MapError(sentence("{name}: this is not a control layer ({fault}); install the program again.",
            name=path.name, fault=str(error))) from None
    return AreaLayer(_control_area(feature) for feature in collection.features)


def measured_size(geometry: Mapping[str, Any]) -> Size:
    """Returns the geodesic size of a GeoJSON geometry on WGS 84, counting overlaps within it once."""
    from shapely import make_valid
    from shapely.geometry import shape

    from maps.geodesy import area_km2, length_km

    if geometry["type"] in POLYGONS:
        return Size(area_km2(make_valid(shape(geometry))), None)
    if geometry["type"] in LINES:
        return Size(None, length_km(geometry))
    return Size(None, None)


class _Properties(msgspec.Struct):
    label: str
    label_uk: str
    kind: str
    area_km2: float | None
    as_of: str
    approximate: bool
    sources: tuple[str, ...]
    length_km: float | None = None
    parts: tuple[str, ...] = ()
    within: str | None = None
    margin_km2: float | None = None


class _Feature(msgspec.Struct):
    id: str
    properties: _Properties
    geometry: dict[str, Any]


class _Collection(msgspec.Struct):
    features: list[_Feature]


_READER: Final = msgspec.json.Decoder(_Collection)
"""Made while the module is imported, which only one thread does: msgspec 0.22 crashes the process
if two threads use a type for the first time at the same moment."""


def _control_area(feature: _Feature) -> Area:
    about = feature.properties
    return Area(
        id=feature.id,
        label=about.label,
        label_uk=about.label_uk,
        kind=about.kind,
        as_of=about.as_of,
        approximate=about.approximate,
        sources=about.sources,
        parts=about.parts,
        within=about.within,
        geometry=feature.geometry,
        stated_size=Size(about.area_km2, about.length_km),
        margin_km2=about.margin_km2,
    )
