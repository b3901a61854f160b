# SPDX-License-Identifier: MIT
"""Places as a briefing keeps them: GeoJSON features of one point; a town of the map is the same place everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from briefing.ids import content_id

DECIMALS: Final = 5
"""Of a position in degrees: about a metre."""


_SYMBOL: Final = re.compile(r"[0-9]{20}|[A-Z][A-Z0-9*-]{14}")


def is_symbol_code(code: object) -> bool:
    """Whether this is written as the code of a unit symbol is: 20 digits (MIL-STD-2525D and E, APP-6D and E), or 15
    letters (2525C), as the page's script has it, too.
    """
    return isinstance(code, str) and _SYMBOL.fullmatch(code) is not None


class Spot(NamedTuple):
    """A town of the map: its names, the Ukrainian one "" where it is not known, and its position in degrees."""

    label: str
    label_uk: str
    lon: float
    lat: float


def town_feature(town: Spot) -> dict[str, Any]:
    """Returns a town as a place; the same town always has the same id."""
    about: dict[str, Any] = {"label": town.label, "approximate": False, "sources": ["GeoNames"]}
    if town.label_uk:
        about["label_uk"] = town.label_uk
    return place_feature(place_id(town.label, town.lon, town.lat), about, town.lon, town.lat)


def place_feature(identifier: str, about: Mapping[str, Any], lon: float, lat: float) -> dict[str, Any]:
    """Returns a GeoJSON feature of a point."""
    return {"type": "Feature", "id": identifier, "properties": dict(about),
            "geometry": {"type": "Point", "coordinates": [round(lon, DECIMALS), round(lat, DECIMALS)]}}


def place_id(label: str, lon: float, lat: float) -> str:
    """Returns the id of a place by its name and position, to some 100 m."""
    return content_id(label, "place", f"{lon:.3f}", f"{lat:.3f}", otherwise="place")
