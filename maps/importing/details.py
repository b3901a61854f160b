# SPDX-License-Identifier: MIT
"""What a feature's file says about it beside its name, date and ground: note, source, address, colour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from briefing import limits
from maps.importing.plain_text import address, addresses, plain_text

_NOTES: Final = (
    "description", "desc", "note", "notes", "comment", "comments", "remarks", "summary", "details", "cmt", "popupinfo",
    "опис", "примітка", "коментар", "описание", "примечание", "комментарий",
)
"""Names of properties that hold a note, the likeliest first."""
_SOURCES: Final = (
    "source", "sources", "src", "publisher", "author", "attribution", "credit", "provider", "data_source", "джерело",
    "джерела", "источник", "источники",
)
"""Names of properties that hold a source, in words or as an address."""
_URLS: Final = (
    "url", "link", "href", "source_url", "sourceurl", "source_link", "web", "website", "uri", "посилання", "ссылка",
)
"""Names of properties that hold a web address."""
_COLOURS: Final = ("fill", "stroke", "color", "colour", "marker-color", "marker_color", "fill_color", "fillcolor")
"""Names of properties that hold a colour; the first three as simplestyle names them."""
_KEYS: Final = ("id", "fid", "objectid", "ogc_fid", "gid", "globalid", "uuid")
"""Names of properties that identify a feature in its layer."""
_HEX: Final = re.compile(r"#?(?:([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?|([0-9a-fA-F]{3}))")
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b.*")
_KML: Final = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_NAMED: Final = {
    "red": "ff0000", "blue": "0000ff", "green": "008000", "yellow": "ffff00", "orange": "ffa500", "purple": "800080",
    "black": "000000", "white": "ffffff", "gray": "808080", "grey": "808080", "brown": "a52a2a", "pink": "ffc0cb",
}


@dataclass(frozen=True)
class Details:
    """What is known of one feature, each as plain text, "" where nothing is.

    ``colour`` is "#rrggbb". ``key`` identifies the feature in its layer. ``is_hidden`` says that its maker has
    switched it off. ``full_name`` is a name in several languages, of which the feature's own name is one part.
    """

    note: str = ""
    source: str = ""
    url: str = ""
    colour: str = ""
    key: str = ""
    is_hidden: bool = False
    full_name: str = ""


NOTHING: Final = Details()


def is_detail(property_name: str) -> bool:
    """Checks whether a property of this name may hold a detail."""
    return property_name.casefold() in (*_NOTES, *_SOURCES, *_URLS, *_COLOURS, *_KEYS)


def details_in(
    properties: Mapping[str, object], *, description: str = "", colour: str = "", key: str = "",
    is_hidden: bool = False,
) -> Details:
    """Returns the details that properties hold; what the form itself has a place for takes precedence."""
    if not properties and not (description or colour or key or is_hidden):
        return NOTHING
    texts = {name.casefold(): value.strip() for name, value in properties.items() if isinstance(value, str)}
    noted = description or _first(texts, _NOTES)
    said = _first(texts, _SOURCES)
    url = next((found for name in (*_URLS, *_SOURCES) if (found := address(texts.get(name, "")))), "")
    url = url or next(iter((*addresses(said), *addresses(noted))), "")
    about = "" if address(said) else plain_text(said).replace("\n", " ")[: limits.MAX_LINE]
    numbered = {name.casefold(): value for name, value in properties.items() if isinstance(value, (str, int))}
    own_key = key or next((str(numbered[name]) for name in _KEYS if numbered.get(name) not in (None, "")), "")
    return Details(
        plain_text(noted), about, url, colour or colour_of(_first(texts, _COLOURS)), own_key[: limits.MAX_LINE],
        is_hidden)


def colour_of(text: str) -> str:
    """Returns a colour as #rrggbb: from #rgb, #rrggbb, #rrggbbaa, rgb(…), a common English name; else ""."""
    plain = text.strip()[:60]
    if plain.lower() in _NAMED:
        return f"#{_NAMED[plain.lower()]}"
    found = _HEX.fullmatch(plain)
    if found and (plain.startswith("#") or found.group(1)):
        digits = found.group(1) or "".join(2 * digit for digit in found.group(2))
        return f"#{digits.lower()}"
    parts = _RGB.fullmatch(plain)
    if parts and all(int(each) < 256 for each in parts.groups()):
        return "#" + "".join(f"{int(each):02x}" for each in parts.groups())
    return ""


def kml_colour(text: str) -> str:
    """Returns a colour of KML, aabbggrr, as #rrggbb; "" if it is none or wholly transparent."""
    found = _KML.fullmatch(text.strip()[:20])
    if found is None or found.group(1) == "00":
        return ""
    _, blue, green, red = found.groups()
    return f"#{red}{green}{blue}".lower()


def _first(texts: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((texts[name] for name in names if texts.get(name)), "")
