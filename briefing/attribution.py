# SPDX-License-Identifier: MIT
"""Who said it, through whom it reached us, when, and what of that we know only at second hand."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from briefing.model import Briefing, Source, Speaker, Statement

ARROW = " → "
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class UnnamedSpeaker(msgspec.Struct, frozen=True):
    """The statement's speaker is not named: nobody can ask them."""

    speaker: Speaker


class UnreadSource(msgspec.Struct, frozen=True):
    """A source that was not read itself; ``through`` is the next one in the chain, if any."""

    source: Source
    through: Source | None


class ShownDate(msgspec.Struct, frozen=True):
    """The date to show with a statement, and which of its dates it is."""

    day: datetime.date
    meaning: Literal["said", "published"]


def attribution(briefing: Briefing, statement: Statement) -> tuple[str, ...]:
    """The speaker's name, then every publisher of the chain, the first publication first.

    A speaker who is the first publisher itself, as a newspaper in its own words, is
    named once.
    """
    speaker = briefing.speaker(statement.speaker).name
    publishers = [briefing.source(source_id).publisher for source_id in statement.via]
    if publishers and publishers[0].casefold() == speaker.casefold():
        return tuple(publishers)
    return (speaker, *publishers)


def attribution_text(briefing: Briefing, statement: Statement) -> str:
    """The attribution in one line: "Two Russian officials → Reuters → Ukrainska Pravda"."""
    return ARROW.join(attribution(briefing, statement))


def second_hand(
    briefing: Briefing, statement: Statement
) -> tuple[UnnamedSpeaker | UnreadSource, ...]:
    """The links of the chain that are not known at first hand, in the chain's order."""
    links: list[UnnamedSpeaker | UnreadSource] = []
    speaker = briefing.speaker(statement.speaker)
    if speaker.anonymous:
        links.append(UnnamedSpeaker(speaker))
    chain = [briefing.source(source_id) for source_id in statement.via]
    for source, through in zip(chain, [*chain[1:], None], strict=True):
        if not source.first_hand:
            links.append(UnreadSource(source, through))
    return tuple(links)


def shown_date(briefing: Briefing, statement: Statement) -> ShownDate:
    """When it was said, or else when the source we read was published."""
    if statement.said is not None:
        return ShownDate(statement.said, "said")
    return ShownDate(briefing.source(statement.via[-1]).published, "published")


def citation(source: Source) -> str:
    """The source as one line of plain text, to be pasted into a document in English.

    A source that was not read says so, lest it be quoted as if it had been.
    """
    parts = [f"“{source.title}”", source.publisher, day_in_words(source.published)]
    if source.author:
        parts.insert(0, source.author)
    line = ", ".join(parts) + "."
    if source.url:
        line += f" {source.url}"
    if source.accessed:
        line += f" (accessed {day_in_words(source.accessed)})"
    return line if source.first_hand else f"{line} [not read at first hand]"


def day_in_words(day: datetime.date) -> str:
    """A date in English whatever the system's language: "20 November 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
