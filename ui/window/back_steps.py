# SPDX-License-Identifier: MIT
"""The steps back that Esc takes in the main window; each folder of ui adds its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

ORDER: Final = (
    "opening",  # cancels the opening of a briefing; Esc goes on
    "chooser",  # closes the map's chooser; Esc goes on
    "snapshot",
    "outline",  # an outline being drawn, an area being picked
    "start",  # the start page
    "measuring",
    "menus",  # hides the menu bar
    "message",
    "places",  # the places found by the search
    "mark",  # the marked place on the map
    "editor",
    "article",  # the pane of an article
    "drawer",
    "events",
    "terms",
    "questions",
    "media",  # the pane of pictures and videos
    "selection",
    "search",
    "choice",  # the chosen area and the filters
)
"""The names of all steps, in the order in which they are tried."""


class BackSteps:
    """The list of steps; Esc ends with the first that returns True."""

    def __init__(self) -> None:
        self._steps: dict[str, Callable[[], bool]] = {}

    def add(self, name: str, step: Callable[[], bool]) -> None:
        """Adds a step under a name of ``ORDER``. The step returns True where it went back.

        Raises ValueError for a name that is unknown or taken.
        """
        if name not in ORDER or name in self._steps:
            raise ValueError(f"{name} is no step back, or was added before")
        self._steps[name] = step

    def step_back(self) -> None:
        """Closes or clears the topmost thing."""
        for name in ORDER:
            if name in self._steps and self._steps[name]():
                return
