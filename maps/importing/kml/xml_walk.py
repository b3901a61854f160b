# SPDX-License-Identifier: MIT
"""Reads XML from outside as a stream: no tree is built, and no entity is expanded.

A document type (and with it every entity) is refused, and so is what would fill the parser's memory:
tags of megabytes, thousands of different names, nesting without end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NoReturn, Protocol

from briefing import limits
from briefing.sentences import Sentence, numeral, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.kml.xml_mending import XmlMending

_PIECE: Final = 65_536


class Handler(Protocol):
    """The interface of readers: called as elements begin and end, with names without namespaces."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handles the start of an element."""

    def text(self, text: str) -> None:
        """Handles text within the innermost element, in pieces of any length."""

    def end(self, name: str) -> None:
        """Handles the end of the innermost element."""


def walk(pieces: Iterable[bytes], handler: Handler, collector: FeatureCollector, member: str | None = None) -> None:
    """Reads a document piece by piece; ``member`` is its name in a zip.

    Prefixes need not be declared: names are read without them. Raises AreaImportError if the document is no
    well-formed XML once it is mended, or larger or deeper than files of areas need; ImportCancelled.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.expatreader import create_parser

    target = _Target(handler, collector, member)
    mending = XmlMending(collector.notes)
    parser = create_parser(forbid_dtd=True)
    parser.setContentHandler(target)
    parser.setErrorHandler(target)
    try:
        for piece in _small(mending.mended(pieces)):
            collector.check_wanted()
            target.fed += len(piece)
            parser.feed(piece)
            target.check_tag()
        parser.close()
    except DefusedXmlException:
        collector.refuse(sentence("it declares a document type, which areas have no need of"),
            sentence("remove its DOCTYPE"), member)
    except _NotWellFormed as error:
        where = sentence("line {line}, column {column}", line=error.line + mending.lines, column=error.column + 1)
        collector.refuse(sentence("not well-formed XML ({fault})", fault=error.fault), sentence("export it again"),
            sentence("{member}, {place}", member=member, place=where) if member else where)
    except (LookupError, ValueError):
        collector.refuse(sentence("its text is in an encoding that is not known"), sentence("export it again in UTF-8"),
            member)


class _NotWellFormed(Exception):
    """The parser's complaint: what is wrong, and where."""

    def __init__(self, fault: str, line: int, column: int) -> None:
        super().__init__(fault)
        self.fault = fault
        self.line = line
        self.column = column


class _Target:
    """Passes elements from the parser to the handler, and counts them; the parser also hands it its complaints."""

    def __init__(self, handler: Handler, collector: FeatureCollector, member: str | None) -> None:
        self._handler = handler
        self._collector = collector
        self._member = member
        self._depth = 0
        self._names: dict[str, str] = {}
        self._attributes: set[str] = set()
        self.fed = 0
        self._called_at = 0

    def startElement(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Handles the start of an element, with its prefix."""
        self._called_at = self.fed
        self._depth += 1
        if self._depth > limits.MAX_DEPTH:
            self._refuse(sentence("elements are nested deeper than {most} levels", most=limits.MAX_DEPTH))
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = tag.rpartition(":")[2]
            self._check_names()
        about = dict(attributes.items())
        if not self._attributes.issuperset(about):
            self._attributes.update(about)
            self._check_names()
        self._handler.begin(name, about)

    def characters(self, text: str) -> None:
        """Handles text."""
        self._called_at = self.fed
        self._handler.text(text)

    def endElement(self, tag: str) -> None:
        """Handles the end of an element."""
        self._called_at = self.fed
        self._depth -= 1
        self._handler.end(self._names[tag])

    def fatalError(self, error: Any) -> NoReturn:
        """Handles the parser's complaint, which ends the reading."""
        line, column = error.getLineNumber() or 1, error.getColumnNumber() or 0
        raise _NotWellFormed(str(error.getMessage()), line, column) from None

    def ignore(self, *_: object) -> None:
        """Does nothing; the parser tells of more than areas need."""

    setDocumentLocator = startDocument = endDocument = processingInstruction = ignore
    ignorableWhitespace = skippedEntity = error = warning = ignore

    def check_tag(self) -> None:
        """Refuses a tag or comment that is too long: the parser holds it until its end without calling back."""
        if self.fed - self._called_at > limits.MAX_IMPORT_TAG_BYTES:
            self._refuse(sentence("one of its tags has more than {most} bytes",
                most=numeral(limits.MAX_IMPORT_TAG_BYTES)))

    def _check_names(self) -> None:
        if len(self._names) + len(self._attributes) > limits.MAX_IMPORT_NAMES:
            self._refuse(sentence("it uses more than {most} different names", most=numeral(limits.MAX_IMPORT_NAMES)))

    def _refuse(self, reason: Sentence) -> None:
        self._collector.refuse(reason, sentence("export it again"), self._member)


def _small(pieces: Iterable[bytes]) -> Iterable[bytes]:
    for piece in pieces:
        for start in range(0, len(piece), _PIECE):
            yield piece[start : start + _PIECE]
