# SPDX-License-Identifier: MIT
"""Which of the map's colours for own areas is nearest to a colour from a file.

The map draws own areas in five muted colours, because red and blue say who holds ground. A file's colour chooses
among the five; the file's own is kept beside it.
"""

from __future__ import annotations

import colorsys
from typing import Final

from maps.areas import COLOURS

_HUES: Final = (("ochre", 0.0, 68.0), ("green", 68.0, 160.0), ("teal", 160.0, 215.0), ("violet", 215.0, 335.0),
                ("ochre", 335.0, 361.0))
"""Degrees of hue from and to which each colour is the nearest."""
_GREYISH: Final = 0.16
"""Saturation below which a colour is grey."""


def nearest_colour(colour: str) -> str:
    """Returns one of COLOURS for "#rrggbb"."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _GREYISH or value < _GREYISH:
        return COLOURS[0]
    return next(name for name, first, last in _HUES if first <= hue * 360 < last)
