# SPDX-License-Identifier: MIT
"""A size reads the same wherever it stands, and a day too."""

from __future__ import annotations

import datetime

import pytest

from briefing.quantities import day_in_words, km, km2, number, short_day


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
