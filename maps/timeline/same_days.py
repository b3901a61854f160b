# SPDX-License-Identifier: MIT
"""Days of one observer that hold the very same ground: nothing changed, or one content was put under two dates."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from maps.timeline.day_files import DayHead


class SameDays:
    """Knows the days in hand of one observer by the hash of their ground."""

    def __init__(self, heads: Iterable[DayHead]) -> None:
        self._days: dict[str, set[datetime.date]] = {}
        for head in heads:
            self.add(head)

    def add(self, head: DayHead) -> None:
        """Takes in another day."""
        self._days.setdefault(head.content, set()).add(head.day)

    def like(self, head: DayHead) -> datetime.date | None:
        """The nearest other day with the very same ground; None where there is none."""
        others = self._days.get(head.content, set()) - {head.day}
        return min(others, key=lambda day: (abs(day - head.day), day), default=None)
