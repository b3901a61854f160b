# SPDX-License-Identifier: MIT
"""The observers and their days in hand: terms, fetching, own files, removing. Nothing asks the network unasked."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.consistency import is_web_address
from ui.control.library import Library
from ui.editing.page import push_button, side_by_side
from ui.editing.value_fields import DayField
from ui.plain_label import plain_label
from ui.questions import ask
from ui.texts import counted, short_date, tr

if TYPE_CHECKING:
    from briefing.model import PinnedDay
    from maps.providers.protocol import Provider

_SIZE = (760, 640)
_FIRST = datetime.date(2024, 11, 13)
_LAST = datetime.date(2024, 11, 27)


class DataDialog(QDialog):
    """One card an observer. ``shown`` with a provider whose newest day is to be shown."""

    shown = Signal(str)
    pinAsked = Signal(str)  # noqa: N815 (Qt's style for signals)
    unpinAsked = Signal()  # noqa: N815

    def __init__(self, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Control data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.library = library
        self.cards: dict[str, ProviderCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(plain_label(tr(
            "Days of control data from other observers, kept on this computer. Nothing is fetched before you ask, and "
            "nothing of it goes into a briefing's file."), wrapped=True))
        self.pinned = plain_label(wrapped=True, strong=True)
        self.unpin = push_button(tr("Unpin"), self.unpinAsked.emit)
        layout.addLayout(side_by_side(self.pinned, self.unpin, stretch=0))
        body = QWidget()
        body.setObjectName("drawerBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        layout.addWidget(scroll, 1)
        self._add_own_sources(layout)
        self._add_foot(layout)
        library.daysChanged.connect(self.refresh)
        library.progress.connect(self._tell)
        library.ended.connect(self._end)
        library.failed.connect(self._end)
        self.refresh()
        self.show_pinned(None)
        self._end("")

    def _add_own_sources(self, layout: QVBoxLayout) -> None:
        self.address = QLineEdit(placeholderText=tr("https://… of a GeoJSON file"))
        self.address.setMaxLength(2000)
        self.add_address = push_button(tr("Add address"), self._add_address)
        layout.addLayout(side_by_side(
            push_button(tr("Add a file…"), self._ask_for_file), push_button(tr("Add a folder…"), self._ask_for_folder),
            self.address, self.add_address, stretch=2))

    def _add_foot(self, layout: QVBoxLayout) -> None:
        self.said = plain_label(wrapped=True, note=True)
        self.bar = QProgressBar()
        self.bar.setFixedHeight(10)
        self.bar.setTextVisible(False)
        layout.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        self.stop = push_button(tr("Cancel fetching"), self.library.cancel)
        row.addWidget(self.stop)
        close = QPushButton(tr("Close"))
        close.setIcon(QIcon())
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)

    def refresh(self) -> None:
        """Shows what is in hand now."""
        for provider in {**self.library.known.providers, **self.library.days}:
            if provider not in self.cards:
                card = ProviderCard(self, provider)
                self.cards[provider] = card
                self._column.insertWidget(self._column.count() - 1, card)
            self.cards[provider].refresh()

    def show_pinned(self, pinned: PinnedDay | None) -> None:
        """Which day the briefing is pinned to."""
        if pinned is not None:
            self.pinned.setText(tr("The briefing is pinned to {name}, {day}").format(
                name=pinned.name, day=short_date(pinned.day)))
        self.pinned.setVisible(pinned is not None)
        self.unpin.setVisible(pinned is not None)

    def _tell(self, sentence: str, done: int, of: int) -> None:
        self.said.setText(sentence)
        self.said.show()
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.bar.show()
        self.stop.show()

    def _end(self, sentence: str) -> None:
        if sentence:
            self.said.setText(sentence)
        self.said.setVisible(bool(self.said.text()))
        self.bar.hide()
        self.stop.hide()
        self.refresh()

    # Own sources

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("A file with a day's control data"), "", tr("Areas (*.geojson *.json *.kml *.kmz *.gpkg *.zip)"))
        if name:
            self.add_source(name)

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("A folder of files with the day in their names"))
        if name:
            self.add_source(name)

    def _add_address(self) -> None:
        text = self.address.text().strip()
        if is_web_address(text) and " " not in text:
            self.address.clear()
            self.add_source(text)
        else:
            self._end(tr("This is not the address of a web page; write http:// or https:// and a host."))

    def add_source(self, source: str) -> None:
        """A file, folder or address as a source; files are read at once, an address when it is asked for."""
        provider = self.library.known.add(source)
        self.refresh()
        if Path(source).exists():
            self.library.fetch(provider, datetime.date(2022, 1, 1), datetime.date.today() + datetime.timedelta(days=1))


class ProviderCard(QFrame):
    """One observer: its terms, its days in hand, and what can be done."""

    def __init__(self, dialog: DataDialog, provider: str) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self._dialog = dialog
        self._library = dialog.library
        self.provider = provider
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        grid.addWidget(plain_label(self._library.known.name_of(provider), strong=True), 0, 0)
        self.in_hand = plain_label(quiet=True, wrapped=True)
        grid.addWidget(self.in_hand, 1, 0)
        self.newest = push_button(tr("Fetch newest"), lambda: self._agreed(self._fetch_newest))
        self.first, self.last = DayField(), DayField()
        self.first.show_value(_FIRST)
        self.last.show_value(_LAST)
        self.range = push_button(tr("Fetch days"), lambda: self._agreed(self._fetch_range))
        self.show_it = push_button(tr("Show"), lambda: self._show())
        self.pin = push_button(tr("Pin to the briefing"), lambda: dialog.pinAsked.emit(provider))
        self.remove = push_button(tr("Remove…"), self._ask_to_remove)
        self.terms = push_button(tr("Terms"), self._show_terms, plain=True)
        fields = side_by_side(self.newest, plain_label(tr("from")), self.first, plain_label(tr("to")), self.last,
                              self.range)
        for field in (self.first, self.last):
            field.setFixedWidth(150)
        grid.addLayout(fields, 2, 0)
        grid.addLayout(side_by_side(self.show_it, self.pin, self.remove, self.terms), 3, 0)

    @property
    def _source(self) -> Provider | None:
        return self._library.known.providers.get(self.provider)

    def refresh(self) -> None:
        """Shows the days in hand."""
        days = self._library.days.get(self.provider, ())
        if days:
            size = self._library.cache.size_bytes(self.provider) / 1e6
            self.in_hand.setText(tr("{days} in hand, {first} to {last}, {size} MB · {credit}").format(
                days=counted(len(days), "day", "days"), first=short_date(days[0]), last=short_date(days[-1]),
                size=f"{size:,.1f}", credit=self._library.known.attribution_of(self.provider)))
        else:
            self.in_hand.setText(tr("No day in hand"))
        for button in (self.show_it, self.pin, self.remove):
            button.setVisible(bool(days))
        for widget in (self.newest, self.range, self.terms, self.first, self.last):
            widget.setEnabled(self._source is not None)

    def _agreed(self, act: object) -> None:
        """Shows the terms before the first fetch; goes on once they were agreed to."""
        source = self._source
        if source is None or not callable(act):
            return
        if self._library.known.has_accepted(self.provider):
            act()
            return
        where = f" ({source.terms.address})" if source.terms.address else ""

        def agree() -> None:
            self._library.known.accept(self.provider)
            act()

        ask(self._dialog, tr("Before the first fetch: the terms of {name}").format(name=source.name),
            f"{source.terms.text}{where}", {tr("Agree and fetch"): agree, tr("Cancel"): lambda: None})

    def _show_terms(self) -> None:
        source = self._source
        if source is not None:
            where = f" ({source.terms.address})" if source.terms.address else ""
            ask(self._dialog, tr("Terms of {name}").format(name=source.name),
                f"{source.terms.text}{where} {source.terms.licence}.", {tr("Close"): lambda: None})

    def _fetch_newest(self) -> None:
        if self._source is not None:
            self._library.fetch_latest(self._source)

    def _fetch_range(self) -> None:
        first, last = self.first.value(), self.last.value()
        if self._source is None or first is None or last is None or first > last:
            self._dialog._end(tr("Write the first and the last day as 2024-11-20, the first one first."))
            return
        self._library.fetch(self._source, first, last)

    def _show(self) -> None:
        self._dialog.shown.emit(self.provider)

    def _ask_to_remove(self) -> None:
        days = len(self._library.days.get(self.provider, ()))
        ask(self._dialog, tr("Remove {days} of {name}?").format(
            days=counted(days, "day", "days"), name=self._library.known.name_of(self.provider)),
            tr("They can be fetched again."),
            {tr("Remove"): lambda: self._library.remove(self.provider), tr("Cancel"): lambda: None})
