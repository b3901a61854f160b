# SPDX-License-Identifier: MIT
"""Two texts side by side with the words marked that one has and the other has not."""

from __future__ import annotations

import difflib
import html
import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_WORDS: Final = re.compile(r"\S+|\s+")
_GROUND: Final = "rgba(224, 168, 0, 90)"

Parts = list[tuple[str, bool]]
"""A text in pieces; True for those that the other one has not."""


def differing_parts(mine: str, theirs: str) -> tuple[Parts, Parts]:
    """Returns both texts in pieces. Nothing is marked in texts that have hardly a word in common."""
    own, other = _WORDS.findall(mine), _WORDS.findall(theirs)
    matcher = difflib.SequenceMatcher(None, own, other, autojunk=False)
    if matcher.ratio() < 0.3:
        return [(mine, False)], [(theirs, False)]
    parts: tuple[Parts, Parts] = ([], [])
    for what, start, end, first, last in matcher.get_opcodes():
        for side, words in zip(parts, (own[start:end], other[first:last]), strict=True):
            if words:
                side.append(("".join(words), what != "equal"))
    return parts


def differing_label(parts: Parts) -> QLabel:
    """Returns a label that shows the pieces as they are, the differing ones on a coloured ground."""
    label = QLabel("".join(_marked(text) if marked else html.escape(text) for text, marked in parts))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setAccessibleName("".join(text for text, _marked in parts))
    return label


def _marked(text: str) -> str:
    return f'<span style="background-color: {_GROUND};">{html.escape(text)}</span>'
