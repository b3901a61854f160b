# SPDX-License-Identifier: MIT
"""A size reads the same wherever it stands, and a day too."""

from __future__ import annotations

import datetime

import pytest

from briefing.quantities import amount, day_in_words, km, km2, number, short_day


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
