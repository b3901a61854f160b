# SPDX-License-Identifier: MIT
"""Attribution: who said a statement, through which publications, when, and what is known only at second hand."""

from __future__ import annotations

import datetime
from itertools import zip_longest
from typing import Literal

import msgspec

from briefing.model import Briefing, Source, Speaker, Statement
from briefing.quantities import day_in_words
from briefing.sentences import Sentence, listed, sentence

ARROW = " → "


class UnnamedSpeaker(msgspec.Struct, frozen=True):
    """A link of the chain: a speaker who is not named, so nobody can ask them."""

    speaker: Speaker


class UnreadSource(msgspec.Struct, frozen=True):
    """A link of the chain: a source that was not read itself; ``through`` is the next one in the chain, if any."""

    source: Source
    through: Source | None


class ShownDate(msgspec.Struct, frozen=True):
    """The date to show with a statement, and which of its dates it is."""

    day: datetime.date
    meaning: Literal["said", "published"]


def attribution(briefing: Briefing, statement: Statement) -> tuple[str, ...]:
    """Returns the speaker's name, then every publisher of the chain, the first publication first.

    A speaker that is also the first publisher, such as a newspaper in its own words, is
    named once. What a draft does not name yet is left out.
    """
    speaker = briefing.speaker_of(statement)
    name = speaker.name if speaker is not None else ""
    publishers = [source.publisher for source in briefing.chain_of(statement)]
    links = publishers if publishers and publishers[0].casefold() == name.casefold() else [name, *publishers]
    return tuple(link for link in links if link)


def attribution_text(briefing: Briefing, statement: Statement) -> str:
    """Returns the attribution as one line: "Two Russian officials → Reuters → Ukrainska Pravda"."""
    return ARROW.join(attribution(briefing, statement))


def second_hand(
    briefing: Briefing, statement: Statement
) -> tuple[UnnamedSpeaker | UnreadSource, ...]:
    """Returns the links of the chain that are not known at first hand, in the chain's order."""
    links: list[UnnamedSpeaker | UnreadSource] = []
    speaker = briefing.speaker_of(statement)
    if speaker is not None and speaker.anonymous:
        links.append(UnnamedSpeaker(speaker))
    chain = briefing.chain_of(statement)
    for source, through in zip_longest(chain, chain[1:]):
        if not source.first_hand:
            links.append(UnreadSource(source, through))
    return tuple(links)


def shown_date(briefing: Briefing, statement: Statement) -> ShownDate | None:
    """Returns the day it was said, or else the day the source we read was published; None if neither is known yet."""
    if statement.said is not None:
        return ShownDate(statement.said, "said")
    published = briefing.chain_of(statement)[-1].published if statement.via else None
    return None if published is None else ShownDate(published, "published")


def citation(source: Source) -> Sentence:
    """Returns the source as one line of plain text, for pasting into a document.

    The line says when the source was not read, so that it is not quoted as if it had been.
    """
    line = sentence("{parts}.", parts=listed(part for part in (
        source.author or "",
        sentence("“{title}”", title=source.title) if source.title else "",
        source.publisher,
        day_in_words(source.published) if source.published else sentence("not dated"),
    ) if part))
    if source.url:
        line = sentence("{citation} {address}", citation=line, address=source.url)
    if source.accessed:
        line = sentence("{citation} (accessed {day})", citation=line, day=day_in_words(source.accessed))
    return line if source.first_hand else sentence("{citation} [not read at first hand]", citation=line)
