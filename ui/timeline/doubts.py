# SPDX-License-Identifier: MIT
"""Which days in hand are doubtful, by their sizes, which are measured a few at a time in the background."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.control_day import ObserverDay
from ui.timeline.taken_sizes import TakenSizes, doubts_in
from ui.timeline.texts import doubt_text

if TYPE_CHECKING:
    from maps.timeline.doubtful_days import Doubt
    from ui.kit.work_queue import Work
    from ui.timeline.day_library import DayLibrary

_AT_A_TIME: Final = 40
"""Days, which take a second."""
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
        """Looks for them; days that were not measured yet are, a few at a time, and other work comes in between."""
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
        left = over_time.measure_some(observers, _AT_A_TIME, work.cancelled)
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
