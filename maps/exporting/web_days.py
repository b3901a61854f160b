# SPDX-License-Identifier: MIT
"""An observer's days in the handout's page: their ground as rings in the page's units, each ring kept once."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Final

from maps.exporting.handout import HandoutDay
from maps.exporting.on_picture import pixels, rings_of, thinned
from maps.exporting.page_units import VIEW, flat

TOLERANCE: Final = 2.0
"""Pixels at zoom 10, about 200 m, by which the outlines of days are thinned."""
MOST_DAYS: Final = 200
MOST_NUMBERS: Final = 800_000
"""Numbers of all rings together, some 3 MB in the page; of days with more, every second, third … is in it."""

Ring = tuple[int, ...]


def flat_day(day: datetime.date, stamp: str, text: str, grounds: Mapping[str, Mapping[str, Any]]) -> HandoutDay:
    """Returns a day in the units of the handout's page; ``grounds`` are GeoJSON geometries by kind of ground."""
    return HandoutDay(day=day, stamp=stamp, text=text, rings={
        kind: tuple(tuple(flat(thinned(pixels(ring, VIEW, (0, 0)), TOLERANCE))) for ring in rings_of(geometry))
        for kind, geometry in grounds.items()})


def page_days(days: Sequence[HandoutDay]) -> dict[str, Any]:
    """Returns the days as the page has them: every ring once, and for each day the numbers of its rings by kind."""
    kept = [*days]
    while True:
        numbers: dict[Ring, int] = {}
        rows = [{"day": each.day.isoformat(), "text": each.text, "stamp": each.stamp, "ground": {
            kind: [numbers.setdefault(ring, len(numbers)) for ring in rings if len(ring) > 5]
            for kind, rings in each.rings.items()}} for each in kept]
        if len(kept) < 3 or sum(map(len, numbers)) <= MOST_NUMBERS:
            return {"rings": [list(ring) for ring in numbers], "days": rows}
        kept = kept[::-1][::2][::-1]
