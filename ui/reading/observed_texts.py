# SPDX-License-Identifier: MIT
"""The observers in hand, each with what it measures of the ground that a figure is about, and with its day."""

from __future__ import annotations

from briefing.model import Statement
from briefing.quantities import number
from ui.files.open_briefing import ObservedSize, OpenBriefing
from ui.kit.texts import km2, short_date, tr


def observed_lines(opened: OpenBriefing, statement: Statement, *, in_full: bool = False) -> list[str]:
    """"Project Owl, 20 Nov 2024: 549 km²"; "DeepStateMap.Live, 20 Nov 2024: 569 km² held, 229 km² unknown".

    ``in_full`` unknown ground is said as a range, too.
    """
    return [tr("{observer}, {day}: {size}").format(
        observer=each.observer, day=short_date(each.day), size=_size(each, in_full=in_full))
        for each in opened.observed_of(statement)]


def _size(size: ObservedSize, *, in_full: bool) -> str:
    if not size.unknown_km2:
        return km2(size.held_km2)
    values = {"held": km2(size.held_km2), "unknown": km2(size.unknown_km2), "least": number(size.held_km2),
              "most": km2(size.held_km2 + size.unknown_km2)}
    if in_full:
        return tr("{held} held, {unknown} unknown, so {least} to {most}").format(**values)
    return tr("{held} held, {unknown} unknown").format(**values)
