# SPDX-License-Identifier: MIT
"""Briefings with markup and script in their texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.corpora import naughty_strings

MARKUP = (
    '<b>bold</b><img src="x:" onerror="window.ran=1;alert(1)"><script>window.ran=1</script>'
    '<a href="javascript:window.ran=1">x</a>${window.ran=1}`\'"</script>--><svg onload=window.ran=1>&amp;&lt;'
)
"""Markup and script in one text, with the ends of strings, templates, scripts and comments."""


def shown_strings() -> list[str]:
    """Returns the naughty strings that a briefing may hold: all without U+0000 and lone surrogates."""
    return [each for each in naughty_strings() if "\x00" not in each and _is_text(each)]


def _is_text(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def hostile_document() -> dict[str, Any]:
    """Returns a briefing with markup in every text field, including ids."""
    mark = MARKUP
    identifier = '<img src="x:" onerror="window.ran=1">'
    return {
        "format": "line-of-contact/briefing",
        "version": 2,
        "title": mark,
        "date": "2024-11-20",
        "language": "en",
        "about": mark,
        "control_layer": "2024-11-20",
        "sources": [
            {
                "id": identifier,
                "publisher": mark,
                "title": mark,
                "published": "2024-11-19",
                "author": mark,
                "url": "https://paper.example/<script>window.ran=1</script>",
                "first_hand": False,
                "note": mark,
            }
        ],
        "speakers": [{"id": identifier, "name": mark, "role": mark, "anonymous": True, "count": 2}],
        "statements": [
            {
                "id": f"{identifier}{number}",
                "kind": "claim",
                "speaker": identifier,
                "via": [identifier],
                "text": mark,
                "areas": [identifier, "crimea"],
                "theme": mark,
                "locator": mark,
                "note": mark,
                "contradicts": [f"{identifier}{1 - number}"],
                "media": [identifier],
            }
            for number in (0, 1)
        ],
        "media": [
            {
                "id": identifier,
                "name": "photo.jpg",
                "media_type": "image/jpeg",
                "sha256": "0" * 64,
                "size": 1,
                "taken_in": "2024-11-20T12:00:00Z",
                "title": mark,
                "credit": mark,
                "licence": mark,
                "file_says": {"taken": mark, "device": mark},
            }
        ],
        "areas": {"type": "FeatureCollection", "features": [feature(identifier, mark)]},
    }


def naughty_document() -> dict[str, Any]:
    """Returns a briefing with a statement for every naughty string, also used as speaker's name and area's label."""
    strings = shown_strings()
    return {
        "format": "line-of-contact/briefing",
        "version": 2,
        "title": "Strings",
        "date": "2024-11-20",
        "control_layer": "2024-11-20",
        "sources": [{"id": "s", "publisher": "P", "title": "T", "published": "2024-11-19"}],
        "speakers": [{"id": f"speaker-{place}", "name": text[:500]} for place, text in enumerate(strings)],
        "statements": [
            {
                "id": f"statement-{place}",
                "kind": "claim",
                "speaker": f"speaker-{place}",
                "via": ["s"],
                "text": text,
                "areas": [f"area-{place}"],
            }
            for place, text in enumerate(strings)
        ],
        "areas": {
            "type": "FeatureCollection",
            "features": [feature(f"area-{place}", text[:500], place) for place, text in enumerate(strings)],
        },
    }


def feature(area_id: str, label: str, place: int = 0) -> dict[str, Any]:
    """Returns a small square with a label."""
    west, south = 24 + place % 40 * 0.3, 45 + place // 40 * 0.3
    ring = [[west, south], [west + 0.2, south], [west + 0.2, south + 0.2], [west, south + 0.2], [west, south]]
    return {
        "type": "Feature",
        "id": area_id,
        "properties": {"label": label, "label_uk": label},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def written(document: object, path: Path) -> Path:
    """Writes the document to a file."""
    path.write_text(json.dumps(document), "utf-8")
    return path
