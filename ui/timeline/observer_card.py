# SPDX-License-Identifier: MIT
"""One observer in the dialog of control data: its terms, fetching, and its days."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.kit.fields import ChoiceField
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.questions import ask
from ui.kit.texts import counted, numeral, short_date, tr
from ui.kit.value_fields import DayField
from ui.timeline.observer_form import ObserverForm, short_place
from ui.timeline.texts import day_of, notes_text, terms_text

if TYPE_CHECKING:
    from maps.providers.protocol import Provider
    from ui.timeline.day_library import DayLibrary

_FIRST = datetime.date(2024, 11, 13)
_LAST = datetime.date(2024, 11, 27)


class ObserverCard(QFrame):
    """One observer: its terms, its days, and what can be done with them.

    ``shown``, ``pinAsked`` and ``takeAsked`` come with the observer and the day chosen of it, ``said`` with a
    sentence for the user.
    """

    shown = Signal(str, object)
    pinAsked = Signal(str, object)
    takeAsked = Signal(str, object)
    said = Signal(str)

    def __init__(self, library: DayLibrary, provider: str) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self._library = library
        self.provider = provider
        self._days: tuple[datetime.date, ...] = ()
        self._make_widgets()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        for widget in (self.day, self.show_it, self.newest, self.unfold):
            row.addWidget(widget)
        outer.addLayout(row)
        outer.addWidget(self.in_hand)
        outer.addWidget(self._folded())

    def _make_widgets(self) -> None:
        self.name = plain_label(strong=True, wrapped=True)
        self.in_hand = plain_label(quiet=True, wrapped=True)
        self.newest = push_button(tr("Fetch newest"), lambda: self._agreed(self._fetch_newest))
        self.first, self.last = DayField(), DayField()
        self.first.show_value(_FIRST)
        self.last.show_value(_LAST)
        self.range = push_button(tr("Fetch days"), lambda: self._agreed(self._fetch_range))
        self.show_it = push_button(tr("Show"), lambda: self._emit(self.shown))
        self.pin = push_button(tr("Pin to the briefing"), lambda: self._emit(self.pinAsked))
        self.take = push_button(tr("Take into the briefing…"), self._ask_to_take)
        self.remove_day = push_button(tr("Remove this day"), self._remove_day)
        self.remove = push_button(tr("Remove all…"), self._ask_to_remove)
        self.terms = push_button(tr("Terms"), self._show_terms, plain=True)
        self.edit = push_button(tr("Name, credit and terms…"), self._edit)
        self.forget = push_button(tr("Remove this observer…"), self._ask_to_forget)
        self.unfold = push_button(tr("More"), lambda: self.show_details(on=self.unfold.isChecked()))
        self.unfold.setCheckable(True)
        for field in (self.first, self.last):
            field.setFixedWidth(176)
        self.day = ChoiceField([])
        self.day.setMinimumWidth(130)
        self.day.setAccessibleName(tr("Day on this computer"))
        self.day.edited.connect(lambda _day: self._show_details())
        self.details = plain_label(quiet=True, wrapped=True)

    def _folded(self) -> QWidget:
        """Returns what is needed less often, folded at first."""
        self.folded = QWidget()
        layout = QVBoxLayout(self.folded)
        layout.setContentsMargins(0, 4, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(self.details)
        layout.addLayout(side_by_side(plain_label(tr("from")), self.first, plain_label(tr("to")), self.last, self.range,
                                      self.terms))
        layout.addLayout(side_by_side(self.pin, self.take, self.remove_day, self.remove))
        layout.addLayout(side_by_side(self.edit, self.forget))
        self.folded.hide()
        return self.folded

    def show_details(self, *, on: bool) -> None:
        """Unfolds or folds what is needed less often."""
        self.unfold.setChecked(on)
        self.unfold.setText(tr("Less") if on else tr("More"))
        self.folded.setVisible(on)

    @property
    def _source(self) -> Provider | None:
        return self._library.known.providers.get(self.provider)

    @property
    def chosen_day(self) -> datetime.date | None:
        """The day that the buttons are about."""
        return day_of(self.day.currentData() or "")

    def choose(self, day: datetime.date | None) -> None:
        """Chooses a day."""
        self.day.show_value(day.isoformat() if day is not None else None)
        self._show_details()

    def refresh(self) -> None:
        """Shows the observer's name and days."""
        self.name.setText(self._library.known.name_of(self.provider))
        for part in (self.newest, self.unfold, self.show_it, self.day):  # the same parts are in every card
            part.setAccessibleDescription(self.name.text())
        for own in (self.edit, self.forget):
            own.setVisible(self._library.known.own(self.provider) is not None)
        days = self._library.days.get(self.provider, ())
        if days:
            size = self._library.cache.size_bytes(self.provider) / 1e6
            self.in_hand.setText(tr("{days} on this computer, {first} to {last}, {size} MB · {credit}").format(
                days=counted(len(days), mark("day"), mark("days")), first=short_date(days[0]),
                last=short_date(days[-1]),
                size=numeral(size, ",.1f"), credit=self._library.known.attribution_of(self.provider)))
        else:
            self.in_hand.setText(tr("No days on this computer"))
        for widget in (self.day, self.details, self.show_it, self.pin, self.take, self.remove_day, self.remove):
            widget.setVisible(bool(days))
        if days != self._days:
            self._days, before = days, self.chosen_day
            self.day.clear()
            for day in reversed(days):
                self.day.addItem(short_date(day), day.isoformat())
            self.choose(before if before in days else days[-1] if days else None)
        for tool in (self.newest, self.range, self.terms, self.first, self.last):
            tool.setEnabled(self._source is not None)

    def _agreed(self, act: object) -> None:
        """Shows the terms before the first fetch; goes on once they were agreed to."""
        source = self._source
        if source is None or not callable(act):
            return
        if self._library.known.has_accepted(self.provider):
            act()
            return
        def agree() -> None:
            self._library.known.accept(self.provider)
            act()

        ask(self.window(), tr("Before the first fetch: the terms of {name}").format(name=tr(source.name)),
            terms_text(source.terms), {tr("Agree and fetch"): agree, tr("Cancel"): lambda: None})

    def _show_terms(self) -> None:
        source = self._source
        if source is not None:
            ask(self.window(), tr("Terms of {name}").format(name=tr(source.name)), terms_text(source.terms),
                {tr("Close"): lambda: None})

    def _fetch_newest(self) -> None:
        if self._source is not None:
            self._library.fetch_latest(self._source)

    def _fetch_range(self) -> None:
        first, last = self.first.value(), self.last.value()
        if self._source is None or first is None or last is None or first > last:
            self.said.emit(tr("Write the first and the last day as 2024-11-20, the first one first."))
            return
        self._library.fetch(self._source, first, last)

    def _emit(self, signal: SignalInstance) -> None:
        if self.chosen_day is not None:
            signal.emit(self.provider, self.chosen_day)

    def _show_details(self) -> None:
        """Shows where the chosen day came from and when, its hash, and what was dropped or repaired."""
        day = self.chosen_day
        head = self._library.cache.head(self.provider, day) if day is not None else None
        if head is None:
            self.details.setText("")
            return
        said = tr("Fetched {when} UTC from {address}, SHA-256 {hash}…").format(
            when=f"{head.fetched:%Y-%m-%d %H:%M}", address=head.address, hash=head.sha256[:16])
        notes = notes_text(head.notes)
        self.details.setText(f"{said} {notes}" if notes else said)

    def _ask_to_take(self) -> None:
        """By content only once the terms were confirmed: who gets the file gets the data."""
        source = self._source
        said = terms_text(source.terms) if source is not None else ""
        ask(self.window(), tr("Take the areas of this day into the briefing's file?"),
            tr("Whoever gets the file gets them too; see that the terms allow it. {terms}").format(terms=said),
            {tr("The terms allow it"): lambda: self._emit(self.takeAsked), tr("Cancel"): lambda: None})

    def _remove_day(self) -> None:
        if self.chosen_day is not None:
            self._library.remove(self.provider, self.chosen_day)

    def _ask_to_remove(self) -> None:
        days = len(self._library.days.get(self.provider, ()))
        ask(self.window(), tr("Remove {days} of {name}?").format(
            days=counted(days, mark("day"), mark("days")), name=self._library.known.name_of(self.provider)),
            tr("They can be fetched again."),
            {tr("Remove"): lambda: self._library.remove(self.provider), tr("Cancel"): lambda: None})

    def _edit(self) -> None:
        own = self._library.known.own(self.provider)
        if own is not None:
            ObserverForm(self.window(), own, self._library.describe).open()

    def _ask_to_forget(self) -> None:
        known, days = self._library.known, len(self._library.days.get(self.provider, ()))
        own = known.own(self.provider)
        if own is None:
            return
        size = self._library.cache.size_bytes(self.provider) / 1e6
        gone = tr("Removed from this computer: {days} ({size} MB).").format(
            days=counted(days, mark("day"), mark("days")), size=numeral(size, ",.1f")) if days else tr(
            "No day of it is on this computer.")
        stays = tr("Nothing changes at {place}.").format(place=short_place(own.source))
        ask(self.window(), tr("Remove the observer {name}?").format(name=known.name_of(self.provider)),
            f"{gone} {stays}",
            {tr("Remove"): lambda: self._library.forget(self.provider), tr("Cancel"): lambda: None})
