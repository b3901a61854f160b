# SPDX-License-Identifier: MIT
"""From the map to the statements: real clicks on real ground."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.end2end.driver import Driver, wait_until
from tests.end2end.ground import Spot, areas_at, features, is_line, size, spot

BLACK_SEA = (31.5, 44.3)
CHOICES = "[...document.querySelectorAll('.chooser:not([hidden]) .choice')].map(row => row.dataset.area)"


def click(window: Driver, place: Spot) -> None:
    window.look_at(place.lon, place.lat, place.zoom)
    window.click_map(place.lon, place.lat)


def shows_statements_about(window: Driver, area_id: str) -> None:
    """Checks that the sidebar shows exactly the area's statements, with one chip; the whole list where it has none."""
    wait_until(lambda: window.outlined() == {area_id}, f"{area_id} is asked for")
    statements, label = window.opened.briefing.statements, window.opened.layer[area_id].label
    expected = [each.id for each in statements if area_id in each.areas]
    assert window.sidebar.shown == (expected or [each.id for each in statements])
    chips = window.sidebar.filter_bar.chosen
    assert [chip.text() for chip in chips] == ([f"{label}  ✕"] if expected else [])
    assert window.sidebar.said.text() == ("" if expected else f"No statement is about {label}.")
    assert window.sidebar.said.isVisible() is not bool(expected) and window.message == ""
    assert window.sidebar.empty.isHidden()


@pytest.mark.parametrize("area_id", features())
def test_a_clicked_area_shows_exactly_its_statements(window: Driver, area_id: str) -> None:
    place = spot(area_id)
    click(window, place)
    if place.is_smallest:
        shows_statements_about(window, area_id)
    else:
        wait_until(lambda: area_id in window.evaluate(CHOICES), "the area is offered")
        window.click_element(f".choice[data-area='{area_id}']")
        shows_statements_about(window, area_id)
        assert window.evaluate(CHOICES) == [], "the chooser leaves once an area was chosen"


def test_most_areas_can_be_clicked_without_the_chooser() -> None:
    assert len([each for each in features() if spot(each).is_smallest]) >= 18


def test_where_areas_overlap_the_smallest_is_chosen_and_the_rest_are_offered_by_size(window: Driver) -> None:
    place = spot("occupied-donetsk")
    smallest, *others = areas_at(place.lon, place.lat)
    click(window, place)
    shows_statements_about(window, smallest)
    assert window.evaluate(CHOICES) == others
    assert sorted(others, key=size) == others


def test_a_click_ends_the_selection_but_not_the_offer_nor_the_view(window: Driver) -> None:
    window.sidebar.select("kursk-area")
    window.settle()
    place = spot("donetsk")
    window.look_at(place.lon, place.lat, 7)
    window.click_map(place.lon, place.lat)
    shows_statements_about(window, areas_at(place.lon, place.lat)[0])
    assert window.sidebar.selected == ""
    assert "donetsk" in window.evaluate(CHOICES)
    assert window.report()["zoom"] == pytest.approx(7), "who clicks has the area in view already"


def test_the_line_wins_over_the_ground_it_crosses(window: Driver) -> None:
    line = next(each for each in features() if is_line(each))
    click(window, spot(line))
    shows_statements_about(window, line)


def test_bare_ground_clears(window: Driver) -> None:
    window.reading.choose_area("crimea")
    assert window.outlined() == {"crimea"}
    window.look_at(*BLACK_SEA, 8)
    window.click_map(*BLACK_SEA)
    wait_until(lambda: not window.sidebar.filter_bar.filters.areas, "the filter is gone")
    assert window.outlined() == set()
    assert len(window.sidebar.shown) == 23
    assert window.evaluate(CHOICES) == []


def test_the_areas_chip_takes_the_filter_away_with_one_click(window: Driver) -> None:
    window.reading.choose_area("kursk-incursion")
    QTest.mouseClick(window.sidebar.filter_bar.chosen[0], Qt.MouseButton.LeftButton)
    assert len(window.sidebar.shown) == 23
    assert window.outlined() == set()


def test_hovering_names_an_area_with_its_size(window: Driver) -> None:
    place = spot("crimea")
    window.look_at(place.lon, place.lat, place.zoom)
    point = window.pixel_of(place.lon, place.lat)
    tooltip = "(t => t.hidden ? null : t.innerText.trim())(document.querySelector('.tooltip'))"
    window.hover(point)
    wait_until(lambda: window.evaluate(tooltip), "a tooltip is shown")
    name, area = window.evaluate(tooltip).split("\n")
    assert name == "Crimea" and area.startswith("27,096 km²")
    assert window.report()["hovered"] == "crimea"


def test_a_chip_on_a_card_chooses_its_area(window: Driver) -> None:
    cards = window.sidebar.cards
    index = window.sidebar.model.index_of("kursk-area")
    cards.scrollTo(index)
    wait_until(lambda: cards.visualRect(index).bottom() <= cards.viewport().height(), "the card is in view")
    rect = cards.visualRect(index)
    card = cards.cards.layout_for(index, rect.width())
    chip = next(box for box in card.boxes if box.area_id == "kursk-incursion")
    QTest.mouseClick(
        cards.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.topLeft() + chip.rect.center().toPoint(),
    )
    shows_statements_about(window, "kursk-incursion")


def test_the_buttons_on_the_map_zoom_and_lead_home(window: Driver) -> None:
    home = window.report()
    window.click_element(".button.in")
    wait_until(lambda: window.report()["zoom"] > home["zoom"] + 0.5, "zoomed in")
    window.click_element(".button.out")
    window.click_element(".button.home")
    wait_until(lambda: window.report()["zoom"] == pytest.approx(home["zoom"]), "home again")
    assert window.report()["centre"] == pytest.approx(home["centre"], abs=0.05)  # a pixel
    assert window.outlined() == set(), "a button is not bare ground"


def test_the_wheel_zooms_about_the_pointer(window: Driver) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    before = window.report()["zoom"]
    window.look_at(36, 48, 7)
    point = window.pixel_of(38, 49)
    event = QWheelEvent(
        QPointF(point),
        QPointF(window.web_widget.mapToGlobal(point)),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.web_widget, event)
    wait_until(lambda: window.report()["zoom"] > max(before, 7.3), "zoomed in")
    moved = window.pixel_of(38, 49) - point
    assert moved.manhattanLength() <= 3
