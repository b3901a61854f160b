# SPDX-License-Identifier: MIT
"""An article's parts: title, by-line, day, publisher, dateline, labels, headings, what is no text; and sentences."""

from __future__ import annotations

import datetime

import pytest

from briefing.drafting.article import Article, read_article
from briefing.drafting.text.languages import language_of
from briefing.drafting.text.quotations import quotations, sentences

UKRAINIAN_BODY = "\n\nПерше речення тексту стоїть тут, і воно досить довге.\n\nІнше стоїть за ним, теж не коротке."
RUSSIAN_BODY = "\n\nПервое предложение текста стоит здесь, оно длинное.\n\nЭто другое, и оно тоже не короткое."
BODY = "\n\nThe first sentence of the body stands here and is long enough.\n\nAnother one follows it."


def bodies(article: Article) -> list[str]:
    return [article.text[each.span.start : each.span.end] for each in article.paragraphs]


@pytest.mark.parametrize(("head", "publisher", "author", "day"), [
    ("Title here\nBy Ada Merrow and Orest Malyk\n\nFebruary 3, 2025 6:41 PM GMT+2\n\nReuters",
     "Reuters", "Ada Merrow and Orest Malyk", "2025-02-03"),
    ("Title here\nAda Merrow — Sunday, 24 November 2024, 09:12\nUkrainska Pravda",
     "Ukrainska Pravda", "Ada Merrow", "2024-11-24"),
    ("Title here\nAda Merrow | 02/15/2024\nDW", "DW", "Ada Merrow", "2024-02-15"),
    ("Title here\nEuropean Pravda, 12 March 2025. Interviewed by Ada Merrow",
     "European Pravda", "Ada Merrow", "2025-03-12"),
    ("Заголовок\nАда Мельник\nNV, 2 вересня 2023 року", "NV", "Ада Мельник", "2023-09-02"),
    ("Заголовок\n17 червня 2025, 09:40\nСуспільне Херсон", "Суспільне Херсон", None, "2025-06-17"),
    ("Заголовок\n17 червня 2025, 09:40\nСуспільне Новини", "Суспільне", None, "2025-06-17"),
    ("Запоріжжя після атаки\nАда Мельник\n18 вересня 2025, 09:40\nФорпост", "Форпост", "Ада Мельник", "2025-09-18"),
    ("Запоріжжя після атаки\nАда Мельник\n18 вересня 2025, 09:40\nЗапоріжжя", "", "Ада Мельник", "2025-09-18"),
    ("Заголовок\n«Букви»\n2 жовтня, 2024", "Букви", None, "2024-10-02"),
    ("Заголовок\nРусская служба Би-би-си\n22 августа 2024", "Русская служба Би-би-си", None, "2024-08-22"),
])
def test_the_head_says_publisher_author_and_day(head: str, publisher: str, author: str | None, day: str) -> None:
    body = BODY if head.startswith("Title") else RUSSIAN_BODY if "Русская" in head else UKRAINIAN_BODY
    article = read_article(head + body)
    assert (article.publisher, article.author) == (publisher, author)
    assert article.published == datetime.date.fromisoformat(day)
    assert article.title == head.splitlines()[0]
    assert len(bodies(article)) == 2


@pytest.mark.parametrize(("line", "publisher"), [
    ("KYIV/LONDON, Feb 3 (Reuters) - The offer stands.", "Reuters"),
    ("ISTANBUL (AP) — The offer stands.", "The Associated Press"),
    ("MOSCOW, September 30, 2022. /TASS/. The offer stands.", "TASS"),
    ("Стамбул. 16 мая 2025 г. INTERFAX.RU - The offer stands.", "Interfax"),
    ("BRUSSELS — The offer stands.", ""),
])
def test_a_dateline_is_no_part_of_the_text(line: str, publisher: str) -> None:
    article = read_article(f"Title here\n\n{line}\n\nThe second paragraph is here.", language="en")
    assert bodies(article)[0] == "The offer stands."
    assert article.publisher == publisher


def test_what_is_known_is_taken_as_it_is() -> None:
    day = datetime.date(2020, 1, 2)
    article = read_article("Title\nReuters\n3 May 2021" + BODY, publisher="Own", published=day, language="uk")
    assert (article.publisher, article.published, article.language) == ("Own", day, "uk")


def test_labels_headings_and_bullets_are_distinguished_from_the_text() -> None:
    text = (
        "Title here\n\nDetails: The road is cut.\n\nWhat holds\n\nThe bridge stands.\n\n"
        "Background:\n• It was built in 1960.\n• It was closed in 2014.\n\nRead also: Another story\n\n"
        "Support us on Patreon!"
    )
    found = [(article_text, each.label, each.heading) for each, article_text in zip(
        read_article(text).paragraphs, bodies(read_article(text)), strict=True)]
    assert found == [
        ("The road is cut.", "details", None), ("The bridge stands.", "", "What holds"),
        ("It was built in 1960.", "background", "What holds"), ("It was closed in 2014.", "background", "What holds")]


def test_a_line_broken_in_a_sentence_goes_on() -> None:
    text = (
        "Title here\n\nThis is a sentence that somebody has broken into lines which\nare joined again.\n\nThe next one."
    )
    assert len(bodies(read_article(text))) == 2


@pytest.mark.parametrize(("text", "language"), [
    ("Russia said on Monday", "en"), ("Росія заявила про це", "uk"), ("Россия объявила об этом", "ru"), ("", "en"),
    ("123", "en"), ("Войска стоят от города до реки", "ru"), ("200 км до реки, около города", "ru"),
    ("Майже 200 км до реки", "uk")])
def test_the_language_is_known_by_its_letters_or_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("text", "language", "parts"), [
    ("Mr. Malyk spoke. He left.", "en", ["Mr. Malyk spoke.", "He left."]),
    ("The U.S. agreed. Kyiv did not.", "en", ["The U.S. agreed.", "Kyiv did not."]),
    ('"One. Two," he said. Three.', "en", ['"One. Two," he said.', "Three."]),
    ("“Will it hold?” she asked. No.", "en", ["“Will it hold?” she asked.", "No."]),
    ("It has 2.4 km². It is small.", "en", ["It has 2.4 km².", "It is small."]),
    ("Це 3,6 тис. кв. км землі. Багато.", "uk", ["Це 3,6 тис. кв. км землі.", "Багато."]),
    ("— Так, — сказав він. — Авжеж. Далі тиша.", "uk", ["— Так, — сказав він. — Авжеж.", "Далі тиша."]),
])
def test_sentences(text: str, language: str, parts: list[str]) -> None:
    quoted = quotations(text, 0, len(text))
    assert [text[each.start : each.end] for each in sentences(text, 0, len(text), quoted, language)] == parts


@pytest.mark.parametrize(("text", "inner"), [
    ('He said "one" and "two".', ["one", "two"]), ("He said “one ‘and’ two”.", ["one ‘and’ two"]),
    ("Він сказав «так».", ["так"]),
    ("Він сказав „так“.", ["так"]), ("He said ''one''.", ["one"]), ("He said 'one, and two'.", ["one, and two"]),
    ("“It goes on", ["It goes on"]), ("It's the officials' map.", []), ('5" pipe', [])])
def test_quotations_in_any_marks(text: str, inner: list[str]) -> None:
    assert [text[each.inner.start : each.inner.end] for each in quotations(text, 0, len(text))] == inner
