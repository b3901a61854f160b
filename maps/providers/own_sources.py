# SPDX-License-Identifier: MIT
"""What the user said of an observer of their own: where it is, its name, whom to credit, under which terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from briefing.consistency import is_web_address
from briefing.errors import on_one_line
from briefing.sentences import Sentence, as_it_is, sentence
from maps.providers.protocol import Terms

MOST_SOURCES: Final = 100
"""Observers of one's own that are kept: each has a card in the dialog."""
MOST_PLACE: Final = 4_096
"""Letters of an address or a path: as long as Linux lets one be."""
MOST_NAME: Final = 120
MOST_CREDIT: Final = 200
MOST_TERMS: Final = 1_000
"""Letters of what is said of an observer: a credit is shown on the map, terms in a question."""
_MOST_KEPT: Final = 10_000
"""Letters of a setting that is looked into."""


class OwnSource(msgspec.Struct, frozen=True, omit_defaults=True):
    """An observer that the user added; ``source`` is an address, a file or a folder.

    What is empty was not said: the source's own name is used, nobody is credited but it, and terms are not stated.
    ``may_go`` is the user's word that the terms allow passing its days on, in files for others.
    """

    source: str
    name: str = ""
    credit: str = ""
    terms: str = ""
    may_go: bool = False


# Made while the module is imported, which only one thread does (see maps/areas.py).
_READER: Final = msgspec.json.Decoder(OwnSource)
_WRITER: Final = msgspec.json.Encoder()


def read_own_source(text: str) -> OwnSource:
    """An own source as the settings keep it; a text that is none is the address or path of one, as it was before."""
    try:
        return _READER.decode(text.encode("utf-8", "surrogatepass"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return OwnSource(text)


def usable_sources(kept: Sequence[str]) -> list[OwnSource]:
    """The own sources that settings may hold, whoever wrote them: each place once, texts no longer than is shown.

    Places that no file and no page can have are left out, and so is what is beyond ``MOST_SOURCES``.
    """
    sources = (cleaned(read_own_source(text)) for text in kept if len(text) <= _MOST_KEPT)
    return list({each.source: each for each in sources if _is_place(each.source)}.values())[:MOST_SOURCES]


def cleaned(own: OwnSource) -> OwnSource:
    """An own source whose texts are on one line each, and no longer than is shown."""
    def text(said: str, most: int) -> str:
        return on_one_line(" ".join(said.split()))[:most].strip()

    return OwnSource(own.source, text(own.name, MOST_NAME), text(own.credit, MOST_CREDIT), text(own.terms, MOST_TERMS),
                     own.may_go)


def is_address(source: str) -> bool:
    """Whether a source is on the web, and not a file or a folder."""
    return source.startswith(("http://", "https://"))


def _is_place(source: str) -> bool:
    if not source or len(source) > MOST_PLACE or "\0" in source:
        return False
    return not is_address(source) or (is_web_address(source) and source.isprintable() and " " not in source)


def written_own_source(own: OwnSource) -> str:
    """An own source as the settings keep it; only its place where nothing else was said."""
    if own == OwnSource(own.source):
        return own.source
    return _WRITER.encode(own).decode()


def with_source(kept: Sequence[str], own: OwnSource) -> list[str]:
    """The settings' own sources with this one, in place of what was said of the same address, file or folder."""
    sources = {each.source: each for each in map(read_own_source, kept)}
    return [written_own_source(each) for each in {**sources, own.source: own}.values()]


def without_source(kept: Sequence[str], source: str) -> list[str]:
    """The settings' own sources without this address, file or folder."""
    return [text for text in kept if read_own_source(text).source != source]


def terms_of(own: OwnSource, text: Sentence, address: str | None, credit: str = "") -> Terms:
    """Its terms: as the user wrote them, else ``text``; ``credit`` is for who was not said to be credited otherwise."""
    terms = on_one_line(own.terms)
    licence = as_it_is(terms) if terms else sentence("Not stated")
    return Terms(text=as_it_is(terms) if terms else text, address=address,
                 attribution=on_one_line(own.credit) or credit, licence=licence, redistributable=own.may_go)
