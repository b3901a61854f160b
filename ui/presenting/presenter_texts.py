# SPDX-License-Identifier: MIT
"""The presenter view's texts: the position, what the audience sees instead, what comes next."""

from __future__ import annotations

from briefing.presenting.presenting_state import PresentingState
from briefing.presenting.sequence import PresentedStep, Sequence
from ui.kit.texts import tr


def position_text(sequence: Sequence, step: PresentedStep, state: PresentingState) -> str:
    """Returns "7 / 23", or the name of a step without a number, or the number being typed."""
    if state.entry:
        return tr("Go to {number} … Enter").format(number=state.entry)
    if not step.number:
        return tr("Opening") if step.shows == "opening" else tr("Closing")
    part = f" ({step.part}/{step.parts})" if step.parts > 1 else ""
    return f"{step.number} / {sequence.total}{part}"


def badge_text(sequence: Sequence, state: PresentingState) -> str:
    """Returns what differs from the plain step."""
    said = []
    if state.blank != "none":
        said.append(tr("The room's screen is black") if state.blank == "black" else tr("The room's screen is white"))
    if state.frozen:
        step = sequence.steps[state.audience_view.index]
        said.append(tr("Frozen: the room sees {step}").format(step=_short_name(step)))
    if not state.presenter_view.is_step:
        said.append(tr("Exploring; R returns to the step"))
    return " · ".join(said)


def _short_name(step: PresentedStep) -> str:
    if step.number:
        return str(step.number)
    return tr("the opening") if step.shows == "opening" else tr("the closing")


def next_text(sequence: Sequence, following: PresentedStep | None) -> str:
    """Returns "Next: 8 / 23"."""
    if following is None:
        return tr("This is the last step.")
    if not following.number:
        return tr("Next")
    return tr("Next: {number} / {total}").format(number=following.number, total=sequence.total)


def note_text(step: PresentedStep, about: str | None = None) -> str:
    """Returns the step's note for the briefer, else the statement's; for the opening, what the briefing is about."""
    own = step.statement.note if step.statement else about if step.shows == "opening" else None
    return step.note or own or tr("No notes for this step.")
