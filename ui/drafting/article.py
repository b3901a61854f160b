# SPDX-License-Identifier: MIT
"""An article that statements are made from: its page, what is proposed, and what of that the briefing has already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from briefing.drafting.proposals import ArticleDraft, Proposal
from briefing.model import Briefing, Snapshot, Source
from briefing.proposing.likeness import Known, Spans, alike, made_of
from briefing.snapshots.page import Page
from ui.readers.pixels import image_of
from ui.readers.reading import Read

if TYPE_CHECKING:
    from briefing.drafting.places import PlaceNames
    from briefing.places import Spot


@dataclass(eq=False)
class Article:
    """A source's page with its draft. ``dropped`` are the indices of proposals that the user does not want."""

    source: str
    page: Page
    images: Mapping[str, QImage]
    draft: ArticleDraft
    spots: Mapping[str, Spot]
    """The towns of the map, by name."""
    like: Mapping[int, Known]
    """The statements of other articles that proposals are like, when the article was read."""
    known: dict[int, Known] = field(default_factory=dict)
    spans: Spans = field(default_factory=dict)
    dropped: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The text that all spans are of."""
        return self.page.text

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is proposed, in the article's order."""
        return self.draft.proposals

    def words(self, index: int) -> str:
        """Returns a proposal's passage on one line."""
        span = self.proposals[index].passage
        return " ".join(self.text[span.start:span.end].split())

    def is_open(self, index: int) -> bool:
        """Whether a proposal is neither accepted nor dropped."""
        known = self.known.get(index)
        return index not in self.dropped and not (known is not None and known.is_it)

    def compare(self, briefing: Briefing) -> None:
        """Looks which proposals are statements of the briefing now, and which are like one that is still there."""
        there = {each.id for each in briefing.statements}
        self.known = {index: each for index, each in self.like.items() if each.statement in there}
        self.known |= made_of(briefing, self.source, self.text, self.proposals, self.spans)


def read_article(read: Read, briefing: Briefing, source: Source, snapshot: Snapshot, data: bytes,
                 place_names: PlaceNames, spots: Mapping[str, Spot]) -> Article:
    """Reads a saved copy and drafts statements from it. For the background."""
    from briefing.drafting.draft import Facts, draft_article

    shown = read("snapshot", snapshot.media_type, data, None)
    images = {name: image_of(pixels) for name, pixels in shown.images.items()}
    facts = Facts(publisher=source.publisher or None, published=source.published)
    draft = draft_article(shown.page.text, place_names, facts=facts)
    like = alike(briefing, source.id, shown.page.text, draft.proposals)
    article = Article(source.id, shown.page, images, draft, spots, like)
    article.compare(briefing)
    return article
