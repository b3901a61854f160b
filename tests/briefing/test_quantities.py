# SPDX-License-Identifier: MIT
"""A size reads the same wherever it is shown, and a day too."""

from __future__ import annotations

import datetime

import pytest

from briefing.model import Figure, Quantity, Unit
from briefing.quantities import amount, claim, day_in_words, difference, in_own_unit, km, km2, number, short_day


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (110_391.4, "110,391 km²"), (100, "100 km²"), (99.96, "100 km²"), (99.94, "99.9 km²"), (42.34, "42.3 km²"),
        (42, "42 km²"), (5.04, "5 km²"), (1, "1 km²"), (0.996, "1 km²"), (0.994, "0.99 km²"), (0.5, "0.5 km²"),
        (0.042, "0.04 km²"), (0.004, "0 km²"), (0, "0 km²"), (-6.3, "−6.3 km²"),
    ],
)
def test_a_size_is_rounded_by_one_rule(size: float, shown: str) -> None:
    assert str(km2(size)) == shown


@pytest.mark.parametrize(
    ("change", "shown"),
    [(6.3, "+6.3"), (-0.4, "−0.4"), (0.001, "±0"), (-0.001, "±0"), (1234.5, "+1,234")],
)
def test_a_change_has_its_sign(change: float, shown: str) -> None:
    assert number(change, signed=True) == shown


@pytest.mark.parametrize(("change", "unit", "shown"), [
    (-0.3, "people", "±0 people"), (1200, "people", "+1,200 people"), (-1200, "people", "−1,200 people"),
    (0.0, "percent", "±0 points"), (0.02, "percent", "±0 points"), (-2.6, "percent", "−2.6 points"),
    (1.0, "percent", "+1 point"), (-0.04, "km", "−0.04 km"), (0.0, "km2", "±0 km²"), (-101.2, "km2", "−101 km²")])
def test_a_difference_says_more_or_less(change: float, unit: Unit, shown: str) -> None:
    assert str(difference(change, unit)) == shown


@pytest.mark.parametrize(("unit", "own"), [("ha", 6.5), ("mi2", 1683.49), ("km2", 650), ("mi", 1046.07), ("km", 650)])
def test_units_in_the_maps_own(unit: Unit, own: float) -> None:
    quantity: Quantity = "length" if unit in ("km", "mi") else "area"
    figure = Figure(quantity=quantity, unit=unit, comparison="nearly", value=650)
    assert in_own_unit(figure)[0] == pytest.approx(own, rel=1e-5)
    assert str(claim(figure)).startswith("nearly 650 ")


def test_lengths_and_days() -> None:
    day = datetime.date(2024, 11, 2)
    assert str(km(959.7)) == "960 km"
    assert str(short_day(day)) == "2 Nov 2024"
    assert str(day_in_words(day)) == "2 November 2024"


@pytest.mark.parametrize(
    ("margin", "shown"),
    [(333.0, "± 330"), (1234.0, "± 1,200"), (52.4, "± 52"), (5.25, "± 5.2"), (0.256, "± 0.26"), (0.0556, "± 0.06")],
)
def test_a_margin_has_two_significant_digits_and_at_most_two_decimals(margin: float, shown: str) -> None:
    assert str(amount(110_383, "km2", margin)) == f"110,383 {shown} km²"
    assert str(amount(110_383, "km2", margin, in_full=True)) == f"110,383 km², {shown} where the observers differ"
    assert str(amount(18.42, "percent", margin)) == f"18.4 {shown} %"
    assert str(amount(18.42, "percent", margin, in_full=True)) == \
        f"18.4 %, {shown} points where the observers differ"


@pytest.mark.parametrize("margin", [None, 0.0, 0.004])
def test_no_margin_is_said_where_none_is_known_or_it_is_too_small(margin: float | None) -> None:
    for in_full in (False, True):
        assert str(amount(42, "km2", margin, in_full=in_full)) == "42 km²"
        assert str(amount(20, "percent", margin, in_full=in_full)) == "20 %"
