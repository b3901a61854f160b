# SPDX-License-Identifier: MIT
"""Statements as linked data: schema.org's claims and reviews, and cited passages as W3C Web Annotations."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote

from briefing.attribution import shown_date
from briefing.happening import written_happening
from briefing.model import CitedPassage, Source, Speaker, Statement
from maps.exporting.handout import ExportSettings, Handout, HandoutStatement
from maps.exporting.plain import legal

_URN: Final = "urn:x-line-of-contact"
_REVIEWER: Final = "Line of Contact"


def write_claims(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns JSON-LD in schema.org's words: a Claim for each statement, a ClaimReview for each checked figure.

    A review says what the check says, in its words and without a rating in numbers; it is of the figure only.
    """
    by_id = {each.id: each for each in handout.statements}
    graph: list[dict[str, Any]] = []
    for statement in handout.briefing.statements:
        about = by_id.get(statement.id)
        graph.append(_claim(handout, statement, about))
        # A figure that was measured has its verdict and the arithmetic; one that was not has a single line.
        if statement.figure is not None and about is not None and len(about.checks) > 1:
            graph.append(_review(handout, statement, about))
    page = {"@context": "https://schema.org", "@type": "Dataset", "name": handout.title,
            "description": handout.about, "dateCreated": handout.date.isoformat(), "inLanguage": handout.language,
            "creditText": handout.credits, "temporalCoverage": handout.as_of,
            "conditionsOfAccess": handout.marking, "hasPart": graph}
    return _written({name: value for name, value in page.items() if value != ""})


def write_annotations(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the passages that statements come from as a page of W3C Web Annotations (JSON-LD)."""
    items = [_annotation(handout, statement, statement.passage) for statement in handout.briefing.statements
             if statement.passage is not None]
    label = " · ".join(filter(None, (handout.title, handout.marking)))  # the standard has no field for a marking
    return _written({
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": f"{_URN}:annotations", "type": "AnnotationPage",
        "partOf": {"id": f"{_URN}:briefing", "type": "AnnotationCollection", "label": label,
                   "total": len(items)},
        "startIndex": 0, "items": items})


def _claim(handout: Handout, statement: Statement, about: HandoutStatement | None) -> dict[str, Any]:
    briefing = handout.briefing
    date = shown_date(briefing, statement)
    chain = [_publication(handout, source) for source in briefing.chain_of(statement)]
    claim: dict[str, Any] = {"@type": "Claim", "@id": _id("statement", statement.id), "text": statement.text,
                             "additionalType": statement.kind, "inLanguage": handout.language}
    speaker = briefing.speaker_of(statement)
    if speaker is not None:
        claim["author"] = _author(speaker)
    if date is not None:
        claim["datePublished"] = date.day.isoformat()
    if statement.happened is not None:
        claim["temporalCoverage"] = written_happening(statement.happened)
    if chain:
        claim |= {"firstAppearance": chain[0], "appearance": chain}
    if about is not None:
        claim["about"] = [{"@type": "Place", "identifier": area_id, "name": name} for area_id, name in about.areas]
        claim["creditText"] = about.chain
        if about.unknown:
            claim["disambiguatingDescription"] = " ".join(about.unknown)
    return claim


def _review(handout: Handout, statement: Statement, about: HandoutStatement) -> dict[str, Any]:
    verdict, *arithmetic = about.checks
    return {
        "@type": "ClaimReview", "@id": _id("check", statement.id), "claimReviewed": statement.text,
        "itemReviewed": {"@id": _id("statement", statement.id)}, "reviewAspect": "figure",
        "author": {"@type": "Organization", "name": _REVIEWER}, "datePublished": handout.made.date().isoformat(),
        "reviewRating": {"@type": "Rating", "alternateName": verdict, "ratingExplanation": " ".join(arithmetic)},
        "reviewBody": " ".join(arithmetic), "creditText": handout.credits,
    }


def _author(speaker: Speaker) -> dict[str, Any]:
    """Returns a speaker; a person only where an office says so, for a mere name may be an office or a newspaper."""
    author: dict[str, Any] = {"@type": "Person" if speaker.role and not speaker.anonymous else "Organization",
                              "name": speaker.name}
    return author | {"jobTitle": speaker.role} if author["@type"] == "Person" else author


def _publication(handout: Handout, source: Source) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@type": "CreativeWork", "@id": _id("source", source.id), "name": source.title, "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "author": {"@type": "Person", "name": source.author} if source.author else "", "url": source.url or "",
        "datePublished": source.published.isoformat() if source.published else "",
        "creativeWorkStatus": "" if source.first_hand else handout.words["second_hand"],
        "sha256": source.snapshot.sha256 if source.snapshot else "",
    }
    return {name: value for name, value in made.items() if value != ""}


def _annotation(handout: Handout, statement: Statement, passage: CitedPassage) -> dict[str, Any]:
    source = handout.briefing.source(passage.source)
    selector = {"type": "TextQuoteSelector", "exact": passage.exact, "prefix": passage.prefix,
                "suffix": passage.suffix}
    target: dict[str, Any] = {"source": source.url or _id("source", source.id),
                              "selector": {name: text for name, text in selector.items() if text}}
    if source.snapshot is not None:
        target["state"] = {"type": "TimeState", "sourceDate": source.snapshot.taken.isoformat()}
    return {
        "id": _id("annotation", statement.id), "type": "Annotation", "motivation": "describing",
        "created": handout.made.isoformat(),
        "body": {"type": "TextualBody", "value": statement.text, "format": "text/plain",
                 "language": handout.language},
        "target": target,
    }


def _id(kind: str, identifier: str) -> str:
    return f"{_URN}:{kind}:{quote(legal(identifier), safe='')}"


def _written(value: dict[str, Any]) -> bytes:
    """Returns JSON that may be in a page's script: no text of it can end one."""
    made = legal(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))
    return (made.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n").encode()
