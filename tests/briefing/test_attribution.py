# SPDX-License-Identifier: MIT
"""Attribution: who said it, through whom, when, and what is not known at first hand."""

from __future__ import annotations

import datetime

import msgspec

from briefing.attribution import (
    UnnamedSpeaker,
    UnreadSource,
    attribution,
    attribution_text,
    citation,
    second_hand,
    shown_date,
)
from briefing.model import Source
from tests.briefing.examples import example


def test_the_chain_starts_with_the_speaker() -> None:
    briefing = example()
    assert attribution(briefing, briefing.statement("first")) == (
        "Two officials",
        "The Wire",
        "The Paper",
    )
    assert attribution_text(briefing, briefing.statement("third")) == "Olena Kovalenko → The Paper"


def test_a_publisher_speaking_for_itself_is_named_once() -> None:
    briefing = example()
    assert attribution(briefing, briefing.statement("second")) == ("The Wire", "The Paper")


def test_a_publisher_quoted_by_another_is_named_as_speaker() -> None:
    briefing = example()
    quoted = msgspec.structs.replace(briefing.statement("second"), via=("paper",))
    assert attribution(briefing, quoted) == ("The Wire", "The Paper")


def test_second_hand_names_every_weak_link_in_order() -> None:
    briefing = example()
    wire, paper = briefing.source("wire"), briefing.source("paper")
    assert second_hand(briefing, briefing.statement("first")) == (
        UnnamedSpeaker(briefing.speaker("two")),
        UnreadSource(wire, through=paper),
    )
    assert second_hand(briefing, briefing.statement("third")) == ()


def test_an_unread_source_at_the_end_is_known_through_none() -> None:
    briefing = example()
    single = msgspec.structs.replace(briefing.statement("second"), via=("wire",))
    assert second_hand(briefing, single) == (UnreadSource(briefing.source("wire"), through=None),)


def test_a_statement_without_sources_has_no_weak_link_but_its_speaker() -> None:
    briefing = example()
    bare = msgspec.structs.replace(briefing.statement("first"), via=())
    assert second_hand(briefing, bare) == (UnnamedSpeaker(briefing.speaker("two")),)


def test_the_date_shown_is_when_it_was_said_or_published_last() -> None:
    briefing = example()
    said = shown_date(briefing, briefing.statement("third"))
    assert (said.day, said.meaning) == (datetime.date(2024, 11, 18), "said")
    published = shown_date(briefing, briefing.statement("first"))
    assert (published.day, published.meaning) == (datetime.date(2024, 11, 20), "published")


def test_a_citation_is_plain_text_with_everything_known() -> None:
    briefing = example()
    assert str(citation(briefing.source("paper"))) == (
        "A. Writer, “Second story”, The Paper, 20 November 2024. "
        "https://paper.example/story (accessed 21 November 2024)"
    )


def test_a_citation_says_when_a_source_was_not_read() -> None:
    unread = str(citation(example().source("wire")))
    assert unread == "“First story”, The Wire, 19 November 2024. [not read at first hand]"


def test_a_citation_keeps_markup_as_text() -> None:
    source = Source(
        id="x", publisher="<b>P</b>", title="<i>T</i>", published=datetime.date(2024, 1, 2)
    )
    assert str(citation(source)) == "“<i>T</i>”, <b>P</b>, 2 January 2024."
