# SPDX-License-Identifier: MIT
"""Which areas contain, overlap or exclude one another, derived from the layer without geometry.

The layer lists the disjoint parts of an area and what contains it. That is enough to add
up the shipped areas without counting ground twice; where it is not, the answer is "not
known", and the geometry itself has to be used.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from maps.areas import AreaLayer

UNIT_KINDS = ("oblast", "occupied-2014")
"""Kinds of first-level units (Crimea with Sevastopol counts as one): they never overlap.

What was occupied of an oblast in 2014 lies within that oblast, which counts in its place.
"""

COUNTRY = "country"


class Decomposition:
    """The relations between the areas of one layer."""

    def __init__(self, layer: AreaLayer) -> None:
        self._layer = layer

    def parts(self, area_id: str) -> tuple[str, ...]:
        """The areas that make up this one; none where the layer lacks one of them."""
        parts = self._layer[area_id].parts
        return parts if all(part in self._layer for part in parts) else ()

    def atoms(self, area_id: str) -> tuple[str, ...]:
        """The smallest known areas that make up this one; itself where it has no parts."""
        parts = self.parts(area_id)
        if not parts:
            return (area_id,)
        return tuple(dict.fromkeys(atom for part in parts for atom in self.atoms(part)))

    def covers(self, outer: str, inner: str) -> bool:
        """Checks whether the inner area is known to lie within the outer one, or to be the same."""
        cover = {outer, *self.atoms(outer)}
        return all(cover.intersection((atom, *self._around(atom))) for atom in self.atoms(inner))

    def are_disjoint(self, first: str, second: str) -> bool:
        """Checks whether the two areas are known to share no ground."""
        pairs = product(self.atoms(first), self.atoms(second))
        return all(self._atoms_are_disjoint(one, other) for one, other in pairs)

    def outermost(self, area_ids: Collection[str]) -> tuple[str, ...]:
        """Returns the ids, each once, without those that another one covers."""
        kept: list[str] = []
        for area_id in dict.fromkeys(area_ids):
            if any(self.covers(other, area_id) for other in kept):
                continue
            kept = [other for other in kept if not self.covers(area_id, other)]
            kept.append(area_id)
        return tuple(kept)

    def oblast(self, area_id: str) -> str | None:
        """The oblast that an area lies in or is; None where it is not known to lie in one."""
        return self._outermost_of(area_id, ("oblast",))

    def _around(self, area_id: str) -> tuple[str, ...]:
        """Returns the areas known to contain this one, the nearest first."""
        around: list[str] = []
        within = self._layer[area_id].within
        while within is not None and within in self._layer and within not in around:
            around.append(within)
            within = self._layer[within].within
        return tuple(around)

    def _atoms_are_disjoint(self, one: str, other: str) -> bool:
        if one == other:
            return False
        around = product((one, *self._around(one)), (other, *self._around(other)))
        if any(self._are_siblings(*pair) for pair in around):
            return True
        return self._differ(one, other, UNIT_KINDS) or self._differ(one, other, (COUNTRY,))

    def _are_siblings(self, one: str, other: str) -> bool:
        return one != other and any(one in area.parts and other in area.parts for area in self._layer.wholes)

    def _differ(self, one: str, other: str, kinds: tuple[str, ...]) -> bool:
        units = [self._outermost_of(area_id, kinds) for area_id in (one, other)]
        return None not in units and units[0] != units[1]

    def _outermost_of(self, area_id: str, kinds: tuple[str, ...]) -> str | None:
        chain = (*reversed(self._around(area_id)), area_id)
        return next((each for each in chain if self._is_one_of(each, kinds)), None)

    def _is_one_of(self, area_id: str, kinds: tuple[str, ...]) -> bool:
        """Whether the area is of one of these kinds; ground occupied in 2014 as a whole is no unit."""
        area = self._layer[area_id]
        return area.kind in kinds and not (area.kind == "occupied-2014" and area.parts)
