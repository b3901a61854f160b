# SPDX-License-Identifier: MIT
"""A briefing that is open in the window, joined with the ground it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from briefing.check import Check, check
from briefing.document import read_briefing
from briefing.model import Briefing, Statement
from briefing.relations import Relations
from briefing.selection import Selection
from briefing.sequence import Sequence, sequence_of
from maps.areas import AreaLayer
from maps.measure import Measurement, measure


@dataclass(frozen=True)
class CheckedFigure:
    """A figure's check and the measurement behind it."""

    check: Check
    measurement: Measurement


class OpenBriefing:
    """A briefing, the areas it may speak of, and what follows from the two together."""

    def __init__(self, path: Path, briefing: Briefing, layer: AreaLayer) -> None:
        self.path = path
        self.briefing = briefing
        self.layer = _with_own_areas(layer, briefing, path)
        self._checks: dict[str, CheckedFigure | None] = {}

    @cached_property
    def relations(self) -> Relations:
        """Which statements support or contradict which."""
        return Relations(self.briefing)

    @cached_property
    def sequence(self) -> Sequence:
        """The steps in which the briefing is presented."""
        return sequence_of(self.briefing, self.layer)

    @cached_property
    def selection(self) -> Selection:
        """The statements, ready to be searched and filtered."""
        return Selection(self.briefing, self._area_words())

    def _area_words(self) -> Mapping[str, str]:
        return {area.id: f"{area.label} {area.label_uk or ''}" for area in self.layer}

    def checked(self, statement: Statement) -> CheckedFigure | None:
        """The figure's check; None without a figure, or where the map cannot measure it."""
        if statement.figure is None:
            return None
        if statement.id not in self._checks:
            measurement = measure(self.layer, statement.areas, statement.figure.quantity)
            self._checks[statement.id] = None if measurement is None else CheckedFigure(
                check(statement.figure, measurement.value), measurement)
        return self._checks[statement.id]

    def measure_own(self) -> None:
        """Measures figures over the briefing's own areas ahead: many of them together take a while."""
        own = {str(feature["id"]) for feature in self.briefing.own_areas}
        for statement in self.briefing.statements:
            if own.intersection(statement.areas):
                self.checked(statement)

    def has_statement(self, statement_id: str) -> bool:
        """Whether the briefing has a statement with this id."""
        return any(each.id == statement_id for each in self.briefing.statements)

    def statements_about(self, area_id: str) -> list[str]:
        """Ids of the statements about an area, in briefing order."""
        return [each.id for each in self.briefing.statements if area_id in each.areas]


def _with_own_areas(layer: AreaLayer, briefing: Briefing, path: Path) -> AreaLayer:
    if not briefing.own_areas:
        return layer
    from maps.own_areas import with_own_areas  # few briefings need the GeoJSON reader

    return with_own_areas(layer, briefing.own_areas, path.name)


def open_briefing(path: Path, layer: AreaLayer) -> OpenBriefing:
    """Reads a briefing file; BriefingError or MapError where it cannot be shown."""
    return OpenBriefing(path, read_briefing(path, layer), layer)
