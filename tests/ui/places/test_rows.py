# SPDX-License-Identifier: MIT
"""The rows of places found: their words, and what a list shows of hostile names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from maps.areas import AreaLayer, read_control_layer
from maps.control_at import ControlAt
from maps.coordinates import read_coordinates
from maps.places import Place
from maps.shipped import control_file
from tests.corpora import PROJECT
from ui.places.place_list import PlaceList
from ui.places.rows import PlaceRow, area_row, coordinates_row, one_line, place_row

DONETSK = Place("Donetsk", "Донецьк", 37.8022, 48.023, "city", 2, "UA", "Donetsk", "Донецька")


@pytest.fixture(scope="module")
def layer() -> AreaLayer:
    return read_control_layer(control_file(PROJECT / "resources"))


def test_a_town_says_its_kind_its_oblast_and_by_whose_data_it_is_held(layer: AreaLayer) -> None:
    row = place_row(DONETSK, "en", ControlAt(layer), is_sure=True)
    assert (row.title, row.other) == ("Donetsk", "Донецьк")
    day = "20\u00a0Nov\u00a02024"
    assert row.detail == f"City · Donetsk Oblast · occupied since 2014, as of {day}, built-in layer"
    assert row.mark_detail == f"City · Donetsk Oblast\noccupied since 2014, as of {day}, built-in layer (approximate)"


def test_nothing_is_said_of_who_holds_a_place_where_it_is_not_known(layer: AreaLayer) -> None:
    assert place_row(DONETSK, "uk", None, is_sure=True).detail == "City · Донецька область"
    kyiv = Place("Kyiv", "Київ", 30.5238, 50.4547, "capital", 1, "UA")
    assert place_row(kyiv, "en", ControlAt(layer), is_sure=True).detail == "Capital"
    warsaw = kyiv._replace(en="Warsaw", uk="Варшава", country="PL")
    assert place_row(warsaw, "uk", None, is_sure=True)[1:3] == ("Варшава", "Capital · Poland")


def test_coordinates_say_how_they_were_read() -> None:
    (square,) = map(coordinates_row, read_coordinates("37UDP1019"))
    assert "middle of a square of 1,000 m" in square.detail
    first, second = map(coordinates_row, read_coordinates("30.52, 50.45"))
    assert first.detail.startswith("outside the map · read as latitude, longitude") and not first.is_on_map
    assert second.title == "50.4500° N, 30.5200° E" and second.is_on_map


def test_names_from_files_are_shown_without_what_turns_others_round(layer: AreaLayer) -> None:
    hostile = "a\u202eb\x00c\n\u2066d\u2028" + "e" * 400
    assert one_line(hostile).startswith("a b c d e") and len(one_line(hostile)) == 120
    assert area_row(replace(layer["crimea"], label=hostile), "en").title == one_line(hostile)


def test_a_list_has_a_name_over_each_group_and_says_rows_in_full(qtbot: QtBot) -> None:
    made = PlaceList()
    qtbot.addWidget(made)
    made.show_rows([PlaceRow("places", "Donetsk", "City", other="Донецьк"), PlaceRow("places", "Donetske", ""),
                    PlaceRow("areas", "<b>Donetsk Oblast</b>", "Oblast")])
    model = made.places
    assert [model.head_of(row) for row in range(3)] == ["Places", "", "Areas"]
    assert model.index(0).data() == "Places, Donetsk, Донецьк, City"
    assert "&lt;b&gt;" in model.index(2).data(3)
    made.resize(300, 200)
    made.show()
    made.enter()
    assert made.current is made.first
    made.grab()
    made.show_rows([])
    assert made.first is None and made.current is None
