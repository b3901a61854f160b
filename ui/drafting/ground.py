# SPDX-License-Identifier: MIT
"""The ground that a proposal names: areas of the map and of the briefing, else towns that become places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from briefing.folding import fold
from briefing.places import town_feature
from briefing.proposing.accepting import ProposedGround

if TYPE_CHECKING:
    from briefing.places import Spot
    from maps.areas import AreaLayer

_MEANT: Final[Mapping[str, tuple[str, ...]]] = {"donbas": ("donetsk", "luhansk")}
"""Names of ground that is several areas of the map, and their ids."""
_MOST: Final = 6


def ground_of(names: Iterable[str], layer: AreaLayer, spots: Mapping[str, Spot]) -> ProposedGround:
    """Returns the ground of these English names; a name that no map knows is left out."""
    by_label: dict[str, str] = {}
    for area in layer:
        by_label.setdefault(fold(area.label), area.id)
    by_label |= {area: area for areas in _MEANT.values() for area in areas if area in layer}
    areas: list[str] = []
    places: list[Mapping[str, Any]] = []
    for name in _meant(names):
        if len(areas) + len(places) == _MOST:
            break
        if name in by_label:
            areas.append(by_label[name])
            continue
        town = spots.get(name)
        if town is not None:
            feature = town_feature(town)
            if feature["id"] in layer:
                areas.append(str(feature["id"]))
            else:
                places.append(feature)
    return ProposedGround(tuple(areas), tuple(places))


def _meant(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        plain = fold(name)
        yield from _MEANT.get(plain, (plain,))
