# SPDX-License-Identifier: MIT
"""Whether a statement's text is still in its source's words, which a briefer has to put in their own."""

from __future__ import annotations

import re
from typing import Final

from briefing.folding import fold
from briefing.model import Briefing, Statement

_MARKS: Final = re.compile(r"[^\w%]+")
_FEW_WORDS: Final = 6
"""Words that anyone would use in the same order."""


def plain_words(text: str) -> str:
    """Returns only a text's words, as they are compared."""
    return _MARKS.sub(" ", fold(text)).strip()


def is_in_source_words(statement: Statement) -> bool:
    """Whether a statement's text is word for word the passage that it cites, or a long part of it."""
    if statement.passage is None:
        return False
    text = plain_words(statement.text)
    return len(text.split()) > _FEW_WORDS and f" {text} " in f" {plain_words(statement.passage.exact)} "


def in_source_words(briefing: Briefing) -> list[Statement]:
    """Returns the statements whose texts are still in their sources' words."""
    return [each for each in briefing.statements if is_in_source_words(each)]
