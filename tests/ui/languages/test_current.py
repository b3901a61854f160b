# SPDX-License-Identifier: MIT
"""The language that speaks: chosen or the system's, for a while another, with its numbers, plural forms and order."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator

import pytest

from briefing.quantities import km2 as size
from briefing.sentences import mark, numeral, sentence
from tests.corpora import PROJECT
from ui.kit import texts
from ui.kit.texts import counted, km2, say, short_date, tr
from ui.languages import current

FOLDER = PROJECT / "resources" / "translations"


@pytest.fixture(autouse=True)
def source() -> Iterator[None]:
    current.begin(FOLDER, "en")
    yield
    current.use("en")


def test_the_source_language_says_what_is_written() -> None:
    assert tr("Save") == "Save" and counted(1, mark("day"), mark("days")) == "1 day"
    assert counted(1_234, mark("day"), mark("days")) == "1,234 days" and km2(42.31) == "42.3 km²"


@pytest.mark.parametrize(("number", "words"), [
    (0, "0 днів"), (1, "1 день"), (2, "2 дні"), (5, "5 днів"), (11, "11 днів"), (21, "21 день"), (22, "22 дні"),
    (112, "112 днів"), (1_234, "1\u00a0234 дні"), (-3, "-3 дні"),
])
def test_counted_words_have_the_form_that_their_number_asks_for(number: int, words: str) -> None:
    current.use("uk")
    assert counted(number, mark("day"), mark("days")) == words


def test_numbers_days_and_units_are_written_as_the_language_does() -> None:
    current.use("uk")
    assert km2(110_383.4) == "110\u00a0383 км²" and km2(-42.31, signed=True) == "−42,3 км²"
    assert short_date(datetime.date(2024, 11, 20)) == "20\u00a0лист.\u00a02024"
    assert texts.numeral(1234.5, ",.1f") == "1\u00a0234,5" and texts.numeral(12.50, ",.2f", trimmed=True) == "12,5"
    assert say(sentence("{number} points", number=numeral(2.6, ".1f"))) == tr("{number} points").format(number="2,6")
    assert str(size(42.31)) == "42.3 km²", "data and logs stay as they are"
    assert say(sentence("{name} is gone", name="1,234.5.json")).startswith("1,234.5.json"), "names are no numbers"


def test_another_language_speaks_for_a_while_in_its_own_thread_alone() -> None:
    heard: list[str] = []
    with current.speaking("uk"):
        assert tr("Save") == "Зберегти" and current.code() == "uk"
        thread = threading.Thread(target=lambda: heard.append(tr("Save")))
        thread.start()
        thread.join()
        with current.speaking(""):
            assert tr("Save") == "Save", "the window's"
    assert tr("Save") == "Save" and heard == ["Save"]


@pytest.mark.parametrize(("asked", "found"), [
    (["uk-UA", "en-US"], "uk"), (["fr-FR", "uk"], "uk"), (["UK_ua"], "uk"), (["C"], "en"), ([], "en"), (["xx"], "en")])
def test_the_system_s_first_language_that_there_is(asked: list[str], found: str) -> None:
    assert current.suiting(asked, current.known()) == found


def test_an_unknown_language_is_the_source_language() -> None:
    current.use("xx")
    assert tr("Save") == "Save" and current.code() == "en"


def test_words_stand_in_the_language_s_order() -> None:
    current.use("uk")
    words = ["Яр", "Ірпінь", "Изюм", "Київ", "Житомир", "ґанок", "Глухів", "Дніпро"]
    assert sorted(words, key=current.in_order().sortKey) == [
        "Глухів", "ґанок", "Дніпро", "Житомир", "Изюм", "Ірпінь", "Київ", "Яр"]


def test_what_means_two_things_is_told_apart() -> None:
    current.use("uk")
    assert tr("Name") == "Назва" and tr("Name", "of a person") == "Ім’я"
