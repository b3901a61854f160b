# SPDX-License-Identifier: MIT
"""Joins control data over time with map and sidebar: the time bar, the day on show, the panes."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from briefing.attribution import shown_date
from maps.control_day import ObserverDay
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.events.on_map import EVENTS, EventsOnMap
from ui.kit.idle_imports import IdleImports
from ui.kit.texts import tr
from ui.map.map_look import MapLook
from ui.reading.controller import ReadingController
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_on_show import DayOnShow
from ui.timeline.day_questions import DayQuestions, MeasuredDays
from ui.timeline.difference_layer import DifferenceLayer
from ui.timeline.ground_of_day import GroundOfDay
from ui.timeline.observers_dialog import ObserversDialog
from ui.timeline.page_packs import PagePacks
from ui.timeline.pinning import Pinning
from ui.timeline.taken_days import TakenDays
from ui.timeline.texts import no_day_text
from ui.timeline.time_pane import TimePane
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from maps.exporting.handout import SizeOfDay
    from ui.kit.side_pane import SidePane
    from ui.map.page_parts import PageParts
    from ui.timeline.agreement import AgreementController
    from ui.timeline.comparing import CompareController
    from ui.timeline.sizes_pane import SizesPane

_CHART_MODULES: Final = ("ui.charts.chart_scale", "ui.charts.sizes_chart_picture", "ui.charts.sizes_chart",
                         "ui.timeline.sizes_pane", "ui.timeline.stated_figures")


class TimelineController(QObject):
    """Time bar and panes are made when they are first asked for."""

    def __init__(self, window: MainWindow, reading: ReadingController, look: MapLook, library: DayLibrary,
                 packs: PagePacks, questions: DayQuestions, parts: PageParts) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self.library = library
        self.packs = packs
        self.questions = questions
        self.ground = GroundOfDay(self._session, look, library, questions)
        self.parts = DifferenceLayer(reading.map, look, questions, parts, packs)
        self.day = DayOnShow(look, library, packs, self.parts)
        self.day.shown.connect(self._day_shown)
        self.doubts = self.day.doubts
        self.doubts.changed.connect(self._show_marks)
        self.charts = IdleImports(self, _CHART_MODULES, lambda: library.is_busy)
        self._is_on_events = False
        """Whether the user went to a day in the row of events."""
        self._connected_panes: set[SidePane] = set()
        self.pane: TimePane | None = None
        self.dialog: ObserversDialog | None = None
        self.sizes_pane: SizesPane | None = None
        self._measured: MeasuredDays | None = None
        self.comparing: CompareController | None = None
        self.agreement: AgreementController | None = None
        self._session.openedChanged.connect(self._begin_again)
        library.daysChanged.connect(self._days_changed)
        library.fetched.connect(self._measure_again)
        library.observersChanged.connect(self._show_marks)
        packs.packed.connect(reading.map.load_pack)
        self.events = EventsOnMap(self._session, reading.map)
        self.taken = TakenDays(self._session, library, packs)
        self.pinning = Pinning(self._session, window.messages, library, packs, self.taken)
        self.pinning.dayAsked.connect(self.day.show)
        reading.map.pinClicked.connect(lambda: self.pinning.change(*self.observer_day))
        library.progress.connect(self._tell)
        library.ended.connect(self._ended)
        library.failed.connect(self._failed)
        for changed in (self._session.openedChanged, self._session.edited):
            changed.connect(self._show_marks)
            changed.connect(self._draw_sizes)
        self._session.fileSaved.connect(self._offer_to_pin)
        self._connect_commands()

    def _connect_commands(self) -> None:
        self._window.commands.connect({
            "time_bar": lambda: self.show_time(self._window.commands["time_bar"].isChecked()),
            "control_data": self.show_data, "day_back": lambda: self._step(-1), "day_on": lambda: self._step(1),
            "day_shipped": self.show_shipped, "sizes": self.show_sizes, "compare": self.show_compare,
            "agreement": self.show_agreement,
        })

    def start(self) -> None:
        """Looks which days are there, and shows the one the briefing is pinned to."""
        self.library.refresh()
        self.taken.follow()
        self.pinning.follow()

    # The time bar

    def show_time(self, on: bool) -> None:
        """Opens or closes the time bar under sidebar and map."""
        self._window.commands["time_bar"].setChecked(on)
        if on and self.pane is None:
            self._make_pane()
        if self.pane is None or self.pane.isVisibleTo(self._window) == on:
            return
        if on:
            self._window.panes.remember_focus(self.pane)
            self.pane.show()
            self.library.refresh()
            self.packs.pack()
            self.doubts.look()
            self.charts.begin()
            self._show_marks()
            self._day_shown()
            self.pane.bar.setFocus()
        else:
            self._window.panes.hide(self.pane)
            self._leave_events()
            self.pane.stop()
            self.pane.lock.setChecked(False)

    def stop_playing(self) -> None:
        """Days that are played stop: another briefing begins on its own day, and an export is of one day."""
        if self.pane is not None:
            self.pane.stop()

    def _begin_again(self) -> None:
        """Another briefing is open: no day of it was chosen yet."""
        self.stop_playing()
        self._leave_events()

    def _leave_events(self) -> None:
        """The map shows the events up to the day of its control data again; without the time bar, those of all days."""
        self._is_on_events = False
        is_open = self.pane is not None and self.pane.isVisibleTo(self._window)
        self.events.show(self.observer_day[1] if is_open else None)

    def _make_pane(self) -> None:
        pane = self.pane = TimePane(self._window.commands)
        pane.hide()
        pane.bar.set_theme(self._window.theme)
        pane.bar.chosen.connect(self.show_day)
        pane.bar.ended.connect(lambda provider, by: self._window.messages.note(no_day_text(
            by, "" if provider == SHIPPED else self.library.known.name_of(provider))))
        pane.lockChanged.connect(lambda _on: self._lock())
        pane.playingChanged.connect(self.ground.hold)
        pane.cancelled.connect(self.library.cancel)
        pane.closeRequested.connect(lambda: self.show_time(False))
        self._window.themeChanged.connect(pane.bar.set_theme)
        self._window.panes.add_bottom(pane)

    def _show_marks(self) -> None:
        if self.pane is None:
            return
        days, names = dict(self.library.all_days), dict(self.library.names)
        if self.events.days:
            days[EVENTS], names[EVENTS] = self.events.days, tr("Events of the briefing")
        elif self._is_on_events:  # the last one was deleted
            self._leave_events()
        self.pane.bar.show_days(days, names)
        self.pane.show_doubtful(self.doubts.words)
        briefing = self._session.briefing
        said = [shown_date(briefing, each) for each in briefing.statements]
        published = [source.published for source in briefing.sources if source.published]
        self.pane.bar.show_statements([date.day for date in said if date is not None], published)
        self.pane.go_to(self._on_bar)

    @property
    def _on_bar(self) -> ObserverDay:
        """What the bar marks: the day of events where the user went to one, else the day of control data on show."""
        day = self.events.day
        return (EVENTS, day) if self._is_on_events and day is not None else self.observer_day

    def _step(self, by: int) -> None:
        self.show_time(True)
        if self.pane is not None:
            self.pane.bar.step(by)

    # The day on show

    @property
    def observer_day(self) -> ObserverDay:
        """Whose day the map shows, and which."""
        return self.day.observer_day

    def show_day(self, provider: str, day: datetime.date) -> None:
        """Shows the day that the user chose in place of the shipped layer, once the page has the observer's days.

        A day in the row of events shows what happened up to it; the control data stay.
        """
        self._is_on_events = provider == EVENTS
        if self._is_on_events:
            self.events.show(day)
            self._day_shown()
            return
        self.pinning.let_go()
        self.day.show(provider, day)

    def _day_shown(self) -> None:
        if self.pane is not None:
            if not self._is_on_events:
                self._leave_events()
            self.pane.go_to(self._on_bar)
        if self.sizes_pane is not None:
            self.sizes_pane.go_to(self.observer_day)
        self._lock()
        if self.agreement is not None and self.agreement.pane.isVisible():
            self.agreement.ask(self.observer_day)

    def _offer_to_pin(self) -> None:
        provider, day = self.observer_day
        self.pinning.offer(provider, day, self.library.known.name_of(provider))

    def show_shipped(self) -> None:
        """Shows the shipped layer again."""
        self.show_day(SHIPPED, SHIPPED_DAY)

    def _lock(self) -> None:
        is_locked = self.pane is not None and self.pane.lock.isChecked()
        self._reading.sidebar.show_known_on(self.observer_day[1] if is_locked else None)

    # DayLibrary

    def _days_changed(self) -> None:
        self._show_marks()
        self._draw_sizes()
        self._measure_again()
        if not self.day.is_there:
            self.day.show(SHIPPED, SHIPPED_DAY)

    def _tell(self, sentence: str, done: int, of: int) -> None:
        if self.pane is not None:
            self.pane.show_progress(sentence, done, of)
        if self.sizes_pane is not None and self.sizes_pane.is_busy:
            self.sizes_pane.show_busy(sentence, done, of)

    def _ended(self, sentence: str) -> None:
        is_busy = self.library.work.is_busy  # where what the day on show needs failed, the other work goes on
        if self.pane is not None and not is_busy:
            self.pane.show_progress("", 0, 0)
        if self.sizes_pane is not None and not is_busy:
            self.sizes_pane.show_busy("", 0, 0)
        if sentence:
            self._window.messages.note(sentence)

    def _failed(self, sentence: str) -> None:
        self._ended("")
        self._window.messages.problem(sentence)

    def show_data(self) -> None:
        """Opens the dialog of observers and their days."""
        self.show_time(True)
        dialog = self.dialog = ObserversDialog(self.library, self._window, self._window.file_dialogs)
        dialog.shown.connect(self.show_day)
        dialog.pinAsked.connect(self.pinning.pin)
        dialog.takeAsked.connect(self.taken.take)
        dialog.unpinAsked.connect(self.pinning.unpin)
        dialog.show_pinned(self.pinning.pinned)
        follow = lambda: dialog.show_pinned(self.pinning.pinned)  # noqa: E731
        self._session.edited.connect(follow)
        dialog.destroyed.connect(lambda: self._session.edited.disconnect(follow))
        dialog.destroyed.connect(self._dialog_closed)
        dialog.open()

    def _dialog_closed(self) -> None:
        self.dialog = None

    # Panes

    def show_sizes(self) -> None:
        """Measures every day and draws the sizes over time."""
        from ui.timeline.sizes_pane import SizesPane

        if self.sizes_pane is None:
            self.sizes_pane = SizesPane(self._window.theme, self.library.ground.layer)
            self.sizes_pane.hovered.connect(self.show_day)
            self.sizes_pane.copyAsked.connect(self._copy_sizes)
            self._window.themeChanged.connect(self.sizes_pane.set_theme)
        self._show_pane(self.sizes_pane)
        self.sizes_pane.go_to(self.observer_day)
        self.sizes_pane.show_busy(tr("Measuring the days …"), 0, 0)
        self.questions.sizes(self._take_sizes)

    def _copy_sizes(self) -> None:
        """Copies the chart."""
        from ui.timeline.copied_panes import copy_sizes

        if self.sizes_pane is not None and self.sizes_pane.observers:
            self._window.messages.note(copy_sizes(self.sizes_pane, self.library.known))

    def _take_sizes(self, found: MeasuredDays) -> None:
        self._measured = found
        self.doubts.take(found.doubtful)
        self._draw_sizes()
        if self.sizes_pane is not None:
            self.sizes_pane.show_busy("", 0, 0)

    def sizes_to_pass_on(self) -> tuple[SizeOfDay, ...]:
        """Returns the sizes over time that were measured, of observers whose terms allow passing them on."""
        from ui.timeline.copied_panes import sizes_to_pass_on

        return sizes_to_pass_on(self._measured.sizes if self._measured is not None else {}, self.library.known)

    def _measure_again(self) -> None:
        """There are other days: those that the chart lacks are measured."""
        if self.sizes_pane is not None and self.sizes_pane.isVisible():
            self.questions.sizes(self._take_sizes)

    def _draw_sizes(self) -> None:
        """Draws what was measured of the days still in hand, with the open briefing's figures."""
        found, days = self._measured, self.library.all_days
        if self.sizes_pane is None or found is None:
            return
        from ui.timeline.stated_figures import stated_figures

        sizes = {observer: {day: each[day] for day in each if day in days[observer]}
                 for observer, each in found.sizes.items() if observer in days}
        self.sizes_pane.show_sizes(sizes, found.doubtful, self.library.names, stated_figures(self._session.opened))

    def show_compare(self) -> None:
        """Opens the pane that compares two days or two observers."""
        from ui.timeline.comparing import CompareController

        if self.comparing is None:
            self.comparing = CompareController(self._reading, self._window.settings, self.library, self.questions,
                                               self.parts)
            self.comparing.start_from(self.observer_day)
            self.comparing.copied.connect(self._window.messages.note)
            self.comparing.dropped.connect(lambda: self.show_day(*self.observer_day))
        self._show_pane(self.comparing.pane)

    def show_agreement(self) -> None:
        """Opens the pane that says what each observer says of a place."""
        from ui.timeline.agreement import AgreementController

        if self.agreement is None:
            self.agreement = AgreementController(self._reading, self.library, self.questions, self.parts)
        self._show_pane(self.agreement.pane)
        self.agreement.ask(self.observer_day)

    def _show_pane(self, pane: SidePane) -> None:
        self.show_time(True)
        if self.parts.owner:
            self.day.show(*self.observer_day)
        if pane not in self._connected_panes:
            self._connected_panes.add(pane)
            pane.closeRequested.connect(partial(self._close_pane, pane))
        self._window.panes.show(pane)

    def _close_pane(self, pane: SidePane) -> None:
        self._window.panes.show(pane, False)
        if self.parts.owner:
            self.day.show(*self.observer_day)
