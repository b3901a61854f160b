# SPDX-License-Identifier: MIT
"""Questions asked of the days: sizes over time, what differs, what each observer says; answered in the background."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from maps.control_day import ObserverDay
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.kit.texts import tr
from ui.kit.work_queue import Work
from ui.timeline.day_library import DayLibrary
from ui.timeline.doubts import Doubtful, TakenSizes, doubts_in

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.control_day import ControlDay
    from maps.timeline.agreement import Disagreements, Observers
    from maps.timeline.comparing import Comparison, Comparisons
    from maps.timeline.day_areas_cache import DayAreasCache
    from maps.timeline.day_files import DayHead
    from maps.timeline.sizes import DaySizes

_TELL_SECONDS: Final = 0.1
_SPEAKS_FOR: Final = 7
"""Days after its own for which the shipped layer is still asked, and so is the day in the briefing."""


@dataclass(frozen=True)
class MeasuredDays:
    """The sizes of every observer's days, and which of the days are doubtful by them."""

    sizes: dict[str, dict[datetime.date, DaySizes]]
    doubtful: Doubtful


class DayQuestions:
    """Each question gives its answer to ``take``, in the window's thread."""

    def __init__(self, library: DayLibrary, basemap: Path, shipped: AreaLayer) -> None:
        self._library = library
        self._basemap = basemap
        self._shipped = shipped
        self._comparisons: Comparisons | None = None
        self._disagreements: Disagreements | None = None
        self._day_areas: DayAreasCache | None = None
        self._taken_sizes = TakenSizes(library)

    def sizes(self, take: Callable[[MeasuredDays], object]) -> None:
        """Asks for the km² of every day, and of the shipped layer."""
        self._library.work.add("sizes", self._sizes, take)

    def _sizes(self, work: Work) -> MeasuredDays:
        from maps.timeline.sizes import SizesOverTime
        from ui.timeline.day_readers import measuring_readers

        library = self._library
        over_time = SizesOverTime(library.cache, library.ground)
        found = {SHIPPED: {SHIPPED_DAY: over_time.of_ground(library.read((SHIPPED, SHIPPED_DAY)))}}
        missing = len(over_time.unmeasured(library.days))
        with measuring_readers(library.background, library.cache, library.ground, missing) as helpers:
            for observer in library.days:
                found[observer] = over_time.of_days(
                    observer, cancelled=work.cancelled, helpers=helpers, progress=self._now_and_then())
        doubtful = {observer: doubts_in(days) for observer, days in found.items() if observer != SHIPPED}
        self._taken_sizes.add_to(found, doubtful)
        return MeasuredDays(found, doubtful)

    def _now_and_then(self) -> Callable[[int, int], object]:
        """Returns what says how far measuring is: days come dozens at a time, and the window paints each word of it."""
        library, words, next_at = self._library, tr("Measuring the days …"), 0.0

        def tell(done: int, of: int) -> None:
            nonlocal next_at
            if time.monotonic() >= next_at:
                next_at = time.monotonic() + _TELL_SECONDS
                library.progress.emit(words, done, of)

        return tell

    def compare(self, first: ObserverDay, second: ObserverDay, take: Callable[[Comparison], object]) -> None:
        """Asks what is occupied in the second and not in the first, and the other way round."""
        self._library.work.add("compare", lambda _work: self._compare(first, second), take)

    def _compare(self, first: ObserverDay, second: ObserverDay) -> Comparison:
        from maps.nearest_town import read_towns
        from maps.timeline.comparing import Comparisons

        if self._comparisons is None:
            self._comparisons = Comparisons(self._library.ground, read_towns(self._basemap))
        return self._comparisons.of(self._library.read(first), self._library.read(second))

    def observers(self, day: datetime.date, take: Callable[[Observers], object]) -> None:
        """Asks for every observer's day for a date, ready to be asked about places."""
        self._library.work.add("observers", lambda _work: self._observers(day), take)

    def _observers(self, day: datetime.date) -> Observers:
        from maps.timeline.agreement import Disagreements, Observers, days_on

        library = self._library
        days = list(days_on(library.cache, day))
        taken = library.taken
        if taken is not None and _speaks_for(taken[1].day, day) and not self._is_asked(*taken, days):
            days.insert(0, taken[1])
        if _speaks_for(SHIPPED_DAY, day):
            days.insert(0, library.read((SHIPPED, SHIPPED_DAY)))
        made = Observers(days, library.ground)
        if self._disagreements is None:
            self._disagreements = Disagreements(library.ground)
        if len(days) > 1:
            made.disagreement = self._disagreements.of(days)
        made.at(0, 0)
        return made

    def _is_asked(self, head: DayHead, taken: ControlDay, days: list[ControlDay]) -> bool:
        """Whether the observer of the day in the briefing is asked already, with the same ground or a later day."""
        name_of = self._library.known.name_of
        return any(each.content == taken.content or (each.day > taken.day and name_of(each.provider) == head.name)
                   for each in days)

    def areas(self, wanted: ObserverDay, take: Callable[[AreaLayer], object], kind: str = "areas") -> None:
        """Asks for the control layer's areas as they are on an observer's day.

        A later question of a ``kind`` takes the place of one that waits.
        """
        self._library.shown_work.add(kind, lambda _work: self._areas(wanted), take)

    def _areas(self, wanted: ObserverDay) -> AreaLayer:
        from maps.layer_geojson import layer_geojson

        layer = self.layer_of(wanted)
        layer_geojson(layer)  # here rather than in the window's thread, when the map asks for it
        return layer

    def layer_of(self, wanted: ObserverDay) -> AreaLayer:
        """Returns the areas as they are on an observer's day. Takes a while: called in the background."""
        from maps.timeline.day_areas_cache import DayAreasCache

        library, known = self._library, self._library.known
        if self._day_areas is None:
            self._day_areas = DayAreasCache(library.cache.folder.parent / "areas", self._shipped, library.ground)
        return self._day_areas.of(library.read(wanted), known.name_of(wanted[0]), known.attribution_of(wanted[0]))

    def run(self, kind: str, operation: Callable[[], Any], take: Callable[[Any], object]) -> None:
        """Runs anything else that takes a while, in its turn."""
        self._library.work.add(kind, lambda _work: operation(), take)


def _speaks_for(own: datetime.date, asked: datetime.date) -> bool:
    return 0 <= (asked - own).days <= _SPEAKS_FOR
