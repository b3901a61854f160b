# SPDX-License-Identifier: MIT
"""The units of figures: which a quantity may be stated in, and what a number is in the unit that the map measures in.

The unit that was said is kept and shown; only for comparing is the number converted.
"""

from __future__ import annotations

from typing import Final

from briefing.model import Figure, Quantity, Unit

_AREA: Final[tuple[Unit, ...]] = ("km2", "ha", "mi2")
_LENGTH: Final[tuple[Unit, ...]] = ("km", "mi")
UNITS_OF: Final[dict[Quantity, tuple[Unit, ...]]] = {
    "area": _AREA, "occupied share": ("percent",), "share of Ukraine": ("percent",), "length": _LENGTH,
    "distance": _LENGTH, "people": ("people",), "growth": _AREA, "loss": _AREA,
}
"""The units a quantity may be stated in; the first is the map's own."""

CHANGES: Final[tuple[Quantity, ...]] = ("growth", "loss")
"""The quantities that lie between two days."""

IN_OWN: Final[dict[Unit, float]] = {
    "km2": 1.0, "ha": 0.01, "mi2": 2.589988110336, "percent": 1.0, "km": 1.0, "mi": 1.609344, "people": 1.0}
"""One of each unit in the map's own. A mile is the international one of 1,609.344 m."""

WHOLE: Final = 100.0
"""The most a share can be, in percent."""


def own_unit(quantity: Quantity) -> Unit:
    """Returns the unit that the map measures a quantity in."""
    return UNITS_OF[quantity][0]


def in_own_unit(figure: Figure) -> tuple[float, float | None]:
    """Returns a figure's number and upper end in the map's own unit."""
    factor = IN_OWN[figure.unit]
    return figure.value * factor, None if figure.upper is None else figure.upper * factor


def is_converted(unit: Unit) -> bool:
    """Whether numbers of this unit are converted for comparing."""
    return IN_OWN[unit] != 1.0
