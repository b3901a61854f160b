# SPDX-License-Identifier: MIT
"""Days that are very likely faulty, by the sizes of the days around them: an oblast that a source left out.

The rule: a day is doubtful where a region (Crimea, or one of the six oblasts) has less than half of the occupied
ground that it had both on a day up to a week before and on a day up to a week after, and that ground was at least
100 km². Ground that is lost does not come back within days, and ground that is won is not there before. A longer gap
is not noticed, and days with none in hand around them are not judged.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from maps.ground import REGIONS
from maps.timeline.sizes import DaySizes

LEAST_SHARE: Final = 0.5
"""Of the ground around it, below which a day is doubtful: an oblast that was left out has none at all."""
AROUND_DAYS: Final = 7
"""Days before and after that are looked at; the faults seen in sources lasted two."""
LEAST_KM2: Final = 100.0
"""Of the ground around it, from which on a region is judged: small pockets do come and go."""


@dataclass(frozen=True)
class Doubt:
    """A region of a day that has far less ground than around it: ``km2``, beside ``around_km2`` before and after."""

    region: str
    km2: float
    around_km2: float


def doubtful_days(sizes: Mapping[datetime.date, DaySizes]) -> dict[datetime.date, tuple[Doubt, ...]]:
    """The doubtful days among an observer's days, ascending, each with its doubts in the order of ``REGIONS``.

    ``sizes`` are all days in hand of one observer, in any order.
    """
    found = {day: _doubts(day, sizes) for day in sorted(sizes)}
    return {day: doubts for day, doubts in found.items() if doubts}


def _doubts(day: datetime.date, sizes: Mapping[datetime.date, DaySizes]) -> tuple[Doubt, ...]:
    before, after = (_around(day, sizes, step) for step in (-1, 1))
    doubts = []
    for region in REGIONS:
        own = sizes[day].regions.get(region, 0.0)
        around = min(max((each.regions.get(region, 0.0) for each in side), default=0.0) for side in (before, after))
        if around >= LEAST_KM2 and own < LEAST_SHARE * around:
            doubts.append(Doubt(region, own, around))
    return tuple(doubts)


def _around(day: datetime.date, sizes: Mapping[datetime.date, DaySizes], step: int) -> list[DaySizes]:
    """The sizes of the days in hand on one side of a day."""
    days = (day + datetime.timedelta(days=step * far) for far in range(1, AROUND_DAYS + 1))
    return [sizes[each] for each in days if each in sizes]
