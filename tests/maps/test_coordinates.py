# SPDX-License-Identifier: MIT
"""Coordinates as people write them: what is read, in which order, and what comes back of what was written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from maps.coordinates import MOST_TEXT, decimal_text, minutes_text, read_coordinates
from maps.geodesy import distance_km
from maps.military_grid import from_mgrs, to_mgrs

LATITUDES, LONGITUDES = st.floats(-89.9, 89.9), st.floats(-179.9, 179.9)
ON_GRID = st.floats(-79.9, 83.9)


@pytest.mark.parametrize("text", [
    "47.85, 37.42", "47.85 37.42", "47.85,37.42", "47.85;37.42", "47,85 37,42", "47,85, 37,42", "47,85,37,42",
    "47,85; 37,42", "47.85° 37.42°", " 47.85 ,  37.42 ", "47.85/37.42", "\u202a47.85, 37.42\u202c"])
def test_two_bare_numbers_are_latitude_and_longitude_and_the_other_order_is_offered(text: str) -> None:
    straight, turned = read_coordinates(text)
    assert (straight.lat, straight.lon, straight.order) == (47.85, 37.42, "latitude first")
    assert (turned.lat, turned.lon, turned.order) == (37.42, 47.85, "longitude first")


@pytest.mark.parametrize("text", [
    "47.85N 37.42E", "47.85 N, 37.42 E", "N47.85 E37.42", "E 37.42, N 47.85", "37.42E 47.85N", "47.85° N, 37.42° E",
    "47°51'N 37°25'12\"E", "47°51′00″ N, 37°25′12″ E", "N 47 51 00 E 37 25 12", "47,85 пн.ш. 37,42 сх.д.",
    "47.85 с.ш., 37.42 в.д.", "47°51'00''N 37°25'12''E", "47.85 north, 37.42 east", "пн 47,85 сх 37,42"])
def test_letters_leave_no_doubt(text: str) -> None:
    (only,) = read_coordinates(text)
    assert (round(only.lat, 9), round(only.lon, 9), only.order) == (47.85, 37.42, "said")


@pytest.mark.parametrize(("text", "lat", "lon"), [
    ("48°27'30\"N 35°02'E", 48 + 27.5 / 60, 35 + 2 / 60), ("48 27 30 35 02 00", 48 + 27.5 / 60, 35 + 2 / 60),
    ("48°27.5' 35°02.5'", 48 + 27.5 / 60, 35 + 2.5 / 60), ("48 27 35 02", 48.45, 35 + 2 / 60),
    ("33.5S 151.25E", -33.5, 151.25), ("-33,5; 151,25", -33.5, 151.25), ("\u221233.5, 151.25", -33.5, 151.25),
    ("5°30'W 50°N", 50.0, -5.5)])
def test_degrees_minutes_and_signs_are_read(text: str, lat: float, lon: float) -> None:
    first = read_coordinates(text)[0]
    assert first.lat == pytest.approx(lat) and first.lon == pytest.approx(lon)


@pytest.mark.parametrize("text", [
    "", "Kyiv", "47.85", "north", "47.85N", "47.85N 37.42N", "48°61' 35°10'", "91.5 181.5", "18 33", "2022 2024",
    "5 7 9", "-5 S 7 E", "48°27'30\" 35°02' 7 5", "37U CQ 1", "37U CQ 123", "99U CQ 12 34", "37I CQ 12 34", "1,2,3",
    "+", "°", "N E", "1" * (MOST_TEXT + 1), "47..85, 37.42", "47.85 37.42 km"])
def test_anything_else_is_no_coordinates(text: str) -> None:
    assert read_coordinates(text) == []


def test_a_point_beyond_the_map_is_said_to_be_there_and_not_turned_round() -> None:
    first, second = read_coordinates("30.52, 50.45")
    assert (first.lat, first.is_on_map) == (30.52, False) and (second.lat, second.order) == (50.45, "longitude first")


@given(LATITUDES, LONGITUDES)
def test_decimal_degrees_come_back(lat: float, lon: float) -> None:
    (read,) = read_coordinates(decimal_text(lat, lon))
    assert abs(read.lat - lat) <= 0.6e-4 and abs(read.lon - lon) <= 0.6e-4


@given(LATITUDES, LONGITUDES)
def test_degrees_and_minutes_come_back(lat: float, lon: float) -> None:
    (read,) = read_coordinates(minutes_text(lat, lon))
    assert abs(read.lat - lat) <= 1e-5 and abs(read.lon - lon) <= 1e-5


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert all(abs(each.lat) <= 90 and abs(each.lon) <= 180 for each in read_coordinates(text))


@given(st.text("0123456789.,;°'\"NSEWnseпнсхшд+- 37UCQ", max_size=40))
def test_no_text_of_such_signs_breaks_the_reading(text: str) -> None:
    assert all(abs(each.lat) <= 90 and abs(each.lon) <= 180 for each in read_coordinates(text))


# The grid; the values are those of NGA's own GEOTRANS library.

@pytest.mark.parametrize(("name", "lat", "lon", "square"), [
    ("Kyiv", 50.4547, 30.5238, "36U UA 24227 92118"), ("Donetsk", 48.023, 37.8022, "37U DP 10689 19550"),
    ("Sudzha", 51.1986, 35.2719, "36U XB 58727 74363"), ("Sevastopol", 44.6054, 33.522, "36T WQ 41423 39249"),
    ("Uzhhorod", 48.6208, 22.2879, "34U EU 94912 86103"), ("Bergen", 60.39, 5.32, "32V KN 97230 00510"),
    ("Sydney", -33.8568, 151.2153, "56H LH 34900 52288"), ("Longyearbyen", 78.22, 15.65, "33X WG 14813 83004"),
    ("the equator", 0.0, 0.0, "31N AA 66021 00000")])
def test_known_places_have_their_squares(name: str, lat: float, lon: float, square: str) -> None:
    assert to_mgrs(lat, lon) == square
    (read,) = read_coordinates(square)
    assert distance_km((lon, lat), (read.lon, read.lat)) < 0.0015, name


@pytest.mark.parametrize(("text", "metres"), [
    ("37UDP1068919550", 1), ("37u dp 1068 1955", 10), ("37U DP 106 195", 100), ("37UDP1019", 1000),
    ("37U DP 1 1", 10_000), ("37U DР 10689 19550", 1)])
def test_a_square_is_read_at_any_precision_with_or_without_spaces(text: str, metres: int) -> None:
    read = from_mgrs(text)
    assert read is not None and read.metres == metres
    assert distance_km((37.8022, 48.023), (read.lon, read.lat)) * 1000 < metres * 0.75 + 1


@pytest.mark.parametrize(("text", "is_there"), [
    ("36U YU 15059 53710", True), ("36U YU 25059 53710", False), ("37U BP 78000 53000", True),
    ("37U BP 77000 53000", False), ("37U BP 7 5", True), ("37U AP 9 5", False), ("37U AP 10000 53000", False),
    ("31V DE 94089 28714", True), ("31V EE 10000 28000", False), ("32V JK 51526 43946", True),
    ("1N AF 68396 53418", True), ("1N AF 65000 53418", False), ("60N ZL 31603 53418", True)])
def test_a_square_outside_of_its_zone_is_none(text: str, is_there: bool) -> None:
    """The zone's edge is at 36° E; north of 56° N, zone 32 reaches to 3° E."""
    assert (from_mgrs(text) is not None) == is_there


@example(-2e-51, 0.0)
@example(-1e-9, 30.0)
@given(ON_GRID, LONGITUDES)
def test_squares_come_back_within_a_metre(lat: float, lon: float) -> None:
    read = from_mgrs(to_mgrs(lat, lon))
    assert read is not None and distance_km((lon, lat), (read.lon, read.lat)) < 0.0015


@pytest.mark.parametrize("lat", [-90.0, -80.1, 84.0, 90.0, float("nan"), float("inf")])
def test_the_poles_have_no_square_here(lat: float) -> None:
    assert to_mgrs(lat, 30.0) == ""


@given(st.text(max_size=30))
def test_no_text_breaks_the_grid(text: str) -> None:
    from_mgrs(text)
