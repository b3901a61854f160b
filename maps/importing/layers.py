# SPDX-License-Identifier: MIT
"""The result of an import: the features found, and the notes on them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from briefing.sentences import Text
from maps.areas import Size
from maps.importing.details import NOTHING, Details
from maps.importing.findings import ImportCancelled, ImportNote
from maps.importing.text_encoding import TextEncoding

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Kind = Literal["polygons", "line", "point"]
Cancelled = Callable[[], bool]
Progress = Callable[[int, int], object]
"""Called with the features and the positions read so far, in the thread that reads."""


def never() -> bool:
    """Returns False: the default for callers that do not cancel."""
    return False


def unheard(_features: int, _positions: int) -> None:
    """Ignores progress: the default for callers that do not show it."""


def check_wanted(cancelled: Cancelled) -> None:
    """Raises ImportCancelled once the import is no longer wanted."""
    if cancelled():
        raise ImportCancelled


@dataclass(frozen=True)
class RawFeature:
    """A feature as in its file: ``shape`` in the file's own reference system, not yet checked.

    ``crs`` is a text that pyproj accepts (EPSG:32636, WKT); None for longitude and latitude in WGS 84.
    """

    name: str
    layer: str
    kind: Kind
    as_of: datetime.date | None
    crs: str | None
    shape: BaseGeometry = field(compare=False, repr=False)
    details: Details = NOTHING

    @property
    def full_name(self) -> str:
        """The name in all the languages that the file has it in."""
        return self.details.full_name or self.name


@dataclass(frozen=True)
class ImportedFeature:
    """One area, line or place that can be chosen: its suggested label, layer, and ground.

    ``shape`` is a shapely geometry in WGS 84, [lon, lat] degrees with at most 6 decimals, 2-D, valid, outer
    rings anticlockwise; Polygon or MultiPolygon, LineString or MultiLineString, or a Point.
    """

    name: str
    layer: str
    kind: Kind
    as_of: datetime.date | None
    vertices: int
    shape: BaseGeometry = field(compare=False, repr=False)
    details: Details = NOTHING

    @property
    def full_name(self) -> str:
        """The name in all the languages that the file has it in."""
        return self.details.full_name or self.name

    @property
    def geometry(self) -> dict[str, Any]:
        """Returns the GeoJSON geometry, made at each call: a million positions as lists take 150 MB, as a shape 16."""
        from maps.geojson_writing import geojson_geometry

        return geojson_geometry(self.shape)

    @cached_property
    def size(self) -> Size:
        """Geodesic size, km² for polygons, km for a line, none for a point; measured when first needed."""
        from maps.geodesy import area_km2, length_km

        if self.kind == "point":
            return Size(None, None)
        if self.kind == "polygons":
            return Size(area_km2(self.shape), None)
        return Size(None, length_km(self.shape))


@dataclass(frozen=True)
class Import:
    """The features of a file; ``name`` is the file's name.

    ``looks_swapped`` is True if the coordinates make sense only, or much more, with the axes swapped; they are
    never swapped automatically. Such an Import may have no features at all. ``encoding`` is set where the
    encoding of names is in doubt, or chosen.
    """

    name: Text
    features: tuple[ImportedFeature, ...]
    notes: tuple[ImportNote, ...]
    looks_swapped: bool
    is_swapped: bool = False
    encoding: TextEncoding | None = None
    raw: tuple[RawFeature, ...] = field(default=(), compare=False, repr=False)
    reading_notes: tuple[ImportNote, ...] = field(default=(), compare=False, repr=False)

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers' names, in the file's order."""
        return tuple(dict.fromkeys(feature.layer for feature in self.features))

    @property
    def vertices(self) -> int:
        """Positions of all features together."""
        return vertices_of(self.features)

    def measure(self, cancelled: Cancelled = never) -> None:
        """Measures every feature, so that sizes are ready when needed; raises ImportCancelled."""
        for feature in self.features:
            check_wanted(cancelled)
            _ = feature.size


def vertices_of(features: Sequence[ImportedFeature]) -> int:
    """Returns the number of positions of these features together."""
    return sum(feature.vertices for feature in features)
