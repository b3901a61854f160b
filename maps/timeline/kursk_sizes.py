# SPDX-License-Identifier: MIT
"""What the observers in hand say is held by Ukraine in Kursk Oblast on a day, each with the day its data are of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from maps.ground import KURSK, Ground
from maps.timeline.day_cache import DayCache
from maps.timeline.sizes import SizesOverTime

MOST_DAYS_BEFORE: Final = 7
"""Days by which an observer's data may be older than the day that is asked about."""


@dataclass(frozen=True)
class KurskSize:
    """One observer's km² on ``day``: held by Ukraine, and of unknown status; None where it marks none such."""

    provider: str
    day: datetime.date
    held_km2: float
    unknown_km2: float | None


def kursk_sizes(cache: DayCache, ground: Ground, day: datetime.date) -> tuple[KurskSize, ...]:
    """Each observer's size on the day, or on the newest before it that is at most a week older, by observer.

    Observers that say nothing of Kursk Oblast are left out. Days are measured once, and then read.
    """
    over_time = SizesOverTime(cache, ground)
    found = []
    for provider in cache.providers:
        before = [each for each in cache.days(provider) if 0 <= (day - each).days <= MOST_DAYS_BEFORE]
        head = cache.head(provider, before[-1]) if before else None
        sizes = over_time.of_day(head) if head is not None and KURSK in head.tells else None
        if head is not None and sizes is not None and sizes.kursk_km2 is not None:
            found.append(KurskSize(provider, head.day, sizes.kursk_km2, sizes.kursk_unknown_km2))
    return tuple(found)
