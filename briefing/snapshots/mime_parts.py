# SPDX-License-Identifier: MIT
"""Cuts mails and MHTML files into their parts (RFC 2045, 2046, 2557): bounded in number, depth and size."""

from __future__ import annotations

import base64
import binascii
import email.errors
import email.header
import email.message
import email.parser
import email.policy
import quopri
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing import limits
from briefing.snapshots.page_encoding import decoded

_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_NAMES: Final = re.compile(
    rb"^(from|to|subject|date|message-id|received|return-path|mime-version|content-type|snapshot-content-location"
    rb"|delivered-to|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|reply-to|sender|cc):", re.I | re.M)


class Part(NamedTuple):
    """A part that holds no others: its head, and its content as it was before it was packed for the mail."""

    head: email.message.Message
    data: bytes

    @property
    def kind(self) -> str:
        """The media type, in small letters."""
        return self.head.get_content_type()

    @property
    def text(self) -> str:
        """The content as text."""
        return decoded(self.data, str(self.head.get_param("charset", "") or "")[:40])

    @property
    def id(self) -> str:
        """The id by which cid: addresses name it, "" for none."""
        return header(self.head, "Content-ID").strip("<> ")

    @property
    def location(self) -> str:
        """The address that it was loaded from, "" for none."""
        return header(self.head, "Content-Location").strip("<> ")

    @property
    def is_attached(self) -> bool:
        """Whether it goes with a mail as a file."""
        return self.head.get_content_disposition() == "attachment"


class Mail(NamedTuple):
    """A mail or MHTML file: its head, its parts in their order, and whether there are more than are read."""

    head: email.message.Message
    parts: tuple[Part, ...]
    is_cut: bool


def looks_like_mail(data: bytes) -> bool:
    """Returns whether the bytes begin with the head of a mail."""
    start = data[:8192].removeprefix(b"\xef\xbb\xbf").lstrip()
    if re.match(rb"From [^\r\n]{1,200}\r?\n", start):
        start = start.split(b"\n", 1)[1]
    end = _HEAD_END.search(start)
    names = {name.lower() for name in _NAMES.findall(start[:end.start()] if end else start)}
    return re.match(rb"[\x21-\x39\x3b-\x7e]{1,100}:", start) is not None and len(names) >= 3


def read_mail(data: bytes) -> Mail:
    """Returns a mail's parts, whatever the bytes are."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    head, _body = _split(data)
    parts: list[Part] = []
    is_cut = False
    for part in _parts(data, 0):
        if len(parts) >= limits.MAX_MAIL_PARTS:
            is_cut = True
            break
        parts.append(part)
    return Mail(head, tuple(parts), is_cut)


def header(head: email.message.Message, name: str) -> str:
    """Returns a header's text, its encoded words (RFC 2047) decoded."""
    raw = str(head.get(name, ""))[:20_000]
    try:
        found = email.header.decode_header(" ".join(raw.split()))
    except (email.errors.HeaderParseError, ValueError):
        return raw
    words = [decoded(word, str(charset or "")) if isinstance(word, bytes) else word for word, charset in found]
    return "".join(words).replace("\0", "").strip()


def _split(data: bytes) -> tuple[email.message.Message, bytes]:
    """Returns a part's head and its body as it is packed."""
    if data.startswith((b"\r\n", b"\n")):
        return email.message.Message(), data
    end = _HEAD_END.search(data, 0, limits.MAX_MAIL_HEAD_BYTES)
    head = data[:end.start()] if end else data[:limits.MAX_MAIL_HEAD_BYTES]
    parser = email.parser.BytesHeaderParser(policy=email.policy.compat32)
    return parser.parsebytes(head), data[end.end():] if end else b""


def _parts(data: bytes, depth: int) -> Iterator[Part]:
    head, body = _split(data)
    boundary = head.get_boundary() if head.get_content_maintype() == "multipart" else None
    if boundary and depth < limits.MAX_MAIL_DEPTH:
        for each in _between(body, boundary.encode("latin-1", "replace")):
            yield from _parts(each, depth + 1)
    elif head.get_content_type() == "message/rfc822" and depth < limits.MAX_MAIL_DEPTH:
        yield from _parts(body.lstrip(), depth + 1)
    else:
        yield Part(head, _unpacked(body, str(head.get("Content-Transfer-Encoding", "")).strip().lower()))


def _between(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """Yields what is between the lines of a boundary; the last part may lack its end."""
    start = -1
    for line in re.finditer(rb"(?:^|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|$)", body):
        if start >= 0:
            yield body[start:line.start()]
        start = _after_line(body, line.end())
        if line.group(1):
            return
    if start >= 0:
        yield body[start:]


def _after_line(body: bytes, at: int) -> int:
    end = body.find(b"\n", at)
    return len(body) if end < 0 else end + 1


def _unpacked(body: bytes, packing: str) -> bytes:
    if packing == "quoted-printable":
        return quopri.decodestring(body)
    if packing == "base64":
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
        try:
            return base64.b64decode(letters[:len(letters) - (len(letters) % 4 == 1)] + b"==")
        except (binascii.Error, ValueError):
            return b""
    return body
