# SPDX-License-Identifier: MIT
"""Words and signs beside numbers in tables: what they compare, their units, and thousands and millions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Unit = Literal["km2", "ha", "mi2", "percent", "km", "mi", "people", ""]

COMPARISONS: Final[Mapping[str, str]] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", "about": "about", "approx": "about",
    "approximately": "about", "around": "about", "roughly": "about", "circa": "about", "ca": "about",
    "близько": "about", "бл": "about", "приблизно": "about", "прибл": "about", "около": "about",
    "примерно": "about", "прим": "about",
    "nearly": "nearly", "almost": "nearly", "майже": "nearly", "почти": "nearly",
    ">=": "at least", "≥": "at least", "at least": "at least", "no less than": "at least",
    "not less than": "at least", "щонайменше": "at least", "принаймні": "at least", "не менше": "at least",
    "не менее": "at least", "не меньше": "at least", "по меньшей мере": "at least",
    ">": "more than", "more than": "more than", "over": "more than", "понад": "more than", "більше": "more than",
    "более": "more than", "больше": "more than", "свыше": "more than",
    "<": "less than", "less than": "less than", "under": "less than", "менше": "less than", "менее": "less than",
    "меньше": "less than",
}
UNITS: Final[Mapping[str, Unit]] = {
    **dict.fromkeys(("km²", "km2", "km^2", "sq km", "sq. km", "sq.km", "square kilometres", "square kilometers",
                     "км²", "км2", "кв. км", "кв км", "кв.км", "км кв", "км кв."), "km2"),
    **dict.fromkeys(("ha", "hectares", "hectare", "га", "гектарів", "гектаров"), "ha"),
    **dict.fromkeys(("mi²", "mi2", "mi^2", "sq mi", "sq. mi", "sq. mi.", "square miles", "square mile",
                     "квадратних миль", "квадратных миль"), "mi2"),
    **dict.fromkeys(("km", "kilometres", "kilometers", "км"), "km"),
    **dict.fromkeys(("mi", "miles", "mile", "миль"), "mi"),
    **dict.fromkeys(("people", "residents", "inhabitants", "людей", "осіб", "мешканців", "жителей", "человек"),
                    "people"),
    **dict.fromkeys(("%", "percent", "per cent", "pct", "відсотків", "відсотки", "процентов", "процента"), "percent"),
}
TIMES: Final[Mapping[str, float]] = {
    **dict.fromkeys(("k", "thousand", "тис", "тис.", "тыс", "тыс."), 1e3),
    **dict.fromkeys(("mln", "million", "млн", "млн."), 1e6),
}
