# SPDX-License-Identifier: MIT
"""Measures what figures say beside sizes and shares: lengths, distances, people, and how ground changed.

Each takes longer than a window may wait, so it is asked for in the background. What cannot be measured is a sentence
that says why. Lengths and distances are geodesic, on the WGS 84 ellipsoid.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from briefing.model import Quantity
from briefing.quantities import amount, km2, short_day
from briefing.sentences import Sentence, listed, numeral, sentence
from maps.areas import LINES, POINT, Area, AreaLayer
from maps.coordinates import decimal_text
from maps.figures.nearest_points import nearest
from maps.figures.shapes import joined, shape_of
from maps.figures.uncertainty import off_by_change
from maps.measure import Measurement, measure

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.figures.uncertainty import Band
    from maps.geodesy import Position
    from maps.lines.apart import Apart

Living = Callable[["BaseGeometry"], tuple[int, int]]
"""How many settlements there are in some ground, [lon, lat] in degrees, and how many people live there."""

_PEOPLE_DIGITS: Final = 3
"""To which people are rounded: the counts are of different years."""
_LEAST_KM: Final = 0.05
"""Of the difference between two ways of drawing a line: less of it is rounding."""
_FEW: Final = 20
"""Points of a line that has no course of its own."""
_UNKNOWN: Final = sentence("The map cannot measure this: the size of the ground is not known.")


def measured(layer: AreaLayer, area_ids: Sequence[str], quantity: Quantity, living: Living,
             band: Band | None = None) -> Measurement | Sentence:
    """Measures a quantity of these areas together; KeyError for an id that the layer does not have.

    ``band`` is that of the layer's line, where there is one. How ground changed is not asked of one layer: see
    ``change``.
    """
    areas = [layer[area_id] for area_id in area_ids]
    if not areas:
        return sentence("The map cannot measure this: the statement names no area.")
    if any(each.is_unsaid for each in areas):
        return sentence("The observer of the day says nothing of such ground.")
    if quantity == "length":
        return _length(areas)
    if quantity == "distance":
        return _distance(areas, band)
    if quantity == "people":
        return _people(areas, living, band)
    return measure(layer, area_ids, quantity) or _UNKNOWN


def _length(areas: Sequence[Area]) -> Measurement | Sentence:
    """The length of lines, or of the outline of ground."""
    from maps.geodesy import length_km

    are_lines = {each.geometry["type"] in LINES for each in areas}
    if len(are_lines) > 1 or any(each.geometry["type"] == POINT for each in areas):
        return sentence("The map cannot measure this: a length is one of lines, or of the outline of ground.")
    drawn = joined(areas)
    if drawn.is_empty:
        return _UNKNOWN
    is_line = are_lines == {True}
    measured_km = length_km(drawn)
    stated = areas[0].length_km if is_line and len(areas) == 1 else None
    length = measured_km if stated is None else stated
    lines = [] if is_line else [sentence("Measured: the outline of {ground}.", ground=_named(areas))]
    lines.append(sentence("It is drawn with a point about every {apart}; a line with more of its bends would be "
                          "longer.", apart=amount(length / max(1, _stretches(drawn)), "km")))
    shorter = measured_km - length_km(_half_as_fine(drawn))
    margin = shorter if shorter >= _LEAST_KM else None
    if margin is not None:
        lines.append(sentence("Drawn half as finely it would be {less} shorter; drawn twice as finely it may be as "
                              "much longer.", less=amount(margin, "km")))
    return Measurement(length, "km", (), margin=margin, lines=tuple(lines), ground=tuple(each.id for each in areas))


def _half_as_fine(geometry: BaseGeometry) -> BaseGeometry:
    """Returns lines, or outlines of ground, with every second of their points; the ends stay.

    Those of few points stay whole: they are drawn so, and have no bends that a finer drawing would add to.
    """
    from shapely import MultiLineString, get_coordinates, get_parts

    lines = [get_coordinates(part) for each in get_parts(geometry) for part in get_parts(each.boundary)] \
        if geometry.area else [get_coordinates(part) for part in get_parts(geometry)]
    return MultiLineString([[*points[:-1:2], points[-1]] if len(points) > _FEW else points for points in lines])


def _stretches(geometry: BaseGeometry) -> int:
    """Returns of how many straight stretches lines or outlines consist."""
    from shapely import count_coordinates, get_num_geometries

    return int(count_coordinates(geometry) - get_num_geometries(geometry))


def _distance(areas: Sequence[Area], band: Band | None) -> Measurement | Sentence:
    """The shortest way between two areas; of places from middle to middle."""
    from maps.geodesy import distance_km

    if len(areas) != 2:
        return sentence("The map cannot measure this: a distance lies between two areas, and the statement names "
                        "{count}.", count=len(areas))
    if any(not each.geometry.get("coordinates") for each in areas):
        return _UNKNOWN
    one, other = areas
    ids = one.id, other.id
    between = sentence("{one} and {other}", one=one.names[0], other=other.names[0])
    if one.point is not None and other.point is not None:
        return Measurement(distance_km(one.point, other.point), "km", (), ground=ids, lines=(
            sentence("Measured: the shortest line between the middles of {between}.", between=between),))
    ends = nearest(*(shape_of(each) for each in areas))
    if ends is None:
        return Measurement(0.0, "km", (), ground=ids, lines=(sentence("{between} touch or overlap.", between=between),))
    margin = None if band is None else band.of_distance(zip(areas, ends, strict=True))
    return Measurement(distance_km(*ends), "km", (), margin=margin, ground=ids, lines=(
        sentence("Measured: the shortest line between {between}, from {start} to {end}.", between=between,
                 start=_place(ends[0]), end=_place(ends[1])),))


def _place(position: Position) -> str:
    return decimal_text(position[1], position[0])


def _people(areas: Sequence[Area], living: Living, band: Band | None) -> Measurement | Sentence:
    ground = [each for each in areas if each.geometry["type"] not in (*LINES, POINT)]
    if len(ground) < len(areas):
        return sentence("The map cannot measure this: people live in ground, not on a line or a point.")
    together = joined(areas)
    settlements, people = living(together)
    shown = float(_rounded(people))
    margin = None if band is None else band.of_people(areas, together, living)
    return Measurement(shown, "people", (), margin=margin, ground=tuple(each.id for each in areas), lines=(
        sentence("Measured: settlements of 1,000 people and more in {ground}: {count}.", ground=_named(areas),
                 count=numeral(settlements)),
        sentence("Their people are those of GeoNames, mostly of years before 2022; what lies in the reach of a larger "
                 "city counts with it. Rounded to three digits.")))


def _rounded(people: int) -> int:
    step = int(10 ** max(0, len(str(people)) - _PEOPLE_DIGITS))
    return round(people / step) * step


def change(before: AreaLayer, after: AreaLayer, area_ids: Sequence[str], quantity: Quantity,
           apart: Apart | None = None) -> Measurement | Sentence:
    """Measures by how much ground grew, or shrank where the quantity is loss, between two days of one observer.

    ``apart`` says how far apart observers are, where that is known.
    """
    if not area_ids:
        return sentence("The map cannot measure this: the statement names no area.")
    sizes = [measure(layer, area_ids, "area") for layer in (before, after)]
    first, last = sizes
    if first is None or last is None:
        return sentence("The observer's days do not tell the size of this ground.")
    lines = [sentence("{day}: {size}.", day=_day_of(layer), size=km2(each.value))
             for layer, each in zip((before, after), (first, last), strict=True)]
    grown = last.value - first.value
    lines.append(sentence("Difference: {size}.", size=km2(grown, signed=True)))
    margin = None if apart is None else off_by_change(before, after, area_ids, apart)
    return Measurement(grown if quantity == "growth" else -grown, "km2", (), margin=margin, lines=tuple(lines),
                       ground=tuple(area_ids), days=(before.as_of, after.as_of), by=after.observer)


def _day_of(layer: AreaLayer) -> Sentence | str:
    return short_day(layer.as_of) if layer.as_of is not None else ""


def _named(areas: Sequence[Area]) -> Sentence | str:
    return listed(each.names[0] for each in areas)
