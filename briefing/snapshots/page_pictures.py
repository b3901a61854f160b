# SPDX-License-Identifier: MIT
"""The pictures of a page that its own file holds: as data: addresses, in SingleFile's styles, or as parts beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from briefing import limits
from briefing.snapshots.page import Picture
from briefing.snapshots.picture_files import data_of, picture_kind, picture_size

_SINGLE_FILE: Final = re.compile(r"""(--sf-img-\d{1,6})\s*:\s*url\(\s*["']?(data:[^"')\s]++)""")
_ITS_USE: Final = re.compile(r"var\(\s*(--sf-img-\d{1,6})")
_SOURCES: Final = ("src", "data-src", "data-original", "data-lazy-src", "data-lazy")
_TINY: Final = 3


def _no_text() -> str:
    return ""


class Resource(NamedTuple):
    """What a file holds under an address: bytes, and where it is a page, what reads its text."""

    data: bytes = b""
    read: Callable[[], str] = _no_text

    @property
    def text(self) -> str:
        """The text of a page, "" for anything else."""
        return self.read()


Resources = Callable[[str], Resource]


def no_resource(_address: str) -> Resource:
    """Finds nothing: a page of which only the HTML was saved."""
    return Resource()


class PagePictures:
    """Finds pictures by the attributes of their elements, each once, and no more than a page needs."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._names: dict[str, str | None] = {}
        self._styles: dict[str, str] = {}
        self._bytes = 0
        self.held: dict[str, bytes] = {}

    def style(self, text: str) -> None:
        """Takes a style sheet, in which SingleFile keeps pictures that the page shows more than once."""
        if "--sf-img-" in text:
            for name, address in _SINGLE_FILE.findall(text):
                self._styles.setdefault(name, address)

    def found(self, attributes: Mapping[str, str]) -> Picture | None:
        """Returns the picture of an element; None for one that shows nothing, as the dots that count readers do."""
        words = " ".join(attributes.get("alt", "").split())[: limits.MAX_LINE]
        if any(attributes.get(side, "").strip() in ("0", "1", "2") for side in ("width", "height")):
            return None
        used = _ITS_USE.search(attributes.get("style", ""))
        first = [self._styles.get(used.group(1), "")] if used else []
        is_dot = False
        for address in (*first, *(attributes.get(each, "").strip() for each in _SOURCES)):
            name = self._name_of(address) if address else None
            if name:
                return Picture(name, words)
            is_dot = is_dot or name == ""
        return Picture("", words) if words and not is_dot else None

    def _name_of(self, address: str) -> str | None:
        """Returns the name of the picture at an address; "" for a dot, None where the file holds none."""
        if address in self._names:
            return self._names[address]
        if len(self.held) >= limits.MAX_PAGE_PICTURES:
            return None
        data = data_of(address) if address[:5].lower() == "data:" else self._resources(address).data
        size = picture_size(data) if picture_kind(data) else None
        if size is None or self._bytes + len(data) > limits.MAX_SNAPSHOT_BYTES:
            self._names[address] = None
            return None
        name = "" if max(size) < _TINY else f"picture-{len(self.held) + 1}"
        if name:
            self.held[name] = data
            self._bytes += len(data)
        self._names[address] = name
        return name
