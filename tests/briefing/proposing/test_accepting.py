# SPDX-License-Identifier: MIT
"""What a proposal becomes: a statement with a speaker, a chain and ground that are found again or made once."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import limits
from briefing.drafting.draft import draft_article
from briefing.drafting.proposals import Proposal, ProposedSpeaker
from briefing.drafting.text.figures import figures
from briefing.editing import put_source
from briefing.model import Briefing, Snapshot, Source, Speaker
from briefing.places import Spot, town_feature
from briefing.presenting.own_words import in_source_words, is_in_source_words
from briefing.proposing.accepting import ProposedGround, accepted, opening_text, with_source_in_chain
from briefing.proposing.likeness import alike, made_of
from briefing.proposing.people import outlet_like, speaker_like
from briefing.proposing.selecting import proposal_of
from briefing.snapshots.text_quote import Span
from briefing.structs import changed
from tests.briefing.examples import example

TEXT = ("Talks stall over Donetsk\n\nUkraine will not leave Donetsk Oblast, President Volodymyr Zelensky said on "
        "Monday, according to Interfax. Two officials in Kyiv said more than 500 square miles were at stake.\n")
SOURCE = Source(id="paper-2", publisher="The Daily Paper", title="Talks stall", published=datetime.date(2025, 2, 3))


def briefing() -> Briefing:
    made = example()
    return put_source(made, SOURCE)


def proposal(**fields: Any) -> Proposal:
    start = TEXT.index("Ukraine will")
    span = Span(start, TEXT.index(", President"))
    return Proposal(**{"passage": span, "sentence": span, "kind": "position", **fields})  # type: ignore[arg-type]


def test_a_statement_has_its_passage_word_for_word_and_says_that_its_text_is_the_source_s() -> None:
    made = accepted(briefing(), SOURCE.id, TEXT, proposal(theme="Talks", note="Moscow declined to comment."),
                    ProposedGround())
    assert made is not None
    statement = made.statement
    assert statement.passage is not None and statement.passage.exact == "Ukraine will not leave Donetsk Oblast"
    assert statement.text == "Ukraine will not leave Donetsk Oblast." and statement.via == (SOURCE.id,)
    assert (statement.theme, statement.note) == ("Talks", "Moscow declined to comment.")
    assert not is_in_source_words(statement), "six words are anybody's"
    passage = changed(statement.passage, exact="Ukraine will not leave Donetsk Oblast, it says again, or")
    longer = changed(statement, text="Ukraine will not leave Donetsk Oblast, it says again.", passage=passage)
    assert is_in_source_words(longer) and not is_in_source_words(changed(longer, text="Kyiv keeps Donetsk."))
    assert in_source_words(changed(made.briefing, statements=(longer,))) == [longer]


@pytest.mark.parametrize(("there", "proposed", "is_same"), [
    ("Volodymyr Zelenskyy", "Volodymyr Zelensky", True), ("Volodymyr Zelenskyy", "Zelenskiy", True),
    ("Volodymyr Zelenskyy", "Olena Zelenska", False), ("Dmitry Peskov", "Dmitrii Peskov", True),
    ("Dmitry Peskov", "Ivan Peskov", False), ("Ivan Li", "Li", False),
    ("Ukrainian General Staff", "the General Staff", False),
])
def test_a_person_is_found_by_the_surname(there: str, proposed: str, is_same: bool) -> None:
    made = changed(briefing(), speakers=(Speaker(id="x", name=there),))
    assert (speaker_like(made, ProposedSpeaker(name=proposed)) is not None) == is_same


def test_unnamed_people_are_the_same_only_with_the_same_words_and_number() -> None:
    made = changed(briefing(), speakers=(Speaker(id="x", name="Two officials in Kyiv", anonymous=True, count=2),))
    assert speaker_like(made, ProposedSpeaker(name="two officials in Kyiv", anonymous=True, count=2)) is not None
    assert speaker_like(made, ProposedSpeaker(name="two officials in Kyiv", anonymous=True, count=3)) is None
    assert speaker_like(made, ProposedSpeaker(name="officials in Kyiv", anonymous=True)) is None
    two = changed(briefing(), speakers=(Speaker(id="x", name="Ivan Petrenko"), Speaker(id="y", name="Ihor Petrenko")))
    assert speaker_like(two, ProposedSpeaker(name="Petrenko")) is None, "either could be meant"


def test_what_an_article_cites_is_known_through_it_and_made_once() -> None:
    cited = proposal(chain=("Interfax", "The Daily Paper"))
    first = accepted(briefing(), SOURCE.id, TEXT, cited, ProposedGround())
    assert first is not None and len(first.statement.via) == 2 and first.statement.via[-1] == SOURCE.id
    agency = first.briefing.source(first.statement.via[0])
    assert (agency.publisher, agency.first_hand, agency.note) == ("Interfax", False, "Known through The Daily Paper")
    again = accepted(first.briefing, SOURCE.id, TEXT, cited, ProposedGround())
    assert again is not None and again.statement.via == first.statement.via
    assert outlet_like(again.briefing.sources, "interfax", SOURCE) == agency
    assert len(again.briefing.sources) == len(first.briefing.sources)


def test_towns_become_places_and_the_speaker_is_one() -> None:
    town = town_feature(Spot("Pokrovsk", "Покровськ", 37.18, 48.28))
    speaker = ProposedSpeaker(name="Two officials in Kyiv", anonymous=True, count=2)
    made = accepted(briefing(), SOURCE.id, TEXT, proposal(speaker=speaker), ProposedGround(("donetsk",), (town,)),
                    supports=None)
    assert made is not None and made.statement.areas == ("donetsk", town["id"])
    assert any(each["id"] == town["id"] for each in made.briefing.own_areas)
    who = made.briefing.speaker_of(made.statement)
    assert who is not None and who.anonymous and who.count == 2


@pytest.mark.parametrize(("words", "wanted"), [
    ("Russia seized nearly 650 km² of Donetsk Oblast in January", ("growth", "km2", "nearly", 650.0, None)),
    ("Between 100 and 300 hectares of the city burned", ("area", "ha", "between", 100.0, 300.0)),
    ("At least 10 square miles were taken", ("area", "mi2", "at least", 10.0, None)),
    ("Russia holds a fifth of Ukraine", ("share of Ukraine", "percent", "exactly", 20.0, None)),
    ("About 500 people live in the village", ("people", "people", "about", 500.0, None)),
    ("The brigade stands 15 km from the city", ("distance", "km", "exactly", 15.0, None)),
    ("Prices rose by 12 percent", None), ("Russia lost 500 soldiers", None), ("The missile flew 15 km", None),
])
def test_a_figure_that_the_map_can_measure_goes_along(words: str, wanted: Any) -> None:
    text = f"{words}, he said."
    span = Span(0, len(words))
    made = accepted(briefing(), SOURCE.id, text, Proposal(
        passage=span, sentence=span, kind="claim", figures=tuple(figures(text, 0, len(text), "en"))), ProposedGround())
    assert made is not None
    found = made.statement.figure
    assert (None if found is None else (found.quantity, found.unit, found.comparison, found.value, found.upper)
            ) == wanted
    if found is not None and found.quantity == "growth":
        assert (str(found.since), str(found.until)) == ("2024-12-31", "2025-01-31")


@pytest.mark.parametrize(("passage", "text"), [
    ("the line runs here", "The line runs here."), ("“We stay.”", "“We stay.”"), ("  enough!  ", "Enough!"),
    ("лінія тут", "Лінія тут."), ("7 km", "7 km."),
])
def test_a_text_begins_as_the_passage(passage: str, text: str) -> None:
    assert opening_text(passage) == text


def test_what_is_made_of_a_proposal_is_known_and_what_is_like_another_is_reported() -> None:
    draft = draft_article(TEXT)
    made = accepted(briefing(), SOURCE.id, TEXT, draft.proposals[0], ProposedGround())
    assert made is not None
    spans: Any = {}
    known = made_of(made.briefing, SOURCE.id, TEXT, draft.proposals, spans)
    assert [(index, each.statement, each.is_it) for index, each in known.items()] == [(0, made.statement.id, True)]
    assert list(spans) == [made.statement.passage]
    other = "Zelenskyy: no retreat\n\nUkraine would never leave Donetsk Oblast, President Volodymyr Zelenskyy said.\n"
    second = put_source(made.briefing, Source(id="other", publisher="Another Paper"))
    like = alike(second, "other", other, draft_article(other).proposals)
    assert like[0].statement == made.statement.id and not like[0].is_it
    apart = "Grain\n\nThe port handled 500 tonnes of grain, the minister of agriculture said on Monday.\n"
    assert alike(second, "other", apart, draft_article(apart).proposals) == {}
    chained = with_source_in_chain(second, made.statement.id, "other")
    assert chained.statement(made.statement.id).via[-1] == "other"
    assert with_source_in_chain(chained, made.statement.id, "other") is chained


def test_another_number_is_another_matter() -> None:
    made = accepted(briefing(), SOURCE.id, TEXT, draft_article(TEXT).proposals[-1], ProposedGround())
    assert made is not None
    other = "X\n\nTwo officials in Kyiv said more than 900 square miles were at stake.\n"
    with_other = put_source(made.briefing, Source(id="other"))
    assert alike(with_other, "other", other, draft_article(other).proposals) == {}


def test_selected_words_are_a_proposal_as_the_rules_found_it_there() -> None:
    draft = draft_article(TEXT)
    start = TEXT.index("leave Donetsk")
    inside = proposal_of(draft, TEXT, Span(start, start + len("leave Donetsk Oblast")))
    assert inside.speaker == draft.proposals[0].speaker and inside.chain == draft.proposals[0].chain
    outside = proposal_of(draft, TEXT, Span(0, len("Talks stall")))
    assert outside.speaker is None and TEXT[slice(*outside.passage)] == "Talks stall"
    quoted = proposal_of(draft, "“so” it is", Span(0, 4))
    assert quoted.passage == Span(1, 3)


def test_a_passage_that_cannot_be_cited_makes_no_statement() -> None:
    long = "a " * limits.MAX_PASSAGE
    assert accepted(briefing(), SOURCE.id, long, proposal(passage=Span(0, len(long))), ProposedGround()) is None
    assert accepted(briefing(), SOURCE.id, TEXT, proposal(passage=Span(5, 5)), ProposedGround()) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_whatever_an_article_is_its_statements_are_valid_and_their_passages_in_it(text: str) -> None:
    made = changed(briefing(), snapshots={})
    for each in draft_article(text).proposals:
        found = accepted(made, SOURCE.id, text, each, ProposedGround())
        if found is not None and found.statement.passage is not None:
            made = found.briefing
            assert found.statement.passage.exact in " ".join(text.split())
            assert len(found.statement.text) <= limits.MAX_PROSE
    ids = [each.id for each in made.statements]
    assert len(ids) == len(set(ids)) and all(each.via[-1] == SOURCE.id for each in made.statements if each.passage)


def test_snapshots_and_sources_stay_as_they_are() -> None:
    snapshot = Snapshot(name="0" * 16 + ".txt", media_type="text/plain", sha256="0" * 64,
                        taken=datetime.datetime(2025, 2, 3, tzinfo=datetime.UTC))
    made = put_source(briefing(), changed(SOURCE, snapshot=snapshot))
    found = accepted(made, SOURCE.id, TEXT, proposal(), ProposedGround())
    assert found is not None and found.briefing.source(SOURCE.id) == made.source(SOURCE.id)
