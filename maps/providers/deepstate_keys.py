# SPDX-License-Identifier: MIT
"""Classifies DeepStateMap.Live's features by their names: "Ukrainian /// English /// geoJSON.key".

An allow-list: the map also carries units, airfields, and territories that are meant as a joke. The third part is
missing in 2023, and may have more after it ("geoJSON.status.dismissed_at {{at:01.01}}"); the second sometimes ends in
a non-breaking space or a line break, and is missing until May 2022. Where there is no key, the words say what a
feature is (``deepstate_words``).
"""

from __future__ import annotations

import re
from typing import Final

from maps.control_day import DayNoteKind
from maps.ground import KINDS, GroundKind
from maps.providers.deepstate_words import kind_by_words

_KEYS: Final[dict[str, GroundKind]] = {
    "status.occupied": "occupied",
    "territories.ordlo": "occupied-2014",
    "territories.crimea": "occupied-2014",
    "territories.tuzla": "occupied-2014",
    "status.unknown": "unknown",
}
"""``ordlo`` are the parts of Donetsk and Luhansk oblasts that have been occupied since 2014."""

_KEY: Final = re.compile(r"geojson\.([\w.]+)")


def deepstate_kind(name: str) -> GroundKind | DayNoteKind:
    """The kind of ground, or why a feature of this name is none. Freed ground is "liberated", wherever it lies."""
    key = deepstate_key(name)
    if key is not None:
        return "liberated" if key.startswith("status.dismissed") else _KEYS.get(key, "not control")
    ukrainian, *others = name.split("///")
    said = kind_by_words(others[0]) if others else "not control"
    if said == "not control" and not ukrainian.isascii():
        return kind_by_words(ukrainian)
    return said


def deepstate_key(name: str) -> str | None:
    """The key in a feature's name, such as "status.occupied"; None where it has none."""
    found = _KEY.search(name.casefold())
    return found.group(1) if found else None


def any_kind(name: str) -> GroundKind | DayNoteKind | None:
    """Returns the kind stated by a feature's name, in this program's words or DeepStateMap's; None if there is none."""
    word = name.strip().casefold()
    own = next((kind for kind in KINDS if kind == word), None)
    return own or (deepstate_kind(name) if "///" in name or deepstate_key(name) else None)
