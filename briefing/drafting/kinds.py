# SPDX-License-Identifier: MIT
"""The kind of a statement: a position by its says-word or by what it speaks of, a figure by its numbers, else a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.figures import FigureFound
from briefing.drafting.words import any_of, words_of
from briefing.model import Kind


_FEW: Final = 50


def kind_of(verb: str, passage: str, figures: Sequence[FigureFound], language: str, *, has_speaker: bool) -> Kind:
    """Returns the kind of a statement with this says-word and these figures."""
    if not has_speaker:
        return "figure" if figures else "background"
    words = words_of(language)
    if verb in words.words("phrases", "positions") or verb in words.words("verbs", "positions"):
        return "position"
    if any(_is_matter(each) for each in figures) and not _unreal(language).search(passage):
        return "figure"
    if _claims(language).search(passage):
        return "claim"
    return "position" if _positions(language).search(passage) else "claim"


def _is_matter(figure: FigureFound) -> bool:
    """Whether a figure is large enough to be what a statement is about: a handful of people is not."""
    return figure.unit != "people" or figure.value >= _FEW or figure.comparison != "exactly"


@cache
def _unreal(language: str) -> re.Pattern[str]:
    """Returns the pattern of what would be: its figures are not the matter."""
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(language).listed('phrases', 'unreal'))})(?!\w)", re.IGNORECASE)


@cache
def _claims(language: str) -> re.Pattern[str]:
    """Returns the pattern of what is told as so, though a word in it could be a position's."""
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(language).listed('phrases', 'claim_words'))})(?!\w)", re.IGNORECASE)


@cache
def _positions(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words_of(language).listed('phrases', 'position_words'))})(?!\w)", re.IGNORECASE)
