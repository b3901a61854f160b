# SPDX-License-Identifier: MIT
"""What the map page was told last, so that a page that starts anew gets back to where it was."""

from __future__ import annotations

import json
from typing import Final

MOST_PACKS: Final = 8
"""Providers whose days a page can hold at the same time, each in a slot of the site."""

# In the order in which a new page is told them.
LASTING: Final = (
    "setStage", "setMotion", "setTheme", "setPlaceNames", "setLayers", "setFurniture", "setAreaTexts", "loadOwnAreas",
    *(f"loadPack {slot}" for slot in range(MOST_PACKS)), "showDays", "showComparison", "showStep", "setView",
    "showAreas")


class MapState:
    """The last arguments of every lasting call, and the passing calls that wait for a page."""

    def __init__(self) -> None:
        self._lasting: dict[str, tuple[object, ...]] = {}
        self._waiting: list[tuple[str, tuple[object, ...]]] = []

    def told(self, call: str, *arguments: object) -> None:
        """Remembers a lasting call. A step is a picture of its own: what was shown before it goes."""
        self._lasting[call] = arguments
        if call == "showStep":
            self._lasting.pop("setView", None)
            self._lasting.pop("showAreas", None)

    def rested(self, lon: float, lat: float, zoom: float) -> None:
        """Remembers where the view came to rest, except a step's own view, which the step is framed to again."""
        if "showStep" not in self._lasting or "setView" in self._lasting:
            self.told("setView", lon, lat, zoom)

    def wait(self, call: str, *arguments: object) -> None:
        """Keeps a passing call until there is a page to hear it."""
        self._waiting.append((call, arguments))

    def replay(self) -> list[tuple[str, tuple[object, ...]]]:
        """What a new page has to be told, in order. Areas and steps are shown again without a flight."""
        calls = [(name, self._still(name)) for name in LASTING if name in self._lasting]
        waiting, self._waiting = self._waiting, []
        return calls + waiting

    def _still(self, name: str) -> tuple[object, ...]:
        arguments = self._lasting[name]
        if name == "showAreas" and "setView" in self._lasting:
            return arguments[0], False
        if name == "showStep":
            return (json.dumps({**json.loads(str(arguments[0])), "fly": False}),)
        return arguments
