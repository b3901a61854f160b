# SPDX-License-Identifier: MIT
"""Sentences with a second statement after "and" or "while", and what is denied by pointing back."""

from __future__ import annotations

import pytest

from tests.briefing.drafting.said import Said, proposals, said

SENTENCES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("en",
     "The governor said the town was \"calm and fed\" and urged residents to stay inside.",
     [("the town was \"calm and fed\"",
       "governor"),
      ("residents to stay inside",
       "governor")]),
    ("en",
     "Kallas said shells would arrive by May and called for a common fund.",
     [("shells would arrive by May",
       "Kallas"),
      ("a common fund",
       "Kallas")]),
    ("en",
     "Norway said it had sent ten launchers and promised ten more.",
     [("it had sent ten launchers",
       "Norway"),
      ("ten more",
       "Norway")]),
    ("en",
     "The speaker says the vote is “a formality” and urges members to stay.",
     [("the vote is “a formality”",
       "speaker"),
      ("members to stay",
       "speaker")]),
    ("en",
     "Berlin sought to calm its neighbours. Paris gave no hint of doubt.",
     []),
    ("en",  # who urged whom stays open, so that one statement is left
     "Kallas said the envoy had called her and urged her to wait.",
     [("the envoy had called her and urged her to wait",
       "Kallas")]),
    ("en",
     "Foreign Minister Elina Kallio last month urged neighbours to close the pass and warned that trucks "
     "would queue.",
     [("neighbours to close the pass",
       "Elina Kallio"),
      ("trucks would queue",
       "Elina Kallio")]),
    ("en",
     "The Danish premier, Mette Lund, promised a further €40m for drones, while the Latvian premier, Janis Ozols, "
     "warned on Friday that nets “catch fish and little else”.",
     [("a further €40m for drones",
       "Mette Lund"),
      ("nets “catch fish and little else”",
       "Janis Ozols")]),
    ("en",
     "Hungary has described an old agreement on gas transit through the mountains as “paper”.",
     [("an old agreement on gas transit through the mountains as “paper”",
       "Hungary")]),
    ("en",
     "The mayor called the plan “a map for television and for nobody else”.",
     [("a map for television and for nobody else",
       "mayor")]),
    ("uk",
     "Посол Іван Петрук, якого цитує ТАСС, заявив, що двері «лишаються відчинені», і закликав сусідів не поспішати.",
     [("двері «лишаються відчинені»",
       "Іван Петрук"),
      ("сусідів не поспішати",
       "Іван Петрук")]),
    ("uk",
     "Ганна Мороз, речниця МЗС, заявила, що посольство працює, і порадила українцям не їхати туди.",
     [("посольство працює",
       "Ганна Мороз"),
      ("не їхати туди",
       "Ганна Мороз")]),
    ("uk",
     "У міністерстві цю заяву спростували.",
     [("цю заяву спростували",
       "міністерство")]),
    ("uk",
     "Генштаб ці дані назвав вигадкою.",
     [("ці дані назвав вигадкою",
       "Генштаб")]),
    ("uk",
     "А в російському МЗС називають далеких спостерігачів «гостями без квитка».",
     [("далеких спостерігачів «гостями без квитка»",
       "російське МЗС")]),
    ("uk",
     "У Раді на запит The Guardian не відповіли.",
     []),
    ("uk",
     "У Балтійському флоті запевнили, що кораблі цілі.",
     [("кораблі цілі",
       "балтійський флот")]),
    ("uk",
     "У Кремлі цього не підтвердили.",
     []),
    ("uk",
     "У Сумській міськраді на це відповіли, що дах полагодять до зими.",
     [("дах полагодять до зими",
       "Сумська міськрада")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), SENTENCES, ids=[text[:48] for _, text, _ in SENTENCES])
def test_who_says_what(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, language) == [Said(*each) for each in expected]


def test_an_outlet_that_quotes_a_speaker_is_in_the_chain() -> None:
    made = proposals("Речник Іван Петрук, якого цитує ТАСС, заявив, що міст закрито.", "uk")
    assert [each.chain for _, each in made] == [("ТАСС", "Українська правда")]
