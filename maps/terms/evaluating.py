# SPDX-License-Identifier: MIT
"""Evaluates a term by geometry, on the areas of the day on show.

Each operation takes the ground that its giver holds within its area, as it is after the operations before it, and gives
it to the other party. Ukraine holds its own ground that is not occupied, and what it holds in Kursk Oblast. Ground is
counted within the borders that the map draws, in km² on the ellipsoid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.model import Operation, Party, Term
from maps.areas import AreaLayer
from maps.ground import OBLASTS
from maps.measure import OCCUPIED, UKRAINE
from maps.shipped import INCURSION, KURSK_OBLAST, LINE
from maps.terms.outcome import Outcome, Passing, Strip
from maps.terms.people import Settlements

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_NOTHING_KM2: Final = 0.01
"""Ground below this is what two outlines of one border leave between them."""
_WHOLE: Final = 0.98
"""The share of an oblast's ground of one side from which the margin of all of it holds."""
_AT_BORDER_DEG: Final = 0.004
"""Degrees around Ukraine's border, some 400 m, within which a boundary is the border and no line of contact."""
_LEAST_RUN_KM: Final = 5.0
"""Runs of a line shorter than this are no part of it."""


class _Holding:
    """Who holds what, in degrees: occupied ground, Ukraine's ground, and what it holds in Kursk Oblast."""

    def __init__(self, layer: AreaLayer) -> None:
        from shapely.geometry import MultiPolygon

        self._layer = layer
        self._shapes: dict[str, BaseGeometry] = {}
        self.none: BaseGeometry = MultiPolygon()
        self.country = self.shape(UKRAINE)
        self.occupied = self.shape(OCCUPIED)
        self.kursk = self.shape(INCURSION)

    def shape(self, area_id: str) -> BaseGeometry:
        """Returns an area's ground; nothing for one that the layer does not have, and for lines and points."""
        from shapely import make_valid
        from shapely.geometry import shape

        if area_id not in self._shapes:
            area = self._layer.get(area_id)
            made = self.none
            if area is not None and area.geometry["type"].endswith("Polygon"):
                made = shape(area.geometry)
                made = made if made.is_valid else _surfaces(make_valid(made))
            self._shapes[area_id] = made
        return self._shapes[area_id]

    def held_by(self, party: Party, within: BaseGeometry) -> BaseGeometry:
        """Returns the ground that a party holds within some ground."""
        if party == "russia":
            return _surfaces(within.intersection(self.occupied))
        own = within.intersection(self.country).difference(self.occupied)
        return _surfaces(own.union(within.intersection(self.kursk)))

    def give(self, ground: BaseGeometry, giver: Party) -> None:
        """Passes ground from a party to the other one."""
        if giver == "russia":
            self.occupied = _surfaces(self.occupied.difference(ground))
            return
        self.occupied = _surfaces(self.occupied.union(ground.intersection(self.country)))
        self.kursk = _surfaces(self.kursk.difference(ground))

    def line(self) -> BaseGeometry:
        """Returns where occupied ground meets other ground of Ukraine."""
        return self.occupied.boundary.difference(self._border)

    @cached_property
    def _border(self) -> BaseGeometry:
        return self.country.boundary.buffer(_AT_BORDER_DEG)


def evaluated(term: Term, layer: AreaLayer, settlements: Settlements, *,
              is_wanted: Callable[[], bool] = lambda: True) -> Outcome:
    """Returns what a term would mean on the ground of this layer. Takes some tenths of a second."""
    holding = _Holding(layer)
    before, kursk_before, line_before = holding.occupied, holding.kursk, _line_km(layer, holding)
    passing: list[Passing] = []
    left_out: list[str] = []
    unsaid: list[str] = []
    width = 0.0
    for operation in term.operations:
        if not is_wanted():
            break
        if operation.kind == "buffer":
            width = max(width, operation.km or 0.0)
        elif operation.kind != "freeze" and operation.area is not None and operation.giver is not None:
            area = layer.get(operation.area)
            if area is None:
                left_out.append(operation.area)
            elif area.is_unsaid:
                unsaid.append(area.id)
            passing += _passed(operation, operation.giver, holding, layer, settlements)
    parts = {"unchanged": _surfaces(holding.occupied.intersection(before)),
             "gained": _surfaces(holding.occupied.difference(before)),
             "lost": _surfaces(before.difference(holding.occupied)),
             "kursk-unchanged": holding.kursk, "kursk-lost": _surfaces(kursk_before.difference(holding.kursk))}
    strip = _strip(holding, width, settlements, parts) if width else None
    has_changed = any(not parts[name].is_empty for name in ("gained", "lost"))
    return Outcome(
        term=term.id, observer=layer.observer, day=layer.as_of, passing=tuple(passing),
        occupied_before_km2=_size(layer, OCCUPIED, before),
        occupied_after_km2=_size(layer, OCCUPIED, before) + _balance(passing),
        ukraine_km2=_size(layer, UKRAINE, holding.country), line_before_km=line_before,
        line_after_km=_run_km(holding.line()) if has_changed else line_before, strip=strip,
        left_out=tuple(dict.fromkeys(left_out)), unsaid=tuple(dict.fromkeys(unsaid)), parts=parts)


def _passed(operation: Operation, giver: Party, holding: _Holding, layer: AreaLayer,
            settlements: Settlements) -> Iterator[Passing]:
    """Yields what an operation would pass on, by oblast, and passes it on."""
    ground = holding.held_by(giver, holding.shape(operation.area or ""))
    left = ground
    for oblast in (*OBLASTS, KURSK_OBLAST):
        inside = _surfaces(ground.intersection(holding.shape(oblast)))
        left = left.difference(holding.shape(oblast))
        yield from _piece(inside, giver, oblast, holding, layer, settlements)
    yield from _piece(_surfaces(left), giver, "", holding, layer, settlements)
    holding.give(ground, giver)


def _piece(ground: BaseGeometry, giver: Party, oblast: str, holding: _Holding, layer: AreaLayer,
           settlements: Settlements) -> Iterator[Passing]:
    from maps.geodesy import area_km2

    km2 = area_km2(ground) if not ground.is_empty else 0.0
    if km2 >= _NOTHING_KM2:
        whole = layer.get(_all_of(giver, oblast))
        margin = None
        if whole is not None and whole.area_km2 and km2 >= _WHOLE * whole.area_km2:
            margin, km2 = whole.margin_km2 or 0.0, whole.area_km2 if abs(km2 / whole.area_km2 - 1) < 0.001 else km2
        yield Passing(giver, oblast, km2, margin, settlements.within(ground))


def _all_of(giver: Party, oblast: str) -> str:
    """Returns the id of all that a party holds in an oblast."""
    if oblast == KURSK_OBLAST and giver == "ukraine":
        return INCURSION
    return f"{'occupied' if giver == 'russia' else 'held'}-{oblast}"


def _balance(passing: list[Passing]) -> float:
    """Returns how much more of Ukraine would be occupied, in km²; Kursk Oblast is none of it."""
    return sum((-1 if each.giver == "russia" else 1) * each.km2 for each in passing if each.oblast != KURSK_OBLAST)


def _strip(holding: _Holding, km: float, settlements: Settlements, parts: dict[str, BaseGeometry]) -> Strip:
    """Returns the buffer along the line as it would be, and puts it among the parts."""
    from maps.geodesy import area_km2
    from maps.lines.widening import widened

    around = _surfaces(widened(holding.line(), km).intersection(holding.country))
    parts["disputed"] = around
    occupied = _surfaces(around.intersection(holding.occupied))
    return Strip(km, area_km2(around.difference(holding.occupied)), area_km2(occupied), settlements.within(around))


def _size(layer: AreaLayer, area_id: str, shape: BaseGeometry) -> float:
    """Returns the size that the map shows for an area, else that of its shape."""
    from maps.geodesy import area_km2

    area = layer.get(area_id)
    return area.area_km2 if area is not None and area.area_km2 is not None else area_km2(shape)


def _line_km(layer: AreaLayer, holding: _Holding) -> float:
    """Returns the length of the line as it is: the one that the map shows, else that of its ground."""
    area = layer.get(LINE)
    return area.length_km if area is not None and area.length_km is not None else _run_km(holding.line())


def _run_km(line: BaseGeometry) -> float:
    """Returns the length of a line, without short runs, in km."""
    from shapely import get_parts, line_merge

    from maps.geodesy import length_km

    merged = line_merge(line) if line.geom_type.startswith("Multi") else line
    lengths = [length_km(run) for run in get_parts(merged) if not run.is_empty]
    return sum(each for each in lengths if each >= _LEAST_RUN_KM)


def _surfaces(shape: BaseGeometry) -> BaseGeometry:
    """Returns only the surfaces of a shape, without the lines and points that cutting leaves."""
    from shapely import get_parts, union_all
    from shapely.geometry import MultiPolygon

    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    found = [each for each in get_parts(shape) if each.geom_type in ("Polygon", "MultiPolygon")]
    return union_all(found) if found else MultiPolygon()
