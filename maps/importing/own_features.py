# SPDX-License-Identifier: MIT
"""Turns chosen features into a briefing's own areas: GeoJSON features with ids, labels, dates and sources."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Any, Final

from briefing.folding import APOSTROPHES
from maps.importing.labels import clean
from maps.importing.layers import Cancelled, ImportedFeature, check_wanted, never

_NO_WORD: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60
"""Characters of an id's words; a number may follow."""

_LATIN: Final = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
    "я": "ia", "ё": "io", "ъ": "", "ы": "y", "э": "e",
}
"""Ukrainian letters by the Cabinet of Ministers' resolution 55 of 2010, as within words, and Russian ones."""


def own_features(
    features: Sequence[ImportedFeature], taken: Collection[str] = (), *, source: str = "",
    as_of: datetime.date | None = None, approximate: bool = True, cancelled: Cancelled = never,
) -> list[dict[str, Any]]:
    """Returns a briefing's own areas, as plain GeoJSON features, in the order given.

    Ids are made from the names and differ from ``taken`` and from each other. ``source``, if given, applies to all;
    a feature's own date takes precedence over ``as_of``. Raises ImportCancelled.
    """
    used = set(taken)
    made = []
    for feature in features:
        check_wanted(cancelled)
        identifier = unused(slug(feature.name), used)
        used.add(identifier)
        about: dict[str, Any] = {"label": clean(feature.name) or identifier}
        day = feature.as_of or as_of
        if day is not None:
            about["as_of"] = day.isoformat()
        about["approximate"] = approximate
        if clean(source):
            about["sources"] = [clean(source)]
        made.append({"type": "Feature", "id": identifier, "properties": about, "geometry": feature.geometry})
    return made


def slug(name: str) -> str:
    """Returns a name as an id: lower-case Latin letters, digits and hyphens; "area" if nothing is left."""
    name = "".join(letter for letter in name if letter not in APOSTROPHES)
    latin = "".join(_LATIN.get(letter, letter) for letter in unicodedata.normalize("NFC", name).casefold())
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return _NO_WORD.sub("-", plain).strip("-")[:_LONGEST].strip("-") or "area"


def unused(identifier: str, used: Collection[str]) -> str:
    """Returns the id itself, or with the first number that makes it unused."""
    if identifier not in used:
        return identifier
    number = 2
    while f"{identifier}-{number}" in used:
        number += 1
    return f"{identifier}-{number}"
