# SPDX-License-Identifier: MIT
"""The sizes of the day that the briefing's file holds, and whether it is doubtful beside the days in hand."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from maps.control_day import TAKEN
from ui.timeline.drawn_days import drawn

if TYPE_CHECKING:
    from maps.control_day import ControlDay
    from maps.timeline.day_files import DayHead
    from maps.timeline.doubtful_days import Doubt
    from maps.timeline.sizes import DaySizes
    from ui.timeline.day_library import DayLibrary

Sizes = Mapping[datetime.date, "DaySizes"]
Doubts = dict[datetime.date, tuple["Doubt", ...]]


def doubts_in(sizes: Sizes) -> Doubts:
    """The doubtful days among an observer's, of those that are drawn: around the others there may be no dates."""
    from maps.timeline.doubtful_days import doubtful_days

    return doubtful_days({day: sizes[day] for day in drawn(sizes)})


class TakenSizes:
    """Measures the day in the briefing once. For one thread at a time, in the background."""

    def __init__(self, library: DayLibrary) -> None:
        self._library = library
        self._measured: tuple[str, DaySizes] | None = None

    def add_to(self, sizes: dict[str, dict[datetime.date, DaySizes]], doubtful: dict[str, Doubts]) -> None:
        """Adds the day to the sizes and the doubtful days of the observers in hand, where there is one."""
        taken = self._library.taken
        if taken is None:
            return
        head, day = taken
        own = self._of(day)
        doubts = next(filter(None, (doubts_in({**days, head.day: own}).get(head.day, ())
                                    for observer, days in sizes.items() if self._is_of(observer, head))), ())
        sizes[TAKEN] = {head.day: own}
        doubtful[TAKEN] = {head.day: doubts} if doubts else {}

    def _of(self, day: ControlDay) -> DaySizes:
        from maps.timeline.sizes import measured

        if self._measured is None or self._measured[0] != day.content:
            self._measured = day.content, measured(day, self._library.ground)
        return self._measured[1].as_told(day.tells)

    def _is_of(self, observer: str, head: DayHead) -> bool:
        """Whether the day very likely is of this observer, by its ground or by the name."""
        in_hand = self._library.head(observer, head.day)
        return self._library.known.name_of(observer) == head.name or (
            in_hand is not None and in_hand.content == head.content)
