# SPDX-License-Identifier: MIT
"""What a search finds: coordinates, places, areas; nothing before it is ready; and no text that breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer, read_control_layer
from maps.shipped import control_file
from tests.corpora import PROJECT
from ui.kit.background import Background
from ui.map.towns import Towns
from ui.places.finder import MOST_AREAS, MOST_PLACES, PlaceFinder

RESOURCES = PROJECT / "resources"


@pytest.fixture(scope="module")
def layer() -> AreaLayer:
    return read_control_layer(control_file(RESOURCES))


def finder_of(parent: QObject) -> PlaceFinder:
    background = Background(parent)
    return PlaceFinder(Towns(RESOURCES, background, pytest.fail), background, pytest.fail)


@pytest.fixture
def finder(qtbot: QtBot, qapp: object) -> PlaceFinder:
    parent = QObject()
    made = finder_of(parent)
    made._owner = parent  # type: ignore[attr-defined]
    with qtbot.waitSignal(made.changed, timeout=60_000):
        made.get_ready()
    return made


def test_nothing_is_found_before_it_is_ready(qapp: object, layer: AreaLayer) -> None:
    parent = QObject()
    assert finder_of(parent).find("Kyiv", layer, layer, "en") == []


def test_places_come_before_areas_and_an_oblast_is_there_once(finder: PlaceFinder, layer: AreaLayer) -> None:
    rows = finder.find("donetsk", layer, layer, "en")
    assert [row.group for row in rows] == sorted((row.group for row in rows), reverse=True)
    assert sum(row.title == "Donetsk Oblast" for row in rows) == 1
    assert sum(row.group == "places" for row in rows) <= MOST_PLACES
    assert sum(row.group == "areas" for row in rows) == MOST_AREAS
    (crimea,) = (row for row in finder.find("Крим", layer, layer, "uk") if row.title == "Крим")
    assert crimea.area_id == "crimea"
    (poltava,) = (row for row in finder.find("poltava oblast", layer, layer, "en") if row.box)
    assert poltava.title == "Poltava Oblast"


def test_own_areas_are_found_by_their_names(finder: PlaceFinder, layer: AreaLayer) -> None:
    own = AreaLayer([*layer, replace(layer["crimea"], id="bridge", kind="own", label="The bridgehead", label_uk="")])
    (row,) = finder.find("bridgehead", own, layer, "en")
    assert (row.area_id, row.title) == ("bridge", "The bridgehead")


def test_coordinates_stand_alone(finder: PlaceFinder, layer: AreaLayer) -> None:
    rows = finder.find("37U DP 10689 19550", layer, layer, "en")
    assert [row.group for row in rows] == ["coordinates"] and rows[0].title == "48.0230° N, 37.8022° E"


def test_no_text_breaks_it(finder: PlaceFinder, layer: AreaLayer) -> None:
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
    @given(st.text(max_size=200) | st.text("0123456789.,;°'\"NSEWпнсхЕКUCQ -\u202e\x00", max_size=40))
    def search(text: str) -> None:
        for language in ("en", "uk"):
            for row in finder.find(text, layer, layer, language):
                assert row.title and "\u202e" not in row.title + row.detail

    search()
