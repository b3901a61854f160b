# SPDX-License-Identifier: MIT
"""The traps of news prose one by one: what looks like a speaker, a statement or a figure and is none."""

from __future__ import annotations

import pytest

from tests.briefing.drafting.said import Said, proposals, said


def test_a_label_before_a_paragraph_is_no_speaker() -> None:
    text = "More details: In total, Russia holds more than 110,000 square kilometres.\n\n" \
           "Details: Sorokin said talks go on."
    assert said(text) == [
        Said("In total, Russia holds more than 110,000 square kilometres", ""), Said("talks go on", "Sorokin")]


def test_a_closing_says_word_wins_over_verbs_inside() -> None:
    text = "Russia, which has rejected every map so far, is drawing one of its own, two sources told Reuters."
    assert said(text) == [
        Said("Russia, which has rejected every map so far, is drawing one of its own", "two sources")]


def test_an_apposition_before_the_verb_is_no_inversion() -> None:
    text = "Stremko, deputy head of the port, said Russia was ready to leave."
    assert said(text) == [Said("Russia was ready to leave", "Stremko")]
    text = '"Russia is ready to leave", said Stremko, deputy head of the port.'
    assert said(text) == [Said("Russia is ready to leave", "Stremko")]


def test_an_outlet_beside_a_nested_attribution_is_in_the_chain() -> None:
    ((words, made),) = proposals("Sorokin said on Monday, according to Interfax, that nothing was signed.")
    assert (words, made.speaker.name, made.chain) == ("nothing was signed", "Sorokin", ("Interfax", "Kyiv Post"))
    assert str(made.said.day) == "2025-03-03"


def test_says_words_that_are_joined_are_statements_of_their_own() -> None:
    text = "The minister said that the front held, and warned that it might not.\n\n" \
           "While Moscow claims that the town is taken, Kyiv insists that it stands."
    assert said(text) == [
        Said("the front held", "minister"), Said("it might not", "minister"),
        Said("the town is taken", "Moscow"), Said("it stands", "Kyiv")]


def test_and_inside_a_speaker_is_no_boundary() -> None:
    ((_, made),) = proposals("Five current and former Russian officials said the offer stood.")
    assert (made.speaker.name, made.speaker.count, made.speaker.anonymous) == (
        "five current and former Russian officials", 5, True)
    assert made.speaker.side == "russia"


def test_headlines_and_headings_are_no_statements_or_names() -> None:
    text = "Putin Says Ukraine Must Yield\n\nVolodymyr Hrynko said the offer was void.\n\n" \
           "Mr Hrynko added that it was old."
    assert said(text) == [Said("the offer was void", "Volodymyr Hrynko"), Said("it was old", "Volodymyr Hrynko")]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            "A senior source in the ministry said the road was cut.",
            "The source added that it was mined.",
            "senior source in the ministry",
        ),
        (
            "The Centre for Map Studies said the road was cut.",
            "It added that the road was mined.",
            "Centre for Map Studies",
        ),
        ("Two officials said the road was cut.", "They added that it was mined.", "two officials"),
        ("Marta Lysenko, a nurse, said the road was cut.", "She added that it was mined.", "Marta Lysenko"),
        ("Marta Lysenko, a nurse, said the road was cut.", "The nurse added that it was mined.", "Marta Lysenko"),
    ],
)
def test_words_that_point_back_find_whom_they_mean(first: str, second: str, name: str) -> None:
    assert [each.speaker for each in said(f"{first} {second}")] == [name, name]


@pytest.mark.parametrize(
    ("language", "first", "second", "name"),
    [
        (
            "uk",
            "Джерело у штабі сказало, що дорогу перекрито.",
            "Співрозмовник додав, що її заміновано.",
            "джерело у штабі",
        ),
        (
            "ru",
            "Источник в штабе сказал, что дорога перекрыта.",
            "Собеседник агентства добавил, что она заминирована.",
            "источник в штабе",
        ),
        (
            "uk",
            "Радниця мера Ганна Бойко сказала, що дорогу перекрито.",
            "За її словами, дорогу заміновано.",
            "Ганна Бойко",
        ),
    ],
)
def test_words_that_point_back_in_other_languages(language: str, first: str, second: str, name: str) -> None:
    assert [each.speaker for each in said(f"{first} {second}", language)] == [name, name]


def test_a_document_speaks_and_goes_on() -> None:
    text = "The draft, seen by diplomats, says prisoners would go first. Mines would be cleared within a year."
    assert said(text) == [
        Said("prisoners would go first", "draft"), Said("Mines would be cleared within a year", "draft")]
    assert [each.speaker.is_sure for _, each in proposals(text)] == [True, False]


def test_an_area_in_brackets_is_not_counted_twice() -> None:
    ((_, made),) = proposals("Yavorskyi said troops held 235 square kilometres (91 square miles).")
    assert [(each.value, each.unit) for each in made.figures] == [(235, "km2")]


def test_a_share_of_profits_is_no_ground() -> None:
    assert said("The plant keeps 50 percent of profits.") == []


def test_questions_and_what_could_not_be_verified_are_no_statements() -> None:
    text = "Sorokin said the town was taken. Reuters could not verify the claim.\n\nWill it hold?\n\n" \
           "The ministry declined to comment."
    ((words, made),) = proposals(text)
    assert words == "the town was taken"
    assert made.note == "Reuters could not verify the claim. The ministry declined to comment."


@pytest.mark.parametrize(("language", "text"), [
    ("uk", "Речник сказав, що місто взято. У Генштабі цього не коментували."),
    ("ru", "Представитель штаба сказал, что город взят. В Генштабе это не комментируют."),
])
def test_no_comment_is_a_note_in_other_languages(language: str, text: str) -> None:
    ((_, made),) = proposals(text, language)
    assert "коммент" in made.note or "коментув" in made.note


def test_a_note_before_the_first_statement_goes_to_it() -> None:
    ((_, made),) = proposals("The ministry declined to comment. Sorokin said the town was taken.")
    assert made.note == "The ministry declined to comment."
