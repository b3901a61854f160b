# SPDX-License-Identifier: MIT
"""Composes proposals: figures, places, kind, day and chain of what is said, and a passage that a snapshot can cite."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from briefing import limits
from briefing.drafting.article import Article, Paragraph
from briefing.drafting.chains import Chains
from briefing.drafting.kinds import kind_of
from briefing.drafting.places import PlaceFound, PlaceNames
from briefing.drafting.proposals import Proposal, ProposedSpeaker
from briefing.drafting.spoken import Spoken
from briefing.drafting.text.days import said_day
from briefing.drafting.text.figures import FigureFound, figures
from briefing.drafting.text.quotations import trim
from briefing.sentences import Sentence, sentence
from briefing.snapshots.text_quote import Span

_LEAST_PASSAGE: Final = 2
_NEAR: Final = 12
"""Proposals among which the outlet that was retold last is looked for."""


class Said(NamedTuple):
    """What one proposal is made of. ``parts`` are said; ``frame`` are the words of the sentence that are not."""

    paragraph: Paragraph
    sentence: Span
    parts: tuple[Span, ...]
    speaker: ProposedSpeaker | None = None
    spoken: Spoken | None = None
    cue: Span | None = None
    verb: str = ""
    frame: tuple[Span, ...] = ()
    doubts: tuple[Sentence, ...] = ()


class Composer:
    """Keeps the proposals of an article in their order."""

    def __init__(self, article: Article, names: PlaceNames, chains: Chains) -> None:
        self._article = article
        self._text = article.text
        self._names = names
        self._chains = chains
        self._made: list[tuple[Proposal, Said]] = []
        self._waiting_note = ""

    @property
    def last(self) -> Proposal | None:
        """The last proposal, None before the first."""
        return self._made[-1][0] if self._made else None

    @property
    def last_said(self) -> Said | None:
        """What the last proposal is made of, None before the first."""
        return self._made[-1][1] if self._made else None

    @property
    def outlet_before(self) -> str:
        """The outlet that the last retold proposal came through, "" if none was retold."""
        return next((made.chain[0] for made, _ in reversed(self._made[-_NEAR:]) if len(made.chain) > 1), "")

    def __len__(self) -> int:
        return len(self._made)

    def finished(self) -> tuple[Proposal, ...]:
        """Returns the proposals; a speaker has the fullest name and the role that the article gives anywhere."""
        return tuple(
            each
            if said.spoken is None or each.speaker is None
            else msgspec.structs.replace(
                each,
                speaker=msgspec.structs.replace(
                    each.speaker,
                    name=said.spoken.name,
                    role=said.spoken.role if said.spoken.described.kind == "person" else None,
                    **_as_known_person(said.spoken),
                ),
                doubts=_doubts(each, said.spoken),
            )
            for each, said in self._made
        )

    def add(self, said: Said) -> None:
        """Adds a proposal, unless nothing is said."""
        passage = self._bounded(Span(said.parts[0].start, said.parts[-1].end)) if said.parts else None
        if passage is None:
            return
        parts = tuple(Span(each.start, min(each.end, passage.end)) for each in said.parts if each.start < passage.end)
        said = said._replace(parts=parts)
        is_unnamed = (
            said.speaker is None
            or said.speaker.anonymous
            or (said.spoken is not None and said.spoken.described.is_document)
        )
        inherited = (
            said.spoken.outlet
            if said.spoken is not None
            and said.speaker is not None
            and (said.spoken.is_part or not said.speaker.is_sure)
            else ""
        )
        days = (said_day(self._text, each, self._article.published, self._article.language) for each in said.frame)
        made = Proposal(
            passage=passage, sentence=said.sentence, kind="claim", cue=said.cue, speaker=said.speaker,
            chain=self._chains.of(said.frame, is_unnamed=is_unnamed, is_background=said.paragraph.label == "background",
                                   inherited=inherited),
            theme=said.paragraph.heading, said=next((day for day in days if day is not None), None), doubts=said.doubts,
            note=self._waiting_note)
        self._waiting_note = ""
        if said.spoken is not None and len(made.chain) > 1:
            said.spoken.outlet = made.chain[0]
        self._made.append((self._measured(made, said), said))

    def replace_last(self, said: Said) -> None:
        """Replaces the last proposal, for which nobody or only an outlet was named."""
        self._made.pop()
        self.add(said)

    def go_on(self, part: Span) -> bool:
        """Lets the last proposal's passage go on with one more part; False if it would become too long."""
        last, said = self._made[-1]
        passage = Span(last.passage.start, part.end)
        if passage.end - passage.start > limits.MAX_PASSAGE:
            return False
        said = said._replace(parts=(*said.parts, part))
        self._made[-1] = (self._measured(msgspec.structs.replace(last, passage=passage), said), said)
        return True

    def note(self, words: str) -> None:
        """Gives what could not be verified or was not commented on to the statement before it, else to the one
        after it.
        """
        if not self._made:
            self._waiting_note = f"{self._waiting_note} {words}".strip()[: limits.MAX_PROSE]
            return
        last, said = self._made[-1]
        note = f"{last.note} {words}".strip()[: limits.MAX_PROSE]
        self._made[-1] = (msgspec.structs.replace(last, note=note), said)

    def _measured(self, made: Proposal, said: Said) -> Proposal:
        """Returns a proposal with the figures, places and kind of what is said."""
        language = self._article.language
        numbers = tuple(each for part in said.parts for each in figures(self._text, part.start, part.end, language))
        words = " … ".join(self._text[part.start:part.end] for part in said.parts)
        kind = kind_of(said.verb, words, numbers, language, has_speaker=said.speaker is not None,
                       is_background=said.paragraph.label == "background")
        return msgspec.structs.replace(made, figures=numbers, kind=kind, places=self._places(said.parts))

    def _places(self, parts: Sequence[Span]) -> tuple[PlaceFound, ...]:
        found: dict[str, PlaceFound] = {}
        for part in parts:
            for each in self._names.find(self._text, part.start, part.end, self._article.language):
                found.setdefault(each.name, each)
        return tuple(found.values())

    def figures_in(self, span: Span) -> list[FigureFound]:
        """Returns the figures of a sentence."""
        return figures(self._text, span.start, span.end, self._article.language)

    def _bounded(self, span: Span) -> Span | None:
        """Returns a passage that a snapshot can cite: not empty, not too long, without blanks at its ends."""
        inside = trim(self._text, Span(span.start, min(span.end, span.start + limits.MAX_PASSAGE)))
        return inside if inside is not None and inside.end - inside.start >= _LEAST_PASSAGE else None


def _doubts(made: Proposal, spoken: Spoken) -> tuple[Sentence, ...]:
    """Returns a proposal's doubts, with one of who a speaker is whose name was found elsewhere in the article."""
    if not spoken.is_named_elsewhere or made.speaker is None:
        return made.doubts
    words = made.speaker.words or "…"
    return (*made.doubts, sentence("“{words}” is taken to be {name}.", words=words, name=spoken.name))


def _as_known_person(spoken: Spoken) -> dict[str, bool | None]:
    """Returns what changes of a speaker whose name was found elsewhere in the article."""
    return {"anonymous": False, "count": None, "is_sure": False} if spoken.is_named_elsewhere else {}


def outside(part: Span, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Returns what of a sentence is in none of the spans."""
    found, at = [], part.start
    for span in sorted(taken):
        if span.start > at:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    if at < part.end:
        found.append(Span(at, part.end))
    return tuple(found)
