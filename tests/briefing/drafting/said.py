# SPDX-License-Identifier: MIT
"""What an article proposes, as short tuples that tests compare."""

from __future__ import annotations

from typing import Final, NamedTuple

from briefing.drafting.draft import Facts, draft_article
from briefing.drafting.proposals import Proposal
from tests.briefing.drafting.examples import NAMES

HEADS: Final = {
    "en": "Talks go on\nKyiv Post\nMarch 3, 2025\n\n",
    "uk": "Перемовини тривають\nУкраїнська правда\n3 березня 2025\n\n",
    "ru": "Переговоры идут\nМедуза\n3 марта 2025\n\n",
}


class Said(NamedTuple):
    """A proposal in short: what is said, and by whom ("" if nobody is named)."""

    passage: str
    speaker: str


def proposals(text: str, language: str = "en", *, has_head: bool = True) -> list[tuple[str, Proposal]]:
    """Returns the proposals of an article's body, each with its passage."""
    article = f"{HEADS[language] if has_head else ''}{text}"
    draft = draft_article(article, NAMES, facts=Facts(language=language))
    return [(article[each.passage.start : each.passage.end], each) for each in draft.proposals]


def said(text: str, language: str = "en") -> list[Said]:
    """Returns the proposals of an article's body in short."""
    return [Said(words, each.speaker.name if each.speaker else "") for words, each in proposals(text, language)]
