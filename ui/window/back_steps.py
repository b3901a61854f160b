# SPDX-License-Identifier: MIT
"""What Esc does in the main window: one step back, taken from a list to which each room adds its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

ORDER: Final = (
    "opening",  # a briefing that is being opened is given up; Esc goes on
    "chooser",  # the map's chooser closes; Esc goes on
    "snapshot",
    "outline",  # an outline that is drawn, an area that is picked
    "message",
    "editor",
    "drawer",
    "selection",
    "search",
    "choice",  # the chosen area and the filters
)
"""The names of all steps, in the order in which they are tried."""


class BackSteps:
    """The list of steps; the first that answers True ends the key."""

    def __init__(self) -> None:
        self._steps: dict[str, Callable[[], bool]] = {}

    def add(self, name: str, step: Callable[[], bool]) -> None:
        """Adds a room's step under a name of ``ORDER``. It answers True where it has stepped back.

        ValueError for a name that is unknown or taken.
        """
        if name not in ORDER or name in self._steps:
            raise ValueError(f"{name} is no step back, or was added before")
        self._steps[name] = step

    def step_back(self) -> None:
        """Closes or clears the one thing on top."""
        for name in ORDER:
            if name in self._steps and self._steps[name]():
                return
