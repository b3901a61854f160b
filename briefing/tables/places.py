# SPDX-License-Identifier: MIT
"""The places of a table: towns of the map by name, and points that rows give by latitude and longitude."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from briefing import limits
from briefing.errors import shortened
from briefing.places import Spot, place_feature, place_id, town_feature
from briefing.sentences import sentence
from briefing.sheets.cells import Cell
from briefing.tables.people import same
from briefing.tables.problems import Problems

Towns = Mapping[str, Spot]
"""Towns by their names without case and needless blanks (``people.same``)."""
NO_TOWNS: Final[Towns] = {}
_MOST: Final = {"latitude": 90.0, "longitude": 180.0}


class Places:
    """The places so far, as features by their ids."""

    def __init__(self, problems: Problems, areas: Mapping[str, str], towns: Towns) -> None:
        self._problems = problems
        self._areas = areas
        self._towns = towns
        self.found: dict[str, dict[str, Any]] = {}

    def town(self, name: str) -> str | None:
        """Returns the id of the town of this name; None where the map has none."""
        spot = self._towns.get(same(name))
        if spot is None:
            return None
        feature = town_feature(spot)
        self.found.setdefault(str(feature["id"]), feature)
        return str(feature["id"])

    def place(self, cells: Mapping[str, Cell]) -> str | None:
        """Returns the id of the place that a row names or gives in degrees; None for none."""
        name = cells["place"].text[: limits.MAX_LINE] if "place" in cells else ""
        lat, lon = (self._degrees(cells, column) for column in ("latitude", "longitude"))
        if lat is not None and lon is not None:
            title = cells["title"].text[: limits.MAX_LINE] if "title" in cells else ""
            return self._at(name or title or f"{lat:.4f}, {lon:.4f}", lon, lat, cells)
        if not name:
            return None
        known = self._areas.get(same(name)) or self.town(name)
        if known is None:
            self._problems.add("place", sentence("the map knows no place “{name}”: left out", name=shortened(name)))
        return known

    def _at(self, name: str, lon: float, lat: float, cells: Mapping[str, Cell]) -> str:
        identifier = place_id(name, lon, lat)
        about: dict[str, Any] = {"label": name, "approximate": True}
        if "publishers" in cells:
            about["sources"] = [cells["publishers"].text[: limits.MAX_LINE]]
        self.found.setdefault(identifier, place_feature(identifier, about, lon, lat))
        return identifier

    def _degrees(self, cells: Mapping[str, Cell], column: str) -> float | None:
        cell = cells.get(column)
        if cell is None:
            return None
        number = cell.number
        if number is None:
            try:
                number = float(cell.text.strip().rstrip("°").replace(",", ".").replace("−", "-"))
            except ValueError:
                number = None
        if number is None or not abs(number) <= _MOST[column]:
            self._problems.add(column, sentence("“{text}” is no number of degrees: left out",
                                                text=shortened(cell.text)))
            return None
        return number
