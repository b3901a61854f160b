# SPDX-License-Identifier: MIT
"""Decodes text files: by a byte order mark, as UTF-8 or UTF-16, or in the code page that the letters speak for.

A code page can only be guessed, by ``briefing.encoding``.
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from briefing.encoding import guessed_of_all

ENCODINGS: Final = (
    "utf-8", "utf-16-le", "utf-16-be", "windows-1251", "koi8-u", "cp866", "windows-1252", "windows-1250")
"""Encodings that can be chosen."""

_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE: Final = 400_000
_LETTERS_OF_PAGE: Final = re.compile(rb"[\x80-\xff]")
_MOST_LINES: Final = 200
_PAGES: Final = {"cp1251": "windows-1251", "koi8-u": "koi8-u", "koi8-r": "koi8-u", "cp866": "cp866", "cp1125": "cp866",
                 "cp1252": "windows-1252", "cp1250": "windows-1250"}
"""The choices by the names of ``briefing.encoding``."""


class Decoded(NamedTuple):
    """A file's text, its encoding, whether that is sure, and how many characters could not be decoded."""

    text: str
    encoding: str
    is_sure: bool
    damaged: int


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Decodes a file, in this encoding if one was chosen."""
    if encoding:
        return _in(data, encoding, is_sure=True)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in(data, name, is_sure=True)
    wide = _wide(data[:4096])
    if wide:
        return _in(data, wide, is_sure=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", True, 0)
    except UnicodeDecodeError as error:
        damaged = data.decode("utf-8", "replace").count("\ufffd")
        if damaged * 50 < len(_LETTERS_OF_PAGE.findall(data)) and error.start < len(data):
            return _in(data, "utf-8", is_sure=False)  # UTF-8 with a few broken bytes, or cut off
    return _in(data, guess(data[:_SAMPLE]), is_sure=False)


def guess(data: bytes) -> str:
    """Returns the code page, of those that can be chosen, that text in one byte a character is most likely in."""
    telling = [line for line in data.splitlines() if not line.isascii()][:_MOST_LINES]
    found = guessed_of_all(telling)
    return next((_PAGES[name] for name in (found.encoding, *found.others) if name in _PAGES), "windows-1252")


def _in(data: bytes, encoding: str, *, is_sure: bool) -> Decoded:
    for mark, name in _MARKS:
        if name == encoding and data.startswith(mark):
            data = data[len(mark) :]
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, is_sure, text.count("\ufffd"))


def _wide(head: bytes) -> str:
    """Returns UTF-16's byte order where every other byte is zero or Cyrillic's, else ""."""
    if len(head) < 4:
        return ""
    half = len(head) // 2
    for place, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = head[place::2]
        low = head[1 - place :: 2]
        if sum(each in (0, 4, 0x20) for each in high) > 0.9 * half and high.count(0) + high.count(4) > 0.8 * half \
                and low.count(0) < 0.1 * half:
            return name
    return ""
