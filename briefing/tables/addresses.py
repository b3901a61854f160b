# SPDX-License-Identifier: MIT
"""Web addresses as people write them in tables: with and without https, and behind words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from briefing import limits
from briefing.consistency import is_web_address
from briefing.errors import shortened
from briefing.sentences import Sentence, sentence
from briefing.sheets.cells import Cell

_BARE: Final = re.compile(
    r"(?:www\.[^\s/]+\.[^\s/]{2,}|(?:t\.me|telegram\.me|x\.com|youtu\.be|vk\.com)(?=/)|[^\s/@:.]+(?:\.[^\s/@:.]+)*"
    r"\.(?:com|org|net|info|ua|укр|ru|рф|su|eu|uk|us|io|me|tv|by|pl|de|fr)(?=[/:?#]|$))\S*", re.IGNORECASE)


_PLAIN: Final = re.compile(r"https?://[A-Za-z0-9.-]*[A-Za-z0-9](?:/[!-~]*)?")


class AddressReading(NamedTuple):
    """A web address, or None, and a remark on how it was read."""

    url: str | None
    remark: Sentence | None = None


def read_address(cell: Cell) -> AddressReading:
    """Returns the address that a cell shows, or the one behind its words."""
    shown = _address(cell.text)
    behind = _address(cell.link) if cell.link else None
    if shown is None and behind is not None:
        return AddressReading(behind)
    if shown is not None and behind is not None and _same(shown) != _same(behind):
        return AddressReading(shown, sentence("the link behind the address leads to {url}: the address shown is taken",
                                              url=shortened(behind)))
    if shown is None:
        return AddressReading(_first(cell.text), _fault(cell.text))
    return AddressReading(shown)


def _fault(text: str) -> Sentence:
    if _first(text):
        return sentence("several web addresses: the first one taken")
    return sentence("this is not the address of a web page: left out")


def _first(text: str) -> str | None:
    """Returns the first of several whole addresses; None if there is anything else between them."""
    words = [word for word in re.split(r"[\s;,]+", text) if word]
    found = [_address(word) for word in words]
    return found[0] if len(found) > 1 and all(found) else None


@lru_cache(maxsize=20_000)
def _address(text: str) -> str | None:
    plain = text.strip().strip("<>").strip()
    if _BARE.fullmatch(plain):
        plain = f"https://{plain}"
    if _PLAIN.fullmatch(plain) and len(plain) <= limits.MAX_URL:
        return plain  # most addresses, without taking them apart
    if not plain or len(plain) > limits.MAX_URL or re.search(r"[\s\x00-\x1f\x7f-\x9f]", plain):
        return None
    return plain if is_web_address(plain) else None


def _same(url: str) -> str:
    return url.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
