# SPDX-License-Identifier: MIT
"""The dialog of observers and their days: terms, fetching, own files, removing. Nothing is fetched unasked."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.consistency import is_web_address
from maps.providers.own_sources import MOST_PLACE, OwnSource, is_address
from ui.kit.dialogs import MarkedDialog
from ui.kit.forms import push_button, scrolled, side_by_side
from ui.kit.labels import plain_label
from ui.kit.texts import short_date, tr
from ui.timeline.day_library import DayLibrary
from ui.timeline.observer_card import ObserverCard
from ui.timeline.observer_form import ObserverForm
from ui.timeline.texts import terms_text
from ui.window.file_dialogs import FileDialogs

if TYPE_CHECKING:
    from briefing.model import PinnedDay
    from maps.providers.forms import Form
    from maps.providers.protocol import Provider

_SIZE = (760, 640)


class ObserversDialog(MarkedDialog):
    """One card an observer. ``shown``, ``pinAsked`` and ``takeAsked`` with an observer and the day chosen of it."""

    shown = Signal(str, object)
    pinAsked = Signal(str, object)
    takeAsked = Signal(str, object)
    unpinAsked = Signal()

    def __init__(self, library: DayLibrary, window: QWidget, dialogs: FileDialogs) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self.setWindowTitle(tr("Control data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.library = library
        self.cards: dict[str, ObserverCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(plain_label(tr(
            "Days of control data from other observers, kept on this computer. Nothing is fetched before you ask, and "
            "nothing of it goes into a briefing's file unless you take it there."), wrapped=True))
        self.pinned = plain_label(wrapped=True, strong=True)
        self.unpin = push_button(tr("Unpin"), self.unpinAsked.emit)
        layout.addLayout(side_by_side(self.pinned, self.unpin, stretch=0))
        body = QWidget()
        body.setObjectName("drawerBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        layout.addWidget(scrolled(body, tr("Observers")), 1)
        self._add_own_sources(layout)
        self._add_foot(layout)
        library.daysChanged.connect(self.refresh)
        library.observersChanged.connect(self.refresh)
        library.progress.connect(self._tell)
        library.ended.connect(self._end)
        library.failed.connect(self._end)
        self.refresh()
        self.show_pinned(None)
        self._end("")

    def _add_own_sources(self, layout: QVBoxLayout) -> None:
        self.address = QLineEdit(placeholderText=tr("https://… of a GeoJSON file"))
        self.address.setMaxLength(MOST_PLACE)
        self.address.setAccessibleName(tr("Address"))
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
        row.addStretch(0)
        self.stop = push_button(tr("Cancel fetching"), self.library.cancel)
        row.addWidget(self.stop)
        close = QPushButton(tr("Close"))
        close.setIcon(QIcon())
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)

    def refresh(self) -> None:
        """Shows the observers and days that there are now."""
        wanted = {**self.library.known.providers, **self.library.days}
        for provider in [each for each in self.cards if each not in wanted]:
            card = self.cards.pop(provider)
            self._column.removeWidget(card)
            card.deleteLater()
        for provider in wanted:
            if provider not in self.cards:
                card = self.cards[provider] = ObserverCard(self.library, provider)
                card.shown.connect(self.shown)
                card.pinAsked.connect(self.pinAsked)
                card.takeAsked.connect(self.takeAsked)
                card.said.connect(self.say)
                self._column.insertWidget(self._column.count() - 1, card)
            self.cards[provider].refresh()

    def show_pinned(self, pinned: PinnedDay | None) -> None:
        """Which day the briefing is pinned to."""
        if pinned is not None:
            said = tr("The briefing is pinned to {name}, {day}") if pinned.taken is None else tr(
                "The briefing's file holds the control data of {name}, {day}")
            self.pinned.setText(said.format(name=pinned.name, day=short_date(pinned.day)))
            self.unpin.setText(tr("Unpin") if pinned.taken is None else tr("Take it out"))
        self.pinned.setVisible(pinned is not None)
        self.unpin.setVisible(pinned is not None)

    def _tell(self, sentence: str, done: int, of: int) -> None:
        self.said.setText(sentence)
        self.said.show()
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.bar.show()
        self.stop.show()

    def say(self, sentence: str) -> None:
        """Says something at the foot."""
        self._end(sentence)

    def _end(self, sentence: str) -> None:
        if sentence:
            self.said.setText(sentence)
        self.said.setVisible(bool(self.said.text()))
        self.bar.hide()
        self.stop.hide()
        self.refresh()

    # Own sources

    def _ask_for_file(self) -> None:
        path = self._dialogs.open_file(
            self, tr("A file with a day's control data"), tr("Areas (*.geojson *.json *.kml *.kmz *.gpkg *.zip)"))
        if path is not None:
            self.add_source(str(path))

    def _ask_for_folder(self) -> None:
        path = self._dialogs.open_folder(self, tr("A folder of files with the day in their names"))
        if path is not None:
            self.add_source(str(path))

    def _add_address(self) -> None:
        text = self.address.text().strip()
        if is_web_address(text) and " " not in text:
            self.address.clear()
            self.add_source(text)
        else:
            self._end(tr("This is not the address of a web page; write http:// or https:// and a host."))

    def add_source(self, source: str) -> None:
        """Asks what is said of a file, folder or address, and adds it; one that was added before is read again."""
        before = self.library.known.added(source)
        if before is not None:
            self._read(before, source)
        elif is_address(source):
            self._describe(source, None)
        else:
            self.library.look_into(source, lambda form: self._describe(source, form))

    def _describe(self, source: str, form: Form | None) -> None:
        own = OwnSource(source) if form is None else OwnSource(
            source, credit=form.terms.attribution, terms=terms_text(form.terms))
        ObserverForm(self, own, lambda said: self._read(self.library.describe(said), source), form).open()

    def _read(self, provider: Provider, source: str) -> None:
        """Files are read at once, an address when it is asked for."""
        if not is_address(source):
            self.library.fetch(provider, datetime.date(2022, 1, 1), datetime.date.today() + datetime.timedelta(days=1))
