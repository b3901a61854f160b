# SPDX-License-Identifier: MIT
"""Figures as articles write them in three languages: value, bound, unit, and what is none."""

from __future__ import annotations

import pytest

from briefing.drafting.text.figures import FigureFound, figures, is_of_ground

Expected = tuple[float, float | None, str, str]

ENGLISH: list[tuple[str, list[Expected]]] = [
    ("Russia holds 110,000 square kilometres", [(110000, None, "exactly", "km2")]),
    ("more than 110,000 square kilometers", [(110000, None, "more than", "km2")]),
    ("about 650 sq km of Kursk Oblast", [(650, None, "about", "km2")]),
    ("roughly 800 sq. km", [(800, None, "about", "km2")]),
    ("some 6,600 square kilometres", [(6600, None, "about", "km2")]),
    ("nearly 1,200 km²", [(1200, None, "about", "km2")]),
    ("almost 1,200 km2", [(1200, None, "about", "km2")]),
    ("at least 1,146 square km", [(1146, None, "more than", "km2")]),
    ("no less than 300 sq km", [(300, None, "more than", "km2")]),
    ("fewer than 8,000 men", [(8000, None, "less than", "people")]),
    ("less than 1% of Ukraine", [(1, None, "less than", "percent")]),
    ("up to 30 km wide", [(30, None, "less than", "km")]),
    ("no more than 15 kilometers", [(15, None, "less than", "km")]),
    ("slightly more than 26,000 square km", [(26000, None, "more than", "km2")]),
    ("between 20 and 25 percent of Ukraine", [(20, 25, "between", "percent")]),
    ("20 to 25 per cent of the country", [(20, 25, "between", "percent")]),
    ("20–25% of the country", [(20, 25, "between", "percent")]),
    ("25 to 30 kilometers wide", [(25, 30, "between", "km")]),
    ("three to six kilometres deep", [(3, 6, "between", "km")]),
    ("10,000 to 30,000 troops", [(10000, 30000, "between", "people")]),
    ("two to three thousand soldiers", [(2000, 3000, "between", "people")]),
    ("a fifth of Ukraine", [(20, None, "exactly", "percent")]),
    ("about one-fifth of Ukraine", [(20, None, "about", "percent")]),
    ("nearly a quarter of the Donetsk region", [(25, None, "about", "percent")]),
    ("a third of the territory", [(33.3, None, "exactly", "percent")]),
    ("more than half of the oblast", [(50, None, "more than", "percent")]),
    ("two thirds of the city", [(66.7, None, "exactly", "percent")]),
    ("2.4 km²", [(2.4, None, "exactly", "km2")]),
    ("12.5 sq km a day", [(12.5, None, "exactly", "km2")]),
    ("1 376 km²", [(1376, None, "exactly", "km2")]),
    ("1\u00a0376 km²", [(1376, None, "exactly", "km2")]),
    ("1\u202f376 km²", [(1376, None, "exactly", "km2")]),
    ("40 ha of forest", [(40, None, "exactly", "ha")]),
    ("1,200 hectares", [(1200, None, "exactly", "ha")]),
    ("310 of his 1,400 hectares", [(310, None, "exactly", "ha"), (1400, None, "exactly", "ha")]),
    ("91 square miles", [(91, None, "exactly", "mi2")]),
    ("235 square kilometres (91 square miles)", [(235, None, "exactly", "km2")]),
    ("more than 200 square kilometers (about 77 square miles)", [(200, None, "more than", "km2")]),
    ("114,300 sq km (44,130 square miles), or 19%, of Ukraine",
     [(114300, None, "exactly", "km2"), (19, None, "exactly", "percent")]),
    ("15 km from the town", [(15, None, "exactly", "km")]),
    ("0.5 percent", [(0.5, None, "exactly", "percent")]),
    ("over 40%", [(40, None, "more than", "percent")]),
    ("both armies handed over 205 prisoners", [(205, None, "exactly", "people")]),
    ("Moscow took over 12 sq km near the river", [(12, None, "exactly", "km2")]),
    ("its control over 19 percent of the country", [(19, None, "exactly", "percent")]),
    ("Russia controls over 19 percent of the country", [(19, None, "more than", "percent")]),
    ("they handed over more than 205 prisoners", [(205, None, "more than", "people")]),
    ("in excess of 100,000 people", [(100000, None, "more than", "people")]),
    ("59,000 soldiers", [(59000, None, "exactly", "people")]),
    ("an estimated 12,000 North Korean troops", [(12000, None, "about", "people")]),
    ("more than 1mn people", [(1000000, None, "more than", "people")]),
    ("1.4 million residents", [(1400000, None, "exactly", "people")]),
    ("half a million people", [(500000, None, "exactly", "people")]),
    ("fifty people", [(50, None, "exactly", "people")]),
    ("twenty-five villagers", [(25, None, "exactly", "people")]),
    ("~650 km²", [(650, None, "about", "km2")]),
    ("a change of \u22124.5 km²", [(4.5, None, "exactly", "km2")]),
    ("sixty days", []),
    ("the 110th brigade", []),
    ("on 24 February 2022", []),
    ("a Leopard 2 tank", []),
    ("version 3.14 of the map", []),
    ("at 17.40", []),
    ("26 tanks", []),
]
UKRAINIAN: list[tuple[str, list[Expected]]] = [
    ("близько 730 км² території", [(730, None, "about", "km2")]),
    ("понад 110 тисяч квадратних кілометрів", [(110000, None, "more than", "km2")]),
    ("1 376 кв. км", [(1376, None, "exactly", "km2")]),
    ("1\u00a0376 кв. км", [(1376, None, "exactly", "km2")]),
    ("650 км кв.", [(650, None, "exactly", "km2")]),
    ("650 кв км", [(650, None, "exactly", "km2")]),
    ("2,4 км²", [(2.4, None, "exactly", "km2")]),
    ("12,5 км2 щодня", [(12.5, None, "exactly", "km2")]),
    ("3,6 тис. кв. км", [(3600, None, "exactly", "km2")]),
    ("щонайменше на 60 відсотків", [(60, None, "more than", "percent")]),
    ("не менше ніж 40 тисяч спостерігачів", [(40000, None, "more than", "people")]),
    ("більш ніж 18% України", [(18, None, "more than", "percent")]),
    ("майже 20% території", [(20, None, "about", "percent")]),
    ("приблизно 6600 кв. км", [(6600, None, "about", "km2")]),
    ("менше 60 тисяч жителів", [(60000, None, "less than", "people")]),
    ("не більше 500 бійців", [(500, None, "less than", "people")]),
    ("до 30 тисяч військових", [(30000, None, "less than", "people")]),
    ("від 90 до 100 тисяч військових", [(90000, 100000, "between", "people")]),
    ("20–30 кілометрів", [(20, 30, "between", "km")]),
    ("від 20 до 25 відсотків", [(20, 25, "between", "percent")]),
    ("п’яту частину України", [(20, None, "exactly", "percent")]),
    ("п'яту частину країни", [(20, None, "exactly", "percent")]),
    ("понад третину області", [(33.3, None, "more than", "percent")]),
    ("половину міста", [(50, None, "exactly", "percent")]),
    ("210 тис. га", [(210000, None, "exactly", "ha")]),
    ("14 гектарів лісу", [(14, None, "exactly", "ha")]),
    ("з 2155 до приблизно 1200 квадратних кілометрів",
     [(2155, None, "exactly", "km2"), (1200, None, "about", "km2")]),
    ("загинули троє людей", [(3, None, "exactly", "people")]),
    ("п'ятеро поранених", [(5, None, "exactly", "people")]),
    ("1640 осіб", [(1640, None, "exactly", "people")]),
    ("40 км від кордону", [(40, None, "exactly", "km")]),
    ("0,3% України", [(0.3, None, "exactly", "percent")]),
    ("72-га бригада", []),
    ("24 лютого 2022 року", []),
    ("28 пунктів", []),
]
RUSSIAN: list[tuple[str, list[Expected]]] = [
    ("около 18,5% территории Украины", [(18.5, None, "about", "percent")]),
    ("более 110 тыс. кв. км", [(110000, None, "more than", "km2")]),
    ("свыше 500 квадратных километров", [(500, None, "more than", "km2")]),
    ("1191 квадратный километр", [(1191, None, "exactly", "km2")]),
    ("1 191 кв. км", [(1191, None, "exactly", "km2")]),
    ("2,4 км²", [(2.4, None, "exactly", "km2")]),
    ("650 км кв.", [(650, None, "exactly", "km2")]),
    ("не менее 12 тысяч военных", [(12000, None, "more than", "people")]),
    ("по меньшей мере 600 человек", [(600, None, "more than", "people")]),
    ("почти 20% Донецкой области", [(20, None, "about", "percent")]),
    ("примерно 6600 кв км", [(6600, None, "about", "km2")]),
    ("меньше 60 тысяч жителей", [(60000, None, "less than", "people")]),
    ("не более 300 бойцов", [(300, None, "less than", "people")]),
    ("от 26 до 33 км", [(26, 33, "between", "km")]),
    ("20–25% страны", [(20, 25, "between", "percent")]),
    ("пятую часть Украины", [(20, None, "exactly", "percent")]),
    ("почти треть области", [(33.3, None, "about", "percent")]),
    ("более половины города", [(50, None, "more than", "percent")]),
    ("1 200 гектаров", [(1200, None, "exactly", "ha")]),
    ("1,5 млн человек", [(1500000, None, "exactly", "people")]),
    ("2,5 тысячи человек", [(2500, None, "exactly", "people")]),
    ("540 км дорог", [(540, None, "exactly", "km")]),
    ("82 квадратных километра", [(82, None, "exactly", "km2")]),
    ("120 боевиков", [(120, None, "exactly", "people")]),
    ("24 февраля 2022 года", []),
    ("50 тысяч рублей", []),
]
ALL = [("en", *each) for each in ENGLISH] + [("uk", *each) for each in UKRAINIAN] + [("ru", *each) for each in RUSSIAN]


def found(text: str, language: str) -> list[FigureFound]:
    return figures(text, 0, len(text), language)


def test_the_table_has_120_phrases() -> None:
    assert len(ALL) >= 120


@pytest.mark.parametrize(("language", "text", "expected"), ALL, ids=[each[1] for each in ALL])
def test_a_phrase_gives_its_figures(language: str, text: str, expected: list[Expected]) -> None:
    got = [(each.value, each.upper, each.comparison, each.unit) for each in found(text, language)]
    assert got == expected


def test_a_figure_says_where_it_stands() -> None:
    text = "It holds about 650 sq km there."
    (figure,) = found(text, "en")
    assert text[figure.span.start : figure.span.end] == "about 650 sq km"


@pytest.mark.parametrize(
    "text", ["2.4 km² of forest", "40 ha", "19% of Ukraine", "The line of contact is 1,000 km long"]
)
def test_areas_shares_of_ground_and_lengths_of_the_line_are_of_ground(text: str) -> None:
    assert all(is_of_ground(text, each, "en") for each in found(text, "en"))


@pytest.mark.parametrize("text", ["50 percent of profits", "15 km away", "59,000 soldiers", "inflation of 8%"])
def test_other_figures_are_of_no_ground(text: str) -> None:
    assert not any(is_of_ground(text, each, "en") for each in found(text, "en"))
