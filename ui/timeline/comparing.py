# SPDX-License-Identifier: MIT
"""Comparing two days or two observers: the pane, the fills on the map, the swipe line, the way to a change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from maps.control_day import TAKEN, ObserverDay
from maps.shipped import SHIPPED
from ui.map.shown_day import Overlay
from ui.reading.controller import ReadingController
from ui.timeline.compare_pane import ComparePane
from ui.timeline.compare_words import ComparedWords, stamp_words, words_of
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.difference_layer import DifferenceLayer
from ui.window.settings import Settings

if TYPE_CHECKING:
    from maps.timeline.comparing import Comparison

_AROUND_CHANGE = 0.02
"""Degrees left around a change when flying to it."""


class CompareController(QObject):
    """Its pane is made when it is first asked for; ``comparison`` is the one on show.

    ``dropped`` when the comparison on the map is of a day that is gone; ``copied`` carries a sentence.
    """

    dropped = Signal()
    copied = Signal(str)

    def __init__(self, reading: ReadingController, settings: Settings, library: DayLibrary,
                 questions: DayQuestions, parts: DifferenceLayer) -> None:
        super().__init__(reading)
        self._map = reading.map
        self._settings = settings
        self._library = library
        self._questions = questions
        self._parts = parts
        self.comparison: Comparison | None = None
        self.pane = ComparePane()
        self.pane.asked.connect(self.compare)
        self.pane.changeChosen.connect(self._fly_to_change)
        self.pane.swipeAsked.connect(self._swipe)
        self.pane.copyAsked.connect(self._copy)
        library.daysChanged.connect(self._days_changed)
        library.observersChanged.connect(self._name_again)
        parts.replaced.connect(self._replaced)
        self._show_days()

    def _show_days(self) -> None:
        self.pane.show_days(self._library.all_days, self._library.names)

    def _days_changed(self) -> None:
        """Offers the days there are, and drops a comparison with one that is gone."""
        self._show_days()
        if self.comparison is not None and not self._is_in_hand(self.comparison):
            self._drop()

    def _is_in_hand(self, found: Comparison) -> bool:
        taken = self._library.taken
        return all(each.day in self._library.all_days.get(each.provider, ())
                   and (each.provider != TAKEN or taken is None or taken[1].content == each.content)
                   for each in (found.first, found.second))

    def _drop(self) -> None:
        self.comparison = None
        self.pane.show_comparison(None, ComparedWords(), self._settings.place_names)
        self.pane.set_swiping(False)
        if self._parts.owner == "compare":
            self.dropped.emit()

    def _name_again(self) -> None:
        """Says of the two on show what their observers are called and credited as now."""
        self._show_days()
        if self.comparison is not None:
            words = words_of(self.comparison, self._names(self.comparison))
            self.pane.show_comparison(self.comparison, words, self._settings.place_names)
            if self._parts.owner == "compare":
                self._swipe(self.pane.swipe.isChecked())

    def start_from(self, shown: ObserverDay) -> None:
        """Offers the day on show beside the observer's first, or its last; beside the shipped layer, an observer's."""
        days = self._library.all_days
        others = [(provider, each[-1]) for provider, each in days.items() if provider != SHIPPED]
        if shown[0] == SHIPPED and others:
            self.pane.set_days(shown, others[0])
            return
        own = days.get(shown[0], (shown[1],))
        first, second = (shown[1], own[-1]) if shown[1] == own[0] else (own[0], shown[1])
        self.pane.set_days((shown[0], first), (shown[0], second))

    def compare(self, first: ObserverDay, second: ObserverDay) -> None:
        """Compares two places in time, and shows what differs."""
        self._questions.compare(first, second, self._show)

    def _show(self, found: Comparison) -> None:
        if not self._is_in_hand(found):  # removed while it was compared
            self._drop()
            return
        self.comparison = found
        self.pane.show_comparison(found, words_of(found, self._names(found)), self._settings.place_names)
        self.pane.set_swiping(False)
        self._show_parts(found)

    def _show_parts(self, found: Comparison) -> None:
        parts = {"unchanged": found.unchanged, "gained": found.gained, "lost": found.lost,
                 "kursk-unchanged": found.kursk_unchanged, "kursk-gained": found.kursk_gained,
                 "kursk-lost": found.kursk_lost}
        drawn = {name: part for name, part in parts.items() if part is not None}
        names = words_of(found, self._names(found)).legend
        order = ("unchanged", "lost", "gained") if names else ("unchanged", "gained", "lost")
        kursk = tuple(f"kursk-{each}" for each in order[1:] if parts[f"kursk-{each}"] is not None)
        legend = (*order, *(name for name in kursk if drawn[name].km2 > 0))
        self._parts.show("compare", drawn, self._overlay(found, legend, names))

    def _names(self, found: Comparison) -> tuple[str, str]:
        known = self._library.known
        return known.name_of(found.first.provider), known.name_of(found.second.provider)

    def _overlay(self, found: Comparison, parts: tuple[str, ...], names: Mapping[str, str]) -> Overlay:
        whom = dict.fromkeys(self._library.known.attribution_of(each.provider)
                             for each in (found.first, found.second))
        return Overlay(stamp_words(found, self._names(found), swiping=not parts), parts, "; ".join(whom), names)

    def _swipe(self, on: bool) -> None:
        found = self.comparison
        if found is None:
            return
        if on:
            first, second = ((each.provider, each.day) for each in (found.first, found.second))
            self._parts.swipe("compare", first, second, self._overlay(found, (), {}))
        else:
            self._show_parts(found)

    def _copy(self) -> None:
        """Copies the comparison on show."""
        from ui.timeline.copied_panes import copy_comparison

        found = self.comparison
        if found is not None:
            whose = [each.provider for each in (found.first, found.second)]
            self.copied.emit(copy_comparison(self.pane, whose, self._library.known))

    def _replaced(self, owner: str) -> None:
        if owner == "compare":
            self.pane.set_swiping(False)

    def _fly_to_change(self, number: int) -> None:
        if self.comparison is not None and number < len(self.comparison.changes):
            west, south, east, north = self.comparison.changes[number].bounds
            self._map.frame_bounds([west - _AROUND_CHANGE, south - _AROUND_CHANGE,
                                         east + _AROUND_CHANGE, north + _AROUND_CHANGE])
