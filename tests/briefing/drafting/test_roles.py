# SPDX-License-Identifier: MIT
"""Speakers who are called by a role, a call sign or a first name, and those who are mentioned before they speak."""

from __future__ import annotations

import pytest

from briefing.drafting.english.genders import gender_of
from tests.briefing.drafting.said import proposals

PEOPLE: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("en", "A regional official said the school was hit. Later the official, Ivan Dubko, said nobody was hurt.",
     [("Ivan Dubko", "regional official"), ("Ivan Dubko", "regional official")]),
    ("en", "A spokesman for the brigade said it was held. The spokesman, Viktor Lys, added that 40 men had gone.",
     [("Viktor Lys", "spokesman for the brigade"), ("Viktor Lys", "spokesman for the brigade")]),
    ("en", "Four villages are lost, its governor said. Ihor Dubko, the governor of the region, said more would go.",
     [("Ihor Dubko", "governor of the region"), ("Ihor Dubko", "governor of the region")]),
    ("en", "Four villages are lost, its governor said. Ihor Dubko, head of the region, said more might follow.",
     [("Ihor Dubko", "head of the region"), ("Ihor Dubko", "head of the region")]),
    ("en", "The minister said it was late. The foreign minister, Ihor Dubko, said it was not. Olha Reva, the "
     "defence minister, said it was over.",
     [("minister", None), ("Ihor Dubko", "foreign minister"), ("Olha Reva", "defence minister")]),
    ("en", "Olha Reva was Ukraine's minister for the lost lands for 19 months. She recalls that nobody wrote to her.",
     [("Olha Reva", "Ukraine's minister for the lost lands")]),
    ("en", "At the palace, a presidential adviser shares this view. \"Nobody signs a map,\" the adviser confided.",
     [("presidential adviser", None)]),
    ("en", "At the market, Vira Kulish sells seedlings. Ivan Brandt buys some. \"Tomatoes need 90 days,\" she says.",
     [("Vira Kulish", None)]),
    ("en", "We have spoken to a Russian prisoner, Ildar, 24, a welder. He claimed that nobody had been trained.",
     [("Ildar", "Russian prisoner")]),
    ("en", "Gen Sir Alasdair Renwick, the former deputy chief of staff, said it was lost. Sir "
     "Alasdair said it would fail.",
     [("Alasdair Renwick", "former deputy chief of staff"), ("Alasdair Renwick", "former deputy chief of staff")]),
    ("en", "A pilot who goes by Chef says the line is thin. \"I stay,\" Chef says.",
     [("Chef", "pilot"), ("Chef", "pilot")]),
    ("en", "Olha Reva is a former minister. The ex-minister refuses to see Crimea as a chip.",
     [("Olha Reva", "former minister")]),
    ("uk", "«Зайшли за годину, і виходити не будемо», — усміхається Фермер.", [("Фермер", None)]),
    ("uk", "Командир 102-ї бригади пообіцяв утримати дорогу.", [("командир 102-ї бригади", None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), PEOPLE, ids=[each[1][:40] for each in PEOPLE])
def test_who_is_meant(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [each.speaker for _, each in proposals(text, language)]
    assert [(each.name, each.role) for each in found if each is not None] == expected


def test_one_who_is_named_later_is_no_longer_unnamed() -> None:
    text = "A regional official said it was late. Later the official, Ivan Dubko, said it was not."
    found = proposals(text)[0][1]
    first = found.speaker
    assert first is not None and len(found.doubts) == 1
    assert (first.anonymous, first.count, first.is_sure) == (False, None, False)


@pytest.mark.parametrize(("name", "phrase", "role", "gender"), [
    ("Vira Kulish", "", "", "she"), ("Mykola Kulish", "", "", "he"), ("Kulish", "Mr Kulish", "", "he"),
    ("Kulish", "", "spokeswoman", "she"), ("Kulish", "", "chairman", "he"), ("Noor Ali", "", "diplomat", ""),
    ("Noor Ali", "", "German", "")])
def test_he_and_she(name: str, phrase: str, role: str, gender: str) -> None:
    assert gender_of(name, phrase, role) == gender
