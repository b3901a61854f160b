# SPDX-License-Identifier: MIT
"""What is asked about figures in the background, and what is answered."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from briefing.check import Check
from briefing.model import Figure, Quantity
from briefing.sentences import Sentence
from maps.measure import Measurement


@dataclass(frozen=True)
class ObservedFigure:
    """A figure compared with what one observer measures on ``days`` of its data, one or the two it lies between.

    ``unknown_km2`` is ground of unknown status beside the measured one; None where the observer marks none such. Then
    the check is against the middle of what may be held.
    """

    observer: str
    days: tuple[datetime.date, ...]
    check: Check
    unknown_km2: float | None = None

    @property
    def margin(self) -> float | None:
        """How much more or less the measured ground may be, without that of unknown status."""
        return (self.check.margin or 0.0) - (self.unknown_km2 or 0.0) / 2 or None

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the most that it measures, in the map's own unit."""
        half = (self.unknown_km2 or 0.0) / 2
        return self.check.measured - half, self.check.measured + half


class FigureKey(NamedTuple):
    """What a measurement of a figure depends on beside the ground."""

    quantity: Quantity
    areas: tuple[str, ...]
    since: datetime.date | None
    until: datetime.date | None


class ObservedKey(NamedTuple):
    """What the observers' measurements of a figure depend on beside their days."""

    figure: Figure
    areas: tuple[str, ...]
    day: datetime.date | None


Observed = Mapping[ObservedKey, tuple[ObservedFigure, ...]]
Measures = Mapping[FigureKey, Measurement | Sentence]
"""What was measured in the background, or why it cannot be measured."""
AT_ONCE: Final[tuple[Quantity, ...]] = ("area", "occupied share", "share of Ukraine")
"""Quantities that are measured when they are asked for; others take longer than a window may wait."""


def figure_key(figure: Figure, areas: tuple[str, ...]) -> FigureKey:
    """What a measurement of a figure about these areas depends on beside the ground."""
    return FigureKey(figure.quantity, areas, figure.since, figure.until)
