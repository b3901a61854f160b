# SPDX-License-Identifier: MIT
"""Which areas of a handout may go into a file as ground, by the terms of whoever made them."""

from __future__ import annotations

from typing import Final

from maps.areas import Area
from maps.exporting.handout import Handout

CONTROL: Final = ("occupied", "occupied-2014", "held", "kursk", "line")
"""Kinds of areas that say who holds which ground."""
LEGEND: Final = ("occupied", "crimea", "kursk", "unknown", "line")
"""What a legend may list, by the names of the swatches; a handout's ``words`` has what it lists as "legend_NAME"."""


def control_may_go(handout: Handout) -> bool:
    """Whether the areas of control may be passed on: those of the shipped layer may, others by their terms."""
    return not handout.layer.observer or all(each.may_go for each in handout.terms)


def passed_on(handout: Handout) -> list[Area]:
    """Returns the areas that may be passed on, in drawing order."""
    control = control_may_go(handout)
    return [area for area in handout.layer if area.kind not in CONTROL or control]


def stamp_of(handout: Handout) -> str:
    """Returns what stands on a map: of which day its control is, or that it is left out."""
    return handout.as_of if control_may_go(handout) else " ".join(handout.left_out[:1])


def legend_of(handout: Handout) -> list[tuple[str, str]]:
    """Returns the entries of a map's legend: the name of each swatch and its text; none without areas of control."""
    if not control_may_go(handout):
        return []
    return [(each, text) for each in LEGEND if (text := handout.words.get(f"legend_{each}"))]


def is_drawn_at_rest(area: Area) -> bool:
    """Whether an area is drawn without being chosen: one that has parts repeats their ground."""
    return area.kind in ("occupied", "occupied-2014", "kursk", "line", "own") and not area.parts
