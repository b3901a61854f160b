# SPDX-License-Identifier: MIT
"""How far apart observers are along a line of contact.

Nobody states that of an observer's day. So an observer is taken to be as far from others as the two were that the
shipped line lies half way between, on 20 November 2024: in each oblast as much as there on the average, elsewhere as
much as along the whole line. In Kursk Oblast it is what two observers' sizes of that day differ by.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from math import fsum
from typing import TYPE_CHECKING, Final

from maps.areas import AreaLayer
from maps.geodesy import KM_PER_DEGREE, length_km
from maps.ground import ELSEWHERE, KURSK, OBLASTS, Ground
from maps.shipped import INCURSION, KURSK_OBLAST, LINE

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_BENDS_KM: Final = 0.36
"""Half of the mean width of the shipped band: smaller bends lie within it, and count as no length."""
_BORDER_DEG: Final = 0.01
"""How near an edge runs to a border where it is the border, in degrees."""


class Apart:
    """Half of how far apart observers are along the line, in each oblast. Made from the shipped layer's ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    @cached_property
    def half_km(self) -> Mapping[str, float]:
        """By oblast, in km; ``elsewhere`` is that of the whole line, ``kursk`` that of the edge in Kursk Oblast.

        Empty for a layer that says nothing of its line.
        """
        layer = self._ground.layer
        lengths = self._by_oblast(course(self._ground.shipped(LINE))) if LINE in layer else {}
        halves = {name: _stated(layer, f"occupied-{name}") for name in lengths}
        known = [name for name in halves if halves[name]]
        if not known:
            return {}
        found = {name: halves[name] / lengths[name] for name in known}
        found[ELSEWHERE] = fsum(halves[name] for name in known) / fsum(lengths[name] for name in known)
        edge = length_km(course(self.kursk_edge(self._ground.shipped(INCURSION)))) if INCURSION in layer else 0.0
        found[KURSK] = _stated(layer, INCURSION) / edge if edge else found[ELSEWHERE]
        return found

    def off_km2(self, line: BaseGeometry) -> dict[str, float]:
        """Returns what lies on one side of a line, within half of the band, by oblast; ``elsewhere`` is the rest."""
        if not self.half_km:
            return {}
        return {name: km * self._half(name) for name, km in self._by_oblast(course(line)).items()}

    def off_in_kursk_km2(self, edge: BaseGeometry) -> float:
        """Returns the same of an edge of the ground held in Kursk Oblast."""
        return length_km(course(edge)) * self._half(KURSK) if self.half_km else 0.0

    @property
    def shipped(self) -> AreaLayer:
        """The layer that this is known from."""
        return self._ground.layer

    def kursk_edge(self, held: BaseGeometry) -> BaseGeometry:
        """Returns the edge of ground held in Kursk Oblast without the state border."""
        from shapely import MultiLineString, boundary, buffer, difference

        if held.is_empty:
            return MultiLineString()
        border = buffer(boundary(self._ground.shipped(KURSK_OBLAST)), _BORDER_DEG, quad_segs=2)
        return difference(boundary(held), border)

    def band(self, line: BaseGeometry, kursk_edge: BaseGeometry) -> BaseGeometry:
        """Returns the ground that is as wide as observers are apart, along a line and an edge in Kursk Oblast."""
        from shapely import union_all

        from maps.lines.widening import widened

        if not self.half_km:
            return line.buffer(0)
        parts = {**self._parts(course(line)), KURSK: course(kursk_edge)}
        return union_all([widened(part, self._half(name)) for name, part in parts.items() if not part.is_empty])

    def _half(self, name: str) -> float:
        return self.half_km.get(name, self.half_km[ELSEWHERE])

    def _by_oblast(self, line: BaseGeometry) -> dict[str, float]:
        lengths = {name: length_km(part) for name, part in self._parts(line).items()}
        return {name: km for name, km in lengths.items() if km}

    def _parts(self, line: BaseGeometry) -> dict[str, BaseGeometry]:
        """Returns what of a line runs through each oblast; ``elsewhere`` is the rest."""
        from shapely import difference, intersection, union_all

        regions = {name: self._ground.regions[name] for name in OBLASTS if name in self._ground.layer}
        parts = {name: intersection(line, region) for name, region in regions.items()}
        rest = difference(line, union_all(list(regions.values()))) if regions else line
        return {**parts, ELSEWHERE: rest}


def course(line: BaseGeometry) -> BaseGeometry:
    """Returns a line without the bends that lie within the band; [lon, lat] in degrees."""
    from shapely import simplify

    return simplify(line, _BENDS_KM / KM_PER_DEGREE)


def _stated(layer: AreaLayer, area_id: str) -> float:
    area = layer.get(area_id)
    return (area.margin_km2 if area is not None else None) or 0.0
