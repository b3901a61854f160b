# SPDX-License-Identifier: MIT
"""The regions by which days of control data are measured: Crimea and the oblasts, from the shipped control layer.

Providers draw coasts and the state border differently, kilometres apart. So every region is extended beyond
Ukraine's border, over the sea and the neighbour, by ``STRIP_DEG``: what a provider draws there belongs to the region
it adjoins. Sizes count only land inside the borders (``maps.timeline.land``).
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.model import GroundKind as GroundKind
from maps.areas import AreaLayer
from maps.shipped import KURSK_OBLAST

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

KINDS: Final[tuple[GroundKind, ...]] = ("occupied", "occupied-2014", "kursk", "unknown")

CRIMEA: Final = "crimea"
OBLASTS: Final = ("luhansk", "donetsk", "zaporizhzhia", "kherson", "kharkiv", "mykolaiv")
REGIONS: Final = (CRIMEA, *OBLASTS)
"""Ids of the shipped layer, in the order in which strips along the border are assigned."""
KURSK: Final = "kursk"
"""The name under which ground held by Ukraine in Kursk Oblast is counted."""
ELSEWHERE: Final = "elsewhere"
"""The name under which occupied ground outside the regions (Sumy, Dnipropetrovsk oblasts) is counted."""

STRIP_DEG: Final = 0.06
"""Degrees, 4 to 7 km: two thirds more than the observers' coasts and borders differ from the shipped ones."""


class Ground:
    """Regions made from one control layer, at first use; safe to share between threads."""

    def __init__(self, layer: AreaLayer) -> None:
        self.layer = layer
        self._shapes: dict[str, BaseGeometry] = {}
        self._prepared: dict[str, BaseGeometry] = {}

    @cached_property
    def regions(self) -> dict[str, BaseGeometry]:
        """Crimea and the oblasts by id, each with its strip beyond the border, without overlap; prepared."""
        from shapely import difference, prepare, union

        made: dict[str, BaseGeometry] = {}
        taken = self._shape("ukraine")
        for name in REGIONS:
            own = self._shape(name)
            strip = difference(_widened(own), taken)
            taken = union(taken, strip)
            made[name] = union(own, strip)
            prepare(made[name])
        return made

    @cached_property
    def crimea(self) -> BaseGeometry:
        """Crimea with Sevastopol and the sea around it; occupied since 2014, even if a source does not say so."""
        return self.regions[CRIMEA]

    @cached_property
    def since_2014(self) -> tuple[BaseGeometry, ...]:
        """Crimea and the parts of oblasts occupied since 2014, each with its strip beyond the border; prepared."""
        from shapely import difference, prepare, union

        country = self._shape("ukraine")
        parts = [area.id for area in self.layer if area.kind == "occupied-2014" and not area.parts]
        made = [self.crimea if name == CRIMEA else union(
            self._shape(name), difference(_widened(self._shape(name)), country)) for name in parts]
        for outline in made:
            prepare(outline)
        return tuple(made)

    @cached_property
    def ukraine(self) -> BaseGeometry:
        """Ukraine with a strip around it; prepared. Occupied ground that does not touch it is dropped."""
        from shapely import prepare

        made = _widened(self._shape("ukraine"))
        prepare(made)
        return made

    @cached_property
    def kursk_oblast(self) -> BaseGeometry:
        """Kursk Oblast with a strip around it; prepared."""
        from shapely import prepare

        made = _widened(self._shape(KURSK_OBLAST))
        prepare(made)
        return made

    @cached_property
    def deep_kursk(self) -> BaseGeometry:
        """Kursk Oblast farther from its border than a strip; prepared. Outlines of ground in Ukraine end before it."""
        from shapely import buffer, prepare

        made = buffer(self._shape(KURSK_OBLAST), -STRIP_DEG, quad_segs=2)
        prepare(made)
        return made

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the regions, because sizes measured for other regions are not comparable."""
        from shapely import to_wkb

        digest = hashlib.sha256()
        for name, region in self.regions.items():
            digest.update(name.encode() + to_wkb(region))
        return digest.hexdigest()[:16]

    def shipped(self, area_id: str) -> BaseGeometry:
        """Returns one area of the layer itself, made valid."""
        return self._shape(area_id)

    def shipped_covers(self, area_id: str, point: BaseGeometry) -> bool:
        """Checks whether a point lies in an area of the layer; fast, because it is called while the mouse moves."""
        from shapely import normalize, prepare

        if area_id not in self._prepared:
            shape = normalize(self._shape(area_id))  # a copy: threads may not share a prepared shape
            prepare(shape)
            self._prepared[area_id] = shape
        return bool(self._prepared[area_id].covers(point))

    def _shape(self, area_id: str) -> BaseGeometry:
        if area_id not in self._shapes:
            from shapely import make_valid
            from shapely.geometry import shape

            self._shapes[area_id] = make_valid(shape(self.layer[area_id].geometry))
        return self._shapes[area_id]


def _widened(area: BaseGeometry) -> BaseGeometry:
    from shapely import buffer

    return buffer(area, STRIP_DEG, quad_segs=2)
