# SPDX-License-Identifier: MIT
"""The kind of a statement: a position by its says-word or by what it speaks of, a figure by its numbers, else a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.drafting.figures import FigureFound
from briefing.drafting.words import any_of, words_of
from briefing.model import Kind


def kind_of(verb: str, passage: str, figures: Sequence[FigureFound], language: str, *, has_speaker: bool) -> Kind:
    """Returns the kind of a statement with this says-word and these figures."""
    counted = [each for each in figures if each.unit != "km"]
    if not has_speaker:
        return "figure" if counted else "background"
    if verb in words_of(language).words("phrases", "positions"):
        return "position"
    if counted:
        return "figure"
    return "position" if _positions(language).search(passage) else "claim"


@cache
def _positions(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(language).listed('phrases', 'position_words'))})(?!\w)", re.IGNORECASE)
