# SPDX-License-Identifier: MIT
"""Builds a day from a source's data: reads it like an import, sorts it by kind, crops it, splits it along 2014."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.sentences import sentence
from maps.control_day import ControlDay, DayNoteKind
from maps.ground import KINDS, Ground, GroundKind
from maps.http.faults import Cancelled, FetchCancelled, FetchError
from maps.importing.collecting import FeatureCollector
from maps.importing.details import NOTHING
from maps.importing.findings import AreaImportError, ImportCancelled, Notes
from maps.importing.layers import Import, RawFeature
from maps.providers.day_notes import DayNotes
from maps.providers.placing import may_be_in_kursk, placed

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Verdict = GroundKind | DayNoteKind
"""The classification of a feature: a kind of ground, or why it is dropped."""
Sorter = Callable[[str], Verdict]
"""Classifies a feature by its name."""

_SEPARATE_SHARE: Final = 0.5
"""The least share of its occupied ground in an outline of 2014 that a source shows as such; below it, our line cuts."""
_NEXT_TIME: Final = sentence("try again later, or tell the provider; what is here already is kept")
_OTHER_DAY: Final = sentence("choose another day; what is here already is kept")


class DayBuilder:
    """Builds one day of one provider; ``who`` is the provider's name for messages."""

    def __init__(self, provider: str, who: str, tells: tuple[GroundKind, ...], ground: Ground,
                 cancelled: Cancelled) -> None:
        self.who = who
        self.notes = DayNotes()
        self._provider = provider
        self._tells = tells
        self._ground = ground
        self._cancelled = cancelled
        self._collector = FeatureCollector(
            who, cancelled, lambda _features, _positions: None, takes_points=False)

    def add_geojson(self, data: bytes, name: str | None = None) -> None:
        """Reads a GeoJSON document's features, all called ``name`` if given. Raises FetchError, FetchCancelled."""
        from maps.importing.geojson.geojson_layers import read_geojson_layers

        before = len(self._collector.features)
        try:
            read_geojson_layers(data, self._collector, "")
            if name is not None:
                added = self._collector.features[before:]
                self._collector.features[before:] = [replace(feature, name=name, details=NOTHING) for feature in added]
        except AreaImportError as error:
            raise self._invalid(error) from None
        except ImportCancelled:
            raise FetchCancelled from None

    def add_rings(self, name: str, rings: Iterable[Sequence[Sequence[float]]], *, lat_first: bool) -> None:
        """Adds each ring as a polygon of its own; ``lat_first`` where positions are [lat, lon]."""
        import numpy as np

        for ring in rings:
            self._collector.begin()
            parts = self._collector.parts()
            self._collector.positions(len(ring))
            positions = np.array([position[:2] for position in ring], dtype=float).reshape(-1, 2)
            parts.polygon([positions[:, ::-1] if lat_first else positions])
            self._collector.feature(parts, "", name=name)

    @property
    def names(self) -> list[str]:
        """Returns the names of the features read so far."""
        return [feature.full_name for feature in self._collector.features]

    def made(self, day: datetime.date, sort: Sorter) -> ControlDay:
        """Returns the day made from these features. Raises FetchError if none of them is control, FetchCancelled."""
        kept = self._sorted(self._collector.features, sort)
        self.notes.take(self._collector.notes.made())
        if not kept:
            raise self.nothing()
        try:
            return self.normalised(day, self._import(kept), sort)
        except AreaImportError as error:
            raise self._invalid(error) from None
        except ImportCancelled:
            raise FetchCancelled from None

    def normalised(self, day: datetime.date, found: Import, sort: Sorter) -> ControlDay:
        """Returns the day made from an import's features; swapped axes are corrected, because the region is known."""
        from shapely.errors import GEOSException

        from maps.importing.normalising import exchanged

        if found.looks_swapped:
            found = exchanged(found, self._cancelled)
            self.notes.note("swapped", count=len(found.features))
        self.notes.take(note for note in found.notes if note.kind != "swapped")
        try:
            shapes = self._apart(self._by_kind(found, sort))
        except GEOSException:
            raise FetchError("invalid", self.who, sentence("the outlines cannot be taken apart"), _NEXT_TIME) from None
        if not shapes:
            raise self.nothing()
        return ControlDay(self._provider, day, shapes, self._tells, self.notes.made())

    def _by_kind(self, found: Import, sort: Sorter) -> dict[GroundKind, list[BaseGeometry]]:
        """The polygons of each kind, where they can be of this kind."""
        by_kind: dict[GroundKind, list[BaseGeometry]] = {kind: [] for kind in KINDS}
        for feature in found.features:
            verdict = sort(feature.full_name)
            if verdict not in by_kind and verdict != "liberated":
                self.notes.note(verdict, feature.full_name)  # type: ignore[arg-type]
            elif feature.kind == "line":
                self.notes.note("line")
            else:
                for kind, part in placed(verdict, feature, self._ground, self.notes):
                    by_kind[kind].append(part)
        return by_kind

    def nothing(self) -> FetchError:
        """The sentence about a source that has no ground in the region."""
        return FetchError("invalid", self.who, sentence("the data holds no occupied ground in the region"), _OTHER_DAY)

    def _sorted(self, features: Iterable[RawFeature], sort: Sorter) -> list[RawFeature]:
        """Drops features whose name says they are no control: joke territories would hide that axes are swapped."""
        kept = []
        for feature in features:
            verdict = sort(feature.full_name)
            if verdict in KINDS or (verdict == "liberated" and may_be_in_kursk(feature.shape, self._ground)):
                kept.append(feature)
            else:
                self.notes.note(verdict, feature.full_name)  # type: ignore[arg-type]
        return kept

    def _import(self, kept: Sequence[RawFeature]) -> Import:
        from maps.importing.normalising import normalised

        return normalised(self.who, kept, (), self._cancelled)

    def _apart(self, by_kind: dict[GroundKind, list[BaseGeometry]]) -> dict[GroundKind, BaseGeometry]:
        """Returns each kind's ground as one shape without the others', giving priority to the surer kinds."""
        from shapely import difference, intersection, union_all

        whole = {kind: union_all(parts) for kind, parts in by_kind.items()}
        whole["occupied-2014"] = self._since_2014(whole["occupied"], whole["occupied-2014"])
        whole["occupied"] = difference(whole["occupied"], whole["occupied-2014"])
        surer = union_all([whole["occupied"], whole["occupied-2014"]])
        for kind in ("kursk", "unknown"):
            if not whole[kind].is_empty and intersection(whole[kind], surer).area > 0:
                self.notes.note("overlap")
                whole[kind] = difference(whole[kind], surer)
            surer = union_all([surer, whole[kind]])
        return {kind: shape for kind, each in whole.items() if (shape := _repaired(each)) is not None}

    def _since_2014(self, occupied: BaseGeometry, apart: BaseGeometry) -> BaseGeometry:
        """Returns the ground occupied since 2014: as the source shows it, and along our own line where it does not."""
        from shapely import intersection, union_all

        all_occupied = union_all([occupied, apart])
        cut = [intersection(occupied, outline) for outline in self._ground.since_2014
               if intersection(apart, outline).area < _SEPARATE_SHARE * intersection(all_occupied, outline).area]
        if any(not part.is_empty for part in cut):
            self.notes.note("2014 split")
        return union_all([apart, *cut])

    def _invalid(self, error: AreaImportError) -> FetchError:
        reason = sentence("the data cannot be read ({reason})", reason=error.reason)
        if error.where:
            reason = sentence("the data cannot be read ({reason} at {place})", reason=error.reason, place=error.where)
        return FetchError("invalid", self.who, reason, _NEXT_TIME)


def _repaired(shape: BaseGeometry) -> BaseGeometry | None:
    """Returns the shape in a canonical form, so that equal ground has an equal hash."""
    from shapely import normalize, orient_polygons

    from maps.importing.repairing import repaired

    made = None if shape.is_empty else repaired(shape, "polygons", Notes())
    return None if made is None else orient_polygons(normalize(made))
