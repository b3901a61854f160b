# SPDX-License-Identifier: MIT
"""What of a handout may go into a file, by the terms of whoever made it: one rule for all forms.

Pictures may show what is on the map, with its credit. Outlines, sizes and checks that come from an observer's day go
along only if the terms of that very observer allow it. Those of the shipped layer always may.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from maps.areas import OWN, PLACE, Area
from maps.exporting.handout import Handout, HandoutQuestion, HandoutStatement, HandoutStep, Terms

OF_BRIEFING: Final = (OWN, PLACE)
"""Kinds of a briefing's own: its areas and its places."""
GROUND: Final = ("country", "oblast", *OF_BRIEFING)
"""Kinds of areas that no observer draws: borders come with the program, own areas and places with the briefing."""
DRAWN: Final = "drawn"
"""The legend's entry on marks that the briefer drew."""
LEGEND: Final = ("occupied", "crimea", "kursk", "unknown", "line")
"""What a legend may list, by the names of the swatches; a handout's ``words`` has what it lists as "legend_NAME"."""


def may_go(observer: str, terms: Iterable[Terms]) -> bool:
    """Whether what an observer draws may be passed on; "" is the shipped layer. Without terms of its own it may not."""
    own = [each for each in terms if each.observer == observer]
    return not observer or (bool(own) and all(each.may_go for each in own))


def control_may_go(handout: Handout) -> bool:
    """Whether the areas of control may be passed on, and what is computed from them."""
    return may_go(handout.layer.observer, handout.terms)


def passed_on(handout: Handout) -> list[Area]:
    """Returns the areas that may be passed on, in drawing order."""
    control = control_may_go(handout)
    return [area for area in handout.layer if control or area.kind in GROUND]


def bounded(handout: Handout) -> Handout:
    """Returns a handout without sizes, checks and outlines that may not be passed on; its pictures stay."""
    if control_may_go(handout):
        return handout
    return msgspec.structs.replace(
        handout, statements=tuple(_without_sizes(handout, each) for each in handout.statements),
        steps=tuple(_without_outlines(each) for each in handout.steps), days=(),
        proposals=tuple(msgspec.structs.replace(each, would=(), cells=(), basis="", would_be=None, legend=())
                        for each in handout.proposals),
        questions=tuple(_without_ground(each) for each in handout.questions))


def _without_sizes(handout: Handout, statement: HandoutStatement) -> HandoutStatement:
    layer = handout.layer
    areas = tuple((each, label if each in layer and layer[each].kind in GROUND else layer[each].label
                   if each in layer else each) for each, label in statement.areas)
    return msgspec.structs.replace(statement, areas=areas, checks=())


def _without_ground(question: HandoutQuestion) -> HandoutQuestion:
    answers = tuple(msgspec.structs.replace(each, ground="") for each in question.answers)
    return msgspec.structs.replace(question, answers=answers)


def _without_outlines(step: HandoutStep) -> HandoutStep:
    texts = tuple(text for text in step.texts if text.role not in ("name", "size"))
    return msgspec.structs.replace(step, texts=texts, shapes=(), rings=(), bars=(), would_be=None)


def stamp_of(handout: Handout) -> str:
    """Returns what is on a map: of which day its control is, or that it is left out."""
    return handout.as_of if control_may_go(handout) else " ".join(handout.left_out[:1])


def legend_of(handout: Handout) -> list[tuple[str, str]]:
    """Returns the entries of a map's legend: the name of each swatch and its text; none without areas of control."""
    if not control_may_go(handout):
        return []
    return [(each, text) for each in LEGEND if (text := handout.words.get(f"legend_{each}"))]


def has_ground(area: Area) -> bool:
    """Whether there is anything to draw: on some days an observer has no ground of a kind."""
    return bool(area.geometry["coordinates"])


def is_drawn_at_rest(area: Area) -> bool:
    """Whether an area is drawn without being chosen: one that has parts repeats their ground."""
    return area.kind in ("occupied", "occupied-2014", "kursk", "line", *OF_BRIEFING) and not area.parts
