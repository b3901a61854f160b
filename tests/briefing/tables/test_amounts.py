# SPDX-License-Identifier: MIT
"""Numbers in all usual spellings, and those that could be two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tables.amounts import DecimalSign, decimal_sign, read_amount
from tests.briefing.tables.reading_tables import one, read, reasons, reported


@pytest.mark.parametrize(("text", "value"), [
    ("650", 650), ("18,500.75", 18_500.75), ("18.500,75", 18_500.75), ("18'000", 18_000), ("18’000", 18_000),
    ("18 000 км²", 18_000), ("18\N{NARROW NO-BREAK SPACE}000", 18_000), ("110\N{THIN SPACE}391", 110_391),
    ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("1 234 567,5", 1_234_567.5), ("18,000", 18_000),
    ("0.650", 0.65), ("0,650", 0.65), ("12,5", 12.5), ("18500.750", 18_500.75), ("18 %", 18), ("18%", 18),
    ("18 тис. км²", 18_000), ("1,2 млн км2", 1_200_000), ("18 thousand sq km", 18_000), ("18 відсотків", 18),
    ("18 000,750", 18_000.75), ("1'234'567.89", 1_234_567.89)])
def test_numbers_are_read(text: str, value: float) -> None:
    assert read_amount(text, None).value == pytest.approx(value)


@pytest.mark.parametrize(("text", "comparison"), [
    ("~650", "about"), ("≈ 650", "about"), ("близько 650 км²", "about"), ("около 650", "about"), ("ca. 650", "about"),
    (">650", "more than"), ("понад 650", "more than"), ("more than 650", "more than"), ("< 650", "less than"),
    ("at least 650", "at least"), (">= 650", "at least"), ("не менше 650", "at least"), ("майже 650", "nearly"),
    ("almost 650", "nearly")])
def test_words_before_a_number_compare(text: str, comparison: str) -> None:
    found = one({"text": "x", "value": text})
    assert (found.briefing.statements[0].figure.value, found.problems) == (650, ())
    assert found.briefing.statements[0].figure.comparison == comparison


@pytest.mark.parametrize("text", ["650–700", "650-700 км²", "650 — 700", "650 to 700"])
def test_ranges_are_read(text: str) -> None:
    figure = one({"text": "x", "value": text}).briefing.statements[0].figure
    assert (figure.comparison, figure.value, figure.upper) == ("between", 650, 700)


@pytest.mark.parametrize("text", [
    "many", "-5", "1,23,456", "12.34.567", "1 23", "18 0000", "1.2.3", "1,234.567,8", "km²", "650 or 700", "", "1e5"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_amount(text, None) is None


def test_a_point_before_three_digits_waits_for_a_choice() -> None:
    found = one({"text": "x", "value": "18.000"})
    assert found.briefing.statements[0].figure is None and found.doubtful_numbers == ("18.000",)
    assert reasons(found) == "2 value: “18.000” could be 18,000 or 18: left out until the decimal sign is chosen"
    assert one({"text": "x", "value": "18.000"}, decimal=",").briefing.statements[0].figure.value == 18_000
    assert one({"text": "x", "value": "18.000"}, decimal=".").briefing.statements[0].figure.value == 18


def test_a_column_decides_what_a_sign_means() -> None:
    assert decimal_sign(["18.000", "18,5"]) == "," and decimal_sign(["18,000", "18.5"]) == "."
    assert decimal_sign(["18.5", "18,5"]) is None and decimal_sign(["18.000"]) is None
    found = read([["text", "value"], ["a", "18,5"], ["b", "18,000"]])
    assert [each.figure.value for each in found.briefing.statements] == [18.5, 18]
    assert reported(found) == [(3, "value")]


def test_a_share_never_becomes_an_area() -> None:
    found = one({"text": "x", "value": "18 %"})
    assert found.briefing.statements[0].figure is None
    assert reasons(found) == "2 value: “18 %” is a share, and the row does not say of what: figure left out"
    assert one({"text": "x", "value": "18 %", "quantity": "area"}).briefing.statements[0].figure is None
    assert one({"text": "x", "value": "5 km²", "quantity": "occupied share"}).briefing.statements[0].figure is None
    small = one({"text": "x", "value": "0.18", "quantity": "occupied share"})
    assert small.briefing.statements[0].figure.value == 0.18 and "write 18" in reasons(small)


def test_two_comparisons_that_differ_are_reported() -> None:
    found = one({"text": "x", "value": ">650", "comparison": "less than"})
    assert found.briefing.statements[0].figure is None and reported(found) == [(2, "value")]


@given(st.floats(0, 1e9, allow_nan=False))
def test_numbers_survive_every_spelling(value: float) -> None:
    value = round(value, 2)
    english = f"{value:,.2f}"
    swiss, german = english.replace(",", "'"), english.translate(str.maketrans(",.", ".,"))
    french = english.replace(",", " ").replace(".", ",")
    for text in (english, swiss, german, french):
        assert read_amount(text, None).value == pytest.approx(value)


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    found = read_amount(text, None)
    assert found is None or found.value >= 0


@pytest.mark.parametrize(("text", "decimal", "ends"), [
    ("18,000-18,500 km²", None, (18_000, 18_500)), ("18.000–18.500 km²", ",", (18_000, 18_500)),
    ("18.000–18.500 km²", ".", (18, 18.5)), ("18–20 тис. км²", None, (18_000, 20_000)),
    ("18 thousand to 20 thousand", None, (18_000, 20_000))])
def test_ranges_with_thousands_are_read(text: str, decimal: DecimalSign | None, ends: tuple[float, float]) -> None:
    amount = read_amount(text, decimal)
    assert amount is not None and (amount.value, amount.upper) == ends


def test_a_range_that_could_be_two_waits_for_a_choice() -> None:
    assert read_amount("18.000–18.500 km²", None) is None


def test_metres_are_no_millions() -> None:
    assert read_amount("650 m", None) is None
    assert read_amount("1.2 mln", None) is not None


@pytest.mark.parametrize(("cells", "quantity", "unit"), [
    ({"value": "250 mi²"}, "area", "mi2"), ({"value": "5,000 ha"}, "area", "ha"), ({"value": "650"}, "area", "km2"),
    ({"value": "12,000 people"}, "people", "people"), ({"value": "960", "quantity": "length"}, "length", "km"),
    ({"value": "600 miles", "quantity": "length"}, "length", "mi"),
    ({"value": "30", "quantity": "distance", "unit": "mi"}, "distance", "mi")])
def test_the_unit_that_was_said_is_kept(cells: dict[str, str], quantity: str, unit: str) -> None:
    found = one({"text": "x", **cells})
    figure = found.briefing.statements[0].figure
    assert (figure.quantity, figure.unit, found.problems) == (quantity, unit, ())


def test_units_that_leave_open_what_is_meant_are_reported() -> None:
    assert "a length or a distance" in reasons(one({"text": "x", "value": "960 km"}))
    assert "does not fit the unit “ha”" in reasons(one({"text": "x", "value": "5 km²", "unit": "ha"}))
    assert "“brigade” is none of km2" in reasons(one({"text": "x", "value": "5", "unit": "brigade"}))
    assert "does not fit the quantity “people”" in reasons(one({"text": "x", "value": "5 km²", "quantity": "people"}))


def test_ground_grows_between_two_days() -> None:
    row = {"text": "x", "value": "about 574 km²", "quantity": "growth"}
    figure = one({**row, "since": "2024-11-01", "until": "2024-11-30"}).briefing.statements[0].figure
    assert (figure.since.isoformat(), figure.until.isoformat()) == ("2024-11-01", "2024-11-30")
    assert "needs a day in “since”" in reasons(one({**row, "since": "2024-11-30", "until": "2024-11-01"}))
    assert "between no two days" in reasons(one({**row, "quantity": "area", "since": "2024-11-01"}))


@pytest.mark.parametrize(("unit", "wanted"), [
    ("km²", "km2"), ("га", "ha"), ("square miles", "mi2"), ("mi", "mi"), ("people", "people"), ("miles", "mi")])
def test_a_unit_may_be_written_as_in_a_number(unit: str, wanted: str) -> None:
    quantity = {"mi": "length", "people": "people"}.get(wanted, "area")
    figure = one({"text": "x", "value": "250", "unit": unit, "quantity": quantity}).briefing.statements[0].figure
    assert figure is not None and figure.unit == wanted


@pytest.mark.parametrize(("value", "upper", "found"), [
    ("250 mi²", "300", ("mi2", 250, 300)), ("250", "300 mi²", ("mi2", 250, 300)),
    ("250 km²", "300 km²", ("km2", 250, 300)),
    ("250 mi²", "300 km²", None), ("10 %", "20 km²", None)])
def test_an_upper_end_has_the_unit_of_the_number(
    value: str, upper: str, found: tuple[str, float, float] | None,
) -> None:
    made = one({"text": "x", "value": value, "upper": upper})
    figure = made.briefing.statements[0].figure
    assert (None if figure is None else (figure.unit, figure.value, figure.upper)) == found
    assert ("does not fit the unit" in reasons(made)) == (found is None)
