# SPDX-License-Identifier: MIT
"""The presenter view's search for a place: what it says while nothing is found."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ui.places.rows import PlaceRow
from ui.places.search_part import PlaceSearch

KYIV = PlaceRow("places", "Kyiv", "Capital")


class Finder(QObject):
    """Finds rows that are set by hand; None while they are not there."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PlaceRow] | None = None

    def find(self, _query: str) -> list[PlaceRow] | None:
        return self.rows


def test_nothing_is_said_to_be_missing_before_places_are_read(qtbot: QtBot) -> None:
    finder = Finder()
    search = PlaceSearch(finder.find, finder.changed)
    qtbot.addWidget(search)
    assert search.nothing.text() == ""
    search.search.setText("Kyiv")
    assert search.nothing.text() == "The list of places is not read yet."
    finder.rows = []
    finder.changed.emit()
    assert search.nothing.text() == "Nothing on the map has this name."
    finder.rows = [KYIV]
    finder.changed.emit()
    assert search.nothing.text() == "" and search.list.first == KYIV
    finder.rows = None
    finder.changed.emit()
    search.search.clear()
    assert search.nothing.text() == ""
