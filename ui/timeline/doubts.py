# SPDX-License-Identifier: MIT
"""Which days in hand are doubtful, by their sizes, which are measured a few at a time in the background."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.control_day import ObserverDay
from ui.timeline.texts import doubt_text

if TYPE_CHECKING:
    from maps.timeline.doubtful_days import Doubt
    from ui.kit.work_queue import Work
    from ui.timeline.day_library import DayLibrary

_AT_A_TIME: Final = 40
"""Days, which take a second."""
MOST_UNASKED: Final = 120
"""Days that are measured without being asked: those of some months, fetched together; thousands take minutes."""
MOST_DAYS: Final = 1_000_000
"""More than there are."""

Doubtful = dict[str, dict[datetime.date, tuple["Doubt", ...]]]
"""By observer and day, what is missing."""


class DoubtfulDays(QObject):
    """The doubtful days of all observers. ``changed`` when others are."""

    changed = Signal()

    def __init__(self, library: DayLibrary) -> None:
        super().__init__(library)
        self._library = library
        self.found: Doubtful = {}
        self._has_looked = False
        self._left = MOST_DAYS
        library.fetched.connect(self.look)

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
        from maps.timeline.doubtful_days import doubtful_days
        from maps.timeline.sizes import SizesOverTime

        over_time = SizesOverTime(self._library.cache, self._library.ground)
        observers = list(self._library.days)
        are_few = len(over_time.unmeasured(observers)) <= MOST_UNASKED
        left = over_time.measure_some(observers, _AT_A_TIME, work.cancelled) if are_few else 0
        found: Doubtful = {}
        for observer in observers:
            sizes = over_time.in_hand(observer)
            found[observer] = doubtful_days({day: each for day, each in sizes.items() if each is not None})
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
