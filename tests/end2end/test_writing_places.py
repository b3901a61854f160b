# SPDX-License-Identifier: MIT
"""Places in the editor: set by a click, moved, widened, named by their town; towns picked by name and by click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import Writing
from ui.editing.fields.place_fields import TOWN

POKROVSK = (37.18, 48.28)


def areas_page(writing: Writing) -> object:
    return writing.page("Areas")


def test_a_place_is_set_by_one_click_and_moved_by_its_coordinates(writing: Writing) -> None:
    window, page = writing.window, writing.page("Areas")
    window.look_at(*POKROVSK, 9)
    page._towns.get_ready()
    wait_until(lambda: page._towns.gazetteer is not None, "the towns are read")
    writing.click(page.new_place)
    window.settle()
    window.click_map(*POKROVSK)
    wait_until(lambda: len(writing.briefing.own_areas) > 0 and page.shown, "it is there")
    place = window.opened.layer[page.shown]
    assert place.kind == "place" and place.label == "Pokrovsk"  # named by its town
    assert place.point is not None and place.point[0] == pytest.approx(POKROVSK[0], abs=0.02)
    assert not page.cut.isVisible() and page.place.isVisible()
    page.place.position.setText("48.5 37.5")
    page.place.position.commit()
    assert window.opened.layer[page.shown].point == (37.5, 48.5)
    page.place.position.setText("nowhere")
    page.place.position.commit()
    assert window.opened.layer[page.shown].point == (37.5, 48.5) and page.place.position.property("wrong")
    page.place.radius.line.setText("20")
    page.place.radius.line.commit()
    assert window.opened.layer[page.shown].radius_km == 20
    assert "within 20" in page.measured.text()
    window.controllers.editing.undo()
    window.controllers.editing.undo()
    assert window.opened.layer[page.shown].point != (37.5, 48.5)


def test_a_town_is_picked_by_its_name_and_is_one_place_for_all_statements(writing: Writing) -> None:
    window, page = writing.window, writing.page("Statement")
    window.sidebar.select("no-nato")
    wait_until(lambda: page._towns.gazetteer is not None, "the towns are read")
    own = len(writing.briefing.own_areas)
    for statement in ("no-nato", "open-to-talks"):
        window.sidebar.select(statement)
        page.areas.pick("Pokrovsk Donetsk")
        assert page.areas.popup is not None
        choice = page.areas.popup.model.shown[0]
        assert choice.id.startswith(TOWN) and "Покровськ" in choice.text
        QTest.keyClick(page.areas.popup.search, Qt.Key.Key_Return)
    places = list(writing.briefing.own_areas[own:])
    assert len(places) == 1 and places[0]["properties"]["label"] == "Pokrovsk"
    named = [each.id for each in writing.briefing.statements if places[0]["id"] in each.areas]
    assert set(named) == {"no-nato", "open-to-talks"}
    window.controllers.editing.undo()
    window.controllers.editing.undo()
    assert len(writing.briefing.own_areas) == own


def test_a_named_town_is_picked_by_a_click(writing: Writing) -> None:
    window, page = writing.window, writing.page("Statement")
    window.sidebar.select("no-nato")
    wait_until(lambda: page._towns.gazetteer is not None, "the towns are read")
    writing.click(page.picking)
    framed(window)
    window.look_at(37.0, 48.1, 9.5)
    before = writing.selected.areas
    window.click_map(*named(window, "Selydove"))
    wait_until(lambda: len(writing.selected.areas) == len(before) + 1, "it is taken")
    place = window.opened.layer[writing.selected.areas[-1]]
    assert (place.kind, place.label) == ("place", "Selydove")
    framed(window)
    assert place.point is not None
    window.look_at(*place.point, 9.5)
    window.click_map(*place.point)
    wait_until(lambda: writing.selected.areas == before, "a second click takes it away")


def framed(window: Driver) -> None:
    """Waits until what was chosen is framed in the room that the panes leave."""
    wait_until(lambda: not window.reading.framing.isActive(), "the panes have settled")
    window.settle()
    wait_until(lambda: window.evaluate("lineOfContact.report().resting"), "it is framed")


def named(window: Driver, town: str) -> tuple[float, float]:
    """Where the map has the dot of a town it names, in degrees."""
    found = window.evaluate(
        "((page) => page.labels.named.filter(({ label }) => label.text === '" + town + "').map(({ x, y }) => {"
        " const { lat, lng } = page.map.containerPointToLatLng([x, y]); return [lng, lat]; }))(lineOfContact)")
    assert found, f"{town} is named on the map"
    return found[0][0], found[0][1]
