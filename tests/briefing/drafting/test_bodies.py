# SPDX-License-Identifier: MIT
"""Bodies and people by the name that tells enough, and how an article calls them again."""

from __future__ import annotations

import pytest

from briefing.drafting.slavic.described import described
from tests.briefing.drafting.said import proposals, said

SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("en",
     "The Ukrainian monitoring project DeepState said the front had moved.",
     ["DeepState"]),
    ("en",
     "The Geneva-based Small Arms Survey said rifles were cheap.",
     ["Small Arms Survey"]),
    ("en",
     "A Kyiv-based diplomat said the front had moved.",
     ["Kyiv-based diplomat"]),
    ("en",
     "The partisan movement Yellow Ribbon said leaflets were printed.",
     ["partisan movement Yellow Ribbon"]),
    ("uk",
     "Моніторинговий проєкт DeepState повідомив, що село втрачено. За підрахунками проєкту, з травня таких сіл сім.",
     ["DeepState", "DeepState"]),
    ("uk",
     "Учора було 90 боїв, повідомляє Генеральний штаб ЗСУ. Ворог завдав двох ударів, йдеться у зведенні, "
     "оприлюдненому вранці. За даними Генштабу, найважче під Лиманом.",
     ["генеральний штаб ЗСУ"] * 3),
    ("uk",
     "У Генеральному штабі ЗС РФ заявили, що місто взято. У Генштабі додали, що бої тривають.",
     ["генеральний штаб ЗС РФ", "Генштаб"]),
    ("uk",
     "У 31-й окремій бригаді заявили, що село тримається. «Ми тут», — написали в телеграм-каналі бригади.",
     ["31-ша окрема бригада"] * 2),
    ("uk",
     "Опитування КМІС, проведене в травні, показало, що перемовини підтримують сорок відсотків.",
     ["КМІС"]),
    ("uk",
     "Атака показала, що ППО слабка.",
     []),
    ("uk",
     "Мешканка села Олена Дмитрівна виїхала вранці. «Хату шкода», — згадує вчителька. За словами жінки, вікна "
     "вибило восени.",
     ["Олена Дмитрівна"] * 2),
]


@pytest.mark.parametrize(("language", "text", "expected"), SPEAKERS, ids=[text[:48] for _, text, _ in SPEAKERS])
def test_who_speaks(language: str, text: str, expected: list[str]) -> None:
    assert [each.speaker for each in said(text, language)] == expected


@pytest.mark.parametrize(("language", "text", "role"), [
    ("en", "“They count my cows,” said Nina Berg, 44, a retired welder from Sumy.", "retired welder from Sumy"),
    ("uk", "50-річна Оксана Коваль збирала речі. «Хату шкода», — згадує вчителька.", "вчителька"),
    ("uk", "50-річна Оксана Коваль збирала речі. «Хату шкода», — згадує переселенка.", "переселенка"),
    ("uk", "50-річна Оксана Коваль збирала речі. «Хату шкода», — згадує жінка.", None),
])
def test_role(language: str, text: str, role: str | None) -> None:
    (_, found), = proposals(text, language)
    assert found.speaker is not None
    assert found.speaker.role == role


@pytest.mark.parametrize(("phrase", "name"), [
    ("75-й бригаді", "75-та бригада"), ("21-ї бригади", "21-ша бригада"), ("112-ї бригади", "112-та бригада"),
    ("3-й бригаді", "3-тя бригада"), ("12-го полку", "12-й полк")])
def test_a_number_in_the_nominative(phrase: str, name: str) -> None:
    assert described(phrase, "", "uk").name == name
