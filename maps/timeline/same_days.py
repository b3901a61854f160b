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
        self._contents: dict[datetime.date, str] = {}
        for head in heads:
            self.add(head)

    def add(self, head: DayHead) -> None:
        """Takes in a day, in place of what was known of it."""
        self._days.get(self._contents.get(head.day, ""), set()).discard(head.day)
        self._days.setdefault(head.content, set()).add(head.day)
        self._contents[head.day] = head.content

    def like(self, head: DayHead) -> datetime.date | None:
        """The nearest other day with the very same ground; None where there is none."""
        others = self._days.get(head.content, set()) - {head.day}
        return min(others, key=lambda day: (abs(day - head.day), day), default=None)

    @property
    def groups(self) -> tuple[tuple[datetime.date, ...], ...]:
        """The days that hold the same ground, each group ascending, by their first days."""
        return tuple(sorted(tuple(sorted(days)) for days in self._days.values() if len(days) > 1))
