# SPDX-License-Identifier: MIT
"""What may be picked for a statement: speakers, sources, areas, and other statements, each in words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Source
from ui.files.open_briefing import OpenBriefing
from ui.kit.pick_list import Choice
from ui.kit.texts import area_name, publisher_text, speaker_text, statement_text


def speaker_choices(briefing: Briefing) -> Sequence[Choice]:
    """Returns all speakers."""
    return [Choice(each.id, speaker_text(each)) for each in briefing.speakers]


def source_choices(briefing: Briefing) -> Sequence[Choice]:
    """Returns all sources."""
    return [Choice(each.id, source_words(each)) for each in briefing.sources]


def area_choices(opened: OpenBriefing) -> Sequence[Choice]:
    """Returns all areas on the map."""
    return [Choice(each.id, area_name(each)) for each in opened.layer]


def other_statements(briefing: Briefing, statement_id: str) -> Sequence[Choice]:
    """Returns all statements but one."""
    return [Choice(each.id, f"{speaker_text(briefing.speaker_of(each))}: {statement_text(each)}")
            for each in briefing.statements if each.id != statement_id]


def source_words(source: Source) -> str:
    """Returns a source's publisher and title."""
    return f"{publisher_text(source)}: {source.title}" if source.title else publisher_text(source)
