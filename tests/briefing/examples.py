# SPDX-License-Identifier: MIT
"""Small briefings for tests: one document with everything in it, and ways to change it."""

from __future__ import annotations

import copy
import json
from typing import Any

from briefing.files.document import package_parts, parse_briefing
from briefing.files.package import package_bytes
from briefing.model import Briefing

AREAS = frozenset({"donetsk", "crimea", "occupied"})

DOCUMENT: dict[str, Any] = {
    "format": "line-of-contact/briefing",
    "version": 3,
    "title": "A briefing",
    "date": "2024-11-20",
    "language": "en",
    "about": "For tests.",
    "control_layer": "2024-11-20",
    "sources": [
        {
            "id": "wire",
            "publisher": "The Wire",
            "title": "First story",
            "published": "2024-11-19",
            "first_hand": False,
            "note": "Known through the paper.",
        },
        {
            "id": "paper",
            "publisher": "The Paper",
            "title": "Second story",
            "published": "2024-11-20",
            "author": "A. Writer",
            "url": "https://paper.example/story",
            "accessed": "2024-11-21",
        },
    ],
    "speakers": [
        {"id": "two", "name": "Two officials", "anonymous": True, "count": 2, "side": "russia"},
        {"id": "wire", "name": "The Wire", "side": "press"},
        {"id": "mayor", "name": "Olena Kovalenko", "role": "Mayor", "side": "ukraine"},
    ],
    "statements": [
        {
            "id": "first",
            "kind": "position",
            "speaker": "two",
            "via": ["wire", "paper"],
            "text": "The line may be frozen.",
            "areas": ["donetsk", "crimea"],
            "theme": "Territory",
            "locator": "paragraph 1",
        },
        {
            "id": "second",
            "kind": "figure",
            "speaker": "wire",
            "via": ["wire", "paper"],
            "text": "More than 110,000 km² are occupied.",
            "areas": ["occupied"],
            "theme": "Territory",
            "figure": {
                "quantity": "area",
                "unit": "km2",
                "comparison": "more than",
                "value": 110000,
            },
            "supports": ["first"],
        },
        {
            "id": "third",
            "kind": "claim",
            "speaker": "mayor",
            "via": ["paper"],
            "text": "Nothing is settled.",
            "areas": ["bridgehead"],
            "said": "2024-11-18",
            "contradicts": ["first"],
            "note": "By telephone.",
        },
    ],
    "areas": {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": "bridgehead",
                "properties": {"label": "Bridgehead", "colour": "blue"},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[[34, 46], [35, 46], [35, 47], [34, 47], [34, 46]]],
                },
            }
        ],
    },
}

SEQUENCE: list[dict[str, Any]] = [
    {"shows": "opening", "title": "Welcome"},
    {
        "statement": "third",
        "areas": ["donetsk"],
        "camera": {"lon": 36.5, "lat": 47, "zoom": 7.25},
        "note": "Slowly.\nAsk who has seen it.",
    },
    {"shows": "map", "areas": ["crimea", "occupied"]},
    {"statement": "nobody has it"},
    {"shows": "closing"},
]
"""A sequence for the document; one of its steps has an unknown id, which is no error of the file."""


def document() -> dict[str, Any]:
    """Returns a new copy of the document, which may be changed."""
    return copy.deepcopy(DOCUMENT)


def parse(value: object) -> Briefing:
    """Reads a document as a briefing, as file ``test.json``."""
    return parse_briefing(json.dumps(value).encode(), "test.json", AREAS)


def example() -> Briefing:
    """Returns the document as a briefing."""
    return parse(DOCUMENT)


def write_package(briefing: Briefing) -> bytes:
    """Returns the briefing as a package's bytes."""
    return package_bytes(package_parts(briefing))
