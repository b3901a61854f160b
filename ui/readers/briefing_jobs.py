# SPDX-License-Identifier: MIT
"""Reads briefings, in a reader."""

from __future__ import annotations

from pathlib import Path

from briefing.files.read_write import load
from maps.areas import AreaLayer
from ui.readers.answers import ReadBriefing
from ui.readers.messages import Heard


def briefing(path: Path, known_areas: frozenset[str], _report: Heard) -> ReadBriefing:
    """Reads a briefing's file and checks its own areas; ``known_areas`` are the ids of the areas it may name."""
    file = load(path, known_areas)
    features = file.briefing.own_areas
    if not features:
        return ReadBriefing(file, [])
    from maps.own_areas import with_own_areas

    layer = with_own_areas(AreaLayer([]), features, path.name)
    return ReadBriefing(file, list(zip(features, layer, strict=True)))
