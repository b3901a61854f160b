# SPDX-License-Identifier: MIT
"""What is proposed: an article's facts and its statements, each with where the text says every part of it."""

from __future__ import annotations

import datetime

import msgspec

from briefing.drafting.places import PlaceFound
from briefing.drafting.text.days import DayFound
from briefing.drafting.text.figures import FigureFound
from briefing.model import Kind, Side
from briefing.sentences import Sentence
from briefing.snapshots.text_quote import Span


class ProposedSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who says it: a person by the fullest name, or unnamed people or a group by the whole phrase.

    ``words`` are the words in the text, at ``span``, which may be a pronoun. ``is_sure`` is false where whom they mean
    was worked out from what comes before.
    """

    name: str
    role: str | None = None
    side: Side = "other"
    anonymous: bool = False
    count: int | None = None
    span: Span | None = None
    words: str = ""
    is_sure: bool = True


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in the making. All spans are of the given text; ``chain`` has the first publication first."""

    passage: Span
    sentence: Span
    kind: Kind
    cue: Span | None = None
    speaker: ProposedSpeaker | None = None
    chain: tuple[str, ...] = ()
    figures: tuple[FigureFound, ...] = ()
    places: tuple[PlaceFound, ...] = ()
    theme: str | None = None
    said: DayFound | None = None
    note: str = ""
    doubts: tuple[Sentence, ...] = ()


class ArticleDraft(msgspec.Struct, frozen=True, kw_only=True):
    """An article's facts and what is proposed from it, in its order. ``body`` are the paragraphs that were read."""

    title: str = ""
    publisher: str = ""
    author: str | None = None
    published: datetime.date | None = None
    language: str = "en"
    proposals: tuple[Proposal, ...] = ()
    body: tuple[Span, ...] = ()
