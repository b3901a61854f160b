# SPDX-License-Identifier: MIT
"""Warnings of what a draft still lacks. They forbid nothing."""

from __future__ import annotations

from briefing.model import Briefing, Medium, Source, Speaker, Statement
from ui.kit.texts import publisher_text, tr
from ui.media.media_texts import medium_name


def statement_warnings(briefing: Briefing, statement: Statement) -> list[str]:
    """Returns what a statement lacks before the audience should see it."""
    warnings = []
    if not statement.text.strip():
        warnings.append(tr("No text yet: write what was said."))
    if statement.speaker is None:
        warnings.append(tr("No speaker yet: say who made the statement."))
    if not statement.via:
        warnings.append(tr("No source yet: name the publication it reached us through."))
    if not statement.areas:
        warnings.append(tr("No area yet: the whole region is shown with it."))
    if statement.kind == "figure" and statement.figure is None:
        warnings.append(tr("A figure without a number the map could measure."))
    if statement.kind in ("claim", "background") and statement.figure is not None:
        warnings.append(tr("It holds a number that the map measures, but its kind is not Figure."))
    warnings += [tr("{publisher}: {what}").format(publisher=publisher_text(source), what=warning)
                 for source in briefing.chain_of(statement) for warning in source_warnings(source)]
    warnings += [tr("{name}: {what}").format(name=medium_name(medium), what=warning)
                 for medium in briefing.media_of(statement) for warning in medium_warnings(medium)]
    return warnings


def medium_warnings(medium: Medium) -> list[str]:
    """Returns what a picture or video lacks before anyone should see it."""
    warnings = []
    if not medium.credit:
        warnings.append(tr("no credit yet; say who made it."))
    if not medium.licence:
        warnings.append(tr("no licence yet; say under which terms it may be shown."))
    return warnings


def source_warnings(source: Source) -> list[str]:
    """Returns what a source lacks before anyone could look it up."""
    warnings = []
    if not source.publisher.strip():
        warnings.append(tr("no publisher yet."))
    if not source.title.strip():
        warnings.append(tr("no title yet."))
    if source.published is None:
        warnings.append(tr("no date of publication yet."))
    if not source.first_hand and not source.note:
        warnings.append(tr("not read at first hand; say in the note through whom it is known."))
    return warnings


def speaker_warnings(speaker: Speaker) -> list[str]:
    """Returns what a speaker lacks."""
    warnings = []
    if not speaker.name.strip():
        warnings.append(tr("No name yet; for people who are not named, write what is known of them."))
    if speaker.anonymous and speaker.count is None:
        warnings.append(tr("It is not said how many people these are."))
    return warnings
