# SPDX-License-Identifier: MIT
"""How sure the size of ground along the line of contact is: half of what lies between two observers' lines there.

The line runs half way between the two, so a size may be off by half of what lies between them, either way. Only areas
that end at the line have such a margin: occupied and held ground within an oblast that the line crosses. Margins of
several add up, because they lie along one line; but what one side of an oblast has too much the other side lacks, so
the two together have none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import fsum
from typing import Final

from maps.areas import AreaLayer
from maps.decomposition import Decomposition

_SIDES: Final = {"occupied": 1, "held": -1}
"""Kinds of areas that end at the line of contact, and the side of it that they lie on."""


def edge_margins(layer: AreaLayer, between_km2: Mapping[str, float]) -> dict[str, float]:
    """The margins in km² of the areas without parts that end at the line, by id.

    ``between_km2`` is what lies between the two observers' lines, by oblast.
    """
    known = Decomposition(layer)
    oblasts = {area.id: known.oblast(area.id) or "" for area in layer if area.kind in _SIDES and not area.parts}
    return {area_id: between_km2[oblast] / 2 for area_id, oblast in oblasts.items() if oblast in between_km2}


def joint_margin(layer: AreaLayer, area_ids: Collection[str]) -> float | None:
    """The margin in km² of these areas together, from those of their smallest parts; None where they have none."""
    known = Decomposition(layer)
    atoms = known.outermost([atom for area_id in area_ids for atom in known.atoms(area_id)])
    sides: dict[str | None, list[float]] = {}
    for area in (layer[atom] for atom in atoms):
        if area.margin_km2 is not None:
            sides.setdefault(known.oblast(area.id), []).append(_SIDES.get(area.kind, 1) * area.margin_km2)
    return fsum(abs(fsum(margins)) for margins in sides.values()) or None
