# SPDX-License-Identifier: MIT
"""Compares a file with the areas that came from it before, by what each area records of its origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from maps.importing.layers import Import, ImportedFeature

Feature = Mapping[str, Any]
Origin = tuple[str, str]
"""Layer and key of a feature within its file."""


@dataclass(frozen=True)
class ImportedAgain:
    """A file's areas of which the briefing has some already.

    ``known`` are the briefing's areas by the origin they share with a feature of the file; ``changed`` are those
    of them whose outline or date is another now. ``gone`` are areas that came from the file and are not in it now.
    """

    known: Mapping[Origin, Feature]
    changed: frozenset[Origin]
    new: int
    gone: tuple[Feature, ...]

    @property
    def unchanged(self) -> int:
        """How many areas are as they were."""
        return len(self.known) - len(self.changed)


def origin_of(area: Feature) -> tuple[str, str, str] | None:
    """Returns the file, layer and key that an own area records; None for one drawn or written by hand."""
    said = area.get("properties", {}).get("imported_from")
    if not isinstance(said, Mapping):
        return None
    file, layer, key = (said.get(name) for name in ("file", "layer", "feature"))
    return (file, layer, key) if isinstance(file, str) and isinstance(layer, str) and isinstance(key, str) else None


def imported_again(made: Import, file: str, own_areas: Sequence[Feature]) -> ImportedAgain | None:
    """Returns what of the file the briefing has already; None if none of it."""
    before: dict[Origin, Feature] = {}
    for area in own_areas:
        origin = origin_of(area)
        if origin is not None and origin[0] == file:
            before.setdefault(origin[1:], area)
    if not before:
        return None
    features = {(each.layer, each.details.key): each for each in made.features}
    known = {origin: area for origin, area in before.items() if origin in features}
    changed = frozenset(origin for origin, area in known.items() if _differs(area, features[origin]))
    gone = tuple(area for origin, area in before.items() if origin not in features)
    return ImportedAgain(known, changed, len(features) - len(known), gone)


def with_known_names(made: Import, again: ImportedAgain) -> Import:
    """Returns the import with the names that the briefing gives to the areas it has already."""

    def named(feature: ImportedFeature) -> ImportedFeature:
        area = again.known.get((feature.layer, feature.details.key))
        label = None if area is None else area["properties"].get("label")
        return replace(feature, name=label) if isinstance(label, str) and label else feature

    return replace(made, features=tuple(map(named, made.features)))


def _differs(area: Feature, feature: ImportedFeature) -> bool:
    """Checks whether the outline or the date is another than the area's."""
    day = None if feature.as_of is None else feature.as_of.isoformat()
    return area.get("geometry") != feature.geometry or (day is not None and area["properties"].get("as_of") != day)
