# SPDX-License-Identifier: MIT
"""Cuts long JSON arrays into pieces, so that no list of millions of numbers is ever built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec import Raw

from briefing.sentences import sentence

_PIECE: Final = 1_000_000
_WINDOW: Final = 1_000_000
_OVERLAP: Final = 1_000
"""Bytes of white space allowed between two closing brackets of a long outline."""
_NEXT_POSITION: Final = re.compile(rb"\][ \t\r\n]*,[ \t\r\n]*(?=\[)")
_LIST: Final = msgspec.json.Decoder(list[Raw])


def items(raw: Raw | memoryview, closings: int) -> Iterator[Raw | memoryview]:
    """Yields the arrays in a JSON array, each ending in ``closings`` brackets: a ring in two, a polygon in three.

    A long array is cut at its brackets, because as a list it might hold millions of items that are no arrays;
    then an array that is empty, or of another depth, makes the feature unreadable.
    """
    array = memoryview(raw)
    if len(array) <= _PIECE:
        yield from _LIST.decode(array)
        return
    ending = re.compile(rb"(?:\][ \t\r\n]*){%d}" % closings)
    start = searched = 1
    while searched < len(array):
        # In portions, because one search over 100 MB would block the window for a second.
        found = ending.search(array, searched, searched + _WINDOW)
        if found is None:
            searched += _WINDOW - _OVERLAP
            continue
        yield array[start : found.end()]
        start = searched = found.end() + 1  # after the comma, or the array's own end


def pieces_of(array: memoryview) -> Iterator[bytes | memoryview]:
    """Yields a JSON array of positions as arrays of up to some 1 MB, cut between two positions."""
    start = 0
    while len(array) - start > _PIECE:
        between = _NEXT_POSITION.search(array, start + _PIECE)
        end = len(array) if between is None else between.start() + 1
        if end - start > 2 * _PIECE:
            raise ValueError(sentence("a position has no end"))
        if between is None:
            break
        yield b"".join((b"[" if start else b"", array[start:end], b"]"))
        start = between.end()
    yield b"".join((b"[", array[start:])) if start else array
