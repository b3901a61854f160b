# SPDX-License-Identifier: MIT
"""Measures areas for a figure, keeping every term of the arithmetic for display."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from typing import TYPE_CHECKING

from briefing.model import Quantity, Unit
from briefing.sentences import Sentence
from maps.areas import AreaLayer
from maps.decomposition import Decomposition
from maps.margins import joint_margin

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

OCCUPIED = "occupied"
UKRAINE = "ukraine"
"""Ids of the control layer: all occupied territory, and Ukraine in its affirmed borders."""


@dataclass(frozen=True)
class Term:
    """A summand: one area, or several overlapping ones counted once.

    ``inside`` says that only the ground within the measured areas is meant.
    """

    areas: tuple[str, ...]
    km2: float
    inside: bool = False


@dataclass(frozen=True)
class Measurement:
    """A number in the map's own unit, and how it was computed.

    ``terms`` add up to the measured ground; ``of`` adds up to the ground it is a share
    of, and is empty if the quantity is an area. ``margin`` is how much more or less it may be,
    in km² or percentage points, because observers differ; None where that is not known. ``lines`` say what terms
    cannot. ``ground`` are the ids of the areas it is of. Where ground changed, ``days`` are those it changed between,
    and ``by`` is the observer.
    """

    value: float
    unit: Unit
    terms: tuple[Term, ...]
    of: tuple[Term, ...] = ()
    margin: float | None = None
    lines: tuple[Sentence, ...] = ()
    ground: tuple[str, ...] = ()
    days: tuple[datetime.date | None, datetime.date | None] | None = None
    by: str = ""

    @property
    def areas(self) -> tuple[str, ...]:
        """The ids of the areas that were measured."""
        return self.ground or tuple(area_id for term in self.terms for area_id in term.areas)


def measure(layer: AreaLayer, area_ids: Sequence[str], quantity: Quantity) -> Measurement | None:
    """Measures the quantity over these areas together, counting shared ground once.

    None if the layer cannot tell: no areas, a line, an area whose size is not known.
    KeyError for an id that the layer does not have.
    """
    adding = _Adding(layer)
    terms = adding.union(area_ids)
    if not terms:
        return None
    if quantity == "area":
        return Measurement(adding.total(area_ids, terms), "km2", terms, margin=_margin(layer, terms))
    if quantity == "share of Ukraine":
        return _share(layer, terms, adding.union([UKRAINE]) if UKRAINE in layer else ())
    return _share(layer, adding.occupied_within(area_ids), terms) if OCCUPIED in layer else None


def _share(layer: AreaLayer, terms: tuple[Term, ...], of: tuple[Term, ...]) -> Measurement | None:
    whole = fsum(term.km2 for term in of)
    if not whole:
        return None
    # Ground that ends at the line itself is no measure: what it is a share of would move with it.
    margin = _margin(layer, terms) if _margin(layer, of) is None else None
    share = 100 * fsum(term.km2 for term in terms) / whole
    return Measurement(share, "percent", terms, of, None if margin is None else 100 * margin / whole)


def _margin(layer: AreaLayer, terms: tuple[Term, ...]) -> float | None:
    """The terms' margin in km²; None where they have none, or where outlines cut through the ground it is of."""
    if any(term.inside or len(term.areas) > 1 for term in terms):
        return None
    return joint_margin(layer, [area_id for term in terms for area_id in term.areas])


class _Adding:
    """Adds up the areas of one layer."""

    def __init__(self, layer: AreaLayer) -> None:
        self._layer = layer
        self._known = Decomposition(layer)
        self._shapes: dict[str, BaseGeometry] = {}

    def union(self, area_ids: Collection[str]) -> tuple[Term, ...]:
        """Returns the areas' ground as terms that do not overlap; none if a size is not known."""
        if any(self._layer[area_id].area_km2 is None for area_id in area_ids):
            return ()
        outermost = self._known.outermost(area_ids)
        if len(outermost) == 1:
            return self._terms(self._layer[outermost[0]].parts or outermost)
        if self._all_disjoint(outermost):
            return self._terms(outermost)
        atoms = [atom for area_id in outermost for atom in self._known.atoms(area_id)]
        outermost = self._known.outermost(atoms)
        if self._all_disjoint(outermost):
            return self._terms(outermost)
        return tuple(self._cluster(cluster) for cluster in self._clusters(outermost))

    def total(self, area_ids: Collection[str], terms: Sequence[Term]) -> float:
        """Returns the sum of the terms; for a single area its own size, free of rounding."""
        outermost = self._known.outermost(area_ids)
        own_size = self._layer[outermost[0]].area_km2 if len(outermost) == 1 else None
        return fsum(term.km2 for term in terms) if own_size is None else own_size

    def occupied_within(self, area_ids: Sequence[str]) -> tuple[Term, ...]:
        """The occupied ground within these areas, in parts as large as lie within one of them."""
        inside: list[str] = []
        waiting = [OCCUPIED]
        while waiting:
            area = waiting.pop(0)
            parts = self._known.parts(area)
            if (area != OCCUPIED or not parts) and any(self._known.covers(area_id, area) for area_id in area_ids):
                inside.append(area)
            elif not all(self._known.are_disjoint(area_id, area) for area_id in area_ids):
                if not parts:
                    return (self._occupied_ground(area_ids),)
                waiting = [*parts, *waiting]
        return self._terms(inside)

    def _terms(self, area_ids: Collection[str]) -> tuple[Term, ...]:
        return tuple(Term((area_id,), self._layer[area_id].area_km2 or 0.0) for area_id in area_ids)

    def _all_disjoint(self, area_ids: Collection[str]) -> bool:
        return all(self._known.are_disjoint(one, two) for one, two in combinations(area_ids, 2))

    def _clusters(self, area_ids: Sequence[str]) -> list[tuple[str, ...]]:
        """Groups the areas so that no two groups share ground."""
        from shapely import STRtree

        shapes = [self._shape(area_id) for area_id in area_ids]
        group = list(range(len(area_ids)))  # each area's group, named by the index of one of its areas
        for one, other in STRtree(shapes).query(shapes, predicate="intersects").T.tolist():
            if group[one] != group[other] and not self._known.are_disjoint(area_ids[one], area_ids[other]):
                kept, left = group[one], group[other]
                group = [kept if each == left else each for each in group]
        return [tuple(area_id for area_id, each in zip(area_ids, group, strict=True) if each == name)
                for name in dict.fromkeys(group)]

    def _cluster(self, area_ids: tuple[str, ...]) -> Term:
        if len(area_ids) == 1:
            return self._terms(area_ids)[0]
        from maps.geodesy import area_km2

        return Term(area_ids, area_km2(self._ground(area_ids)))

    def _occupied_ground(self, area_ids: Sequence[str]) -> Term:
        from maps.geodesy import area_km2

        ground = self._ground(area_ids).intersection(self._ground((OCCUPIED,)))
        return Term((OCCUPIED,), area_km2(ground), inside=True)

    def _ground(self, area_ids: Sequence[str]) -> BaseGeometry:
        """Returns the areas' union as one geometry, in degrees."""
        from shapely import union_all

        return union_all([self._shape(area_id) for area_id in area_ids])

    def _shape(self, area_id: str) -> BaseGeometry:
        """Returns one area as a valid geometry, made once."""
        if area_id not in self._shapes:
            from shapely import make_valid
            from shapely.geometry import shape

            self._shapes[area_id] = make_valid(shape(self._layer[area_id].geometry))
        return self._shapes[area_id]
