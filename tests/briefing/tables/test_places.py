# SPDX-License-Identifier: MIT
"""Places and events of tables: towns by name, points in degrees, days with times and zones, exports of others."""

from __future__ import annotations

import datetime

import pytest

from briefing.model import Happening
from briefing.places import Spot, place_id
from briefing.tables.table import TableReading, read_table
from tests.briefing.tables.reading_tables import DAY, NAMES

TOWNS = {"pokrovsk": Spot("Pokrovsk", "Покровськ", 37.1799, 48.282),
         "покровськ": Spot("Pokrovsk", "Покровськ", 37.1799, 48.282)}


def table(*rows: list[str]) -> TableReading:
    return read_table(rows, "events.csv", DAY, "2024-11-20", NAMES, towns=TOWNS)


@pytest.mark.parametrize("name", ["Pokrovsk", "  pokrovsk ", "Покровськ"])
@pytest.mark.parametrize("column", ["areas", "place"])
def test_a_town_is_a_place_by_its_name(name: str, column: str) -> None:
    made = table(["text", column], ["Shelled.", name], ["Again.", "Pokrovsk"]).briefing
    (place,) = made.own_areas
    assert place["properties"] == {  # type: ignore[comparison-overlap]
        "label": "Pokrovsk", "approximate": False, "sources": ["GeoNames"], "label_uk": "Покровськ"}
    assert [each.areas for each in made.statements] == [(place["id"],), (place["id"],)]


def test_areas_come_before_towns_and_what_is_neither_is_reported() -> None:
    made = table(["text", "areas"], ["x", "Crimea; Pokrovsk; Atlantis"])
    assert made.briefing.statements[0].areas[0] == "crimea"
    assert len(made.briefing.statements[0].areas) == 2
    assert "Atlantis" in str(made.problems[0].reason)


def test_points_in_degrees_are_places_of_their_rows() -> None:
    made = table(["text", "place", "latitude", "longitude"],
                 ["a", "Depot", "48.1", "37.1"], ["b", "Depot", "48,1", "37,1"], ["c", "", "50", "−5"],
                 ["d", "Nowhere", "95", "37"], ["e", "", "x", "37"])
    depot, bare = made.briefing.own_areas
    assert depot["id"] == place_id("Depot", 37.1, 48.1)
    assert bare["geometry"] == {"type": "Point", "coordinates": [-5, 50]}
    assert [len(each.areas) for each in made.briefing.statements] == [1, 1, 1, 0, 0]
    assert {(each.row, each.column) for each in made.problems} == {(5, "latitude"), (5, "place"), (6, "latitude")}


@pytest.mark.parametrize("written, made", [
    ("2024-11-19T08:30+02:00", Happening(day=datetime.date(2024, 11, 19), time="08:30", zone="+02:00")),
    ("2024-11-18 to 2024-11-19", Happening(day=datetime.date(2024, 11, 18), until=datetime.date(2024, 11, 19))),
    ("19.11.2024", Happening(day=datetime.date(2024, 11, 19))), ("19 November 2024", Happening(day=datetime.date(
        2024, 11, 19))), ("soon", None), ("", None)])
def test_when_it_happened_is_read(written: str, made: Happening | None) -> None:
    assert table(["text", "happened"], ["x", written]).briefing.statements[0].happened == made


@pytest.mark.parametrize("header, row", [
    (["Post ID", "Title", "Description", "Post Date", "Latitude", "Longitude"],  # Ushahidi
     ["7", "Bridge", "The bridge was hit.", "2024-11-19", "48.1", "37.1"]),
    (["id", "description", "date", "time", "location", "latitude", "longitude", "sources"],  # timemap
     ["7", "The bridge was hit.", "2024-11-19", "08:00", "Bridge", "48.1", "37.1", "https://example.org/1"])])
def test_exports_of_points_are_understood(header: list[str], row: list[str]) -> None:
    made = table(header, row)
    (statement,) = made.briefing.statements
    (place,) = made.briefing.own_areas
    assert statement.text == "The bridge was hit." and statement.areas == (place["id"],)
    assert place["properties"]["label"] == "Bridge"  # type: ignore[index]
    days = statement.happened.day if statement.happened else made.briefing.sources[0].published
    assert days == datetime.date(2024, 11, 19)
