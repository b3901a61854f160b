# SPDX-License-Identifier: MIT
"""The content of a printed PDF page in pieces: runs of text and pictures with their places, and what lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

_PIECE: Final = re.compile(rb"^BT\n.*?^ET\n|^/\w+ Do\n", re.M | re.S)
_OPERATOR: Final = re.compile(rb"^(?:(q)|(Q)|([-.\d ]+) cm|([-.\d ]+) re\nW\*? n)$", re.M)
_ORIGIN: Final = re.compile(rb"^([-.\d ]+) Tm$", re.M)
_SHOWN: Final = re.compile(rb"<([0-9A-Fa-f]+)> Tj|/(\w+) [-.\d]+ Tf")
_ONE: Final = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>\s")
_BLOCK: Final = re.compile(rb"beginbf(char|range)(.*?)endbf", re.S)
_RANGE: Final = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>")

Matrix = tuple[float, float, float, float, float, float]
Letters = Mapping[int, str]
"""What each glyph of a typeface stands for."""
_SAME: Final[Matrix] = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Piece:
    """A run of text, or a picture, from ``start`` to ``end`` of a page's content.

    ``x``, ``y`` is where it begins, in points; ``box`` what a picture covers, or the last bounds that were set before.
    ``is_margin`` says that it is in the page's margins, which are drawn first.
    """

    start: int
    end: int
    text: str
    x: float
    y: float
    box: tuple[float, float, float, float]
    is_picture: bool
    is_margin: bool


def letters_of(font: Any) -> Letters:
    """Returns what the glyphs of a PDF's font stand for, by its table for copying."""
    table = font.get_object().get("/ToUnicode")
    found: dict[int, str] = {}
    for kind, body in _BLOCK.findall(table.get_object().get_data() if table is not None else b""):
        if kind == b"char":
            for glyph, text in _ONE.findall(body):
                found[int(glyph, 16)] = _text(text)
        else:
            for first, last, text in _RANGE.findall(body):
                begin = int(text, 16)
                for number in range(int(first, 16), int(last, 16) + 1):
                    code = begin + number - int(first, 16)
                    found[number] = chr(code) if code < 0x110000 else ""
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def pieces_of(content: bytes, fonts: Mapping[str, Letters], pictures: frozenset[str]) -> Iterator[Piece]:
    """Yields a page's pieces; ``pictures`` are the names of what is a picture among the objects that it draws."""
    stack: list[Matrix] = []
    matrix, box = _SAME, (0.0, 0.0, 0.0, 0.0)
    at, are_margins = 0, True
    for match in _PIECE.finditer(content):
        for operator in _OPERATOR.finditer(content, at, match.start()):
            if operator[1]:
                stack.append(matrix)
            elif operator[2]:
                matrix = stack.pop() if stack else _SAME
            elif operator[3]:
                matrix = _times(_numbers(operator[3]), matrix)
            else:
                x, y, width, height = _numbers(operator[4])[:4]
                box = _box((x, y), (x + width, y + height), matrix)
                are_margins = False
        at = match.end()
        piece = match.group()
        if piece.startswith(b"/"):
            if piece[1:-4].decode() in pictures:
                here = _box((0, 0), (1, 1), matrix)
                yield Piece(match.start(), match.end(), "", here[0], here[1], here, True, False)
            continue
        origin = _ORIGIN.search(piece)
        place = _times(_numbers(origin[1]), matrix) if origin is not None else matrix
        yield Piece(match.start(), match.end(), _said(piece, fonts), place[4], place[5], box, False, are_margins)


def _said(piece: bytes, fonts: Mapping[str, Letters]) -> str:
    said: list[str] = []
    letters: Letters = {}
    for shown, font in _SHOWN.findall(piece):
        if font:
            letters = fonts.get(font.decode(), {})
        else:
            said.extend(letters.get(int(shown[at:at + 4], 16), "") for at in range(0, len(shown), 4))
    return "".join(said)


def _numbers(words: bytes) -> Matrix:
    found = [float(each) for each in words.split()]
    a, b, c, d, e, f = [*found, 0.0, 0.0][:6]
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _box(one: tuple[float, float], other: tuple[float, float], matrix: Matrix) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = matrix
    xs, ys = zip(*((x * a + y * c + e, x * b + y * d + f) for x, y in (one, other)), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
