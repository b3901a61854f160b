# SPDX-License-Identifier: MIT
"""Words and signs beside numbers in tables: what they compare, their units, and thousands and millions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Unit = Literal["km2", "percent", ""]

COMPARISONS: Final[Mapping[str, str]] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", "about": "about", "approx": "about",
    "approximately": "about", "around": "about", "roughly": "about", "circa": "about", "ca": "about",
    "близько": "about", "бл": "about", "приблизно": "about", "прибл": "about", "майже": "about", "около": "about",
    "примерно": "about", "прим": "about", "почти": "about",
    ">": "more than", "more than": "more than", "over": "more than", "понад": "more than", "більше": "more than",
    "более": "more than", "больше": "more than", "свыше": "more than",
    "<": "less than", "less than": "less than", "under": "less than", "менше": "less than", "менее": "less than",
    "меньше": "less than",
}
UNITS: Final[Mapping[str, Unit]] = {
    **dict.fromkeys(("km²", "km2", "km^2", "sq km", "sq. km", "sq.km", "square kilometres", "square kilometers",
                     "км²", "км2", "кв. км", "кв км", "кв.км", "км кв", "км кв."), "km2"),
    **dict.fromkeys(("%", "percent", "per cent", "pct", "відсотків", "відсотки", "процентов", "процента"), "percent"),
}
TIMES: Final[Mapping[str, float]] = {
    **dict.fromkeys(("k", "thousand", "тис", "тис.", "тыс", "тыс."), 1e3),
    **dict.fromkeys(("mln", "million", "млн", "млн."), 1e6),
}
