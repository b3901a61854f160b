# SPDX-License-Identifier: MIT
"""Mends faults that XML from other programs has, before the parser sees it: piece by piece, on bytes.

Blank lines before the declaration, control characters, names of characters that only HTML knows (``&nbsp;``), bare
``&``, a KML without its root element, and a stated encoding that is wrong. Document types stay as they are, to be
refused; nothing a document declares is ever expanded here.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint
from typing import Final

from briefing.encoding import guessed_of_all, python_name
from maps.importing.findings import Notes

_CONTROLS: Final = bytes({*range(0x20)} - {0x09, 0x0A, 0x0D})
_KNOWN: Final = (b"lt", b"gt", b"amp", b"quot", b"apos")
_SECTIONS: Final = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_NEXT: Final = re.compile(rb"<!\[CDATA\[|<!--|&")
_REFERENCE: Final = re.compile(rb"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_PERHAPS: Final = re.compile(rb"&[#A-Za-z0-9]{0,33}\Z")
_TAG_NAME: Final = re.compile(rb"<([A-Za-z_][\w.:-]{0,99})")
_STATED: Final = re.compile(rb"""(<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["'])([\w.:-]{1,40})(["'])""")
PARTS: Final = ("Document", "Folder", "Placemark", "GroundOverlay")
"""Elements that begin documents whose ``<kml>`` is missing."""
_CODECS: Final = ("utf-8", "utf-16", "cp", "iso8859", "koi8", "mac", "kz1048")
_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NUL_MARKS: Final = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_MOST_LINES: Final = 4_000


class XmlMending:
    """Mends one document. ``lines`` says how many lines before its beginning were left out."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._left = b""
        self._until = b""
        self.lines = 0

    def mended(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yields the document in UTF-8; LookupError if its encoding is not known."""
        rest = iter(pieces)
        first = next(rest, b"")
        while 0 < len(first) < 4 and (more := next(rest, b"")):
            first += more
        stated = self._stated(first)
        is_decided = stated.startswith("utf-16")
        recode = codecs.getincrementaldecoder(stated)("replace") if is_decided else None
        end = b""
        for number, piece in enumerate(_and_end(first, rest)):
            data = piece or b""
            if not is_decided and not data.isascii():
                is_decided, encoding = True, self._decided(data, stated)
                recode = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
            if recode is not None:
                data = recode.decode(data, final=piece is None).encode()
            if number == 0:
                data, end = self._begun(data)
            plain = data.translate(None, _CONTROLS)
            if len(plain) != len(data):
                self._notes.note("control characters", count=len(data) - len(plain))
            if piece is None:
                plain = self._referenced(plain, is_last=True) + end
            else:
                plain = self._referenced(plain, is_last=False)
            if plain:
                yield plain

    def _stated(self, first: bytes) -> str:
        """Returns the encoding that the document states or begins with; LookupError if it is not known."""
        if first.startswith(_MARKS):
            return "utf-16"
        if first[:2] in _NUL_MARKS:
            return _NUL_MARKS[first[:2]]
        found = _STATED.search(first[:300])
        stated = found.group(2).decode("ascii") if found else "utf-8"
        if stated.lower() in ("utf-16", "us-ascii", "ascii"):  # the label survived a change of the encoding
            stated = "utf-8"
        named = python_name(stated)
        if named is None or not named.startswith(_CODECS):
            raise LookupError(stated)
        return named

    def _decided(self, piece: bytes, named: str) -> str | None:
        """Returns the encoding of the first piece with other letters than English ones; None for UTF-8."""
        guess = guessed_of_all(_texts(piece), named)
        if guess.encoding != named and guess.is_wrong:
            self._notes.note("wrong encoding", guess.encoding)
            named = guess.encoding
        return None if named in ("utf-8", "utf-8-sig") else named

    def _begun(self, data: bytes) -> tuple[bytes, bytes]:
        """Returns the first piece from its first tag on, with a root element, and what ends that element."""
        data = data.removeprefix(codecs.BOM_UTF8)
        plain = data.lstrip(b" \t\r\n\0")
        self.lines = data[: len(data) - len(plain)].count(b"\n")
        plain = _STATED.sub(rb"\1utf-8\3", plain[:300], count=1) + plain[300:]
        at = _first_tag(plain)
        tag = _TAG_NAME.match(plain, at) if at >= 0 else None
        if tag is None or tag.group(1).rpartition(b":")[2].decode() not in PARTS:
            return plain, b""
        self._notes.note("no root")
        return plain[:at] + b"<kml>" + plain[at:], b"</kml>"

    def _referenced(self, piece: bytes, *, is_last: bool) -> bytes:
        """Returns the piece with references that XML knows; what may be half of one is kept for the next piece."""
        data = self._left + piece
        self._left = b""
        if not self._until and b"&" not in data and b"<!" not in data and (is_last or not data.endswith(b"<")):
            return data
        made: list[bytes] = []
        at = 0
        while at < len(data):
            if self._until:
                at = self._section(data, at, made, is_last)
                continue
            found = _NEXT.search(data, at)
            if found is None:
                keep = len(data) if is_last else _half_of_section(data, at)
                made.append(data[at:keep])
                self._left = data[keep:]
                break
            made.append(data[at : found.start()])
            at = found.start()
            if found.group() in _SECTIONS:
                self._until = _SECTIONS[found.group()]
                made.append(found.group())
                at = found.end()
            elif not is_last and _PERHAPS.match(data, at):
                self._left = data[at:]
                break
            else:
                at = self._reference(data, at, made)
        return b"".join(made)

    def _section(self, data: bytes, at: int, made: list[bytes], is_last: bool) -> int:
        """Passes on the text of a comment or CDATA section as it is; returns where it ends."""
        end = data.find(self._until, at)
        if end >= 0:
            end += len(self._until)
            made.append(data[at:end])
            self._until = b""
            return end
        keep = len(data) if is_last else max(at, len(data) - len(self._until) + 1)
        made.append(data[at:keep])
        self._left = data[keep:]
        return len(data)

    def _reference(self, data: bytes, at: int, made: list[bytes]) -> int:
        found = _REFERENCE.match(data, at)
        name = found.group(3) if found else None
        if found is None or (name is not None and name not in _KNOWN and name.decode() not in name2codepoint):
            made.append(b"&amp;")
            self._notes.note("references")
            return at + 1
        if name is None:
            code = int(found.group(1)) if found.group(1) else int(found.group(2), 16)
            if _is_character(code):
                made.append(found.group())
            else:
                self._notes.note("control characters")
        elif name in _KNOWN:
            made.append(found.group())
        else:
            made.append(b"&#%d;" % name2codepoint[name.decode()])
            self._notes.note("references")
        return found.end()


def _and_end(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes | None]:
    yield first
    yield from rest
    yield None


def _texts(piece: bytes) -> list[bytes]:
    """Returns the runs between tags that are not only ASCII."""
    found = (each for each in re.split(rb"[<>\n]", piece) if not each.isascii())
    return [each[:_MOST_LINES] for each, _ in zip(found, range(_MOST_LINES), strict=False)]


def _first_tag(data: bytes) -> int:
    """Returns where the first element begins, after declarations and comments; -1 if it is not in this piece."""
    at = 0
    while at >= 0:
        while data[at : at + 1].isspace():
            at += 1
        if data.startswith(b"<!--", at):
            at = _behind(data, b"-->", at)
        elif data.startswith(b"<?", at):
            at = _behind(data, b"?>", at)
        else:
            return at if data.startswith(b"<", at) else -1
    return -1


def _behind(data: bytes, end: bytes, at: int) -> int:
    found = data.find(end, at)
    return found + len(end) if found >= 0 else -1


def _half_of_section(data: bytes, at: int) -> int:
    """Returns where a comment or CDATA section may begin whose opening is cut short; the end if none does."""
    start = data.rfind(b"<", max(at, len(data) - 8))
    if start >= 0 and any(opening.startswith(data[start:]) for opening in _SECTIONS):
        return start
    return len(data)


def _is_character(code: int) -> bool:
    """Checks whether XML 1.0 allows a character (production 2)."""
    return code in (0x9, 0xA, 0xD) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
