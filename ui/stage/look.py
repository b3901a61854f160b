# SPDX-License-Identifier: MIT
"""The look of the stage: colours, and sizes that grow with the screen."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QSizeF

from ui.kit.theme import COLOURS, DARK, LIGHT, Theme


@dataclass(frozen=True)
class StageLook:
    """Colours by role, as #rrggbb; ``plate`` is opaque enough to keep letters readable on any ground."""

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
        """Returns the colour of a text in this role."""
        return {"heading": self.speaker, "fact": self.quiet, "dispute": self.dispute}.get(role, self.text)


def _look(theme: Theme) -> StageLook:
    colours = COLOURS[theme.name]["stage"]
    return StageLook(name=theme.name, sea=theme.sea, plate_alpha=1.0, speaker=theme.line, accent=theme.occupied,
                     **colours)


STAGE_DARK: Final = _look(DARK)
STAGE_LIGHT: Final = _look(LIGHT)
STAGE_LOOKS: Final = {"dark": STAGE_DARK, "light": STAGE_LIGHT}

LABEL_SCALE: Final = 1.6
"""How many times larger than in the main window the map's names are on a screen of 1080 lines."""
SMALLEST_TYPE: Final = 28
"""The smallest type of what an audience has to read, in pixels of a screen of 1080 lines.

On a screen 1.2 m high its capitals are 23 mm high: at six metres 13 arc minutes, where 10 are needed to read with ease.
"""
_SMALLEST_UNIT: Final = 0.5
"""Stages lower than this share of 1080 lines are mirrors in a window, which no audience reads."""


def unit(size: QSizeF) -> float:
    """Returns one pixel of a screen of 1080 lines, in pixels of a stage of this size.

    A narrow stage counts as a lower one, so that its lines hold enough words.
    """
    return min(size.height() / 1080, size.width() / 1280)


def type_pixels(pixels: float, stage_unit: float) -> int:
    """Returns a size of type, given for a screen of 1080 lines, in whole pixels; for an audience, rounded up."""
    scaled = pixels * stage_unit
    whole = ceil(scaled - 1e-6) if stage_unit >= _SMALLEST_UNIT else round(scaled)
    return max(1, whole)
