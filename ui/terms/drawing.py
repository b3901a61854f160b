# SPDX-License-Identifier: MIT
"""What the map draws of a term: its parts with their names, or how its ground would differ from another's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from briefing.model import Term
from briefing.sentences import mark
from ui.kit.texts import short_date, tr
from ui.map.shown_day import Overlay
from ui.terms.words import PARTS, title_of

if TYPE_CHECKING:
    from maps.terms.outcome import Outcome

_BETWEEN: Final = {"unchanged": mark("Occupied under both terms"), "gained": mark("Occupied under this term only"),
                   "lost": mark("Occupied under the other term only")}


def overlay_of(term: Term, outcome: Outcome, other: Term | None, parts: Iterable[str]) -> Overlay:
    """Returns stamp and legend of a term on the map, or of how it differs from another one."""
    day = short_date(outcome.day) if outcome.day is not None else ""
    stamp = tr("Would be: {term}").format(term=title_of(term)) if other is None else tr(
        "Would be: {term}, compared with {other}").format(term=title_of(term), other=title_of(other))
    names = PARTS if other is None else _BETWEEN
    parts = [each for each in parts if each in names]
    return Overlay(stamp=" · ".join(filter(None, (stamp, day, outcome.observer))), parts=tuple(parts),
                   credit=outcome.observer, names={name: tr(names[name]) for name in parts})


class Between:
    """Where the ground that would be occupied differs between two terms; worked out when its geometry is asked for."""

    def __init__(self, outcome: Outcome, other: Outcome, part: str) -> None:
        self._outcomes = outcome, other
        self._part = part

    @property
    def geometry(self) -> dict[str, Any] | None:
        """The geometry, [lon, lat] in degrees; None where there is nothing. For the background."""
        from shapely import union_all

        from maps.terms.outcome import PartGround

        mine, theirs = (union_all([each.parts["unchanged"], each.parts["gained"]]) for each in self._outcomes)
        shape = mine.intersection(theirs) if self._part == "unchanged" else (
            mine.difference(theirs) if self._part == "gained" else theirs.difference(mine))
        return PartGround(shape).geometry


def parts_between(outcome: Outcome, other: Outcome) -> dict[str, Between]:
    """Returns how two terms differ, by the names of the map's parts."""
    return {part: Between(outcome, other, part) for part in _BETWEEN}
