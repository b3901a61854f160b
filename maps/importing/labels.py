# SPDX-License-Identifier: MIT
"""Finds names and dates among features' properties, and prepares them for one line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Final

from briefing import limits
from maps.importing.details import colour_of, is_detail
from maps.importing.plain_text import address

_NAMES: Final = (
    "label", "name", "title", "name_en", "name:en", "nameen", "name_eng", "shapename", "adm3_en", "adm2_en", "adm1_en",
    "adm0_en", "name_1", "name_2", "namelsad", "int_name", "назва", "name_uk", "name:uk", "имя", "название", "nazva",
    "caption",
)
"""Names of properties that hold a feature's name, the likeliest first."""

_DATES: Final = ("as_of", "asof", "as of", "date", "valid_on", "valid_at", "timestamp", "updated", "дата")
"""Names of properties that hold the date for which a feature is valid, the likeliest first."""

_ISO: Final = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_SPACES: Final = re.compile(r"\s+")
_EARLIEST: Final = 1900


def clean(text: str) -> str:
    """Returns text on one line without unprintable characters, cut to a label's length."""
    head = text[: 4 * limits.MAX_LINE]
    plain = "".join(character if character.isprintable() else " " for character in head)
    line = _SPACES.sub(" ", plain).strip()
    return line if len(line) <= limits.MAX_LINE else line[: limits.MAX_LINE - 1] + "…"


def name_in(properties: Mapping[str, object]) -> str:
    """Returns the feature's name by its properties, else the first text among them, else its id, else "".

    A note, a source, an address or a colour is a name only where there is nothing else.
    """
    texts = {key.casefold(): text for key, value in properties.items() if (text := _text(value))}
    for name in _NAMES:
        if name in texts:
            return texts[name]
    words = [(key, text) for key, value in properties.items() if isinstance(value, str) and (text := _text(value))]
    plain = next((text for key, text in words if not is_detail(key)), "")
    noted = (text for _, text in words if not (address(text) or colour_of(text)))
    return plain or next(noted, "") or texts.get("id", "")


def in_one_language(text: str) -> str:
    """Returns the English part of a name in several languages, "Зайняте /// Occupied ///"; else its first part.

    A name without such marks is returned as it is.
    """
    if "///" not in text:
        return text
    parts = [part for each in text.split("///") if (part := clean(each.strip("/ ")))]
    return next((part for part in parts if part.isascii()), parts[0] if parts else "")


def looks_telling(property_name: str) -> bool:
    """Checks whether a property of this name may hold a feature's name, date or details."""
    return property_name.casefold() in (*_NAMES, *_DATES) or is_detail(property_name)


def as_of_in(properties: Mapping[str, object]) -> datetime.date | None:
    """Returns the date for which the feature is valid, if a property states one."""
    by_name = {key.casefold(): value for key, value in properties.items()}
    for name in _DATES:
        day = date_of(by_name.get(name))
        if day is not None:
            return day
    return None


def date_of(value: object) -> datetime.date | None:
    """Returns the date a value starts with: 2024-11-20, 2024/11/20, 20241120, 20.11.2024, with or without a time."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    text = str(value).strip()[:40] if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    iso, day_first = _ISO.match(text), _DAY_FIRST.match(text)
    if iso:
        year, month, day = map(int, iso.groups())
    elif day_first:
        day, month, year = map(int, day_first.groups())
    else:
        return None
    try:
        return datetime.date(year, month, day) if year >= _EARLIEST else None
    except ValueError:
        return None


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return clean(str(value))
