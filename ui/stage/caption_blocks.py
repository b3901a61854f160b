# SPDX-License-Identifier: MIT
"""Breaks a caption's text into lines, and shortens it in the middle where only some lines fit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import ceil, inf
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

_MARKS: Final = re.compile(r"[^\w\s!-~]{12}")
"""Combining marks on one letter, which Qt never breaks: after this many a line may break all the same."""


@dataclass(frozen=True)
class Block:
    """A text broken into lines; ``layout`` keeps the lines alive. Heights are pixels."""

    layout: QTextLayout
    role: str
    lines: tuple[QTextLine, ...]
    most_pitch: float = inf
    """The largest height of a line, since some fonts ask for twice their size."""

    def height(self, lines: tuple[QTextLine, ...] | None = None) -> float:
        """Returns the height of all lines, or of these."""
        return sum(self.pitch(line) for line in (self.lines if lines is None else lines))

    def pitch(self, line: QTextLine) -> float:
        """Returns the distance from one line to the next."""
        return min(line.height(), self.most_pitch)


def set_block(text: str, role: str, face: QFont, width: float, most_lines: int | None = None) -> Block | None:
    """Returns the text in lines of this width, without its middle where they are more than allowed; None for no text.

    Beginning and end stay: of a chain of publications, the first and the last.
    """
    if not text:
        return None
    whole = _set_whole(text, role, face, width)
    if most_lines is None or len(whole.lines) <= most_lines:
        return whole
    least, most = 1, len(text) - 1
    while least < most:
        kept = (least + most + 1) // 2
        if len(_set_whole(_without_middle(text, kept), role, face, width).lines) <= most_lines:
            least = kept
        else:
            most = kept - 1
    return _set_whole(_without_middle(text, least), role, face, width)


def in_columns(lines: tuple[QTextLine, ...], number: int) -> list[tuple[QTextLine, ...]]:
    """Returns the lines, in order, in a number of columns of about the same length."""
    each = ceil(len(lines) / number)
    return [lines[start: start + each] for start in range(0, len(lines), each)]


def _set_whole(text: str, role: str, face: QFont, width: float) -> Block:
    made = _set_lines(text, role, face, width)
    if any(line.naturalTextWidth() > width for line in made.lines) and _MARKS.search(text):
        return _set_lines(_MARKS.sub("\\g<0>\N{ZERO WIDTH SPACE}", text), role, face, width)
    return made


def _set_lines(text: str, role: str, face: QFont, width: float) -> Block:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if _reads_from_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)  # Qt reverses the words, but not their side of the line
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return Block(layout, role, tuple(lines))


def _reads_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is one of a right-to-left script."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


def _without_middle(text: str, kept: int) -> str:
    """Returns a text with ``kept`` characters of its beginning and end."""
    end = kept // 2
    return f"{text[: kept - end].rstrip()} … {text[len(text) - end:].lstrip()}"
