# SPDX-License-Identifier: MIT
"""How sure the sizes of an observer's day are: its line's length times half of how far apart observers are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import fsum
from typing import TYPE_CHECKING, Final

from maps.areas import AreaLayer
from maps.decomposition import Decomposition
from maps.ground import ELSEWHERE
from maps.lines.apart import Apart
from maps.margins import edge_margins, joint_margin
from maps.measure import OCCUPIED
from maps.shipped import INCURSION, SINCE_2022

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_LEAST_KM2: Final = 0.005
_DECIMALS: Final = 2


def margins_of_day(shipped: AreaLayer, apart: Apart, line: BaseGeometry, along_2014: Mapping[str, BaseGeometry],
                   kursk: BaseGeometry | None) -> dict[str, float]:
    """Returns how much more or less each area of a day may measure, in km², by id.

    ``line`` is all of the day's line, ``along_2014`` what of it bounds each part of an oblast occupied since 2014, and
    ``kursk`` the ground held in Kursk Oblast; [lon, lat] in degrees.
    """
    off = apart.off_km2(line)
    edges = edge_margins(shipped, {name: 2 * km2 for name, km2 in off.items() if name != ELSEWHERE})
    for area_id, edge in along_2014.items():
        _share(area_id, fsum(apart.off_km2(edge).values()), edges, shipped)
    layer = AreaLayer(replace(area, margin_km2=edges.get(area.id) or None) for area in shipped)
    found = {area.id: joint_margin(layer, [area.id]) or 0.0
             for area in shipped if area.kind not in ("country", "oblast")}
    for area_id in (OCCUPIED, SINCE_2022):
        if area_id in found:
            found[area_id] += off.get(ELSEWHERE, 0.0)
    if INCURSION in found:
        found[INCURSION] = 0.0 if kursk is None else apart.off_in_kursk_km2(apart.kursk_edge(kursk))
    return {area_id: round(km2, _DECIMALS) for area_id, km2 in found.items() if km2 >= _LEAST_KM2}


def _share(area_id: str, km2: float, edges: dict[str, float], shipped: AreaLayer) -> None:
    """Gives ground occupied since 2014 its part of the margin of all that is occupied in its oblast."""
    later = f"{SINCE_2022}-{Decomposition(shipped).oblast(area_id)}"
    if later in edges:
        edges[area_id] = min(edges[later], km2)
        edges[later] -= edges[area_id]
