# SPDX-License-Identifier: MIT
"""What the map draws of a term: its parts with their names, or how its ground would differ from another's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from briefing.model import Term
from briefing.sentences import mark
from ui.kit.texts import short_date, tr
from ui.map.shown_day import Overlay
from ui.stage.term_words import PARTS, title_of

if TYPE_CHECKING:
    from briefing.presenting.sequence import PresentedStep
    from maps.terms.outcome import Between, Outcome
    from ui.files.open_briefing import OpenBriefing

_BETWEEN: Final = {"unchanged": mark("Occupied under both terms"), "gained": mark("Occupied under this term only"),
                   "lost": mark("Occupied under the other term only")}


def overlay_of_step(opened: OpenBriefing, step: PresentedStep) -> Overlay | None:
    """Returns stamp and legend of a step that shows what would be; None for any other, or before it is worked out."""
    meaning, term = opened.meaning_of(step.would_be), step.would_be
    if meaning is None or term is None:
        return None
    return overlay_of(term, meaning.outcome, None, meaning.outcome.grounds())


def overlay_of(term: Term, outcome: Outcome, other: Term | None, parts: Iterable[str]) -> Overlay:
    """Returns stamp and legend of a term on the map, or of how it differs from another one."""
    day = short_date(outcome.day) if outcome.day is not None else ""
    stamp = tr("Would be: {term}").format(term=title_of(term)) if other is None else tr(
        "Would be: {term}, compared with {other}").format(term=title_of(term), other=title_of(other))
    names = PARTS if other is None else _BETWEEN
    parts = [each for each in parts if each in names]
    return Overlay(stamp=" · ".join(filter(None, (stamp, day, outcome.observer))), parts=tuple(parts),
                   credit=outcome.observer, names={name: tr(names[name]) for name in parts})


def overlay_of_both(left: tuple[Term, Outcome], right: tuple[Term, Outcome], parts: Iterable[str]) -> Overlay:
    """Returns stamp and legend of two terms with a line between them; ``parts`` are those of both."""
    (term, outcome), (other, _) = left, right
    day = short_date(outcome.day) if outcome.day is not None else ""
    stamp = tr("Would be, at the left: {term}; at the right: {other}").format(
        term=title_of(term), other=title_of(other))
    known = tuple(dict.fromkeys(each for each in parts if each in PARTS))
    return Overlay(stamp=" · ".join(filter(None, (stamp, day, outcome.observer))), parts=known,
                   credit=outcome.observer, names={name: tr(PARTS[name]) for name in known})


def parts_between(outcome: Outcome, other: Outcome) -> dict[str, Between]:
    """Returns how two terms differ, by the names of the map's parts."""
    from maps.terms.outcome import Between

    return {part: Between(outcome, other, part) for part in _BETWEEN}
