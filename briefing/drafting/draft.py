# SPDX-License-Identifier: MIT
"""From an article to draft statements: reads it sentence by sentence and proposes what is said, by whom, through
whom.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

import msgspec

from briefing.drafting.article import read_article
from briefing.drafting.places import PlaceNames
from briefing.drafting.proposals import ArticleDraft
from briefing.drafting.reading import ArticleReader

_MOST_PROPOSALS: Final = 5_000


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article already; None where its text has to say it."""

    publisher: str | None = None
    published: datetime.date | None = None
    language: str | None = None


def always() -> bool:
    """Says that the work is still wanted."""
    return True


def draft_article(text: str, names: PlaceNames | None = None, *, facts: Facts | None = None,
                  is_wanted: Callable[[], bool] = always) -> ArticleDraft:
    """Returns what an article proposes, whatever the text is; what was read so far once it is no longer wanted."""
    known = facts or Facts()
    article = read_article(text, language=known.language, publisher=known.publisher, published=known.published)
    reader = ArticleReader(article, names or PlaceNames())
    for paragraph in article.paragraphs:
        if not is_wanted() or len(reader) >= _MOST_PROPOSALS:
            break
        reader.read(paragraph)
    return ArticleDraft(
        title=article.title, publisher=article.publisher, author=article.author, published=article.published,
        language=article.language, proposals=reader.finished(), body=tuple(each.span for each in article.paragraphs))
