# SPDX-License-Identifier: MIT
"""What the map page was told last, so that a page that starts anew gets back to where it was."""

from __future__ import annotations

from typing import Final

# In the order in which a new page is told them.
LASTING: Final = ("setMotion", "setTheme", "setPlaceNames", "setLayers", "setFurniture", "setAreaTexts",
                  "loadOwnAreas", "setView", "showAreas")


class MapState:
    """The last arguments of every lasting call, and the passing calls that wait for a page."""

    def __init__(self) -> None:
        self._lasting: dict[str, tuple[object, ...]] = {}
        self._waiting: list[tuple[str, tuple[object, ...]]] = []

    def told(self, call: str, *arguments: object) -> None:
        """Remembers a lasting call."""
        self._lasting[call] = arguments

    def wait(self, call: str, *arguments: object) -> None:
        """Keeps a passing call until there is a page to hear it."""
        self._waiting.append((call, arguments))

    def replay(self) -> list[tuple[str, tuple[object, ...]]]:
        """What a new page has to be told, in order. Areas are shown again without a flight."""
        calls = [(name, self._lasting[name]) for name in LASTING if name in self._lasting]
        calls = [(name, (arguments[0], arguments[1] and "setView" not in self._lasting))
                 if name == "showAreas" else (name, arguments) for name, arguments in calls]
        waiting, self._waiting = self._waiting, []
        return calls + waiting
