# SPDX-License-Identifier: MIT
"""Statements as linked data: claims, reviews that are no more certain than the check, and cited passages."""

from __future__ import annotations

import datetime
import json
from typing import Any

import msgspec
import pytest

from briefing.model import Happening
from maps.exporting.claims import write_annotations, write_claims
from maps.exporting.handout import Handout
from tests.corpora import naughty_strings
from tests.exporting_examples import (
    MADE,
    MARKUP,
    SETTINGS,
    default_handout,
    hostile_handout,
    naughty_handout,
    small_handout,
    with_text,
)


def graph(handout: Handout, kind: str) -> dict[str, dict[str, Any]]:
    page = json.loads(write_claims(handout, SETTINGS))
    assert page["@context"] == "https://schema.org"
    return {each["@id"]: each for each in page["hasPart"] if each["@type"] == kind}


def cited(handout: Handout) -> list[dict[str, Any]]:
    page = json.loads(write_annotations(handout, SETTINGS))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    found: list[dict[str, Any]] = page["items"]
    assert page["partOf"]["total"] == len(found)
    return found


def test_every_statement_is_a_claim_with_speaker_and_chain() -> None:
    handout = small_handout()
    claims = list(graph(handout, "Claim").values())
    assert [claim["text"] for claim in claims] == [each.text for each in handout.briefing.statements]
    first, second, third = claims
    assert first["author"] == {"@type": "Organization", "name": "Two officials"}
    assert third["author"] == {"@type": "Person", "name": "Olena Kovalenko", "jobTitle": "Mayor"}
    assert [each["publisher"]["name"] for each in first["appearance"]] == ["The Wire", "The Paper"]
    assert first["firstAppearance"]["creativeWorkStatus"] == "not read at first hand"
    assert "creativeWorkStatus" not in first["appearance"][1]
    assert first["appearance"][1]["url"] == "https://paper.example/story"
    assert third["datePublished"] == "2024-11-18"
    assert [place["identifier"] for place in first["about"]] == ["donetsk", "crimea"]
    assert second["creditText"] == "The Wire → The Paper"


def test_when_it_happened_is_what_the_claim_covers() -> None:
    handout = small_handout()
    first, *others = handout.briefing.statements
    happened = Happening(day=datetime.date(2024, 11, 18), until=datetime.date(2024, 11, 19))
    briefing = msgspec.structs.replace(handout.briefing, statements=(
        msgspec.structs.replace(first, happened=happened), *others))
    claims = graph(msgspec.structs.replace(handout, briefing=briefing), "Claim").values()
    assert [claim.get("temporalCoverage") for claim in claims] == ["2024-11-18/2024-11-19", None, None]


def test_a_review_says_what_the_check_says_and_no_more() -> None:
    handout = default_handout()
    reviews = graph(handout, "ClaimReview")
    by_id = {each.id: each for each in handout.statements}
    checked = [each.id for each in handout.briefing.statements if each.figure and len(by_id[each.id].checks) > 1]
    assert len(reviews) == len(checked) > 3
    claims = graph(handout, "Claim")
    for statement_id, review in zip(checked, reviews.values(), strict=True):
        assert review["reviewRating"]["alternateName"] == by_id[statement_id].checks[0]
        assert not {"ratingValue", "bestRating", "worstRating"} & review["reviewRating"].keys()
        assert by_id[statement_id].checks[-1] in review["reviewRating"]["ratingExplanation"]
        assert claims[review["itemReviewed"]["@id"]]["text"] == review["claimReviewed"]
        assert review["datePublished"] == MADE.date().isoformat()


def test_a_figure_that_the_map_cannot_measure_is_not_reviewed() -> None:
    handout = small_handout()
    statements = tuple(msgspec.structs.replace(each, checks=("The map cannot measure this.",))
                       for each in handout.statements)
    assert graph(msgspec.structs.replace(handout, statements=statements), "ClaimReview") == {}


def test_a_cited_passage_is_an_annotation_of_its_source() -> None:
    handout = small_handout()
    (found,) = cited(handout)
    assert found["type"] == "Annotation"
    assert found["body"] == {"type": "TextualBody", "value": "The line may be frozen.", "format": "text/plain",
                             "language": "en"}
    assert found["target"] == {
        "source": "https://paper.example/story",
        "selector": {"type": "TextQuoteSelector", "exact": "“may be frozen”", "prefix": "The line ",
                     "suffix": ", they said"},
        "state": {"type": "TimeState", "sourceDate": MADE.isoformat()}}


def test_a_source_without_address_is_named_by_its_id() -> None:
    handout = small_handout()
    wire, paper = handout.briefing.sources
    paper = msgspec.structs.replace(paper, url=None)
    (found,) = cited(msgspec.structs.replace(handout, briefing=msgspec.structs.replace(
        handout.briefing, sources=(wire, paper))))
    assert found["target"]["source"] == "urn:x-line-of-contact:source:paper"


@pytest.mark.parametrize("make", [hostile_handout, naughty_handout, *(
    lambda text=text: with_text(text) for text in ("\x00\x1b\ud800\ufffe", "</script><!--", *naughty_strings()[:20]))])
def test_no_text_ends_a_script_or_breaks_the_form(make: Any) -> None:
    handout = make()
    for write in (write_claims, write_annotations):
        data = write(handout, SETTINGS)
        assert b"<" not in data
        json.loads(data)


def test_markup_comes_back_as_it_was() -> None:
    assert {each["target"]["selector"]["exact"] for each in cited(hostile_handout())} == {MARKUP}
    assert {claim["text"] for claim in graph(hostile_handout(), "Claim").values()} == {MARKUP}
