# SPDX-License-Identifier: MIT
"""Reads a workbook's XML as a stream: no tree is built, a document type and every entity are refused.

The only module of this package that imports defusedxml. Its parser is asked to call the handlers itself, because the
tree builder between them takes three times as long for the million elements of a large sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

Start = Callable[[str, dict[str, str]], object]
Text = Callable[[str], object]
End = Callable[[str], object]


class BrokenXml(Exception):
    """The XML is not well-formed, or declares what is refused. ``place`` is a line and column from 1, if known."""

    def __init__(self, place: tuple[int, int] | None = None) -> None:
        super().__init__()
        self.place = place
        self.part = ""


class Element(NamedTuple):
    """An element of a small document: its name without namespace, and its attributes likewise."""

    name: str
    attributes: dict[str, str]


class _Target:
    """Takes nothing: the parser calls the handlers."""

    def close(self) -> None:
        """Does nothing; the parser needs it."""


def stream(pieces: Iterable[bytes], start: Start, text: Text, end: End) -> None:
    """Reads a document piece by piece; names come as "namespace}name". Raises BrokenXml."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, XMLParser

    parser = XMLParser(target=_Target(), forbid_dtd=True)
    expat: Any = parser.parser
    expat.ordered_attributes = False
    expat.buffer_text = True
    expat.StartElementHandler, expat.CharacterDataHandler, expat.EndElementHandler = start, text, end
    try:
        for piece in pieces:
            parser.feed(piece)
        parser.close()
    except ParseError as error:
        line, column = error.position
        raise BrokenXml((line, column + 1)) from None
    except (DefusedXmlException, LookupError, ValueError):
        raise BrokenXml from None


def elements(pieces: Iterable[bytes]) -> list[Element]:
    """Returns the elements of a small document in their order. Raises BrokenXml."""
    found: list[Element] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        found.append(Element(local(tag), {local(name): value for name, value in attributes.items()}))

    stream(pieces, start, len, len)
    return found


def local(tag: str) -> str:
    """Returns a name without its namespace."""
    return tag.rpartition("}")[2]
