# SPDX-License-Identifier: MIT
"""Articles that retell another outlet's: whose words they are, and through which outlets they came."""

from __future__ import annotations

import pytest

from tests.briefing.drafting.said import proposals

ENGLISH = (
    "Estonia has paid for half of the shells, Le Monde reported on Monday, citing three diplomats familiar with the "
    "plan. The rest is to come in May, two of the diplomats said. Latvia has paid nothing yet, according to the "
    "report. Poland prefers its own plants, the newspaper wrote.")
UKRAINIAN = (
    "Уряд Польщі запропонував закрити два переходи, повідомляє Bloomberg із посиланням на трьох дипломатів. За словами "
    "співрозмовників видання, лист передали в Гданську. «Далі буде видно», — сказав один із дипломатів. Видання "
    "зазначає, що лист має п'ять пунктів.")

Short = list[tuple[str, str, tuple[str, ...]]]


def short(text: str, language: str = "en") -> Short:
    """Returns passages with the names of their speakers and their chains."""
    return [(words, each.speaker.name if each.speaker else "", each.chain) for words, each in proposals(text, language)]


def test_english_retelling() -> None:
    chain = ("Le Monde", "Kyiv Post")
    assert short(ENGLISH) == [
        ("Estonia has paid for half of the shells", "three diplomats familiar with the plan", chain),
        ("The rest is to come in May", "two of the diplomats", chain),
        ("Latvia has paid nothing yet", "Le Monde", chain),
        ("Poland prefers its own plants", "Le Monde", chain),
    ]


def test_ukrainian_retelling() -> None:
    chain = ("Bloomberg", "Українська правда")
    assert short(UKRAINIAN, "uk") == [
        ("Уряд Польщі запропонував закрити два переходи", "троє дипломатів", chain),
        ("лист передали в Гданську", "троє дипломатів", chain),
        ("Далі буде видно", "один із дипломатів", chain),
        ("лист має п'ять пунктів", "Bloomberg", chain),
    ]


def test_another_report_is_not_the_one_retold() -> None:
    text = ("Half of the shells are paid for, Le Monde reported, citing three diplomats. The ministry published its "
            "own report. The report said Lithuania would follow.")
    assert short(text)[-1] == ("Lithuania would follow", "report", ("Kyiv Post",))


def test_who_spoke_to_an_outlet_is_named_after_it() -> None:
    text = "Bild писав, що кран у порту згорів. Про це виданню розповів чиновник із Ростока."
    assert short(text, "uk") == [("кран у порту згорів", "чиновник із Ростока", ("Bild", "Українська правда"))]


SOURCES: list[tuple[str, str, Short]] = [
    ("en",
     "Ankara has told its partners the strait would stay closed, Bloomberg reported in May, citing two envoys.",
     [("Ankara has told its partners the strait would stay closed",
       "two envoys",
       ("Bloomberg", "Kyiv Post"))]),
    ("en",
     "According to Bloomberg, one of the diplomats described the text as a “sketch”.",
     [("sketch",
       "one of the diplomats",
       ("Bloomberg", "Kyiv Post"))]),
    ("uk",
     "За оцінкою польської розвідки, яку наводить The Guardian, міст закрито.",
     [("міст закрито",
       "польська розвідка",
       ("The Guardian", "Українська правда"))]),
    ("uk",
     "Водночас, за даними польського агентства PAP, міністр Ян Ковальський назвав план «мапою для телебачення».",
     [("мапою для телебачення",
       "Ян Ковальський",
       ("PAP", "Українська правда"))]),
    ("uk",
     "Телеграм-канал Astra, посилаючись на двох рибалок, пише, що в порту згорів кран.",
     [("в порту згорів кран",
       "двоє рибалок",
       ("Astra", "Українська правда"))]),
]


@pytest.mark.parametrize(("language", "text", "expected"), SOURCES, ids=[text[:48] for _, text, _ in SOURCES])
def test_whom_an_outlet_cites(language: str, text: str, expected: Short) -> None:
    assert short(text, language) == expected
