# SPDX-License-Identifier: MIT
"""Classifies DeepStateMap.Live's features by their names: "Ukrainian /// English /// geoJSON.key".

An allow-list: the map also carries units, airfields, and territories that are meant as a joke. The third part is
missing in 2023, and the second sometimes ends in a non-breaking space or a line break.
"""

from __future__ import annotations

import re
from typing import Final

from maps.control_day import DayNoteKind
from maps.ground import KINDS, GroundKind

_KEYS: Final[dict[str, GroundKind]] = {
    "status.occupied": "occupied",
    "territories.ordlo": "occupied",
    "territories.crimea": "occupied-2014",
    "territories.tuzla": "occupied-2014",
    "status.unknown": "unknown",
}
"""Parts of Donetsk and Luhansk oblasts (ordlo) are "occupied" like the rest of these: no other source
distinguishes them, and "occupied since 2014" has to mean the same ground for every observer."""

_ENGLISH: Final[dict[str, GroundKind]] = {
    "occupied": "occupied",
    "ordlo": "occupied",
    "cadlr": "occupied",
    "cadr and calr": "occupied",
    "occupied crimea": "occupied-2014",
    "crimea": "occupied-2014",
    "tuzla": "occupied-2014",
    "tuzla island": "occupied-2014",
    "unknown": "unknown",
    "unknown status": "unknown",
}
_FREED: Final = re.compile(r"liberated\b|dismissed\b")
_SPACES: Final = re.compile(r"\s+")


def deepstate_kind(name: str) -> GroundKind | DayNoteKind:
    """Returns the kind of ground, or why a feature of this name is none."""
    parts = [_SPACES.sub(" ", part).strip().casefold() for part in name.split("///")]
    key = next((part.removeprefix("geojson.") for part in parts if part.startswith("geojson.")), None)
    if key is not None:
        return "liberated" if key.startswith("status.dismissed") else _KEYS.get(key, "not control")
    english = parts[1] if len(parts) > 1 else ""
    return "liberated" if _FREED.match(english) else _ENGLISH.get(english, "not control")


def any_kind(name: str) -> GroundKind | DayNoteKind | None:
    """Returns the kind stated by a feature's name, in this program's words or DeepStateMap's; None if there is none."""
    word = name.strip().casefold()
    own = next((kind for kind in KINDS if kind == word), None)
    return own or (deepstate_kind(name) if "///" in name or "geojson." in word else None)
