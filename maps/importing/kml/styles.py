# SPDX-License-Identifier: MIT
"""The colours of a KML's styles: its own in a placemark, shared ones by id, and pairs for normal and highlighted."""

from __future__ import annotations

from typing import Final

from briefing import limits
from maps.importing.details import kml_colour

_FILL, _LINE, _ICON = "PolyStyle", "LineStyle", "IconStyle"
_ORDER: Final = (_FILL, _LINE, _ICON)
_DEEPEST: Final = 8


class Styles:
    """Collects styles while a document is read, and says at its end which colour each names."""

    def __init__(self) -> None:
        self._colours: dict[str, str] = {}
        self._maps: dict[str, str] = {}
        self._id = ""
        self._map = ""
        self._key = ""
        self._open: dict[str, str] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handles the start of a Style, StyleMap or Pair; others are ignored."""
        if name == "Style":
            self._id, self._open = attributes.get("id", "")[: limits.MAX_LINE], {}
        elif name == "StyleMap":
            self._map = attributes.get("id", "")[: limits.MAX_LINE]
        elif name == "Pair":
            self._key = "normal"

    def end(self, name: str, parent: str, text: str) -> str | None:
        """Handles the end of an element; returns the colour of a Style that ends, "" for one without colour."""
        if name == "color" and parent in _ORDER:
            self._open[parent] = kml_colour(text)
        elif name == "fill" and parent == _FILL and text.strip() in ("0", "false"):
            self._open[_FILL] = ""
        elif name == "key" and parent == "Pair":
            self._key = text.strip()
        elif name == "styleUrl" and parent == "Pair" and self._key == "normal":
            self._keep(self._maps, self._map, _own(text))
        elif name == "Style":
            colour = next((found for part in _ORDER if (found := self._open.get(part, ""))), "")
            if self._id:
                self._keep(self._colours, self._id, colour)
            elif parent == "Pair" and self._key == "normal":
                self._keep(self._colours, self._map, colour)
            return colour
        return None

    def colour(self, url: str) -> str:
        """Returns the colour of the style at this address; "" if it is in another file, or has none."""
        wanted = _own(url)
        for _ in range(_DEEPEST):
            if wanted in self._colours or wanted not in self._maps:
                break
            wanted = self._maps[wanted]
        return self._colours.get(wanted, "")

    def _keep(self, into: dict[str, str], key: str, value: str) -> None:
        if key and len(into) < limits.MAX_IMPORT_NAMES:
            into[key] = value


def _own(url: str) -> str:
    """Returns the id in an address within the document: "#red"; some programs leave out the sign."""
    before, sign, after = url.strip()[: limits.MAX_URL].partition("#")
    return after[: limits.MAX_LINE] if sign and not before else before[: limits.MAX_LINE] if not sign else ""
