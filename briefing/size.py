# SPDX-License-Identifier: MIT
"""Refuses an edit that would make a briefing larger than a file may be: what is saved can be opened again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing import limits
from briefing.errors import NotABriefing
from briefing.model import Briefing
from briefing.sentences import Sentence, numeral, sentence

SNAPSHOT_ROOM: Final = limits.MAX_UNPACKED_BYTES - limits.MAX_FILE_BYTES
"""Bytes of all snapshots together: what a package may unpack to, less the largest document."""

_MB: Final = 1_000_000
_MOST: Mapping[str, int] = {
    "statements": limits.MAX_STATEMENTS, "speakers": limits.MAX_SPEAKERS, "sources": limits.MAX_SOURCES,
    "areas": limits.MAX_OWN_AREAS, "steps": limits.MAX_STEPS,
    "media": limits.MAX_MEDIA, "marks": limits.MAX_MARKS, "terms": limits.MAX_TERMS,
    "questions": limits.MAX_QUESTIONS, "languages": limits.MAX_LANGUAGES, "translations": limits.MAX_TRANSLATIONS,
    "points": limits.MAX_POINTS_OF_MARKS}
_NAMES: Mapping[str, Sentence] = {
    "statements": sentence("statements"), "speakers": sentence("speakers"), "sources": sentence("sources"),
    "areas": sentence("areas"), "steps": sentence("steps"), "media": sentence("pictures and videos"),
    "terms": sentence("terms"), "questions": sentence("questions"),
    "languages": sentence("languages of translations"), "translations": sentence("translations into one language"),
    "marks": sentence("marks in one picture"), "points": sentence("points of marks in one picture")}


def check_size(briefing: Briefing, name: str, before: Briefing) -> None:
    """Raises NotABriefing where the briefing is too large to be opened again.

    What is no larger than in ``before`` passes, so that a large briefing can be made smaller. ``name`` is the file
    that the sentence is about.
    """
    held = _counts(before)
    for things, count in _counts(briefing).items():
        if count > max(_MOST[things], held[things]):
            raise NotABriefing(
                name, sentence("the briefing would have {count} {things}, and one may have {most}",
                               count=numeral(count), things=_NAMES[things], most=numeral(_MOST[things])),
                remedy=sentence("delete what is not needed first"))
    size = snapshot_bytes(briefing)
    if size > max(SNAPSHOT_ROOM, snapshot_bytes(before)):
        raise NotABriefing(
            name, sentence("the snapshots would have {size} MB together, and a briefing has room for {most}",
                           size=numeral(size / _MB, ",.1f"), most=SNAPSHOT_ROOM // _MB),
            remedy=sentence("take another one out first"))
    size = media_bytes(briefing)
    if size > max(limits.MAX_MEDIA_BYTES, media_bytes(before)):
        raise NotABriefing(
            name, sentence("the pictures and videos would have {size} MB together, and a briefing has room for {most}",
                           size=numeral(size / _MB, ",.1f"), most=numeral(limits.MAX_MEDIA_BYTES // _MB)),
            remedy=sentence("take another one out first"))


def snapshot_bytes(briefing: Briefing) -> int:
    """Returns the size of all snapshots together, in bytes."""
    return sum(map(len, briefing.snapshots.values()))


def media_bytes(briefing: Briefing) -> int:
    """Returns the size of all pictures and videos together, in bytes; two entries of one file count once."""
    return sum({medium.name: medium.size for medium in briefing.media}.values())


def _counts(briefing: Briefing) -> dict[str, int]:
    marks = [briefing.marks, *(step.marks for step in briefing.sequence if step.marks)]
    return {"statements": len(briefing.statements), "speakers": len(briefing.speakers),
            "sources": len(briefing.sources), "areas": len(briefing.own_areas), "steps": len(briefing.sequence),
            "media": len(briefing.media), "terms": len(briefing.terms), "questions": len(briefing.questions),
            "languages": len(briefing.translations),
            "translations": max(map(len, briefing.translations.values()), default=0),
            "marks": max(map(len, marks)),
            "points": max(sum(len(mark.points) for mark in each) for each in marks)}
