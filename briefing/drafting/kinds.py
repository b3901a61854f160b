# SPDX-License-Identifier: MIT
"""The kind of a statement: a position by its says-word or by what it speaks of, a figure by its numbers, else a
claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefing.drafting.text.figures import FigureFound
from briefing.drafting.text.words import any_of, words_of
from briefing.model import Kind

_FEW: Final = 50
_ASKED: Final = re.compile(
    r"\b(?:should|must|ought to|has to|have to|повин\w+|мус\w+|має \w+ти|мають \w+ти|должн\w+)\b")
"""Words by which a distance is what somebody asks for."""


def kind_of(verb: str, passage: str, figures: Sequence[FigureFound], language: str, *, has_speaker: bool,
            is_background: bool = False) -> Kind:
    """Returns the kind of a statement with this says-word and these figures."""
    if not has_speaker:
        is_figure = any(each.unit != "people" or not is_background for each in figures)
        return "figure" if is_figure else "background"
    words = words_of(language)
    if verb in words.words("phrases", "positions") or verb in words.words("verbs", "positions"):
        return "position"
    is_distance = all(each.unit == "km" for each in figures) and _listed(language, "unreal").search(passage) is not None
    is_asked = bool(figures) and all(each.unit == "km" for each in figures) and _ASKED.search(passage) is not None
    if is_asked:
        return "position"
    if any(_is_matter(each) for each in figures) and not is_distance:
        return "figure"
    if _listed(language, "claim_words").search(passage):
        return "claim"
    return "position" if _listed(language, "position_words").search(passage) else "claim"


def goes_on_of_document(words: str, language: str) -> bool:
    """Whether a sentence tells what a document would have done, so that it can go on with what the document says."""
    return _listed(language, "document_words").search(words) is not None


def goes_on_reported(words: str, language: str) -> bool:
    """Whether a sentence is in the tense of reported speech, so that it can go on with what somebody said."""
    return _listed(language, "reported_words").search(words) is not None


@cache
def _listed(language: str, name: str) -> re.Pattern[str]:
    """Returns the pattern of a list; an asterisk stands for the rest of a word."""
    phrases = any_of(words_of(language).listed("phrases", name)).replace(r"\*", r"\w*")
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def _is_matter(figure: FigureFound) -> bool:
    """Whether a figure is large enough to be what a statement is about: a handful of people is not."""
    return figure.unit != "people" or figure.value >= _FEW or figure.comparison != "exactly"
