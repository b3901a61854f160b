# SPDX-License-Identifier: MIT
"""Compares what is proposed from labelled articles with their labels, strictly.

A passage counts if it overlaps the labelled one by at least half of both, in characters. Speaker, chain, kind, figures
and places are compared over the passages that count. A speaker is right if the whole name with its number and role
words, whether it is unnamed, its number, and the role where one is labelled are right; a chain if it has the same
outlets in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.drafting.draft import draft_article
from briefing.drafting.labelled import LabelledArticle, LabelledFigure, LabelledStatement
from briefing.drafting.places import PlaceNames
from briefing.drafting.proposals import ArticleDraft, Proposal, ProposedSpeaker
from briefing.drafting.text.figures import FigureFound
from briefing.drafting.text.outlets import same_outlet
from briefing.snapshots.text_quote import Span


@dataclass
class Share:
    """How many of how many are right."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float:
        """The share, 1 where there is nothing."""
        return self.right / self.of if self.of else 1.0

    def add(self, *, is_right: bool) -> None:
        """Counts one."""
        self.right += is_right
        self.of += 1


@dataclass
class Found:
    """How many of the labelled were found, and how many of those found are labelled."""

    recall: Share = field(default_factory=Share)
    precision: Share = field(default_factory=Share)

    @property
    def f(self) -> float:
        """The harmonic mean of both."""
        r, p = self.recall.value, self.precision.value
        return 2 * r * p / (r + p) if r + p else 0.0


@dataclass
class Scores:
    """The scores of one language; ``errors`` has a line for each thing that is not as labelled."""

    articles: int = 0
    passages: Found = field(default_factory=Found)
    speaker: Share = field(default_factory=Share)
    chain: Share = field(default_factory=Share)
    kind: Share = field(default_factory=Share)
    figures: Found = field(default_factory=Found)
    places: Found = field(default_factory=Found)
    errors: list[str] = field(default_factory=list)


def score(articles: Iterable[LabelledArticle], names: PlaceNames) -> dict[str, Scores]:
    """Drafts every article and returns the scores by language."""
    found: dict[str, Scores] = {}
    for each in articles:
        scores = found.setdefault(each.labels.language, Scores())
        scores.articles += 1
        _score_article(each, draft_article(each.text, names), scores)
    return found


def _score_article(article: LabelledArticle, draft: ArticleDraft, scores: Scores) -> None:
    labelled = _placed(article)
    pairs = _pairs([span for _, span in labelled], [each.passage for each in draft.proposals])
    tell = scores.errors.append
    for number, (statement, _) in enumerate(labelled):
        scores.passages.recall.add(is_right=number in pairs)
        if number not in pairs:
            tell(f"{article.name}: missed: {statement.passage!r} ({statement.speaker})")
            continue
        _compare(article.name, statement, draft.proposals[pairs[number]], scores)
    taken = set(pairs.values())
    for at, proposal in enumerate(draft.proposals):
        scores.passages.precision.add(is_right=at in taken)
        if at not in taken:
            words = article.text[proposal.passage.start:proposal.passage.end]
            tell(f"{article.name}: not labelled: {words!r} ({proposal.speaker.name if proposal.speaker else None})")


def _placed(article: LabelledArticle) -> list[tuple[LabelledStatement, Span]]:
    """Returns the labelled statements with where they stand; ValueError if one is not in the text."""
    found, at = [], 0
    for each in article.labels.statements:
        start = article.text.find(each.passage, at)
        start = article.text.find(each.passage) if start < 0 else start
        if start < 0:
            raise ValueError(f"{article.name}: not in the text: {each.passage}")
        found.append((each, Span(start, start + len(each.passage))))
        at = start
    return found


def _pairs(labelled: Sequence[Span], proposed: Sequence[Span]) -> dict[int, int]:
    """Returns which proposal counts for which label: the largest overlaps first, each once."""
    overlaps = []
    for one, label in enumerate(labelled):
        for other, span in enumerate(proposed):
            common = min(label.end, span.end) - max(label.start, span.start)
            if common > 0 and 2 * common >= label.end - label.start and 2 * common >= span.end - span.start:
                overlaps.append((-common, one, other))
    found: dict[int, int] = {}
    for _, one, other in sorted(overlaps):
        if one not in found and other not in found.values():
            found[one] = other
    return found


def _compare(name: str, label: LabelledStatement, proposal: Proposal, scores: Scores) -> None:
    tell = scores.errors.append
    about = f"{name}: {label.passage[:50]!r}"
    is_right = _same_speaker(label, proposal.speaker)
    scores.speaker.add(is_right=is_right)
    if not is_right:
        expected = (label.speaker, label.role, label.anonymous, label.count)
        tell(f"{about} speaker {_shown(proposal.speaker)} for {expected}")
    is_right = [same_outlet(each) for each in label.chain] == [same_outlet(each) for each in proposal.chain]
    scores.chain.add(is_right=is_right)
    if not is_right:
        tell(f"{about} chain {proposal.chain} for {label.chain}")
    scores.kind.add(is_right=label.kind == proposal.kind)
    if label.kind != proposal.kind:
        tell(f"{about} kind {proposal.kind} for {label.kind}")
    figures = _count(
        scores.figures, [_of_label(each) for each in label.figures], [_of_found(each) for each in proposal.figures]
    )
    if figures:
        tell(f"{about} figures {figures}")
    places = _count(scores.places, list(label.places), [each.name for each in proposal.places])
    if places:
        tell(f"{about} places {places}")


def _shown(speaker: ProposedSpeaker | None) -> object:
    return None if speaker is None else (speaker.name, speaker.role, speaker.anonymous, speaker.count)


def _count(found: Found, labelled: list[object], proposed: list[object]) -> str:
    """Counts what is in both lists; returns what differs."""
    left = list(proposed)
    missed = []
    for each in labelled:
        is_there = each in left
        found.recall.add(is_right=is_there)
        if is_there:
            left.remove(each)
        else:
            missed.append(each)
    for each in proposed:
        found.precision.add(is_right=each not in left)
    return f"missed {missed}, not labelled {left}" if missed or left else ""


def _of_label(figure: LabelledFigure) -> object:
    return (figure.value, figure.upper, figure.comparison, figure.unit)


def _of_found(figure: FigureFound) -> object:
    return (figure.value, figure.upper, figure.comparison, figure.unit)


def _same_speaker(label: LabelledStatement, speaker: ProposedSpeaker | None) -> bool:
    if label.speaker is None or speaker is None:
        return label.speaker is None and speaker is None
    if _plain(label.speaker) != _plain(speaker.name):
        return False
    if (label.anonymous, label.count) != (speaker.anonymous, speaker.count):
        return False
    return label.role is None or _plain(label.role) == _plain(speaker.role or "")


def _plain(name: str) -> str:
    """Returns a name in the form in which names are compared: small letters, one apostrophe, no article."""
    plain = unicodedata.normalize("NFC", " ".join(name.split())).casefold()
    plain = re.sub("[’ʼ`´]", "'", plain).replace("ё", "е")
    return re.sub(r"^(?:the|a|an) ", "", plain).strip(" .,:;")
