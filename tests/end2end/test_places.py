# SPDX-License-Identifier: MIT
"""Places in the real window: found in the search, flown to, marked, measured, copied; and shown to the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from maps.geodesy import distance_km
from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import Room
from ui.map.measuring import length_text
from ui.places.controller import PlacesController
from ui.presenting.presenter_window import PresenterWindow

SELYDOVE = (37.3011, 48.1525)


@pytest.fixture
def places(window: Driver) -> Iterator[PlacesController]:
    made = window.controllers.places
    yield made
    made.unmark()
    made.measuring.leave()
    window.sidebar.filter_bar.search.clear()
    window.sidebar.filter_bar.clear()


def search(window: Driver, text: str) -> None:
    """Types into the search, from its key on, and waits until places can be found."""
    window.window.commands["search"].trigger()
    QTest.keyClicks(window.sidebar.filter_bar.search, text)
    wait_until(lambda: window.controllers.places._finder.is_ready, "places can be found")


def titles(places: PlacesController) -> list[str]:
    return [row.title for row in places.list.places.rows] if places.list.isVisible() else []


def mark(window: Driver) -> Any:
    window.settle()
    return window.report()["mark"]


def test_a_town_is_found_flown_to_and_marked(window: Driver, places: PlacesController) -> None:
    search(window, "Selydove")
    assert titles(places)[0] == "Selydove  Селидове"
    assert "Donetsk Oblast" in places.list.places.rows[0].detail
    window.press_focused(Qt.Key.Key_Return)
    wait_until(lambda: window.report()["resting"], "the map is there")
    lon, lat = window.report()["centre"]
    place = places.list.places.rows[0].at
    assert abs(lon - place[0]) < 0.01 and abs(lat - place[1]) < 0.01
    assert mark(window)["name"] == "Selydove  Селидове" and mark(window)["isShown"]
