# SPDX-License-Identifier: MIT
"""Which days in hand and in the briefing are doubtful, by their sizes: measured a few at a time, in the background."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.control_day import TAKEN, ObserverDay
from ui.charts.drawn_days import drawn
from ui.timeline.texts import doubt_text

if TYPE_CHECKING:
    from maps.control_day import ControlDay
    from maps.timeline.day_files import DayHead
    from maps.timeline.doubtful_days import Doubt
    from maps.timeline.sizes import DaySizes
    from ui.kit.work_queue import Work
    from ui.timeline.day_library import DayLibrary

_AT_A_TIME: Final = 40
"""Days, which take a second."""
MOST_UNASKED: Final = 120
"""Days that are measured without being asked: those of some months, fetched together; thousands take minutes."""
MOST_DAYS: Final = 1_000_000
"""More than there are."""

Doubts = dict[datetime.date, tuple["Doubt", ...]]
"""By day, what is missing."""
Doubtful = dict[str, Doubts]
"""By observer and day, what is missing."""


def doubts_in(sizes: Mapping[datetime.date, DaySizes]) -> Doubts:
    """The doubtful days among an observer's, of those that are drawn: around the others there may be no dates."""
    from maps.timeline.doubtful_days import doubtful_days

    return doubtful_days({day: sizes[day] for day in drawn(sizes)})


class TakenSizes:
    """Measures the day in the briefing once. For one thread at a time, in the background."""

    def __init__(self, library: DayLibrary) -> None:
        self._library = library
        self._measured: tuple[str, DaySizes] | None = None

    def add_to(self, sizes: dict[str, dict[datetime.date, DaySizes]], doubtful: Doubtful) -> None:
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
        return self._measured[1].as_reported(day.tells)

    def _is_of(self, observer: str, head: DayHead) -> bool:
        """Whether the day very likely is of this observer, by its ground or by the name."""
        in_hand = self._library.head(observer, head.day)
        return self._library.known.name_of(observer) == head.name or (
            in_hand is not None and in_hand.content == head.content)


class DoubtfulDays(QObject):
    """The doubtful days of all observers. ``changed`` when others are."""

    changed = Signal()

    def __init__(self, library: DayLibrary) -> None:
        super().__init__(library)
        self._library = library
        self.found: Doubtful = {}
        self._has_looked = False
        self._left = MOST_DAYS
        self._taken_sizes = TakenSizes(library)
        self._taken = library.taken
        library.fetched.connect(self.look)
        library.daysChanged.connect(self._follow_taken)

    def _follow_taken(self) -> None:
        """The briefing's file holds another day: it may be doubtful too."""
        if self._library.taken is not self._taken:
            self._taken = self._library.taken
            if self._has_looked:
                self.look()

    def look_once(self) -> None:
        """Looks for them unless that was done before."""
        if not self._has_looked:
            self.look()

    def look(self) -> None:
        """Looks for them. A few days that were not measured yet are measured; many are when the chart is asked for."""
        self._has_looked = True
        self._left = MOST_DAYS
        if self._library.days:
            self._library.work.add("doubts", self._look, self._looked)
        else:
            self.take({})

    def _look(self, work: Work) -> tuple[Doubtful, int]:
        """In the background: the doubtful days among those that are measured, and how many are not."""
        from maps.timeline.sizes import SizesOverTime

        over_time = SizesOverTime(self._library.cache, self._library.ground)
        observers = list(self._library.days)
        are_few = len(over_time.unmeasured(observers)) <= MOST_UNASKED
        left = over_time.measure_some(observers, _AT_A_TIME, work.cancelled) if are_few else 0
        sizes = {observer: {day: each for day, each in over_time.in_hand(observer).items() if each is not None}
                 for observer in observers}
        found: Doubtful = {observer: doubts_in(days) for observer, days in sizes.items()}
        self._taken_sizes.add_to(sizes, found)
        return found, left

    def _looked(self, answer: tuple[Doubtful, int]) -> None:
        found, left = answer
        self.take(found)
        if 0 < left < self._left:  # else what is left cannot be read
            self._left = left
            self._library.work.add("doubts", self._look, self._looked)

    def take(self, found: Doubtful) -> None:
        """From now on these days are doubtful, and no others."""
        wanted = {observer: days for observer, days in found.items() if days}
        if wanted != self.found:
            self.found = wanted
            self.changed.emit()

    def of(self, wanted: ObserverDay) -> tuple[Doubt, ...]:
        """What a day lacks; nothing where it is not doubtful."""
        return self.found.get(wanted[0], {}).get(wanted[1], ())

    @property
    def words(self) -> dict[str, dict[datetime.date, str]]:
        """Why each doubtful day is so, for reading."""
        return {observer: {day: doubt_text(doubts) for day, doubts in days.items()}
                for observer, days in self.found.items()}
