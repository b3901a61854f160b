# SPDX-License-Identifier: MIT
"""Which of an observer's days in hand speaks for a day: the nearest one, within a week."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Final

MOST_DAYS_APART: Final = 7
"""Days by which an observer's data may be older or newer than the day that is asked about."""


def nearest_day(days: Iterable[datetime.date], wanted: datetime.date) -> datetime.date | None:
    """Returns the day nearest to the one wanted, of two as near the older one; None where none is near enough."""
    near = [each for each in days if abs((each - wanted).days) <= MOST_DAYS_APART]
    return min(near, key=lambda each: (abs((each - wanted).days), each), default=None)
