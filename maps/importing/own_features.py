# SPDX-License-Identifier: MIT
"""Turns chosen features into a briefing's own areas: GeoJSON features with ids, labels, dates and sources."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from briefing.folding import APOSTROPHES
from briefing.ids import random_id
from maps.importing.again import Origin
from maps.importing.area_colours import nearest_colour
from maps.importing.labels import clean
from maps.importing.layers import Cancelled, ImportedFeature, check_wanted, never

NONE_REPLACED: Final[Mapping[Origin, Mapping[str, Any]]] = {}
_OF_THE_FILE: Final = ("label", "as_of", "imported_from", "file_colour")
"""What a file says of an area that was taken from it before; the rest is the user's, once it is there."""
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
    as_of: datetime.date | None = None, approximate: bool = True, file: str = "",
    replaced: Mapping[Origin, Mapping[str, Any]] = NONE_REPLACED, cancelled: Cancelled = never,
) -> list[dict[str, Any]]:
    """Returns a briefing's own areas, as plain GeoJSON features, in the order given.

    Ids are made from the names, with an ending that nobody else makes. ``source``, if given, applies to all; a
    feature's own date takes precedence over ``as_of``. ``file`` is the name of the file they come from. Areas in
    ``replaced`` keep their ids, and what the user has set of them. Raises ImportCancelled.
    """
    used = set(taken)
    made = []
    for feature in features:
        check_wanted(cancelled)
        about = _properties(feature, clean(source), feature.as_of or as_of, approximate)
        if file:
            about["imported_from"] = {"file": file, "layer": feature.layer, "feature": feature.details.key}
        old = replaced.get((feature.layer, feature.details.key))
        if old is not None:
            identifier = str(old["id"])
            about = {**about, **old["properties"], **{name: about[name] for name in _OF_THE_FILE if name in about}}
        else:
            identifier = random_id(slug(feature.name), "area")
            while identifier in used:
                identifier = random_id(slug(feature.name), "area")
            if feature.details.colour:
                about["colour"] = nearest_colour(feature.details.colour)
        used.add(identifier)
        made.append({"type": "Feature", "id": identifier, "properties": about, "geometry": feature.geometry})
    return made


def _properties(
    feature: ImportedFeature, source: str, as_of: datetime.date | None, approximate: bool
) -> dict[str, Any]:
    """Returns what is known of a feature, without what is empty."""
    details = feature.details
    about: dict[str, Any] = {"label": clean(feature.name) or "area"}
    if as_of is not None:
        about["as_of"] = as_of.isoformat()
    about["approximate"] = approximate
    if sources := [each for each in dict.fromkeys((source, clean(details.source))) if each]:
        about["sources"] = sources
    if details.note:
        about["note"] = details.note
    if details.url:
        about["url"] = details.url
    if details.colour:
        about["file_colour"] = details.colour
    return about


def slug(name: str) -> str:
    """Returns a name as an id: lower-case Latin letters, digits and hyphens; "area" if nothing is left."""
    name = "".join(letter for letter in name if letter not in APOSTROPHES)
    latin = "".join(_LATIN.get(letter, letter) for letter in unicodedata.normalize("NFC", name).casefold())
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return _NO_WORD.sub("-", plain).strip("-")[:_LONGEST].strip("-") or "area"
