# SPDX-License-Identifier: MIT
"""Finds the page in a web archive (WARC 1.0 and 1.1, plain or packed with gzip; WACZ).

https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/. The page asked for is the one that a
WACZ names, else the first page in HTML that the server answered with success.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final, NamedTuple
from urllib.parse import urljoin

from briefing import limits
from briefing.errors import BriefingError
from briefing.files.strict_json import read_json
from briefing.files.zip_guard import GuardedZip, ZipRules, guarded_zip_of
from briefing.sentences import Sentence, sentence
from briefing.snapshots.page import Page
from briefing.snapshots.page_encoding import decoded
from briefing.snapshots.page_facts import as_address, as_day, as_line
from briefing.snapshots.page_pictures import Resource
from briefing.snapshots.page_reader import read_page

GZIP: Final = b"\x1f\x8b"
_CHUNK: Final = 1_000_000
_CHUNK_HEAD: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_MOST_HEAD: Final = 100_000
_SMALLER: Final = sentence("save only the page, as HTML or MHTML")
_RULES: Final = ZipRules(noun=sentence("a web archive"), most_bytes=limits.MAX_SNAPSHOT_BYTES,
                         most_members=limits.MAX_PACKAGE_MEMBERS, remedy=_SMALLER,
                         most_unpacked=limits.MAX_ARCHIVE_BYTES)


_TOO_LARGE: Final = sentence("The archive is too long to be read whole.")
_DAMAGED: Final = sentence("The archive is damaged or cut off: what comes after the damage is not read.")


class _Broken(Exception):
    """The rest of the archive is not read; carries the sentence that says why."""


class Answer(NamedTuple):
    """What a server answered for an address: the head's fields in small letters, and the content."""

    url: str
    date: str
    status: int
    fields: Mapping[str, str]
    data: bytes

    @property
    def kind(self) -> str:
        """The media type, in small letters."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def text(self) -> str:
        """The content as text."""
        label = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", self.fields.get("content-type", ""), re.IGNORECASE)
        return decoded(self.data, label.group(1) if label else "")

    @property
    def is_page(self) -> bool:
        """Whether it is a page that the server answered with success."""
        return self.status == 200 and self.kind in ("text/html", "application/xhtml+xml") and bool(self.data.strip())


def is_warc(data: bytes) -> bool:
    """Returns whether the bytes are a WARC, plain or packed."""
    start = data[:4096]
    if start.startswith(GZIP):
        try:
            start = zlib.decompressobj(31).decompress(start, 100)
        except zlib.error:
            return False
    return start.startswith(b"WARC/")


def is_wacz(data: bytes, name: str) -> bool:
    """Returns whether the bytes are a zip with WARCs in it; UnreadableFile if it is one that is not read."""
    with guarded_zip_of(data, name, _RULES) as archive:
        return bool(_warcs(archive))


def read_archive(data: bytes) -> Page:
    """Returns the page of a web archive, with the pictures that the archive holds."""
    asked = ""
    sources: list[bytes] = [data]
    try:
        if data.startswith(b"PK"):
            with guarded_zip_of(data, "", _RULES) as archive:
                asked, sources = _asked(archive), [archive.read(each, limits.MAX_ARCHIVE_BYTES, _SMALLER)
                                                   for each in _warcs(archive)]
        answers, said = _answers(sources)
    except BriefingError as error:
        return Page("", left_out=(error.sentence,))
    page = _page(answers, asked)
    if page is None:
        return Page("", left_out=(sentence("The archive holds no page that can be read."), *said))
    by_url = {each.url: each for each in reversed(answers) if each.status == 200}

    def find(address: str) -> Resource:
        try:
            found = by_url.get(urljoin(page.url, address)) if len(address) <= limits.MAX_URL else None
        except ValueError:
            return Resource()
        return Resource() if found is None else Resource(found.data, lambda: found.text if found.is_page else "")

    read = read_page(page.text, find)
    facts = read.facts._replace(url=as_address(page.url) or read.facts.url, accessed=as_day(page.date))
    return read._replace(facts=facts, left_out=(*read.left_out, *said))


def _page(answers: list[Answer], asked: str) -> Answer | None:
    pages = [each for each in answers if each.is_page]
    same = [each for each in pages if asked and each.url.rstrip("/") == asked.rstrip("/")]
    return next(iter(same or pages), None)


def _answers(sources: list[bytes]) -> tuple[list[Answer], list[Sentence]]:
    """Returns the answers of all WARCs, and a sentence where there is more than is read, or something is damaged."""
    answers: list[Answer] = []
    said: list[Sentence] = []
    left = _Room()
    for source in sources:
        try:
            for head, block in _records(_Unpacked(source)):
                answer = _answer(head, block)
                left.take(0 if answer is None else len(answer.data))
                if answer is not None:
                    answers.append(answer)
        except _Broken as broken:
            if broken.args[0] not in said:
                said.append(broken.args[0])
        if _TOO_LARGE in said:
            break
    return answers, said


class _Room:
    """What may still be read of an archive."""

    def __init__(self) -> None:
        self._records, self._bytes = limits.MAX_ARCHIVE_RECORDS, limits.MAX_ARCHIVE_BYTES

    def take(self, size: int) -> None:
        """Takes the room of a record; _Broken where it is no longer there."""
        self._records -= 1
        self._bytes -= size
        if self._records < 0 or self._bytes < 0:
            raise _Broken(_TOO_LARGE)


def _warcs(archive: GuardedZip) -> list[str]:
    return [each for each in archive.names if each.startswith("archive/") and each.endswith((".warc", ".warc.gz"))]


def _asked(archive: GuardedZip) -> str:
    """Returns the address of the page that a WACZ names as its main one, "" for none."""
    if "datapackage.json" not in archive.names:
        return ""
    try:
        about = read_json(archive.read("datapackage.json", _CHUNK, _SMALLER), "", unique_names=False)
    except BriefingError:
        return ""
    url = about.get("mainPageURL", about.get("mainPageUrl")) if isinstance(about, dict) else None
    return url if isinstance(url, str) else ""


class _Unpacked:
    """Reads bytes that may be packed with gzip, member after member, and no more than the limit."""

    def __init__(self, data: bytes) -> None:
        self._file: BinaryIO = io.BytesIO(data)
        self._packed = data.startswith(GZIP)
        self._unpacker = zlib.decompressobj(31)
        self._ready = bytearray()
        self._taken = 0
        self._rest = b""
        self._is_over = False
        self.is_damaged = False
        """Whether it ended in the middle, or cannot be unpacked to its end."""

    def fill(self, size: int) -> bool:
        """Makes so many bytes ready; False if there are fewer."""
        while len(self._ready) < size and not self._is_over:
            chunk = self._chunk()
            self._taken += len(chunk)
            if self._taken > limits.MAX_ARCHIVE_BYTES:
                raise _Broken(_TOO_LARGE)
            self._ready += chunk
        return len(self._ready) >= size

    def _chunk(self) -> bytes:
        packed = self._rest or self._file.read(65_536)
        if not packed:
            self._is_over = True
            self.is_damaged = self._packed and not self._unpacker.eof
        if not self._packed:
            return packed
        if self._unpacker.eof:
            self._unpacker = zlib.decompressobj(31)
        try:
            chunk = self._unpacker.decompress(packed, _CHUNK)
        except zlib.error:
            self._is_over = self.is_damaged = True
            return b""
        self._rest = self._unpacker.unused_data.lstrip(b"\0") if self._unpacker.eof else self._unpacker.unconsumed_tail
        return chunk

    def take(self, size: int) -> bytes:
        """Takes so many bytes, fewer at the end."""
        self.fill(size)
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def skip_empty_lines(self) -> bool:
        """Takes ends of lines; returns whether something follows."""
        while self.fill(1):
            if self._ready[0] not in b"\r\n":
                return True
            del self._ready[:1]
        return False

    def head(self) -> bytes:
        """Takes the lines up to an empty one; b"" at the end."""
        size = 4096
        while True:
            is_full = self.fill(size)
            found = re.search(rb"\r?\n\r?\n", self._ready)
            if found is not None:
                return self.take(found.end())
            if not is_full or size > _MOST_HEAD:
                return b""
            size *= 2


def _records(source: _Unpacked) -> Iterator[tuple[Mapping[str, str], bytes]]:
    while source.skip_empty_lines():
        head = source.head()
        fields = _fields(head)
        length = fields.get("content-length", "")
        if not head.startswith(b"WARC/") or not re.fullmatch(r"[0-9]{1,12}", length):
            raise _Broken(_DAMAGED)
        block = source.take(min(int(length), limits.MAX_ARCHIVE_BYTES))
        yield fields, block
        if len(block) < int(length):
            raise _Broken(_DAMAGED)
    if source.is_damaged:
        raise _Broken(_DAMAGED)


def _fields(head: bytes) -> dict[str, str]:
    """Returns the fields of a head, their names in small letters."""
    lines = re.sub(r"\r?\n[ \t]+", " ", decoded(head)).splitlines()[1:2_000]
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _answer(head: Mapping[str, str], block: bytes) -> Answer | None:
    """Returns a record's answer; None for any other record or a content that is packed in another way."""
    url, date = head.get("warc-target-uri", "").strip("<> "), as_line(head.get("warc-date", ""))
    if head.get("warc-type") == "resource":
        return Answer(url, date, 200, {"content-type": head.get("content-type", "")}, block)
    if head.get("warc-type") != "response":
        return None
    end = re.search(rb"\r?\n\r?\n", block[:_MOST_HEAD])
    status = re.match(rb"HTTP/[0-9.]{1,5} ([0-9]{3})", block)
    if end is None or status is None:
        return None
    fields = _fields(block[:end.start()])
    if not re.match(r"(text/html|application/xhtml|image/)", fields.get("content-type", ""), re.IGNORECASE):
        return None
    data = _content(block[end.end():], fields)
    return None if data is None else Answer(url, date, int(status.group(1)), fields, data)


def _content(body: bytes, fields: Mapping[str, str]) -> bytes | None:
    """Returns the content as it was before it was packed for the way; None if that cannot be undone here."""
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    packing = fields.get("content-encoding", "").strip().lower()
    if packing in ("", "identity"):
        return body
    windows = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}.get(packing, ())
    for bits in windows:
        try:
            return zlib.decompressobj(bits).decompress(body, limits.MAX_SNAPSHOT_BYTES)
        except zlib.error:
            continue
    is_unpacked = body[:200].lstrip().startswith((b"<", b"\xef\xbb\xbf<"))  # some tools keep the head as it came
    return body if is_unpacked else None


def _without_chunks(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while size := _CHUNK_HEAD.match(body, at):
        length = int(size.group(1), 16)
        if not length:
            return b"".join(parts)
        parts.append(body[size.end():size.end() + length])
        at = size.end() + length
        at += 2 if body[at:at + 2] == b"\r\n" else 1 if body[at:at + 1] == b"\n" else 0
    return b"".join(parts) if parts else body
