# SPDX-License-Identifier: MIT
"""The look of what the room sees: colours, and sizes that grow with the screen."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QSizeF

from ui.kit.theme import COLOURS, DARK, LIGHT, Theme


@dataclass(frozen=True)
class StageLook:
    """Colours by role, as #rrggbb; ``plate`` stands opaque enough that no ground shows in a letter."""

    name: str
    sea: str
    plate: str
    plate_alpha: float
    text: str
    quiet: str
    speaker: str
    dispute: str
    accent: str

    def colour(self, role: str) -> str:
        """The colour of a text in this role."""
        return {"heading": self.speaker, "fact": self.quiet, "dispute": self.dispute}.get(role, self.text)


def _look(theme: Theme) -> StageLook:
    colours = COLOURS[theme.name]["stage"]
    return StageLook(name=theme.name, sea=theme.sea, plate_alpha=1.0, speaker=theme.line, accent=theme.occupied,
                     **colours)


STAGE_DARK: Final = _look(DARK)
STAGE_LIGHT: Final = _look(LIGHT)
STAGE_LOOKS: Final = {"dark": STAGE_DARK, "light": STAGE_LIGHT}

SMALLEST_TYPE: Final = 24
"""The least size of type that a room can read, in pixels of a screen of 1080 lines."""
_LEAST_ROOM: Final = 0.5
"""Stages lower than this share of 1080 lines are mirrors in a window, and no room reads them."""


def unit(size: QSizeF) -> float:
    """One pixel of a screen of 1080 lines, in pixels of a stage of this size.

    A narrow stage counts as a lower one, so that its lines hold enough words.
    """
    return min(size.height() / 1080, size.width() / 1280)


def type_pixels(pixels: float, stage_unit: float) -> int:
    """A size of type, given for a screen of 1080 lines, in whole pixels of a stage: rounded up for a room."""
    scaled = pixels * stage_unit
    whole = ceil(scaled - 1e-6) if stage_unit >= _LEAST_ROOM else round(scaled)
    return max(1, whole)
