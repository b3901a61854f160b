# SPDX-License-Identifier: MIT
"""Keeps beside the briefing what is measured of its figures in the background: on the ground on show what takes a
while, and what every observer in hand measures on its nearest day.

One day's figures are asked for at a time, so that nothing else waits long.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from briefing.quantities import CHANGES
from briefing.sentences import Sentence, sentence
from maps.control_day import TAKEN
from maps.figures.asking import AT_ONCE, FigureKey, ObservedKey, figure_key
from maps.figures.observing import Answer, Days, Observers, answers, changes_of, wanted_days
from maps.lines.apart import Apart
from maps.shipped import control_file
from ui.files.open_briefing import OpenBriefing
from ui.kit.work_queue import WorkQueue

if TYPE_CHECKING:
    from maps.control_day import ObserverDay
    from maps.measure import Measurement
    from maps.terms.people import Settlements
    from ui.files.session import Session
    from ui.timeline.day_library import DayLibrary
    from ui.timeline.day_questions import DayQuestions

_REST_MILLISECONDS: Final = 300
"""Edits and fetched days that follow each other so quickly are answered together."""
_SHOWN_SECONDS: Final = 2.0
"""After which what was measured so far is shown, where there is more to measure."""
_NOT_TOLD: Final = sentence("The map cannot measure this: no observer tells how such ground changes.")

Found = Mapping[FigureKey, "Measurement | Sentence"]


class FiguresOfStatements(QObject):
    """Measures in the background; where nothing is left to measure it does nothing."""

    def __init__(self, session: Session, library: DayLibrary, questions: DayQuestions, resources: Path) -> None:
        super().__init__(session)
        self._session = session
        self._library = library
        self._questions = questions
        self._resources = resources
        self._settlements: Settlements | None = None
        self._known: dict[ObservedKey, Answer] = {}
        self._shown_at = time.monotonic()
        self._own: object = None
        """The briefing's own areas that the answers are of."""
        self._waiting: list[Callable[[], object]] = []
        self._work = WorkQueue(library.background)
        self._work.failed.connect(self._failed)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._ask)
        for changed in (session.openedChanged, session.edited, session.groundChanged):
            changed.connect(self._rest.start)
        for changed in (library.daysChanged, library.fetched, library.observersChanged):
            changed.connect(self._forget)
        self._rest.start()

    def when_there(self, act: Callable[[], object]) -> None:
        """Calls ``act`` once every figure was measured: now if they are, or if that fails."""
        self._waiting.append(act)
        self._rest.stop()
        self._ask()

    def _forget(self) -> None:
        """What observers measure is asked for again: there are other days."""
        self._known = {}  # another one: what is on its way is of the days before
        self._rest.start()

    def _ask(self) -> None:
        """Has what is lacking measured, one kind after another."""
        if self._work.is_busy:
            return  # it asks again itself
        opened = self._session.opened
        if self._own is not opened.briefing.own_areas:
            self._own = opened.briefing.own_areas
            self._known.clear()
        late = _lacking(opened)
        if late:
            self._work.add("figures", lambda _work: self._measured(opened, late),
                           lambda found: self._took_measures(opened, found))
            return
        unknown = [key for key in _asked(opened) if key not in self._known]
        if unknown and any(self._days.values()):
            days = wanted_days(unknown[0])
            together = [key for key in unknown if wanted_days(key) == days]
            known = self._known
            self._work.add("figures", lambda _work: self._answers(opened, together),
                           lambda found: self._took_answers(opened, known, found))
            return
        if unknown:
            self._known.update(dict.fromkeys(unknown, Answer()))
        self._show(opened)
        self._go_on()

    @property
    def _days(self) -> Days:
        """The days of all observers in hand, the one that the briefing's file holds among them, none twice."""
        library = self._library
        if library.taken is None:
            return library.days
        head = library.taken[0]
        is_there = any(head.day in days and library.known.name_of(provider) == head.name
                       for provider, days in library.days.items())
        return library.days if is_there else {TAKEN: (head.day,), **library.days}

    def _show(self, opened: OpenBriefing) -> None:
        self._shown_at = time.monotonic()
        answered = {key: self._known[key] for key in _asked(opened) if key in self._known}
        self._known.clear()
        self._known.update(answered)
        self._session.show_observed({key: each.observed for key, each in answered.items() if each.observed})
        self._session.show_measures({**self._session.opened.measures, **changes_of(answered, opened.layer.observer)})

    # In the background

    def _measured(self, opened: OpenBriefing, keys: Iterable[FigureKey]) -> Found:
        from maps.figures.measures import measured
        from maps.figures.uncertainty import band_of_day, read_band

        living, apart = self._read().within, Apart(self._library.ground)
        band = band_of_day(opened.layer, apart) if opened.layer.observer \
            else read_band(control_file(self._resources), apart)
        return {key: _NOT_TOLD if key.quantity in CHANGES else measured(
            opened.layer, key.areas, key.quantity, living, band) for key in keys}

    def _answers(self, opened: OpenBriefing, keys: list[ObservedKey]) -> dict[ObservedKey, Answer]:
        return answers(keys, Observers(
            self._days, lambda wanted: opened.on(self._questions.layer_of(wanted)).layer,
            self._unknown_in_kursk, lambda ground: self._read().within(ground), Apart(self._library.ground)))

    def _unknown_in_kursk(self, wanted: ObserverDay) -> float | None:
        from maps.timeline.sizes import SizesOverTime, measured

        library = self._library
        if wanted[0] == TAKEN:
            return measured(library.read(wanted), library.ground).kursk_unknown_km2
        head = library.cache.head(*wanted)
        sizes = None if head is None else SizesOverTime(library.cache, library.ground).of_day(head)
        return None if sizes is None else sizes.kursk_unknown_km2

    def _read(self) -> Settlements:
        from maps.terms.people import read_settlements

        if self._settlements is None:
            self._settlements = read_settlements(self._resources)
        return self._settlements

    # Afterwards, in the window's thread

    def _took_measures(self, opened: OpenBriefing, found: Found) -> None:
        now = self._session.opened
        if now.layer is opened.layer:
            self._session.show_measures({**now.measures, **found})
        self._ask()

    def _took_answers(self, opened: OpenBriefing, known: dict[ObservedKey, Answer],
                      found: Mapping[ObservedKey, Answer]) -> None:
        now = self._session.opened
        if known is self._known and now.briefing.own_areas is opened.briefing.own_areas:
            self._known.update(found)
            if time.monotonic() - self._shown_at > _SHOWN_SECONDS:
                self._show(now)
        self._ask()

    def _failed(self, said: str) -> None:
        self._library.failed.emit(said)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()


def _asked(opened: OpenBriefing) -> dict[ObservedKey, None]:
    """What observers are asked for, each once, in the order of the statements."""
    keys = map(opened.observed_key, opened.briefing.statements)
    return {key: None for key in keys if key is not None}


def _lacking(opened: OpenBriefing) -> list[FigureKey]:
    """The figures that were not measured on the ground on show yet, changes aside of which observers tell."""
    lacking: dict[FigureKey, None] = {}
    for each in opened.briefing.statements:
        if each.figure is None or each.figure.quantity in AT_ONCE:
            continue
        key = figure_key(each.figure, each.areas)
        is_asked = each.figure.quantity in CHANGES and opened.observed_key(each) is not None
        if key not in opened.measures and not is_asked:
            lacking[key] = None
    return list(lacking)
