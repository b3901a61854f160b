# SPDX-License-Identifier: MIT
"""Which statements' figures are sizes of regions that a chart over time shows."""

from __future__ import annotations

from typing import Final

from briefing.attribution import shown_date
from briefing.quantities import in_own_unit
from maps.ground import OBLASTS
from ui.files.open_briefing import OpenBriefing
from ui.timeline.sizes_pane import StatedFigure

_REGION_OF: Final[dict[tuple[str, ...], str]] = {
    ("occupied",): "occupied", ("crimea",): "crimea", ("kursk-incursion",): "kursk",
    **{(f"occupied-{name}",): name for name in OBLASTS},
}


def stated_figures(opened: OpenBriefing) -> list[StatedFigure]:
    """The figures in km² about one region each, with the day they belong to."""
    found = []
    for statement in opened.briefing.statements:
        region = _REGION_OF.get(statement.areas)
        date = shown_date(opened.briefing, statement)
        figure = statement.figure
        if region is not None and date is not None and figure is not None and figure.quantity == "area":
            low, most = in_own_unit(figure)
            found.append(StatedFigure(date.day, low, low if most is None else most, region, statement.text))
    return found
