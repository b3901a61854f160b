# SPDX-License-Identifier: MIT
"""The figure that a statement's text states, in the words of three languages and in other units."""

from __future__ import annotations

import datetime

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


@pytest.mark.parametrize(("text", "comparison", "value"), [
    ("About 3,500 people live under occupation in the district.", "about", 3_500),
    ("The town has 12,000 residents.", "exactly", 12_000),
    ("Some 1.7 million Ukrainians are living in the four regions.", "about", 1_700_000),
    ("У районі живе майже 3000 людей.", "nearly", 3_000),
    ("У місті залишилося понад 500 мешканців.", "more than", 500),
    ("В городе живут около 20 тысяч человек.", "about", 20_000),
])
def test_people_who_live_in_ground(text: str, comparison: str, value: float) -> None:
    found = figure_in(text)
    assert found is not None
    assert found[0] == Figure(quantity="people", unit="people", comparison=comparison, value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "comparison", "value"), [
    ("Russian troops are 40 km from Kharkiv.", "exactly", 40),
    ("The distance between the two towns is about 25 km.", "about", 25),
    ("They hold positions less than 8 kilometres south of Pokrovsk.", "less than", 8),
    ("Війська стоять за 12 км від Покровська.", "exactly", 12),
    ("Войска стоят примерно в 12 км от Покровска.", "about", 12),
])
def test_distances(text: str, comparison: str, value: float) -> None:
    found = figure_in(text)
    assert found is not None
    assert found[0] == Figure(quantity="distance", unit="km", comparison=comparison, value=value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "day", "quantity", "since", "until"), [
    ("Russia took about 700 km² in November 2024.", None, "growth", "2024-10-31", "2024-11-30"),
    ("Russia took about 700 km² in October.", "2024-11-20", "growth", "2024-09-30", "2024-10-31"),
    ("Russia took about 700 km² in November.", "2024-11-20", "growth", "2024-10-31", "2024-11-20"),
    ("Russia took about 700 km² in December.", "2024-11-20", "growth", "2023-11-30", "2023-12-31"),
    ("Ukraine lost 300 km² of Kursk Oblast during October.", "2024-11-20", "loss", "2024-09-30", "2024-10-31"),
    ("Russia retook 300 km² of Kursk Oblast in October.", "2024-11-20", "loss", "2024-09-30", "2024-10-31"),
    ("Ukraine lost 574 km² in October.", "2024-11-20", "growth", "2024-09-30", "2024-10-31"),
    ("Ukraine recaptured 12 km² in October.", "2024-11-20", "loss", "2024-09-30", "2024-10-31"),
    ("Russia took 300 km² in December 2024.", "2024-11-20", "area", "None", "None"),
    ("In October Ukraine held 700 km² of Russian-occupied ground.", "2024-11-20", "area", "None", "None"),
    ("Some 574 km² were lost in October.", "2024-11-20", "area", "None", "None"),
    ("Russia took 5 km² and lost 3 in October.", "2024-11-20", "area", "None", "None"),
    ("У жовтні Росія захопила понад 500 км².", "2024-11-20", "growth", "2024-09-30", "2024-10-31"),
    ("В октябре Украина потеряла 200 км².", "2024-11-20", "growth", "2024-09-30", "2024-10-31"),
    ("Russia took about 700 km² in October.", None, "area", "None", "None"),
    ("Russia took about 700 km².", "2024-11-20", "area", "None", "None"),
    ("In October it rained. Russia took about 700 km².", "2024-11-20", "area", "None", "None"),
    ("On 5 October Russia held 700 km² of the region.", "2024-11-20", "area", "None", "None"),
])
def test_growth_and_loss_in_a_month(text: str, day: str | None, quantity: str, since: str, until: str) -> None:
    found = figure_in(text, None if day is None else datetime.date.fromisoformat(day))
    assert found is not None
    assert (found[0].quantity, str(found[0].since), str(found[0].until)) == (quantity, since, until)


@pytest.mark.parametrize("text", [
    "", "He rules out giving up any territory.", "Three of the five officials said so.", "He was born in 1952.",
    "Prices rose by 12 % in a year.", "The missile flies 300 km.",
    "Russia lost 500 soldiers.", "10,000 North Korean troops are in Kursk.", "Some 200 people were killed.",
    "On 20 November 2024 nothing was said.",
])
def test_what_is_no_figure_of_ground(text: str) -> None:
    assert figure_in(text) is None


def test_the_first_one_counts() -> None:
    found = figure_in("They took 50 km² in October and 70 km² in November.")
    assert found is not None and found[0].value == 50
