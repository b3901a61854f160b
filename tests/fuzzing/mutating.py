# SPDX-License-Identifier: MIT
"""Changes good files at random, as broken programs, bad discs and hostile people do."""

from __future__ import annotations

import gzip
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

_NUMBER: Final = re.compile(rb"-?\d+(?:\.\d+)?")
_TOKEN: Final = re.compile(rb"[A-Za-z_][A-Za-z_0-9:-]{2,}")
_NUMBERS: Final = (
    b"0", b"-1", b"1e309", b"-1e309", b"NaN", b"Infinity", b"99999999999999999999", b"2147483648", b"65536", b"181",
    b"91", b"0.0000000000000000000001", b"1" * 400, b"-0", b"0x10", b"1,5", b"1e-400", b"4294967295")
_PIECES: Final = (
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\n\n", b"\t", b"'", b'"',
    b"<", b">", b"&", b"&#0;", b"&#xD800;", b"&lol;", b"<![CDATA[", b"]]>", b"<!--", b"-->",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"[", b"]", b"{", b"}", b",", b":", b"null", b"true", b"[]", b"{}", b'"\\ud800"', b"\\u0000", b"%00", b"../../x",
    b"=CMD()", b"POLYGON EMPTY", b"GEOMETRYCOLLECTION(", b"EPSG:0", b"charset=utf-7", b"charset=rot13",
    b"Content-Encoding: gzip", b"Content-Length: -1", b"Transfer-Encoding: chunked", b"--", b"/Type/Catalog", b"endobj",
    "\u202e".encode(), "\u2028".encode(), "\u0301".encode() * 40, "\U0001f469\u200d\U0001f467".encode())

Change = Callable[[random.Random, bytes], bytes]


def _place(chance: random.Random, data: bytes) -> int:
    return chance.randrange(len(data)) if data else 0


def flip_bits(chance: random.Random, data: bytes) -> bytes:
    """Turns a few bits."""
    made = bytearray(data)
    for _each in range(chance.randint(1, 8)):
        if made:
            made[_place(chance, data)] ^= 1 << chance.randrange(8)
    return bytes(made)


def set_bytes(chance: random.Random, data: bytes) -> bytes:
    """Writes telling bytes over a few places."""
    made = bytearray(data)
    for _each in range(chance.randint(1, 20)):
        if made:
            made[_place(chance, data)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    return bytes(made)


def cut(chance: random.Random, data: bytes) -> bytes:
    """Cuts the file off."""
    return data[: _place(chance, data)]


def leave_out(chance: random.Random, data: bytes) -> bytes:
    """Leaves a piece out."""
    start = _place(chance, data)
    return data[:start] + data[start + chance.choice((1, 2, 7, 30, 200, 2_000)) :]


def repeat(chance: random.Random, data: bytes) -> bytes:
    """Repeats a piece, a few times or many."""
    start = _place(chance, data)
    piece = data[start : start + chance.choice((1, 4, 20, 100, 1_000))]
    return data[:start] + piece * chance.choice((2, 3, 20, 1_000 if len(piece) < 120 else 5)) + data[start:]


def move(chance: random.Random, data: bytes) -> bytes:
    """Puts a copy of one place over another."""
    start, at, size = _place(chance, data), _place(chance, data), chance.choice((4, 16, 60, 300))
    return data[:at] + data[start : start + size] + data[at + size :]


def put_in(chance: random.Random, data: bytes) -> bytes:
    """Puts words of many forms into it."""
    for _each in range(chance.randint(1, 3)):
        at = _place(chance, data)
        data = data[:at] + chance.choice(_PIECES) * chance.choice((1, 1, 1, 50)) + data[at:]
    return data


def renumber(chance: random.Random, data: bytes) -> bytes:
    """Writes other numbers."""
    found = list(_NUMBER.finditer(data))
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, 4))), key=lambda each: -each.start()):
        data = data[: match.start()] + chance.choice(_NUMBERS) + data[match.end() :]
    return data


def rename(chance: random.Random, data: bytes) -> bytes:
    """Exchanges words of the file with each other."""
    found = list(_TOKEN.finditer(data))
    if len(found) < 2:
        return data
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, 4))), key=lambda each: -each.start()):
        data = data[: match.start()] + chance.choice(found).group() + data[match.end() :]
    return data


CHANGES: Final[tuple[Change, ...]] = (
    flip_bits, set_bytes, cut, leave_out, repeat, move, put_in, renumber, rename)


def changed(chance: random.Random, data: bytes) -> bytes:
    """Returns the file with one to three changes, inside of what it packs half of the time."""
    if chance.random() < 0.6:
        packed = _changed_inside(chance, data)
        if packed is not None:
            return packed
    return _plainly(chance, data)


def _plainly(chance: random.Random, data: bytes) -> bytes:
    for _each in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(CHANGES)(chance, data)
    return data


def _changed_inside(chance: random.Random, data: bytes) -> bytes | None:
    """Returns a zip or gzip with a change in what it packs; None for any other file."""
    if data.startswith(b"\x1f\x8b"):
        try:
            return gzip.compress(_plainly(chance, gzip.decompress(data)), mtime=0)
        except (OSError, EOFError, zlib.error):
            return None
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(info, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, OSError, zlib.error, NotImplementedError, ValueError):
        return None
    if not members:
        return None
    chosen = chance.randrange(len(members))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (info, content) in enumerate(members):
            if number == chosen and chance.random() < 0.1:
                continue
            archive.writestr(info.filename, _plainly(chance, content) if number == chosen else content)
    return made.getvalue()
