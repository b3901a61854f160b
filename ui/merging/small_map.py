# SPDX-License-Identifier: MIT
"""What a small map of a merge shows: the base map, who holds the ground, and the ground of one version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maps.areas import LINES, Area
from maps.extent import EXTENT

if TYPE_CHECKING:
    from maps.exporting.base_map import BaseMap, Rings
    from maps.exporting.map_names import Name

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""
Size = tuple[int, int]
"""Width and height in pixels."""

_AROUND: Final = 0.2
"""Of the ground's width, shown on each side."""
_LEAST: Final = 0.08
"""Degrees shown at least, for a short line or a place."""
_LINE: Final = "line"


class DrawnArea(NamedTuple):
    """An area on a small map: its kind and own colour, its rings or lines in pixels, its dot where it is a place."""

    kind: str
    colour: str
    rings: Rings
    dot: tuple[float, float] | None = None

    @property
    def is_line(self) -> bool:
        """Whether it has no ground to fill."""
        return self.kind == _LINE


class Drawing(NamedTuple):
    """A small map, all in pixels: the ground, the areas of control, the towns, then the version's own ground."""

    base: BaseMap
    control: tuple[DrawnArea, ...]
    names: tuple[Name, ...]
    chosen: tuple[DrawnArea, ...]


def ground_of(item: Any, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Returns the areas that a version of a thing is about: itself where it is an area, what it names, or its place."""
    if isinstance(item, Mapping):
        ids: Iterable[str] = (str(item["id"]),)
    else:
        ids = (*getattr(item, "areas", ()), getattr(item, "place", None) or "")
    return tuple(areas[each] for each in ids if each in areas and not areas[each].is_unsaid)


def box_around(areas: Iterable[Area]) -> Box | None:
    """Returns the box that shows all of these areas, within the map; None where there is none on it."""
    boxes = [_within(area.bounds) for area in areas if area.geometry.get("coordinates")]
    seen = [each for each in boxes if each[0] <= each[2] and each[1] <= each[3]]
    if not seen:
        return None
    west, south = min(each[0] for each in seen), min(each[1] for each in seen)
    east, north = max(each[2] for each in seen), max(each[3] for each in seen)
    wide, high = (max(_AROUND * length, (_LEAST - length) / 2) for length in (east - west, north - south))
    return west - wide, south - high, east + wide, north + high


def _within(box: Box) -> Box:
    return max(box[0], EXTENT[0]), max(box[1], EXTENT[1]), min(box[2], EXTENT[2]), min(box[3], EXTENT[3])


def drawings(layer: Iterable[Area], versions: Sequence[Sequence[Area]], box: Box, size: Size,
             language: str) -> list[Drawing]:
    """Returns a map for each version, of the same place; this takes a tenth of a second, so not for the window."""
    from maps.exporting.base_map import RESOURCES, base_map, view_of
    from maps.exporting.map_names import Space, names
    from maps.exporting.passing_on import OF_BRIEFING, is_drawn_at_rest

    view = view_of(box, size, 0.96)
    base = base_map(view, size)
    control = tuple(_drawn(area, view, size) for area in layer
                    if area.kind not in OF_BRIEFING and is_drawn_at_rest(area) and area.geometry.get("coordinates"))
    named = tuple(names(view, Space(size), language, RESOURCES))
    return [Drawing(base, control, named, tuple(_drawn(area, view, size) for area in areas)) for areas in versions]


def _drawn(area: Area, view: Mapping[str, float], size: Size) -> DrawnArea:
    from maps.exporting.on_picture import pixel, rings_on

    kind = _LINE if area.geometry["type"] in LINES else area.kind
    dot = pixel(area.point, view, size) if area.point is not None else None
    return DrawnArea(kind, area.colour, rings_on(area.geometry, view, size), dot)
