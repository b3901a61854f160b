# SPDX-License-Identifier: MIT
"""What is beside a speaker and is neither name nor role: an age, a day, an occasion; initials that are none."""

from __future__ import annotations

import pytest

from briefing.drafting.draft import draft_article
from briefing.drafting.measure import basemap_names

ENGLISH = "Fighting near the river\nReuters\n3 March 2025\n\n"
UKRAINIAN = "Доба в області\nУкрінформ\n3 березня 2025\n\n"
RUSSIAN = "Сутки в области\nТАСС\n3 марта 2025\n\n"


def read(head: str, body: str) -> list[tuple[str, str, str | None]]:
    text = head + body
    return [(text[each.passage.start:each.passage.end], each.speaker.name if each.speaker is not None else "",
             each.speaker.role if each.speaker is not None else None)
            for each in draft_article(text, basemap_names()).proposals]


@pytest.mark.parametrize(("head", "body", "passage", "speaker", "role"), [
    (ENGLISH, "“We will go by spring,” says Olha, 71, folding a towel.", "We will go by spring", "Olha", None),
    (ENGLISH, "“Nobody came back,” said Petro Sam, 44.", "Nobody came back", "Petro Sam", None),
    (ENGLISH, "Half of the people have left, said the town’s civil administrator, Yana Kos, who called the plan "
              "“a joke”.", "Half of the people have left", "Yana Kos", "the town’s civil administrator"),
    (ENGLISH, "“Nobody passes,” Colonel Ivan Rud, a spokesman for the northern group, told reporters.", "Nobody passes",
     "Ivan Rud", "spokesman for the northern group"),
    (UKRAINIAN, "Президент за підсумками наради заявив, що місто вистоїть.", "місто вистоїть", "президент", None),
    (UKRAINIAN, "4 лютого глава МАГАТЕ Рафаель Мартен повідомив, що станція працює.", "станція працює",
     "Рафаель Мартен", "глава МАГАТЕ"),
    (UKRAINIAN, "Глава МАГАТЕ Рафаель Мартен 4 лютого повідомив, що станція працює.", "станція працює",
     "Рафаель Мартен", "глава МАГАТЕ"),
    (UKRAINIAN, "У міській військовій адміністрації уточнили, що дорогу закрито.", "дорогу закрито",
     "міська військова адміністрація", None),
    (RUSSIAN, "Президент по итогам совещания заявил, что город выстоит.", "город выстоит", "президент", None),
])
def test_what_stands_beside_a_speaker(head: str, body: str, passage: str, speaker: str, role: str | None) -> None:
    found = read(head, body)
    assert found and found[0][:2] == (passage, speaker)
    assert role is None or (found[0][2] or "").removeprefix("the ") == role.removeprefix("the ")


def test_a_network_s_name_ends_a_sentence_and_an_initial_does_not() -> None:
    found = read(ENGLISH, "“Nothing is signed,” the aide Ivan Rud wrote on X. "
                          "He ruled out any withdrawal from the city.")
    assert [each[0] for each in found] == ["Nothing is signed", "any withdrawal from the city"]
    found = read(ENGLISH, "Nobody will sign it this year, said Ivan X. Rud. The road is closed, said Yana Kos.")
    assert [each[0] for each in found] == ["Nobody will sign it this year", "The road is closed"]
