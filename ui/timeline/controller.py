# SPDX-License-Identifier: MIT
"""Joins control data over time with map and sidebar: the time bar, the day on show, the panes."""

from __future__ import annotations

import datetime
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefing.attribution import shown_date
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.map.shown_day import ShownDay
from ui.reading.controller import ReadingController
from ui.timeline.day_library import DayLibrary, Place
from ui.timeline.difference_layer import DifferenceLayer
from ui.timeline.observers_dialog import ObserversDialog
from ui.timeline.pinning import Pinning
from ui.timeline.time_pane import TimePane

if TYPE_CHECKING:
    from ui.kit.side_pane import SidePane
    from ui.timeline.agreement import AgreementController
    from ui.timeline.comparing import CompareController
    from ui.timeline.sizes_pane import SizesPane


class TimelineController(QObject):
    """Time bar and panes are made when they are first asked for. ``areasOffered`` with GeoJSON for the briefing."""

    areasOffered = Signal(str)  # noqa: N815 (Qt's style for signals)

    def __init__(self, desk: ReadingController, library: DayLibrary) -> None:
        super().__init__(desk)
        self.desk = desk
        self.library = library
        self.parts = DifferenceLayer(desk, library)
        self.pane: TimePane | None = None
        self.dialog: ObserversDialog | None = None
        self.sizes_pane: SizesPane | None = None
        self.comparing: CompareController | None = None
        self.agreement: AgreementController | None = None
        library.daysChanged.connect(self._days_changed)
        library.packed.connect(desk.map.load_pack)
        self.pinning = Pinning(desk, library)
        self.pinning.dayAsked.connect(self.show_day)
        library.progress.connect(self._tell)
        library.ended.connect(self._ended)
        library.failed.connect(self._failed)
        desk.briefingShown.connect(self._show_marks)
        for name, act in {
            "time_bar": lambda: self.show_time(self.desk.window.commands["time_bar"].isChecked()),
            "control_data": self.show_data, "day_back": lambda: self._step(-1), "day_on": lambda: self._step(1),
            "day_shipped": self.show_shipped, "sizes": self.show_sizes, "compare": self.show_compare,
            "agreement": self.show_agreement,
        }.items():
            desk.window.commands[name].triggered.connect(lambda _checked=False, act=act: act())
        library.refresh()
        self.pinning.follow()

    # The time bar

    def show_time(self, on: bool) -> None:
        """Opens or closes the time bar under sidebar and map."""
        self.desk.window.commands["time_bar"].setChecked(on)
        if on and self.pane is None:
            self._make_pane()
        if self.pane is None or self.pane.isVisibleTo(self.desk.window) == on:
            return
        self.pane.setVisible(on)
        if on:
            self.library.refresh()
            self.library.pack()
            self._show_marks()
            self.pane.bar.setFocus()
        else:
            self.pane.stop()
            self.pane.lock.setChecked(False)

    def _make_pane(self) -> None:
        pane = self.pane = TimePane(self.desk.window.commands)
        pane.hide()
        pane.bar.set_theme(self.desk.window.theme)
        pane.bar.chosen.connect(self.show_day)
        pane.lockChanged.connect(lambda _on: self._lock())
        pane.cancelled.connect(self.library.cancel)
        pane.closeRequested.connect(lambda: self.show_time(False))
        self.desk.window.themeChanged.connect(pane.bar.set_theme)
        self.desk.window.add_bottom_pane(pane)

    def _show_marks(self) -> None:
        if self.pane is None:
            return
        self.pane.bar.show_days(self.library.places, self.library.names)
        opened = self.desk.opened
        if opened is not None:
            said = [shown_date(opened.briefing, each) for each in opened.briefing.statements]
            published = [source.published for source in opened.briefing.sources if source.published]
            self.pane.bar.show_statements([date.day for date in said if date is not None], published)
        self.pane.bar.go_to(self.place)

    def _step(self, by: int) -> None:
        self.show_time(True)
        if self.pane is not None:
            self.pane.bar.step(by)

    # The day on show

    @property
    def place(self) -> Place:
        """Whose day the map shows, and which."""
        shown = self.desk.control
        return (SHIPPED, SHIPPED_DAY) if shown is None else (shown.provider, shown.day)

    def show_day(self, provider: str, day: datetime.date) -> None:
        """Shows an observer's day in place of the shipped layer."""
        self.parts.leave()
        self.desk.show_control(self._shown(provider, day))
        if self.pane is not None:
            self.pane.bar.go_to(self.place)
        self._lock()
        if self.agreement is not None and self.agreement.pane.isVisible():
            self.agreement.ask(self.place)

    def _shown(self, provider: str, day: datetime.date) -> ShownDay | None:
        """None for the shipped layer, and for days that are not in hand."""
        slot = self.library.slot_of(provider)
        head = self.library.cache.head(provider, day) if provider != SHIPPED and slot is not None else None
        if head is None or slot is None:
            return None
        known = self.library.known
        return ShownDay(
            provider=provider, name=known.name_of(provider), day=day, slot=slot[0], version=slot[1],
            attribution=head.attribution or known.attribution_of(provider),
            tells=tuple(kind for kind, count in head.parts if count))

    def show_shipped(self) -> None:
        """Shows the shipped layer again."""
        self.show_day(SHIPPED, SHIPPED_DAY)

    def _lock(self) -> None:
        is_locked = self.pane is not None and self.pane.lock.isChecked()
        self.desk.sidebar.show_known_on(self.place[1] if is_locked else None)

    # DayLibrary

    def _days_changed(self) -> None:
        self._show_marks()
        shown = self.desk.control
        if shown is not None and shown.day not in self.library.days.get(shown.provider, ()):
            self.show_shipped()

    def _tell(self, sentence: str, done: int, of: int) -> None:
        if self.pane is not None:
            self.pane.show_progress(sentence, done, of)

    def _ended(self, sentence: str) -> None:
        if self.pane is not None:
            self.pane.show_progress("", 0, 0)
        if sentence:
            self.desk.window.messages.note(sentence)

    def _failed(self, sentence: str) -> None:
        self._ended("")
        self.desk.window.messages.problem(sentence)

    def show_data(self) -> None:
        """The observers and what is in hand of them."""
        self.show_time(True)
        dialog = self.dialog = ObserversDialog(self.library, self.desk.window)
        dialog.shown.connect(self.show_day)
        dialog.pinAsked.connect(self.pinning.pin)
        dialog.takeAsked.connect(self._take_in)
        dialog.unpinAsked.connect(self.pinning.unpin)
        dialog.show_pinned(self.pinning.pinned)
        self.pinning.changed.connect(dialog.show_pinned)
        dialog.destroyed.connect(self._dialog_closed)
        dialog.open()

    def _dialog_closed(self) -> None:
        self.dialog = None

    def _take_in(self, provider: str, day: datetime.date) -> None:
        """Offers the day's ground as areas of the briefing, whose terms were confirmed."""
        self.library.run("take", lambda: json.dumps(self.library.read((provider, day)).features()),
                         self.areasOffered.emit)

    # Panes

    def show_sizes(self) -> None:
        """Measures every day in hand and draws the sizes over time."""
        from ui.timeline.sizes_pane import SizesPane

        if self.sizes_pane is None:
            self.sizes_pane = SizesPane(self.desk.window.theme)
            self.sizes_pane.hovered.connect(self.show_day)
            self.desk.window.themeChanged.connect(self.sizes_pane.set_theme)
        self._show_pane(self.sizes_pane)
        self.library.sizes(self._draw_sizes)

    def _draw_sizes(self, sizes: Any) -> None:
        from ui.timeline.stated_figures import stated_figures

        if self.sizes_pane is not None:
            figures = stated_figures(self.desk.opened) if self.desk.opened is not None else []
            self.sizes_pane.show_sizes(sizes, self.library.names, figures)

    def show_compare(self) -> None:
        """Opens the pane that compares two days or two observers."""
        from ui.timeline.comparing import CompareController

        if self.comparing is None:
            self.comparing = CompareController(self.desk, self.library, self.parts)
            self.comparing.start_from(self.place)
        self._show_pane(self.comparing.pane)

    def show_agreement(self) -> None:
        """Opens the pane that says what each observer says of a place."""
        from ui.timeline.agreement import AgreementController

        if self.agreement is None:
            self.agreement = AgreementController(self.desk, self.library, self.parts)
        self._show_pane(self.agreement.pane)
        self.agreement.ask(self.place)

    def _show_pane(self, pane: SidePane) -> None:
        self.show_time(True)
        if self.parts.owner:
            self.show_day(*self.place)
        if not pane.is_connected:
            pane.is_connected = True
            pane.closeRequested.connect(partial(self._close_pane, pane))
        self.desk.window.show_right_pane(pane)

    def _close_pane(self, pane: SidePane) -> None:
        self.desk.window.show_right_pane(pane, False)
        if self.parts.owner:
            self.show_day(*self.place)
