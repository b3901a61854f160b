# SPDX-License-Identifier: MIT
"""The last pages of a presentation: sources with their full citations, terms, and what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import ceil
from typing import Final
from urllib.parse import quote

import msgspec

from briefing.presenting.sequence import parts_of, width_of
from maps.exporting.handout import Handout, HandoutSource
from maps.exporting.plain import legal, one_line

_SAFE_ADDRESS: Final = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?"
    r"(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*)?", re.IGNORECASE)
_UNESCAPED: Final = "/?#:@!$&'()*+,;=%~"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry: its label such as "3.", its text, and a smaller line under it.

    ``address`` is where a click leads, ``shown`` how the text ends in it.
    """

    label: str = ""
    text: str
    small: str = ""
    address: str = ""
    shown: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page of entries under a heading."""

    heading: str
    entries: tuple[Entry, ...]


def pages(handout: Handout, characters: int, lines: int) -> Iterator[Page]:
    """Yields the pages; ``characters`` fit a line of plain letters, ``lines`` a page."""
    words = handout.words
    sources = (_of_source(handout, source) for source in handout.sources)
    yield from _divided(words["sources"], sources, characters, lines)
    terms = (Entry(text=" · ".join(filter(None, (each.observer, each.credit, each.terms)))) for each in handout.terms)
    yield from _divided(words["terms"], (each for each in terms if each.text), characters, lines)
    yield from _divided(words["left_out"], (Entry(text=each) for each in handout.left_out), characters, lines)


def safe_address(url: str) -> str:
    """Returns an address as a package's relationships may hold it; "" for one that they may not."""
    made = quote(url, safe=_UNESCAPED) if url.isprintable() else ""
    return made if _SAFE_ADDRESS.fullmatch(made) and len(made) <= 2_000 else ""


def _of_source(handout: Handout, source: HandoutSource) -> Entry:
    words = handout.words
    text = one_line(legal(source.citation), 100_000)
    if not source.is_first_hand and words["second_hand"] not in text:
        text = f"{text} [{words['second_hand']}]"
    small = ""
    if source.sha256:
        taken = f" {source.taken.date().isoformat()}" if source.taken is not None else ""
        small = f"{words['saved_copy']}{taken} · SHA-256 {source.sha256}"
    address = safe_address(source.url)
    shown = source.url if address and text.endswith(source.url) else ""
    return Entry(label=f"{source.number}.", text=text, small=small, address=address, shown=shown)


def _divided(heading: str, entries: Iterable[Entry], characters: int, lines: int) -> Iterator[Page]:
    kept: list[Entry] = []
    used = 0.0
    for entry in _short(entries, characters * (lines - 4)):
        needed = ceil(width_of(entry.text) / characters) + (1 if entry.small else 0) + 0.5
        if kept and used + needed > lines:
            yield Page(heading=heading, entries=tuple(kept))
            kept, used = [], 0.0
        kept.append(entry)
        used += needed
    if kept:
        yield Page(heading=heading, entries=tuple(kept))


def _short(entries: Iterable[Entry], most: int) -> Iterator[Entry]:
    """Yields entries that fit a page; a longer one in parts."""
    for entry in entries:
        parts = parts_of(legal(entry.text), most)
        for place, part in enumerate(parts):
            is_last = place == len(parts) - 1
            yield Entry(label=entry.label if place == 0 else "", text=part, small=entry.small if is_last else "",
                        address=entry.address if is_last else "",
                        shown=entry.shown if part.endswith(entry.shown) else "")
