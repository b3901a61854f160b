# SPDX-License-Identifier: MIT
"""What has a speaker without a says-word of its own: turns of a transcript, cited sources, short answers, documents."""

from __future__ import annotations

import pytest

from briefing.drafting.text.quotations import sentences
from tests.briefing.drafting.said import Said, proposals, said

FREEZE = "Russia would accept a freeze"

CITED = [
    (f"Bloomberg reported that {FREEZE}. The agency cites two officials.", "two officials"),
    (f"Bloomberg reported that {FREEZE}. It cited three people familiar with the matter.",
     "three people familiar with the matter"),
    (f"{FREEZE}, Bloomberg writes. The outlet attributed this to a European diplomat.", "European diplomat"),
    (f"Bloomberg reported that {FREEZE}. Kyiv cites two officials.", "Bloomberg"),
    (f"A minister said that {FREEZE}. The agency cites two officials.", "minister"),
]
TRANSCRIPT = """OLENA HALL, HOST:
The front is near. Our correspondent has been there.

JOEL BRANDT, BYLINE: At the market, Vira Kulish sells seedlings.

"Tomatoes need 90 days," she says.

KULISH: My customers have gone. We wait.

BRANDT: Does it help?

KULISH: Never. Would you go?"""


@pytest.mark.parametrize(("text", "speaker"), CITED)
def test_sources_named_in_the_next_sentence(text: str, speaker: str) -> None:
    assert said(text)[0] == Said(FREEZE, speaker)


def test_cited_sources_keep_the_chain() -> None:
    [(_, found)] = proposals(CITED[0][0])
    assert found.chain == ("Bloomberg", "Kyiv Post")


def test_turns_of_a_transcript_are_their_speakers() -> None:
    assert said(TRANSCRIPT) == [
        Said("Tomatoes need 90 days", "Vira Kulish"),
        Said("My customers have gone. We wait", "Vira Kulish"),
        Said("Never", "Vira Kulish"),
    ]


def test_short_sentence_after_an_answer_goes_on_with_it() -> None:
    text = "Is it possible?\n\nDe facto, yes, Olha Reva told us. Legally, never."
    assert said(text) == [Said("De facto, yes", "Olha Reva"), Said("Legally, never", "Olha Reva")]


def test_under_a_document_goes_on_with_what_it_says() -> None:
    found = said("The draft was leaked on Monday.\n\nUnder its terms, Russia would keep Crimea. Kyiv would get a loan.")
    assert found == [Said("Under its terms, Russia would keep Crimea", "draft"), Said("Kyiv would get a loan", "draft")]


def test_content_after_a_note_is_a_statement() -> None:
    [(words, _)] = proposals("The ministry declined to comment on losses, but said two bridges had been hit.")
    assert words == "two bridges had been hit"
    [(words, _)] = proposals("Київ таких оцінок не коментує, проте в Генштабі визнають: на напрямку важко.", "uk")
    assert words == "на напрямку важко"


def test_unit_can_end_a_sentence() -> None:
    text = "The line runs for 420 km. A third envoy agreed. It is 5 km long."
    assert len(sentences(text, 0, len(text), [], "en")) == 3
