# SPDX-License-Identifier: MIT
"""Presenting as the command line asked for it, or a picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.texts import tr
from ui.start.options import DEFAULT_SIZE, Options

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing
    from ui.one_off import OneOffRun
    from ui.presenting.controller import PresentingDesk
    from ui.presenting.presentation import Presentation


def present_at_once(options: Options, presenting: PresentingDesk, opened: OpenBriefing,
                    one_off: OneOffRun) -> str | None:
    """Begins at the step asked for, in a window of the size asked for where it is only to be pictured.

    A sentence where there is no such step.
    """
    first = presenting.place_of(options.step or 0)
    if first is None:
        return tr("{name} has no step {number}; its steps go up to {total}.").format(
            name=opened.path.name, number=options.step, total=opened.sequence.total)
    if options.theme:
        presenting.set_theme(options.theme)
    if one_off.is_asked_for:
        presenting.begun.connect(lambda begun: _picture(begun, options, one_off))
    size = (options.size or DEFAULT_SIZE) if options.screenshot else None
    presenting.begin(first, size=size, presenter=options.presenter)
    return None


def _picture(presentation: Presentation, options: Options, one_off: OneOffRun) -> None:
    """Once its map is on the screen, the run's picture is of the room's screen or of the presenter view."""
    shown = presentation.presenter if options.presenter else presentation.audience
    if shown is None:
        return
    stage = shown.stage
    one_off.picture(shown)
    stage.map.drawn.connect(lambda _token: one_off.complete())
    stage.map.ready.connect(lambda: stage.map.ask_drawn())
