# SPDX-License-Identifier: MIT
"""Small articles in three languages, and words and signs that the rules look for."""

from __future__ import annotations

from typing import Final

from briefing.drafting.measure import basemap_names
from briefing.drafting.places import PlaceNames

NAMES: Final[PlaceNames] = basemap_names()

ENGLISH: Final = """Mediators see room for a truce along the river, sources say
By Ada Merrow
March 3, 2025

KYIV, March 3 (Reuters) - Both armies could stop where they stand, four current and former mediators told Reuters.

The mediators, who asked for anonymity, said Moscow wanted the line of contact recognised. "There is a pencil line,"
one of them said. "There is no ink."

Orest Malyk, an adviser to the defence minister, rejected the idea and insisted that Russia leave Kherson first.

Russia holds about 19% of Ukraine. Reuters could not verify the movements of troops.

Background:
- The first talks broke down in April 2022.
"""
UKRAINIAN: Final = """На столі лежать дві мапи – Reuters
Українська правда
3 березня 2025

Джерело: Reuters із посиланням на чотирьох посередників

Деталі: За словами посередників, обидві армії могли б зупинитися там, де стоять.

«Олівцем уже накреслено, – каже один із них. – Чорнила немає».

Радник міністра оборони Орест Малик відкинув цю ідею і наголосив, що Росія має спершу вийти з Херсона.

Росія контролює близько 19% території України. У Кремлі не коментували ці повідомлення.
"""
RUSSIAN: Final = """На столе лежат две карты
Медуза
3 марта 2025

Обе армии могли бы остановиться там, где стоят, рассказали «Медузе» четыре посредника.

По словам одного из них, карту никто не подписывал. «Карандаш есть, — говорит он. — Чернил нет».

Пресс-секретарь президента Дмитрий Сорокин заявил, что Россия не ведет торг территориями.

Под контролем России около 19% территории Украины.
"""
ARTICLES: Final = (ENGLISH, UKRAINIAN, RUSSIAN)

WORDS: Final = (
    " ",
    ", ",
    ". ",
    ": ",
    "; ",
    " – ",
    " — ",
    "\n",
    "\n\n",
    '"',
    "“",
    "”",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "(",
    ")",
    "?",
    "!",
    "…",
    "• ",
    "said ",
    "told ",
    "Reuters ",
    "according to ",
    "that ",
    "Sorokin ",
    "the ",
    "officials ",
    "five ",
    "and ",
    "but ",
    "who ",
    "was quoted as saying ",
    "citing ",
    "he ",
    "they ",
    "one of them ",
    "in her view",
    "Mr. ",
    "Col. ",
    "'s ",
    "rejected ",
    "called ",
    "it ",
    "adding ",
    "Kyiv ",
    "40% ",
    "1,376 sq km ",
    "between 2 and 3 km² ",
    "a fifth of ",
    "Source: ",
    "Background:\n",
    "Quote from Sorokin: ",
    "заявив ",
    "що ",
    "за словами ",
    "за його словами ",
    "Гринько ",
    "джерела ",
    "двоє ",
    "із них ",
    "у Генштабі ",
    "повідомили ",
    "як ",
    "про це ",
    "із посиланням на ",
    "йдеться у ",
    "близько 59 тис. військових ",
    "Джерело: ",
    "Передісторія:\n",
    "заявил ",
    "что ",
    "по словам ",
    "по его словам ",
    "Сорокин ",
    "источники ",
    "в Минобороны ",
    "сообщили ",
    "как ",
    "об этом ",
    "со ссылкой на ",
    "говорится в ",
    "18,5% ",
    "2,4 км² ",
    "\u00a0",
    "\u2212",
    "\ud83d",
    "\0",
    "1",
    "9" * 30,
    "Kyiv, March 3 (Reuters) - ",
    "3 березня 2025",
    "2025-13-45 ",
    "US ",
    "U.S. ",
    "…,",
    "Oleksandr Yavorskyi, ",
    "Donetsk ",
    "Харківщині ",
    "на Покровському напрямку ",
    "«Грім» ",
    "на позивний ",
    "DeepState",
)
