# SPDX-License-Identifier: MIT
"""Speakers' phrases in any case: the nominative, the role, the number, what points back."""

from __future__ import annotations

import pytest

from briefing.drafting.english.described import described_en
from briefing.drafting.slavic.described import described
from briefing.drafting.text.described import side_of


@pytest.mark.parametrize(("phrase", "name", "role"), [
    ("заступниці міністра оборони Ганни Маляр", "Ганна Маляр", "заступниця міністра оборони"),
    ("президента Володимира Зеленського", "Володимир Зеленський", "президент"),
    ("Дмитра Пєскова", "Дмитро Пєсков", None),
    ("радника керівника Офісу президента Михайла Подоляка", "Михайло Подоляк", "радник керівника Офісу президента"),
    ("бригадного генерала Ростислава Гая", "Ростислав Гай", "бригадний генерал"),
    ("речника командування Олексія Швеця", "Олексій Швець", "речник командування"),
    ("Речник Кремля Дмитро Пєсков", "Дмитро Пєсков", "речник Кремля"),
    ("командир роти на позивний «Грім»", "«Грім»", "командир роти"),
    ("прем'єр Барт де Вевер", "Барт де Вевер", "прем'єр"),
])
def test_ukrainian_persons(phrase: str, name: str, role: str | None) -> None:
    found = described(phrase, "", "uk")
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(("phrase", "name", "count"), [
    ("п'ятьох чинних і колишніх російських посадовців", "п'ятеро чинних і колишніх російських посадовців", 5),
    ("двох дипломатів", "двоє дипломатів", 2),
    ("одного з джерел", "одне з джерел", 1),
    ("європейських дипломатів", "європейські дипломати", None),
    ("чиновника в уряді", "чиновник в уряді", 1),
    ("два співрозмовники LIGA.net в уряді", "два співрозмовники в уряді", 2),
])
def test_ukrainian_unnamed(phrase: str, name: str, count: int | None) -> None:
    found = described(phrase, "", "uk")
    assert (found.anonymous, found.name, found.count) == (True, name, count)


@pytest.mark.parametrize(("phrase", "name", "role"), [
    ("военного эксперта Ильи Бронина", "Илья Бронин", "военный эксперт"),
    ("президента Владимира Путина", "Владимир Путин", "президент"),
    ("Министр иностранных дел Турции Хакан Фидан", "Хакан Фидан", "министр иностранных дел Турции"),
    ("пассажирка Лидия", "Лидия", "пассажирка"),
])
def test_russian_persons(phrase: str, name: str, role: str | None) -> None:
    found = described(phrase, "", "ru")
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(("phrase", "name", "count"), [
    ("двух европейских чиновников", "два европейских чиновника", 2),
    ("трёх источников, близких к Кремлю", "три источника, близких к Кремлю", 3),
    ("собеседника в правительстве", "собеседник в правительстве", 1),
])
def test_russian_unnamed(phrase: str, name: str, count: int | None) -> None:
    found = described(phrase, "", "ru")
    assert (found.anonymous, found.name, found.count) == (True, name, count)


@pytest.mark.parametrize(("phrase", "beside", "name", "role"), [
    ("Kremlin spokesman Dmitry Peskov", "", "Dmitry Peskov", "Kremlin spokesman"),
    ("Dmytro Kuleba", "the foreign minister", "Dmytro Kuleba", "foreign minister"),
    ("The acting governor of the region", "Aleksei Smirnov", "Aleksei Smirnov", "acting governor of the region"),
    ("Mr Zelenskiy's chief of staff", "Vasyl Horban", "Vasyl Horban", "chief of staff"),
    ("Col. Markus Reinfeld of the Austrian army", "a commentator", "Markus Reinfeld", "Col."),
    ("A commander with the call sign Mavka", "", "Mavka", "commander"),
    ("Al Jazeera's Rory Tennant", "", "Rory Tennant", None),
])
def test_english_persons(phrase: str, beside: str, name: str, role: str | None) -> None:
    found = described_en(phrase, beside)
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(("phrase", "name", "count", "anonymous"), [
    ("five current and former Russian officials", "five current and former Russian officials", 5, True),
    ("Four EU officials and a senior Ukrainian diplomat", "four EU officials and a senior Ukrainian diplomat", 5, True),
    ("A senior NATO official", "senior NATO official", 1, True),
    ("Analysts", "analysts", None, True),
    ("The General Staff", "General Staff", None, False),
    ("Ukraine's agriculture ministry", "Ukraine's agriculture ministry", None, False),
    ("The representative of the Russian Federation", "representative of the Russian Federation", None, False),
    ("a beekeeper from the village", "beekeeper from the village", 1, True),
])
def test_english_unnamed_and_groups(phrase: str, name: str, count: int | None, anonymous: bool) -> None:
    found = described_en(phrase)
    assert (found.name, found.count, found.anonymous) == (name, count, anonymous)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("five Russian officials", "russia"),
        ("Kremlin", "russia"),
        ("senior Ukrainian diplomat", "ukraine"),
        ("Кремль", "russia"),
        ("посадовці Офісу президента України", "ukraine"),
        ("newspaper", "press"),
        ("Turkish official", "other"),
    ],
)
def test_sides(words: str, side: str) -> None:
    assert side_of(words) == side
