# SPDX-License-Identifier: MIT
"""Finds places for a search: towns and oblasts of the base map, areas, coordinates."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.kit.background import Background
from ui.map.towns import Towns

if TYPE_CHECKING:
    from maps.areas import Area, AreaLayer
    from maps.control_at import ControlAt
    from maps.places import NameIndex
    from ui.places.rows import PlaceRow

MOST_PLACES: Final = 5
MOST_AREAS: Final = 3


class PlaceFinder(QObject):
    """Answers queries at once, with nothing until it is ready. ``changed`` says that answers may be others now."""

    changed = Signal()

    def __init__(self, towns: Towns, background: Background, failed: Callable[[str], object]) -> None:
        super().__init__(background)
        self._towns = towns
        self._background = background
        self._failed = failed
        self._control: ControlAt | None = None
        self._asked_layer: AreaLayer | None = None
        self._areas: tuple[AreaLayer, list[Area], NameIndex] | None = None
        towns.changed.connect(self.changed)

    @property
    def is_ready(self) -> bool:
        """Whether places can be found."""
        return self._towns.gazetteer is not None

    def get_ready(self) -> None:
        """Loads the gazetteer, once."""
        self._towns.get_ready()

    def find(self, query: str, layer: AreaLayer, shipped: AreaLayer, language: str) -> list[PlaceRow]:
        """Returns the rows for a query: coordinates, places, areas of ``layer``.

        ``shipped`` are the areas of the day on show without the briefing's own ones: they say who holds a place.
        """
        gazetteer = self._towns.gazetteer
        if gazetteer is None:
            return []
        from maps.coordinates import read_coordinates
        from maps.places import Match
        from ui.places.rows import area_row, coordinates_row, place_row

        readings = read_coordinates(query)
        if readings:
            return [coordinates_row(each) for each in readings]
        control = self._control_of(shipped)
        areas = self._areas_found(query, layer)
        named = {area.label for area in layer if area.kind in ("oblast", "occupied-2014")}
        found = [each for each in gazetteer.find(query, MOST_PLACES + MOST_AREAS)
                 if each.place.kind != "oblast" or not {each.place.en, f"{each.place.en} Oblast"} & named]
        places = [place_row(each.place, language, control, is_sure=each.match < Match.SIMILAR)
                  for each in found[:MOST_PLACES]]
        return [*places, *(area_row(area, language) for area in areas)]

    def _areas_found(self, query: str, layer: AreaLayer) -> list[Area]:
        from maps.places import MOST_QUERY, FoldedName, NameIndex

        if self._areas is None or self._areas[0] is not layer:
            areas = list(layer)
            names = ((at, name) for at, area in enumerate(areas) for name in (area.label, area.label_uk))
            self._areas = layer, areas, NameIndex(names)
        _layer, areas, index = self._areas
        found = index.find(FoldedName.of(query[:MOST_QUERY]))
        return [areas[at] for at in sorted(found, key=lambda at: (found[at], at))[:MOST_AREAS]]

    def _control_of(self, layer: AreaLayer) -> ControlAt | None:
        """Returns what says who holds a place; None while it is made, which is begun here."""
        if self._control is not None and self._control.layer is layer:
            return self._control
        if self._asked_layer is not layer:
            self._asked_layer = layer
            self._background.run(lambda: _control(layer), self._take_control, self._no_control)
        return None

    def _no_control(self, sentence: str) -> None:
        self._asked_layer = None
        self._failed(sentence)

    def _take_control(self, control: ControlAt) -> None:
        self._control = control
        self.changed.emit()


def _control(layer: AreaLayer) -> ControlAt:
    from maps.control_at import ControlAt

    return ControlAt(layer)
