# SPDX-License-Identifier: MIT
"""The figure that a statement's text states, in the words of three languages and in other units."""

from __future__ import annotations

import pytest

from briefing.model import Figure
from briefing.proposing.ground_figures import figure_in


@pytest.mark.parametrize(("text", "quantity", "comparison", "value", "upper"), [
    ("Ukraine holds about 650 km² of Kursk Oblast.", "area", "about", 650, None),
    ("The seized ground adds up to more than 110,000 square kilometres.", "area", "more than", 110_000, None),
    ("Between 500 and 600 km2 were lost.", "area", "between", 500, 600),
    ("Some 12,000 square miles are held.", "area", "about", 12_000, None),
    ("Nearly 5,000 hectares burned.", "area", "nearly", 5_000, None),
    ("Russia occupies a fifth of Ukraine’s territory.", "share of Ukraine", "exactly", 20, None),
    ("Russia occupies nearly 18% of Ukraine.", "share of Ukraine", "nearly", 18, None),
    ("Russia holds 70% of the territory of Kherson Oblast.", "occupied share", "exactly", 70, None),
    ("Some 30% of Sumy Oblast of Ukraine is held.", "occupied share", "about", 30, None),
    ("Росія окупує майже 20% території України.", "share of Ukraine", "nearly", 20, None),
    ("Російські війська контролюють понад 600 кв. км області.", "area", "more than", 600, None),
    ("At least 574 km² were taken.", "area", "at least", 574, None),
    ("The line of contact is more than 900 km long.", "length", "more than", 900, None),
    ("Россия занимает около 20% территории Украины.", "share of Ukraine", "about", 20, None),
])
def test_figures(text: str, quantity: str, comparison: str, value: float, upper: float | None) -> None:
    found = figure_in(text)
    assert found is not None
    unit = "mi2" if "miles" in text else "ha" if "hectares" in text else {"area": "km2", "length": "km"}.get(
        quantity, "percent")
    assert found[0] == Figure(quantity=quantity, unit=unit, comparison=comparison,  # type: ignore[arg-type]
                              value=value, upper=upper)
    assert found[1] in " ".join(text.split())


@pytest.mark.parametrize("text", [
    "", "He rules out giving up any territory.", "Three of the five officials said so.", "He was born in 1952.",
    "Prices rose by 12 % in a year.", "The missile flies 300 km.", "On 20 November 2024 nothing was said.",
])
def test_what_is_no_figure_of_ground(text: str) -> None:
    assert figure_in(text) is None


def test_the_first_one_counts() -> None:
    found = figure_in("They took 50 km² in October and 70 km² in November.")
    assert found is not None and found[0].value == 50
