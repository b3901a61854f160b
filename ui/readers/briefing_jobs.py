# SPDX-License-Identifier: MIT
"""Reads briefings, in a reader."""

from __future__ import annotations

from pathlib import Path

from briefing.files.read_write import load
from maps.areas import AreaLayer
from ui.readers.answers import Glance, ReadBriefing
from ui.readers.messages import Heard


def glance(path: Path, known_areas: frozenset[str], most: int, _report: Heard) -> Glance:
    """Reads what a briefing's file shows of it: title, day, number of statements, and the picture in it.

    ``known_areas`` are the ids of the areas it may name. The picture is no larger than ``most`` pixels along its
    sides, and empty where there is none.
    """
    from briefing.files.package import is_package, read_package
    from briefing.files.parts import THUMBNAIL
    from ui.readers.picture_jobs import decoded_picture
    from ui.readers.pixels import pixels_of

    briefing = load(path, known_areas).briefing
    data = read_package(path).parts.get(THUMBNAIL, b"") if is_package(path) else b""
    return Glance(briefing.title, briefing.date, len(briefing.statements), pixels_of(decoded_picture(data, most)))


def briefing(path: Path, known_areas: frozenset[str], _report: Heard) -> ReadBriefing:
    """Reads a briefing's file and checks its own areas; ``known_areas`` are the ids of the areas it may name."""
    file = load(path, known_areas)
    features = file.briefing.own_areas
    if not features:
        return ReadBriefing(file, [])
    from maps.own_areas import with_own_areas

    layer = with_own_areas(AreaLayer([]), features, path.name)
    return ReadBriefing(file, list(zip(features, layer, strict=True)))
