# SPDX-License-Identifier: MIT
"""A briefing with a photograph and a video, for tests."""

from __future__ import annotations

import hashlib
from typing import Any

from briefing.model import Briefing
from tests.briefing.examples import document, parse

PHOTO_BYTES, CLIP_BYTES = b"photo " * 50, b"clip " * 70_000
"""What is used as the files: nothing under test here decodes them."""

PHOTO: dict[str, Any] = {
    "id": "photo", "name": "photo.jpg", "media_type": "image/jpeg",
    "sha256": hashlib.sha256(PHOTO_BYTES).hexdigest(), "size": len(PHOTO_BYTES), "taken_in": "2024-11-20T12:00:00Z",
    "title": "The bridge", "credit": "A. Photographer", "licence": "CC BY 4.0", "source": "wire",
    "taken": {"day": "2024-11-18", "time": "08:30", "zone": "+02:00"},
    "file_says": {"taken": "2024:11:18 08:30:12", "lon": 34.5, "lat": 46.5, "direction": 271.5, "device": "Maker 7"},
    "place": "bridgehead", "lon": 34.5, "lat": 46.5, "direction": 90, "width": 4000, "height": 3000,
}
CLIP: dict[str, Any] = {
    "id": "clip", "name": "clip.mp4", "media_type": "video/mp4", "sha256": hashlib.sha256(CLIP_BYTES).hexdigest(),
    "size": len(CLIP_BYTES), "taken_in": "2024-11-20T12:00:00Z", "width": 640, "height": 360, "seconds": 12.5,
}


def media_document() -> dict[str, Any]:
    """Returns a document whose first statement has both, and whose third has the photograph."""
    made = document()
    made["media"] = [dict(PHOTO), dict(CLIP)]
    made["statements"][0]["media"] = ["photo", "clip"]
    made["statements"][2]["media"] = ["photo"]
    return made


def media_example() -> Briefing:
    """Returns it as a briefing."""
    return parse(media_document())
